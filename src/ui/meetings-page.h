// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings-page.h - all meetings of a library, the newest first. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_MEETINGS_PAGE (bw_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (BwMeetingsPage, bw_meetings_page, BW, MEETINGS_PAGE, BwPage)

G_END_DECLS
