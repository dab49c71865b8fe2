// SPDX-License-Identifier: GPL-3.0-or-later
/* audiences.c - the audiences that a library begins with, and the one that is meant where none is named. */
#include "desk/audiences.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  gboolean is_public, sees_private_items;
} audiences[] = {
    {N_ ("Part 1 public"), TRUE, FALSE},
    {N_ ("Part 1 members"), FALSE, FALSE},
    {N_ ("Part 2"), FALSE, TRUE},
    {N_ ("Whole pack"), FALSE, TRUE},
};

void
bw_desk_add_default_audiences (BwLibrary *library, gint64 organisation)
{
  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    g_object_set (bw_library_add (library, BW_TYPE_AUDIENCE), "organisation", organisation, "position",
                  (gint64) i, "name", _ (audiences[i].name), "is-public", audiences[i].is_public,
                  "sees-private-items", audiences[i].sees_private_items, NULL);
}

BwAudience *
bw_desk_get_default_audience (BwLibrary *library)
{
  GListModel *list = bw_library_list (library, BW_TYPE_AUDIENCE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (list, i);

      if (!audience->is_public && !audience->sees_private_items)
        return audience;
    }
  return NULL;
}
