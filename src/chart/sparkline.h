// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * sparkline.h - a series in the space of a word: band, mean, line, special points and the latest one, without
 * numbers.
 */
#pragma once

#include "chart/analysis.h"
#include "chart/drawing.h"

G_BEGIN_DECLS

#define BW_SPARKLINE_WIDTH 92
#define BW_SPARKLINE_HEIGHT 29

/* Sparklines beside each other share the time from @first to @last, so that a late measure ends early;
 * BW_NO_DATE: this series' own first or last reading. Its height spans values and limits; a target far
 * outside is not drawn, since it would flatten the rest (its icon tells of it). */
BwDrawing *
bw_sparkline_draw (const BwAnalysis *analysis, double width, double height, BwDate first, BwDate last);

G_END_DECLS
