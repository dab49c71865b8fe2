// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * text-block.c - a paragraph as a block.
 *
 * The number of a page that a text leads to is known only after everything was laid out. Until then the
 * widest number stands in its place, so that the text can only become shorter.
 */
#include "pack/block-private.h"
#include "pack/tie.h"

#include <string.h>

/* Widest of the tabular figures; packs of more pages than this has digits are set a little too tight. */
#define WIDEST_NUMBER "8888"

/* Between them stands the tongue of what follows; nothing: that of the text as a whole. */
#define TONGUE_BEGIN "\x12"
#define TONGUE_END "\x14"

/* What the parts of a text on several pages share. */
typedef struct
{
  grefcount references;
  BwTypesetter *typesetter;
  BwTextStyle style;
  BwAlignment alignment;
  double width;
  char *text;             /* as it was given, ... */
  gboolean obeys_marks;   /* ... which may have marks */
  BwParagraph *paragraph; /* laid out with the widest number, if it has one */
  BwParagraph *numbered;  /* as it is printed; NULL: not known yet, or no other */
  const BwLeaf *leaf;     /* it leads to; NULL: nowhere */
  char *words;            /* for the link */
  char *tongue;           /* of all of it; NULL: the pack's own */
  BwTag *link;
} BwSetting;

typedef struct
{
  BwBlock parent;
  BwSetting *setting;
  guint first, end; /* lines */
} BwTextBlock;

static void
setting_unref (BwSetting *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->paragraph, bw_paragraph_free);
  g_clear_pointer (&self->numbered, bw_paragraph_free);
  g_clear_pointer (&self->link, bw_tag_unref);
  g_free (self->words);
  g_free (self->tongue);
  g_free (self->text);
  g_free (self);
}

/* The style from mark @mark on; FALSE if that is no mark. */
static gboolean
style_after (char mark, const BwTextStyle *plain, BwTextStyle *style)
{
  const struct
  {
    const char *mark;
    gboolean bold;
    guint32 rgb;
  } marks[] = {
      {BW_TO_PLAIN, plain->bold, plain->rgb},
      {BW_TO_BOLD, TRUE, BW_INK},
      {BW_TO_LINK, plain->bold, BW_INK_LINK},
      {BW_TO_BOLD_LINK, TRUE, BW_INK_LINK},
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (mark == *marks[i].mark)
      {
        *style = *plain;
        style->bold = marks[i].bold;
        style->rgb = marks[i].rgb;
        return TRUE;
      }
  return FALSE;
}

/* A stretch of a text between two marks. */
typedef struct
{
  guint start, end;
  BwTextStyle style;
  const char *tongue; /* within the marked text; of @tongue_length bytes */
  gsize tongue_length;
} BwStretch;

static void
end_stretch (GArray *stretches, BwStretch *stretch, guint end)
{
  stretch->end = end;
  if (end > stretch->start)
    g_array_append_val (stretches, *stretch);
  stretch->start = end;
}

/* The text without its marks, and where each begins. */
static char *
read_marks (const char *marked, const BwTextStyle *plain, const char *number, GArray *stretches)
{
  g_autoptr (GString) text = g_string_new (NULL);
  BwStretch stretch = {0, 0, *plain, NULL, 0};
  BwTextStyle next;

  for (const char *p = marked; *p != '\0'; p++)
    if (*p == BW_PAGE_NUMBER[0])
      g_string_append (text, number);
    else if (style_after (*p, plain, &next))
      {
        end_stretch (stretches, &stretch, text->len);
        stretch.style = next;
      }
    else if (*p == TONGUE_BEGIN[0])
      {
        end_stretch (stretches, &stretch, text->len);
        stretch.tongue = p + 1;
        stretch.tongue_length = strcspn (stretch.tongue, TONGUE_END);
        p = stretch.tongue + stretch.tongue_length;
        if (*p == '\0')
          break;
      }
    else
      g_string_append_c (text, *p);
  end_stretch (stretches, &stretch, text->len);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_stretch (const BwSetting *self, BwParagraph *paragraph, const BwStretch *stretch)
{
  if (memcmp (&stretch->style, &self->style, sizeof self->style) != 0)
    bw_paragraph_add_span (paragraph, stretch->start, stretch->end, &stretch->style);
  if (stretch->tongue_length > 0)
    {
      g_autofree char *tongue = g_strndup (stretch->tongue, stretch->tongue_length);

      bw_paragraph_set_language (paragraph, stretch->start, stretch->end, tongue);
    }
}

static BwParagraph *
set_paragraph (const BwSetting *self, const char *number)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (BwStretch));
  g_autofree char *text =
      self->obeys_marks ? read_marks (self->text, &self->style, number, stretches) : g_strdup (self->text);
  BwParagraph *paragraph = bw_paragraph_new (self->typesetter, &self->style, text);

  if (self->tongue != NULL)
    bw_paragraph_set_language (paragraph, 0, G_MAXUINT, self->tongue);
  for (guint i = 0; i < stretches->len; i++)
    set_stretch (self, paragraph, &g_array_index (stretches, BwStretch, i));
  bw_paragraph_set_alignment (paragraph, self->alignment);
  bw_paragraph_set_width (paragraph, self->width);
  return paragraph;
}

static BwParagraph *
get_paragraph (BwSetting *self)
{
  if (self->paragraph == NULL)
    self->paragraph = set_paragraph (self, WIDEST_NUMBER);
  return self->paragraph;
}

