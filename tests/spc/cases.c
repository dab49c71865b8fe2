// SPDX-License-Identifier: GPL-3.0-or-later
/* cases.c - reads the reference cases. */
#include "cases.h"

#include <math.h>

Table *
table_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Table *self = g_new0 (Table, 1);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);

  self->columns = g_strsplit (lines[0], ",", -1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 1; lines[i]; i++)
    {
      g_ptr_array_add (self->rows, g_strsplit (lines[i], ",", -1));
      g_assert_cmpuint (g_strv_length (g_ptr_array_index (self->rows, i - 1)), ==,
                        g_strv_length (self->columns));
    }
  return self;
}

void
table_free (Table *self)
{
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
table_text (const Table *self, guint row, const char *column)
{
  GStrv fields = g_ptr_array_index (self->rows, row);

  for (guint i = 0; self->columns[i]; i++)
    if (g_str_equal (self->columns[i], column))
      return fields[i];
  return "";
}

double
table_real (const Table *self, guint row, const char *column)
{
  const char *text = table_text (self, row, column);

  return *text ? g_ascii_strtod (text, NULL) : NAN;
}

void
table_assert_real (const Table *self, guint row, const char *column, double actual)
{
  double wanted = table_real (self, row, column);
  bool agree = isnan (wanted) ? isnan (actual) : fabs (actual - wanted) <= 1e-9 * fabs (wanted);

  if (!agree)
    g_error ("row %u, %s: %.17g, not %.17g", row, column, wanted, actual);
}

void
table_assert_text (const Table *self, guint row, const char *column, const char *actual)
{
  if (!g_str_equal (table_text (self, row, column), actual))
    g_error ("row %u, %s: '%s', not '%s'", row, column, table_text (self, row, column), actual);
}

void
table_assert_flag (const Table *self, guint row, const char *column, bool known, int actual)
{
  g_autofree char *text = known ? g_strdup_printf ("%d", actual) : g_strdup ("");

  table_assert_text (self, row, column, text);
}

char *
entry_for (const char *list, const char *facet)
{
  g_auto (GStrv) entries = g_strsplit (list, ";", -1);
  g_autofree char *prefix = g_strconcat (facet, "=", NULL);

  if (!strchr (list, '='))
    return g_strdup (list);
  for (guint i = 0; entries[i]; i++)
    if (g_str_has_prefix (entries[i], prefix))
      return g_strdup (entries[i] + strlen (prefix));
  return g_strdup ("");
}

void
input_free (Input *self)
{
  g_free (self->facet);
  g_free (self->values);
  g_free (self->starts);
  g_free (self);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer table)
{
  guint left = *(const guint *) a, right = *(const guint *) b;
  int facets = g_strcmp0 (table_text (table, left, "facet"), table_text (table, right, "facet"));

  return facets ? facets : g_strcmp0 (table_text (table, left, "date"), table_text (table, right, "date"));
}

static Input *
input_take (const Table *table, const guint *rows, gsize n, const char *rebase)
{
  Input *self = g_new0 (Input, 1);

  self->facet = g_strdup (table_text (table, rows[0], "facet"));
  self->n = n;
  self->values = g_new (double, n);
  self->starts = g_new (bool, n);

  g_autofree char *dates = entry_for (rebase, self->facet);
  g_auto (GStrv) starts = g_strsplit_set (dates, ";+", -1);

  for (gsize i = 0; i < n; i++)
    {
      self->values[i] = table_real (table, rows[i], "value");
      self->starts[i] = g_strv_contains ((const char *const *) starts, table_text (table, rows[i], "date"));
    }
  return self;
}

GPtrArray *
inputs_read (const char *path, const char *rebase)
{
  g_autoptr (Table) table = table_read (path);
  g_autofree guint *rows = g_new (guint, table->rows->len);
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);

  for (guint i = 0; i < table->rows->len; i++)
    rows[i] = i;
  g_qsort_with_data (rows, table->rows->len, sizeof *rows, compare_rows, table);
  for (guint first = 0, end; first < table->rows->len; first = end)
    {
      const char *facet = table_text (table, rows[first], "facet");

      for (end = first + 1; end < table->rows->len; end++)
        if (!g_str_equal (table_text (table, rows[end], "facet"), facet))
          break;
      g_ptr_array_add (inputs, input_take (table, rows + first, end - first, rebase));
    }
  return inputs;
}

static void
test_public_data_is_absent (gconstpointer path)
{
  g_test_message ("%s is not there", (const char *) path);
  g_test_skip ("BW_SHARED does not lead to the cases made of public data: they were not tried");
}

int
cases_run (const char *suite, const char *own, const char *shared, CasesAdder add)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "spc", own, NULL);
  g_autofree char *path = g_build_filename (folder, "index.csv", NULL);
  g_autoptr (Table) index = table_read (path);
  g_autoptr (Table) public_index = NULL;
  const char *beside = g_getenv ("BW_SHARED");
  g_autofree char *public_folder = g_build_filename (beside ? beside : "", "spc", shared, NULL);
  g_autofree char *public_path = g_build_filename (public_folder, "index.csv", NULL);
  g_autofree char *absent = g_strdup_printf ("/spc/%s/public-data", suite);

  add (index, folder, true);
  if (g_file_test (public_path, G_FILE_TEST_EXISTS))
    {
      public_index = table_read (public_path);
      add (public_index, public_folder, false);
    }
  else
    g_test_add_data_func (absent, public_path, test_public_data_is_absent);
  return g_test_run ();
}
