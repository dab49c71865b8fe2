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

/* 2 and 4 of the first day are 3; 3 of 10 and 1 of 10 are 4 of 20. */
static void
test_rows_of_one_time_are_one_point (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,2\n2026-01-02,9\n2026-01-01,4\n");
  shell_do (shell, "spc", "f.csv", "--chart=run");
  shell_assert_out (shell, "\n2026-01-01,1,3,1,1,6,");
  shell_do (shell, "spc", "f.csv", "--chart=c");
  shell_assert_out (shell, "\n2026-01-01,1,6,1,1,7.5,");
  shell_write (shell, "p.csv",
               "date,y,n\n2026-01-01,3,10\n2026-01-01,1,10\n2026-01-01,,10\n2026-01-02,2,10\n");
  shell_do (shell, "spc", "p.csv", "--chart=p");
  shell_assert_out (shell, "\n2026-01-01,1,0.2");
}

/* 4 of 20 are a centre of 0.2, and sigma of 10 is the root of 0.2 * 0.8 / 10: limits of 0.2 ∓ 0.379. A month
 * without patients is one in which nothing was measured. */
static void
test_none_of_none_is_missing (Shell *shell, gconstpointer data)
{
  shell_write (shell, "p.csv", "date,y,n\n2026-01-01,3,10\n2026-01-02,0,0\n2026-01-03,1,10\n");
  shell_do (shell, "spc", "p.csv", "--chart=p");
  shell_assert_out (shell, "\n2026-01-01,1,0.29999999999999999,1,1,0.20000000000000001,0,0.579");
  shell_assert_out (shell, "\n2026-01-02,1,NaN,1,1,0.20000000000000001,,,,,3,2,");
  shell_write (shell, "u.csv", "date,y,n\n2026-01-01,1,0\n");
  shell_run (shell, "spc", "u.csv", "--chart=u", NULL);
  shell_assert_sentence (shell, 1, "“u.csv”, line 2: A u chart cannot show 1 of 0.");
}

/* qicharts2 makes a count of 0 of two rows without a figure, and none of one. Here nothing was counted in
 * either. */
static void
test_rows_without_a_figure_are_no_count_of_0 (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,\n2026-01-01,\n2026-01-02,4\n");
  shell_do (shell, "spc", "f.csv", "--chart=c");
  shell_assert_out (shell, "\n2026-01-01,1,,1,1,4,");
}

/* As qicharts2 has it: a mean of nothing is no number, a median of nothing is missing. */
static void
test_centre_of_nothing (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,\n");
  shell_do (shell, "spc", "f.csv", "--chart=i");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,NaN,,,,,1,0,,,,,0,0\n");
  shell_do (shell, "spc", "f.csv", "--chart=run");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,,,,,,1,0,,,,,0,0\n");
  shell_do (shell, "spc", "f.csv", "--chart=g");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,,,,,,1,0,,,,,0,0\n");
}

static void
test_impossible_figures_are_refused (Shell *shell, gconstpointer data)
{
  shell_write (shell, "t.csv", "date,y\n2026-01-01,2\n2026-01-02,0\n");
  shell_run (shell, "spc", "t.csv", "--chart=t", NULL);
  shell_assert_sentence (shell, 1, "“t.csv”, line 3: A t chart cannot show 0.");
  shell_write (shell, "p.csv", "date,y,n\n2026-01-01,11,10\n");
  shell_run (shell, "spc", "p.csv", "--chart=p", NULL);
  shell_assert_sentence (shell, 1, "“p.csv”, line 2: A p chart cannot show 11 of 10.");
  shell_run (shell, "spc", "t.csv", "--chart=u", NULL);
  shell_assert_sentence (shell, 1, "no column “n”");
}

/* --- XmR -------------------------------------------------------------------------------------------------
 */

