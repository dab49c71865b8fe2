// SPDX-License-Identifier: GPL-3.0-or-later
/* icons.c - the two icons as Making Data Count has published them, where they differ from the reference.
 * Cases are made by hand. */
#include "calm.h"

static BwSpcAssurance
assurance (Chart *chart, BwSpcImprovement improvement, double target)
{
  chart->settings.improvement = improvement;
  chart->settings.target = target;
  judge (chart);
  return chart->summary.assurance;
}

/* On the upper limit, 11 + 2.66 · 2, and on the lower, 11 - 2.66 · 2. */
static void
test_target_on_a_limit_is_beyond_it (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);
  const double upper = 11 + 2.66 * 2, lower = 11 - 2.66 * 2;

  ADD (&chart, 10);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, upper), ==, BW_SPC_ASSURANCE_FAIL);
  g_assert_cmpint (assurance (&chart, BW_SPC_DECREASE, upper), ==, BW_SPC_ASSURANCE_PASS);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, lower), ==, BW_SPC_ASSURANCE_PASS);
  g_assert_cmpint (assurance (&chart, BW_SPC_DECREASE, lower), ==, BW_SPC_ASSURANCE_FAIL);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, 16.3), ==, BW_SPC_ASSURANCE_INCONSISTENT);
  g_assert_cmpint (assurance (&chart, BW_SPC_NEUTRAL, upper), ==, BW_SPC_ASSURANCE_NONE);

  chart.settings.rules = BW_SPC_RULES_PLOTTHEDOTS;
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, upper), ==, BW_SPC_ASSURANCE_INCONSISTENT);
}

/* Mean 1, no range: both limits are 1. */
static void
test_always_on_target_passes (void)
{
  Chart chart = {.settings = {.target = NAN}};

  for (int i = 0; i < 15; i++)
    ADD (&chart, 1);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, 1), ==, BW_SPC_ASSURANCE_PASS);
  g_assert_cmpint (assurance (&chart, BW_SPC_DECREASE, 1), ==, BW_SPC_ASSURANCE_PASS);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, 0.95), ==, BW_SPC_ASSURANCE_PASS);
  g_assert_cmpint (assurance (&chart, BW_SPC_DECREASE, 0.95), ==, BW_SPC_ASSURANCE_FAIL);
  g_assert_cmpint (assurance (&chart, BW_SPC_INCREASE, 1.01), ==, BW_SPC_ASSURANCE_FAIL);
}

static void
test_twelve_values_are_a_trial (void)
{
  Chart chart = {.settings = {.improvement = BW_SPC_INCREASE, .target = 1}};

  add_calm (&chart, 11);
  ADD (&chart, NAN, 30, NAN); /* twelve values in fourteen rows */
  judge (&chart);
  g_assert_true (chart.summary.trial && chart.summary.any_short && chart.points[0].short_phase);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpint (chart.summary.assurance, ==, BW_SPC_ASSURANCE_NONE);
  g_assert_true (chart.summary.shown == BW_SPC_NO_POINT);
  /* mean (120 + 30) / 12, which with ranges of 2 puts 30 far outside: the table says so all the same */
  g_assert_cmpint (chart.points[12].type, ==, BW_SPC_POINT_IMPROVEMENT);

  ADD (&chart, 10);
  judge (&chart);
  g_assert_false (chart.summary.trial);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_COMMON);
}

static void
test_short_phase_before_the_latest_takes_no_icon (void)
{
  Chart chart = {.settings = {.improvement = BW_SPC_INCREASE, .target = 1}};

  add_calm (&chart, 5);
  add_calm (&chart, 13);
  chart.starts[5] = true;
  judge (&chart);
  g_assert_true (chart.summary.any_short);
  g_assert_false (chart.summary.trial);
  g_assert_cmpint (chart.summary.assurance, ==, BW_SPC_ASSURANCE_PASS);
}

/* 17 is above the limit 16.32; nothing came after it. */
static void
test_missing_last_value_does_not_hide_the_latest (void)
{
  Chart chart = calm_chart (BW_SPC_INCREASE);

  ADD (&chart, 17, NAN);
  judge (&chart);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_IMPROVEMENT_HIGH);
  g_assert_true (chart.summary.last_missing);
  g_assert_cmpuint (chart.summary.shown, ==, 12);

  chart.settings.rules = BW_SPC_RULES_PLOTTHEDOTS;
  judge (&chart);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_COMMON);
  g_assert_cmpuint (chart.summary.shown, ==, 13);
}

/* Thirteen values, no two of them in a row: there is a mean but no range. */
static void
test_no_limits_no_assurance (void)
{
  Chart chart = {.settings = {.improvement = BW_SPC_INCREASE, .target = 5}};

  for (int i = 0; i < 26; i++)
    ADD (&chart, i % 2 ? NAN : 10);
  judge (&chart);
  g_assert_false (chart.summary.trial);
  g_assert_true (isnan (chart.points[0].upl));
  g_assert_cmpint (chart.summary.assurance, ==, BW_SPC_ASSURANCE_NONE);

  chart.settings.rules = BW_SPC_RULES_PLOTTHEDOTS;
  judge (&chart);
  g_assert_cmpint (chart.summary.assurance, ==, BW_SPC_ASSURANCE_INCONSISTENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name, function) g_test_add_func ("/spc/icons/" name, function)
  TEST ("target-on-a-limit-is-beyond-it", test_target_on_a_limit_is_beyond_it);
  TEST ("always-on-target-passes", test_always_on_target_passes);
  TEST ("twelve-values-are-a-trial", test_twelve_values_are_a_trial);
  TEST ("short-phase-before-the-latest-takes-no-icon", test_short_phase_before_the_latest_takes_no_icon);
  TEST ("missing-last-value-does-not-hide-the-latest", test_missing_last_value_does_not_hide_the_latest);
  TEST ("no-limits-no-assurance", test_no_limits_no_assurance);
  return g_test_run ();
}
