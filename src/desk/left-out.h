// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.h - what of a meeting does not come into a pack for an audience, and why. The pack itself never
 * says it. */
#pragma once

#include "model/audience.h"
#include "store/library.h"

G_BEGIN_DECLS

typedef struct
{
  BwStory *story;
  BwHearing why; /* BW_HEARING_ALLOWED: it stands with private items only */
} BwLeftOutStory;

typedef struct
{
  guint n_items;   /* private ones, which keep their numbers */
  GArray *stories; /* BwLeftOutStory, in the order of the agenda; each once */
} BwLeftOut;

BwLeftOut *bw_desk_leave_out (BwLibrary *library, BwMeeting *meeting, BwAudience *audience);
void bw_left_out_free (BwLeftOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLeftOut, bw_left_out_free)

/* "“Four side rooms” is left out: its teller was not asked about this audience." (transfer full) */
char *bw_left_out_tell (const BwLeftOutStory *left_out);

G_END_DECLS
