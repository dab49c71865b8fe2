// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * chart-view.h - the chart of a figure, which can be walked point by point.
 *
 * The arrow keys, Home and End go from reading to reading, and so does the pointer; a line beside the point
 * has the words of its reading, and a focusable child has them as its name for those who listen.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/figure.h"

G_BEGIN_DECLS

#define BW_TYPE_CHART_VIEW (bw_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (BwChartView, bw_chart_view, BW, CHART_VIEW, GtkWidget)

/* Property figure: whose chart it is; NULL: nothing is shown. */
void bw_chart_view_set_figure (BwChartView *self, BwFigure *figure);

/* The words of the reading that is pointed at: "March 2026: 78.4%, common cause"; NULL if none is. */
const char *bw_chart_view_get_words (BwChartView *self);

G_END_DECLS
