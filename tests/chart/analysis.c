// SPDX-License-Identifier: GPL-3.0-or-later
/* analysis.c - a series reaches the arithmetic as it is: its dates, phases and targets, and its decimals. */
#include "chart/analysis.h"
#include "fixture.h"

#include <math.h>

/* Mean and limits as the picture of the design states them, which was computed apart from this program. */
static void
test_falls_of_the_design (void)
{
  g_autoptr (BwSeries) series = fixture_make ("falls");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  const BwAnalysisPhase *first = &analysis->phases[0], *last = bw_analysis_get_last_phase (analysis);

  g_assert_cmpuint (analysis->n_phases, ==, 2);
  g_assert_cmpuint (first->n_used, ==, 17);
  g_assert_cmpfloat_with_epsilon (first->upl, 8.8, 0.05);
  g_assert_cmpfloat_with_epsilon (first->lpl, 3.9, 0.05);
  g_assert_cmpuint (last->n_used, ==, 19);
  g_assert_cmpfloat_with_epsilon (last->mean, 5.4, 0.05);
  g_assert_cmpfloat_with_epsilon (last->upl, 6.8, 0.05);
  g_assert_cmpfloat_with_epsilon (last->lpl, 4.0, 0.05);
  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_COMMON);
  g_assert_cmpint (analysis->summary.assurance, ==, BW_SPC_ASSURANCE_INCONSISTENT);
}

static void
test_each_reading_has_the_target_of_its_date (void)
{
  g_autoptr (BwSeries) series = fixture_make ("falls");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat (analysis->targets[16], ==, 6.0); /* March 2025 */
  g_assert_cmpfloat (analysis->targets[17], ==, 5.5);
  g_assert_cmpfloat (analysis->targets[29], ==, 5.0);
  g_assert_cmpfloat (analysis->settings.target, ==, 5.0);
}

static void
test_target_of_next_year_is_not_held_against_this_one (void)
{
  g_autoptr (BwSeries) series = fixture_make ("falls");

  fixture_add_target (series, "2027-04-01", 1.0);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat (analysis->settings.target, ==, 5.0);
}

static void
test_rebase_off_every_date_has_no_effect (void)
{
  g_autoptr (BwSeries) series = fixture_months (30);

  fixture_add_rebase (series, "2025-06-02", "A day late");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpuint (analysis->n_phases, ==, 1);
}

static void
test_twelve_values_are_a_trial (void)
{
  g_autoptr (BwSeries) twelve = fixture_months (12), thirteen = fixture_months (13);
  g_autoptr (BwAnalysis) trial = bw_analysis_new (twelve), enough = bw_analysis_new (thirteen);

  g_assert_true (bw_analysis_get_last_phase (trial)->is_trial);
  g_assert_false (bw_analysis_get_last_phase (enough)->is_trial);
  g_assert_true (bw_analysis_is_on_trial (trial));
  g_assert_false (bw_analysis_is_on_trial (enough));
}

/* Eleven of about 82, ranges below 8, and 200: outside by the rules, which are not shown yet. */
static void
test_nothing_stands_out_while_limits_are_on_trial (void)
{
  g_autoptr (BwSeries) series = fixture_months (12);

  ((BwReading *) g_ptr_array_index (series->readings, 11))->value = 200;

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->points[11].special_cause, ==, BW_SPC_ABOVE_LIMIT);
  g_assert_cmpint (bw_analysis_get_cause (analysis, 11), ==, BW_SPC_COMMON_CAUSE);
  g_assert_cmpint (bw_analysis_get_type (analysis, 11), ==, BW_SPC_POINT_COMMON);
  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpint (analysis->summary.assurance, ==, BW_SPC_ASSURANCE_NONE);
}

/* 10, 12, 10 … and 40: eleven ranges of 2, and one of 28 that weighs in unless it is to be left out. */
static void
test_ranges_are_left_out_on_request (void)
{
  g_autoptr (BwSeries) series = fixture_months (13);

  for (guint i = 0; i < 13; i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->value = i == 12 ? 40 : i % 2 ? 12 : 10;

  g_autoptr (BwAnalysis) all = bw_analysis_new (series);

  g_object_set (series->measure, "is_screened", TRUE, NULL);

  g_autoptr (BwAnalysis) ordinary = bw_analysis_new (series);

  g_assert_cmpfloat_with_epsilon (all->points[0].amr, (11 * 2 + 28) / 12., 1e-9);
  g_assert_cmpfloat_with_epsilon (ordinary->points[0].amr, 2, 1e-9);
}

/* January 2025 to February 2026, August @august: a row of its own, or none. */
static BwAnalysis *
analyse_around_august (gboolean has_row, BwRulesKind rules)
{
  static const double values[] = {10, 12, 10, 12, 10, 12, 10, NAN, 20, 22, 20, 22, 20, 22};
  g_autoptr (BwSeries) series = fixture_months (0);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!isnan (values[i]) || has_row)
      fixture_add_reading (series, bw_date_new (2025 + (int) i / 12, 1 + (int) i % 12, 1), values[i]);
  g_object_set (series->measure, "rules", rules, "is_screened", FALSE, NULL);
  return bw_analysis_new (series);
}

