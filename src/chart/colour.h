// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * colour.h - what a colour is for; which it is depends on whether it is shown on white or in a dark window.
 *
 * Fills of points reach only 2.4 to 3.3 : 1 on white, so each has an edge that holds its shape in greyscale,
 * and no text is set in them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_COLOUR_NONE,
  /* The chart. */
  BW_COLOUR_INK,
  BW_COLOUR_SECOND, /* second text */
  BW_COLOUR_PAPER,  /* what it all stands on; text on ink */
  BW_COLOUR_GRID,
  BW_COLOUR_AXIS,
  BW_COLOUR_BAND,        /* between the limits, nearly transparent */
  BW_COLOUR_STRONG_BAND, /* the same, opaque, where there is no grid */
  BW_COLOUR_LIMIT,
  BW_COLOUR_MEAN,
  BW_COLOUR_VALUE_LINE,
  BW_COLOUR_TARGET,
  BW_COLOUR_TARGET_TEXT,
  /* Points, on the chart and in icons. */
  BW_COLOUR_COMMON,
  BW_COLOUR_COMMON_EDGE,
  BW_COLOUR_IMPROVEMENT,
  BW_COLOUR_IMPROVEMENT_EDGE,
  BW_COLOUR_CONCERN,
  BW_COLOUR_CONCERN_EDGE,
  BW_COLOUR_NEUTRAL,
  /* Icons, whose disc stays white in the dark. */
  BW_COLOUR_DISC,
  BW_COLOUR_DISC_INK,
  BW_COLOUR_DISC_GREY,
  BW_COLOUR_DISC_DOT,
  BW_COLOUR_DISC_NEUTRAL,
  BW_COLOUR_DISC_TARGET,
  BW_N_COLOURS,
} BwColour;

/* 0xRRGGBB */
guint32 bw_colour_rgb (BwColour self, gboolean is_dark);

/* Its name in a drawing's text form: "target-text". */
const char *bw_colour_name (BwColour self);

G_END_DECLS
