// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * icons.h - the icons of "Making Data Count", and the speech bubble that says how a story stands to a
 * measure.
 *
 * The weight of the ring is the alarm, letter and shape say the rest: they can be told apart in greyscale.
 * Each is nothing without its words (words.h) beside it or behind it.
 */
#pragma once

#include "chart/drawing.h"
#include "model/story.h"
#include "spc/xmr.h"

G_BEGIN_DECLS

/* Squares of @size points; made for 18, 23 and 30. "none" is a dash. */
BwDrawing *bw_icon_variation (BwSpcVariation variation, double size);
BwDrawing *bw_icon_assurance (BwSpcAssurance assurance, double size);

/* @width points wide and nine tenths as high; made for 20. */
BwDrawing *bw_icon_pairing (BwPairingKind kind, double width);

G_END_DECLS
