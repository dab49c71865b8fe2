// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * chart.h - the picture of a series: values against mean, limits and targets, with what happened.
 *
 * What it shows is told in words by description.h; the two come from one analysis.
 */
#pragma once

#include "chart/analysis.h"
#include "chart/drawing.h"
#include "text/typesetter.h"

G_BEGIN_DECLS

/* A figure of a pack. In a window the plot grows and shrinks with the box; type and margins stay. */
#define BW_CHART_WIDTH 494
#define BW_CHART_HEIGHT 292

typedef struct
{
  double width, height;
  BwTypesetter *typesetter; /* measures labels, so that none overlaps another */
} BwChartBox;

BwDrawing *bw_chart_draw (const BwAnalysis *analysis, const BwChartBox *box);

/* Where each reading of @analysis lies in that drawing, into @places, which has room for all of them: for a
 * pointer or a cursor that asks after one. A reading without a value lies on the axis. */
void bw_chart_place_readings (const BwAnalysis *analysis, const BwChartBox *box, BwPoint *places);

/* Whether there was no room for the rebases' dates and reasons, so that each only has its number and must be
 * explained beside the chart (bw_description_dup_phases()). */
gboolean bw_chart_numbers_phases (const BwAnalysis *analysis, const BwChartBox *box);

G_END_DECLS
