// SPDX-License-Identifier: GPL-3.0-or-later
/* charts.c - a measure is judged by the chart and the rules that it chooses, and what is said tells which. */
#include "chart/description.h"
#include "chart/finding.h"
#include "chart/standing.h"
#include "chart/words.h"
#include "fixture.h"

#include <math.h>

/* No-break spaces count as spaces here. Takes @text. */
static void
assert_says (char *text, const char *part)
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  if (!strstr (plain, part))
    g_error ("'%s' does not say '%s'", plain, part);
}

static BwReading *
reading_of (BwSeries *series, guint i)
{
  return g_ptr_array_index (series->readings, i);
}

/* A tenth of 100 and of 400: 0.1 ∓ 3 √(0.1 × 0.9 / 100) = 0.01 and 0.19; ∓ 3 √(0.09 / 400) = 0.055 and 0.145.
 */
static void
test_p_chart_has_limits_for_each_reading (void)
{
  double numerators[14], denominators[14];

  for (guint i = 0; i < 14; i++)
    {
      denominators[i] = i % 2 ? 400 : 100;
      numerators[i] = denominators[i] / 10;
    }

  g_autoptr (BwSeries) series = fixture_counts (BW_CHART_P, numerators, denominators, 14);
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_true (bw_analysis_get_last_phase (analysis)->is_stepped);
  g_assert_cmpfloat_with_epsilon (analysis->points[0].mean, 0.1, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[0].lpl, 0.01, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[0].upl, 0.19, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[13].lpl, 0.055, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[13].upl, 0.145, 1e-12);
  assert_says (bw_description_dup_alt (analysis),
               "The mean is 10.0%, the limits of the last reading are 5.5% and 14.5%.");
  assert_says (bw_description_dup_method (analysis), "p chart: pooled share ± three standard deviations");
}

/* Where what failed was counted, 90 of 100, the share is the other 10: the same limits as above. */
static void
test_p_chart_of_failures_is_of_the_rest (void)
{
  double numerators[14], denominators[14];

  for (guint i = 0; i < 14; i++)
    {
      denominators[i] = 100;
      numerators[i] = 90;
    }

  g_autoptr (BwSeries) series = fixture_counts (BW_CHART_P, numerators, denominators, 14);

  for (guint i = 0; i < 14; i++)
    reading_of (series, i)->value = 1 - 0.9;

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat_with_epsilon (analysis->values[0], 0.1, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[0].upl, 0.19, 1e-12);
}

/* Five in 1,000 each month: 5 + 3 √(0.005 / 1,000) × 1,000 = 11.7 for 1,000; 5 - 6.7 is less than nought. */
static void
test_u_chart_speaks_of_so_many (void)
{
  double numerators[14], denominators[14];

  for (guint i = 0; i < 14; i++)
    {
      denominators[i] = 1000;
      numerators[i] = 5;
    }

  g_autoptr (BwSeries) series = fixture_counts (BW_CHART_U, numerators, denominators, 14);

  g_object_set (series->measure, "per", (gint64) 1000, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat_with_epsilon (analysis->values[13], 5, 1e-12);
  g_assert_cmpfloat_with_epsilon (analysis->points[13].upl, 5 + 3 * sqrt (5), 1e-9);
  g_assert_cmpfloat (analysis->points[13].lpl, ==, 0);
}

/* The median of 10 and 11, eight times, and of 20 and 21 is 15.5. All eight are below, then all above: of 16
 * useful readings at most log2 (16) + 3 = 7 are in a row by chance, and 15 tosses of a coin are at least 4
 * times heads in 95 of 100 tries. */
static void
test_run_chart_singles_no_reading_out (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 11, 16);

  for (guint i = 8; i < 16; i++)
    reading_of (series, i)->value += 10;
  g_ptr_array_set_size (series->targets, 0);
  g_object_set (series->measure, "chart", BW_CHART_RUN, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  for (guint i = 0; i < 16; i++)
    g_assert_cmpint (bw_analysis_get_type (analysis, i), ==, BW_SPC_POINT_COMMON);
  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpstr (bw_words_verdict (analysis), ==, "Not chance alone");
  assert_says (
      bw_finding_dup_text (analysis),
      "The readings do not vary by chance alone. October 2026 was 21; the median is 15.5. The longest "
      "run on one side of the centre line is 8 readings long; chance allows 7. The centre line is "
      "crossed 1 time; by chance it would be at least 4.");
  assert_says (bw_words_point (analysis, 15), "October 2026: 21");
}

/* Above the limit and, before it, all that chance would have. */
static void
test_beyond_a_limit_is_a_special_cause (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 20);

  reading_of (series, 19)->value = 30;
  g_object_set (series->measure, "chart", BW_CHART_C, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  /* (10 × 10 + 9 × 12 + 30) / 20 = 11.9; 11.9 + 3 √11.9 = 22.2 */
  g_assert_cmpfloat_with_epsilon (analysis->points[19].upl, 11.9 + 3 * sqrt (11.9), 1e-9);
  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_IMPROVEMENT_HIGH);
  assert_says (bw_finding_dup_evidence (analysis), "October 2026 was 30, above the upper limit of 22.2.");
}

