// SPDX-License-Identifier: GPL-3.0-or-later
/* row-block.c - blocks side by side: the rows of tables, a label and its text, two halves. */
#include "pack/block-private.h"

typedef struct
{
  double x;
  BwBlock *block;
} BwCell;

typedef struct
{
  BwBlock parent;
  BwRowAlignment alignment;
  GArray *cells; /* BwCell */
  double above, below;
  BwRule rule;
  double rule_width; /* 0: no rule */
  double link_width; /* 0: links are as wide as their words */
} BwRow;

static void
cell_clear (gpointer cell)
{
  bw_block_unref (((BwCell *) cell)->block);
}

static GArray *
cells_new (void)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (BwCell));

  g_array_set_clear_func (cells, cell_clear);
  return cells;
}

static const BwCell *
cell_at (const BwRow *self, guint index)
{
  return &g_array_index (self->cells, BwCell, index);
}

static double
deepest_baseline (const BwRow *self)
{
  double deepest = 0;

  for (guint i = 0; i < self->cells->len; i++)
    deepest = MAX (deepest, bw_block_get_baseline (cell_at (self, i)->block));
  return deepest;
}

/* From the top inside the padding. */
static double
offset_of (const BwRow *self, const BwCell *cell, double height)
{
  double baseline = bw_block_get_baseline (cell->block);

  switch (self->alignment)
    {
    case BW_ROW_BASELINE:
      return baseline > 0 ? deepest_baseline (self) - baseline : 0;
    case BW_ROW_TOP:
      return 0;
    case BW_ROW_MIDDLE:
      return (height - bw_block_get_height (cell->block)) / 2;
    }
  g_assert_not_reached ();
}

static double
inner_height (const BwRow *self)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const BwCell *cell = cell_at (self, i);
      double offset = self->alignment == BW_ROW_MIDDLE ? 0 : offset_of (self, cell, 0);

      height = MAX (height, offset + bw_block_get_height (cell->block));
    }
  return height;
}

static double
row_get_height (const BwBlock *block)
{
  const BwRow *self = (const BwRow *) block;

  return self->above + inner_height (self) + self->below;
}

static gboolean
row_is_higher (const BwBlock *block, double room)
{
  const BwRow *self = (const BwRow *) block;

  room -= self->above + self->below;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const BwCell *cell = cell_at (self, i);
      double offset = self->alignment == BW_ROW_MIDDLE ? 0 : offset_of (self, cell, 0);

      if (bw_block_is_higher (cell->block, room - offset))
        return TRUE;
    }
  return FALSE;
}

static double
row_get_baseline (const BwBlock *block)
{
  const BwRow *self = (const BwRow *) block;
  double deepest = deepest_baseline (self);

  return deepest > 0 ? self->above + deepest : 0;
}

/* What is left of the cells that do not fit, by index; FALSE if none could be cut. */
static gboolean
cut_cells (BwRow *self, double inner, gboolean force, BwBlock **rests)
{
  gboolean is_cut = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const BwCell *cell = cell_at (self, i);
      double room = inner - offset_of (self, cell, inner);

      if (bw_block_is_higher (cell->block, room))
        rests[i] = bw_block_split (cell->block, room, force);
      is_cut |= rests[i] != NULL;
    }
  return is_cut;
}

/* A cell that is too high and cannot be cut goes to the next page whole. The rule stands under the last part.
 */
static BwBlock *
row_split (BwBlock *block, double room, gboolean force)
{
  BwRow *self = (BwRow *) block, *rest;
  double inner = room - self->above;
  g_autofree BwBlock **rests = g_new0 (BwBlock *, self->cells->len);

  if (!cut_cells (self, inner, force, rests))
    return NULL;
  rest = bw_block_new_rest (block);
  *rest = (BwRow){rest->parent, self->alignment, cells_new (),     0,
                  self->below,  self->rule,      self->rule_width, self->link_width};
  for (guint i = 0; i < self->cells->len; i++)
    {
      BwCell *cell = &g_array_index (self->cells, BwCell, i);
      BwCell next = {cell->x, rests[i]};

      if (next.block == NULL && !force && bw_block_is_higher (cell->block, inner))
        {
          next.block = cell->block;
          cell->block = bw_block_space (0);
        }
      if (next.block != NULL)
        g_array_append_val (rest->cells, next);
    }
  self->below = 0;
  self->rule_width = 0;
  return &rest->parent;
}

static void
row_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwRow *self = (BwRow *) block;
  BwPen row_pen = *pen;
  double height = inner_height (self), bottom = y + row_get_height (block);

  row_pen.parent = bw_tag_get_element (block->tag, pen);
  if (self->link_width > 0)
    {
      row_pen.link_area.x = x;
      row_pen.link_area.y = y;
      row_pen.link_area.width = self->link_width;
      row_pen.link_area.height = bottom - y;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const BwCell *cell = cell_at (self, i);

      bw_block_draw (cell->block, &row_pen, x + cell->x, y + self->above + offset_of (self, cell, height));
    }
  if (self->rule_width > 0)
    {
      BwPdfPaint paint = bw_rule_paint (self->rule);
      BwPdfInk *ink = bw_pdf_page_begin_artifact (pen->page, BW_PDF_LAYOUT);

      bw_pdf_ink_line (ink, x, bottom, x + self->rule_width, bottom, &paint);
      bw_pdf_ink_end (ink);
    }
}

static void
row_clear (BwBlock *block)
{
  g_array_unref (((BwRow *) block)->cells);
}

static const BwBlockKind row_kind = {sizeof (BwRow), row_get_height, row_is_higher, row_get_baseline,
                                     row_split,      row_draw,       row_clear};

BwBlock *
bw_block_row (int role, BwRowAlignment alignment)
{
  BwRow *self = bw_block_new (&row_kind, role);

  self->alignment = alignment;
  self->cells = cells_new ();
  return &self->parent;
}

void
bw_block_row_add (BwBlock *block, double x, BwBlock *child)
{
  BwCell cell = {x, child};

  g_array_append_val (((BwRow *) block)->cells, cell);
}

void
bw_block_row_pad (BwBlock *block, double above, double below)
{
  BwRow *self = (BwRow *) block;

  self->above = above;
  self->below = below;
}

void
bw_block_row_underline (BwBlock *block, BwRule rule, double width)
{
  BwRow *self = (BwRow *) block;

  self->rule = rule;
  self->rule_width = width;
}

void
bw_block_row_link_all (BwBlock *block, double width)
{
  ((BwRow *) block)->link_width = width;
}
