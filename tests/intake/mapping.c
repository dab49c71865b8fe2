// SPDX-License-Identifier: GPL-3.0-or-later
/* mapping.c - what of a file goes into which measure, and what is not yet said of that. */
#include "intake/readings.h"

#include "scratch.h"

/* The second reading of a measure, which is of February 2025. */
static void
assert_second (const BwReadingsFile *file, guint measure, double value)
{
  const BwReading *reading = g_ptr_array_index (bw_readings_file_get (file, measure)->readings, 1);

  g_assert_cmpint (reading->date, ==, bw_date_new (2025, 2, 1));
  g_assert_cmpfloat (reading->value, ==, value);
}

static void
test_several_measures (Scratch *scratch, gconstpointer data)
{
  static const char text[] = "date,metric,value,n\n2025-01-01,Falls,3,30\n2025-01-01,Sores,1,10\n"
                             "2025-02-01,Falls,4,40\n2025-01-01,,9,90\n";
  g_autoptr (BwMapping) each = bw_mapping_new_long (NULL, "date", "value");
  g_autoptr (BwMapping) columns = bw_mapping_new_long ("Value", "date", "value");
  BwMappedMeasure *second = bw_mapping_add_measure (columns);
  g_autoptr (BwReadingsFile) by_name = NULL, by_column = NULL;

  each->measure_column = g_strdup ("metric");
  by_name = scratch_read (scratch, each, text);
  g_assert_cmpuint (by_name->measures->len, ==, 2);
  g_assert_cmpstr (bw_readings_file_get (by_name, 0)->name, ==, "Falls");
  g_assert_cmpuint (bw_readings_file_get (by_name, 0)->readings->len, ==, 2);
  g_assert_cmpstr (bw_readings_file_get (by_name, 1)->name, ==, "Sores");
  g_assert_cmpuint (by_name->n_kept, ==, 3);

  second->name = g_strdup ("N");
  second->value = g_strdup ("n");
  bw_row_filters_add (columns->filters, "metric", "Falls");
  by_column = scratch_read (scratch, columns, text);
  g_assert_cmpuint (by_column->measures->len, ==, 2);
  assert_second (by_column, 0, 4);
  assert_second (by_column, 1, 40);
}

static void
test_lacks (void)
{
  g_autoptr (BwMapping) mapping = bw_mapping_new ();
  g_autoptr (BwMapping) copy = NULL;
  BwMappedMeasure *measure;

  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_LACKS_DATE);
  mapping->date = g_strdup ("date");
  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_LACKS_FIGURES);
  measure = bw_mapping_add_measure (mapping);
  measure->numerator = g_strdup ("late");
  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_LACKS_FIGURES);
  measure->denominator = g_strdup ("all");
  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_LACKS_MEASURE_COLUMN);
  measure->name = g_strdup ("Late");
  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_COMPLETE);
  bw_row_filters_add (measure->filters, "ward", "six");
  copy = bw_mapping_copy (mapping);
  g_assert_cmpint (bw_mapping_find_lack (copy), ==, BW_MAPPING_COMPLETE);
  g_assert_cmpuint (((BwMappedMeasure *) g_ptr_array_index (copy->measures, 0))->filters->len, ==, 1);
  measure->value = g_strdup ("value");
  g_assert_cmpint (bw_mapping_find_lack (mapping), ==, BW_MAPPING_LACKS_FIGURES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/mapping/several-measures-come-from-one-file", Scratch, NULL, scratch_set_up,
              test_several_measures, scratch_tear_down);
  g_test_add_func ("/mapping/says-what-it-lacks", test_lacks);
  return g_test_run ();
}
