// SPDX-License-Identifier: GPL-3.0-or-later
/* value-line.h - the line from reading to reading, broken where nothing is known. Inside the room. */
#pragma once

#include "chart/axis.h"
#include "chart/drawing.h"

G_BEGIN_DECLS

/* Where a reading with a value lies. */
typedef BwPoint (*BwPlaceReading) (gpointer data, guint reading);

void bw_value_line_draw (BwDrawing *drawing, const BwAnalysis *analysis, const BwTimeAxis *times,
                         BwPlaceReading place, gpointer data, const BwStroke *stroke);

G_END_DECLS
