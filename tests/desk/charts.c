// SPDX-License-Identifier: GPL-3.0-or-later
/* How a measure is charted is chosen, and readings are left out for a reason. */
#include "desk-fixture.h"

static char *
dup_reason (Desk *desk, guint reading)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (desk->library, desk->measure);

  return g_strdup (((BwReading *) g_ptr_array_index (series->readings, reading))->excluded);
}

static void
test_a_reading_is_left_out_and_counted_again (Desk *desk, gconstpointer data)
{
  const BwDate february = bw_date_new (2026, 2, 1);
  g_autofree char *one = NULL, *other = NULL, *counted = NULL;

  g_assert_true (bw_desk_exclude_reading (desk->library, desk->measure, february, "Strike days"));
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Leave Reading Out");
  one = dup_reason (desk, 0);
  other = dup_reason (desk, 1);
  g_assert_null (one);
  g_assert_cmpstr (other, ==, "Strike days");
  bw_desk_include_reading (desk->library, desk->measure, february);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Count Reading Again");
  counted = dup_reason (desk, 1);
  g_assert_null (counted);
}

static void
test_a_reading_that_is_not_there_is_not_left_out (Desk *desk, gconstpointer data)
{
  g_assert_false (
      bw_desk_exclude_reading (desk->library, desk->measure, bw_date_new (2026, 3, 1), "Strike days"));
}

/* Of two readings of one day, the one of that time and no other. */
static void
test_a_reading_is_left_out_by_its_time (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      desk_read_figures (desk, "date,value\n2026-02-01T08:00,3\n2026-02-01T20:00,4\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *morning = NULL, *evening = NULL;

  g_assert_true (
      bw_desk_import_readings (desk->library, desk->measure, file, bw_readings_file_get (file, 0), &error));
  g_assert_true (bw_desk_exclude_reading (desk->library, desk->measure,
                                          bw_date_parse_time ("2026-02-01T20:00"), "Strike days"));
  morning = dup_reason (desk, 2);
  evening = dup_reason (desk, 3);
  g_assert_null (morning);
  g_assert_cmpstr (evening, ==, "Strike days");
}

static void
test_what_is_left_out_stays_out_when_its_figure_comes_anew (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = desk_read_figures (desk, "date,value\n2026-02-01,2.5\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  bw_desk_exclude_reading (desk->library, desk->measure, bw_date_new (2026, 2, 1), "Strike days");
  g_assert_true (
      bw_desk_import_readings (desk->library, desk->measure, file, bw_readings_file_get (file, 0), &error));
  reason = dup_reason (desk, 1);
  g_assert_cmpstr (reason, ==, "Strike days");
}

static void
test_choosing_the_same_chart_is_no_command (Desk *desk, gconstpointer data)
{
  bw_desk_choose_chart (desk->library, desk->measure, BW_CHART_RUN);
  g_assert_cmpint (desk->measure->chart, ==, BW_CHART_RUN);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Choose Chart");
  bw_library_undo (desk->library);
  bw_desk_choose_chart (desk->library, desk->measure, BW_CHART_XMR);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), !=, "Choose Chart");
}

static void
test_a_rate_is_no_share (Desk *desk, gconstpointer data)
{
  bw_desk_choose_chart (desk->library, desk->measure, BW_CHART_P);
  g_assert_true (desk->measure->is_share);
  bw_desk_choose_chart (desk->library, desk->measure, BW_CHART_U);
  g_assert_false (desk->measure->is_share);
  bw_library_undo (desk->library);
  g_assert_true (desk->measure->is_share);
}

static void
test_six_in_a_row_are_chosen (Desk *desk, gconstpointer data)
{
  bw_desk_choose_run_length (desk->library, desk->measure, 6);
  g_assert_cmpint (desk->measure->run_length, ==, 6);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Choose Rules");
}

static void
test_a_measure_that_is_removed_is_compared_no_more (Desk *desk, gconstpointer data)
{
  BwMeasure *england = bw_desk_add_measure (desk->library, "England", BW_DIRECTION_NEUTRAL);

  bw_desk_compare_measure (desk->library, desk->measure, england, NULL);
  bw_desk_remove_measure (desk->library, england);
  g_assert_cmpint (desk->measure->comparator, ==, BW_NOBODY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/charts/left-out-and-counted-again", test_a_reading_is_left_out_and_counted_again);
  ADD ("/charts/not-there", test_a_reading_that_is_not_there_is_not_left_out);
  ADD ("/charts/left-out-by-its-time", test_a_reading_is_left_out_by_its_time);
  ADD ("/charts/left-out-stays-out", test_what_is_left_out_stays_out_when_its_figure_comes_anew);
  ADD ("/charts/the-same-chart", test_choosing_the_same_chart_is_no_command);
  ADD ("/charts/a-rate-is-no-share", test_a_rate_is_no_share);
  ADD ("/charts/six-in-a-row", test_six_in_a_row_are_chosen);
  ADD ("/charts/compared-no-more", test_a_measure_that_is_removed_is_compared_no_more);
  return g_test_run ();
}