static void
test_a_month_without_a_row_is_a_month_without_a_value (void)
{
  g_autoptr (BwAnalysis) none = analyse_around_august (FALSE, BW_RULES_MDC);
  g_autoptr (BwAnalysis) empty = analyse_around_august (TRUE, BW_RULES_MDC);
  g_autoptr (BwAnalysis) package = analyse_around_august (FALSE, BW_RULES_PLOTTHEDOTS);
  const double mean = 202 / 13.0; /* 4 × 10 + 3 × 12 + 3 × 20 + 3 × 22 */

  g_assert_cmpuint (none->n, ==, 13);
  g_assert_cmpuint (empty->n, ==, 14);
  g_assert_cmpfloat_with_epsilon (none->points[12].mean, mean, 1e-9);
  /* Eleven ranges of 2; none from July to September. */
  g_assert_cmpfloat_with_epsilon (none->points[12].upl, mean + 2.66 * 2, 1e-9);
  g_assert_true (isnan (none->points[7].mr));
  for (guint i = 0; i < none->n; i++)
    {
      const BwSpcPoint *other = &empty->points[i < 7 ? i : i + 1];

      g_assert_cmpfloat (none->points[i].upl, ==, other->upl);
      g_assert_cmpuint (none->points[i].rules, ==, other->rules);
    }
  g_assert_cmpuint (none->summary.latest, ==, 12);
  /* Rows are all that the package knows: a twelfth range of 10. */
  g_assert_cmpfloat_with_epsilon (package->points[12].upl, mean + 2.66 * 32 / 12, 1e-9);
}

static void
test_latest_has_a_value (void)
{
  g_autoptr (BwSeries) series = fixture_make ("gaps"), empty = fixture_months (0);
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series), nothing = bw_analysis_new (empty);
  guint latest;

  g_assert_true (bw_analysis_is_last_missing (analysis));
  g_assert_true (bw_analysis_get_latest (analysis, &latest));
  g_assert_cmpuint (latest, ==, analysis->n - 2);
  g_assert_false (bw_analysis_get_latest (nothing, &latest));
  g_assert_null (bw_analysis_get_last_phase (nothing));
}

static void
assert_decimals (const double *values, guint n, int of_values, int of_limits)
{
  g_autoptr (BwSeries) series = fixture_months (0);

  for (guint i = 0; i < n; i++)
    fixture_add_reading (series, bw_date_new (2026, 1 + (int) i, 1), values[i]);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->format.decimals, ==, of_values);
  g_assert_cmpint (analysis->limit_format.decimals, ==, of_limits);
}

static void
test_decimals_follow_the_values (void)
{
  assert_decimals ((double[]){3, 5, 4}, 3, 0, 1);
  assert_decimals ((double[]){300, 512, 4}, 3, 0, 0);
  assert_decimals ((double[]){3, 5.5, 4}, 3, 1, 1);
  assert_decimals ((double[]){3.25, 5.5, 4}, 3, 2, 2);
  assert_decimals ((double[]){1 / 3.0, 0.5}, 2, 2, 2);
  assert_decimals ((double[]){100 / 3.0, 0.5}, 2, 1, 1);
  assert_decimals ((double[]){10000 / 3.0, 0.5}, 2, 0, 0);
  assert_decimals ((double[]){0.0052, 0.0041}, 2, 4, 4);
}

static void
test_target_is_shown_whole (void)
{
  g_autoptr (BwSeries) series = fixture_make ("constant");

  fixture_add_target (series, NULL, 4.5);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->format.decimals, ==, 1);
}

static void
test_measure_s_own_decimals_win (void)
{
  g_autoptr (BwSeries) series = fixture_months (5);

  g_object_set (series->measure, "decimals", (gint64) 3, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->format.decimals, ==, 3);
  g_assert_cmpint (analysis->limit_format.decimals, ==, 3);
}

/* Takes over @series. */
static void
assert_period (BwSeries *series, BwPeriod expected)
{
  g_autoptr (BwSeries) taken = series;
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (taken);

  g_assert_cmpint (analysis->period, ==, expected);
}

static void
test_periods_are_told_by_how_they_begin (void)
{
  const BwDate monday = bw_date_new (2026, 10, 5);

  assert_period (fixture_months (0), BW_PERIOD_MONTH);
  assert_period (fixture_months (5), BW_PERIOD_MONTH);
  assert_period (fixture_times (monday, 5, BW_DAY), BW_PERIOD_DAY);
  assert_period (fixture_times (monday, 5, 7 * BW_DAY), BW_PERIOD_WEEK);
  assert_period (fixture_times (monday, 2, 7 * BW_DAY), BW_PERIOD_DAY); /* or two of other days */
  assert_period (fixture_times (monday, 5, 14 * BW_DAY), BW_PERIOD_DAY);
  assert_period (fixture_times (monday, 5, BW_HOUR), BW_PERIOD_HOUR);
  assert_period (fixture_times (monday + 14 * BW_HOUR, 1, BW_HOUR), BW_PERIOD_HOUR);
  assert_period (fixture_times (monday, 1, BW_HOUR), BW_PERIOD_DAY);
  /* The time of day is the same each day, or each week, and so no news. */
  assert_period (fixture_times (monday + 8 * BW_HOUR, 5, BW_DAY), BW_PERIOD_DAY);
  assert_period (fixture_times (monday + 8 * BW_HOUR, 5, 7 * BW_DAY), BW_PERIOD_WEEK);
}

