// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-when.h - how lists tell meetings apart by day and start. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* @day, with the start after it where another meeting is on the same day. (transfer full) */
char *bw_meeting_when (BwLibrary *library, BwMeeting *meeting, const char *day);

/* By day, then by start. */
int bw_meeting_compare (const BwMeeting *one, const BwMeeting *other);

G_END_DECLS
