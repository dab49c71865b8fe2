// SPDX-License-Identifier: GPL-3.0-or-later
/* planned-end.h - the line across an agenda where the meeting should end. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @end: minutes after midnight. */
GtkWidget *bw_planned_end_new (gint64 end);

G_END_DECLS