/* As it is printed: in the room that the widest number was given, so that what stands below stays there. */
static BwParagraph *
get_final_paragraph (BwSetting *self)
{
  g_autofree char *number = NULL;

  if (self->numbered != NULL)
    return self->numbered;
  if (!self->obeys_marks || strchr (self->text, BW_PAGE_NUMBER[0]) == NULL)
    return get_paragraph (self);
  number = g_strdup_printf ("%u", self->leaf != NULL ? self->leaf->first_page : 0);
  self->numbered = set_paragraph (self, number);
  return self->numbered;
}

static guint
end_line (const BwTextBlock *self)
{
  return MIN (self->end, bw_paragraph_get_n_lines (get_paragraph (self->setting)));
}

static double
text_get_height (const BwBlock *block)
{
  const BwTextBlock *self = (const BwTextBlock *) block;
  BwParagraph *paragraph = get_paragraph (self->setting);
  guint end = end_line (self);
  BwLine last;

  if (end <= self->first)
    return 0;
  last = bw_paragraph_get_line (paragraph, end - 1);
  return last.top + last.height - bw_paragraph_get_line (paragraph, self->first).top;
}

static double
text_get_baseline (const BwBlock *block)
{
  const BwTextBlock *self = (const BwTextBlock *) block;
  BwParagraph *paragraph = get_paragraph (self->setting);
  BwLine line;

  if (end_line (self) <= self->first)
    return 0;
  line = bw_paragraph_get_line (paragraph, self->first);
  return line.baseline - line.top;
}

/* At least two lines on either side, unless it must be. */
static BwBlock *
text_split (BwBlock *block, double room, gboolean force)
{
  BwTextBlock *self = (BwTextBlock *) block, *rest;
  BwParagraph *paragraph = get_paragraph (self->setting);
  guint least = force ? 1 : 2, end = end_line (self), cut = self->first;
  double top = bw_paragraph_get_line (paragraph, self->first).top;

  while (cut < end)
    {
      BwLine line = bw_paragraph_get_line (paragraph, cut);

      if (line.top + line.height - top > room)
        break;
      cut++;
    }
  if (end - cut < least && end >= least)
    cut = end - least;
  if (cut < self->first + least)
    return NULL;
  rest = bw_block_new_rest (block);
  rest->setting = self->setting;
  g_ref_count_inc (&self->setting->references);
  rest->first = cut;
  rest->end = self->end;
  self->end = cut;
  return &rest->parent;
}

static void
text_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwTextBlock *self = (BwTextBlock *) block;
  BwParagraph *paragraph = get_final_paragraph (self->setting);
  guint end = MIN (self->end, bw_paragraph_get_n_lines (paragraph));
  gboolean is_link = self->setting->leaf != NULL && !pen->is_artifact;
  BwPdfElement *element = bw_tag_get_element (block->tag, pen), *above = pen->parent;
  BwPdfInk *ink;

  if (end <= self->first)
    return;
  if (is_link)
    {
      pen->parent = element;
      element = bw_tag_get_element (self->setting->link, pen);
      pen->parent = above;
    }
  ink = bw_pen_begin (pen, element);
  bw_pdf_ink_lines (ink, paragraph, self->first, end - self->first, x, y);
  bw_pdf_ink_end (ink);
  if (is_link)
    bw_pen_link (pen, element, x, y, self->setting->width, text_get_height (block), self->setting->leaf,
                 self->setting->words);
}

static void
text_clear (BwBlock *block)
{
  setting_unref (((BwTextBlock *) block)->setting);
}

static const BwBlockKind text_kind = {sizeof (BwTextBlock), text_get_height, NULL,      text_get_baseline,
                                      text_split,           text_draw,       text_clear};

BwBlock *
bw_block_text (BwTypesetter *typesetter, int role, const BwTextStyle *style, double width, const char *text)
{
  BwTextBlock *self = bw_block_new (&text_kind, role);

  self->setting = g_new0 (BwSetting, 1);
  g_ref_count_init (&self->setting->references);
  self->setting->typesetter = typesetter;
  self->setting->style = *style;
  self->setting->width = width;
  self->setting->text = bw_tie (text);
  self->end = G_MAXUINT;
  return &self->parent;
}

void
bw_block_text_align (BwBlock *block, BwAlignment alignment)
{
  ((BwTextBlock *) block)->setting->alignment = alignment;
}

void
bw_block_text_obey_marks (BwBlock *block)
{
  ((BwTextBlock *) block)->setting->obeys_marks = TRUE;
}

char *
bw_unmark (const char *text)
{
  static const char marks[] =
      BW_TO_PLAIN BW_TO_BOLD BW_TO_LINK BW_TO_BOLD_LINK BW_PAGE_NUMBER TONGUE_BEGIN TONGUE_END;

  return text != NULL ? g_strdelimit (g_strdup (text), marks, ' ') : NULL;
}

char *
bw_mark_tongue (const char *tongue, const char *text)
{
  g_autofree char *words = bw_unmark (text);

  if (tongue == NULL || words == NULL)
    return g_steal_pointer (&words);
  return g_strconcat (TONGUE_BEGIN, tongue, TONGUE_END, words, TONGUE_BEGIN TONGUE_END, NULL);
}

BwBlock *
bw_block_text_in (BwBlock *block, const char *tongue)
{
  BwSetting *setting = ((BwTextBlock *) block)->setting;

  if (tongue == NULL || *setting->text == '\0')
    return block;
  setting->tongue = g_strdup (tongue);
  block->tag->tongue = g_strdup (tongue);
  return block;
}

void
bw_block_text_lead_to (BwBlock *block, const BwLeaf *leaf, const char *words)
{
  BwSetting *setting = ((BwTextBlock *) block)->setting;

  if (leaf == NULL)
    return;
  setting->leaf = leaf;
  setting->words = g_strdup (words);
  setting->link = bw_tag_new (BW_PDF_LINK);
}
