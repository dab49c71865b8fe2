// SPDX-License-Identifier: GPL-3.0-or-later
/* stack-block.c - blocks one below the other, and the only place where pages are broken between them. */
#include "pack/block-private.h"

/* The parts of a stack on several pages share its children: to cut it moves none of them. */
typedef struct
{
  BwBlock parent;
  BwBlock *begun; /* the rest of a child that the page before began, on top of the others; or NULL */
  GPtrArray *children;
  guint first, end;        /* which of them are its own */
  BwBlock *head;           /* NULL: none */
  gboolean is_head_on_top; /* the head was here before */
} BwStack;

static guint
count_children (const BwStack *self)
{
  return (self->begun != NULL) + MIN (self->end, self->children->len) - self->first;
}

static BwBlock *
child_at (const BwStack *self, guint index)
{
  if (self->begun != NULL && index == 0)
    return self->begun;
  return g_ptr_array_index (self->children, self->first + index - (self->begun != NULL));
}

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

  for (guint i = 0; i < count_children (self); i++)
    height += bw_block_get_height (child_at (self, i));
  return height;
}

static double
stack_get_baseline (const BwBlock *block)
{
  const BwStack *self = (const BwStack *) block;
  double y = head_height (self);

  for (guint i = 0; i < count_children (self); i++)
    {
      const BwBlock *child = child_at (self, i);
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
  guint n = count_children (self);

  *room -= head_height (self);
  for (guint i = 0; i < n; i++)
    {
      const BwBlock *child = child_at (self, i);

      if (bw_block_is_higher (child, *room))
        return i;
      *room -= bw_block_get_height (child);
    }
  return n;
}

static gboolean
stack_is_higher (const BwBlock *block, double room)
{
  const BwStack *self = (const BwStack *) block;

  return find_overflow (self, &room) < count_children (self) || room < 0;
}

/* Moves a cut before @cut upwards until it parts nothing that belongs together. */
static guint
respect_keeping (const BwStack *self, guint cut)
{
  for (guint i = cut; i-- > 0;)
    {
      const BwBlock *child = child_at (self, i);

      if (child->n_kept > 0 && i + child->n_kept >= cut)
        cut = i;
    }
  return cut;
}

/* Leaves the children from @cut on to a new stack, which begins with @begun if that is not NULL. */
static BwBlock *
take_rest (BwStack *self, guint cut, BwBlock *begun)
{
  BwStack *rest = bw_block_new_rest (&self->parent);

  rest->begun = begun;
  rest->children = g_ptr_array_ref (self->children);
  rest->first = self->first + cut - (self->begun != NULL);
  rest->end = self->end;
  if (self->head != NULL)
    {
      rest->head = bw_block_ref (self->head);
      rest->is_head_on_top = TRUE;
    }
  self->end = rest->first;
  while (begun == NULL && count_children (rest) > 0 && child_at (rest, 0)->is_space)
    rest->first++;
  return &rest->parent;
}

/* The end of the child before @cut, where that stays with what follows; @cut is moved up to it. NULL if it
 * does not, or cannot be cut. */
static BwBlock *
cut_kept_end (const BwStack *self, guint *cut)
{
  guint before = *cut;
  BwBlock *child, *end;

  while (before > 0 && child_at (self, before - 1)->is_space)
    before--;
  child = before > 0 ? child_at (self, before - 1) : NULL;
  if (child == NULL || !child->is_end_kept)
    return NULL;
  end = bw_block_split (child, bw_block_get_height (child) - 1, FALSE);
  if (end != NULL)
    *cut = before;
  return end;
}

/* Cuts inside a child if it can be cut there, else before it. */
static BwBlock *
stack_split (BwBlock *block, double room, gboolean force)
{
  BwStack *self = (BwStack *) block;
  guint n = count_children (self), overflow = find_overflow (self, &room), cut;
  BwBlock *child, *rest;

  if (overflow == n)
    return NULL;
  child = child_at (self, overflow);
  rest = bw_block_split (child, room, FALSE);
  if (rest != NULL)
    return take_rest (self, overflow + 1, rest);
  rest = cut_kept_end (self, &overflow);
  if (rest != NULL)
    return take_rest (self, overflow, rest);
  cut = respect_keeping (self, overflow);
  if (cut == 0 && force)
    {
      cut = overflow;
      if (cut == 0)
        {
          rest = bw_block_split (child, room, TRUE);
          cut = 1;
        }
    }
  if (cut == 0 || (rest == NULL && cut == n))
    return NULL;
  return take_rest (self, cut, rest);
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
  for (guint i = 0; i < count_children (self); i++)
    {
      BwBlock *child = child_at (self, i);

      bw_block_draw (child, pen, x, y);
      y += bw_block_get_height (child);
    }
  pen->parent = above;
}

static void
stack_clear (BwBlock *block)
{
  BwStack *self = (BwStack *) block;

  g_clear_pointer (&self->begun, bw_block_unref);
  g_ptr_array_unref (self->children);
  g_clear_pointer (&self->head, bw_block_unref);
}

static const BwBlockKind stack_kind = {sizeof (BwStack),   stack_get_height, stack_is_higher,
                                       stack_get_baseline, stack_split,      stack_draw,
                                       stack_clear};

BwBlock *
bw_block_stack (int role)
{
  BwStack *self = bw_block_new (&stack_kind, role);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_block_unref);
  self->end = G_MAXUINT;
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
  return count_children ((const BwStack *) block) == 0;
}
