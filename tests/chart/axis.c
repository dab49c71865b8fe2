// SPDX-License-Identifier: GPL-3.0-or-later
/* axis.c - axes have four to six round numbers that hold everything, and months evenly apart. */
#include "chart/axis.h"
#include "fixture.h"

#include <math.h>

static void
test_ticks_are_few_and_hold_everything (void)
{
  for (int round = 0; round < 5000; round++)
    {
      double size = pow (10, g_test_rand_double_range (-5, 9));
      double low = g_test_rand_double_range (-size, size), high = low + g_test_rand_double_range (0, size);
      BwValueAxis axis = bw_value_axis_span (low, high, 1);
      double slack = 1e-6 * axis.step;

      g_assert_cmpuint (axis.n_ticks, >=, 4);
      g_assert_cmpuint (axis.n_ticks, <=, 6);
      g_assert_cmpfloat (axis.low, <=, low + slack);
      g_assert_cmpfloat (axis.high, >=, high - slack);
      /* All ticks lie on the axis. */
      g_assert_cmpfloat (bw_value_axis_tick (&axis, 0), >=, axis.low - slack);
      g_assert_cmpfloat (bw_value_axis_tick (&axis, axis.n_ticks - 1), <=, axis.high + slack);
      /* Of two steps and a half or more, at most half a one is empty at either end, beside the headroom. */
      g_assert_cmpfloat ((high - low) / (axis.high - axis.low), >, 2.5 / 3.5 / 1.06 - 1e-6);
    }
}

static void
test_known_axes (void)
{
  static const struct
  {
    double low, high, scale, first, last, step;
    int decimals;
    double bottom, top;
  } cases[] = {
      /* The falls of the design, with 0.153 over and under them: 9.153 is nearer to 9 than to 10. */
      {3.9, 9, 1, 4, 9, 1, 0, 3.747, 9.153},
      /* Counts have no ceiling; 103 is more than half a step from 120. */
      {0, 100, 1, 0, 100, 20, 0, 0, 103},
      /* A share has, and no floor below nought. */
      {0, 1, 100, 0, 100, 20, 0, 0, 100},
      /* But a limit over the whole is shown where it is: 102.1 + 0.801. 74.599 is nearer to 70 than to 80. */
      {0.754, 1.021, 100, 70, 100, 10, 0, 70, 102.901},
      {5, 5, 1, 4, 6, 0.5, 1, 4, 6},
      {0, 0, 1, 0, 1, 0.2, 1, 0, 1},
      {0.31, 0.36, 1, 0.31, 0.36, 0.01, 2, 0.3085, 0.3615},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwValueAxis axis = bw_value_axis_span (cases[i].low, cases[i].high, cases[i].scale);

      g_assert_cmpfloat_with_epsilon (bw_value_axis_tick (&axis, 0), cases[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.step, cases[i].step, 1e-9);
      g_assert_cmpfloat_with_epsilon (bw_value_axis_tick (&axis, axis.n_ticks - 1), cases[i].last, 1e-9);
      g_assert_cmpint (axis.decimals, ==, cases[i].decimals);
      g_assert_cmpfloat_with_epsilon (axis.low, cases[i].bottom, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.high, cases[i].top, 1e-9);
    }
}

static void
test_nothing_has_an_axis_too (void)
{
  BwValueAxis axis = bw_value_axis_span (NAN, NAN, 1);

  g_assert_cmpuint (axis.n_ticks, >=, 4);
  g_assert_true (isfinite (axis.first) && axis.step > 0);
}

static void
test_months_are_evenly_apart (void)
{
  g_assert_cmpfloat (bw_time_of_date (bw_date_new (2026, 3, 1)) - bw_time_of_date (bw_date_new (2026, 2, 1)),
                     ==, 1);
  g_assert_cmpfloat (bw_time_of_date (bw_date_new (2026, 2, 15)) - bw_time_of_date (bw_date_new (2026, 2, 1)),
                     ==, 0.5);
}

/* Takes over @series, of which one reading after another is @apart: none is missing. */
static void
assert_no_gap (BwSeries *series)
{
  g_autoptr (BwSeries) taken = series;
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (taken);
  BwTimeAxis times = bw_time_axis_fit (analysis);

  for (guint i = 1; i < analysis->n; i++)
    if (bw_time_axis_is_gap (&times, analysis->dates[i - 1], analysis->dates[i]))
      g_error ("a gap before reading %u of %u, of period %d", i, analysis->n, analysis->period);
}

/* Over two leap years, years of 53 weeks (2020, 2026), and all lengths of months. */
static void
test_the_calendar_makes_no_gaps (void)
{
  assert_no_gap (fixture_times (bw_date_new (2019, 12, 2), 400, 7 * BW_DAY));
  assert_no_gap (fixture_times (bw_date_new (2024, 2, 1), 60, BW_DAY));
  assert_no_gap (fixture_times (bw_date_parse_time ("2024-02-28T12:00"), 60, BW_HOUR));
  assert_no_gap (fixture_long_periods (2019, 1, 90, 1));
  assert_no_gap (fixture_long_periods (2019, 1, 30, 3));
  assert_no_gap (fixture_long_periods (2000, 4, 30, 12));
}

/* Clocks went from 00:59 to 02:00 on 29 March 2026. */
static void
test_the_hour_that_clocks_never_show_is_no_gap (void)
{
  const BwDate never = bw_date_parse_time ("2026-03-29T01:00");
  g_autoptr (BwSeries) series = fixture_times (never - 12 * BW_HOUR, 24, BW_HOUR);
  g_autoptr (BwSeries) autumn = fixture_times (bw_date_parse_time ("2026-10-24T12:00"), 24, BW_HOUR);

  g_ptr_array_remove_index (series->readings, 12);
  g_ptr_array_remove_index (autumn->readings, 13);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series), other = bw_analysis_new (autumn);
  BwTimeAxis times = bw_time_axis_fit (analysis);

  g_assert_false (bw_time_axis_is_gap (&times, never - BW_HOUR, never + BW_HOUR));
  g_assert_true (bw_time_axis_is_gap (&times, never - 2 * BW_HOUR, never + BW_HOUR));
  /* The hour that comes twice is there once, and missed. */
  times = bw_time_axis_fit (other);
  g_assert_true (
      bw_time_axis_is_gap (&times, bw_date_new (2026, 10, 25), bw_date_new (2026, 10, 25) + 2 * BW_HOUR));
}

