// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * horizon.h - how far beyond its readings a chart looks: to where a trajectory leads, or a target begins.
 * Part of the room's inside.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* Of @analysis, which has its readings and what stands beside them: the date of the last reading, or what is
 * planned after it; no further ahead than a year of months, and no more than a third of the chart where that
 * is further. */
BwDate bw_horizon_find (const BwAnalysis *analysis);

/* The judged target that begins next after @before, or after the last reading if that is NULL, however far
 * ahead: words name it. NULL if there is none, or no reading. (transfer none) */
const BwTarget *bw_horizon_next_planned (const BwAnalysis *analysis, const BwTarget *before);

/* The same, if it begins by the horizon: it is drawn. (transfer none) */
const BwTarget *bw_horizon_next_target (const BwAnalysis *analysis, const BwTarget *before);

G_END_DECLS
