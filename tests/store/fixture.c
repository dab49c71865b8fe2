// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.c - a folder of its own with a small library in it. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "model/nouns.h"

static void
make_meeting (Fixture *self)
{
  BwOrganisation *organisation;
  BwBody *body;

  bw_library_begin (self->library, "Set Up");
  organisation = bw_library_add (self->library, BW_TYPE_ORGANISATION);
  g_object_set (organisation, "name", "Wyrebank Community NHS Trust", NULL);
  body = bw_library_add (self->library, BW_TYPE_BODY);
  g_object_set (body, "organisation", bw_record_get_id (BW_RECORD (organisation)), "name", "Board", NULL);
  self->meeting = bw_library_add (self->library, BW_TYPE_MEETING);
  g_object_set (self->meeting, "body", bw_record_get_id (BW_RECORD (body)), "date", bw_date_new (2026, 1, 29),
                NULL);
  bw_library_end (self->library);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("boardwright-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "Wyrebank.boardwright", NULL);
  self->library = bw_library_new (self->path, &error);
  g_assert_no_error (error);
  make_meeting (self);
  fixture_flush (self);
}

void
fixture_stay_in_memory (void)
{
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (self->library != NULL)
    {
      bw_library_close (self->library, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (self->library);
    }
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  gint64 meeting = id_of (self->meeting);

  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self->library);
  self->library = bw_library_open (self->path, TRUE, &error);
  g_assert_no_error (error);
  self->meeting = bw_library_get (self->library, BW_TYPE_MEETING, meeting);
}

gint64
id_of (gpointer record)
{
  return bw_record_get_id (record);
}

BwItem *
fixture_add_item (Fixture *self, const char *title)
{
  gint64 meeting = id_of (self->meeting);
  g_autoptr (GListModel) items = bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting", meeting);
  BwItem *item;

  bw_library_begin (self->library, "Add Item");
  item = bw_library_add (self->library, BW_TYPE_ITEM);
  g_object_set (item, "meeting", meeting, "position", (gint64) g_list_model_get_n_items (items), "title",
                title, NULL);
  bw_library_end (self->library);
  return item;
}

void
fixture_flush (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  bw_library_flush (self->library, &error);
  g_assert_no_error (error);
}

static int
append_row_cb (void *data, int n_columns, char **texts, char **names)
{
  GString *dump = data;

  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (dump, "%s%s", i > 0 ? "|" : "", texts[i] != NULL ? texts[i] : "NULL");
  g_string_append_c (dump, '\n');
  return 0;
}

static void
dump_table (sqlite3 *db, const char *table, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY rowid", table);

  g_string_append_printf (dump, "# %s\n", table);
  g_assert_cmpint (sqlite3_exec (db, sql, append_row_cb, dump, NULL), ==, SQLITE_OK);
}

char *
fixture_dump (Fixture *self)
{
  GString *dump = g_string_new (NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    dump_table (db, (*noun)->name, dump);
  dump_table (db, "search", dump);
  sqlite3_close (db);
  return g_string_free (dump, FALSE);
}

gint64
fixture_ask (const char *path, const char *sql)
{
  sqlite3 *db;
  sqlite3_stmt *stmt;
  gint64 answer;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 10000);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return answer;
}

void
fixture_run (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 10000);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}
