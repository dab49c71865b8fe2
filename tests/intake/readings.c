// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows become readings, and every row that cannot is listed with its line, its column and a reason. */
#include "intake/readings.h"

#include <math.h>
#include <string.h>

#include "scratch.h"

static const BwReadingsMapping plain = {.date = "date", .value = "value"};
static const BwReadingsMapping share = {.date = "date", .numerator = "late", .denominator = "all"};
static const BwReadingsMapping kept = {
    .date = "date", .numerator = "late", .denominator = "all", .counts_failures = TRUE};

static BwReadingsFile *
read_text (Scratch *scratch, const BwReadingsMapping *mapping, const char *text)
{
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file;

  scratch_write (scratch, text, -1);
  file = bw_readings_read (scratch->path, mapping, &error);
  g_assert_no_error (error);
  return file;
}

static void
assert_reading (const BwReadingsFile *file, guint index, const char *date, double value)
{
  const BwReading *reading = g_ptr_array_index (file->readings, index);
  g_autofree char *found = bw_date_to_iso (reading->date);

  g_assert_cmpstr (found, ==, date);
  if (isnan (value))
    g_assert_true (isnan (reading->value));
  else
    g_assert_cmpfloat (reading->value, ==, value);
}

static void
test_by_date (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_text (scratch, &plain, "value,date\n2.5,2025-03-01\n,2025-02-01\n1,2025-01-01\n");

  g_assert_cmpuint (file->n_rows, ==, 3);
  g_assert_cmpuint (file->n_kept, ==, 3);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (file->readings->len, ==, 3);
  assert_reading (file, 0, "2025-01-01", 1);
  assert_reading (file, 1, "2025-02-01", NAN);
  assert_reading (file, 2, "2025-03-01", 2.5);
}

/* 3 of 12 late: a quarter; 9 of 12 not late: three quarters. */
static void
test_shares (Scratch *scratch, gconstpointer data)
{
  static const char text[] = "date,late,all\n2025-01-01,3,12\n2025-02-01,,\n";
  g_autoptr (BwReadingsFile) late = read_text (scratch, &share, text);
  g_autoptr (BwReadingsFile) in_time = read_text (scratch, &kept, text);
  const BwReading *reading = g_ptr_array_index (in_time->readings, 0);

  assert_reading (late, 0, "2025-01-01", 0.25);
  assert_reading (late, 1, "2025-02-01", NAN);
  assert_reading (in_time, 0, "2025-01-01", 0.75);
  g_assert_cmpfloat (reading->numerator, ==, 3);
  g_assert_cmpfloat (reading->denominator, ==, 12);
}

static void
test_filters (Scratch *scratch, gconstpointer data)
{
  BwRowFilter filters[] = {{"org", "RRK"}, {"type", "1"}};
  BwReadingsMapping mapping = {.date = "date", .value = "value", .filters = filters, .n_filters = 2};
  g_autoptr (BwReadingsFile) file = read_text (scratch, &mapping,
                                               "org,type,date,value\nRRK,1,2025-01-01,5\nRRK,2,2025-01-01,"
                                               "6\nRJZ,1,2025-01-01,x\nRRK,1,2025-02-01,7\n");

  g_assert_cmpuint (file->n_rows, ==, 4);
  g_assert_cmpuint (file->n_kept, ==, 2);
  g_assert_cmpuint (file->refused->len, ==, 0);
  assert_reading (file, 0, "2025-01-01", 5);
  assert_reading (file, 1, "2025-02-01", 7);
}

