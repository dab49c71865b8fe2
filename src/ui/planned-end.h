// SPDX-License-Identifier: GPL-3.0-or-later
/* planned-end.h - the line across an agenda where the meeting should end. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @end: minutes after midnight. */
GtkWidget *bw_planned_end_new (gint64 end);

/* How an agenda that ends at @end keeps to what was planned, as one line; NULL if one of the two is not
 * known. (transfer full) */
char *bw_planned_end_tell (gint64 end, gint64 planned);

G_END_DECLS
