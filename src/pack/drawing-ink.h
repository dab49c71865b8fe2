// SPDX-License-Identifier: GPL-3.0-or-later
/* drawing-ink.h - a drawing of room chart, painted with ink on white paper. */
#pragma once

#include "chart/drawing.h"
#include "pdf/ink.h"

G_BEGIN_DECLS

/* Its top left corner at (@x, @y). */
void bw_drawing_paint (const BwDrawing *self, BwPdfInk *ink, double x, double y);

G_END_DECLS