/* Twelve of 10 and 12 by turns, 17, and nothing: limits from the first twelve are 5.68 and 16.32. */
#define CALM                                                                                                 \
  "date,value,trajectory\n"                                                                                  \
  "2026-01-01,10,5\n2026-01-02,12,5\n2026-01-03,10,5\n2026-01-04,12,5\n2026-01-05,10,5\n2026-01-06,12,5\n"   \
  "2026-01-07,10,5\n2026-01-08,12,5\n2026-01-09,10,5\n2026-01-10,12,5\n2026-01-11,10,5\n2026-01-12,12,5\n"   \
  "2026-01-13,17,5.5\n2026-01-14,,\n"

static void
test_rules_are_mdc_unless_said_otherwise (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", CALM);
  shell_run (shell, "spc", "f.csv", "--baseline=12", "--target=16.32", "--summary", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  g_assert_cmpstr (shell->out, ==,
                   "variation_icon,assurance_icon,short_group_warning\nimprovement_high,fail,0\n");
  shell_assert_err (shell, "2026-01-13");
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--target=16.32", "--summary", "--rules=plotthedots");
  shell_assert_out (shell, "\ncommon_cause,inconsistent,0\n");
}

/* 40 after twelve calm points: ranges eleven times 2, and 28: their mean is 50 / 12 = 4.1667, and 2 without
 * the 28, which is more than 3.267 times 4.1667. */
static void
test_screening_is_up_to_the_rules (Shell *shell, gconstpointer data)
{
  g_autofree char *text = g_strdup (CALM);

  memcpy (strstr (text, ",17,"), ",40,", 4);
  shell_write (shell, "f.csv", text);
  shell_run (shell, "spc", "f.csv", NULL);
  shell_assert_out (shell, ",4.166666666666667");
  shell_run (shell, "spc", "f.csv", "--screen=yes", NULL);
  shell_assert_out (shell, ",,2,");
  shell_run (shell, "spc", "f.csv", "--rules=plotthedots", NULL);
  shell_assert_out (shell, ",,2,");
}

static void
test_trajectory_is_passed_on (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", CALM);
  shell_run (shell, "spc", "f.csv", "--target=3", NULL);
  shell_assert_out (shell, ",3,5.5,0\n");
  shell_assert_out (shell, ",3,,0\n");
}

/* Six above 11 with the last of the baseline. */
static void
test_six_points (Shell *shell, gconstpointer data)
{
  g_autofree char *more = g_strdup (CALM), *text = NULL;

  *strstr (more, "2026-01-13") = '\0';
  text = g_strconcat (
      more, "2026-01-13,12,\n2026-01-14,13,\n2026-01-15,12,\n2026-01-16,13,\n2026-01-17,12,\n", NULL);
  shell_write (shell, "f.csv", text);
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--points=6");
  shell_assert_out (shell, ",6 Points Above CL,1,special_cause_improvement,");
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--summary");
  shell_assert_out (shell, "\ncommon_cause,none,0\n");
}

static void
test_hours_are_times_too (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv",
               "date,value\n2026-01-01T02:00:00,3\n2026-01-01T01:00:00,1\n2026-01-01T03:00:00,5\n");
  shell_do (shell, "spc", "f.csv", "--rebase=2026-01-01T03:00:00");
  shell_assert_out (shell, "\n2026-01-01T01:00:00,0,1,1,2,");
  shell_assert_out (shell, "\n2026-01-01T03:00:00,1,5,1,5,");
  shell_write (shell, "f.csv", "date,value\n2026-01-01 02:00,3\n2026-01-01T01:00,1\n");
  shell_do (shell, "spc", "f.csv");
  shell_assert_out (shell, "\n2026-01-01T01:00,0,1,1,2,");
  shell_assert_out (shell, "\n2026-01-01 02:00,0,3,1,2,");
  shell_write (shell, "f.csv", "date,value\n2026-01-01T24:00:00,3\n");
  shell_run (shell, "spc", "f.csv", NULL);
  shell_assert_sentence (shell, 1, "2026-01-01T24:00:00");
}

