// SPDX-License-Identifier: GPL-3.0-or-later
/* mdc.c - limits and rules as Making Data Count has published them, where they differ from the reference.
 * There is no program to agree with: every case is made by hand, and its arithmetic is shown. */
#include "calm.h"
#include "spc/labels.h"

/* The special cause of the point at @i, with each reading of the rules. */
static BwSpcSpecialCause
cause_by (Chart *chart, BwSpcRules rules, gsize i)
{
  chart->settings.rules = rules;
  judge (chart);
  return chart->points[i].special_cause;
}

static void
assert_differ (Chart *chart, gsize i, BwSpcSpecialCause mdc, BwSpcSpecialCause plotthedots)
{
  g_assert_cmpint (cause_by (chart, BW_SPC_RULES_PLOTTHEDOTS, i), ==, plotthedots);
  g_assert_cmpint (cause_by (chart, BW_SPC_RULES_MDC, i), ==, mdc);
}

/* --- limits ----------------------------------------------------------------------------------------------
 */

/* Twelve calm points and 40: mean (132 + 40) / 13; ranges eleven times 2, and 28: 50 / 12. */
static void
test_settings_left_alone_do_not_screen (void)
{
  Chart chart = {.settings = {.target = NAN}};

  add_calm (&chart, CALM);
  ADD (&chart, 40);
  judge (&chart);
  assert_near (chart.points[0].amr, 50. / 12);
  assert_near (chart.points[0].upl, 172. / 13 + 2.66 * 50 / 12);
  assert_near (chart.points[12].mr, 28);
}

/* 100 but for one 90 among fifteen: ranges twelve times 0, twice 10. Their mean is 20 / 14 = 1.43, so those
 * above 3.267 · 1.43 = 4.67 would go: what is kept are zeros, the limits fall onto the mean, and every point
 * is outside. */
static void
test_screening_that_leaves_no_width_is_given_up (void)
{
  Chart chart = {.settings = {.improvement = BW_SPC_INCREASE, .screen = true, .target = NAN}};

  for (int i = 0; i < 15; i++)
    ADD (&chart, i == 7 ? 90 : 100);
  judge (&chart);
  g_assert_true (chart.summary.any_unscreened && chart.points[0].unscreened);
  assert_near (chart.points[0].amr, 20. / 14);
  assert_near (chart.points[0].lpl, 1490. / 15 - 2.66 * 20 / 14);
  assert_near (chart.points[8].mr, 10);
  g_assert_cmpint (chart.points[14].special_cause, ==, BW_SPC_SHIFT_ABOVE); /* the seven 100s after it */
  g_assert_cmpint (chart.points[7].special_cause, ==, BW_SPC_BELOW_LIMIT);

  g_assert_cmpint (cause_by (&chart, BW_SPC_RULES_PLOTTHEDOTS, 14), ==, BW_SPC_ABOVE_LIMIT);
  g_assert_cmpfloat (chart.points[0].amr, ==, 0);
  g_assert_false (chart.summary.any_unscreened);
}

/* Ranges eleven times 2 and once 28, mean 50 / 12 = 4.17, bound 13.6: only the 28 goes. */
static void
test_screening_that_leaves_a_width_is_kept (void)
{
  Chart chart = {.settings = {.screen = true, .target = NAN}};

  add_calm (&chart, CALM);
  ADD (&chart, 40);
  judge (&chart);
  g_assert_false (chart.summary.any_unscreened);
  assert_near (chart.points[0].amr, 2);
  g_assert_true (isnan (chart.points[12].mr));
}

/* All ranges are 0, and 0 < 3.267 · 0 is false: screened, none is left. */
static void
test_constant_series_has_limits_though_screened (void)
{
  Chart chart = {.settings = {.screen = true, .target = NAN}};

  for (int i = 0; i < 15; i++)
    ADD (&chart, 4);
  judge (&chart);
  g_assert_true (chart.summary.any_unscreened);
  g_assert_cmpfloat (chart.points[0].lpl, ==, 4);
  g_assert_cmpfloat (chart.points[0].upl, ==, 4);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_COMMON);
}

static void
test_one_point_has_nothing_to_give_up (void)
{
  Chart chart = {.settings = {.screen = true, .target = NAN}};

  ADD (&chart, 4);
  judge (&chart);
  g_assert_false (chart.summary.any_unscreened);
  g_assert_true (isnan (chart.points[0].amr));
}

