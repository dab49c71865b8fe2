// SPDX-License-Identifier: GPL-3.0-or-later
/* story-page.h - one story: its words; who may hear it; what it says of measures. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_STORY_PAGE (bw_story_page_get_type ())
G_DECLARE_FINAL_TYPE (BwStoryPage, bw_story_page, BW, STORY_PAGE, BwPage)

G_END_DECLS
