// SPDX-License-Identifier: GPL-3.0-or-later
/* shelf.c - the records of one noun in memory, and the lists of them. */
#include "store/shelf.h"

#include "store/live-list.h"

typedef struct
{
  const BwField *field; /* NULL: the list of all */
  gint64 id;
  GListStore *store; /* owned if it is the list of all, else held by those who asked */
  gboolean is_stale;
  gboolean is_settling;
} List;

struct _BwShelf
{
  const BwNoun *noun;
  const BwField *position; /* NULL: the noun has none */
  BwRecordKeeper keeper;
  gpointer keeper_data;
  GHashTable *by_id; /* BwRecord */
  List all;
  GPtrArray *lists; /* List */
};

static void
forget_list_cb (gpointer data, GObject *store)
{
  BwShelf *self = data;

  for (guint i = 0; i < self->lists->len; i++)
    if (((List *) g_ptr_array_index (self->lists, i))->store == (GListStore *) store)
      {
        g_ptr_array_remove_index_fast (self->lists, i);
        return;
      }
}

static void
let_go (gpointer record)
{
  bw_record_set_keeper (record, NULL, NULL);
  g_object_unref (record);
}

BwShelf *
bw_shelf_new (const BwNoun *noun, BwRecordKeeper keeper, gpointer user_data)
{
  BwShelf *self = g_new0 (BwShelf, 1);

  self->noun = noun;
  self->position = bw_noun_find (noun, "position");
  self->keeper = keeper;
  self->keeper_data = user_data;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, let_go);
  self->all.store = g_list_store_new (noun->get_type ());
  self->lists = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
bw_shelf_free (BwShelf *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    g_object_weak_unref (G_OBJECT (((List *) g_ptr_array_index (self->lists, i))->store), forget_list_cb,
                         self);
  g_ptr_array_unref (self->lists);
  g_object_unref (self->all.store);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

const BwNoun *
bw_shelf_get_noun (const BwShelf *self)
{
  return self->noun;
}

/* --- records */

BwRecord *
bw_shelf_find (const BwShelf *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

static void
make_stale (BwShelf *self)
{
  self->all.is_stale = TRUE;
  for (guint i = 0; i < self->lists->len; i++)
    ((List *) g_ptr_array_index (self->lists, i))->is_stale = TRUE;
}

void
bw_shelf_add (BwShelf *self, BwRecord *record)
{
  gint64 id = bw_record_get_id (record);

  bw_record_set_keeper (record, self->keeper, self->keeper_data);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), g_object_ref (record));
  make_stale (self);
}

void
bw_shelf_remove (BwShelf *self, gint64 id)
{
  g_hash_table_remove (self->by_id, &id);
  make_stale (self);
}

void
bw_shelf_note (BwShelf *self, const BwField *field)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, i);

      list->is_stale |= field == self->position || field == list->field;
    }
}

static gint64
get_int (BwRecord *record, const BwField *field)
{
  return G_STRUCT_MEMBER (gint64, record, field->offset);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

GArray *
bw_shelf_find_referring (const BwShelf *self, const BwField *field, gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key, record;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, &key, &record))
    if (get_int (record, field) == id)
      g_array_append_vals (ids, key, 1);
  g_array_sort (ids, compare_ids);
  return ids;
}

/* --- lists */

static int
compare_records (gconstpointer a, gconstpointer b, gpointer user_data)
{
  BwRecord *one = *(BwRecord **) a, *other = *(BwRecord **) b;
  const BwField *position = user_data;
  gint64 place = position != NULL ? get_int (one, position) : 0;
  gint64 other_place = position != NULL ? get_int (other, position) : 0;
  gint64 id = bw_record_get_id (one), other_id = bw_record_get_id (other);

  if (place != other_place)
    return place < other_place ? -1 : 1;
  return (id > other_id) - (id < other_id);
}

static GPtrArray *
find_wanted (BwShelf *self, const List *list)
{
  GPtrArray *wanted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (list->field == NULL || get_int (record, list->field) == list->id)
      g_ptr_array_add (wanted, record);
  g_ptr_array_sort_with_data (wanted, compare_records,
                              list->field != NULL ? (gpointer) self->position : NULL);
  return wanted;
}

/* Who is told of a patch may change records again: the list is then patched once more, after this. */
static void
settle (BwShelf *self, List *list)
{
  g_autoptr (GListStore) store = g_object_ref (list->store);

  if (list->is_settling)
    return;
  list->is_settling = TRUE;
  while (list->is_stale)
    {
      g_autoptr (GPtrArray) wanted = find_wanted (self, list);

      list->is_stale = FALSE;
      bw_live_list_patch (store, wanted);
    }
  list->is_settling = FALSE;
}

GListModel *
bw_shelf_list (BwShelf *self)
{
  settle (self, &self->all);
  return G_LIST_MODEL (self->all.store);
}

GListModel *
bw_shelf_list_of (BwShelf *self, const BwField *field, gint64 id)
{
  List *list;

  for (guint i = 0; i < self->lists->len; i++)
    {
      list = g_ptr_array_index (self->lists, i);
      if (list->field != field || list->id != id)
        continue;
      settle (self, list);
      return G_LIST_MODEL (g_object_ref (list->store));
    }
  list = g_new0 (List, 1);
  list->field = field;
  list->id = id;
  list->store = g_list_store_new (self->noun->get_type ());
  list->is_stale = TRUE;
  g_object_weak_ref (G_OBJECT (list->store), forget_list_cb, self);
  g_ptr_array_add (self->lists, list);
  settle (self, list);
  return G_LIST_MODEL (list->store);
}

static List *
find_stale (BwShelf *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      List *list = g_ptr_array_index (self->lists, i);

      if (list->is_stale && !list->is_settling)
        return list;
    }
  return NULL;
}

/* Lists may be asked for and let go of meanwhile: each round looks anew. */
void
bw_shelf_settle (BwShelf *self)
{
  List *list;

  settle (self, &self->all);
  while ((list = find_stale (self)) != NULL)
    settle (self, list);
}
