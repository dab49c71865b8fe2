// SPDX-License-Identifier: GPL-3.0-or-later
/* dump.c - a drawing as text, a line a mark. */
#include "chart/drawing.h"

#include <math.h>

static const char *const kinds[] = {
    [BW_MARK_POLYLINE] = "polyline", [BW_MARK_POLYGON] = "polygon", [BW_MARK_RECTANGLE] = "rectangle",
    [BW_MARK_CIRCLE] = "circle",     [BW_MARK_TEXT] = "text",
};

static const char *const anchors[] = {
    [BW_ANCHOR_LEFT] = "left",
    [BW_ANCHOR_MIDDLE] = "middle",
    [BW_ANCHOR_RIGHT] = "right",
};

/* Two decimals, and no "-0.00", which differs by a hair's breadth from "0.00". */
static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (number * 100) / 100;

  g_string_append_c (text, ' ');
  g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded));
}

static void
append_paint (GString *text, const BwMark *mark)
{
  const BwStroke *stroke = &mark->stroke;

  if (mark->fill.colour != BW_COLOUR_NONE)
    {
      g_string_append_printf (text, " fill %s", bw_colour_name (mark->fill.colour));
      if (mark->fill.transparency > 0)
        append_number (text, mark->fill.transparency);
    }
  if (stroke->width > 0)
    {
      g_string_append_printf (text, " stroke %s", bw_colour_name (stroke->colour));
      append_number (text, stroke->width);
      if (stroke->dashes[0] > 0)
        g_string_append (text, " dash");
      for (guint i = 0; i < BW_MAX_DASHES && stroke->dashes[i] > 0; i++)
        append_number (text, stroke->dashes[i]);
      if (stroke->is_round)
        g_string_append (text, " round");
    }
}

static void
append_points (GString *text, const BwPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      append_number (text, points[i].x);
      append_number (text, points[i].y);
      if (i + 1 < n)
        g_string_append_c (text, ',');
    }
}

static void
append_rectangle (GString *text, const BwRectangle *rectangle)
{
  append_number (text, rectangle->x);
  append_number (text, rectangle->y);
  append_number (text, rectangle->width);
  append_number (text, rectangle->height);
}

static void
append_label (GString *text, const BwLabel *label)
{
  g_string_append_printf (text, " %s %s%s", anchors[label->anchor], bw_colour_name (label->colour),
                          label->is_bold ? " bold" : "");
  append_number (text, label->size);
  g_string_append (text, " at");
  append_number (text, label->x);
  append_number (text, label->baseline);
  g_string_append_printf (text, ": %s", label->string);
}

static void
append_mark (GString *text, const BwMark *mark, const BwPoint *points)
{
  g_string_append (text, kinds[mark->kind]);
  append_paint (text, mark);
  if (mark->kind != BW_MARK_TEXT)
    g_string_append (text, " at");
  switch (mark->kind)
    {
    case BW_MARK_POLYLINE:
    case BW_MARK_POLYGON:
      append_points (text, points + mark->path.first, mark->path.n);
      break;
    case BW_MARK_RECTANGLE:
      append_rectangle (text, &mark->rectangle);
      break;
    case BW_MARK_CIRCLE:
      append_points (text, &mark->circle.centre, 1);
      append_number (text, mark->circle.radius);
      break;
    case BW_MARK_TEXT:
      append_label (text, &mark->text);
      break;
    }
  g_string_append_c (text, '\n');
}

char *
bw_drawing_dump (const BwDrawing *self)
{
  GString *text = g_string_new ("drawing");
  guint n;
  const BwMark *marks = bw_drawing_get_marks (self, &n);

  append_number (text, bw_drawing_get_width (self));
  append_number (text, bw_drawing_get_height (self));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n; i++)
    append_mark (text, &marks[i], bw_drawing_get_points (self));
  return g_string_free (text, FALSE);
}
