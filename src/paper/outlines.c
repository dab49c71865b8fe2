/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outline items (ISO 32000-1, 12.3.3) are written anew: titles, places, nesting. Damaged files have loops and
 * chains without end, so items are met once and there is an end to how deep and how many.
 */
#include "paper/outlines.h"

#define DEEPEST 16
#define MOST 20000
#define LONGEST_ANCESTRY 64

typedef struct
{
  const BwDestinations *destinations;
  GArray *pages;
  GHashTable *visited;
  guint n_copied;
} Copying;

/* An item that is shown adds to what each open one above it shows; below a closed one, only to what that
 * would show when opened. Counts of closed ones are negative. */
static void
count_in (BwObject parent)
{
  for (guint i = 0; i < LONGEST_ANCESTRY && bw_object_is_dict (parent); i++)
    {
      int count = bw_object_integer (bw_object_get (parent, "/Count"), 0);
      gboolean is_root = !bw_object_has (parent, "/Parent");
      gboolean is_open = is_root || count > 0;

      bw_object_set_integer (parent, "/Count", is_open ? count + 1 : count - 1);
      if (!is_open)
        return;
      parent = bw_object_get (parent, "/Parent");
    }
}

static BwObject
append_item (BwObject parent, const char *title, BwObject destination)
{
  BwObject item = bw_object_make_indirect (bw_object_new_dict (parent.document));
  BwObject last = bw_object_get (parent, "/Last");

  bw_object_set_text (item, "/Title", title);
  bw_object_set (item, "/Parent", parent);
  bw_object_set (item, "/Dest", destination);
  if (bw_object_is_dict (last))
    {
      bw_object_set (last, "/Next", item);
      bw_object_set (item, "/Prev", last);
    }
  else
    bw_object_set (parent, "/First", item);
  bw_object_set (parent, "/Last", item);
  count_in (parent);
  return item;
}

static BwObject
destination_of (const Copying *copying, BwObject source, BwObject fallback)
{
  BwDestination found;

  if (bw_destinations_follow (copying->destinations, source, &found))
    return bw_destination_fasten (&found, copying->pages);
  return fallback;
}

static void
copy_children (Copying *copying, BwObject source, BwObject parent, BwObject fallback, guint depth)
{
  BwObject child = bw_object_get (source, "/First");

  if (depth >= DEEPEST)
    return;
  for (; bw_object_is_dict (child) && copying->n_copied < MOST; child = bw_object_get (child, "/Next"))
    {
      g_autofree char *title = bw_object_text (bw_object_get (child, "/Title"));
      BwObject destination = destination_of (copying, child, fallback);
      BwObject item;

      if (bw_object_number (child) == 0 || !bw_object_first_visit (copying->visited, child))
        return;
      copying->n_copied++;
      item = append_item (parent, title != NULL ? title : "", destination);
      copy_children (copying, child, item, destination, depth + 1);
    }
}

void
bw_outlines_merge (BwDocument *paper, const BwDestinations *destinations, GArray *pages, const char *title,
                   BwObject item)
{
  static const BwDestination first_page = {0};
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  Copying copying = {destinations, pages, visited, 0};
  BwObject start = bw_destination_fasten (&first_page, pages);
  BwObject own = append_item (item, title, start);

  copy_children (&copying, bw_object_get (bw_object_catalogue (paper), "/Outlines"), own, start, 0);
}
