// SPDX-License-Identifier: GPL-3.0-or-later
/* steps.h - limits that each reading has of its own: lines that are level over a reading and step to the
 * next. Inside the room. */
#pragma once

#include "chart/analysis.h"
#include "chart/drawing.h"

G_BEGIN_DECLS

/* Where things lie: the ends of the stretch that a reading stands for, and a value. */
typedef struct
{
  double (*left) (gconstpointer data, guint reading);
  double (*right) (gconstpointer data, guint reading);
  double (*y) (gconstpointer data, double value);
  gconstpointer data;
} BwStepPlaces;

/* Both are broken where readings have no limits. */
void bw_steps_fill (const BwStepPlaces *places, BwDrawing *drawing, const BwAnalysis *analysis,
                    const BwAnalysisPhase *phase, const BwFill *fill);
void bw_steps_draw (const BwStepPlaces *places, BwDrawing *drawing, const BwAnalysis *analysis,
                    const BwAnalysisPhase *phase, const BwStroke *stroke);

G_END_DECLS
