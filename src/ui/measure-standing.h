// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-standing.h - how a measure stands now: one analysis of it, made again when it changes. */
#pragma once

#include "chart/analysis.h"
#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_MEASURE_STANDING (bw_measure_standing_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasureStanding, bw_measure_standing, BW, MEASURE_STANDING, GObject)

/* Signal changed (): there is another analysis. */
BwMeasureStanding *bw_measure_standing_new (BwLibrary *library, BwMeasure *measure);

BwMeasure *bw_measure_standing_get_measure (BwMeasureStanding *self);

/* Until the next changed. (transfer none) */
const BwAnalysis *bw_measure_standing_get_analysis (BwMeasureStanding *self);

/* The order of a list of measures: concern first, then failing its target, then importance. */
int bw_measure_standing_compare (BwMeasureStanding *self, BwMeasureStanding *other);

G_END_DECLS
