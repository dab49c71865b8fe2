// SPDX-License-Identifier: GPL-3.0-or-later
/* Rows become readings, and every row that cannot is listed with its line, its column and a reason. */
#include "intake/readings.h"

#include <math.h>
#include <string.h>

#include "scratch.h"

/* Which columns of the texts here are meant. */
typedef enum
{
  PLAIN,  /* date and value */
  SHARE,  /* date, late and all */
  FAILED, /* the same, and late is what failed */
} Meaning;

static BwMapping *
mapping_new (Meaning meaning)
{
  BwMapping *mapping = bw_mapping_new ();
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);

  mapping->date = g_strdup ("date");
  measure->name = g_strdup ("Falls");
  if (meaning == PLAIN)
    measure->value = g_strdup ("value");
  else
    {
      measure->numerator = g_strdup ("late");
      measure->denominator = g_strdup ("all");
      measure->counts_failures = meaning == FAILED;
    }
  return mapping;
}

static BwReadingsFile *
read_text (Scratch *scratch, Meaning meaning, const char *text)
{
  g_autoptr (BwMapping) mapping = mapping_new (meaning);

  return scratch_read (scratch, mapping, text);
}

static GPtrArray *
readings_of (const BwReadingsFile *file)
{
  return bw_readings_file_get (file, 0)->readings;
}

static void
assert_reading (const BwReadingsFile *file, guint index, const char *date, double value)
{
  const BwReading *reading = g_ptr_array_index (readings_of (file), index);
  g_autofree char *found = bw_date_to_iso (reading->date);

  g_assert_cmpstr (found, ==, date);
  if (isnan (value))
    g_assert_true (isnan (reading->value));
  else
    g_assert_cmpfloat_with_epsilon (reading->value, value, 1e-12);
}

static void
test_by_date (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_text (scratch, PLAIN, "value,date\n2.5,2025-03-01\n,2025-02-01\n1,2025-01-01\n");

  g_assert_cmpuint (file->n_rows, ==, 3);
  g_assert_cmpuint (file->n_kept, ==, 3);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (readings_of (file)->len, ==, 3);
  assert_reading (file, 0, "2025-01-01", 1);
  assert_reading (file, 1, "2025-02-01", NAN);
  assert_reading (file, 2, "2025-03-01", 2.5);
}

/* 3 of 12 late: a quarter; 9 of 12 not late: three quarters. */
static void
test_shares (Scratch *scratch, gconstpointer data)
{
  static const char text[] = "date,late,all\n2025-01-01,3,12\n2025-02-01,,\n";
  g_autoptr (BwReadingsFile) late = read_text (scratch, SHARE, text);
  g_autoptr (BwReadingsFile) in_time = read_text (scratch, FAILED, text);
  const BwReading *reading = g_ptr_array_index (readings_of (in_time), 0);

  assert_reading (late, 0, "2025-01-01", 0.25);
  assert_reading (late, 1, "2025-02-01", NAN);
  assert_reading (in_time, 0, "2025-01-01", 0.75);
  g_assert_cmpfloat (reading->numerator, ==, 3);
  g_assert_cmpfloat (reading->denominator, ==, 12);
}

