// SPDX-License-Identifier: GPL-3.0-or-later
/* In a wide table the header holds the dates, and rows hold the figures of measures. */
#include <math.h>
#include <string.h>

#include "intake/readings.h"

#include "scratch.h"

static const char trust[] = "Site,Metric,Apr-16,May-16,Jun-16,YTD\n"
                            "North,Seen,10,20,40,70\n"
                            "North,Late,1,5,*,\n"
                            "South,Seen,8,8,8,24\n"
                            "North,Falls,\"1,000\",-,7,\n"
                            "Source: the trust,,,,,\n";

static BwMapping *
mapping_new (const char *name)
{
  BwMapping *mapping = bw_mapping_new ();

  mapping->is_wide = TRUE;
  mapping->measure_column = g_strdup ("Metric");
  bw_mapping_add_measure (mapping)->name = g_strdup (name);
  return mapping;
}

/* "2016-04-01=10 2016-05-01=20", a gap as "-". */
static char *
dup_readings (const BwMeasureReadings *measure)
{
  g_autoptr (GString) text = g_string_new (measure->name);

  for (guint i = 0; i < measure->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (measure->readings, i);
      g_autofree char *date = bw_date_to_iso (reading->date);

      if (isnan (reading->value))
        g_string_append_printf (text, " %s=-", date);
      else
        g_string_append_printf (text, " %s=%g", date, reading->value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_readings (const BwReadingsFile *file, guint index, const char *expected)
{
  g_autofree char *readings = dup_readings (bw_readings_file_get (file, index));

  g_assert_cmpstr (readings, ==, expected);
}

static void
test_each_row (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new (NULL);
  g_autoptr (BwReadingsFile) file = NULL;

  bw_row_filters_add (mapping->filters, "Site", "North");
  file = scratch_read (scratch, mapping, trust);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpuint (file->measures->len, ==, 3);
  assert_readings (file, 0, "Seen 2016-04-01=10 2016-05-01=20 2016-06-01=40");
  assert_readings (file, 1, "Late 2016-04-01=1 2016-05-01=5 2016-06-01=-");
  assert_readings (file, 2, "Falls 2016-04-01=1000 2016-05-01=- 2016-06-01=7");
  /* The source, the suppressed figure and the missing one. */
  g_assert_cmpuint (file->notes->len, ==, 3);
}

/* 1 of 10 late: nine tenths in time; 5 of 20: three quarters. */
static void
test_two_rows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new ("In time");
  BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);
  g_autoptr (BwReadingsFile) file = NULL;

  measure->numerator = g_strdup ("Late");
  measure->denominator = g_strdup ("Seen");
  measure->counts_failures = TRUE;
  bw_row_filters_add (mapping->filters, "Site", "North");
  file = scratch_read (scratch, mapping, trust);
  assert_readings (file, 0, "In time 2016-04-01=0.9 2016-05-01=0.75 2016-06-01=-");
}

static void
test_hours (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new (NULL);
  g_autoptr (BwReadingsFile) file = scratch_read (
      scratch, mapping, "Metric,05/10/2026 13:00,05/10/2026 14:00,13/10/2026 00:00\nWaiting,3,4,5\n");

  g_assert_cmpuint (file->refused->len, ==, 0);
  assert_readings (file, 0, "Waiting 2026-10-05T13:00=3 2026-10-05T14:00=4 2026-10-13=5");
}

static void
test_refused (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *text, *column, *says;
    guint line;
  } files[] = {
      {"Metric,Apr-16,April 2016\nFalls,1,2\n", "April 2016", "over two columns", 1},
      {"Metric,2026-10-05 14:00,2026-10-05T14:00:30\nFalls,1,2\n", "2026-10-05T14:00:30", "over two columns",
       1},
      {"Metric,Apr-16,31/06/2016\nFalls,1,2\n", "31/06/2016", "no day", 1},
      {"Metric,01/04/2016,01/05/2016\nFalls,1,2\n", "01/04/2016", "may be 2016-04-01 or 2016-01-04", 1},
      {"Metric,Apr-16,May-16\nFalls,1,x\n", "May-16", "“x” is no number", 2},
      {"Metric,Apr-16,May-16\nFalls,1,2\nFalls,3,4\n", "Metric", "Line 2 is of the same measure", 3},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwMapping) mapping = mapping_new ("Falls");
      g_autoptr (BwReadingsFile) file = scratch_read (scratch, mapping, files[i].text);
      const BwRefusedRow *refused;

      g_assert_cmpuint (file->refused->len, ==, 1);
      refused = g_ptr_array_index (file->refused, 0);
      g_assert_cmpstr (refused->column, ==, files[i].column);
      g_assert_cmpuint (refused->line, ==, files[i].line);
      if (strstr (refused->reason, files[i].says) == NULL)
        g_error ("“%s” does not say “%s”", refused->reason, files[i].says);
    }
}

static void
test_lacking (Scratch *scratch, gconstpointer data)
{
  static const struct
  {
    const char *text, *says;
  } files[] = {
      {"Metric,Total\nFalls,1\n", "no column that is named by a date"},
      {"Metric,Apr-16\nSepsis,1\n", "no row whose “Metric” is “Falls”"},
      {"Name,Apr-16\nFalls,1\n", "no column “Metric”"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwMapping) mapping = mapping_new ("Falls");
      g_autoptr (GError) error = NULL;

      ((BwMappedMeasure *) g_ptr_array_index (mapping->measures, 0))->value = g_strdup ("Falls");
      scratch_write (scratch, files[i].text, -1);
      g_assert_null (bw_readings_read (scratch->path, mapping, NULL, &error));
      g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN);
      if (strstr (error->message, files[i].says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, files[i].says);
    }
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/wide/each-row-is-a-measure", test_each_row);
  ADD ("/wide/two-rows-make-a-share", test_two_rows);
  ADD ("/wide/hours-name-columns-too", test_hours);
  ADD ("/wide/what-cannot-be-read-is-refused-by-line-and-column", test_refused);
  ADD ("/wide/what-is-not-there-is-named", test_lacking);
  return g_test_run ();
}
