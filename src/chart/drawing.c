// SPDX-License-Identifier: GPL-3.0-or-later
/* drawing.c - a picture as a list of marks. */
#include "chart/drawing.h"

struct _BwDrawing
{
  double width, height;
  GArray *marks;  /* of BwMark */
  GArray *points; /* of BwPoint */
  GStringChunk *strings;
  BwPoint origin; /* where what is added lies, and how large */
  double scale;
};

BwDrawing *
bw_drawing_new (double width, double height)
{
  BwDrawing *self = g_new0 (BwDrawing, 1);

  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, FALSE, sizeof (BwMark));
  self->points = g_array_new (FALSE, FALSE, sizeof (BwPoint));
  self->strings = g_string_chunk_new (256);
  self->scale = 1;
  return self;
}

void
bw_drawing_free (BwDrawing *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->points);
  g_string_chunk_free (self->strings);
  g_free (self);
}

double
bw_drawing_get_width (const BwDrawing *self)
{
  return self->width;
}

double
bw_drawing_get_height (const BwDrawing *self)
{
  return self->height;
}

const BwMark *
bw_drawing_get_marks (const BwDrawing *self, guint *n)
{
  *n = self->marks->len;
  return (const BwMark *) (void *) self->marks->data;
}

const BwPoint *
bw_drawing_get_points (const BwDrawing *self)
{
  return (const BwPoint *) (void *) self->points->data;
}

BwTextStyle
bw_label_get_style (const BwLabel *label, gboolean is_dark)
{
  return (BwTextStyle){
      .family = BW_FONT_SANS,
      .bold = label->is_bold,
      .size = label->size,
      .rgb = bw_colour_rgb (label->colour, is_dark),
  };
}

void
bw_drawing_place (BwDrawing *self, double x, double y, double scale)
{
  self->origin = (BwPoint){x, y};
  self->scale = scale;
}

static double
placed_x (const BwDrawing *self, double x)
{
  return self->origin.x + self->scale * x;
}

static double
placed_y (const BwDrawing *self, double y)
{
  return self->origin.y + self->scale * y;
}

static BwMark
new_mark (const BwDrawing *self, BwMarkKind kind, const BwFill *fill, const BwStroke *stroke)
{
  BwMark mark = {.kind = kind};

  if (fill)
    mark.fill = *fill;
  if (stroke)
    mark.stroke = *stroke;
  mark.stroke.width *= self->scale;
  for (guint i = 0; i < BW_MAX_DASHES; i++)
    mark.stroke.dashes[i] *= self->scale;
  return mark;
}

static void
add_path (BwDrawing *self, BwMark *mark, const BwPoint *points, guint n)
{
  mark->path.first = self->points->len;
  mark->path.n = n;
  for (guint i = 0; i < n; i++)
    {
      BwPoint point = {placed_x (self, points[i].x), placed_y (self, points[i].y)};

      g_array_append_val (self->points, point);
    }
  g_array_append_vals (self->marks, mark, 1);
}

void
bw_drawing_line (BwDrawing *self, double x0, double y0, double x1, double y1, const BwStroke *stroke)
{
  const BwPoint ends[] = {{x0, y0}, {x1, y1}};

  bw_drawing_polyline (self, ends, G_N_ELEMENTS (ends), stroke);
}

void
bw_drawing_polyline (BwDrawing *self, const BwPoint *points, guint n, const BwStroke *stroke)
{
  BwMark mark = new_mark (self, BW_MARK_POLYLINE, NULL, stroke);

  add_path (self, &mark, points, n);
}

void
bw_drawing_polygon (BwDrawing *self, const BwPoint *points, guint n, const BwFill *fill,
                    const BwStroke *stroke)
{
  BwMark mark = new_mark (self, BW_MARK_POLYGON, fill, stroke);

  add_path (self, &mark, points, n);
}

void
bw_drawing_rectangle (BwDrawing *self, const BwRectangle *rectangle, const BwFill *fill,
                      const BwStroke *stroke)
{
  BwMark mark = new_mark (self, BW_MARK_RECTANGLE, fill, stroke);

  mark.rectangle = (BwRectangle){placed_x (self, rectangle->x), placed_y (self, rectangle->y),
                                 self->scale * rectangle->width, self->scale * rectangle->height};
  g_array_append_val (self->marks, mark);
}

void
bw_drawing_circle (BwDrawing *self, double x, double y, double radius, const BwFill *fill,
                   const BwStroke *stroke)
{
  BwMark mark = new_mark (self, BW_MARK_CIRCLE, fill, stroke);

  mark.circle.centre = (BwPoint){placed_x (self, x), placed_y (self, y)};
  mark.circle.radius = self->scale * radius;
  g_array_append_val (self->marks, mark);
}

void
bw_drawing_text (BwDrawing *self, const BwLabel *label)
{
  BwMark mark = new_mark (self, BW_MARK_TEXT, NULL, NULL);

  mark.text = *label;
  mark.text.string = g_string_chunk_insert_const (self->strings, label->string);
  mark.text.x = placed_x (self, label->x);
  mark.text.baseline = placed_y (self, label->baseline);
  mark.text.size *= self->scale;
  g_array_append_val (self->marks, mark);
}