static void
test_filters (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new (PLAIN);
  g_autoptr (BwReadingsFile) file = NULL;

  bw_row_filters_add (mapping->filters, "org", "RRK");
  bw_row_filters_add (mapping->filters, "type", "1");
  file = scratch_read (scratch, mapping,
                       "org,type,date,value\nRRK,1,2025-01-01,5\nRRK,2,2025-01-01,6\nRJZ,1,2025-01-01,x\n"
                       "RRK,1,2025-02-01,7\n");
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
    Meaning meaning;
    const char *row, *column, *says;
  } rows[] = {
      {PLAIN, "2025-02-29,1,1,1", "date", "no day “2025-02-29”"},
      {PLAIN, "01/02/2025,1,1,1", "date", "“01/02/2025” may be 2025-02-01 or 2025-01-02"},
      {PLAIN, "2025-1-1,1,1,1", "date", "“2025-1-1” is no date"},
      {PLAIN, "9999-12-31,1,1,1", "date", "after 2199"},
      {PLAIN, "16-Apr,1,1,1", "date", "does not say the year"},
      {PLAIN, "Q3 2024,1,1,1", "date", "January or in April"},
      {PLAIN, "2025-01-01 25:00,1,1,1", "date", "no clock shows"},
      {PLAIN, "2025-07-01T14:00Z,1,1,1", "date", "without a zone"},
      {PLAIN, ",1,1,1", "date", "no date"},
      {PLAIN, "2025-01-01,none,1,1", "value", "“none” is no number"},
      {PLAIN, "2025-01-01,=SUM(A1),1,1", "value", "“=SUM(A1)” is no number"},
      {PLAIN, "2025-01-01,\"1,23,4\",1,1", "value", "no number"},
      {PLAIN, "2025-01-01,inf,1,1", "value", "no number"},
      {PLAIN, "2025-01-01,1e99,1,1", "value", "too large"},
      {PLAIN, "2025-01-01,\"a\nb\033[31mc\",1,1", "value", "“a b [31mc” is"},
      {PLAIN, "2025-01-01,0123456789012345678901234567890123456789,1,1", "value",
       "“012345678901234567890123456789…” is"},
      {PLAIN, "2025-01-01,1", NULL, "2 cells"},
      {PLAIN, "2025-01-01,\xFF,1,\xC3\xA9", "value", "no text in UTF-8"},
      {SHARE, "2025-01-01,,3,", "all", "no denominator"},
      {SHARE, "2025-01-01,,,3", "late", "no numerator"},
      {SHARE, "2025-01-01,,5%,10", "late", "in per cent"},
      {SHARE, "2025-01-01,,1,0", "all", "more than 0"},
      {SHARE, "2025-01-01,,-1,4", "late", "less than 0"},
      {FAILED, "2025-01-01,,5,4", "late", "More failed"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("date,value,late,all\n", rows[i].row, "\n", NULL);
      g_autoptr (BwReadingsFile) file = read_text (scratch, rows[i].meaning, text);
      const BwRefusedRow *refused;

      g_assert_cmpuint (readings_of (file)->len, ==, 0);
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
      scratch, PLAIN, "date,value\n2025-03-01,1\n2025-01-01,2\n2025-03-01,3\n2025-03-01,4\n2025-02-01,x\n");
  static const guint lines[] = {2, 4, 5, 6};

  g_assert_cmpuint (readings_of (file)->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < file->refused->len; i++)
    g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (file->refused, i))->line, ==, lines[i]);
}

/* Midnight of a column of times is the day, as it is where all are midnight. */
static void
test_times (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = read_text (scratch, PLAIN,
                                               "date,value\n05/10/2026 14:00,3\n05/10/2026 "
                                               "00:00,1\n2026-10-05T13:00:00,2\n46301.25,5\n20/10/2026,6\n");

  g_assert_cmpuint (file->refused->len, ==, 0);
  assert_reading (file, 0, "2026-10-05", 1);
  assert_reading (file, 1, "2026-10-05T13:00", 2);
  assert_reading (file, 2, "2026-10-05T14:00", 3);
  /* 46300 is 5 October 2026: 46023 is 1 January, and 277 days follow; a quarter of the next day is 6 o'clock.
   */
  assert_reading (file, 3, "2026-10-06T06:00", 5);
  assert_reading (file, 4, "2026-10-20", 6);
}

/* Clocks went from 01:59 back to 01:00 on 25 October 2026: two hours of the night have the same name. */
static void
test_an_hour_that_comes_twice (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = read_text (
      scratch, PLAIN,
      "date,value\n2026-10-25 00:00,1\n2026-10-25 01:00,2\n2026-10-25 01:00,3\n2026-10-25 02:00,4\n");

  g_assert_cmpuint (readings_of (file)->len, ==, 2);
  g_assert_cmpuint (file->refused->len, ==, 2);
  g_assert_nonnull (strstr (((BwRefusedRow *) g_ptr_array_index (file->refused, 1))->reason,
                            "Clocks went back and showed 2026-10-25T01:00 twice, and it is also on line 3"));
}

