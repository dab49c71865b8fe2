// SPDX-License-Identifier: GPL-3.0-or-later
/* plan-dump.c - a plan as text, for tests to compare. In no language but the content's. */
#include "pack/plan.h"

static const char *
name_kind (BwLeafKind kind)
{
  static const char *names[] = {
      [BW_LEAF_COVER] = "cover", [BW_LEAF_AGENDA] = "agenda",   [BW_LEAF_PRIVATE_AGENDA] = "private agenda",
      [BW_LEAF_SHEET] = "sheet", [BW_LEAF_MEASURE] = "measure", [BW_LEAF_STORY] = "story",
      [BW_LEAF_PAPER] = "paper", [BW_LEAF_VERBAL] = "verbal",   [BW_LEAF_GLANCE] = "glance",
  };

  return names[kind];
}

static const char *
name_leaf (const BwLeaf *leaf)
{
  switch (leaf->kind)
    {
    case BW_LEAF_MEASURE:
      return leaf->series->measure->name;
    case BW_LEAF_STORY:
      return leaf->story->title;
    case BW_LEAF_PAPER:
      return leaf->paper->title;
    default:
      return NULL;
    }
}

static void
dump_entry (GString *text, const BwEntry *entry)
{
  if (entry->number != NULL)
    g_string_append_printf (text, " %s", entry->number);
  else
    g_string_append_printf (text, " (%s)", entry->item->title);
}

static void
dump_leaf (GString *text, const BwLeaf *leaf)
{
  const char *name = name_leaf (leaf);

  g_string_append_printf (text, "%u-%u %s", leaf->first_page, leaf->first_page + leaf->n_pages - 1,
                          name_kind (leaf->kind));
  for (guint i = 0; i < leaf->entries->len; i++)
    dump_entry (text, g_ptr_array_index (leaf->entries, i));
  if (leaf->enclosure_page > 0)
    {
      const BwEntry *entry = g_ptr_array_index (leaf->entries, 0);

      g_string_append_printf (text, " %s %u/%u", entry->enclosure, leaf->enclosure_page,
                              entry->enclosure_pages);
    }
  if (leaf->is_private)
    g_string_append (text, " private");
  if (name != NULL)
    g_string_append_printf (text, ": %s", name);
  g_string_append_c (text, '\n');
}

char *
bw_plan_dump (const BwPlan *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->leaves->len; i++)
    dump_leaf (text, g_ptr_array_index (self->leaves, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
