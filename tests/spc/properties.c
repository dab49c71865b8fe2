// SPDX-License-Identifier: GPL-3.0-or-later
/* properties.c - what must hold of an XmR chart whatever the figures are. Series are of whole numbers, so
 * that moving or mirroring them changes no difference by rounding. */
#include "spc/xmr.h"

#include <float.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#define LONGEST 80
#define SERIES 2000

typedef struct
{
  gsize n;
  double values[LONGEST];
  bool starts[LONGEST], excluded[LONGEST];
  BwSpcSettings settings;
  BwSpcPoint points[LONGEST];
  BwSpcSummary summary;
} Chart;

static void
judge (Chart *chart)
{
  const BwSpcSeries series = {
      .n = chart->n, .values = chart->values, .starts = chart->starts, .excluded = chart->excluded};

  chart->summary = bw_spc_xmr (&chart->settings, &series, chart->points);
}

static double
some_value (gsize i, gsize n)
{
  gboolean missing = g_test_rand_int_range (0, 15) == 0;
  double step = i > n / 2 ? 400000 : 0;

  return missing ? NAN : g_test_rand_int_range (0, 1000000) + step;
}

static Chart
some_chart (void)
{
  Chart chart = {.n = (gsize) g_test_rand_int_range (0, LONGEST + 1)};

  for (gsize i = 0; i < chart.n; i++)
    {
      chart.values[i] = some_value (i, chart.n);
      chart.starts[i] = g_test_rand_int_range (0, 30) == 0;
      chart.excluded[i] = g_test_rand_int_range (0, 30) == 0;
    }
  chart.settings = (BwSpcSettings){
      .rules = g_test_rand_bit () ? BW_SPC_RULES_MDC : BW_SPC_RULES_PLOTTHEDOTS,
      .run = g_test_rand_bit () ? 6 : 7,
      .improvement = (BwSpcImprovement) g_test_rand_int_range (BW_SPC_NEUTRAL, BW_SPC_DECREASE + 1),
      .baseline = g_test_rand_bit () ? 12 : 0,
      .screen = g_test_rand_bit (),
      .target = g_test_rand_bit () ? NAN : g_test_rand_int_range (0, 1400000),
  };
  return chart;
}

static BwSpcImprovement
reversed (BwSpcImprovement improvement)
{
  return improvement == BW_SPC_INCREASE   ? BW_SPC_DECREASE
         : improvement == BW_SPC_DECREASE ? BW_SPC_INCREASE
                                          : BW_SPC_NEUTRAL;
}

static void
assert_judged_alike (const Chart *a, const Chart *b)
{
  for (gsize i = 0; i < a->n; i++)
    {
      g_assert_cmpint (a->points[i].special_cause, ==, b->points[i].special_cause);
      g_assert_cmpint (a->points[i].type, ==, b->points[i].type);
      g_assert_cmpuint (a->points[i].rules, ==, b->points[i].rules);
    }
  g_assert_cmpint (a->summary.variation, ==, b->summary.variation);
  g_assert_cmpint (a->summary.assurance, ==, b->summary.assurance);
}

static void
test_unit_and_zero_do_not_matter (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), moved = chart;

      for (gsize i = 0; i < moved.n; i++)
        moved.values[i] = moved.values[i] * 4 - 3000000;
      moved.settings.target = moved.settings.target * 4 - 3000000;
      judge (&chart);
      judge (&moved);
      assert_judged_alike (&chart, &moved);
    }
}

/* What a rule is called on a chart that hangs upside down, or that is read from its end. */
static unsigned
turned (unsigned rules)
{
  unsigned others = rules & ~(unsigned) (BW_SPC_RISE | BW_SPC_FALL);

  return others | (rules & BW_SPC_RISE ? BW_SPC_FALL : 0) | (rules & BW_SPC_FALL ? BW_SPC_RISE : 0);
}

/* A step between two trends that is neither up nor down has no mirror image: the reference calls it
 * decreasing either way. */
static gboolean
is_reference_oddity (const Chart *chart, gsize i)
{
  return chart->settings.rules == BW_SPC_RULES_PLOTTHEDOTS && i + 1 < chart->n &&
         chart->values[i] == chart->values[i + 1];
}