/* How dates are written is decided over the column: by rows that are not kept, too. */
static void
test_order_of_dates (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    BwDateOrder said;
    const char *first; /* NULL: the first row is refused */
    BwVerdictGround ground;
  } files[] = {
      {"01/04/2016,1,a\n13/04/2016,2,a\n", BW_DATE_ORDER_UNKNOWN, "2016-04-01", BW_VERDICT_SETTLED},
      {"01/04/2016,1,a\n04/13/2016,2,a\n", BW_DATE_ORDER_UNKNOWN, "2016-01-04", BW_VERDICT_SETTLED},
      {"01/04/2016,1,a\n13/04/2016,2,b\n", BW_DATE_ORDER_UNKNOWN, "2016-04-01", BW_VERDICT_SETTLED},
      {"01/04/2016,1,a\n01/05/2016,2,a\n", BW_DATE_ORDER_UNKNOWN, NULL, BW_VERDICT_OPEN},
      {"01/04/2016,1,a\n01/05/2016,2,a\n", BW_DATE_ORDER_DMY, "2016-04-01", BW_VERDICT_SAID},
      {"01/04/2016,1,a\n01/05/2016,2,a\n", BW_DATE_ORDER_MDY, "2016-01-04", BW_VERDICT_SAID},
      {"01/04/2016,1,a\n13/04/2016,2,a\n04/13/2016,3,b\n", BW_DATE_ORDER_UNKNOWN, NULL, BW_VERDICT_MIXED},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwMapping) mapping = mapping_new (PLAIN);
      g_autofree char *text = g_strconcat ("date,value,ward\n", files[i].rows, NULL);
      g_autoptr (BwReadingsFile) file = NULL;

      mapping->choices.date_order = files[i].said;
      bw_row_filters_add (mapping->filters, "ward", "a");
      file = scratch_read (scratch, mapping, text);
      g_assert_cmpint (file->date_order.ground, ==, files[i].ground);
      g_assert_cmpuint (file->refused->len, ==, files[i].first != NULL ? 0 : 1);
      if (files[i].first != NULL)
        assert_reading (file, 0, files[i].first, 1);
    }
}

/* One refusal says it for all of a column. */
static void
test_doubt_is_told_once (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_text (scratch, PLAIN, "date,value\n01/04/2016,1\n01/05/2016,2\n01/06/2016,3\n");
  const BwRefusedRow *refused = g_ptr_array_index (file->refused, 0);

  g_assert_cmpuint (file->refused->len, ==, 1);
  g_assert_cmpuint (refused->line, ==, 2);
  g_assert_nonnull (strstr (refused->reason, "The same holds for 2 more cells."));
}

