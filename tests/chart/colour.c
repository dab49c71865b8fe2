// SPDX-License-Identifier: GPL-3.0-or-later
/* colour.c - text and shapes stand out enough in the light and in the dark, by the ratios of WCAG 2.2. */
#include "chart/colour.h"

#include <math.h>

static double
channel (guint32 rgb, int shift)
{
  double part = (rgb >> shift & 0xff) / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 rgb)
{
  return 0.2126 * channel (rgb, 16) + 0.7152 * channel (rgb, 8) + 0.0722 * channel (rgb, 0);
}

static double
contrast (BwColour one, BwColour other, gboolean is_dark)
{
  double a = luminance (bw_colour_rgb (one, is_dark)), b = luminance (bw_colour_rgb (other, is_dark));

  return (fmax (a, b) + 0.05) / (fmin (a, b) + 0.05);
}

/* The program's own measure first: black on white is 21 : 1. */
static void
test_measure (void)
{
  g_assert_cmpfloat_with_epsilon (contrast (BW_COLOUR_MEAN, BW_COLOUR_PAPER, FALSE), 21, 1e-9);
}

static void
test_text_reads (void)
{
  static const BwColour texts[] = {BW_COLOUR_INK, BW_COLOUR_SECOND, BW_COLOUR_TARGET_TEXT};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int is_dark = 0; is_dark < 2; is_dark++)
      g_assert_cmpfloat (contrast (texts[i], BW_COLOUR_PAPER, is_dark), >=, 7);
}

static void
test_shapes_hold (void)
{
  static const BwColour edges[] = {BW_COLOUR_COMMON_EDGE, BW_COLOUR_IMPROVEMENT_EDGE, BW_COLOUR_CONCERN_EDGE,
                                   BW_COLOUR_NEUTRAL,     BW_COLOUR_VALUE_LINE,       BW_COLOUR_LIMIT};
  static const BwColour fills[] = {BW_COLOUR_COMMON,  BW_COLOUR_IMPROVEMENT, BW_COLOUR_CONCERN,
                                   BW_COLOUR_NEUTRAL, BW_COLOUR_VALUE_LINE,  BW_COLOUR_LIMIT,
                                   BW_COLOUR_TARGET};

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpfloat (contrast (edges[i], BW_COLOUR_PAPER, FALSE), >=, 3);
  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    g_assert_cmpfloat (contrast (fills[i], BW_COLOUR_PAPER, TRUE), >=, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/colour/measure", test_measure);
  g_test_add_func ("/chart/colour/text", test_text_reads);
  g_test_add_func ("/chart/colour/shapes", test_shapes_hold);
  return g_test_run ();
}
