// SPDX-License-Identifier: GPL-3.0-or-later
/* rows.c - the nouns of a type as an array to walk. */
#include "desk/rows.h"

static GPtrArray *
to_array (GListModel *list)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (rows, g_list_model_get_item (list, i));
  return rows;
}

GPtrArray *
bw_rows (BwLibrary *library, GType type)
{
  return to_array (bw_library_list (library, type));
}

GPtrArray *
bw_rows_of (BwLibrary *library, GType type, const char *field, gint64 id)
{
  g_autoptr (GListModel) list = bw_library_list_of (library, type, field, id);

  return to_array (list);
}

/* The library lists them by position, whatever their parent. */
GPtrArray *
bw_rows_siblings (BwLibrary *library, gint64 meeting, gint64 parent)
{
  g_autoptr (GPtrArray) items = bw_rows_of (library, BW_TYPE_ITEM, "meeting", meeting);
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      BwItem *item = g_ptr_array_index (items, i);

      if (item->parent == parent)
        g_ptr_array_add (siblings, g_object_ref (item));
    }
  return siblings;
}

void
bw_rows_number (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_object_set (g_ptr_array_index (rows, i), "position", (gint64) i, NULL);
}

void
bw_rows_close_gap (BwLibrary *library, GType type, const char *field, gint64 id)
{
  g_autoptr (GPtrArray) left = bw_rows_of (library, type, field, id);

  bw_rows_number (left);
}

gint64
bw_id_of (gpointer record)
{
  return record != NULL ? bw_record_get_id (record) : BW_NOBODY;
}
