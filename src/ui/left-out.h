// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.h - what a pack for an audience will not have, said before it is made. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* "Without 1 private item and 2 stories"; "Everything" where nothing is left out. (transfer full) */
char *bw_left_out_describe (BwLibrary *library, BwMeeting *meeting, BwAudience *audience);

G_END_DECLS
