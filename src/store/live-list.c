// SPDX-License-Identifier: GPL-3.0-or-later
/* live-list.c - bringing a list up to date with as few signals as it takes. */
#include "store/live-list.h"

#define NOWHERE G_MAXUINT

static GPtrArray *
copy_objects (GListStore *store)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  GPtrArray *objects = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (objects, g_list_model_get_item (G_LIST_MODEL (store), i));
  return objects;
}

/* For each of @current its place in @wanted, or NOWHERE. */
static GArray *
find_places (GPtrArray *current, GPtrArray *wanted)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (guint), current->len);

  for (guint i = 0; i < wanted->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (wanted, i), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < current->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, g_ptr_array_index (current, i))) - 1;

      g_array_append_val (found, place);
    }
  return found;
}

/* How many of @ends, whose places ascend, lie before @place. */
static guint
count_before (GArray *ends, GArray *places, guint place)
{
  guint low = 0, high = ends->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (places, guint, g_array_index (ends, guint, middle)) < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Which of the current objects stay: the longest subsequence whose places ascend (patience sorting, after
 * Fredman 1975). TRUE at the index of each. */
static gboolean *
choose_staying (GArray *places)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint)); /* of the best run of each length */
  g_autofree guint *before = g_new (guint, places->len);
  gboolean *stays = g_new0 (gboolean, places->len);

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i), length;

      if (place == NOWHERE)
        continue;
      length = count_before (ends, places, place);
      before[i] = length > 0 ? g_array_index (ends, guint, length - 1) : NOWHERE;
      g_array_set_size (ends, MAX (ends->len, length + 1));
      g_array_index (ends, guint, length) = i;
    }
  for (guint i = ends->len > 0 ? g_array_index (ends, guint, ends->len - 1) : NOWHERE; i != NOWHERE;
       i = before[i])
    stays[i] = TRUE;
  return stays;
}

void
bw_live_list_patch (GListStore *store, GPtrArray *wanted)
{
  g_autoptr (GPtrArray) current = copy_objects (store);
  g_autoptr (GArray) places = find_places (current, wanted);
  g_autofree gboolean *stays = choose_staying (places);
  guint i = 0, done = 0;

  /* From one that stays to the next: what stood between goes, what belongs between comes. */
  while (i < current->len || done < wanted->len)
    {
      guint n_gone = 0, until;

      while (i + n_gone < current->len && !stays[i + n_gone])
        n_gone++;
      until = i + n_gone < current->len ? g_array_index (places, guint, i + n_gone) : wanted->len;
      if (n_gone > 0 || until > done)
        g_list_store_splice (store, done, n_gone, until > done ? wanted->pdata + done : NULL, until - done);
      i += n_gone + 1;
      done = until + 1;
    }
}
