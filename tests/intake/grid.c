// SPDX-License-Identifier: GPL-3.0-or-later
/* A file is opened whatever it was saved as, and says what was found out and what was supposed. */
#include "intake/grid.h"

#include <string.h>

#include "scratch.h"

/* "naïve;1" under "word;n", however it is written: U+00EF is EF in Windows-1252, C3 AF in UTF-8. */
static const struct
{
  const char *bytes;
  gssize length;
  BwEncoding encoding;
  gboolean is_certain;
} encodings[] = {
    {"word;n\nna\xC3\xAFve;1\n", -1, BW_ENCODING_UTF_8, TRUE},
    {"\xEF\xBB\xBFword;n\nna\xC3\xAFve;1\n", -1, BW_ENCODING_UTF_8, TRUE},
    {"word;n\r\nna\xEFve;1\r\n", -1, BW_ENCODING_WINDOWS_1252, FALSE},
    {"\xFF\xFEw\0o\0r\0d\0;\0n\0\n\0n\0a\0\xEF\0v\0e\0;\0"
     "1\0\n\0",
     32, BW_ENCODING_UTF_16LE, TRUE},
    {"w\0o\0r\0d\0;\0n\0\n\0n\0a\0\xEF\0v\0e\0;\0"
     "1\0\n\0",
     30, BW_ENCODING_UTF_16LE, FALSE},
    {"\xFE\xFF\0w\0o\0r\0d\0;\0n\0\n\0n\0a\0\xEF\0v\0e\0;\0"
     "1\0\n",
     32, BW_ENCODING_UTF_16BE, TRUE},
    {"\0w\0o\0r\0d\0;\0n\0\n\0n\0a\0\xEF\0v\0e\0;\0"
     "1\0\n",
     30, BW_ENCODING_UTF_16BE, FALSE},
};

/* All rows, cells with '|' between them, lines with '/'. */
static gboolean
note_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  GString *rows = data;

  g_string_append_printf (rows, "%s%u:", rows->len > 0 ? "/" : "", line);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", cells[i] != NULL ? cells[i] : "(no text)");
  return TRUE;
}

static BwGrid *
open_bytes (Scratch *scratch, const char *bytes, gssize length, const BwChoices *choices)
{
  g_autoptr (GError) error = NULL;
  BwGrid *grid;

  scratch_write (scratch, bytes, length);
  grid = bw_grid_open (scratch->path, choices, NULL, &error);
  g_assert_no_error (error);
  return grid;
}

static void
assert_rows (const BwGrid *grid, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  bw_grid_read (grid, NULL, note_row, rows, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_encodings (Scratch *scratch, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (BwGrid) grid = open_bytes (scratch, encodings[i].bytes, encodings[i].length, NULL);

      g_assert_cmpint (grid->noticed.encoding, ==, encodings[i].encoding);
      g_assert_cmpint (grid->noticed.encoding_is_certain, ==, encodings[i].is_certain);
      g_assert_cmpint (bw_grid_find (grid, "word"), ==, 0);
      assert_rows (grid, "2:naïve|1");
    }
}

/* Whatever is cut off ends with a sentence or a row, and no step beside it. */
static void
test_cut_short (Scratch *scratch, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (gssize n = 0;
         n < (encodings[i].length >= 0 ? encodings[i].length : (gssize) strlen (encodings[i].bytes)); n++)
      {
        g_autoptr (GString) rows = g_string_new (NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (BwGrid) grid = NULL;

        scratch_write (scratch, encodings[i].bytes, n);
        grid = bw_grid_open (scratch->path, NULL, NULL, &error);
        if (grid != NULL)
          bw_grid_read (grid, NULL, note_row, rows, &error);
        g_assert_true (error == NULL || error->domain == BW_INTAKE_ERROR);
      }
}

static void
test_mixed (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwGrid) grid = open_bytes (scratch, "a,b\nna\xC3\xAFve,1\nna\xEFve,2\nx\0y,3\n", 27, NULL);

  g_assert_cmpint (grid->noticed.encoding, ==, BW_ENCODING_UTF_8);
  g_assert_false (grid->noticed.encoding_is_certain);
  assert_rows (grid, "2:naïve|1/3:(no text)|2/4:(no text)|3");
}

static void
test_separators (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *text;
    char separator;
    gboolean is_certain;
    const char *rows;
  } files[] = {
      {"a,b\n1,2\n", ',', TRUE, "2:1|2"},
      {"a;b\n1;2\n", ';', TRUE, "2:1|2"},
      {"a\tb\n1\t\n", '\t', TRUE, "2:1|"},
      {"a|b\n1|2\n", '|', TRUE, "2:1|2"},
      {"a;b\n1,5;2,5\n3,5;4\n", ';', TRUE, "2:1,5|2,5/3:3,5|4"},
      {"a,b;c\n1,2;3\n", ',', FALSE, "2:1|2;3"},
      {"a,b\n\"x;y\",2\n\"p;q;r\",3\n", ',', TRUE, "2:x;y|2/3:p;q;r|3"},
      {"a\n1\n2\n", ',', TRUE, "2:1/3:2"},
      {"a,b\n\"one\ntwo\",2\n\n3,4\n", ',', TRUE, "2:one\ntwo|2/5:3|4"},
      {"a,b\r1,2\r\r\n3,4\r\n", ',', TRUE, "2:1|2/4:3|4"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwGrid) grid = open_bytes (scratch, files[i].text, -1, NULL);

      g_assert_cmpint (grid->noticed.separator, ==, files[i].separator);
      g_assert_cmpint (grid->noticed.separator_is_certain, ==, files[i].is_certain);
      assert_rows (grid, files[i].rows);
    }
}

