// SPDX-License-Identifier: GPL-3.0-or-later
/* icons.c - the icons, each in a square of 24 units. */
#include "chart/icons.h"

#include "chart/shapes.h"

#define SQUARE 24.0
#define CENTRE (SQUARE / 2)

/* Rings: the weight is the alarm. */
#define CALM 1.0
#define NEUTRAL 1.4
#define GOOD 1.8
#define BAD 2.8

/* The smaller points beside a letter. */
#define SQUARE_SCALE 0.6
#define DIAMOND_SCALE 0.52

static BwDrawing *
new_icon (double size)
{
  BwDrawing *drawing = bw_drawing_new (size, size);

  bw_drawing_place (drawing, 0, 0, size / SQUARE);
  return drawing;
}

/* The line lies inside the square's edge. */
static void
draw_ring (BwDrawing *drawing, double weight, BwColour colour)
{
  bw_drawing_circle (drawing, CENTRE, CENTRE, CENTRE - weight / 2 - 0.1, &(BwFill){BW_COLOUR_DISC},
                     &(BwStroke){weight, colour});
}

/* Holds a coloured ring together in greyscale. */
static void
draw_edge (BwDrawing *drawing, BwColour colour)
{
  bw_drawing_circle (drawing, CENTRE, CENTRE, CENTRE - 0.25, NULL, &(BwStroke){0.5, colour});
}

static void
draw_ring_of (BwDrawing *drawing, gboolean good)
{
  draw_ring (drawing, good ? GOOD : BAD, good ? BW_COLOUR_IMPROVEMENT : BW_COLOUR_CONCERN);
  draw_edge (drawing, good ? BW_COLOUR_IMPROVEMENT_EDGE : BW_COLOUR_CONCERN_EDGE);
}

static void
draw_points (BwDrawing *drawing, gboolean good, const BwPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    bw_shape_point (drawing, good ? BW_SPC_POINT_IMPROVEMENT : BW_SPC_POINT_CONCERN, FALSE, points[i].x,
                    points[i].y, good ? SQUARE_SCALE : DIAMOND_SCALE);
}

static void
draw_dots (BwDrawing *drawing, const BwPoint *points, guint n, double radius)
{
  for (guint i = 0; i < n; i++)
    bw_drawing_circle (drawing, points[i].x, points[i].y, radius, &(BwFill){BW_COLOUR_DISC_DOT}, NULL);
}

/* The letters are part of the sign, as the NHS draws it, and are not translated. */
static void
draw_letter (BwDrawing *drawing, const char *letter, double size, double x, double baseline)
{
  bw_drawing_text (drawing, &(BwLabel){.string = letter,
                                       .x = x,
                                       .baseline = baseline,
                                       .anchor = BW_ANCHOR_MIDDLE,
                                       .size = size,
                                       .is_bold = TRUE,
                                       .colour = BW_COLOUR_DISC_INK});
}

static void
draw_target (BwDrawing *drawing, double x0, double x1, double y)
{
  bw_drawing_line (drawing, x0, y, x1, y, &(BwStroke){1.2, BW_COLOUR_DISC_TARGET, {2.6, 1.2}});
}

static void
draw_none (BwDrawing *drawing)
{
  bw_drawing_line (drawing, 8, CENTRE, 16, CENTRE, &(BwStroke){1.2, BW_COLOUR_SECOND});
}

static void
draw_common (BwDrawing *drawing)
{
  static const BwPoint points[] = {{4.8, 13.6}, {8.4, 9.6}, {12, 14.4}, {15.6, 9.6}, {19.2, 13.2}};

  draw_ring (drawing, CALM, BW_COLOUR_DISC_GREY);
  bw_drawing_polyline (drawing, points, G_N_ELEMENTS (points), &(BwStroke){0.9, BW_COLOUR_DISC_DOT});
  draw_dots (drawing, points, G_N_ELEMENTS (points), 1.5);
}

static void
draw_high (BwDrawing *drawing, gboolean good)
{
  static const BwPoint points[] = {{14.6, 16.2}, {15.7, 12}, {16.8, 7.8}};

  draw_ring_of (drawing, good);
  draw_letter (drawing, "H", 10.5, 8.4, 15.8);
  draw_points (drawing, good, points, G_N_ELEMENTS (points));
}

static void
draw_low (BwDrawing *drawing, gboolean good)
{
  static const BwPoint points[] = {{14.6, 7.8}, {15.7, 12}, {16.8, 16.2}};

  draw_ring_of (drawing, good);
  draw_letter (drawing, "L", 10.5, 8.9, 15.8);
  draw_points (drawing, good, points, G_N_ELEMENTS (points));
}

