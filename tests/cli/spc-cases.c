// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The verb spc prints what NHSRplotthedots 0.2.2 and qicharts2 0.8.1 found: reals to 1e-9 relative,
 * everything else to the letter. Synthetic cases lie in tests/spc, those of public data beside the checkout;
 * a case with several series in one file is read a series at a time.
 */
#include <math.h>
#include <string.h>

#include "run.h"

/* A CSV of the cases: no quotes, no commas in cells. */
typedef struct
{
  GStrv columns;
  GPtrArray *rows; /* GStrv */
} Table;

static void
table_free (Table *self)
{
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

static Table *
table_parse (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Table *self = g_new0 (Table, 1);

  self->columns = g_strsplit (lines[0], ",", -1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (gsize i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (self->rows, g_strsplit (lines[i], ",", -1));
  return self;
}

static Table *
table_read (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return table_parse (text);
}

static const char *
cell (const Table *table, guint row, const char *column)
{
  for (gsize i = 0; table->columns[i] != NULL; i++)
    if (g_str_equal (table->columns[i], column))
      return ((GStrv) g_ptr_array_index (table->rows, row))[i];
  g_assert_not_reached ();
}

static gboolean
same_cell (const char *found, const char *expected)
{
  char *end = NULL;
  double wanted = g_ascii_strtod (expected, &end);

  if (g_str_equal (found, expected) || *expected == '\0' || *end != '\0')
    return g_str_equal (found, expected);
  return *found != '\0' && fabs (g_ascii_strtod (found, NULL) - wanted) <= 1e-9 * fabs (wanted);
}

/* The rows of one series of @table, which is taken over. */
static Table *
only_facet (Table *table, const char *facet)
{
  for (guint row = table->rows->len; row > 0; row--)
    if (!g_str_equal (cell (table, row - 1, "facet"), facet))
      g_ptr_array_remove_index (table->rows, row - 1);
  return table;
}

/* What "RRK=0.8;RJZ=0.9" says of @facet; @entries itself where there are no facets. (transfer full) */
static char *
entry_of (const char *entries, const char *facet)
{
  g_auto (GStrv) pieces = g_strsplit (entries, ";", -1);
  gsize length = strlen (facet);

  if (length == 0)
    return g_strdup (entries);
  for (gsize i = 0; pieces[i] != NULL; i++)
    if (g_str_has_prefix (pieces[i], facet) && pieces[i][length] == '=')
      return g_strdelimit (g_strdup (pieces[i] + length + 1), "+", ';');
  return g_strdup ("");
}

/* Every column that was printed is one of the reference's, in its order without the facet. */
static void
assert_same (const char *name, const Table *found, const Table *expected)
{
  gsize j = 0;

  for (gsize i = 0; expected->columns[i] != NULL; i++)
    if (!g_str_equal (expected->columns[i], "facet"))
      g_assert_cmpstr (found->columns[j++], ==, expected->columns[i]);
  g_assert_null (found->columns[j]);
  g_assert_cmpuint (found->rows->len, ==, expected->rows->len);
  for (guint row = 0; row < found->rows->len; row++)
    for (j = 0; found->columns[j] != NULL; j++)
      {
        const char *is = cell (found, row, found->columns[j]);
        const char *wanted = cell (expected, row, found->columns[j]);

        if (!same_cell (is, wanted))
          g_error ("%s, row %u, %s: '%s', not '%s'", name, row, found->columns[j], is, wanted);
      }
}

static void
run_case (Shell *shell, const char *folder, const Table *index, guint row, const char *facet,
          gboolean summary)
{
  g_autofree char *input = g_build_filename (folder, cell (index, row, "input_file"), NULL);
  g_autofree char *improvement =
      g_strconcat ("--improvement=", cell (index, row, "improvement_direction"), NULL);
  g_autofree char *screen =
      g_strconcat ("--screen=", g_str_equal (cell (index, row, "screen_outliers"), "1") ? "yes" : "no", NULL);
  const char *points = cell (index, row, "fix_after_n_points");
  g_autofree char *baseline = g_strconcat ("--baseline=", *points != '\0' ? points : "0", NULL);
  g_autofree char *starts = entry_of (cell (index, row, "rebase"), facet);
  g_autofree char *rebase = g_strconcat ("--rebase=", starts, NULL);
  g_autofree char *goal = entry_of (cell (index, row, "target"), facet);
  g_autofree char *target = g_strconcat ("--target=", goal, NULL);
  g_autofree char *where = g_strconcat ("--where=facet=", facet, NULL);
  g_autoptr (GPtrArray) more = g_ptr_array_new ();

  /* What is not given stays out: an option with an empty value would be a wrong call. */
  if (*goal != '\0')
    g_ptr_array_add (more, target);
  if (*facet != '\0')
    g_ptr_array_add (more, where);
  if (summary)
    g_ptr_array_add (more, (gpointer) "--summary");
  g_ptr_array_set_size (more, 3);
  shell_run (shell, "spc", input, "--rules=plotthedots", improvement, screen, baseline, rebase,
             more->pdata[0], more->pdata[1], more->pdata[2], NULL);
  g_assert_cmpint (shell->status, ==, 0);
}

static void
assert_summary (Shell *shell, const Table *index, guint row, const char *facet, const Table *points)
{
  g_autofree char *variation = entry_of (cell (index, row, "variation_icon"), facet);
  g_autofree char *assurance = entry_of (cell (index, row, "assurance_icon"), facet);
  g_autofree char *expected = NULL;
  gboolean is_short = FALSE;

  for (guint i = 0; i < points->rows->len; i++)
    is_short |= g_str_equal (cell (points, i, "short_group_warning"), "1");
  expected = g_strdup_printf ("variation_icon,assurance_icon,short_group_warning\n%s,%s,%d\n", variation,
                              assurance, is_short);
  g_assert_cmpstr (shell->out, ==, expected);
}

static void
compare_series (Shell *shell, const char *folder, const Table *index, guint row, const char *facet)
{
  g_autoptr (Table) expected = table_read (folder, cell (index, row, "expected_file")), found = NULL;

  if (*facet != '\0')
    expected = only_facet (expected, facet);
  run_case (shell, folder, index, row, facet, FALSE);
  found = table_parse (shell->out);
  assert_same (cell (index, row, "case_id"), found, expected);
  run_case (shell, folder, index, row, facet, TRUE);
  assert_summary (shell, index, row, facet, expected);
}

/* A case without facets is one series, which has no name. */
static void
compare_case (Shell *shell, const char *folder, const Table *index, guint row)
{
  g_autoptr (Table) input = table_read (folder, cell (index, row, "input_file"));
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < input->rows->len; i++)
    {
      const char *facet = g_str_equal (cell (index, row, "has_facet"), "1") ? cell (input, i, "facet") : "";

      if (g_hash_table_add (done, (gpointer) facet))
        compare_series (shell, folder, index, row, facet);
    }
}

/* How many cases of a folder the verb answers as the reference does: all, or the test fails. */
static guint
compare_cases (Shell *shell, const char *folder)
{
  g_autoptr (Table) index = table_read (folder, "index.csv");
  guint n_compared = 0;

  for (guint row = 0; row < index->rows->len; row++)
    if (g_str_equal (cell (index, row, "status"), "ok") &&
        g_str_equal (cell (index, row, "has_trajectory"), "0"))
      {
        compare_case (shell, folder, index, row);
        n_compared++;
      }
  return n_compared;
}

static void
test_cases (Shell *shell, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("BW_CASES"), "cases", NULL);

  g_assert_cmpuint (compare_cases (shell, folder), >=, 30);
}

static void
test_public_cases (Shell *shell, gconstpointer data)
{
  g_autofree char *folder = shell_shared ("spc/xmr");

  g_assert_true (folder == NULL || compare_cases (shell, folder) >= 35);
}

/* --- control charts --------------------------------------------------------------------------------------
 */

static void
compare_control_chart (Shell *shell, const char *folder, const Table *index, guint row)
{
  g_autofree char *input = g_build_filename (folder, cell (index, row, "input_file"), NULL);
  g_autofree char *chart = g_strconcat ("--chart=", cell (index, row, "chart"), NULL);
  g_autofree char *part = g_strconcat ("--part=", cell (index, row, "part"), NULL);
  g_autofree char *exclude = g_strconcat ("--exclude=", cell (index, row, "exclude"), NULL);
  g_autofree char *screen =
      g_strconcat ("--screen=", g_str_equal (cell (index, row, "screened_mr"), "1") ? "yes" : "no", NULL);
  const char *freeze = cell (index, row, "freeze");
  g_autoptr (Table) expected = table_read (folder, cell (index, row, "expected_file")), found = NULL;

  shell_do (shell, "spc", input, chart, part, exclude, screen, "--freeze", *freeze != '\0' ? freeze : "0");
  found = table_parse (shell->out);
  assert_same (cell (index, row, "case_id"), found, expected);
}

static guint
compare_control_charts (Shell *shell, const char *folder)
{
  g_autoptr (Table) index = table_read (folder, "index.csv");

  for (guint row = 0; row < index->rows->len; row++)
    compare_control_chart (shell, folder, index, row);
  return index->rows->len;
}

static void
test_control_charts (Shell *shell, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("BW_CASES"), "control-cases", NULL);

  g_assert_cmpuint (compare_control_charts (shell, folder), >=, 11);
}

static void
test_public_control_charts (Shell *shell, gconstpointer data)
{
  g_autofree char *folder = shell_shared ("spc/other");

  g_assert_true (folder == NULL || compare_control_charts (shell, folder) >= 12);
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/spc/agrees-with-the-reference", test_cases);
  ADD ("/spc/agrees-with-the-reference-on-public-figures", test_public_cases);
  ADD ("/spc/control-charts-agree-with-the-reference", test_control_charts);
  ADD ("/spc/control-charts-agree-with-the-reference-on-public-figures", test_public_control_charts);
  return g_test_run ();
}
