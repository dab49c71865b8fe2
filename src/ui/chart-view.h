// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-view.h - the chart of a measure, as large as there is room, for eyes, pointer, keyboard and screen
 * reader. */
#pragma once

#include <gtk/gtk.h>

#include "chart/analysis.h"

G_BEGIN_DECLS

#define BW_TYPE_CHART_VIEW (bw_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (BwChartView, bw_chart_view, BW, CHART_VIEW, GtkWidget)

/* @analysis is not kept beyond the next call; NULL shows nothing. */
void bw_chart_view_show (BwChartView *self, const BwAnalysis *analysis);

G_END_DECLS
