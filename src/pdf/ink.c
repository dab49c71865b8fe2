// SPDX-License-Identifier: GPL-3.0-or-later
/* ink.c - shapes and the graphics state, as content stream operators. Text is in ink-text.c. */
#include "pdf/ink-private.h"

#include "pdf/syntax.h"

#include <math.h>

/* The handle of a cubic curve that comes closest to a quarter of a circle: 4/3 (sqrt 2 - 1). */
#define QUARTER 0.5522847498

BwPdfInk *
bw_pdf_ink_new (BwPdf *pdf, BwCarrierStream *stream, double height, BwPdfInk **slot,
                const BwPdfPurpose *purpose)
{
  BwPdfInk *self = g_new0 (BwPdfInk, 1);

  self->pdf = pdf;
  self->stream = stream;
  self->slot = slot;
  self->purpose = *purpose;
  self->out = g_string_new ("q\n");
  self->path = g_string_new (NULL);
  self->state.width = 1;
  self->state.opacity = 1000;
  self->state.flip = height;
  *slot = self;
  pdf->n_open_inks++;
  return self;
}

void
bw_pdf_ink_free (BwPdfInk *self)
{
  self->pdf->n_open_inks--;
  g_string_free (self->out, TRUE);
  g_string_free (self->path, TRUE);
  g_free (self);
}

/* --- marked content ------------------------------------------------------------------------------------- */

void
bw_pdf_ink_mark (BwPdfInk *self)
{
  const BwPdfPurpose *purpose = &self->purpose;

  if (self->is_marked)
    return;
  if (purpose->element != NULL)
    g_string_append_printf (self->out, "/%s<</MCID %u>>BDC\n", bw_pdf_element_get_tag (purpose->element),
                            bw_pdf_element_add_content (purpose->element, purpose->page));
  else if (purpose->artifact != NULL)
    g_string_append_printf (self->out, "/Artifact<</Type/%s>>BDC\n", purpose->artifact);
  self->is_marked = TRUE;
}

static void
ink_unmark (BwPdfInk *self)
{
  if (self->is_marked && (self->purpose.element != NULL || self->purpose.artifact != NULL))
    g_string_append (self->out, "EMC\n");
  self->is_marked = FALSE;
}

/* Pieces follow each other as content of the element. Nesting a piece inside other content would be
 * as right, but poppler 22 takes the end of the piece for the end of all of it and loses the rest
 * of the element's text. */
void
bw_pdf_ink_begin_piece (BwPdfInk *self, const char *language, const char *replacement)
{
  const BwPdfPurpose *purpose = &self->purpose;

  if (purpose->element != NULL && self->depth == 0)
    {
      ink_unmark (self);
      g_string_append_printf (self->out, "/Span<</MCID %u",
                              bw_pdf_element_add_content (purpose->element, purpose->page));
    }
  else
    {
      bw_pdf_ink_mark (self);
      g_string_append (self->out, "/Span<<");
    }
  if (language != NULL)
    {
      g_string_append (self->out, "/Lang");
      bw_pdf_put_language (self->out, language);
    }
  if (replacement != NULL)
    {
      g_string_append (self->out, "/ActualText");
      bw_pdf_put_text (self->out, replacement);
    }
  g_string_append (self->out, ">>BDC\n");
}

void
bw_pdf_ink_end_piece (BwPdfInk *self)
{
  g_string_append (self->out, "EMC\n");
}

void
bw_pdf_ink_end (BwPdfInk *self)
{
  g_return_if_fail (self != NULL && self->depth == 0);
  ink_unmark (self);
  g_string_append (self->out, "Q\n");
  bw_carrier_stream_append (self->stream, self->out->str, self->out->len);
  *self->slot = NULL;
  bw_pdf_ink_free (self);
}

/* --- state ---------------------------------------------------------------------------------------------- */

void
bw_pdf_ink_set_fill (BwPdfInk *self, guint32 rgb)
{
  if (self->state.fill == rgb)
    return;
  self->state.fill = rgb;
  bw_pdf_put_colour (self->out, rgb, "rg");
}