/* Without 99 the mean of 1, 3 and 5 is 3; a phase begins after the second point. */
static void
test_points_are_numbered_from_1 (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n2026-01-02,99\n2026-01-03,3\n2026-01-04,5\n");
  shell_do (shell, "spc", "f.csv", "--exclude=2");
  shell_assert_out (shell, "\n2026-01-02,0,99,0,3,,2,");
  shell_do (shell, "spc", "f.csv", "--part=2");
  shell_assert_out (shell, "\n2026-01-03,1,3,1,4,");
  shell_run (shell, "spc", "f.csv", "--exclude=5", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "--exclude 5");
  shell_run (shell, "spc", "f.csv", "--part=two", NULL);
  shell_assert_sentence (shell, 2, "“two”");
}

static void
test_dates_as_people_write_them (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-02,1\n1 Feb 2026,2\n13/03/2026,3\n01/04/2026,4\n");
  shell_do (shell, "spc", "f.csv");
  shell_assert_out (shell, "\n2026-01-02,");
  shell_assert_out (shell, "\n2026-02-01,");
  shell_assert_out (shell, "\n2026-03-13,");
  shell_assert_out (shell, "\n2026-04-01,");
  shell_write (shell, "doubt.csv", "date,value\n01/02/2026,1\n02/02/2026,2\n");
  shell_run (shell, "spc", "doubt.csv", NULL);
  shell_assert_sentence (shell, 1, "“doubt.csv”, line 2: “01/02/2026” may be 2026-02-01 or 2026-01-02");
  shell_do (shell, "spc", "doubt.csv", "--date-format=mdy");
  shell_assert_out (shell, "\n2026-01-02,");
  shell_run (shell, "spc", "doubt.csv", "--date-format=ymd", NULL);
  shell_assert_sentence (shell, 2, "dmy, mdy");
}

/* Two rows of one date (o37). */
static void
test_refused (Shell *shell, gconstpointer data)
{
  shell_write (shell, "twice.csv", "date,value\n2026-01-01,1\n2026-01-01,2\n");
  shell_run (shell, "spc", "twice.csv", NULL);
  shell_assert_sentence (shell, 1, "“twice.csv”, line 3: The date 2026-01-01 is also on line 2;");
  shell_write (shell, "words.csv", "date,value\n2026-01-01,many\n2026-01-02,few\n");
  shell_run (shell, "spc", "words.csv", NULL);
  shell_assert_sentence (shell, 1, "“words.csv”, line 2: “many” is no number");
  shell_write (shell, "ragged.csv", "date,value\n2026-01-01\n");
  shell_run (shell, "spc", "ragged.csv", NULL);
  shell_assert_sentence (shell, 1, "“ragged.csv”, line 2:");
}

static void
test_absent_rebase (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n2026-02-01,2\n");
  shell_run (shell, "spc", "f.csv", "--rebase", "2026-01-15", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "2026-01-15");
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
  ADD ("/spc/rows-of-one-time-are-one-point", test_rows_of_one_time_are_one_point);
  ADD ("/spc/rows-without-a-figure-are-no-count-of-0", test_rows_without_a_figure_are_no_count_of_0);
  ADD ("/spc/none-of-none-is-missing", test_none_of_none_is_missing);
  ADD ("/spc/centre-of-nothing", test_centre_of_nothing);
  ADD ("/spc/impossible-figures-are-refused", test_impossible_figures_are_refused);
  ADD ("/spc/rules-are-mdc-unless-said-otherwise", test_rules_are_mdc_unless_said_otherwise);
  ADD ("/spc/screening-is-up-to-the-rules", test_screening_is_up_to_the_rules);
  ADD ("/spc/trajectory-is-passed-on", test_trajectory_is_passed_on);
  ADD ("/spc/six-points", test_six_points);
  ADD ("/spc/hours-are-times-too", test_hours_are_times_too);
  ADD ("/spc/points-are-numbered-from-1", test_points_are_numbered_from_1);
  ADD ("/spc/dates-are-read-as-people-write-them", test_dates_as_people_write_them);
  ADD ("/spc/two-rows-of-one-date-are-refused", test_refused);
  ADD ("/spc/a-rebase-without-a-reading-is-told", test_absent_rebase);
  return g_test_run ();
}
