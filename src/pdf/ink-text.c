// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * ink-text.c - runs of glyphs as text objects. A reader moves its pen by the widths that the font states,
 * rounded; where that would leave the place the layout gave a glyph, a correction is written, so errors
 * never add up along a line.
 */
#include "pdf/ink-private.h"

#include "pdf/syntax.h"

#include <math.h>

/* How far, in points, a reader's pen may be off before it is corrected. */
#define PEN_TOLERANCE 0.004

/* FreeType's measure for a bold it has to make up: outlines this much thicker, as a part of the size. */
#define EMBOLDENING (1 / 24.0)

/* A reader's pen within one run, in points from the run's origin. */
typedef struct
{
  GString *out;
  const BwRun *run;
  double x, rise;
  gboolean in_string;
} Cursor;

static void
cursor_leave_string (Cursor *cursor)
{
  if (cursor->in_string)
    g_string_append_c (cursor->out, '>');
  cursor->in_string = FALSE;
}

static void
cursor_set_rise (Cursor *cursor, double rise)
{
  cursor_leave_string (cursor);
  g_string_append (cursor->out, "]TJ\n");
  bw_pdf_put_operation (cursor->out, &rise, 1, "Ts [");
  cursor->rise = rise;
}

static void
cursor_move_to (Cursor *cursor, const BwGlyph *glyph)
{
  double per_mille = cursor->run->size / 1000;

  if (fabs (glyph->rise - cursor->rise) > PEN_TOLERANCE)
    cursor_set_rise (cursor, glyph->rise);
  if (fabs (glyph->x - cursor->x) > PEN_TOLERANCE)
    {
      double back = round ((cursor->x - glyph->x) / per_mille * 10) / 10;

      cursor_leave_string (cursor);
      bw_pdf_put_number (cursor->out, back);
      cursor->x -= back * per_mille;
    }
}

static void
cursor_show (Cursor *cursor, const BwGlyph *glyph)
{
  cursor_move_to (cursor, glyph);
  if (!cursor->in_string)
    g_string_append_c (cursor->out, '<');
  cursor->in_string = TRUE;
  bw_pdf_put_hex (cursor->out, glyph->glyph);
  cursor->x += bw_face_get_advance (cursor->run->face, glyph->glyph) * cursor->run->size / 1000;
}

/* Where the paragraph's top left corner lies. */
typedef struct
{
  BwPdfInk *ink;
  double x, y;
} BwTextPlace;

static void
put_text_object (const BwTextPlace *place, const BwRun *run, const BwGlyph *glyphs, guint n_glyphs)
{
  BwPdfInk *ink = place->ink;
  Cursor cursor = {.out = ink->out, .run = run, .x = glyphs[0].x};
  double x = place->x + run->x + glyphs[0].x;
  double y = ink->state.flip - place->y - run->baseline;

  g_string_append_printf (ink->out, "BT\n/F%u ", bw_pdf_use_font (ink->pdf, run->face));
  bw_pdf_put_operation (ink->out, &run->size, 1, "Tf");
  bw_pdf_put_operation (ink->out, (double[]){1, 0, run->slant, 1, x, y}, 6, "Tm [");
  for (guint i = 0; i < n_glyphs; i++)
    cursor_show (&cursor, &glyphs[i]);
  cursor_leave_string (&cursor);
  g_string_append (ink->out, "]TJ\n");
  if (cursor.rise != 0)
    g_string_append (ink->out, "0 Ts\n");
  g_string_append (ink->out, "ET\n");
}

static void
put_piece (const BwTextPlace *place, const BwRun *run, const BwGlyph *glyphs, guint n_glyphs,
           const char *replacement)
{
  if (run->language == NULL && replacement == NULL)
    {
      bw_pdf_ink_mark (place->ink);
      put_text_object (place, run, glyphs, n_glyphs);
      return;
    }
  bw_pdf_ink_begin_piece (place->ink, run->language, replacement);
  put_text_object (place, run, glyphs, n_glyphs);
  bw_pdf_ink_end_piece (place->ink);
}

static void
put_pieces (const BwTextPlace *place, const BwRun *run)
{
  const BwGlyph *glyphs = run->glyphs;

  if (run->replacement != NULL)
    {
      put_piece (place, run, glyphs, run->n_glyphs, run->replacement);
      return;
    }
  for (guint i = 0; i < run->n_spans; glyphs += run->spans[i].n_glyphs, i++)
    put_piece (place, run, glyphs, run->spans[i].n_glyphs, run->spans[i].replacement);
}

/* Round joins: sharp ones would grow spikes. */
static void
ink_begin_emboldening (BwPdfInk *self, const BwRun *run)
{
  const BwPdfPaint line = {.width = run->size * EMBOLDENING, .stroke = run->rgb, .join = BW_PDF_JOIN_ROUND};

  bw_pdf_ink_set_line (self, &line);
  g_string_append (self->out, "2 Tr\n");
}

static void
draw_run_cb (const BwRun *run, gpointer data)
{
  const BwTextPlace *place = data;

  bw_pdf_ink_set_opacity (place->ink, 1);
  bw_pdf_ink_set_fill (place->ink, run->rgb);
  if (run->embolden)
    ink_begin_emboldening (place->ink, run);
  put_pieces (place, run);
  if (run->embolden)
    g_string_append (place->ink->out, "0 Tr\n");
}

double
bw_pdf_ink_lines (BwPdfInk *self, BwParagraph *paragraph, guint first, guint n_lines, double x, double y)
{
  BwTextPlace place = {.ink = self, .x = x};
  BwLine last;

  g_return_val_if_fail (self != NULL && paragraph != NULL, y);
  g_return_val_if_fail (n_lines > 0 && first + n_lines <= bw_paragraph_get_n_lines (paragraph), y);
  place.y = y - bw_paragraph_get_line (paragraph, first).top;
  for (guint i = first; i < first + n_lines; i++)
    bw_paragraph_foreach_run (paragraph, i, draw_run_cb, &place);
  last = bw_paragraph_get_line (paragraph, first + n_lines - 1);
  return place.y + last.top + last.height;
}

double
bw_pdf_ink_paragraph (BwPdfInk *self, BwParagraph *paragraph, double x, double y)
{
  g_return_val_if_fail (self != NULL && paragraph != NULL, y);
  return bw_pdf_ink_lines (self, paragraph, 0, bw_paragraph_get_n_lines (paragraph), x, y);
}

void
bw_pdf_ink_text (BwPdfInk *self, const BwTextStyle *style, BwPdfAnchor anchor, double x, double baseline,
                 const char *text)
{
  static const double shares[] = {
      [BW_PDF_ANCHOR_LEFT] = 0, [BW_PDF_ANCHOR_MIDDLE] = 0.5, [BW_PDF_ANCHOR_RIGHT] = 1};
  BwParagraph *paragraph;
  BwLine line;

  g_return_if_fail (self != NULL && style != NULL && text != NULL && (guint) anchor < G_N_ELEMENTS (shares));
  paragraph = bw_paragraph_borrow (self->pdf->typesetter, style, text);
  line = bw_paragraph_get_line (paragraph, 0);
  bw_pdf_ink_lines (self, paragraph, 0, 1, x - line.width * shares[anchor], baseline - line.baseline);
}
