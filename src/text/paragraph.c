// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * paragraph.c - a text in lines. Pango breaks them; where each stands is ours: with a leading given, every
 * line is exactly that high and its baseline does not move when a fallback font joins in.
 */
#include "text/paragraph.h"

#include "text/clean.h"
#include "text/ellipsis.h"
#include "text/runs.h"

typedef struct
{
  guint start, end; /* bytes */
  char *language;
} BwLanguageSpan;

/* A line and where Pango keeps it. */
typedef struct
{
  BwLine line;
  PangoLayoutLine *pango;
} BwLaidLine;

struct _BwParagraph
{
  BwTypesetter *typesetter;
  BwTextStyle style;
  char *text;
  PangoLayout *layout;
  PangoAttrList *attributes;
  GArray *languages; /* BwLanguageSpan */
  double width;
  gboolean ellipsis;
  gboolean has_other_fonts; /* some span is set in another font */
  GArray *lines;            /* BwLaidLine; empty until asked for */
};

static void
language_span_clear (gpointer span)
{
  g_free (((BwLanguageSpan *) span)->language);
}

/* --- attributes ----------------------------------------------------------------------------------------- */

static void
paragraph_forget_lines (BwParagraph *self)
{
  g_array_set_size (self->lines, 0);
}

/* A later attribute of a kind replaces an earlier one where both lie. */
static void
paragraph_add_attribute (BwParagraph *self, guint start, guint end, PangoAttribute *attribute)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_change (self->attributes, attribute);
  paragraph_forget_lines (self);
}

static void
paragraph_add_tracking (BwParagraph *self, guint start, guint end, double tracking)
{
  paragraph_add_attribute (self, start, end,
                           pango_attr_letter_spacing_new (pango_units_from_double (tracking)));
}

BwParagraph *
bw_paragraph_new (BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  BwParagraph *self;
  PangoFontDescription *description;

  g_return_val_if_fail (typesetter != NULL && style != NULL && text != NULL, NULL);
  self = g_new0 (BwParagraph, 1);
  self->typesetter = typesetter;
  self->style = *style;
  self->text = bw_clean_text (text);
  self->width = -1;
  self->attributes = pango_attr_list_new ();
  self->languages = g_array_new (FALSE, FALSE, sizeof (BwLanguageSpan));
  g_array_set_clear_func (self->languages, language_span_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (BwLaidLine));
  self->layout = pango_layout_new (bw_typesetter_get_context (typesetter));
  description = bw_typesetter_describe (style);
  pango_layout_set_font_description (self->layout, description);
  pango_font_description_free (description);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_indent (self->layout, pango_units_from_double (style->indent));
  if (style->tracking != 0)
    paragraph_add_tracking (self, 0, G_MAXUINT, style->tracking);
  return self;
}

BwParagraph *
bw_paragraph_borrow (BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  g_return_val_if_fail (typesetter != NULL && style != NULL && text != NULL, NULL);
  return bw_kept_lines_get (bw_typesetter_get_kept_lines (typesetter), typesetter, style, text);
}

void
bw_paragraph_free (BwParagraph *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_array_unref (self->languages);
  pango_attr_list_unref (self->attributes);
  g_object_unref (self->layout);
  g_free (self->text);
  g_free (self);
}

