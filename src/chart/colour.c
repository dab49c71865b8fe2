// SPDX-License-Identifier: GPL-3.0-or-later
/* colour.c - what a colour is for, and which it is. */
#include "chart/colour.h"

static const struct
{
  const char *name;
  guint32 light, dark;
} colours[BW_N_COLOURS] = {
    [BW_COLOUR_NONE] = {"none", 0x000000, 0x000000},
    [BW_COLOUR_INK] = {"ink", 0x1a1a1a, 0xf2f2f2},
    [BW_COLOUR_SECOND] = {"second", 0x595959, 0xb8b8b8},
    [BW_COLOUR_PAPER] = {"paper", 0xffffff, 0x242424},
    [BW_COLOUR_GRID] = {"grid", 0xe2e2e0, 0x4a4a4a},
    [BW_COLOUR_AXIS] = {"axis", 0x8c8c8c, 0x8c8c8c},
    [BW_COLOUR_BAND] = {"band", 0x000000, 0xffffff},
    [BW_COLOUR_STRONG_BAND] = {"strong-band", 0xececea, 0x3d3d3d},
    [BW_COLOUR_LIMIT] = {"limit", 0x767676, 0xa6a6a6},
    [BW_COLOUR_MEAN] = {"mean", 0x000000, 0xffffff},
    [BW_COLOUR_VALUE_LINE] = {"value-line", 0x6e6e6e, 0xb0b0b0},
    [BW_COLOUR_TARGET] = {"target", 0xde1b1b, 0xff7373},
    [BW_COLOUR_TARGET_TEXT] = {"target-text", 0xa81010, 0xff9a9a},
    [BW_COLOUR_COMMON] = {"common", 0xa6a6a6, 0xa6a6a6},
    [BW_COLOUR_COMMON_EDGE] = {"common-edge", 0x6e6e6e, 0x6e6e6e},
    [BW_COLOUR_IMPROVEMENT] = {"improvement", 0x00b0f0, 0x00b0f0},
    [BW_COLOUR_IMPROVEMENT_EDGE] = {"improvement-edge", 0x00506e, 0x00506e},
    [BW_COLOUR_CONCERN] = {"concern", 0xe46c0a, 0xe46c0a},
    [BW_COLOUR_CONCERN_EDGE] = {"concern-edge", 0x6b2f00, 0x6b2f00},
    [BW_COLOUR_NEUTRAL] = {"neutral", 0x490092, 0xb58ae0},
    [BW_COLOUR_DISC] = {"disc", 0xffffff, 0xffffff},
    [BW_COLOUR_DISC_INK] = {"disc-ink", 0x1a1a1a, 0x1a1a1a},
    [BW_COLOUR_DISC_GREY] = {"disc-grey", 0x8c8c8c, 0x8c8c8c},
    [BW_COLOUR_DISC_DOT] = {"disc-dot", 0x6e6e6e, 0x6e6e6e},
    [BW_COLOUR_DISC_NEUTRAL] = {"disc-neutral", 0x490092, 0x490092},
    [BW_COLOUR_DISC_TARGET] = {"disc-target", 0xde1b1b, 0xde1b1b},
};

guint32
bw_colour_rgb (BwColour self, gboolean is_dark)
{
  g_return_val_if_fail (self < BW_N_COLOURS, 0);

  return is_dark ? colours[self].dark : colours[self].light;
}

const char *
bw_colour_name (BwColour self)
{
  g_return_val_if_fail (self < BW_N_COLOURS, NULL);

  return colours[self].name;
}
