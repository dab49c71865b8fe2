// SPDX-License-Identifier: GPL-3.0-or-later
/* excluded.c - what an XmR chart makes of points that are left out. Cases are made by hand. */
#include "calm.h"

/* Calm, 40, calm again: without the 40 the mean is 11 and every range 2; those from and to it are none. */
static void
test_excluded_point_moves_no_limit (void)
{
  Chart chart = {.settings = {.improvement = BW_SPC_INCREASE, .target = NAN}};

  add_calm (&chart, 12);
  ADD (&chart, 40);
  add_calm (&chart, 12);
  chart.excluded[12] = true;
  judge (&chart);
  assert_near (chart.points[0].mean, 11);
  assert_near (chart.points[0].amr, 2);
  g_assert_true (isnan (chart.points[12].mr) && isnan (chart.points[13].mr));
  g_assert_false (chart.points[12].used_in_limits);
  g_assert_cmpint (chart.points[12].special_cause, ==, BW_SPC_ABOVE_LIMIT);
}

/* Four above the mean, one left out that lies there too, three more: neither four nor three are seven. */
static void
test_excluded_point_ends_a_run (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 12, 13, 12, 13, 13.5, 14);
  judge (&chart);
  g_assert_cmpuint (chart.points[17].rules, ==, BW_SPC_SHIFT);
  chart.excluded[14] = true;
  judge (&chart);
  for (gsize i = 11; i < chart.n; i++)
    g_assert_cmpuint (chart.points[i].rules, ==, 0);
}

/* What is left out says nothing of the process: the icon speaks of the 10 before it. Its own row says all the
 * same that it lies outside. */
static void
test_icon_speaks_of_the_latest_point_that_counts (void)
{
  Chart chart = calm_chart (BW_SPC_DECREASE);

  ADD (&chart, 10, 40);
  chart.excluded[13] = true;
  for (int rules = BW_SPC_RULES_MDC; rules <= BW_SPC_RULES_PLOTTHEDOTS; rules++)
    {
      chart.settings.rules = (BwSpcRules) rules;
      judge (&chart);
      g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_COMMON);
      g_assert_cmpuint (chart.summary.shown, ==, 12);
      g_assert_true (chart.summary.last_excluded);
      g_assert_cmpint (chart.points[13].type, ==, BW_SPC_POINT_CONCERN);
    }
}

/* 40 counts; what came after it does not. */
static void
test_point_left_out_after_a_concern_does_not_hide_it (void)
{
  Chart chart = calm_chart (BW_SPC_DECREASE);

  ADD (&chart, 40, 11);
  chart.excluded[13] = true;
  judge (&chart);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_CONCERN_HIGH);
}

static void
test_where_all_points_are_left_out_nothing_is_judged (void)
{
  Chart chart = calm_chart (BW_SPC_DECREASE);

  for (gsize i = 0; i < chart.n; i++)
    chart.excluded[i] = true;
  judge (&chart);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpuint (chart.summary.latest, ==, chart.n - 1);
  g_assert_false (chart.summary.last_excluded);
}

/* Thirteen values, of which one is left out: the limits rest on twelve. */
static void
test_excluded_point_does_not_end_a_trial (void)
{
  Chart chart = {.settings = {.target = NAN}};

  add_calm (&chart, 13);
  chart.excluded[3] = true;
  judge (&chart);
  g_assert_true (chart.summary.trial);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add_func ("/spc/excluded/" name, function)
  TEST ("excluded-point-moves-no-limit", test_excluded_point_moves_no_limit);
  TEST ("excluded-point-ends-a-run", test_excluded_point_ends_a_run);
  TEST ("icon-speaks-of-the-latest-that-counts", test_icon_speaks_of_the_latest_point_that_counts);
  TEST ("left-out-after-a-concern", test_point_left_out_after_a_concern_does_not_hide_it);
  TEST ("all-left-out", test_where_all_points_are_left_out_nothing_is_judged);
  TEST ("excluded-point-does-not-end-a-trial", test_excluded_point_does_not_end_a_trial);
  return g_test_run ();
}
