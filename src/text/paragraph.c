// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * paragraph.c - a text in lines. Pango breaks them; where each stands is ours: with a leading given, every
 * line is exactly that high and its baseline does not move when a fallback font joins in.
 */
#include "text/paragraph.h"

#include "text/clean.h"
#include "text/ellipsis.h"
#include "text/piece.h"
#include "text/runs.h"

#define EN_DASH "\342\200\223" /* U+2013 */

typedef struct
{
  guint start, end; /* bytes */
  char *language;
} BwLanguageSpan;

/* A line and where Pango keeps it. */
typedef struct
{
  BwLine line;
  PangoLayout *layout;
  PangoLayoutLine *pango;
  guint offset; /* of the layout's text in the paragraph's */
} BwLaidLine;

struct _BwParagraph
{
  BwTypesetter *typesetter;
  BwTextStyle style;
  char *text;
  PangoAttrList *attributes;
  BwAlignment alignment;
  GArray *languages; /* BwLanguageSpan */
  double width;
  gboolean ellipsis;
  gboolean has_other_fonts; /* some span is set in another font */
  GArray *lines;            /* BwLaidLine; empty until asked for */
  GPtrArray *layouts;       /* PangoLayout, of each piece */
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
  g_ptr_array_set_size (self->layouts, 0);
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

/* No line ends after a dash that has no space about it: it joins two months to a quarter, or two times. */
static void
paragraph_hold_at_dashes (BwParagraph *self)
{
  for (const char *dash = self->text; (dash = strstr (dash, EN_DASH)) != NULL; dash += strlen (EN_DASH))
    {
      const char *next = dash + strlen (EN_DASH);
      PangoAttribute *hold;

      if (dash == self->text || g_ascii_isspace (dash[-1]) || *next == '\0' || g_ascii_isspace (*next))
        continue;
      hold = pango_attr_allow_breaks_new (FALSE);
      hold->start_index = (guint) (dash - self->text);
      hold->end_index = (guint) (g_utf8_next_char (next) - self->text);
      pango_attr_list_insert (self->attributes, hold);
    }
}

BwParagraph *
bw_paragraph_new (BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  BwParagraph *self;

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
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  paragraph_hold_at_dashes (self);
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
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->languages);
  pango_attr_list_unref (self->attributes);
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
  g_return_if_fail (self != NULL && (guint) alignment <= BW_ALIGN_END);
  self->alignment = alignment;
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

/* Pango's left is the start where Pango finds the direction itself, and the left where it is told. */
static void
paragraph_align (BwParagraph *self, PangoLayout *layout, PangoDirection told)
{
  static const PangoAlignment alignments[] = {
      [BW_ALIGN_START] = PANGO_ALIGN_LEFT,
      [BW_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
      [BW_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  guint alignment = told == PANGO_DIRECTION_RTL ? BW_ALIGN_END - self->alignment : self->alignment;

  pango_layout_set_alignment (layout, alignments[alignment]);
}

/* How the paragraph is set, without its text. */
static PangoLayout *
paragraph_new_layout (BwParagraph *self, PangoContext *context)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = bw_typesetter_describe (&self->style);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  paragraph_align (self, layout, PANGO_DIRECTION_NEUTRAL);
  pango_layout_set_indent (layout, pango_units_from_double (self->style.indent));
  pango_layout_set_attributes (layout, self->attributes);
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

/* As one line, with an ellipsis if it does not fit. */
static PangoLayout *
paragraph_lay_out_line (BwParagraph *self)
{
  PangoLayout *layout = paragraph_new_layout (self, bw_typesetter_get_context (self->typesetter));
  g_autofree char *one_line = join_lines (self->text);

  pango_layout_set_text (layout, one_line, -1);
  bw_ellipsis_cut (layout, paragraph_get_pango_width (self));
  pango_layout_set_width (layout, paragraph_get_pango_width (self));
  return layout;
}

/* @direction: of a paragraph that goes on. */
static PangoLayout *
paragraph_lay_out_piece (BwParagraph *self, const BwPiece *piece, PangoDirection direction)
{
  PangoContext *context = piece->goes_on ? bw_typesetter_get_context_towards (self->typesetter, direction)
                                         : bw_typesetter_get_context (self->typesetter);
  PangoLayout *layout = paragraph_new_layout (self, context);

  pango_layout_set_text (layout, self->text + piece->start, (int) (piece->end - piece->start));
  if (piece->start > 0)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes);

      pango_attr_list_update (attributes, 0, (int) piece->start, 0);
      pango_layout_set_attributes (layout, attributes);
    }
  if (piece->goes_on)
    {
      pango_layout_set_indent (layout, 0);
      pango_layout_set_auto_dir (layout, FALSE);
      paragraph_align (self, layout, direction);
    }
  pango_layout_set_width (layout, paragraph_get_pango_width (self));
  return layout;
}

/* How far below a line's top the baseline lies if the leading is shared out above and below the letters. */
static double
paragraph_get_first_baseline (BwParagraph *self)
{
  double ascent = bw_typesetter_get_ascent (self->typesetter, &self->style);
  double descent = bw_typesetter_get_descent (self->typesetter, &self->style);

  return (self->style.leading - ascent - descent) / 2 + ascent;
}

/* A line of a piece that begins @top below the paragraph's top. */
static BwLine
paragraph_place_line (BwParagraph *self, PangoLayoutIter *iter, double top)
{
  PangoRectangle logical;
  BwLine line;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  line.x = pango_units_to_double (logical.x);
  line.width = pango_units_to_double (logical.width);
  if (self->style.leading > 0)
    {
      line.top = self->lines->len * self->style.leading;
      line.height = self->style.leading;
      line.baseline = line.top + paragraph_get_first_baseline (self);
    }
  else
    {
      line.top = top + pango_units_to_double (logical.y);
      line.height = pango_units_to_double (logical.height);
      line.baseline = top + pango_units_to_double (pango_layout_iter_get_baseline (iter));
    }
  return line;
}

static double
paragraph_get_bottom (BwParagraph *self)
{
  const BwLine *last;

  if (self->lines->len == 0)
    return 0;
  last = &g_array_index (self->lines, BwLaidLine, self->lines->len - 1).line;
  return last->top + last->height;
}

/* The first @n lines of @layout. */
static void
paragraph_add_lines (BwParagraph *self, PangoLayout *layout, gsize offset, int n)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = paragraph_get_bottom (self);

  for (int i = 0; i < n; i++, pango_layout_iter_next_line (iter))
    {
      BwLaidLine laid = {.layout = layout, .offset = (guint) offset};

      laid.pango = pango_layout_iter_get_line_readonly (iter);
      laid.line = paragraph_place_line (self, iter, top);
      g_array_append_val (self->lines, laid);
    }
  pango_layout_iter_free (iter);
}

/* Adds the lines of @piece and goes on to the next one, unless it was the last. The last line of a piece that
 * is cut begins the next one. While a piece is a single line, a longer one is tried; of letters without a
 * width, which would go on for ever, a line is made where the longest piece ends. */
static gboolean
paragraph_add_piece (BwParagraph *self, BwPiece *piece, gsize length, PangoDirection *direction)
{
  PangoLayout *layout = paragraph_lay_out_piece (self, piece, *direction);
  int n_lines = pango_layout_get_line_count (layout);
  const PangoLayoutLine *last = pango_layout_get_line_readonly (layout, n_lines - 1);
  gsize size = piece->end - piece->start, start = piece->end;

  *direction = (PangoDirection) last->resolved_dir;
  if (piece->is_cut && n_lines == 1 && (self->width < 0 || size < BW_LONGEST_PIECE))
    {
      g_ptr_array_set_size (self->layouts, (int) self->layouts->len - 1);
      *piece = bw_piece_find (self->text, length, piece->start, piece->goes_on, 2 * size);
      return TRUE;
    }
  if (piece->is_cut && n_lines > 1)
    start = piece->start + (gsize) last->start_index;
  paragraph_add_lines (self, layout, piece->start, start < piece->end ? n_lines - 1 : n_lines);
  if (piece->end == length)
    return FALSE;
  *piece = bw_piece_find (self->text, length, piece->is_cut ? start : start + 1, piece->is_cut, BW_PIECE);
  return TRUE;
}

static void
paragraph_add_pieces (BwParagraph *self)
{
  gsize length = strlen (self->text);
  PangoDirection direction = PANGO_DIRECTION_NEUTRAL;
  BwPiece piece = bw_piece_find (self->text, length, 0, FALSE, BW_PIECE);

  while (paragraph_add_piece (self, &piece, length, &direction))
    ;
}

static const GArray *
paragraph_get_lines (BwParagraph *self)
{
  if (self->lines->len > 0)
    return self->lines;
  if (self->ellipsis && self->width >= 0)
    {
      PangoLayout *layout = paragraph_lay_out_line (self);

      paragraph_add_lines (self, layout, 0, pango_layout_get_line_count (layout));
    }
  else
    paragraph_add_pieces (self);
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
          .text = pango_layout_get_text (laid->layout),
          .language = paragraph_get_language_at (self, laid->offset + (guint) run->item->offset),
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