void
bw_pdf_ink_set_opacity (BwPdfInk *self, double opacity)
{
  guint per_mille = (guint) lround (CLAMP (opacity, 0, 1) * 1000);

  if (self->state.opacity == per_mille)
    return;
  self->state.opacity = per_mille;
  bw_pdf_use_opacity (self->pdf, per_mille);
  g_string_append_printf (self->out, "/O%u gs\n", per_mille);
}

static void
ink_set_dashes (BwPdfInk *self, const double dashes[BW_PDF_MAX_DASHES])
{
  if (memcmp (self->state.dashes, dashes, sizeof self->state.dashes) == 0)
    return;
  memcpy (self->state.dashes, dashes, sizeof self->state.dashes);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < BW_PDF_MAX_DASHES && dashes[i] > 0; i++)
    {
      bw_pdf_put_number (self->out, dashes[i]);
      g_string_append_c (self->out, ' ');
    }
  g_string_append (self->out, "]0 d\n");
}

static void
ink_set_stroke (BwPdfInk *self, guint32 rgb)
{
  if (self->state.stroke == rgb)
    return;
  self->state.stroke = rgb;
  bw_pdf_put_colour (self->out, rgb, "RG");
}

static void
ink_set_width (BwPdfInk *self, double width)
{
  if (self->state.width == width)
    return;
  self->state.width = width;
  bw_pdf_put_operation (self->out, &width, 1, "w");
}

void
bw_pdf_ink_set_line (BwPdfInk *self, const BwPdfPaint *paint)
{
  ink_set_stroke (self, paint->stroke);
  ink_set_width (self, paint->width);
  ink_set_dashes (self, paint->dashes);
  if (self->state.cap != paint->cap)
    g_string_append_printf (self->out, "%d J\n", self->state.cap = paint->cap);
  if (self->state.join != paint->join)
    g_string_append_printf (self->out, "%d j\n", self->state.join = paint->join);
}

static void
ink_prepare (BwPdfInk *self, const BwPdfPaint *paint)
{
  bw_pdf_ink_set_opacity (self, 1 - paint->transparency);
  if (paint->fills)
    bw_pdf_ink_set_fill (self, paint->fill);
  if (paint->width > 0)
    bw_pdf_ink_set_line (self, paint);
}

void
bw_pdf_ink_save_and_place (BwPdfInk *self, double x, double y, double scale, double degrees)
{
  double c = cos (degrees * G_PI / 180) * scale, s = sin (degrees * G_PI / 180) * scale;

  g_return_if_fail (self != NULL && self->depth < BW_PDF_MAX_DEPTH);
  bw_pdf_ink_mark (self); /* not inside: it would end with the restore */
  self->saved[self->depth++] = self->state;
  g_string_append (self->out, "q\n");
  bw_pdf_put_operation (self->out, (double[]){c, -s, s, c, x, self->state.flip - y}, 6, "cm");
  self->state.flip = 0;
}

void
bw_pdf_ink_restore (BwPdfInk *self)
{
  g_return_if_fail (self != NULL && self->depth > 0);
  self->state = self->saved[--self->depth];
  g_string_append (self->out, "Q\n");
}

/* --- paths ---------------------------------------------------------------------------------------------- */

/* Points x0, y0, x1, y1 ... from the top; they go to the path, not yet to the content: PDF allows no
 * change of state between a path and its painting. */
static void
ink_add_to_path (BwPdfInk *self, const double *points, guint n_numbers, const char *operator)
{
  for (guint i = 0; i < n_numbers; i++)
    {
      bw_pdf_put_number (self->path, i % 2 == 0 ? points[i] : self->state.flip - points[i]);
      g_string_append_c (self->path, ' ');
    }
  g_string_append (self->path, operator);
  g_string_append_c (self->path, '\n');
}

void
bw_pdf_ink_move_to (BwPdfInk *self, double x, double y)
{
  g_return_if_fail (self != NULL);
  ink_add_to_path (self, (double[]){x, y}, 2, "m");
}

void
bw_pdf_ink_line_to (BwPdfInk *self, double x, double y)
{
  g_return_if_fail (self != NULL && self->path->len > 0);
  ink_add_to_path (self, (double[]){x, y}, 2, "l");
}

void
bw_pdf_ink_curve_to (BwPdfInk *self, double x1, double y1, double x2, double y2, double x, double y)
{
  g_return_if_fail (self != NULL && self->path->len > 0);
  ink_add_to_path (self, (double[]){x1, y1, x2, y2, x, y}, 6, "c");
}