static void
test_decimals (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *text;
    BwDecimal said;
    double first; /* NaN: it is refused */
    BwVerdictGround ground;
  } files[] = {
      {"date;value\n2016-04-01;1,234\n2016-05-01;0,5\n", BW_DECIMAL_UNKNOWN, 1.234, BW_VERDICT_SETTLED},
      {"date;value\n2016-04-01;1.234\n2016-05-01;0,5\n", BW_DECIMAL_UNKNOWN, 1234, BW_VERDICT_SETTLED},
      {"date;value\n2016-04-01;1,234\n2016-05-01;0.5\n", BW_DECIMAL_UNKNOWN, 1234, BW_VERDICT_SETTLED},
      {"date;value\n2016-04-01;1.234,5\n2016-05-01;2\n", BW_DECIMAL_UNKNOWN, 1234.5, BW_VERDICT_SETTLED},
      {"date;value\n2016-04-01;1,234\n2016-05-01;7\n", BW_DECIMAL_UNKNOWN, NAN, BW_VERDICT_OPEN},
      {"date;value\n2016-04-01;1,234\n2016-05-01;7\n", BW_DECIMAL_POINT, 1234, BW_VERDICT_SAID},
      {"date;value\n2016-04-01;1,234\n2016-05-01;7\n", BW_DECIMAL_COMMA, 1.234, BW_VERDICT_SAID},
      /* Whoever parts cells with commas writes decimals after points. */
      {"date,value\n2016-04-01,\"1,234\"\n2016-05-01,7\n", BW_DECIMAL_UNKNOWN, 1234, BW_VERDICT_SETTLED},
      {"date;value\n2016-04-01;1,234\n2016-05-01;0,5\n2016-06-01;0.5\n", BW_DECIMAL_UNKNOWN, NAN,
       BW_VERDICT_MIXED},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwMapping) mapping = mapping_new (PLAIN);
      g_autoptr (BwReadingsFile) file = NULL;

      mapping->choices.decimal = files[i].said;
      file = scratch_read (scratch, mapping, files[i].text);
      g_assert_cmpint (file->decimal.ground, ==, files[i].ground);
      g_assert_cmpuint (file->refused->len, ==, isnan (files[i].first) ? 1 : 0);
      if (!isnan (files[i].first))
        assert_reading (file, 0, "2016-04-01", files[i].first);
    }
}

static void
test_missing (Scratch *scratch, gconstpointer data)
{
  static const char *const cells[] = {"-", "n/a", "*", "<5"};

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("date,value,late,all\n2025-01-01,%s,%s,10\n2025-02-01,,,\n", cells[i], cells[i]);
      g_autoptr (BwReadingsFile) value = read_text (scratch, PLAIN, text);
      g_autoptr (BwReadingsFile) share = read_text (scratch, SHARE, text);
      const BwReading *reading = g_ptr_array_index (readings_of (value), 0);
      const BwReading *counted = g_ptr_array_index (readings_of (share), 0);

      assert_reading (value, 0, "2025-01-01", NAN);
      g_assert_nonnull (strstr (reading->note, cells[i]));
      g_assert_cmpuint (value->notes->len, ==, 1);
      assert_reading (value, 1, "2025-02-01", NAN);
      g_assert_null (((BwReading *) g_ptr_array_index (readings_of (value), 1))->note);
      assert_reading (share, 0, "2025-01-01", NAN);
      g_assert_true (isnan (counted->numerator) && isnan (counted->denominator));
      g_assert_cmpuint (share->refused->len, ==, 0);
    }
}

/* A month without a patient is one without a figure. */
static void
test_nothing_of_nothing (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_text (scratch, SHARE, "date,value,late,all\n2025-01-01,,3,4\n2025-02-01,,0,0\n2025-03-01,,0,5\n");
  const BwReading *nothing = g_ptr_array_index (readings_of (file), 1);

  g_assert_cmpuint (file->refused->len, ==, 0);
  assert_reading (file, 1, "2025-02-01", NAN);
  g_assert_true (isnan (nothing->numerator) && isnan (nothing->denominator));
  g_assert_cmpstr (nothing->note, ==, "The file has 0 of 0 here: nothing was measured.");
  g_assert_cmpuint (file->notes->len, ==, 1);
  g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (file->notes, 0))->line, ==, 3);
  assert_reading (file, 2, "2025-03-01", 0);
}

static void
test_per_cent (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) all =
      read_text (scratch, PLAIN, "date,value\n2025-01-01,93.4%\n2025-02-01,5%\n");
  g_autoptr (BwReadingsFile) some =
      read_text (scratch, PLAIN, "date,value\n2025-01-01,93.4%\n2025-02-01,5\n");

  g_assert_true (bw_readings_file_get (all, 0)->is_per_cent);
  assert_reading (all, 0, "2025-01-01", 0.934);
  g_assert_cmpuint (some->refused->len, ==, 1);
  g_assert_nonnull (
      strstr (((BwRefusedRow *) g_ptr_array_index (some->refused, 0))->reason, "“93.4%” on line 2"));
}