const char *
bw_paragraph_get_text (BwParagraph *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

static gboolean
is_set_alike (const BwTextStyle *a, const BwTextStyle *b)
{
  return a->family == b->family && !a->bold == !b->bold && a->size == b->size && a->tracking == b->tracking;
}

static void
paragraph_add_font (BwParagraph *self, guint start, guint end, const BwTextStyle *style)
{
  PangoFontDescription *description = bw_typesetter_describe (style);

  paragraph_add_attribute (self, start, end, pango_attr_font_desc_new (description));
  paragraph_add_tracking (self, start, end, style->tracking);
  pango_font_description_free (description);
  self->has_other_fonts = TRUE;
}

/* A span in another colour alone stays one text with its neighbours: letters are kerned and
 * joined across its ends. */
void
bw_paragraph_add_span (BwParagraph *self, guint start, guint end, const BwTextStyle *style)
{
  g_return_if_fail (self != NULL && style != NULL && start <= end);
  if (self->has_other_fonts || !is_set_alike (style, &self->style))
    paragraph_add_font (self, start, end, style);
  paragraph_add_attribute (self, start, end,
                           pango_attr_foreground_new ((style->rgb >> 16 & 0xFF) * 257,
                                                      (style->rgb >> 8 & 0xFF) * 257,
                                                      (style->rgb & 0xFF) * 257));
}

void
bw_paragraph_set_language (BwParagraph *self, guint start, guint end, const char *language)
{
  BwLanguageSpan span = {.start = start, .end = end};

  g_return_if_fail (self != NULL && language != NULL && start <= end);
  span.language = g_strdup (language);
  g_array_append_val (self->languages, span);
  paragraph_add_attribute (self, start, end, pango_attr_language_new (pango_language_from_string (language)));
}

void
bw_paragraph_set_alignment (BwParagraph *self, BwAlignment alignment)
{
  static const PangoAlignment pango[] = {
      [BW_ALIGN_START] = PANGO_ALIGN_LEFT,
      [BW_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
      [BW_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };

  g_return_if_fail (self != NULL && (guint) alignment < G_N_ELEMENTS (pango));
  pango_layout_set_alignment (self->layout, pango[alignment]);
  paragraph_forget_lines (self);
}

void
bw_paragraph_set_width (BwParagraph *self, double width)
{
  g_return_if_fail (self != NULL);
  self->width = width;
  paragraph_forget_lines (self);
}

void
bw_paragraph_set_ellipsis (BwParagraph *self, gboolean ellipsis)
{
  g_return_if_fail (self != NULL);
  self->ellipsis = ellipsis;
  paragraph_forget_lines (self);
}

/* --- lines ---------------------------------------------------------------------------------------------- */

static int
paragraph_get_pango_width (BwParagraph *self)
{
  return self->width < 0 ? -1 : pango_units_from_double (self->width);
}

/* With a space for every line feed, line separator and paragraph separator, of the same length in bytes:
 * attributes keep their places. */
static char *
join_lines (const char *text)
{
  g_autoptr (GString) line = g_string_new (text);

  g_string_replace (line, "\n", " ", 0);
  g_string_replace (line, "\u2028", "\u2005", 0);
  g_string_replace (line, "\u2029", "\u2005", 0);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
paragraph_lay_out (BwParagraph *self)
{
  g_autofree char *one_line = NULL;

  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_attributes (self->layout, self->attributes);
  if (self->ellipsis && self->width >= 0)
    {
      one_line = join_lines (self->text);
      pango_layout_set_text (self->layout, one_line, -1);
      pango_layout_set_width (self->layout, -1);
      bw_ellipsis_cut (self->layout, paragraph_get_pango_width (self));
    }
  else
    pango_layout_set_text (self->layout, self->text, -1);
  pango_layout_set_width (self->layout, paragraph_get_pango_width (self));
}

/* How far below a line's top the baseline lies if the leading is shared out above and below the letters. */
static double
paragraph_get_first_baseline (BwParagraph *self)
{
  double ascent = bw_typesetter_get_ascent (self->typesetter, &self->style);
  double descent = bw_typesetter_get_descent (self->typesetter, &self->style);

  return (self->style.leading - ascent - descent) / 2 + ascent;
}

static void
paragraph_add_line (BwParagraph *self, PangoLayoutIter *iter, double first_baseline)
{
  BwLaidLine laid = {.pango = pango_layout_iter_get_line_readonly (iter)};
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  laid.line.x = pango_units_to_double (logical.x);
  laid.line.width = pango_units_to_double (logical.width);
  if (self->style.leading > 0)
    {
      laid.line.top = self->lines->len * self->style.leading;
      laid.line.height = self->style.leading;
      laid.line.baseline = laid.line.top + first_baseline;
    }
  else
    {
      laid.line.top = pango_units_to_double (logical.y);
      laid.line.height = pango_units_to_double (logical.height);
      laid.line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
    }
  g_array_append_val (self->lines, laid);
}

static const GArray *
paragraph_get_lines (BwParagraph *self)
{
  PangoLayoutIter *iter;
  double first_baseline;

  if (self->lines->len > 0)
    return self->lines;
  paragraph_lay_out (self);
  first_baseline = paragraph_get_first_baseline (self);
  iter = pango_layout_get_iter (self->layout);
  do
    paragraph_add_line (self, iter, first_baseline);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return self->lines;
}

guint
bw_paragraph_get_n_lines (BwParagraph *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return paragraph_get_lines (self)->len;
}

BwLine
bw_paragraph_get_line (BwParagraph *self, guint line)
{
  static const BwLine none = {0};

  g_return_val_if_fail (self != NULL && line < bw_paragraph_get_n_lines (self), none);
  return g_array_index (paragraph_get_lines (self), BwLaidLine, line).line;
}

double
bw_paragraph_get_height (BwParagraph *self)
{
  BwLine last;

  g_return_val_if_fail (self != NULL, 0);
  last = bw_paragraph_get_line (self, bw_paragraph_get_n_lines (self) - 1);
  return last.top + last.height;
}

double
bw_paragraph_get_text_width (BwParagraph *self)
{
  double width = 0;

  g_return_val_if_fail (self != NULL, 0);
  for (guint i = 0; i < bw_paragraph_get_n_lines (self); i++)
    width = MAX (width, bw_paragraph_get_line (self, i).width);
  return width;
}

/* The language someone wrote; Pango's own guess, made from the script, is for shaping only. */
static const char *
paragraph_get_language_at (BwParagraph *self, guint offset)
{
  for (guint i = self->languages->len; i > 0; i--)
    {
      const BwLanguageSpan *span = &g_array_index (self->languages, BwLanguageSpan, i - 1);

      if (span->start <= offset && offset < span->end)
        return span->language;
    }
  return NULL;
}

void
bw_paragraph_foreach_run (BwParagraph *self, guint line, BwRunFunc func, gpointer data)
{
  const BwLaidLine *laid;
  int x;

  g_return_if_fail (self != NULL && func != NULL && line < bw_paragraph_get_n_lines (self));
  laid = &g_array_index (paragraph_get_lines (self), BwLaidLine, line);
  x = pango_units_from_double (laid->line.x);
  for (GSList *l = laid->pango->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      int width = pango_glyph_string_get_width (run->glyphs);
      BwRunPlace place = {
          .typesetter = self->typesetter,
          .text = pango_layout_get_text (self->layout),
          .language = paragraph_get_language_at (self, (guint) run->item->offset),
          .rgb = self->style.rgb,
          .width = pango_units_to_double (width),
      };

      x += run->start_x_offset;
      place.x = pango_units_to_double (x);
      place.baseline = laid->line.baseline - pango_units_to_double (run->y_offset);
      bw_run_emit (run, &place, func, data);
      x += width + run->end_x_offset;
    }
}

double
bw_text_width (BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  g_return_val_if_fail (typesetter != NULL && style != NULL && text != NULL, 0);
  return bw_paragraph_get_text_width (bw_paragraph_borrow (typesetter, style, text));
}
