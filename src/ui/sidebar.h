// SPDX-License-Identifier: GPL-3.0-or-later
/* sidebar.h - the side of the window: search, the places of a library, its meetings, and who holds it. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_SIDEBAR (bw_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (BwSidebar, bw_sidebar, BW, SIDEBAR, AdwBin)

/* Whatever is chosen in it activates "win.go". */
BwSidebar *bw_sidebar_new (BwLibrary *library);

/* Marks what is shown: see bw_pages_get_where(). */
void bw_sidebar_mark (BwSidebar *self, const char *where, gint64 id);

/* Puts the cursor into the search. */
void bw_sidebar_search (BwSidebar *self);

/* What F6 comes to: places, or what was found. (transfer none) */
GtkWidget *bw_sidebar_get_pane (BwSidebar *self);

G_END_DECLS
