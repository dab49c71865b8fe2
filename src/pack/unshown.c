// SPDX-License-Identifier: GPL-3.0-or-later
/* unshown.c - sorts by leaf what the typesetter counts for the whole document. */
#include "pack/unshown.h"

#include <string.h>

#include "text/typesetter.h"

struct _BwUnshownList
{
  GArray *counts;     /* guint: of each missing character, at the last look */
  GPtrArray *unshown; /* BwUnshown */
  const BwLeaf *leaf; /* of the last of them */
};

void
bw_unshown_free (BwUnshown *self)
{
  g_clear_object (&self->record);
  g_free (self->characters);
  g_free (self);
}

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_unshown_free);
}

BwUnshownList *
bw_unshown_list_new (void)
{
  BwUnshownList *self = g_new0 (BwUnshownList, 1);

  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->unshown = new_array ();
  return self;
}

void
bw_unshown_list_free (BwUnshownList *self)
{
  g_array_unref (self->counts);
  g_ptr_array_unref (self->unshown);
  g_free (self);
}

static gpointer
get_record (const BwLeaf *leaf)
{
  if (leaf->kind == BW_LEAF_MEASURE)
    return leaf->series->measure;
  if (leaf->kind == BW_LEAF_STORY)
    return leaf->story;
  if (leaf->entries->len == 1)
    return ((BwEntry *) g_ptr_array_index (leaf->entries, 0))->item;
  return NULL;
}

static BwUnshown *
open_unshown (BwUnshownList *self, const BwLeaf *leaf, guint page)
{
  BwUnshown *unshown;
  BwRecord *record;

  if (self->leaf == leaf)
    return g_ptr_array_index (self->unshown, self->unshown->len - 1);
  unshown = g_new0 (BwUnshown, 1);
  record = get_record (leaf);
  unshown->record = record != NULL ? g_object_ref (record) : NULL;
  unshown->page = page;
  unshown->characters = g_strdup ("");
  g_ptr_array_add (self->unshown, unshown);
  self->leaf = leaf;
  return unshown;
}

static void
add_character (BwUnshown *self, gunichar character)
{
  g_autofree char *before = self->characters;
  char text[7] = {0};

  g_unichar_to_utf8 (character, text);
  self->characters = strstr (before, text) == NULL ? g_strconcat (before, text, NULL) : g_strdup (before);
}

void
bw_unshown_list_look (BwUnshownList *self, const GArray *missing, const BwLeaf *leaf, guint page)
{
  g_array_set_size (self->counts, missing->len);
  for (guint i = 0; i < missing->len; i++)
    {
      const BwMissingCharacter *now = &g_array_index (missing, BwMissingCharacter, i);
      guint *before = &g_array_index (self->counts, guint, i);

      if (leaf != NULL && now->count > *before)
        add_character (open_unshown (self, leaf, page), now->character);
      *before = now->count;
    }
}

GPtrArray *
bw_unshown_list_steal (BwUnshownList *self)
{
  GPtrArray *unshown = self->unshown;

  self->unshown = new_array ();
  self->leaf = NULL;
  return unshown;
}