/* Two a day, at 08:00 and 13:00: the night between is none. */
static void
test_sessions_of_days_have_no_gaps (void)
{
  BwSeries *series = fixture_times (bw_date_parse_time ("2026-10-05T08:00"), 40, 12 * BW_HOUR);

  for (guint i = 1; i < series->readings->len; i += 2)
    ((BwReading *) g_ptr_array_index (series->readings, i))->date -= 7 * BW_HOUR;
  assert_no_gap (series);
}

/* Sixty working days from Monday 5 October 2026 on; then one of them is not there. */
static void
test_weekends_are_no_gaps (void)
{
  g_autoptr (BwSeries) series = fixture_times (bw_date_new (2026, 10, 5), 84, BW_DAY);

  for (guint i = series->readings->len; i > 0; i--)
    if ((i - 1) % 7 >= 5)
      g_ptr_array_remove_index (series->readings, i - 1);
  assert_no_gap (bw_series_ref (series));
  g_ptr_array_remove_index (series->readings, 5);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  BwTimeAxis times = bw_time_axis_fit (analysis);

  g_assert_false (bw_time_axis_joins (&times, analysis, 5)); /* Friday to Tuesday */
  g_assert_true (bw_time_axis_joins (&times, analysis, 9));  /* Friday to Monday */
}

static void
test_line_breaks_where_nothing_is_known (void)
{
  g_autoptr (BwSeries) series = fixture_make ("gaps");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  BwTimeAxis times = bw_time_axis_fit (analysis);

  g_assert_true (bw_time_axis_joins (&times, analysis, 7));
  g_assert_false (bw_time_axis_joins (&times, analysis, 8));  /* it has no value */
  g_assert_false (bw_time_axis_joins (&times, analysis, 10)); /* nor has the one before */
  g_assert_false (bw_time_axis_joins (&times, analysis, 16)); /* a month is not there */
}

static void
test_line_breaks_at_a_rebase (void)
{
  g_autoptr (BwSeries) series = fixture_make ("falls");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  BwTimeAxis times = bw_time_axis_fit (analysis);

  g_assert_true (bw_time_axis_joins (&times, analysis, 16));
  g_assert_false (bw_time_axis_joins (&times, analysis, 17));
}

/* Nine events a month apart and then one after half a year: a reading of months misses five, one of rare
 * events none. */
static void
test_rare_events_leave_nothing_out (void)
{
  static const struct
  {
    BwChartKind chart;
    gboolean joins;
  } kinds[] = {{BW_CHART_G, TRUE}, {BW_CHART_T, TRUE}, {BW_CHART_XMR, FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (BwSeries) series = fixture_times (bw_date_new (2025, 1, 10), 10, 30 * BW_DAY);
      BwReading *last = g_ptr_array_index (series->readings, 9),
                *missing = g_ptr_array_index (series->readings, 4);

      last->date += 150 * BW_DAY;
      missing->value = NAN;
      series->measure->chart = kinds[i].chart;

      g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
      BwTimeAxis times = bw_time_axis_fit (analysis);

      g_assert_true (bw_time_axis_joins (&times, analysis, 8));
      g_assert_false (bw_time_axis_joins (&times, analysis, 4));
      g_assert_cmpint (bw_time_axis_joins (&times, analysis, 9), ==, kinds[i].joins);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/axis/few-ticks", test_ticks_are_few_and_hold_everything);
  g_test_add_func ("/chart/axis/known", test_known_axes);
  g_test_add_func ("/chart/axis/nothing", test_nothing_has_an_axis_too);
  g_test_add_func ("/chart/axis/months", test_months_are_evenly_apart);
  g_test_add_func ("/chart/axis/calendar-makes-no-gaps", test_the_calendar_makes_no_gaps);
  g_test_add_func ("/chart/axis/hour-never-shown", test_the_hour_that_clocks_never_show_is_no_gap);
  g_test_add_func ("/chart/axis/sessions", test_sessions_of_days_have_no_gaps);
  g_test_add_func ("/chart/axis/weekends", test_weekends_are_no_gaps);
  g_test_add_func ("/chart/axis/gaps", test_line_breaks_where_nothing_is_known);
  g_test_add_func ("/chart/axis/rare-events", test_rare_events_leave_nothing_out);
  g_test_add_func ("/chart/axis/rebase", test_line_breaks_at_a_rebase);
  return g_test_run ();
}
