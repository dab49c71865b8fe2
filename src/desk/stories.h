// SPDX-License-Identifier: GPL-3.0-or-later
/* stories.h - verbs on stories: who may hear them, and what they say of a measure. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

BwStory *bw_desk_add_story (BwLibrary *library, const char *title);
void bw_desk_remove_story (BwLibrary *library, BwStory *story);

typedef enum
{
  BW_ANSWER_NOT_ASKED,
  BW_ANSWER_AGREED,
  BW_ANSWER_NOT_AGREED,
} BwAnswer;

/* What the teller said of @audience. @review: BW_NO_DATE for none. */
void bw_desk_set_consent (BwLibrary *library, BwStory *story, BwAudience *audience, BwAnswer answer,
                          BwDate given_on, BwDate review);
BwAnswer bw_desk_get_answer (BwLibrary *library, BwStory *story, BwAudience *audience);
/* NULL if not asked. (transfer none) */
BwConsent *bw_desk_get_consent (BwLibrary *library, BwStory *story, BwAudience *audience);

/* Blocks the story from every export at once, until it is given again. Both can be undone. */
void bw_desk_withdraw_story (BwLibrary *library, BwStory *story);
void bw_desk_give_story_again (BwLibrary *library, BwStory *story);

/* One pairing for a story and a measure: a second call changes it. @measure NULL: @reason says what is not
 * measured. */
BwPairing *
bw_desk_pair (BwLibrary *library, BwStory *story, BwMeasure *measure, BwPairingKind kind, const char *reason);
/* As bw_desk_pair() for one that is there. */
void bw_desk_change_pairing (BwLibrary *library, BwPairing *pairing, BwPairingKind kind, const char *reason);
void bw_desk_unpair (BwLibrary *library, BwPairing *pairing);

G_END_DECLS