static void
test_refused_rows (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const BwReadingsMapping *mapping;
    const char *row, *column, *says;
  } rows[] = {
      {&plain, "2025-02-29,1,1,1", "date", "no day “2025-02-29”"},
      {&plain, "01/02/2025,1,1,1", "date", "YYYY-MM-DD"},
      {&plain, "2025-1-1,1,1,1", "date", "YYYY-MM-DD"},
      {&plain, ",1,1,1", "date", "no date"},
      {&plain, "2025-01-01,n/a,1,1", "value", "“n/a” is no number"},
      {&plain, "2025-01-01,\"1,5\",1,1", "value", "no number"},
      {&plain, "2025-01-01,inf,1,1", "value", "no number"},
      {&plain, "2025-01-01,1e99,1,1", "value", "too large"},
      {&plain, "2025-01-01,\"a\nb\033[31mc\",1,1", "value", "“a b [31mc” is"},
      {&plain, "2025-01-01,0123456789012345678901234567890123456789,1,1", "value",
       "“012345678901234567890123456789…” is"},
      {&plain, "2025-01-01,1", NULL, "2 cells"},
      {&plain, "2025-01-01,\xFF,1,1", "value", "UTF-8"},
      {&share, "2025-01-01,,3,", "all", "no denominator"},
      {&share, "2025-01-01,,,3", "late", "no numerator"},
      {&share, "2025-01-01,,1,0", "all", "more than 0"},
      {&share, "2025-01-01,,-1,4", "late", "less than 0"},
      {&kept, "2025-01-01,,5,4", "late", "More failed"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("date,value,late,all\n", rows[i].row, "\n", NULL);
      g_autoptr (BwReadingsFile) file = read_text (scratch, rows[i].mapping, text);
      const BwRefusedRow *refused;

      g_assert_cmpuint (file->readings->len, ==, 0);
      g_assert_cmpuint (file->refused->len, ==, 1);
      refused = g_ptr_array_index (file->refused, 0);
      g_assert_cmpuint (refused->line, ==, 2);
      g_assert_cmpstr (refused->column, ==, rows[i].column);
      if (strstr (refused->reason, rows[i].says) == NULL)
        g_error ("“%s” does not say “%s”", refused->reason, rows[i].says);
    }
}

static void
test_repeated_dates (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = read_text (
      scratch, &plain, "date,value\n2025-03-01,1\n2025-01-01,2\n2025-03-01,3\n2025-03-01,4\n2025-02-01,x\n");
  static const guint lines[] = {2, 4, 5, 6};

  g_assert_cmpuint (file->readings->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < file->refused->len; i++)
    g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (file->refused, i))->line, ==, lines[i]);
}

static void
test_missing_column (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, "date,other\n2025-01-01,1\n", -1);
  g_assert_null (bw_readings_read (scratch->path, &plain, &error));
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN);
  g_assert_nonnull (strstr (error->message, "“value”"));
}

static void
test_nameless_column (Scratch *scratch, gconstpointer data)
{
  static const BwReadingsMapping nameless = {.date = "date", .value = ""};
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, "date,,\n2025-01-01,1,2\n", -1);
  g_assert_null (bw_readings_read (scratch->path, &nameless, &error));
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN);
  g_assert_nonnull (strstr (error->message, "without a name"));
}

static void
test_peek (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  scratch_write (scratch, "date,value\n2025-01-01,1\n2025-02-01,2\n2025-03-01,3\n", -1);
  lines = bw_readings_peek (scratch->path, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (lines, 0))[1], ==, "value");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (lines, 2))[0], ==, "2025-02-01");
}

/* The README beside the file counts its rows; the trust's first month is plain to see in it: 21,289
 * attendances at RF4 of which 2,879 took over four hours. */
static void
test_real_figures (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("BW_SHARED"), "data", "ae_attendances.csv", NULL);
  BwRowFilter filters[] = {{"org_code", "RF4"}, {"type", "1"}};
  BwReadingsMapping mapping = {.date = "period",
                               .numerator = "breaches",
                               .denominator = "attendances",
                               .counts_failures = TRUE,
                               .filters = filters,
                               .n_filters = 2};
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the public figures are not beside the checkout");
      return;
    }
  file = bw_readings_read (path, &mapping, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->n_rows, ==, 12765);
  g_assert_cmpuint (file->n_kept, ==, 36);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (file->readings->len, ==, 36);
  assert_reading (file, 11, "2017-03-01", 1 - 2879.0 / 21289.0);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/readings/come-by-date-and-a-gap-stays-a-gap", test_by_date);
  ADD ("/readings/a-share-is-what-was-counted-or-what-was-not", test_shares);
  ADD ("/readings/only-rows-that-pass-every-filter-are-read", test_filters);
  ADD ("/readings/a-bad-row-is-refused-with-line-column-and-reason", test_refused_rows);
  ADD ("/readings/two-rows-of-one-date-are-both-refused", test_repeated_dates);
  ADD ("/readings/a-column-that-is-not-there-is-named", test_missing_column);
  ADD ("/readings/a-column-without-a-name-is-never-read", test_nameless_column);
  ADD ("/readings/a-peek-shows-the-header-and-the-first-rows", test_peek);
  ADD ("/readings/of-the-public-figures-are-all-read", test_real_figures);
  return g_test_run ();
}
