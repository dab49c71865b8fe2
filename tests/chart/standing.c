// SPDX-License-Identifier: GPL-3.0-or-later
/* standing.c - where a measure stands among others: in their order, and in the matrix of its two icons. */
#include "chart/standing.h"

#include "chart/matrix.h"
#include "fixture.h"

static BwMeasure *
make_measure (const char *name, gint64 importance)
{
  return g_object_new (BW_TYPE_MEASURE, "name", name, "importance", importance, NULL);
}

static int
compare (BwSpcVariation variation, BwSpcAssurance assurance, gint64 importance, const char *name,
         BwSpcVariation other_variation, BwSpcAssurance other_assurance, gint64 other_importance,
         const char *other_name)
{
  g_autoptr (BwMeasure) measure = make_measure (name, importance);
  g_autoptr (BwMeasure) other_measure = make_measure (other_name, other_importance);
  const BwAnalysis one = {.measure = measure, .summary = {.variation = variation, .assurance = assurance}};
  const BwAnalysis other = {.measure = other_measure,
                            .summary = {.variation = other_variation, .assurance = other_assurance}};
  int order = bw_standing_compare (&one, &other);

  g_assert_cmpint (order, ==, -bw_standing_compare (&other, &one));
  return order;
}

static void
test_order (void)
{
  /* Concern comes before the target, the target before importance, importance before the name. */
  g_assert_cmpint (compare (BW_SPC_VARIATION_CONCERN_LOW, BW_SPC_ASSURANCE_PASS, 9, "z",
                            BW_SPC_VARIATION_COMMON, BW_SPC_ASSURANCE_FAIL, 1, "a"),
                   <, 0);
  g_assert_cmpint (compare (BW_SPC_VARIATION_COMMON, BW_SPC_ASSURANCE_FAIL, 9, "z",
                            BW_SPC_VARIATION_IMPROVEMENT_HIGH, BW_SPC_ASSURANCE_PASS, 1, "a"),
                   <, 0);
  g_assert_cmpint (compare (BW_SPC_VARIATION_COMMON, BW_SPC_ASSURANCE_NONE, 2, "z", BW_SPC_VARIATION_COMMON,
                            BW_SPC_ASSURANCE_PASS, 3, "a"),
                   <, 0);
  g_assert_cmpint (compare (BW_SPC_VARIATION_COMMON, BW_SPC_ASSURANCE_NONE, 9, "z", BW_SPC_VARIATION_COMMON,
                            BW_SPC_ASSURANCE_NONE, BW_UNSET, "a"),
                   <, 0);
  g_assert_cmpint (compare (BW_SPC_VARIATION_COMMON, BW_SPC_ASSURANCE_NONE, 2, "a", BW_SPC_VARIATION_COMMON,
                            BW_SPC_ASSURANCE_NONE, 2, "b"),
                   <, 0);
}

static void
test_groups (void)
{
  const BwAnalysis both = {
      .summary = {.variation = BW_SPC_VARIATION_CONCERN_HIGH, .assurance = BW_SPC_ASSURANCE_FAIL}};
  const BwAnalysis failing = {
      .summary = {.variation = BW_SPC_VARIATION_IMPROVEMENT_HIGH, .assurance = BW_SPC_ASSURANCE_FAIL}};
  const BwAnalysis neutral = {.summary = {.variation = BW_SPC_VARIATION_NEUTRAL_HIGH}};

  g_assert_cmpint (bw_standing_of (&both), ==, BW_STANDING_CONCERN);
  g_assert_true (bw_standing_is_failing (&both));
  g_assert_cmpint (bw_standing_of (&failing), ==, BW_STANDING_FAILING);
  g_assert_cmpint (bw_standing_of (&neutral), ==, BW_STANDING_OTHER);
}

static BwMatrixRow
row_of (BwSpcVariation variation)
{
  const BwAnalysis analysis = {.summary = {.variation = variation, .latest = BW_SPC_NO_POINT}};

  return bw_matrix_row_of (&analysis);
}

/* Seven readings around 31 and seven around 21: the median is 26, and is crossed once, where chance crosses
 * it at least 4 times in 13 (P(X <= 3) of a binomial of 13 halves is 378 / 8192 = 0.046, P(X <= 4) is 0.133).
 * No reading is singled out. */
static void
test_odd_runs_are_not_passed_over (void)
{
  static const double values[] = {30, 31, 32, 30, 31, 32, 30, 20, 21, 22, 20, 21, 22, 20};
  g_autoptr (BwSeries) series = fixture_alternating (30, 31, G_N_ELEMENTS (values));

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->value = values[i];
  g_object_set (series->measure, "chart", BW_CHART_RUN, "improvement", BW_DIRECTION_INCREASE, NULL);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_false (bw_standing_is_concern (analysis));
  g_assert_true (bw_standing_is_changed (analysis));
  g_assert_cmpint (bw_standing_of (analysis), ==, BW_STANDING_CHANGED);
  g_assert_cmpint (bw_matrix_row_of (analysis), ==, BW_MATRIX_CHANGED);
}

static void
test_matrix_has_a_place_for_every_pair_of_icons (void)
{
  gboolean is_taken[BW_N_MATRIX_COLUMNS] = {FALSE};

  for (guint place = 0; place < BW_N_MATRIX_COLUMNS; place++)
    is_taken[bw_matrix_column (place)] = TRUE;
  for (guint place = 0; place < BW_N_MATRIX_COLUMNS; place++)
    g_assert_true (is_taken[place]);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_IMPROVEMENT_LOW), ==, BW_MATRIX_IMPROVEMENT);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_IMPROVEMENT_HIGH), ==, BW_MATRIX_IMPROVEMENT);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_CONCERN_LOW), ==, BW_MATRIX_CONCERN);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_NEUTRAL_LOW), ==, BW_MATRIX_NEUTRAL);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_COMMON), ==, BW_MATRIX_COMMON);
  g_assert_cmpint (row_of (BW_SPC_VARIATION_NONE), ==, BW_MATRIX_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/standing/order", test_order);
  g_test_add_func ("/chart/standing/groups", test_groups);
  g_test_add_func ("/chart/standing/odd-runs", test_odd_runs_are_not_passed_over);
  g_test_add_func ("/chart/standing/matrix", test_matrix_has_a_place_for_every_pair_of_icons);
  return g_test_run ();
}