static void
test_header (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint line;
    gboolean is_certain;
  } files[] = {
      {"a,b,c\n1,2,3\n", 1, TRUE},
      {"\n\na,b,c\n1,2,3\n", 3, TRUE},
      {"Falls on the wards\n\nmonth,ward,falls\nApr-16,six,3\n", 3, FALSE},
      {"Falls,,\nProduced 1 May,,\nmonth,ward,falls\nApr-16,six,3\n", 3, FALSE},
      {"month,,\nApr-16,5,3\n", 1, TRUE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwGrid) grid = open_bytes (scratch, files[i].text, -1, NULL);

      g_assert_cmpuint (grid->noticed.header_line, ==, files[i].line);
      g_assert_cmpint (grid->noticed.header_is_certain, ==, files[i].is_certain);
    }
}

static void
test_column_names (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwGrid) grid = open_bytes (scratch, "\"Week\r\n ending\",Falls ,,Falls\n", -1, NULL);

  g_assert_cmpuint (grid->columns->len, ==, 4);
  g_assert_cmpint (bw_grid_find (grid, "Week ending"), ==, 0);
  g_assert_cmpint (bw_grid_find (grid, "Falls"), ==, 1);
  g_assert_cmpint (bw_grid_find (grid, ""), ==, -1);
  g_assert_true (bw_grid_is_repeated (grid, 1));
  g_assert_false (bw_grid_is_repeated (grid, 0));
}

static void
test_choices (Scratch *scratch, gconstpointer data)
{
  g_auto (BwChoices) choices = {0};
  g_autoptr (BwGrid) grid = NULL;

  g_assert_true (bw_choices_set (&choices, BW_CHOICE_SEPARATOR, "semicolon"));
  g_assert_true (bw_choices_set (&choices, BW_CHOICE_ENCODING, "Windows-1252"));
  g_assert_true (bw_choices_set (&choices, BW_CHOICE_HEADER, "2"));
  g_assert_false (bw_choices_set (&choices, BW_CHOICE_HEADER, "0"));
  g_assert_false (bw_choices_set (&choices, BW_CHOICE_DECIMAL, "dot"));
  grid = open_bytes (scratch, "x,y\na;b,c\n\xC3\xA9;2\n", -1, &choices);
  g_assert_cmpuint (grid->columns->len, ==, 2);
  g_assert_cmpint (bw_grid_find (grid, "b,c"), ==, 1);
  g_assert_true (grid->noticed.encoding_is_certain && grid->noticed.separator_is_certain);
  assert_rows (grid, "3:Ã©|2");
}

static void
test_choices_said_again (void)
{
  static const struct
  {
    BwChoice choice;
    const char *text;
  } said[] = {{BW_CHOICE_SHEET, "October"},  {BW_CHOICE_ENCODING, "windows-1252"},
              {BW_CHOICE_SEPARATOR, "pipe"}, {BW_CHOICE_HEADER, "3"},
              {BW_CHOICE_DATE_ORDER, "mdy"}, {BW_CHOICE_DECIMAL, "comma"}};
  g_auto (BwChoices) choices = {0};

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *before = bw_choices_dup_text (&choices, said[i].choice), *after = NULL;

      g_assert_null (before);
      g_assert_true (bw_choices_set (&choices, said[i].choice, said[i].text));
      after = bw_choices_dup_text (&choices, said[i].choice);
      g_assert_cmpstr (after, ==, said[i].text);
    }
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/grid/an-encoding-is-found", test_encodings);
  ADD ("/grid/a-file-that-is-cut-short-does-no-harm", test_cut_short);
  ADD ("/grid/bytes-of-another-encoding-are-no-text", test_mixed);
  ADD ("/grid/a-separator-is-found", test_separators);
  ADD ("/grid/a-header-is-found-under-titles", test_header);
  ADD ("/grid/a-column-has-its-name-on-one-line", test_column_names);
  ADD ("/grid/what-a-person-says-stands", test_choices);
  g_test_add_func ("/grid/what-a-person-said-can-be-said-again", test_choices_said_again);
  return g_test_run ();
}
