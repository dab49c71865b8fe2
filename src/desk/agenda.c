// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda.c - the items of an agenda in their order. */
#include "desk/agenda.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"

static BwItem *
parent_of (BwLibrary *library, BwItem *item)
{
  return item->parent != BW_NOBODY ? bw_library_get (library, BW_TYPE_ITEM, item->parent) : NULL;
}

/* Levels; in a damaged file items may stand under themselves. */
#define DEEPEST 100

/* What is deeper than anybody nests passes for being under everything. */
static gboolean
is_or_is_under (BwLibrary *library, BwItem *item, BwItem *ancestor)
{
  guint level = 0;

  for (; item != NULL && level < DEEPEST; item = parent_of (library, item), level++)
    if (item == ancestor)
      return TRUE;
  return item != NULL;
}

static BwItem *
find_top (BwLibrary *library, BwItem *item)
{
  for (guint level = 0; item != NULL && item->parent != BW_NOBODY && level < DEEPEST; level++)
    item = parent_of (library, item);
  return item;
}

/* Takes @item out of @siblings, if it is there, and puts it back at @index. */
static void
arrange (GPtrArray *siblings, BwItem *item, guint index)
{
  g_autoptr (BwItem) kept = g_object_ref (item);

  g_ptr_array_remove (siblings, item);
  g_ptr_array_insert (siblings, (int) MIN (index, siblings->len), g_steal_pointer (&kept));
  bw_rows_number (siblings);
}

/* After an item left the children of @parent. */
static void
close_gap (BwLibrary *library, gint64 meeting, gint64 parent)
{
  g_autoptr (GPtrArray) left = bw_rows_siblings (library, meeting, parent);

  bw_rows_number (left);
}

static BwItem *
insert_item (BwLibrary *library, gint64 meeting, gint64 parent, guint index, BwItemKind kind,
             const char *title)
{
  g_autoptr (GPtrArray) siblings = bw_rows_siblings (library, meeting, parent);
  BwItem *item = bw_library_add (library, BW_TYPE_ITEM);

  /* Nothing is enclosed until something was brought. */
  g_object_set (item, "meeting", meeting, "parent", parent, "kind", kind, "title", title, "delivery",
                BW_DELIVERY_VERBAL, NULL);
  arrange (siblings, item, index);
  return item;
}

void
bw_agenda_enclose (BwItem *item)
{
  if (item->delivery == BW_DELIVERY_VERBAL || item->delivery == BW_DELIVERY_TO_FOLLOW)
    g_object_set (item, "delivery", BW_DELIVERY_PAPER, NULL);
}

BwItem *
bw_desk_add_item (BwLibrary *library, BwMeeting *meeting, BwItem *after, BwItemKind kind, const char *title)
{
  BwItem *item;

  g_return_val_if_fail (BW_IS_MEETING (meeting), NULL);

  /* A section stands at the top: after what @after is part of there. */
  if (kind == BW_ITEM_SECTION)
    after = find_top (library, after);
  bw_library_begin (library, kind == BW_ITEM_SECTION ? _ ("Add Section")
                             : kind == BW_ITEM_BREAK ? _ ("Add Break")
                                                     : _ ("Add Item"));
  item = insert_item (library, bw_id_of (meeting), after != NULL ? after->parent : BW_NOBODY,
                      after != NULL ? (guint) after->position + 1 : G_MAXUINT, kind, title);
  bw_library_end (library);
  return item;
}

BwItem *
bw_desk_add_sub_item (BwLibrary *library, BwItem *parent, const char *title)
{
  BwItem *item;

  g_return_val_if_fail (BW_IS_ITEM (parent) && parent->kind != BW_ITEM_SECTION, NULL);

  bw_library_begin (library, _ ("Add Sub-Item"));
  item = insert_item (library, parent->meeting, bw_id_of (parent), G_MAXUINT, BW_ITEM_NUMBERED, title);
  bw_library_end (library);
  return item;
}

static void
put_under (BwLibrary *library, BwItem *item, gint64 parent, guint index)
{
  g_autoptr (GPtrArray) siblings = NULL;

  g_object_set (item, "parent", parent, NULL);
  siblings = bw_rows_siblings (library, item->meeting, parent);
  arrange (siblings, item, index);
}

void
bw_desk_move_item (BwLibrary *library, BwItem *item, BwItem *parent, guint index)
{
  gint64 from = item->parent;

  if (is_or_is_under (library, parent, item))
    return;
  if (parent != NULL && (item->kind == BW_ITEM_SECTION || parent->kind == BW_ITEM_SECTION))
    return;
  bw_library_begin (library, _ ("Move Item"));
  put_under (library, item, bw_id_of (parent), index);
  if (from != item->parent)
    close_gap (library, item->meeting, from);
  bw_library_end (library);
}

/* Where @target stands among its siblings once @item is taken out of them. */
static guint
place_without (BwLibrary *library, BwItem *target, BwItem *item)
{
  g_autoptr (GPtrArray) siblings = bw_rows_siblings (library, target->meeting, target->parent);
  guint place = 0;

  for (guint i = 0; i < siblings->len && g_ptr_array_index (siblings, i) != target; i++)
    place += g_ptr_array_index (siblings, i) != item;
  return place;
}

void
bw_desk_drop_item (BwLibrary *library, BwItem *item, BwItem *target, gboolean before)
{
  g_return_if_fail (BW_IS_ITEM (item) && BW_IS_ITEM (target) && item != target);

  BwItem *parent = bw_library_get (library, BW_TYPE_ITEM, target->parent);
  g_autoptr (GPtrArray) parts = bw_rows_siblings (library, target->meeting, bw_id_of (target));

  if (!before && parts->len > 0)
    bw_desk_move_item (library, item, target, 0);
  else
    bw_desk_move_item (library, item, parent, place_without (library, target, item) + !before);
}

gboolean
bw_desk_shift_item (BwLibrary *library, BwItem *item, int by)
{
  g_autoptr (GPtrArray) siblings = bw_rows_siblings (library, item->meeting, item->parent);
  guint index = 0;

  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  if (!g_ptr_array_find (siblings, item, &index) || (by < 0 ? index == 0 : index + 1 == siblings->len))
    return FALSE;
  bw_desk_move_item (library, item, parent_of (library, item), by < 0 ? index - 1 : index + 1);
  return TRUE;
}

void
bw_desk_remove_item (BwLibrary *library, BwItem *item)
{
  gint64 meeting = item->meeting, parent = item->parent;

  bw_library_begin (library, _ ("Remove Item"));
  bw_library_remove (library, BW_RECORD (item));
  close_gap (library, meeting, parent);
  bw_library_end (library);
}
