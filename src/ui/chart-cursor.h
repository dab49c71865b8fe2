// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-cursor.h - the ring round the point of a chart that is looked at; it can have the focus, and its name
 * says what the point says. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_CHART_CURSOR (bw_chart_cursor_get_type ())
G_DECLARE_FINAL_TYPE (BwChartCursor, bw_chart_cursor, BW, CHART_CURSOR, GtkWidget)

GtkWidget *bw_chart_cursor_new (void);

G_END_DECLS
