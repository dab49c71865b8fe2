// SPDX-License-Identifier: GPL-3.0-or-later
/* story-words.h - what the window says of a story in a line. All are (transfer full). */
#pragma once

#include "model/audience.h"
#include "store/library.h"

G_BEGIN_DECLS

/* "Told by “Margaret”, read out by the Chief Nurse" */
char *bw_story_words_told (BwStory *story);

/* "about 2 minutes", read aloud; NULL while there are no words. */
char *bw_story_words_length (BwStory *story);

/* "Part 1 public, Part 1 members may hear it"; why nobody may, if nobody may. */
char *bw_story_words_hearing (BwLibrary *library, BwStory *story);

/* Whether @audience may hear @story today, and if not, why. */
BwHearing bw_story_words_may_hear (BwLibrary *library, BwStory *story, BwAudience *audience);

G_END_DECLS
