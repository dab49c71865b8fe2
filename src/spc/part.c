// SPDX-License-Identifier: GPL-3.0-or-later
/* part.c - one part of a control chart: what all kinds of charts share. */
#include "spc/part.h"

#include <math.h>

/* d2 for two values: their mean range in sigmas (Shewhart 1931). */
#define RANGE_IN_SIGMAS 1.128

BwSpcNumbers
bw_spc_part_values (const BwSpcPart *self)
{
  return (BwSpcNumbers){.first = &self->points->y,
                        .step = sizeof *self->points,
                        .used = &self->points->used,
                        .used_step = sizeof *self->points,
                        .n = self->n};
}

static void
take_ranges (const BwSpcPart *self, BwSpcPartValue value)
{
  double before = NAN;

  for (size_t i = 0; i < self->n; i++)
    {
      BwSpcControlPoint *point = &self->points[i];
      double now;

      point->range = NAN;
      if (!point->baseline || !point->included)
        continue;
      now = point->used ? value (self, i) : NAN;
      point->range = fabs (now - before);
      before = now;
    }
}

double
bw_spc_part_sigma (const BwSpcPart *self, BwSpcPartValue value)
{
  BwSpcNumbers ranges = {.first = &self->points->range, .step = sizeof *self->points, .n = self->n};

  take_ranges (self, value);
  if (self->settings->screen)
    {
      double bound = bw_spc_range_bound (&ranges);

      for (size_t i = 0; i < self->n; i++)
        if (!(self->points[i].range < bound))
          self->points[i].range = NAN;
    }
  return bw_spc_mean (&ranges) / RANGE_IN_SIGMAS;
}

/* NaN stays NaN, which fmin() and fmax() would not let it. */
static double
within (double x, double floor, double ceiling)
{
  return x < floor ? floor : x > ceiling ? ceiling : x;
}

void
bw_spc_part_set_limits (const BwSpcPart *self, size_t i, double cl, double sigma, double floor,
                        double ceiling)
{
  BwSpcControlPoint *point = &self->points[i];

  point->cl = cl;
  point->lcl = within (cl - 3 * sigma, floor, INFINITY);
  point->ucl = within (cl + 3 * sigma, -INFINITY, ceiling);
  point->lcl95 = within (cl - 2 * sigma, floor, INFINITY);
  point->ucl95 = within (cl + 2 * sigma, -INFINITY, ceiling);
}
