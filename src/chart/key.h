// SPDX-License-Identifier: GPL-3.0-or-later
/* key.h - what the points of a chart are, in words: the last lines of the picture, below its markers. Inside
 * the room. */
#pragma once

#include "chart/frame.h"

G_BEGIN_DECLS

/* How much room it takes below, beyond that for months, years and one row of either markers or key; the width
 * of @frame is known, its height is not. */
double bw_key_measure (const BwFrame *frame);

/* Only the kinds that occur on this chart. */
void bw_key_draw (const BwFrame *frame);

G_END_DECLS
