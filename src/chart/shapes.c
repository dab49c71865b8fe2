// SPDX-License-Identifier: GPL-3.0-or-later
/* shapes.c - the signs that mean the same wherever they stand. */
#include "chart/shapes.h"

#include <math.h>

#define CIRCLE_RADIUS 2.0
#define SQUARE_HALF_SIDE 2.4
#define DIAMOND_HALF_DIAGONAL 3.5
#define TRIANGLE_HALF_WIDTH 3.1
#define EDGE 0.55
#define HOLLOW_EDGE 0.9

static void
draw_circle (BwDrawing *drawing, gboolean is_hollow, double x, double y, double scale)
{
  bw_drawing_circle (drawing, x, y, CIRCLE_RADIUS * scale,
                     &(BwFill){is_hollow ? BW_COLOUR_PAPER : BW_COLOUR_COMMON},
                     &(BwStroke){(is_hollow ? HOLLOW_EDGE : EDGE) * scale, BW_COLOUR_COMMON_EDGE});
}

static void
draw_square (BwDrawing *drawing, gboolean is_hollow, double x, double y, double scale)
{
  double half = SQUARE_HALF_SIDE * scale;

  bw_drawing_rectangle (drawing, &(BwRectangle){x - half, y - half, 2 * half, 2 * half},
                        &(BwFill){is_hollow ? BW_COLOUR_PAPER : BW_COLOUR_IMPROVEMENT},
                        &(BwStroke){(is_hollow ? HOLLOW_EDGE : EDGE) * scale, BW_COLOUR_IMPROVEMENT_EDGE});
}

static void
draw_diamond (BwDrawing *drawing, gboolean is_hollow, double x, double y, double scale)
{
  double half = DIAMOND_HALF_DIAGONAL * scale;
  const BwPoint corners[] = {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}};

  bw_drawing_polygon (drawing, corners, G_N_ELEMENTS (corners),
                      &(BwFill){is_hollow ? BW_COLOUR_PAPER : BW_COLOUR_CONCERN},
                      &(BwStroke){(is_hollow ? HOLLOW_EDGE : EDGE) * scale, BW_COLOUR_CONCERN_EDGE});
}

/* Equilateral, its middle on the point; @up is 1, or -1 for one that hangs. */
static void
draw_triangle (BwDrawing *drawing, gboolean is_hollow, double x, double y, double scale, int up)
{
  double half = TRIANGLE_HALF_WIDTH * scale, height = up * half * sqrt (3);
  const BwPoint corners[] = {{x, y - height * 2 / 3}, {x + half, y + height / 3}, {x - half, y + height / 3}};

  bw_drawing_polygon (drawing, corners, G_N_ELEMENTS (corners),
                      &(BwFill){is_hollow ? BW_COLOUR_PAPER : BW_COLOUR_NEUTRAL},
                      is_hollow ? &(BwStroke){HOLLOW_EDGE * scale, BW_COLOUR_NEUTRAL} : NULL);
}

void
bw_shape_point (BwDrawing *drawing, BwSpcPointType type, gboolean is_hollow, double x, double y, double scale)
{
  switch (type)
    {
    case BW_SPC_POINT_COMMON:
      draw_circle (drawing, is_hollow, x, y, scale);
      break;
    case BW_SPC_POINT_IMPROVEMENT:
      draw_square (drawing, is_hollow, x, y, scale);
      break;
    case BW_SPC_POINT_CONCERN:
      draw_diamond (drawing, is_hollow, x, y, scale);
      break;
    case BW_SPC_POINT_NEUTRAL_HIGH:
      draw_triangle (drawing, is_hollow, x, y, scale, 1);
      break;
    case BW_SPC_POINT_NEUTRAL_LOW:
      draw_triangle (drawing, is_hollow, x, y, scale, -1);
      break;
    }
}

void
bw_shape_bubble (BwDrawing *drawing, const BwFill *fill, const BwStroke *stroke)
{
  /* Corners of radius 2, three points each: at this size a curve looks the same. */
  static const BwPoint outline[] = {
      {3, 1.5},  {17, 1.5}, {18.41, 2.09}, {19, 3.5},     {19, 10.5}, {18.41, 11.91}, {17, 12.5},   {9, 12.5},
      {5, 16.8}, {5, 12.5}, {3, 12.5},     {1.59, 11.91}, {1, 10.5},  {1, 3.5},       {1.59, 2.09},
  };

  bw_drawing_polygon (drawing, outline, G_N_ELEMENTS (outline), fill, stroke);
}