static void
test_mirror_image_is_judged_alike (void)
{
  static const BwSpcSpecialCause mirrored[] = {
      [BW_SPC_COMMON_CAUSE] = BW_SPC_COMMON_CAUSE,
      [BW_SPC_ABOVE_LIMIT] = BW_SPC_BELOW_LIMIT,
      [BW_SPC_BELOW_LIMIT] = BW_SPC_ABOVE_LIMIT,
      [BW_SPC_TREND_INCREASING] = BW_SPC_TREND_DECREASING,
      [BW_SPC_TREND_DECREASING] = BW_SPC_TREND_INCREASING,
      [BW_SPC_TWO_IN_THREE_ABOVE] = BW_SPC_TWO_IN_THREE_BELOW,
      [BW_SPC_TWO_IN_THREE_BELOW] = BW_SPC_TWO_IN_THREE_ABOVE,
      [BW_SPC_SHIFT_ABOVE] = BW_SPC_SHIFT_BELOW,
      [BW_SPC_SHIFT_BELOW] = BW_SPC_SHIFT_ABOVE,
  };

  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), mirror = chart;

      for (gsize i = 0; i < mirror.n; i++)
        mirror.values[i] = -mirror.values[i];
      mirror.settings.target = -mirror.settings.target;
      mirror.settings.improvement = reversed (chart.settings.improvement);
      judge (&chart);
      judge (&mirror);
      for (gsize i = 0; i < chart.n; i++)
        {
          g_assert_cmpuint (mirror.points[i].rules, ==, turned (chart.points[i].rules));
          if (!is_reference_oddity (&chart, i))
            g_assert_cmpint (mirror.points[i].special_cause, ==, mirrored[chart.points[i].special_cause]);
        }
      g_assert_cmpint (mirror.summary.assurance, ==, chart.summary.assurance);
    }
}

static void
test_backwards_a_rise_is_a_fall (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), back;

      chart.settings.baseline = 0;
      memset (chart.starts, 0, sizeof chart.starts);
      back = chart;
      for (gsize i = 0; i < chart.n; i++)
        {
          back.values[i] = chart.values[chart.n - 1 - i];
          back.excluded[i] = chart.excluded[chart.n - 1 - i];
        }
      judge (&chart);
      judge (&back);
      for (gsize i = 0; i < chart.n; i++)
        g_assert_cmpuint (back.points[i].rules, ==, turned (chart.points[chart.n - 1 - i].rules));
    }
}

/* Whichever way is better, the same rules are met. The label stays too with the reference; with mdc rules a
 * point that is good and bad at once is an improvement both ways. */
static void
test_better_the_other_way_swaps_good_and_bad (void)
{
  static const BwSpcPointType swapped[] = {
      [BW_SPC_POINT_COMMON] = BW_SPC_POINT_COMMON,
      [BW_SPC_POINT_IMPROVEMENT] = BW_SPC_POINT_CONCERN,
      [BW_SPC_POINT_CONCERN] = BW_SPC_POINT_IMPROVEMENT,
      [BW_SPC_POINT_NEUTRAL_HIGH] = BW_SPC_POINT_NEUTRAL_HIGH,
      [BW_SPC_POINT_NEUTRAL_LOW] = BW_SPC_POINT_NEUTRAL_LOW,
  };

  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), other = chart;

      other.settings.improvement = reversed (chart.settings.improvement);
      judge (&chart);
      judge (&other);
      for (gsize i = 0; i < chart.n; i++)
        {
          const BwSpcPoint *a = &chart.points[i], *b = &other.points[i];

          g_assert_cmpuint (b->rules, ==, a->rules);
          if (b->special_cause == a->special_cause)
            g_assert_cmpint (b->type, ==, swapped[a->type]);
          else
            g_assert_true (chart.settings.rules == BW_SPC_RULES_MDC && a->type == BW_SPC_POINT_IMPROVEMENT &&
                           b->type == BW_SPC_POINT_IMPROVEMENT);
        }
    }
}

static void
test_target_far_away_changes_assurance_only (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), far = chart;

      far.settings.target = 1e12;
      judge (&chart);
      judge (&far);
      for (gsize i = 0; i < chart.n; i++)
        g_assert_cmpint (far.points[i].special_cause, ==, chart.points[i].special_cause);
      g_assert_cmpint (far.summary.variation, ==, chart.summary.variation);
      if (far.summary.shown == BW_SPC_NO_POINT || isnan (far.points[far.n - 1].upl) ||
          far.settings.improvement == BW_SPC_NEUTRAL)
        continue;
      g_assert_cmpint (far.summary.assurance, ==,
                       far.settings.improvement == BW_SPC_INCREASE ? BW_SPC_ASSURANCE_FAIL
                                                                   : BW_SPC_ASSURANCE_PASS);
    }
}