/* A target of 85 above limits of 11 ∓ 3 √11. */
static void
test_target_is_held_against_the_limits (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 20);

  g_object_set (series->measure, "chart", BW_CHART_C, NULL);

  g_autoptr (BwAnalysis) counts = bw_analysis_new (series);

  g_object_set (series->measure, "chart", BW_CHART_RUN, NULL);

  g_autoptr (BwAnalysis) run = bw_analysis_new (series);

  g_assert_cmpint (counts->summary.assurance, ==, BW_SPC_ASSURANCE_FAIL);
  g_assert_cmpint (run->summary.assurance, ==, BW_SPC_ASSURANCE_NONE);
}

static void
test_short_series_is_on_trial_on_any_chart (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 12);

  for (BwChartKind kind = BW_CHART_XMR; kind <= BW_CHART_T; kind++)
    {
      g_object_set (series->measure, "chart", kind, NULL);

      g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

      g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_NONE);
      g_assert_true (analysis->summary.n == 0 || bw_analysis_is_on_trial (analysis));
    }
}

static void
test_chart_says_what_it_cannot_show (void)
{
  g_autoptr (BwSeries) series = fixture_months (20);

  g_object_set (series->measure, "chart", BW_CHART_P, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  assert_says (bw_finding_dup_text (analysis),
               "This kind of chart cannot show these figures. It needs a numerator "
               "and a denominator for each reading.");
  assert_says (bw_description_dup_method (analysis), "20 readings cannot be shown on a chart of this kind.");
}

/* 10 and 12 in turn: mean 11, ranges of 2, limits 11 ∓ 2.66 × 2. The 40 moves neither. */
static void
test_excluded_reading_moves_no_limit (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 15);

  reading_of (series, 14)->value = 40;
  reading_of (series, 14)->excluded = g_strdup ("Counted twice.");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat_with_epsilon (analysis->points[14].mean, 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (analysis->points[14].upl, 16.32, 1e-9);
  g_assert_cmpuint (bw_analysis_get_last_phase (analysis)->n_used, ==, 14);
  assert_says (
      bw_finding_dup_evidence (analysis),
      "September 2026 was 12, within the expected 5.7 to 16.3. October 2026 was 40 and is left out of "
      "limits and rules: Counted twice.");
  assert_says (bw_words_point (analysis, 14),
               "October 2026: 40, left out of limits and rules: Counted twice");
  assert_says (bw_description_dup_method (analysis),
               "October 2026 is left out of limits and rules: Counted twice.");
  assert_says (bw_description_dup_alt (analysis), "1 reading is hollow: limits and rules leave it out.");
  assert_says (bw_description_dup_alt (analysis), "No reading shows a special cause.");
}

/* The same on a chart of single values, whose limits are 11 ∓ 3 × 2 / 1.128: neither icon, nor standing, nor
 * the latest value that a table shows is that of a reading which is left out. */
static void
test_excluded_latest_reading_decides_nothing (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 15);

  g_object_set (series->measure, "chart", BW_CHART_I, "improvement", BW_DIRECTION_DECREASE, NULL);
  reading_of (series, 14)->value = 40;

  g_autoptr (BwAnalysis) counted = bw_analysis_new (series);

  reading_of (series, 14)->excluded = g_strdup ("Counted twice.");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_true (bw_standing_is_concern (counted));
  g_assert_false (bw_standing_is_concern (analysis));
  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_COMMON);
  assert_says (bw_words_latest (analysis), "12");
  assert_says (bw_words_latest_period (analysis), "Sep");
}

/* 10 and 12 in turn differ by 2 each time, and the last 32 by 20. Mean range (13 × 2 + 20) / 14 = 3.286; the
 * upper limit is 3.267 times that, 10.7. */
static void
test_chart_of_differences_speaks_of_one (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10, 12, 15);

  g_object_set (series->measure, "chart", BW_CHART_MR, NULL);
  reading_of (series, 14)->value = 32;

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  assert_says (bw_finding_dup_evidence (analysis),
               "October 2026 differed from the reading before it by 20, above the upper limit of 10.7.");
  assert_says (bw_description_dup_alt (analysis),
               "a chart of how far each of 15 readings differs from the one");
}

