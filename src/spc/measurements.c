// SPDX-License-Identifier: GPL-3.0-or-later
/* measurements.c - centre and limits of measured values: run, I and MR charts, and t charts, which are I
 * charts of transformed times. */
#include "spc/part.h"

#include <math.h>

/* D4 for two values: the upper limit of their ranges is so many times the mean range (Shewhart 1931). */
#define RANGE_LIMIT 3.267

/* Times between events that come by chance are about normal when raised to 1 / 3.6 (Nelson 1994). */
#define TIME_POWER 3.6

static double
plotted (const BwSpcPart *self, size_t i)
{
  return self->points[i].y;
}

static void
draw_run (const BwSpcPart *self)
{
  BwSpcNumbers values = bw_spc_part_values (self);
  double median = bw_spc_median (&values);

  for (size_t i = 0; i < self->n; i++)
    bw_spc_part_set_limits (self, i, median, NAN, -INFINITY, INFINITY);
}

static void
draw_individuals (const BwSpcPart *self)
{
  BwSpcNumbers values = bw_spc_part_values (self);
  double mean = bw_spc_mean (&values), sigma = bw_spc_part_sigma (self, plotted);

  for (size_t i = 0; i < self->n; i++)
    bw_spc_part_set_limits (self, i, mean, sigma, -INFINITY, INFINITY);
}

/* What is plotted are the ranges, of excluded points too; the first of a part has none. */
static void
plot_ranges (const BwSpcPart *self)
{
  double before = NAN;

  for (size_t i = 0; i < self->n; i++)
    {
      BwSpcControlPoint *point = &self->points[i];
      double now = point->y;

      point->y = fabs (now - before);
      point->used = point->baseline && point->included && !isnan (point->y);
      before = now;
    }
}

static void
draw_ranges (const BwSpcPart *self)
{
  plot_ranges (self);

  BwSpcNumbers ranges = bw_spc_part_values (self);
  double mean = bw_spc_mean (&ranges);

  for (size_t i = 0; i < self->n; i++)
    {
      BwSpcControlPoint *point = &self->points[i];

      point->range = point->used ? point->y : NAN;
      point->cl = mean;
      point->lcl = point->lcl95 = 0;
      point->ucl = RANGE_LIMIT * mean;
      point->ucl95 = RANGE_LIMIT / 3 * 2 * mean;
    }
}

static double
back (double transformed)
{
  return pow (transformed, TIME_POWER);
}

/* Where the I chart's limit is negative it leads back to no time at all; the lower limit is 0 then. */
static void
draw_times (const BwSpcPart *self)
{
  for (size_t i = 0; i < self->n; i++)
    self->points[i].y = pow (self->points[i].y, 1 / TIME_POWER);
  draw_individuals (self);
  for (size_t i = 0; i < self->n; i++)
    {
      BwSpcControlPoint *point = &self->points[i];

      point->y = back (point->y);
      point->cl = back (point->cl);
      point->lcl = point->lcl > 0 ? back (point->lcl) : 0;
      point->ucl = back (point->ucl);
      point->lcl95 = back (point->lcl95);
      point->ucl95 = back (point->ucl95);
    }
}

void
bw_spc_part_measure (const BwSpcPart *self)
{
  switch (self->settings->chart)
    {
    case BW_SPC_CHART_I:
      draw_individuals (self);
      break;
    case BW_SPC_CHART_MR:
      draw_ranges (self);
      break;
    case BW_SPC_CHART_T:
      draw_times (self);
      break;
    default:
      draw_run (self);
    }
}
