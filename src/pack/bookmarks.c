// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * bookmarks.c - the bookmarks of a pack. Sections, items and parts of items nest like the agenda; below an
 * item stand its pages. Papers bring their own bookmark when they are bound.
 */
#include "pack/bookmarks.h"

#include <glib/gi18n-lib.h>

#include "pack/terms.h"

typedef struct
{
  BwPdf *pdf;
  const BwPlan *plan;
  BwPlaces *places;
  GHashTable *parents; /* of papers */
} BwBookmarks;

static BwPdfOutline *
add (BwBookmarks *self, BwPdfOutline *parent, const char *title, const BwLeaf *leaf)
{
  BwPdfOutline *outline =
      bw_pdf_add_outline (self->pdf, parent, title, leaf != NULL ? bw_places_get (self->places, leaf) : NULL);

  if (leaf != NULL && leaf->kind == BW_LEAF_PAPER)
    {
      guint id = bw_pdf_outline_get_object_id (outline);

      g_array_append_val (bw_places_get_waiting (self->places, leaf), id);
    }
  return outline;
}

static char *
name_entry (const BwEntry *entry)
{
  const char *title = entry->item->title != NULL ? entry->item->title : "";

  /* Translators: the number and the title of an item, in a bookmark. */
  return entry->number != NULL ? g_strdup_printf (_ ("%1$s. %2$s"), entry->number, title) : g_strdup (title);
}

/* What is behind its first page, which the item's own bookmark leads to. */
static void
add_leaves (BwBookmarks *self, const BwEntry *entry, BwPdfOutline *outline)
{
  for (guint i = 0; i < entry->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (entry->leaves, i);
      g_autofree char *title = bw_term_leaf (self->plan, leaf);

      if (leaf->kind == BW_LEAF_PAPER)
        g_hash_table_insert (self->parents, leaf, outline);
      else if (leaf->kind == BW_LEAF_MEASURE || leaf->kind == BW_LEAF_STORY)
        add (self, outline, title, leaf);
    }
}

static void
add_entries (BwBookmarks *self, gboolean is_private)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new (); /* by depth */
  BwPdfOutline *section = NULL;

  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);
      const BwLeaf *leaf = bw_plan_get_destination (self->plan, entry);
      g_autofree char *name = NULL;
      BwPdfOutline *outline;

      if (entry->item == NULL || entry->is_private != is_private || leaf == NULL)
        continue;
      name = name_entry (entry);
      if (entry->item->kind == BW_ITEM_SECTION)
        {
          section = add (self, NULL, name, leaf);
          bw_pdf_outline_set_open (section, TRUE);
          g_ptr_array_set_size (above, 0);
          continue;
        }
      if (is_private && section == NULL)
        section = add (self, NULL, _ ("Private session"), bw_plan_find_agenda (self->plan, TRUE));
      g_ptr_array_set_size (above, MIN (above->len, entry->depth));
      outline = add (self, above->len > 0 ? above->pdata[above->len - 1] : section, name, leaf);
      g_ptr_array_add (above, outline);
      add_leaves (self, entry, outline);
    }
}

GHashTable *
bw_bookmarks_add (BwPdf *pdf, const BwPlan *plan, BwPlaces *places)
{
  BwBookmarks self = {pdf, plan, places, g_hash_table_new (NULL, NULL)};

  for (guint i = 0; i < plan->leaves->len; i++)
    {
      const BwLeaf *leaf = g_ptr_array_index (plan->leaves, i);
      g_autofree char *title = bw_term_leaf (plan, leaf);

      if (leaf->entries->len == 0)
        add (&self, NULL, title, leaf);
    }
  add_entries (&self, FALSE);
  add_entries (&self, TRUE);
  return self.parents;
}