/* Six in a row below a mean of (7 × 10.5 + 7 × 12.5 + 6 × 10.9) / 20 = 11.32, and well within the limits. */
static void
test_six_in_a_row_are_enough_on_request (void)
{
  g_autoptr (BwSeries) series = fixture_alternating (10.5, 12.5, 20);

  for (guint i = 14; i < 20; i++)
    reading_of (series, i)->value = 10.9;

  g_autoptr (BwAnalysis) seven = bw_analysis_new (series);

  g_object_set (series->measure, "run_length", (gint64) 6, NULL);

  g_autoptr (BwAnalysis) six = bw_analysis_new (series);

  g_assert_cmpint (seven->points[19].special_cause, ==, BW_SPC_COMMON_CAUSE);
  g_assert_cmpint (six->points[19].special_cause, ==, BW_SPC_SHIFT_BELOW);
  assert_says (bw_finding_dup_evidence (six),
               "the last of 6 or more readings in a row below the mean of 11.3");
  assert_says (bw_description_dup_method (six), "6 in a row on one side of the mean; 6 in a row rising");
}

/* Twelve are too few for Making Data Count; the package judges all the same, and it is said whose rules. */
static void
test_plotthedots_judges_short_series (void)
{
  g_autoptr (BwSeries) series = fixture_months (12);

  reading_of (series, 11)->value = 200;
  g_object_set (series->measure, "rules", BW_RULES_PLOTTHEDOTS, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (bw_analysis_get_cause (analysis, 11), ==, BW_SPC_ABOVE_LIMIT);
  assert_says (bw_finding_dup_evidence (analysis), "above the upper limit of");
  assert_says (bw_finding_dup_evidence (analysis), "they rest on 12 of the 13 readings they need.");
  assert_says (bw_description_dup_method (analysis), "(NHSRplotthedots 0.2.2)");
}

/* For the package even months without a value vary by common cause, and hit or miss their target. */
static void
test_plotthedots_judges_nothing_without_a_value (void)
{
  g_autoptr (BwSeries) series = fixture_months (3);

  for (guint i = 0; i < 3; i++)
    reading_of (series, i)->value = NAN;
  g_object_set (series->measure, "rules", BW_RULES_PLOTTHEDOTS, "improvement", BW_DIRECTION_INCREASE, NULL);
  fixture_add_target (series, "2024-01-01", 5);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpint (analysis->summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpint (analysis->summary.assurance, ==, BW_SPC_ASSURANCE_NONE);
  g_assert_cmpstr (bw_finding_get_headline (analysis), ==, "There are no figures yet.");
}

/* On a straight line of 80 in January to 90 in November it is 89 in October. */
static void
test_what_stands_beside_is_never_judged (void)
{
  g_autoptr (BwSeries) series = fixture_make ("beside");

  bw_series_sort (series);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_cmpfloat (analysis->settings.target, ==, 85);
  g_assert_cmpuint (analysis->beside->len, ==, 3);
  assert_says (bw_description_dup_alt (analysis), "A target is shown and not judged: National, 88.0.");
  assert_says (bw_description_dup_alt (analysis),
               "A trajectory is shown and not judged: 90.0 in November 2026.");
  assert_says (bw_description_dup_alt (analysis),
               "Other figures are shown to learn from and not judged: England, ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/charts/p", test_p_chart_has_limits_for_each_reading);
  g_test_add_func ("/chart/charts/p-of-failures", test_p_chart_of_failures_is_of_the_rest);
  g_test_add_func ("/chart/charts/u", test_u_chart_speaks_of_so_many);
  g_test_add_func ("/chart/charts/run", test_run_chart_singles_no_reading_out);
  g_test_add_func ("/chart/charts/beyond-a-limit", test_beyond_a_limit_is_a_special_cause);
  g_test_add_func ("/chart/charts/target", test_target_is_held_against_the_limits);
  g_test_add_func ("/chart/charts/trial", test_short_series_is_on_trial_on_any_chart);
  g_test_add_func ("/chart/charts/unfit", test_chart_says_what_it_cannot_show);
  g_test_add_func ("/chart/charts/excluded", test_excluded_reading_moves_no_limit);
  g_test_add_func ("/chart/charts/excluded-latest", test_excluded_latest_reading_decides_nothing);
  g_test_add_func ("/chart/charts/differences", test_chart_of_differences_speaks_of_one);
  g_test_add_func ("/chart/charts/six", test_six_in_a_row_are_enough_on_request);
  g_test_add_func ("/chart/charts/plotthedots", test_plotthedots_judges_short_series);
  g_test_add_func ("/chart/charts/plotthedots-nothing", test_plotthedots_judges_nothing_without_a_value);
  g_test_add_func ("/chart/charts/beside", test_what_stands_beside_is_never_judged);
  return g_test_run ();
}
