// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-status.h - how far a meeting has come, as a button that changes it. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

/* Its record is the meeting. Property notice: what is to be said of a meeting that was changed after it was
 * issued; NULL if it was not. It is found in the background. */
#define BW_TYPE_MEETING_STATUS (bw_meeting_status_get_type ())
G_DECLARE_FINAL_TYPE (BwMeetingStatus, bw_meeting_status, BW, MEETING_STATUS, BwPart)

/* The action "state" of a group, for menus elsewhere. (transfer none) */
GActionGroup *bw_meeting_status_get_actions (BwMeetingStatus *self);

/* A menu of all states, for a group that is known as "meeting". (transfer full) */
GMenuModel *bw_meeting_status_make_menu (void);

G_END_DECLS
