// SPDX-License-Identifier: GPL-3.0-or-later
/* advice.c - charts are offered to the figures that they can show, with a reason. */
#include "chart/advice.h"
#include "fixture.h"

#include <math.h>

static BwSeries *
make_counts (double least, double most, gboolean is_share)
{
  const double numerators[] = {10, 12, 11, 9}, denominators[] = {least, most, least, most};
  BwSeries *series = fixture_counts (BW_CHART_XMR, numerators, denominators, 4);

  g_object_set (series->measure, "is_share", is_share, NULL);
  return series;
}

static void
assert_advice (BwSeries *series, const char *expected)
{
  g_autofree char *reason = bw_advice_dup_reason (series);

  g_assert_cmpstr (reason, ==, expected);
}

static void
test_figures_find_their_charts (void)
{
  g_autoptr (BwSeries) shares = make_counts (31, 482, TRUE), values = fixture_months (5),
                       counts = fixture_alternating (3, 0, 5), times = fixture_alternating (3.5, 1, 5);

  g_assert_true (bw_advice_fits (shares, BW_CHART_P));
  g_assert_true (bw_advice_fits (shares, BW_CHART_UP));
  g_assert_false (bw_advice_fits (shares, BW_CHART_C));
  g_assert_false (bw_advice_fits (values, BW_CHART_P));
  g_assert_false (bw_advice_fits (values, BW_CHART_G));
  g_assert_true (bw_advice_fits (counts, BW_CHART_G));
  g_assert_false (bw_advice_fits (counts, BW_CHART_T));
  g_assert_true (bw_advice_fits (times, BW_CHART_T));
  g_assert_true (bw_advice_fits (values, BW_CHART_RUN));
}

/* A rate may have more events than patients; a share may not. */
static void
test_more_than_the_whole_is_no_share (void)
{
  g_autoptr (BwSeries) series = make_counts (5, 8, FALSE);

  g_assert_false (bw_advice_fits (series, BW_CHART_P));
  g_assert_true (bw_advice_fits (series, BW_CHART_U));
}

static void
test_one_without_a_denominator_spoils_the_chart (void)
{
  g_autoptr (BwSeries) series = make_counts (31, 482, TRUE);

  ((BwReading *) g_ptr_array_index (series->readings, 2))->denominator = NAN;
  g_assert_false (bw_advice_fits (series, BW_CHART_P));
}

static void
test_reasons (void)
{
  g_autoptr (BwSeries) differ = make_counts (31, 482, TRUE), alike = make_counts (90, 100, TRUE),
                       many = make_counts (3100, 4800, TRUE), rate = make_counts (200, 900, FALSE),
                       counts = fixture_alternating (103, 100, 5), values = fixture_months (5);

  assert_advice (differ,
                 "Readings are shares of numbers that differ much, 31 to 482: the limits of a p chart "
                 "take that into account.");
  assert_advice (alike,
                 "Readings are shares of about as many each time, 90 to 100: an XmR chart does as well as "
                 "a p chart.");
  assert_advice (many,
                 "Each reading is a share of many, 3,100 to 4,800: a p chart would take small differences "
                 "for special causes, a p′ chart or an XmR chart does not.");
  assert_advice (rate,
                 "Readings are counts in an exposure that differs much, 200 to 900: the limits of a u chart "
                 "take that into account.");
  assert_advice (counts,
                 "Readings are counts: a c chart suits them where they come from about the same number of "
                 "patients each time.");
  assert_advice (values, NULL);
}

/* 0 and 3 in turn: 1.5 - 2.66 × 3 is less than nothing. */
static void
test_limits_below_nought (void)
{
  static const double falls[] = {0, 3, 0, 3, 0}, days[] = {900, 1000, 950, 900, 1000};
  g_autoptr (BwSeries) counts = fixture_alternating (3, 0, 5);
  g_autoptr (BwSeries) rates = fixture_counts (BW_CHART_XMR, falls, days, G_N_ELEMENTS (falls));

  assert_advice (counts,
                 "Readings are small counts, and the lower limit of an XmR chart is below nought, where no "
                 "count can be: a c chart suits them where they come from about the same number of patients "
                 "each time.");
  g_object_set (counts->measure, "chart", BW_CHART_C, NULL);
  assert_advice (counts,
                 "Readings are counts: a c chart suits them where they come from about the same number of "
                 "patients each time.");
  g_object_set (rates->measure, "is-share", FALSE, NULL);
  assert_advice (rates,
                 "Readings are counts in an exposure of 900 to 1,000, and the lower limit of an XmR chart is "
                 "below nought, where no count can be: that of a u chart is not.");
}

/* Of 100 a c chart's lower limit is 70; an XmR chart's of 0 and 200 in turn is below nought because they vary
 * by more than counts of their size do. Of thousands that is the rule. */
static void
test_larger_counts (void)
{
  g_autoptr (BwSeries) hundreds = fixture_alternating (0, 200, 6),
                       thousands = fixture_alternating (9000, 11000, 6);

  assert_advice (hundreds,
                 "Readings are counts: a c chart suits them where they come from about the same number of "
                 "patients each time.");
  assert_advice (
      thousands,
      "Readings are large counts: a c chart would take small differences for special causes, an XmR "
      "chart does not.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/advice/fits", test_figures_find_their_charts);
  g_test_add_func ("/chart/advice/more-than-the-whole", test_more_than_the_whole_is_no_share);
  g_test_add_func ("/chart/advice/without-a-denominator", test_one_without_a_denominator_spoils_the_chart);
  g_test_add_func ("/chart/advice/reasons", test_reasons);
  g_test_add_func ("/chart/advice/limits-below-nought", test_limits_below_nought);
  g_test_add_func ("/chart/advice/larger-counts", test_larger_counts);
  return g_test_run ();
}
