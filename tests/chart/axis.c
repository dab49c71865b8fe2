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
      g_assert_cmpfloat (bw_value_axis_tick (&axis, 0), <=, low + slack);
      g_assert_cmpfloat (bw_value_axis_tick (&axis, axis.n_ticks - 1), >=, high - slack);
    }
}

static void
test_known_axes (void)
{
  static const struct
  {
    double low, high, scale, first, last, step;
    int decimals;
  } cases[] = {
      {3.9, 9, 1, 2, 10, 2, 0},            /* the falls of the design */
      {0, 100, 1, 0, 125, 25, 0},          /* counts have no ceiling */
      {0, 1, 100, 0, 100, 20, 0},          /* a share has, and no floor below nought */
      {0.754, 1.021, 100, 70, 110, 10, 0}, /* but a limit over the whole is shown where it is */
      {5, 5, 1, 4, 6, 0.5, 1},
      {0, 0, 1, 0, 1, 0.2, 1},
      {0.31, 0.36, 1, 0.3, 0.38, 0.02, 2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwValueAxis axis = bw_value_axis_span (cases[i].low, cases[i].high, cases[i].scale);

      g_assert_cmpfloat_with_epsilon (bw_value_axis_tick (&axis, 0), cases[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (axis.step, cases[i].step, 1e-9);
      g_assert_cmpfloat_with_epsilon (bw_value_axis_tick (&axis, axis.n_ticks - 1), cases[i].last, 1e-9);
      g_assert_cmpint (axis.decimals, ==, cases[i].decimals);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/axis/few-ticks", test_ticks_are_few_and_hold_everything);
  g_test_add_func ("/chart/axis/known", test_known_axes);
  g_test_add_func ("/chart/axis/nothing", test_nothing_has_an_axis_too);
  g_test_add_func ("/chart/axis/months", test_months_are_evenly_apart);
  g_test_add_func ("/chart/axis/gaps", test_line_breaks_where_nothing_is_known);
  g_test_add_func ("/chart/axis/rebase", test_line_breaks_at_a_rebase);
  return g_test_run ();
}