static void
test_phases_do_not_see_each_other (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart (), alone = chart;
      gsize cut = chart.n / 2;

      if (chart.n < 2)
        continue;
      chart.starts[cut] = true;
      alone.n = cut;
      judge (&chart);
      judge (&alone);
      for (gsize i = 0; i < cut; i++)
        g_assert_cmpint (chart.points[i].special_cause, ==, alone.points[i].special_cause);
    }
}

static void
test_missing_values_are_never_judged (void)
{
  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart ();

      judge (&chart);
      for (gsize i = 0; i < chart.n; i++)
        if (isnan (chart.values[i]))
          {
            g_assert_true (chart.points[i].missing);
            g_assert_cmpuint (chart.points[i].rules, ==, 0);
            g_assert_false (chart.points[i].used_in_limits || chart.points[i].judged);
          }
    }
}

static void
test_nothing_but_holes_says_nothing (void)
{
  Chart chart = {.n = LONGEST, .settings.target = 5};

  for (gsize i = 0; i < chart.n; i++)
    chart.values[i] = i % 2 ? NAN : INFINITY;
  judge (&chart);
  g_assert_cmpuint (chart.summary.n, ==, 0);
  g_assert_true (chart.summary.latest == BW_SPC_NO_POINT);
  g_assert_cmpint (chart.summary.variation, ==, BW_SPC_VARIATION_NONE);
  g_assert_cmpint (chart.summary.assurance, ==, BW_SPC_ASSURANCE_NONE);
  g_assert_true (isnan (chart.points[0].mean) && isnan (chart.points[0].upl));
}

/* Whatever stands in a series, nothing is judged that has no value or no limits. */
static void
test_no_number_is_too_odd (void)
{
  static const double odd[] = {NAN,      INFINITY, -INFINITY, DBL_MAX, -DBL_MAX, DBL_MIN,
                               4.9e-324, -0.0,     0,         1,       1e300,    -1e300};

  for (int round = 0; round < SERIES; round++)
    {
      Chart chart = some_chart ();

      for (gsize i = 0; i < chart.n; i++)
        chart.values[i] = odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))];
      chart.settings.target = odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))];
      judge (&chart);
      for (gsize i = 0; i < chart.n; i++)
        {
          const BwSpcPoint *point = &chart.points[i];

          g_assert_true (point->missing == !isfinite (chart.values[i]));
          g_assert_false (point->judged && (point->missing || isnan (point->upl) || isnan (point->lpl)));
          g_assert_false ((point->outside || point->close) && !point->judged);
          g_assert_cmpint (point->special_cause == BW_SPC_COMMON_CAUSE, ==, point->rules == 0);
        }
    }
}

static void
test_no_points_at_all (void)
{
  BwSpcSettings settings = {.target = 5};
  BwSpcSummary summary = bw_spc_xmr (&settings, &(BwSpcSeries){0}, NULL);

  g_assert_cmpuint (summary.n, ==, 0);
  g_assert_true (summary.latest == BW_SPC_NO_POINT);
}

static void
test_latest_point_has_a_value (void)
{
  const double values[] = {3, 4, 3, NAN};
  BwSpcSettings settings = {.target = NAN};
  BwSpcPoint points[4];
  BwSpcSummary summary = bw_spc_xmr (&settings, &(BwSpcSeries){.n = 4, .values = values}, points);

  g_assert_cmpuint (summary.n, ==, 3);
  g_assert_cmpuint (summary.latest, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spc/properties/unit-and-zero-do-not-matter", test_unit_and_zero_do_not_matter);
  g_test_add_func ("/spc/properties/mirror-image-is-judged-alike", test_mirror_image_is_judged_alike);
  g_test_add_func ("/spc/properties/backwards-a-rise-is-a-fall", test_backwards_a_rise_is_a_fall);
  g_test_add_func ("/spc/properties/target-far-away-changes-assurance-only",
                   test_target_far_away_changes_assurance_only);
  g_test_add_func ("/spc/properties/no-number-is-too-odd", test_no_number_is_too_odd);
  g_test_add_func ("/spc/properties/better-the-other-way", test_better_the_other_way_swaps_good_and_bad);
  g_test_add_func ("/spc/properties/phases-do-not-see-each-other", test_phases_do_not_see_each_other);
  g_test_add_func ("/spc/properties/missing-values-are-never-judged", test_missing_values_are_never_judged);
  g_test_add_func ("/spc/properties/nothing-but-holes", test_nothing_but_holes_says_nothing);
  g_test_add_func ("/spc/properties/no-points-at-all", test_no_points_at_all);
  g_test_add_func ("/spc/properties/latest-point-has-a-value", test_latest_point_has_a_value);
  return g_test_run ();
}
