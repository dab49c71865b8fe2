// SPDX-License-Identifier: GPL-3.0-or-later
/* stories-page.h - all stories of the library. They are listed by name, never ranked. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_STORIES_PAGE (bw_stories_page_get_type ())
G_DECLARE_FINAL_TYPE (BwStoriesPage, bw_stories_page, BW, STORIES_PAGE, BwPage)

G_END_DECLS