static void
test_long_periods_are_told_by_the_months_that_they_begin_with (void)
{
  assert_period (fixture_long_periods (2024, 1, 3, 3), BW_PERIOD_QUARTER);
  assert_period (fixture_long_periods (2024, 10, 9, 3), BW_PERIOD_QUARTER);
  assert_period (fixture_long_periods (2024, 2, 9, 3), BW_PERIOD_MONTH);
  assert_period (fixture_long_periods (2024, 1, 2, 3), BW_PERIOD_MONTH);
  assert_period (fixture_long_periods (2024, 4, 5, 6), BW_PERIOD_MONTH);
  assert_period (fixture_long_periods (2014, 1, 5, 12), BW_PERIOD_YEAR);
  assert_period (fixture_long_periods (2014, 4, 5, 12), BW_PERIOD_YEAR);
  assert_period (fixture_long_periods (2014, 9, 5, 12), BW_PERIOD_MONTH);
}

/* A rebase is of a day: it begins with the first reading of it. */
static void
test_a_rebase_takes_effect_at_the_first_reading_of_its_day (void)
{
  g_autoptr (BwSeries) series = fixture_make ("hourly");

  fixture_add_rebase (series, "2026-10-06", "A second nurse at night");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  /* The first reading is of 14:00 on 5 October: ten later it is midnight. */
  g_assert_cmpuint (analysis->n_phases, ==, 2);
  g_assert_cmpuint (analysis->phases[1].first, ==, 10);
}

static void
assert_horizon (BwSeries *series, const char *expected)
{
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autofree char *iso = bw_date_to_iso (analysis->horizon);

  g_assert_cmpstr (iso, ==, expected);
}

/* 24 months end with October 2026; twelve more are in sight. */
static void
test_horizon_is_where_plans_lead (void)
{
  g_autoptr (BwSeries) planned = fixture_make ("planned"), late = fixture_months (24),
                       past = fixture_months (24);

  assert_horizon (planned, "2027-04-01");
  fixture_add_target (late, "2028-04-01", 90);
  assert_horizon (late, "2026-10-01");
  fixture_add_other_target (past, BW_TARGET_TRAJECTORY, "2025-04-01", 78, NULL);
  fixture_add_other_target (past, BW_TARGET_TRAJECTORY, "2026-03-01", 80, NULL);
  assert_horizon (past, "2026-10-01");
}

static void
test_a_trajectory_beyond_the_horizon_leads_there (void)
{
  g_autoptr (BwSeries) series = fixture_months (24);

  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2026-04-01", 78, NULL);
  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2036-04-01", 100, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->horizon, >=, bw_date_new (2027, 10, 1));
  g_assert_cmpint (analysis->horizon, <, bw_date_new (2027, 11, 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/analysis/falls-of-the-design", test_falls_of_the_design);
  g_test_add_func ("/chart/analysis/targets", test_each_reading_has_the_target_of_its_date);
  g_test_add_func ("/chart/analysis/future-target", test_target_of_next_year_is_not_held_against_this_one);
  g_test_add_func ("/chart/analysis/rebase-off-every-date", test_rebase_off_every_date_has_no_effect);
  g_test_add_func ("/chart/analysis/trial", test_twelve_values_are_a_trial);
  g_test_add_func ("/chart/analysis/nothing-stands-out", test_nothing_stands_out_while_limits_are_on_trial);
  g_test_add_func ("/chart/analysis/ranges-left-out", test_ranges_are_left_out_on_request);
  g_test_add_func ("/chart/analysis/month-without-row",
                   test_a_month_without_a_row_is_a_month_without_a_value);
  g_test_add_func ("/chart/analysis/latest", test_latest_has_a_value);
  g_test_add_func ("/chart/analysis/decimals", test_decimals_follow_the_values);
  g_test_add_func ("/chart/analysis/target-whole", test_target_is_shown_whole);
  g_test_add_func ("/chart/analysis/own-decimals", test_measure_s_own_decimals_win);
  g_test_add_func ("/chart/analysis/periods", test_periods_are_told_by_how_they_begin);
  g_test_add_func ("/chart/analysis/long-periods",
                   test_long_periods_are_told_by_the_months_that_they_begin_with);
  g_test_add_func ("/chart/analysis/rebase-of-a-day",
                   test_a_rebase_takes_effect_at_the_first_reading_of_its_day);
  g_test_add_func ("/chart/analysis/horizon", test_horizon_is_where_plans_lead);
  g_test_add_func ("/chart/analysis/trajectory-beyond", test_a_trajectory_beyond_the_horizon_leads_there);
  return g_test_run ();
}
