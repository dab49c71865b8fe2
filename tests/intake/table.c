// SPDX-License-Identifier: GPL-3.0-or-later
/* A CSV file is read as RFC 4180 says, every row knows its line, and what is wrong is said with its line. */
#include "intake/table.h"

#include <string.h>

#include "scratch.h"

static BwTable *
read_text (Scratch *scratch, const char *text)
{
  g_autoptr (GError) error = NULL;
  BwTable *table;

  scratch_write (scratch, text, -1);
  table = bw_table_read (scratch->path, &error);
  g_assert_no_error (error);
  return table;
}

static void
assert_row (const BwTable *table, guint index, guint line, const char *first, const char *second)
{
  const BwTableRow *row = g_ptr_array_index (table->rows, index);

  g_assert_cmpuint (row->line, ==, line);
  g_assert_cmpstr (row->cells[0], ==, first);
  g_assert_cmpstr (row->cells[1], ==, second);
}

static void
test_quotes (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwTable) table =
      read_text (scratch, "name,says\n\"Calder, Ruth\",\"one\ntwo\"\n\"\",\"she said \"\"no\"\"\"\nx,y\n");

  g_assert_cmpuint (table->rows->len, ==, 3);
  assert_row (table, 0, 2, "Calder, Ruth", "one\ntwo");
  assert_row (table, 1, 4, "", "she said \"no\"");
  assert_row (table, 2, 5, "x", "y");
}

static void
test_line_ends (Scratch *scratch, gconstpointer data)
{
  static const char *const texts[] = {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r",
                                      "\xEF\xBB\xBF"
                                      "a,b\n1,2\n3,4\n"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BwTable) table = read_text (scratch, texts[i]);

      g_assert_cmpint (bw_table_find (table, "a"), ==, 0);
      g_assert_cmpuint (table->rows->len, ==, 2);
      assert_row (table, 0, 2, "1", "2");
      assert_row (table, 1, 3, "3", "4");
    }
}

static void
test_empty_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwTable) table = read_text (scratch, "a,b\n\n  \n,\n1,2\n\n");

  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpuint (table->refused->len, ==, 0);
  assert_row (table, 0, 5, "1", "2");
}

static void
test_refused_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwTable) table = read_text (scratch, "a,b\n1\n1,2,3\nfine,r\xC3\xB4w\nx,caf\xE9\n");
  static const struct
  {
    guint line;
    const char *column;
  } expected[] = {{2, NULL}, {3, NULL}, {5, "b"}};

  g_assert_cmpuint (table->rows->len, ==, 1);
  assert_row (table, 0, 4, "fine", "rôw");
  g_assert_cmpuint (table->refused->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < table->refused->len; i++)
    {
      const BwRefusedRow *refused = g_ptr_array_index (table->refused, i);

      g_assert_cmpuint (refused->line, ==, expected[i].line);
      g_assert_cmpstr (refused->column, ==, expected[i].column);
    }
}

static void
test_refused_files (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *says;
  } files[] = {
      {"", 0, "is empty"},
      {"\n\n", -1, "is empty"},
      {"a,a\n1,2\n", -1, "two columns named “a”"},
      {"date,caf\xE9\n\xC3\xA9,2\n", -1, "column 2"},
      {"a,b\n1,2\n3,4\"5\n", -1, "line 3"},
      {"a,b\n1,\"x\"y\n", -1, "line 2"},
      {"a,b\n1,2\n3,\"never\nending\n", -1, "line 3 and never ends"},
      {"\xFF\xFE"
       "a\0,\0b\0\n\0c",
       11, "not UTF-16LE, from line"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      scratch_write (scratch, files[i].bytes, files[i].length);
      g_assert_null (bw_table_read (scratch->path, &error));
      g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM);
      g_assert_nonnull (strstr (error->message, files[i].says));
    }
}

static void
test_unreadable (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) absent = NULL, folder = NULL;

  g_assert_null (bw_table_read ("/nowhere/at/all.csv", &absent));
  g_assert_error (absent, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ);
  g_assert_null (bw_table_read (g_get_tmp_dir (), &folder));
  g_assert_error (folder, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ);
}

static void
test_too_wide (Scratch *scratch, gconstpointer data)
{
  g_autofree char *commas = g_strnfill (20000, ',');
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, commas, -1);
  g_assert_null (bw_table_read (scratch->path, &error));
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/table/quoted-cells-hold-commas-line-ends-and-quotes", test_quotes);
  ADD ("/table/any-line-end-and-a-byte-order-mark-will-do", test_line_ends);
  ADD ("/table/empty-rows-are-passed-over", test_empty_rows);
  ADD ("/table/a-row-of-the-wrong-shape-is-refused-by-line", test_refused_rows);
  ADD ("/table/what-is-no-csv-is-refused-with-a-sentence", test_refused_files);
  ADD ("/table/what-cannot-be-read-is-refused-with-a-sentence", test_unreadable);
  ADD ("/table/an-absurdly-wide-row-is-refused", test_too_wide);
  return g_test_run ();
}
