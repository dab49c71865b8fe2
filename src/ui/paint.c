// SPDX-License-Identifier: GPL-3.0-or-later
/* paint.c - walks a drawing's marks with cairo and Pango, as the pack does with its PDF page. */
#include "ui/paint.h"

#include <adwaita.h>

double
bw_paint_get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 72.0 : 96.0 / 72.0;
}

static void
set_colour (cairo_t *cr, BwColour colour, double transparency, gboolean dark)
{
  guint32 rgb = bw_colour_rgb (colour, dark);

  cairo_set_source_rgba (cr, ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0,
                         1 - transparency);
}

static void
trace (cairo_t *cr, const BwDrawing *drawing, const BwMark *mark)
{
  const BwPoint *points = bw_drawing_get_points (drawing);

  cairo_new_path (cr);
  switch (mark->kind)
    {
    case BW_MARK_POLYLINE:
    case BW_MARK_POLYGON:
      for (guint i = 0; i < mark->path.n; i++)
        cairo_line_to (cr, points[mark->path.first + i].x, points[mark->path.first + i].y);
      if (mark->kind == BW_MARK_POLYGON)
        cairo_close_path (cr);
      break;
    case BW_MARK_RECTANGLE:
      cairo_rectangle (cr, mark->rectangle.x, mark->rectangle.y, mark->rectangle.width,
                       mark->rectangle.height);
      break;
    case BW_MARK_CIRCLE:
      cairo_arc (cr, mark->circle.centre.x, mark->circle.centre.y, mark->circle.radius, 0, 2 * G_PI);
      break;
    case BW_MARK_TEXT:
      break;
    }
}

static void
set_stroke (cairo_t *cr, const BwStroke *stroke)
{
  int n_dashes = 0;

  while (n_dashes < BW_MAX_DASHES && stroke->dashes[n_dashes] > 0)
    n_dashes++;
  cairo_set_dash (cr, stroke->dashes, n_dashes, 0);
  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_cap (cr, stroke->is_round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, stroke->is_round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
}

static void
paint_shape (cairo_t *cr, const BwDrawing *drawing, const BwMark *mark, gboolean dark)
{
  trace (cr, drawing, mark);
  if (mark->fill.colour != BW_COLOUR_NONE)
    {
      set_colour (cr, mark->fill.colour, mark->fill.transparency, dark);
      cairo_fill_preserve (cr);
    }
  if (mark->stroke.width > 0)
    {
      set_stroke (cr, &mark->stroke);
      set_colour (cr, mark->stroke.colour, 0, dark);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
paint_label (cairo_t *cr, PangoLayout *layout, const BwLabel *label, gboolean dark)
{
  BwTextStyle style = bw_label_get_style (label, dark);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string (bw_font_family_get_list (style.family));
  int width = 0;

  pango_font_description_set_absolute_size (font, style.size * PANGO_SCALE);
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, label->string, -1);
  pango_layout_get_size (layout, &width, NULL);

  double offset = label->anchor == BW_ANCHOR_MIDDLE ? 0.5 : label->anchor == BW_ANCHOR_RIGHT ? 1 : 0;
  double x = label->x - offset * width / PANGO_SCALE;
  double y = label->baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  set_colour (cr, label->colour, 0, dark);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

void
bw_paint_drawing (cairo_t *cr, GtkWidget *widget, const BwDrawing *drawing)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  guint n = 0;
  const BwMark *marks = bw_drawing_get_marks (drawing, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == BW_MARK_TEXT)
      paint_label (cr, layout, &marks[i].text, dark);
    else
      paint_shape (cr, drawing, &marks[i], dark);
}