void
bw_pdf_ink_close_path (BwPdfInk *self)
{
  g_return_if_fail (self != NULL && self->path->len > 0);
  g_string_append (self->path, "h\n");
}

void
bw_pdf_ink_paint (BwPdfInk *self, const BwPdfPaint *paint)
{
  g_return_if_fail (self != NULL && paint != NULL);
  if (paint->fills || paint->width > 0)
    {
      bw_pdf_ink_mark (self);
      ink_prepare (self, paint);
      g_string_append_len (self->out, self->path->str, (gssize) self->path->len);
      g_string_append (self->out, !paint->fills ? "S\n" : paint->width > 0 ? "B\n" : "f\n");
    }
  g_string_truncate (self->path, 0);
}

/* --- shapes --------------------------------------------------------------------------------------------- */

void
bw_pdf_ink_line (BwPdfInk *self, double x0, double y0, double x1, double y1, const BwPdfPaint *paint)
{
  bw_pdf_ink_move_to (self, x0, y0);
  bw_pdf_ink_line_to (self, x1, y1);
  bw_pdf_ink_paint (self, paint);
}

void
bw_pdf_ink_rectangle (BwPdfInk *self, double x, double y, double width, double height,
                      const BwPdfPaint *paint)
{
  const BwPdfPoint corners[] = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};

  bw_pdf_ink_polygon (self, corners, G_N_ELEMENTS (corners), paint);
}

void
bw_pdf_ink_rounded_rectangle (BwPdfInk *self, double x, double y, double width, double height, double radius,
                              const BwPdfPaint *paint)
{
  double right = x + width, bottom = y + height, rest = radius * (1 - QUARTER);

  bw_pdf_ink_move_to (self, x + radius, y);
  bw_pdf_ink_line_to (self, right - radius, y);
  bw_pdf_ink_curve_to (self, right - rest, y, right, y + rest, right, y + radius);
  bw_pdf_ink_line_to (self, right, bottom - radius);
  bw_pdf_ink_curve_to (self, right, bottom - rest, right - rest, bottom, right - radius, bottom);
  bw_pdf_ink_line_to (self, x + radius, bottom);
  bw_pdf_ink_curve_to (self, x + rest, bottom, x, bottom - rest, x, bottom - radius);
  bw_pdf_ink_line_to (self, x, y + radius);
  bw_pdf_ink_curve_to (self, x, y + rest, x + rest, y, x + radius, y);
  bw_pdf_ink_close_path (self);
  bw_pdf_ink_paint (self, paint);
}

void
bw_pdf_ink_circle (BwPdfInk *self, double x, double y, double radius, const BwPdfPaint *paint)
{
  double k = radius * QUARTER;

  bw_pdf_ink_move_to (self, x + radius, y);
  bw_pdf_ink_curve_to (self, x + radius, y + k, x + k, y + radius, x, y + radius);
  bw_pdf_ink_curve_to (self, x - k, y + radius, x - radius, y + k, x - radius, y);
  bw_pdf_ink_curve_to (self, x - radius, y - k, x - k, y - radius, x, y - radius);
  bw_pdf_ink_curve_to (self, x + k, y - radius, x + radius, y - k, x + radius, y);
  bw_pdf_ink_close_path (self);
  bw_pdf_ink_paint (self, paint);
}

static void
ink_trace (BwPdfInk *self, const BwPdfPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    ink_add_to_path (self, (double[]){points[i].x, points[i].y}, 2, i == 0 ? "m" : "l");
}

void
bw_pdf_ink_polyline (BwPdfInk *self, const BwPdfPoint *points, guint n_points, const BwPdfPaint *paint)
{
  g_return_if_fail (self != NULL && n_points > 0);
  ink_trace (self, points, n_points);
  bw_pdf_ink_paint (self, paint);
}

void
bw_pdf_ink_polygon (BwPdfInk *self, const BwPdfPoint *points, guint n_points, const BwPdfPaint *paint)
{
  g_return_if_fail (self != NULL && n_points > 0);
  ink_trace (self, points, n_points);
  bw_pdf_ink_close_path (self);
  bw_pdf_ink_paint (self, paint);
}
