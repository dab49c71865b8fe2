// SPDX-License-Identifier: GPL-3.0-or-later
/* control-chart.c - what the reference cases of control charts do not try: missing and impossible figures,
 * medians, and what must hold whatever the figures are. Arithmetic is shown. */
#include "spc/control-chart.h"

#include <float.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "spc/numbers.h"

#define LONGEST 60
#define SERIES 1000

typedef struct
{
  BwSpcControlSettings settings;
  gsize n;
  double figures[LONGEST], sizes[LONGEST];
  bool has_sizes, starts[LONGEST], excluded[LONGEST];
  BwSpcControlPoint points[LONGEST];
} Chart;

static void
judge (Chart *chart)
{
  const BwSpcControlSeries series = {.n = chart->n,
                                     .figures = chart->figures,
                                     .sizes = chart->has_sizes ? chart->sizes : NULL,
                                     .starts = chart->starts,
                                     .excluded = chart->excluded};

  bw_spc_control_chart (&chart->settings, &series, chart->points);
}

static Chart
chart_of (BwSpcChart kind, gsize n, const double *figures)
{
  Chart chart = {.settings = {.chart = kind}, .n = n};

  memcpy (chart.figures, figures, n * sizeof *figures);
  return chart;
}

#define CHART(kind, ...)                                                                                     \
  chart_of (kind, G_N_ELEMENTS (((const double[]){__VA_ARGS__})), (const double[]){__VA_ARGS__})

static void
assert_near (double actual, double wanted)
{
  g_assert_cmpfloat_with_epsilon (actual, wanted, 1e-9);
}

static double
median_of (gsize n, const double *numbers)
{
  return bw_spc_median (&(BwSpcNumbers){.first = numbers, .step = sizeof *numbers, .n = n});
}

static void
test_median (void)
{
  static const double some[] = {3, -1, NAN, 1e-300, -7, 2, -0.0};

  g_assert_cmpfloat (median_of (1, some), ==, 3);
  g_assert_cmpfloat (median_of (2, some), ==, 1);
  g_assert_cmpfloat (median_of (4, some), ==, 1e-300); /* -1, 1e-300, 3 */
  g_assert_cmpfloat (median_of (5, some), ==, -0.5 + 5e-301);
  g_assert_cmpfloat (median_of (7, some), ==, 5e-301); /* -7, -1, 0, 1e-300, 2, 3 */
  g_assert_true (isnan (median_of (0, some)));
}

/* 2, 4, missing, 10, 14: mean 7.5. Ranges 2 and 4 but none across the hole: 3 / 1.128 is sigma. */
static void
test_range_does_not_cross_a_hole (void)
{
  Chart chart = CHART (BW_SPC_CHART_I, 2, 4, NAN, 10, 14);

  judge (&chart);
  assert_near (chart.points[0].cl, 7.5);
  assert_near (chart.points[0].ucl, 7.5 + 3 * 3 / 1.128);
  assert_near (chart.points[0].lcl95, 7.5 - 2 * 3 / 1.128);
  g_assert_false (chart.points[2].sigma_signal);
  g_assert_cmpuint (chart.points[0].runs.n_obs, ==, 5);
  g_assert_cmpuint (chart.points[0].runs.n_useful, ==, 4);
}

/* 2, 4, (left out), 10: ranges 2, and 6 from 4 to 10. */
static void
test_range_joins_across_an_excluded_point (void)
{
  Chart chart = CHART (BW_SPC_CHART_I, 2, 4, 99, 10);

  chart.excluded[2] = true;
  judge (&chart);
  assert_near (chart.points[0].ucl, 16. / 3 + 3 * 4 / 1.128);
  g_assert_true (chart.points[2].sigma_signal);
  g_assert_cmpuint (chart.points[0].runs.n_obs, ==, 3);
}

/* The part before the cut is 1 to 3, that after it 11 to 13: a freeze would tell otherwise. */
static void
test_freeze_has_no_effect_on_parts (void)
{
  Chart chart = CHART (BW_SPC_CHART_RUN, 1, 2, 3, 11, 12, 13);

  chart.settings.freeze = 2;
  judge (&chart);
  assert_near (chart.points[5].cl, 1.5);
  chart.starts[3] = true;
  judge (&chart);
  assert_near (chart.points[2].cl, 2);
  assert_near (chart.points[5].cl, 12);
  g_assert_true (chart.points[5].baseline);
}

/* Two of ten and three of ten; nothing of nothing, and eleven of ten, are no shares. */
static void
test_impossible_shares_are_missing (void)
{
  Chart chart = CHART (BW_SPC_CHART_P, 2, 3, 0, 11);

  chart.has_sizes = true;
  for (gsize i = 0; i < chart.n; i++)
    chart.sizes[i] = i == 2 ? 0 : 10;
  judge (&chart);
  assert_near (chart.points[0].cl, 0.25);
  assert_near (chart.points[0].ucl, 0.25 + 3 * sqrt (0.25 * 0.75 / 10));
  g_assert_cmpfloat (chart.points[0].lcl, ==, 0); /* 0.25 - 0.41 */
  g_assert_true (isnan (chart.points[2].y) && isnan (chart.points[2].ucl));
  g_assert_true (isnan (chart.points[3].y));
}

static void
test_shares_without_sizes_tell_nothing (void)
{
  Chart chart = CHART (BW_SPC_CHART_P, 2, 3);

  judge (&chart);
  g_assert_true (isnan (chart.points[0].y) && isnan (chart.points[0].cl));
}

