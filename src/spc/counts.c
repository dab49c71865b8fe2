// SPDX-License-Identifier: GPL-3.0-or-later
/* counts.c - centre and limits of counts: c and g charts, shares (p, p′) and rates (u, u′). */
#include "spc/part.h"

#include <math.h>

static bool
is_share (const BwSpcPart *self)
{
  return self->settings->chart == BW_SPC_CHART_P || self->settings->chart == BW_SPC_CHART_PP;
}

/* All that was counted over all that there was. */
static double
pooled (const BwSpcPart *self)
{
  long double figures = 0, sizes = 0;

  for (size_t i = 0; i < self->n; i++)
    if (self->points[i].used)
      {
        figures += self->figures[i];
        sizes += self->sizes[i];
      }
  return (double) figures / (double) sizes;
}

/* Of the point at @i, from its own size: binomial for a share, Poisson for a rate. */
static double
sigma_by_chance (const BwSpcPart *self, size_t i)
{
  double cl = self->points[i].cl;

  return sqrt ((is_share (self) ? cl * (1 - cl) : cl) / self->sizes[i]);
}

static double
standardised (const BwSpcPart *self, size_t i)
{
  return (self->points[i].y - self->points[i].cl) / sigma_by_chance (self, i);
}

static void
draw_pooled (const BwSpcPart *self)
{
  bool stretched = self->settings->chart == BW_SPC_CHART_PP || self->settings->chart == BW_SPC_CHART_UP;
  double cl = pooled (self), stretch = 1;

  for (size_t i = 0; i < self->n; i++)
    self->points[i].cl = cl;
  /* Sigma of the standardised values: 1 if chance is all there is (Laney 2002). */
  if (stretched)
    stretch = bw_spc_part_sigma (self, standardised);
  for (size_t i = 0; i < self->n; i++)
    {
      double sigma = isnan (self->points[i].y) ? NAN : sigma_by_chance (self, i) * stretch;

      bw_spc_part_set_limits (self, i, cl, sigma, 0, is_share (self) ? 1 : INFINITY);
    }
}

static void
draw_counts (const BwSpcPart *self)
{
  BwSpcNumbers values = bw_spc_part_values (self);
  double mean = bw_spc_mean (&values);

  for (size_t i = 0; i < self->n; i++)
    bw_spc_part_set_limits (self, i, mean, sqrt (mean), 0, INFINITY);
}

/* Limits of a geometric distribution stand around its mean; half of the points lie above the median, which
 * the runs are counted by. */
static void
draw_cases_between (const BwSpcPart *self)
{
  BwSpcNumbers values = bw_spc_part_values (self);
  double mean = bw_spc_mean (&values), median = bw_spc_median (&values);

  for (size_t i = 0; i < self->n; i++)
    {
      bw_spc_part_set_limits (self, i, mean, sqrt (mean * (mean + 1)), 0, INFINITY);
      self->points[i].cl = median;
    }
}

void
bw_spc_part_count (const BwSpcPart *self)
{
  switch (self->settings->chart)
    {
    case BW_SPC_CHART_C:
      draw_counts (self);
      break;
    case BW_SPC_CHART_G:
      draw_cases_between (self);
      break;
    default:
      draw_pooled (self);
    }
}