/* --- rules -----------------------------------------------------------------------------------------------
 */

/* 12, 15, 17, all above 11: 15 is beyond the near limit 14.547, 17 beyond the limit 16.32. */
static void
test_two_in_three_counts_points_beyond_the_limit (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 15, 17);
  assert_differ (&chart, 12, BW_SPC_TWO_IN_THREE_ABOVE, BW_SPC_COMMON_CAUSE);
  g_assert_cmpint (chart.points[13].special_cause, ==, BW_SPC_ABOVE_LIMIT);
  g_assert_cmpuint (chart.points[13].rules, ==, BW_SPC_OUTSIDE | BW_SPC_TWO_IN_THREE);
  g_assert_cmpuint (chart.points[11].rules, ==, 0); /* 12, the third: not beyond the near limit */
}

/* 15, 10, 17: the one between lies below the mean. */
static void
test_two_in_three_wants_all_three_on_one_side (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 15, 10, 17);
  judge (&chart);
  g_assert_cmpuint (chart.points[12].rules, ==, 0);
  g_assert_cmpuint (chart.points[14].rules, ==, BW_SPC_OUTSIDE);
}

/* Seven fall from 16 to 13, all above 11: a fall, and a shift. */
static Chart
falling_above (BwSpcImprovement improvement)
{
  Chart chart = calm_chart (improvement);

  ADD (&chart, 16, 15.5, 15, 14.5, 14, 13.5, 13);
  return chart;
}

static void
test_improvement_and_concern_show_improvement (void)
{
  Chart chart = falling_above (BW_SPC_INCREASE);

  assert_differ (&chart, 18, BW_SPC_SHIFT_ABOVE, BW_SPC_TREND_DECREASING);
  g_assert_cmpuint (chart.points[18].rules, ==, BW_SPC_FALL | BW_SPC_SHIFT);
  g_assert_cmpint (chart.points[18].type, ==, BW_SPC_POINT_IMPROVEMENT);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_IMPROVEMENT_HIGH);
  /* 16, 15.5, 15 lie beyond the near limit: two in three comes before a shift. */
  g_assert_cmpint (chart.points[13].special_cause, ==, BW_SPC_TWO_IN_THREE_ABOVE);
}

static void
test_improvement_shown_is_the_trend_where_less_is_better (void)
{
  Chart chart = falling_above (BW_SPC_DECREASE);

  judge (&chart);
  g_assert_cmpint (chart.points[18].special_cause, ==, BW_SPC_TREND_DECREASING);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_IMPROVEMENT_LOW);
}

static void
test_precedence_decides_where_nothing_is_better (void)
{
  Chart chart = falling_above (BW_SPC_NEUTRAL);

  judge (&chart);
  g_assert_cmpint (chart.points[18].special_cause, ==, BW_SPC_TREND_DECREASING);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_NEUTRAL_LOW);
}

/* A rise that begins below the limit 5.68: both outside, which is concern, and rising. */
static void
test_rise_from_below_the_limit_shows_improvement (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 1, 2, 3, 4, 5, 6, 7);
  assert_differ (&chart, 12, BW_SPC_TREND_INCREASING, BW_SPC_BELOW_LIMIT);
  g_assert_cmpint (chart.points[12].type, ==, BW_SPC_POINT_IMPROVEMENT);
}

/* Seven up to 14 and seven down from it: the peak at 18 belongs to both. */
static Chart
peak (BwSpcImprovement improvement)
{
  Chart chart = calm_chart (improvement);

  ADD (&chart, 8, 9, 10, 11, 12, 13, 14, 13, 12, 11, 10, 9, 8);
  return chart;
}

static void
test_shared_peak_shows_the_improvement (void)
{
  Chart up = peak (BW_SPC_INCREASE), down = peak (BW_SPC_DECREASE), neither = peak (BW_SPC_NEUTRAL);

  assert_differ (&up, 18, BW_SPC_TREND_INCREASING, BW_SPC_TREND_DECREASING);
  assert_differ (&down, 18, BW_SPC_TREND_DECREASING, BW_SPC_TREND_DECREASING);
  assert_differ (&neither, 18, BW_SPC_TREND_DECREASING, BW_SPC_TREND_DECREASING); /* the later one */
}

