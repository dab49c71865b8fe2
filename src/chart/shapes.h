// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * shapes.h - the signs that mean the same wherever they stand: a circle is common cause, a square
 * improvement, a diamond concern, a triangle neither; a speech bubble is a person's story.
 */
#pragma once

#include "chart/drawing.h"
#include "spc/xmr.h"

G_BEGIN_DECLS

/* A point of the chart about (@x, @y), at @scale: 1 makes a circle of radius 2. Hollow if its reading is left
 * out. */
void bw_shape_point (BwDrawing *drawing, BwSpcPointType type, gboolean is_hollow, double x, double y,
                     double scale);

/* The outline of a speech bubble: a box 18 × 11 whose top left corner is (1, 1.5), tail down to the left, 20
 * × 18 in all. */
void bw_shape_bubble (BwDrawing *drawing, const BwFill *fill, const BwStroke *stroke);

G_END_DECLS