static void
draw_arrow (BwDrawing *drawing, gboolean up)
{
  static const BwPoint outline[] = {{12, 4.6},   {18, 12.6},  {14.2, 12.6}, {14.2, 19.2},
                                    {9.8, 19.2}, {9.8, 12.6}, {6, 12.6}};
  BwPoint arrow[G_N_ELEMENTS (outline)];

  for (guint i = 0; i < G_N_ELEMENTS (outline); i++)
    arrow[i] = (BwPoint){outline[i].x, up ? outline[i].y : SQUARE - outline[i].y};
  draw_ring (drawing, NEUTRAL, BW_COLOUR_DISC_NEUTRAL);
  bw_drawing_polygon (drawing, arrow, G_N_ELEMENTS (arrow), &(BwFill){BW_COLOUR_DISC_NEUTRAL}, NULL);
}

static void
draw_pass (BwDrawing *drawing)
{
  static const BwPoint points[] = {{15.2, 8.4}, {17.4, 12.4}};

  draw_ring_of (drawing, TRUE);
  draw_target (drawing, 4.6, 19.4, 17.2);
  draw_letter (drawing, "P", 11, 9, 14.6);
  draw_points (drawing, TRUE, points, G_N_ELEMENTS (points));
}

static void
draw_fail (BwDrawing *drawing)
{
  static const BwPoint points[] = {{15, 11.6}, {17, 15.8}};

  draw_ring_of (drawing, FALSE);
  draw_target (drawing, 5.4, 18.6, 6.6);
  draw_letter (drawing, "F", 11, 9.2, 17.6);
  draw_points (drawing, FALSE, points, G_N_ELEMENTS (points));
}

static void
draw_hit_or_miss (BwDrawing *drawing)
{
  static const BwPoint points[] = {{4.6, 14.2}, {8.3, 18}, {12, 14}, {15.7, 18}, {19.4, 14.2}};

  draw_ring (drawing, CALM, BW_COLOUR_DISC_GREY);
  draw_target (drawing, 3.4, 20.6, 16);
  draw_letter (drawing, "?", 10.5, 12, 12);
  draw_dots (drawing, points, G_N_ELEMENTS (points), 1.3);
}

BwDrawing *
bw_icon_variation (BwSpcVariation variation, double size)
{
  BwDrawing *drawing = new_icon (size);

  switch (variation)
    {
    case BW_SPC_VARIATION_NONE:
      draw_none (drawing);
      break;
    case BW_SPC_VARIATION_COMMON:
      draw_common (drawing);
      break;
    case BW_SPC_VARIATION_IMPROVEMENT_HIGH:
    case BW_SPC_VARIATION_CONCERN_HIGH:
      draw_high (drawing, variation == BW_SPC_VARIATION_IMPROVEMENT_HIGH);
      break;
    case BW_SPC_VARIATION_IMPROVEMENT_LOW:
    case BW_SPC_VARIATION_CONCERN_LOW:
      draw_low (drawing, variation == BW_SPC_VARIATION_IMPROVEMENT_LOW);
      break;
    case BW_SPC_VARIATION_NEUTRAL_HIGH:
    case BW_SPC_VARIATION_NEUTRAL_LOW:
      draw_arrow (drawing, variation == BW_SPC_VARIATION_NEUTRAL_HIGH);
      break;
    }
  return drawing;
}

BwDrawing *
bw_icon_assurance (BwSpcAssurance assurance, double size)
{
  BwDrawing *drawing = new_icon (size);

  switch (assurance)
    {
    case BW_SPC_ASSURANCE_NONE:
      draw_none (drawing);
      break;
    case BW_SPC_ASSURANCE_PASS:
      draw_pass (drawing);
      break;
    case BW_SPC_ASSURANCE_FAIL:
      draw_fail (drawing);
      break;
    case BW_SPC_ASSURANCE_INCONSISTENT:
      draw_hit_or_miss (drawing);
      break;
    }
  return drawing;
}

static void
draw_equals (BwDrawing *drawing, BwColour colour)
{
  bw_drawing_line (drawing, 6.2, 5.4, 13.8, 5.4, &(BwStroke){1.5, colour});
  bw_drawing_line (drawing, 6.2, 8.8, 13.8, 8.8, &(BwStroke){1.5, colour});
}

BwDrawing *
bw_icon_pairing (BwPairingKind kind, double width)
{
  BwDrawing *drawing = bw_drawing_new (width, width * 0.9);

  bw_drawing_place (drawing, 0, 0, width / 20);
  switch (kind)
    {
    case BW_PAIRING_CONFIRMS:
      bw_shape_bubble (drawing, NULL, &(BwStroke){1.1, BW_COLOUR_INK});
      draw_equals (drawing, BW_COLOUR_INK);
      break;
    case BW_PAIRING_CONTRADICTS:
      bw_shape_bubble (drawing, &(BwFill){BW_COLOUR_INK}, NULL);
      draw_equals (drawing, BW_COLOUR_PAPER);
      bw_drawing_line (drawing, 8, 11, 12, 3.2, &(BwStroke){1.4, BW_COLOUR_PAPER});
      break;
    case BW_PAIRING_NOT_MEASURED:
      bw_shape_bubble (drawing, NULL, &(BwStroke){1.1, BW_COLOUR_INK, {2, 1.5}});
      break;
    }
  return drawing;
}
