// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.h - what a pack for an audience will not have, said before it is made. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* "1 private item is left out", and "2 stories are left out" on the next line; "Nothing is left out".
 * (transfer full) */
char *bw_left_out_describe (BwLibrary *library, BwMeeting *meeting, BwAudience *audience);

/* A line for each story: "“Four side rooms” is left out: its teller was not asked about this audience."; ""
 * if there is none. (transfer full) */
char *bw_left_out_explain (BwLibrary *library, BwMeeting *meeting, BwAudience *audience);

G_END_DECLS
