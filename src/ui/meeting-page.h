// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-page.h - one meeting: its agenda, and all about the item that is selected in it. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_MEETING_PAGE (bw_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (BwMeetingPage, bw_meeting_page, BW, MEETING_PAGE, BwPage)

/* Selects @item, which is one of the meeting shown. */
void bw_meeting_page_select (BwMeetingPage *self, BwItem *item);

G_END_DECLS
