// SPDX-License-Identifier: GPL-3.0-or-later
/* figure.h - a measure, and what the arithmetic says of it now. Whatever shows a measure looks at one of
 * these. */
#pragma once

#include "chart/analysis.h"
#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_FIGURE (bw_figure_get_type ())
G_DECLARE_FINAL_TYPE (BwFigure, bw_figure, BW, FIGURE, GObject)

/* Signal changed (): the measure, or something on its chart, is another now. */
BwFigure *bw_figure_new (BwLibrary *library, BwMeasure *measure);

/* (transfer none) */
BwMeasure *bw_figure_get_measure (BwFigure *self);

/* Stands until "changed" is emitted. */
const BwAnalysis *bw_figure_get_analysis (BwFigure *self);

/* As bw_standing_compare(), for sorting. */
int bw_figure_compare (gconstpointer one, gconstpointer other, gpointer unused);

G_END_DECLS
