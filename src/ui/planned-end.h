// SPDX-License-Identifier: GPL-3.0-or-later
/* planned-end.h - the line across an agenda where the meeting should end. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @end: minutes after midnight. */
GtkWidget *bw_planned_end_new (gint64 end);

/* Has @label say how an agenda that ends at @end keeps to what was planned; it is hidden if one of the two is
 * BW_UNSET. */
void bw_planned_end_show (GtkLabel *label, gint64 end, gint64 planned);

G_END_DECLS
