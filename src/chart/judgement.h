// SPDX-License-Identifier: GPL-3.0-or-later
/* judgement.h - takes a series to the arithmetic of its chart, and brings back points that are alike whatever
 * the chart. Inside the room. */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* Fills settings, values, points and summary of @analysis, whose readings, dates and targets are known.
 * @starts: of each reading, whether a phase begins with it.
 * A month, a quarter, a year or a week that a file has no row for counts as one with an empty row. */
void bw_judgement_pass (BwAnalysis *analysis, const bool *starts);

/* Whether the chart is one of figures and sizes, a numerator and a denominator for each reading. */
gboolean bw_judgement_needs_sizes (BwChartKind chart);

G_END_DECLS
