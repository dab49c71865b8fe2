// SPDX-License-Identifier: GPL-3.0-or-later
/* stack-block.c - blocks one below the other, and the only place where pages are broken between them. */
#include "pack/block-private.h"

typedef struct
{
  BwBlock parent;
  GPtrArray *children;
  BwBlock *head;           /* NULL: none */
  gboolean is_head_on_top; /* the head was here before */
} BwStack;

static double
head_height (const BwStack *self)
{
  return self->head != NULL ? bw_block_get_height (self->head) : 0;
}

static double
stack_get_height (const BwBlock *block)
{
  const BwStack *self = (const BwStack *) block;
  double height = head_height (self);

  for (guint i = 0; i < self->children->len; i++)
    height += bw_block_get_height (g_ptr_array_index (self->children, i));
  return height;
}

static double
stack_get_baseline (const BwBlock *block)
{
  const BwStack *self = (const BwStack *) block;
  double y = head_height (self);

  for (guint i = 0; i < self->children->len; i++)
    {
      const BwBlock *child = g_ptr_array_index (self->children, i);
      double baseline = bw_block_get_baseline (child);

      if (baseline > 0)
        return y + baseline;
      y += bw_block_get_height (child);
    }
  return 0;
}

/* The first child that does not fit into @room, of which @room is what is left for it then. */
static guint
find_overflow (const BwStack *self, double *room)
{
  *room -= head_height (self);
  for (guint i = 0; i < self->children->len; i++)
    {
      double height = bw_block_get_height (g_ptr_array_index (self->children, i));

      if (height > *room)
        return i;
      *room -= height;
    }
  return self->children->len;
}

/* Moves a cut before @cut upwards until it parts nothing that belongs together. */
static guint
respect_keeping (const BwStack *self, guint cut)
{
  for (guint i = cut; i-- > 0;)
    {
      const BwBlock *child = g_ptr_array_index (self->children, i);

      if (child->n_kept > 0 && i + child->n_kept >= cut)
        cut = i;
    }
  return cut;
}

/* Moves the children from @cut on to a new stack, which begins with @first if that is not NULL. */
static BwBlock *
take_rest (BwStack *self, guint cut, BwBlock *first)
{
  BwStack *rest = bw_block_new_rest (&self->parent);

  rest->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_block_unref);
  if (self->head != NULL)
    {
      rest->head = bw_block_ref (self->head);
      rest->is_head_on_top = TRUE;
    }
  if (first != NULL)
    g_ptr_array_add (rest->children, first);
  for (guint i = cut; i < self->children->len; i++)
    {
      BwBlock *child = g_ptr_array_index (self->children, i);

      if (rest->children->len > 0 || !child->is_space)
        g_ptr_array_add (rest->children, bw_block_ref (child));
    }
  g_ptr_array_set_size (self->children, cut);
  return &rest->parent;
}

/* Cuts inside a child if it can be cut there, else before it. */
static BwBlock *
stack_split (BwBlock *block, double room, gboolean force)
{
  BwStack *self = (BwStack *) block;
  guint overflow = find_overflow (self, &room), cut;
  BwBlock *child, *first;

  if (overflow == self->children->len)
    return NULL;
  child = g_ptr_array_index (self->children, overflow);
  first = bw_block_split (child, room, FALSE);
  if (first != NULL)
    return take_rest (self, overflow + 1, first);
  cut = respect_keeping (self, overflow);
  if (cut == 0 && force)
    {
      cut = overflow;
      if (cut == 0)
        {
          first = bw_block_split (child, room, TRUE);
          cut = 1;
        }
    }
  if (cut == 0 || (first == NULL && cut == self->children->len))
    return NULL;
  return take_rest (self, cut, first);
}

static void
draw_head (BwStack *self, BwPen *pen, double x, double y)
{
  gboolean was_artifact = pen->is_artifact;

  pen->is_artifact |= self->is_head_on_top;
  bw_block_draw (self->head, pen, x, y);
  pen->is_artifact = was_artifact;
}

static void
stack_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwStack *self = (BwStack *) block;
  BwPdfElement *above = pen->parent;

  pen->parent = bw_tag_get_element (block->tag, pen);
  if (self->head != NULL)
    {
      draw_head (self, pen, x, y);
      y += head_height (self);
    }
  for (guint i = 0; i < self->children->len; i++)
    {
      BwBlock *child = g_ptr_array_index (self->children, i);

      bw_block_draw (child, pen, x, y);
      y += bw_block_get_height (child);
    }
  pen->parent = above;
}

static void
stack_clear (BwBlock *block)
{
  BwStack *self = (BwStack *) block;

  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->head, bw_block_unref);
}

static const BwBlockKind stack_kind = {sizeof (BwStack), stack_get_height, stack_get_baseline,
                                       stack_split,      stack_draw,       stack_clear};

BwBlock *
bw_block_stack (int role)
{
  BwStack *self = bw_block_new (&stack_kind, role);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_block_unref);
  return &self->parent;
}

void
bw_block_stack_add (BwBlock *block, BwBlock *child)
{
  g_ptr_array_add (((BwStack *) block)->children, child);
}

void
bw_block_stack_add_after (BwBlock *block, double space, BwBlock *child)
{
  bw_block_stack_add (block, bw_block_space (space));
  bw_block_stack_add (block, child);
}

void
bw_block_stack_set_head (BwBlock *block, BwBlock *head)
{
  ((BwStack *) block)->head = head;
}

gboolean
bw_block_stack_is_empty (const BwBlock *block)
{
  return ((const BwStack *) block)->children->len == 0;
}