/* 1, 1, 1, … : the transformed values do not vary, so all limits are 1. */
static void
test_times_of_0_are_missing (void)
{
  Chart chart = CHART (BW_SPC_CHART_T, 1, 1, 0, 1, 1);

  judge (&chart);
  g_assert_true (isnan (chart.points[2].y));
  assert_near (chart.points[0].ucl, 1);
  assert_near (chart.points[0].lcl, 1);
}

/* Ten useful points: log2 10 + 3 = 6.3, so 6; of nine tosses two heads or fewer come in 46 of 512 = 9 %, one
 * or none in 2 %: at least two crossings. */
static void
test_long_run_is_a_signal (void)
{
  Chart chart = CHART (BW_SPC_CHART_RUN, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5);

  judge (&chart);
  g_assert_cmpuint (chart.points[0].runs.longest_run, ==, 5);
  g_assert_cmpuint (chart.points[0].runs.longest_max, ==, 6);
  g_assert_cmpuint (chart.points[0].runs.crossings, ==, 1);
  g_assert_cmpuint (chart.points[0].runs.crossings_min, ==, 2);
  g_assert_true (chart.points[0].runs.signal);
}

static void
test_constant_series_has_no_useful_point (void)
{
  Chart chart = CHART (BW_SPC_CHART_RUN, 3, 3, 3);

  judge (&chart);
  g_assert_cmpuint (chart.points[0].runs.n_useful, ==, 0);
  g_assert_false (chart.points[0].runs.signal);
}

/* By the normal distribution, which a million tosses follow: 500000 - 1.645 · 500 = 499178. */
static void
test_runs_of_a_very_long_series (void)
{
  BwSpcRunsCount count = {0};

  for (int i = 0; i < 1000001; i++)
    bw_spc_runs_add (&count, i % 2 ? 1 : -1);

  BwSpcRuns runs = bw_spc_runs_finish (&count);

  g_assert_cmpfloat_with_epsilon ((double) runs.crossings_min, 499178, 1);
  g_assert_cmpuint (runs.longest_max, ==, 23);
  g_assert_false (runs.signal);
}

static double
some_figure (void)
{
  static const double odd[] = {NAN, INFINITY, -INFINITY, DBL_MAX, -DBL_MAX, DBL_MIN, 0, -1};

  return g_test_rand_int_range (0, 20) == 0 ? odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))]
                                            : g_test_rand_int_range (0, 100);
}

static Chart
some_chart (void)
{
  Chart chart = {.n = (gsize) g_test_rand_int_range (0, LONGEST + 1)};

  chart.settings = (BwSpcControlSettings){
      .chart = (BwSpcChart) g_test_rand_int_range (BW_SPC_CHART_RUN, BW_SPC_CHART_T + 1),
      .screen = g_test_rand_bit (),
      .freeze = g_test_rand_bit () ? 12 : 0,
  };
  chart.has_sizes = g_test_rand_bit ();
  for (gsize i = 0; i < chart.n; i++)
    {
      chart.figures[i] = some_figure ();
      chart.sizes[i] = some_figure () * 2;
      chart.starts[i] = g_test_rand_int_range (0, 30) == 0;
      chart.excluded[i] = g_test_rand_int_range (0, 30) == 0;
    }
  return chart;
}

static void
test_limits_enclose_or_are_none (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart ();

      judge (&chart);
      for (gsize i = 0; i < chart.n; i++)
        {
          const BwSpcControlPoint *point = &chart.points[i];

          g_assert_false (isinf (point->y) || isinf (point->lcl) || isinf (point->ucl));
          g_assert_false (point->lcl > point->ucl || point->lcl95 > point->ucl95 ||
                          point->lcl > point->lcl95 || point->ucl < point->ucl95);
          g_assert_false (point->sigma_signal && isnan (point->y));
          g_assert_false (point->used && isnan (point->y));
          g_assert_cmpuint (point->runs.longest_run, <=, point->runs.n_useful);
        }
    }
}

static void
test_parts_do_not_see_each_other (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), alone;

      if (chart.n < 2)
        continue;
      chart.settings.freeze = 0;
      alone = chart;
      alone.n = chart.n / 2;
      chart.starts[alone.n] = true;
      judge (&chart);
      judge (&alone);
      for (gsize i = 0; i < alone.n; i++)
        {
          g_assert_true (chart.points[i].ucl == alone.points[i].ucl || isnan (alone.points[i].ucl));
          g_assert_cmpuint (chart.points[i].runs.crossings, ==, alone.points[i].runs.crossings);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add_func ("/spc/control-chart/" name, function)
  TEST ("median", test_median);
  TEST ("range-does-not-cross-a-hole", test_range_does_not_cross_a_hole);
  TEST ("range-joins-across-an-excluded-point", test_range_joins_across_an_excluded_point);
  TEST ("freeze-has-no-effect-on-parts", test_freeze_has_no_effect_on_parts);
  TEST ("impossible-shares-are-missing", test_impossible_shares_are_missing);
  TEST ("shares-without-sizes-tell-nothing", test_shares_without_sizes_tell_nothing);
  TEST ("times-of-0-are-missing", test_times_of_0_are_missing);
  TEST ("long-run-is-a-signal", test_long_run_is_a_signal);
  TEST ("constant-series-has-no-useful-point", test_constant_series_has_no_useful_point);
  TEST ("runs-of-a-very-long-series", test_runs_of_a_very_long_series);
  TEST ("limits-enclose-or-are-none", test_limits_enclose_or_are_none);
  TEST ("parts-do-not-see-each-other", test_parts_do_not_see_each_other);
  return g_test_run ();
}
