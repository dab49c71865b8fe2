// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings.h - meetings. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* A new meeting of @body. (transfer none) */
BwMeeting *bw_desk_add_meeting (BwLibrary *library, BwBody *body, BwDate date, gint64 start);

void bw_desk_remove_meeting (BwLibrary *library, BwMeeting *meeting);

G_END_DECLS