/* A remark under the table is passed over and told; a month to come has a date and no figure yet. */
static void
test_remarks (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_text (scratch, PLAIN, "date,value\nApr-16,1\nMay 2016,\n\nSource: the ward\nPlease note,\n");

  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (file->notes->len, ==, 2);
  g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (file->notes, 0))->line, ==, 5);
  g_assert_cmpuint (readings_of (file)->len, ==, 2);
  assert_reading (file, 1, "2016-05-01", NAN);
}

static void
cancel_cb (double done, gpointer data)
{
  g_assert_cmpfloat (done, >, 0);
  g_assert_cmpfloat (done, <=, 1);
  g_cancellable_cancel (data);
}

static void
test_cancel (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new (PLAIN);
  g_autoptr (GString) text = g_string_new ("date,value\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  BwWatch watch = {cancel_cb, cancellable, cancellable};
  g_autoptr (GError) error = NULL;

  while (text->len < 1000000)
    g_string_append (text, "2025-01-01,1\n");
  scratch_write (scratch, text->str, -1);
  g_assert_null (bw_readings_read (scratch->path, mapping, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_no_column (Scratch *scratch, const char *text, const char *column, const char *says)
{
  g_autoptr (BwMapping) mapping = mapping_new (PLAIN);
  BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);
  g_autoptr (GError) error = NULL;

  g_free (measure->value);
  measure->value = g_strdup (column);
  scratch_write (scratch, text, -1);
  g_assert_null (bw_readings_read (scratch->path, mapping, NULL, &error));
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN);
  if (strstr (error->message, says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, says);
}

static void
test_columns (Scratch *scratch, gconstpointer data)
{
  assert_no_column (scratch, "date,other\n2025-01-01,1\n", "value", "“value”; line 1 names");
  assert_no_column (scratch, "date,,\n2025-01-01,1,2\n", "", "without a name");
  assert_no_column (scratch, "date,n,n\n2025-01-01,1,2\n", "n", "two columns named “n”");
}

/* The README beside the file counts its rows; the trust's first month is plain to see in it: 21,289
 * attendances at RF4 of which 2,879 took over four hours. */
static void
test_real_figures (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("BW_SHARED"), "data", "ae_attendances.csv", NULL);
  g_autoptr (BwMapping) mapping = mapping_new (FAILED);
  BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the public figures are not beside the checkout");
      return;
    }
  g_free (mapping->date);
  mapping->date = g_strdup ("period");
  g_free (measure->numerator);
  measure->numerator = g_strdup ("breaches");
  g_free (measure->denominator);
  measure->denominator = g_strdup ("attendances");
  bw_row_filters_add (mapping->filters, "org_code", "RF4");
  bw_row_filters_add (mapping->filters, "type", "1");
  file = bw_readings_read (path, mapping, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->n_rows, ==, 12765);
  g_assert_cmpuint (file->n_kept, ==, 36);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (readings_of (file)->len, ==, 36);
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
  ADD ("/readings/of-one-day-have-times", test_times);
  ADD ("/readings/of-an-hour-that-comes-twice-are-both-refused", test_an_hour_that_comes_twice);
  ADD ("/readings/whether-the-day-comes-first-is-settled-by-the-column", test_order_of_dates);
  ADD ("/readings/a-doubt-is-told-once", test_doubt_is_told_once);
  ADD ("/readings/what-stands-before-decimals-is-settled-by-the-column", test_decimals);
  ADD ("/readings/what-says-that-there-is-no-figure-is-missing-with-a-note", test_missing);
  ADD ("/readings/nothing-of-nothing-is-missing-with-a-note", test_nothing_of_nothing);
  ADD ("/readings/per-cents-are-shares-if-all-are", test_per_cent);
  ADD ("/readings/a-remark-is-passed-over-and-told", test_remarks);
  ADD ("/readings/reading-is-watched-and-cancelled", test_cancel);
  ADD ("/readings/a-column-must-be-there-have-a-name-and-be-the-only-one", test_columns);
  ADD ("/readings/of-the-public-figures-are-all-read", test_real_figures);
  return g_test_run ();
}
