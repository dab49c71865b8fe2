// SPDX-License-Identifier: GPL-3.0-or-later
/* nameless-item.c - an item whose writing was given up before it had a title. */
#include "ui/nameless-item.h"

#include "desk/desk.h"

typedef struct
{
  BwLibrary *library;
  BwItem *item;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->library);
  g_object_unref (removal->item);
  g_free (removal);
}

gboolean
bw_nameless_item_is_there (BwLibrary *library, BwItem *item)
{
  return bw_library_get (library, BW_TYPE_ITEM, bw_record_get_id (BW_RECORD (item))) == item;
}

static gboolean
remove_cb (gpointer data)
{
  const Removal *removal = data;

  if (bw_nameless_item_is_there (removal->library, removal->item) && removal->item->title == NULL)
    bw_desk_remove_item (removal->library, removal->item);
  return G_SOURCE_REMOVE;
}

void
bw_nameless_item_remove_soon (BwLibrary *library, BwItem *item)
{
  const Removal removal = {g_object_ref (library), g_object_ref (item)};

  g_idle_add_full (G_PRIORITY_HIGH, remove_cb, g_memdup2 (&removal, sizeof removal), removal_free);
}