/* Two rises with an equal pair between: 7 to 13, and again from 13. The step from the last point of the first
 * is 0, which the reference calls decreasing. */
static void
test_trend_is_named_by_its_own_direction (void)
{
  Chart chart = calm_chart (BW_SPC_DECREASE);

  ADD (&chart, 7.5, 8, 9, 10, 11, 12, 13, 13, 13.2, 13.4, 13.6, 13.8, 14, 14.2);
  assert_differ (&chart, 18, BW_SPC_TREND_INCREASING, BW_SPC_TREND_DECREASING);
  g_assert_cmpint (chart.points[18].type, ==, BW_SPC_POINT_CONCERN);
}

/* 12, the last of the baseline, and five more: six above 11. */
static void
test_six_in_a_row_are_enough_if_chosen (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 12, 13, 12, 13, 12);
  judge (&chart);
  g_assert_cmpint (chart.points[16].special_cause, ==, BW_SPC_COMMON_CAUSE);
  chart.settings.run = 6;
  judge (&chart);
  g_assert_cmpint (chart.points[16].special_cause, ==, BW_SPC_SHIFT_ABOVE);
  g_assert_cmpint (chart.points[11].special_cause, ==, BW_SPC_SHIFT_ABOVE);
  g_assert_cmpint (chart.points[10].special_cause, ==, BW_SPC_COMMON_CAUSE);
  g_assert_cmpstr (bw_spc_special_cause_label (&chart.settings, BW_SPC_SHIFT_ABOVE), ==, "6 Points Above CL");
}

/* 8 to 13: six points, five steps. */
static void
test_six_rising_are_a_trend_if_chosen (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 8, 9, 10, 11, 12, 13);
  judge (&chart);
  g_assert_cmpint (chart.points[17].special_cause, ==, BW_SPC_COMMON_CAUSE);
  chart.settings.run = 6;
  judge (&chart);
  g_assert_cmpint (chart.points[17].special_cause, ==, BW_SPC_TREND_INCREASING);
  g_assert_cmpint (chart.points[12].special_cause, ==, BW_SPC_TREND_INCREASING);
  g_assert_cmpuint (chart.points[11].rules, ==, 0);
}

static void
test_hole_ends_a_trend (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 7.5, 8, 9, 10, NAN, 11, 12, 13, 13.5);
  judge (&chart);
  for (gsize i = CALM; i < chart.n; i++)
    g_assert_cmpuint (chart.points[i].rules, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add_func ("/spc/mdc/" name, function)
  TEST ("settings-left-alone-do-not-screen", test_settings_left_alone_do_not_screen);
  TEST ("screening-that-leaves-no-width-is-given-up", test_screening_that_leaves_no_width_is_given_up);
  TEST ("screening-that-leaves-a-width-is-kept", test_screening_that_leaves_a_width_is_kept);
  TEST ("constant-series-has-limits-though-screened", test_constant_series_has_limits_though_screened);
  TEST ("one-point-has-nothing-to-give-up", test_one_point_has_nothing_to_give_up);
  TEST ("two-in-three-counts-points-beyond-the-limit", test_two_in_three_counts_points_beyond_the_limit);
  TEST ("two-in-three-wants-all-three-on-one-side", test_two_in_three_wants_all_three_on_one_side);
  TEST ("improvement-and-concern-show-improvement", test_improvement_and_concern_show_improvement);
  TEST ("improvement-shown-is-the-trend-where-less-is-better",
        test_improvement_shown_is_the_trend_where_less_is_better);
  TEST ("precedence-decides-where-nothing-is-better", test_precedence_decides_where_nothing_is_better);
  TEST ("rise-from-below-the-limit-shows-improvement", test_rise_from_below_the_limit_shows_improvement);
  TEST ("shared-peak-shows-the-improvement", test_shared_peak_shows_the_improvement);
  TEST ("trend-is-named-by-its-own-direction", test_trend_is_named_by_its_own_direction);
  TEST ("six-in-a-row-are-enough-if-chosen", test_six_in_a_row_are_enough_if_chosen);
  TEST ("six-rising-are-a-trend-if-chosen", test_six_rising_are_a_trend_if_chosen);
  TEST ("hole-ends-a-trend", test_hole_ends_a_trend);
  return g_test_run ();
}
