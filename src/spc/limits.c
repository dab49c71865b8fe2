// SPDX-License-Identifier: GPL-3.0-or-later
/* limits.c - mean and limits of one phase, and where each value lies against them. */
#include "spc/limits.h"

#include "spc/numbers.h"

#include <math.h>

/* 3 / d2 with d2 = 1.128, the mean range of two values of a normal distribution (Shewhart 1931). */
#define LIMIT_FACTOR 2.66
/* Two of the three sigmas, computed in this order so that ties come out as in the reference. */
#define NEAR_FACTOR (2 * (2.66 / 3))

static BwSpcNumbers
baseline_of (const BwSpcSeries *phase, const BwSpcPoint *points)
{
  return (BwSpcNumbers){.first = phase->values,
                        .step = sizeof *phase->values,
                        .used = &points->used_in_limits,
                        .used_step = sizeof *points,
                        .n = phase->n};
}

static BwSpcNumbers
ranges_of (const BwSpcSeries *phase, const BwSpcPoint *points)
{
  return (BwSpcNumbers){.first = &points->mr, .step = sizeof *points, .n = phase->n};
}

static void
take_values (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points)
{
  for (size_t i = 0; i < phase->n; i++)
    {
      points[i].missing = !isfinite (phase->values[i]);
      points[i].excluded = phase->excluded && phase->excluded[i];
      points[i].used_in_limits =
          !points[i].missing && !points[i].excluded && (settings->baseline == 0 || i < settings->baseline);
    }
}

/* A hole is never bridged: its two neighbours were not measured one after the other. */
static void
take_ranges (const BwSpcSeries *phase, BwSpcPoint *points)
{
  for (size_t i = 0; i < phase->n; i++)
    {
      points[i].mr = NAN;
      if (i > 0 && points[i].used_in_limits && points[i - 1].used_in_limits)
        points[i].mr = fabs (phase->values[i] - phase->values[i - 1]);
    }
}

static bool
is_short (const BwSpcSettings *settings, const BwSpcSeries *phase, const BwSpcPoint *points)
{
  size_t n = 0;

  for (size_t i = 0; i < phase->n; i++)
    n += settings->rules == BW_SPC_RULES_PLOTTHEDOTS || (!points[i].missing && !points[i].excluded);
  return n < BW_SPC_ENOUGH;
}

/* Once, not until nothing changes. If every range is 0 all go: 0 < 0 is false. */
static void
drop_outlying_ranges (const BwSpcSeries *phase, BwSpcPoint *points)
{
  BwSpcNumbers ranges = ranges_of (phase, points);
  double bound = bw_spc_range_bound (&ranges);

  for (size_t i = 0; i < phase->n; i++)
    if (!(points[i].mr < bound))
      points[i].mr = NAN;
}

/* The mean of the ranges that are kept. Where screening would leave none, or only zeros, the reference lets
 * the limits go or fall onto the mean; mdc rules keep all ranges then, which sets @unscreened. */
static double
keep_ranges (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points, bool *unscreened)
{
  BwSpcNumbers ranges = ranges_of (phase, points);
  double all = bw_spc_mean (&ranges), kept = all;

  *unscreened = false;
  if (!settings->screen || isnan (all))
    return all;
  drop_outlying_ranges (phase, points);
  kept = bw_spc_mean (&ranges);
  if (settings->rules != BW_SPC_RULES_MDC || kept > 0)
    return kept;
  take_ranges (phase, points);
  *unscreened = true;
  return all;
}

static void
place (BwSpcPoint *point, double value)
{
  point->judged = !point->missing && !isnan (point->upl) && !isnan (point->lpl);
  point->outside = point->judged && (value > point->upl || value < point->lpl);
  point->close = point->judged && !point->outside && (value > point->nupl || value < point->nlpl);
  point->side = point->missing ? 0 : (value > point->mean) - (value < point->mean);
}

void
bw_spc_limits_draw (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points)
{
  bool unscreened;

  take_values (settings, phase, points);
  take_ranges (phase, points);

  BwSpcNumbers baseline = baseline_of (phase, points);
  bool trial = is_short (settings, phase, points);
  double mean = bw_spc_mean (&baseline);
  double amr = keep_ranges (settings, phase, points, &unscreened);

  for (size_t i = 0; i < phase->n; i++)
    {
      points[i].short_phase = trial;
      points[i].unscreened = unscreened;
      points[i].mean = mean;
      points[i].amr = amr;
      points[i].lpl = mean - LIMIT_FACTOR * amr;
      points[i].upl = mean + LIMIT_FACTOR * amr;
      points[i].nlpl = mean - NEAR_FACTOR * amr;
      points[i].nupl = mean + NEAR_FACTOR * amr;
      place (&points[i], phase->values[i]);
    }
}
