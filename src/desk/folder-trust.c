// SPDX-License-Identifier: GPL-3.0-or-later
/* folder-trust.c - trust.csv, bodies.csv and people.csv: who meets. */
#include <glib/gi18n-lib.h>

#include "desk/find.h"
#include "desk/bodies.h"
#include "desk/folder-row.h"
#include "desk/furnish.h"
#include "desk/persons.h"
#include "desk/rows.h"

static void
add_organisation (BwFolder *self, const char *first_body)
{
  static const char *const columns[] = {"name!", "strapline", "language", NULL};
  static const BwFolderColumn fields[] = {
      {"name", "name"}, {"strapline", "strapline"}, {"language", "language"}};
  g_autoptr (BwTable) table = bw_folder_read_table (self, "trust.csv", columns, TRUE);
  g_autoptr (BwRecord) organisation = NULL;
  BwFolderRow row;

  bw_desk_furnish (self->library, "", first_body);
  if (table == NULL)
    return;
  if (table->rows->len != 1)
    {
      bw_folder_refuse (&(BwFolderPlace){self, "trust.csv", 0}, NULL,
                        g_strdup (_ ("It needs exactly one row below its header.")));
      return;
    }
  row = bw_folder_row (self, "trust.csv", table, 0);
  organisation = g_list_model_get_item (bw_library_list (self->library, BW_TYPE_ORGANISATION), 0);
  bw_folder_set_fields (&row, organisation, fields, G_N_ELEMENTS (fields));
}

static BwTable *
read_bodies (BwFolder *self)
{
  static const char *const columns[] = {"name!", "private", "quorum", "exclusion", NULL};

  return bw_folder_read_table (self, "bodies.csv", columns, TRUE);
}

static void
add_bodies (BwFolder *self, const BwTable *table)
{
  static const BwFolderColumn fields[] = {
      {"name", "name"}, {"private", "is_private"}, {"quorum", "quorum"}, {"exclusion", "exclusion"}};

  for (guint i = 0; i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, "bodies.csv", table, i);
      const char *name = bw_folder_cell (&row, "name");
      BwBody *body = bw_desk_find_body (self->library, name);

      if (body != NULL && i > 0)
        /* Translators: the name of a board or committee. */
        bw_folder_refuse (&row.place, "name", g_strdup_printf (_ ("“%s” is there twice."), name));
      if (body == NULL)
        body = bw_desk_add_body (self->library, name);
      bw_folder_set_fields (&row, BW_RECORD (body), fields, G_N_ELEMENTS (fields));
    }
}

static void
add_people (BwFolder *self)
{
  static const char *const columns[] = {"name!", "role!", NULL};
  static const BwFolderColumn fields[] = {{"name", "name"}, {"role", "role"}};
  g_autoptr (BwTable) table = bw_folder_read_table (self, "people.csv", columns, FALSE);

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, "people.csv", table, i);
      BwPerson *person = bw_desk_add_person (self->library, NULL, NULL);

      bw_folder_set_fields (&row, BW_RECORD (person), fields, G_N_ELEMENTS (fields));
    }
}

void
bw_folder_add_trust (BwFolder *self)
{
  g_autoptr (BwTable) bodies = read_bodies (self);
  BwFolderRow first;

  if (bodies == NULL || bodies->rows->len == 0)
    {
      if (bodies != NULL)
        bw_folder_refuse (&(BwFolderPlace){self, "bodies.csv", 0}, NULL,
                          g_strdup (_ ("It names no board or committee.")));
      add_organisation (self, "");
    }
  else
    {
      first = bw_folder_row (self, "bodies.csv", bodies, 0);
      add_organisation (self, bw_folder_cell (&first, "name"));
      add_bodies (self, bodies);
    }
  add_people (self);
}
