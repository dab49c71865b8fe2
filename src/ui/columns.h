// SPDX-License-Identifier: GPL-3.0-or-later
/* columns.h - rows whose cells stand under each other. As GtkSizeGroup, except that a row which joins leaves
 * those that were there as they are: a list of hundreds can grow while it is on screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_COLUMNS (bw_columns_get_type ())
G_DECLARE_FINAL_TYPE (BwColumns, bw_columns, BW, COLUMNS, GObject)

BwColumns *bw_columns_new (void);

/* The children of @row become its cells, the first to the first column: each as wide as the widest of its
 * column that was ever seen; the one that expands has what is left. Eight at most. */
void bw_columns_add (BwColumns *self, GtkWidget *row);

/* Finds the widths anew, after what was widest may be gone. */
void bw_columns_forget (BwColumns *self);

G_END_DECLS
