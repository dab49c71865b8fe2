// SPDX-License-Identifier: GPL-3.0-or-later
/* story-page.h - one story: its words, and at the side who may hear it, what came of it and what it stands
 * beside. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_STORY_PAGE (bw_story_page_get_type ())
G_DECLARE_FINAL_TYPE (BwStoryPage, bw_story_page, BW, STORY_PAGE, BwPage)

G_END_DECLS
