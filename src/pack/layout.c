// SPDX-License-Identifier: GPL-3.0-or-later
/* layout.c - the pages of one leaf. */
#include "pack/layout.h"

typedef struct
{
  BwBlock *block;
  double x, y;
} BwPlacement;

struct _BwLayout
{
  BwTag *tag;
  GPtrArray *pages; /* GArray of BwPlacement */
};

static void
placement_clear (gpointer placement)
{
  bw_block_unref (((BwPlacement *) placement)->block);
}

static void
add_page (BwLayout *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (BwPlacement));

  g_array_set_clear_func (page, placement_clear);
  g_ptr_array_add (self->pages, page);
}

BwLayout *
bw_layout_new (int role, const char *title)
{
  BwLayout *self = g_new0 (BwLayout, 1);

  self->tag = bw_tag_new (role);
  self->tag->title = g_strdup (title);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_page (self);
  return self;
}

void
bw_layout_free (BwLayout *self)
{
  bw_tag_unref (self->tag);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

void
bw_layout_put (BwLayout *self, BwBlock *block, double x, double y)
{
  BwPlacement placement = {block, x, y};

  g_array_append_val (g_ptr_array_index (self->pages, self->pages->len - 1), placement);
}

/* Returns where the last part ends. What cannot be cut at all may reach over the bottom: nothing else is left
 * to do with it. */
static double
flow_down (BwLayout *self, BwBlock *block)
{
  BwBlock *rest = block;

  while (bw_block_is_higher (block, BW_BODY_HEIGHT) &&
         (rest = bw_block_split (block, BW_BODY_HEIGHT, TRUE)) != NULL)
    {
      bw_layout_put (self, block, BW_MARGIN, BW_BODY_TOP);
      add_page (self);
      block = rest;
    }
  bw_layout_put (self, block, BW_MARGIN, BW_BODY_TOP);
  return BW_BODY_TOP + bw_block_get_height (block);
}

void
bw_layout_flow (BwLayout *self, BwBlock *body, BwBlock *anchored)
{
  double bottom = flow_down (self, body), height;

  if (anchored == NULL)
    return;
  height = bw_block_get_height (anchored);
  if (bottom + BW_ZONE_GAP + height <= BW_BODY_BOTTOM)
    {
      bw_layout_put (self, anchored, BW_MARGIN, BW_BODY_BOTTOM - height);
      return;
    }
  add_page (self);
  flow_down (self, anchored);
}

guint
bw_layout_get_n_pages (const BwLayout *self)
{
  return self->pages->len;
}

void
bw_layout_draw (BwLayout *self, guint page, BwPen *pen)
{
  GArray *placements = g_ptr_array_index (self->pages, page);
  BwPdfElement *above = pen->parent;

  pen->parent = bw_tag_get_element (self->tag, pen);
  for (guint i = 0; i < placements->len; i++)
    {
      const BwPlacement *placement = &g_array_index (placements, BwPlacement, i);

      bw_block_draw (placement->block, pen, placement->x, placement->y);
    }
  pen->parent = above;
}
