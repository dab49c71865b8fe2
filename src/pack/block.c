// SPDX-License-Identifier: GPL-3.0-or-later
/* block.c - what all blocks can do, and those without words. */
#include "pack/block-private.h"

#include "pack/drawing-ink.h"

gpointer
bw_block_new (const BwBlockKind *kind, int role)
{
  BwBlock *self = g_malloc0 (kind->size);

  self->kind = kind;
  g_ref_count_init (&self->references);
  self->tag = bw_tag_new (role);
  return self;
}

gpointer
bw_block_new_rest (const BwBlock *self)
{
  BwBlock *rest = g_malloc0 (self->kind->size);

  rest->kind = self->kind;
  g_ref_count_init (&rest->references);
  rest->tag = bw_tag_ref (self->tag);
  rest->n_kept = self->n_kept;
  rest->is_whole = self->is_whole;
  return rest;
}

BwBlock *
bw_block_ref (BwBlock *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
bw_block_unref (BwBlock *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  if (self->kind->clear != NULL)
    self->kind->clear (self);
  bw_tag_unref (self->tag);
  g_free (self);
}

double
bw_block_get_height (const BwBlock *self)
{
  return self->kind->get_height (self);
}

gboolean
bw_block_is_higher (const BwBlock *self, double room)
{
  return self->kind->is_higher != NULL ? self->kind->is_higher (self, room)
                                       : self->kind->get_height (self) > room;
}

double
bw_block_get_baseline (const BwBlock *self)
{
  return self->kind->get_baseline != NULL ? self->kind->get_baseline (self) : 0;
}

BwBlock *
bw_block_split (BwBlock *self, double room, gboolean force)
{
  if (self->kind->split == NULL || (self->is_whole && !force))
    return NULL;
  return self->kind->split (self, room, force);
}

void
bw_block_draw (BwBlock *self, BwPen *pen, double x, double y)
{
  self->kind->draw (self, pen, x, y);
}

void
bw_block_keep_with_next (BwBlock *self, guint n)
{
  self->n_kept = n;
}

void
bw_block_keep_end_with_next (BwBlock *self)
{
  self->is_end_kept = TRUE;
}

void
bw_block_keep_whole (BwBlock *self)
{
  self->is_whole = TRUE;
}

void
bw_block_set_scope (BwBlock *self, BwPdfScope scope)
{
  self->tag->scope = scope;
}

void
bw_block_set_columns (BwBlock *self, guint n_columns)
{
  self->tag->columns = n_columns;
}

/* --- without words --- */

typedef struct
{
  BwBlock parent;
  double width, height;
  BwRule rule;
  guint32 rgb;
  BwDrawing *drawing;
} BwShape;

static double
shape_get_height (const BwBlock *block)
{
  return ((const BwShape *) block)->height;
}

static void
space_draw (BwBlock *block, BwPen *pen, double x, double y)
{
}

static const BwBlockKind space_kind = {
    sizeof (BwShape), shape_get_height, NULL, NULL, NULL, space_draw, NULL};

BwBlock *
bw_block_space (double height)
{
  BwShape *self = bw_block_new (&space_kind, BW_NO_ROLE);

  self->height = height;
  self->parent.is_space = TRUE;
  return &self->parent;
}

static void
rule_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwShape *self = (BwShape *) block;
  BwPdfPaint paint = bw_rule_paint (self->rule);
  BwPdfInk *ink = bw_pdf_page_begin_artifact (pen->page, BW_PDF_LAYOUT);

  bw_pdf_ink_line (ink, x, y, x + self->width, y, &paint);
  bw_pdf_ink_end (ink);
}

static const BwBlockKind rule_kind = {sizeof (BwShape), shape_get_height, NULL, NULL, NULL, rule_draw, NULL};

BwBlock *
bw_block_rule (BwRule rule, double width)
{
  BwShape *self = bw_block_new (&rule_kind, BW_NO_ROLE);

  self->rule = rule;
  self->width = width;
  return &self->parent;
}

static void
bar_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwShape *self = (BwShape *) block;
  BwPdfPaint paint = bw_fill_paint (self->rgb);
  BwPdfInk *ink = bw_pdf_page_begin_artifact (pen->page, BW_PDF_LAYOUT);

  bw_pdf_ink_rectangle (ink, x, y, self->width, self->height, &paint);
  bw_pdf_ink_end (ink);
}

static const BwBlockKind bar_kind = {sizeof (BwShape), shape_get_height, NULL, NULL, NULL, bar_draw, NULL};

BwBlock *
bw_block_bar (double width, double height, guint32 rgb)
{
  BwShape *self = bw_block_new (&bar_kind, BW_NO_ROLE);

  self->width = width;
  self->height = height;
  self->rgb = rgb;
  return &self->parent;
}

static void
picture_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwShape *self = (BwShape *) block;
  gboolean is_figure = block->tag->role == BW_PDF_FIGURE && !pen->is_artifact;
  BwPdfElement *element = is_figure ? bw_tag_get_element (block->tag, pen) : NULL;
  BwPdfInk *ink = is_figure ? bw_pdf_page_begin (pen->page, element)
                            : bw_pdf_page_begin_artifact (pen->page, BW_PDF_LAYOUT);

  bw_drawing_paint (self->drawing, ink, x, y);
  bw_pdf_ink_end (ink);
  if (is_figure)
    bw_pdf_element_set_box (element, pen->page, x, y, self->width, self->height);
}

static void
picture_clear (BwBlock *block)
{
  bw_drawing_free (((BwShape *) block)->drawing);
}

static const BwBlockKind picture_kind = {sizeof (BwShape), shape_get_height, NULL, NULL, NULL,
                                         picture_draw,     picture_clear};

BwBlock *
bw_block_picture (BwDrawing *drawing, const char *alt)
{
  BwShape *self = bw_block_new (&picture_kind, alt != NULL ? BW_PDF_FIGURE : BW_NO_ROLE);

  self->parent.tag->alt = g_strdup (alt);
  self->drawing = drawing;
  self->width = bw_drawing_get_width (drawing);
  self->height = bw_drawing_get_height (drawing);
  return &self->parent;
}
