// SPDX-License-Identifier: GPL-3.0-or-later
/* pages.h - the pages of a library, one shown at a time, and the way back. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGES (bw_pages_get_type ())
G_DECLARE_FINAL_TYPE (BwPages, bw_pages, BW, PAGES, AdwBin)

/* Signal moved (): another page, or another noun on it, is shown. @window gets the commands of the pages. */
BwPages *bw_pages_new (BwLibrary *library, GActionMap *window);

/* Shows a list ("meetings", "measures", "stories"; @id is ignored) or one noun ("meeting", "measure",
 * "story"; an "item" or a "paper" on its meeting's page). Nothing happens if there is none such. */
void bw_pages_go (BwPages *self, const char *where, gint64 id);

/* To where we came from, or from a noun to its list. */
void bw_pages_back (BwPages *self);

/* "meetings" ... "story", and the noun's id there or 0. */
const char *bw_pages_get_where (BwPages *self);
gint64 bw_pages_get_id (BwPages *self);
BwPage *bw_pages_get_page (BwPages *self);

/* The next meeting; the last one if there is no next; the list of meetings if there are none. */
void bw_pages_go_to_work (BwPages *self);

/* Every page's header offers the places while they are out of sight. */
void bw_pages_set_sidebar_button (BwPages *self, gboolean offered);

G_END_DECLS
