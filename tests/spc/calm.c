// SPDX-License-Identifier: GPL-3.0-or-later
/* calm.c - series that cases are made of by hand. */
#include "calm.h"

void
add (Chart *chart, gsize n, const double *values)
{
  for (gsize i = 0; i < n; i++)
    chart->values[chart->n++] = values[i];
}

void
add_calm (Chart *chart, gsize n)
{
  for (gsize i = 0; i < n; i++)
    ADD (chart, i % 2 ? 12 : 10);
}

Chart
calm_chart (BwSpcImprovement improvement)
{
  Chart chart = {.settings = {.improvement = improvement, .baseline = CALM, .target = NAN}};

  add_calm (&chart, CALM);
  return chart;
}

void
judge (Chart *chart)
{
  const BwSpcSeries series = {
      .n = chart->n, .values = chart->values, .starts = chart->starts, .excluded = chart->excluded};

  chart->summary = bw_spc_xmr (&chart->settings, &series, chart->points);
}

void
assert_near (double actual, double wanted)
{
  g_assert_cmpfloat_with_epsilon (actual, wanted, 1e-9);
}
