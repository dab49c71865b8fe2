// SPDX-License-Identifier: GPL-3.0-or-later
/* limits.c - mean and limits of one phase, and where each value lies against them. */
#include "spc/limits.h"

#include <math.h>

/* 3 / d2 with d2 = 1.128, the mean range of two values of a normal distribution (Shewhart 1931). */
#define LIMIT_FACTOR 2.66
/* Two of the three sigmas, computed in this order so that ties come out as in the reference. */
#define NEAR_FACTOR (2 * (2.66 / 3))
/* D4 for two values: an upper limit for the ranges themselves (Nelson 1982). */
#define RANGE_FACTOR 3.267

/* Picks a number out of a point's inputs; NaN leaves it out of a mean. */
typedef double (*Pick) (const double *values, const BwSpcPoint *points, size_t i);

static double
pick_baseline (const double *values, const BwSpcPoint *points, size_t i)
{
  return points[i].used_in_limits ? values[i] : NAN;
}

static double
pick_range (const double *values, const BwSpcPoint *points, size_t i)
{
  return points[i].mr;
}

/* A long double sum and one pass of correction: a value that equals the mean on paper equals it here too,
 * which decides on which side of the mean a point lies. */
static double
mean_of (Pick pick, size_t n, const double *values, const BwSpcPoint *points)
{
  long double sum = 0, residue = 0;
  size_t count = 0;

  for (size_t i = 0; i < n; i++)
    {
      double x = pick (values, points, i);

      if (!isnan (x))
        {
          sum += x;
          count++;
        }
    }
  if (count == 0)
    return NAN;

  long double mean = sum / count;

  for (size_t i = 0; i < n; i++)
    {
      double x = pick (values, points, i);

      if (!isnan (x))
        residue += x - mean;
    }
  return (double) (mean + residue / count);
}

static void
take_inputs (const BwSpcSettings *settings, size_t n, const double *values, BwSpcPoint *points)
{
  for (size_t i = 0; i < n; i++)
    {
      points[i].missing = !isfinite (values[i]);
      points[i].used_in_limits = !points[i].missing && (settings->baseline == 0 || i < settings->baseline);
      points[i].short_phase = n < BW_SPC_ENOUGH;
      points[i].mr = NAN;
      /* A hole is never bridged: its two neighbours were not measured one after the other. */
      if (i > 0 && points[i].used_in_limits && points[i - 1].used_in_limits)
        points[i].mr = fabs (values[i] - values[i - 1]);
    }
}

/* Once, not until nothing changes. If every range is 0 all go (0 < 0 is false), as in the reference. */
static void
screen_ranges (size_t n, const double *values, BwSpcPoint *points)
{
  double bound = RANGE_FACTOR * mean_of (pick_range, n, values, points);

  for (size_t i = 0; i < n; i++)
    if (!(points[i].mr < bound))
      points[i].mr = NAN;
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
bw_spc_limits_draw (const BwSpcSettings *settings, size_t n, const double *values, BwSpcPoint *points)
{
  take_inputs (settings, n, values, points);
  if (settings->screen)
    screen_ranges (n, values, points);

  double mean = mean_of (pick_baseline, n, values, points);
  double amr = mean_of (pick_range, n, values, points);

  for (size_t i = 0; i < n; i++)
    {
      points[i].mean = mean;
      points[i].amr = amr;
      points[i].lpl = mean - LIMIT_FACTOR * amr;
      points[i].upl = mean + LIMIT_FACTOR * amr;
      points[i].nlpl = mean - NEAR_FACTOR * amr;
      points[i].nupl = mean + NEAR_FACTOR * amr;
      place (&points[i], values[i]);
    }
}
