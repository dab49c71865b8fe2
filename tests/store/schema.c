// SPDX-License-Identifier: GPL-3.0-or-later
/* schema.c - the tables of a new library are what the nouns' field tables say. */
#include "fixture.h"

#include <sqlite3.h>

#include "model/nouns.h"

static const char *
expect_type (const BwField *field)
{
  switch (field->kind)
    {
    case BW_INT:
    case BW_FLAG:
    case BW_REF:
      return "INTEGER";
    case BW_REAL:
      return "REAL";
    case BW_TEXT:
    case BW_ENUM:
    case BW_DATE:
    case BW_TIME:
      return "TEXT";
    }
  g_assert_not_reached ();
}

static gboolean
expect_not_null (const BwField *field)
{
  return field->kind == BW_FLAG || field->kind == BW_ENUM || (field->use & BW_REQUIRED) != 0;
}

/* "name TYPE", with " NOT NULL", a line each. */
static char *
describe_noun (const BwNoun *noun)
{
  GString *text = g_string_new ("id INTEGER\n");

  for (guint i = 0; i < noun->n_fields; i++)
    g_string_append_printf (text, "%s %s%s\n", noun->fields[i].name, expect_type (&noun->fields[i]),
                            expect_not_null (&noun->fields[i]) ? " NOT NULL" : "");
  return g_string_free (text, FALSE);
}

static int
append_column_cb (void *data, int n_columns, char **texts, char **names)
{
  g_string_append_printf (data, "%s %s%s\n", texts[0], texts[1], *texts[2] == '1' ? " NOT NULL" : "");
  return 0;
}

static char *
describe_table (sqlite3 *db, const char *table)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT name, type, \"notnull\" FROM pragma_table_xinfo('%s') ORDER BY cid", table);
  GString *text = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (db, sql, append_column_cb, text, NULL), ==, SQLITE_OK);
  return g_string_free (text, FALSE);
}

static void
test_every_noun_has_its_columns (Fixture *self, gconstpointer data)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (self->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    {
      g_autofree char *expected = describe_noun (*noun);
      g_autofree char *found = describe_table (db, (*noun)->name);

      g_test_message ("%s", (*noun)->name);
      g_assert_cmpstr (found, ==, expected);
    }
  sqlite3_close (db);
}

static void
test_every_reference_names_its_table (Fixture *self, gconstpointer data)
{
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    for (guint i = 0; i < (*noun)->n_fields; i++)
      {
        const BwField *field = &(*noun)->fields[i];
        g_autofree char *sql = NULL;

        if (field->kind != BW_REF)
          continue;
        sql = g_strdup_printf ("SELECT count(*) FROM pragma_foreign_key_list('%s') WHERE \"from\" = '%s' AND "
                               "\"table\" = '%s' AND \"to\" = 'id'",
                               (*noun)->name, field->name, field->target);
        g_test_message ("%s.%s", (*noun)->name, field->name);
        g_assert_cmpint (fixture_ask (self->path, sql), ==, 1);
      }
}

static void
test_a_new_file_says_what_it_is (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (fixture_ask (self->path, "PRAGMA application_id"), ==, 0x42577274);
  g_assert_cmpint (fixture_ask (self->path, "PRAGMA user_version"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/schema/columns", test_every_noun_has_its_columns);
  test ("/store/schema/references", test_every_reference_names_its_table);
  test ("/store/schema/identity", test_a_new_file_says_what_it_is);
  return g_test_run ();
}
