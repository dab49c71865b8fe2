// SPDX-License-Identifier: GPL-3.0-or-later
/* plan-find.c - which leaf shows a thing, and where a line of the agenda leads. */
#include "pack/plan.h"

static BwLeaf *
find_leaf (const BwPlan *self, BwLeafKind kind, gint64 id)
{
  for (guint i = 0; id != BW_NOBODY && i < self->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (self->leaves, i);

      if (leaf->kind == kind &&
          bw_record_get_id (kind == BW_LEAF_MEASURE ? (gpointer) leaf->series->measure : leaf->story) == id)
        return leaf;
    }
  return NULL;
}

BwLeaf *
bw_plan_find_measure (const BwPlan *self, gint64 measure)
{
  return find_leaf (self, BW_LEAF_MEASURE, measure);
}

BwLeaf *
bw_plan_find_story (const BwPlan *self, gint64 story)
{
  return find_leaf (self, BW_LEAF_STORY, story);
}

BwLeaf *
bw_plan_find_agenda (const BwPlan *self, gboolean is_private)
{
  BwLeaf *found = NULL;

  for (guint i = 0; i < self->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (self->leaves, i);

      if (leaf->kind == (is_private ? BW_LEAF_PRIVATE_AGENDA : BW_LEAF_AGENDA))
        return leaf;
      if (leaf->kind == BW_LEAF_AGENDA || leaf->kind == BW_LEAF_PRIVATE_AGENDA)
        found = leaf;
    }
  return found;
}

BwLeaf *
bw_plan_find_glance (const BwPlan *self, gboolean is_private)
{
  for (guint i = 0; i < self->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (self->leaves, i);

      if (leaf->kind == BW_LEAF_GLANCE && leaf->is_private == is_private)
        return leaf;
    }
  return NULL;
}

BwLeaf *
bw_plan_get_destination (const BwPlan *self, const BwEntry *entry)
{
  guint index;

  if (entry->item == NULL || entry->item->kind == BW_ITEM_BREAK ||
      !g_ptr_array_find (self->entries, entry, &index))
    return NULL;
  if (entry->leaves->len > 0)
    return g_ptr_array_index (entry->leaves, 0);
  for (guint i = index + 1; i < self->entries->len; i++)
    {
      const BwEntry *next = g_ptr_array_index (self->entries, i);
      gboolean is_below = entry->item->kind == BW_ITEM_SECTION || next->depth > entry->depth;

      if (!is_below || next->item == NULL || next->item->kind == BW_ITEM_SECTION ||
          next->is_private != entry->is_private)
        return NULL;
      if (next->leaves->len > 0)
        return g_ptr_array_index (next->leaves, 0);
    }
  return NULL;
}
