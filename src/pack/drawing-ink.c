// SPDX-License-Identifier: GPL-3.0-or-later
/* drawing-ink.c - a drawing of room chart, painted with ink. */
#include "pack/drawing-ink.h"

static BwPdfPaint
paint_of (const BwMark *mark)
{
  BwPdfPaint paint = {
      .fills = mark->fill.colour != BW_COLOUR_NONE,
      .fill = bw_colour_rgb (mark->fill.colour, FALSE),
      .width = mark->stroke.width,
      .stroke = bw_colour_rgb (mark->stroke.colour, FALSE),
      .cap = mark->stroke.is_round ? BW_PDF_CAP_ROUND : BW_PDF_CAP_BUTT,
      .join = mark->stroke.is_round ? BW_PDF_JOIN_ROUND : BW_PDF_JOIN_MITRE,
      .transparency = mark->fill.transparency,
  };

  for (guint i = 0; i < MIN (BW_MAX_DASHES, BW_PDF_MAX_DASHES); i++)
    paint.dashes[i] = mark->stroke.dashes[i];
  return paint;
}

static void
paint_path (const BwMark *mark, const BwPoint *all, BwPdfInk *ink, const BwPdfPaint *paint)
{
  g_autofree BwPdfPoint *points = g_new (BwPdfPoint, mark->path.n);

  for (guint i = 0; i < mark->path.n; i++)
    points[i] = (BwPdfPoint){all[mark->path.first + i].x, all[mark->path.first + i].y};
  if (mark->kind == BW_MARK_POLYGON)
    bw_pdf_ink_polygon (ink, points, mark->path.n, paint);
  else
    bw_pdf_ink_polyline (ink, points, mark->path.n, paint);
}

static void
paint_text (const BwLabel *label, BwPdfInk *ink)
{
  static const BwPdfAnchor anchors[] = {
      [BW_ANCHOR_LEFT] = BW_PDF_ANCHOR_LEFT,
      [BW_ANCHOR_MIDDLE] = BW_PDF_ANCHOR_MIDDLE,
      [BW_ANCHOR_RIGHT] = BW_PDF_ANCHOR_RIGHT,
  };
  BwTextStyle style = bw_label_get_style (label, FALSE);

  bw_pdf_ink_text (ink, &style, anchors[label->anchor], label->x, label->baseline, label->string);
}

static void
paint_mark (const BwMark *mark, const BwPoint *points, BwPdfInk *ink)
{
  BwPdfPaint paint = paint_of (mark);

  switch (mark->kind)
    {
    case BW_MARK_POLYLINE:
    case BW_MARK_POLYGON:
      paint_path (mark, points, ink, &paint);
      break;
    case BW_MARK_RECTANGLE:
      bw_pdf_ink_rectangle (ink, mark->rectangle.x, mark->rectangle.y, mark->rectangle.width,
                            mark->rectangle.height, &paint);
      break;
    case BW_MARK_CIRCLE:
      bw_pdf_ink_circle (ink, mark->circle.centre.x, mark->circle.centre.y, mark->circle.radius, &paint);
      break;
    case BW_MARK_TEXT:
      paint_text (&mark->text, ink);
      break;
    }
}

void
bw_drawing_paint (const BwDrawing *self, BwPdfInk *ink, double x, double y)
{
  guint n_marks;
  const BwMark *marks = bw_drawing_get_marks (self, &n_marks);
  const BwPoint *points = bw_drawing_get_points (self);

  bw_pdf_ink_save_and_place (ink, x, y, 1, 0);
  for (guint i = 0; i < n_marks; i++)
    paint_mark (&marks[i], points, ink);
  bw_pdf_ink_restore (ink);
}
