// SPDX-License-Identifier: GPL-3.0-or-later
/* control-chart.c - a control chart as numbers: a series cut into parts, each with its centre, its limits and
 * its runs. */
#include "spc/control-chart.h"

#include "spc/part.h"

#include <math.h>

/* No value beyond it is shown: differences and powers of such would leave what a double holds. */
#define LARGEST 1e300

bool
bw_spc_chart_needs_sizes (BwSpcChart chart)
{
  return chart == BW_SPC_CHART_P || chart == BW_SPC_CHART_PP || chart == BW_SPC_CHART_U ||
         chart == BW_SPC_CHART_UP;
}

bool
bw_spc_chart_holds (BwSpcChart chart, double figure, double size)
{
  if (!isfinite (figure) || !isfinite (size) || size <= 0)
    return false;
  switch (chart)
    {
    case BW_SPC_CHART_RUN:
    case BW_SPC_CHART_I:
    case BW_SPC_CHART_MR:
      return true;
    case BW_SPC_CHART_P:
    case BW_SPC_CHART_PP:
      return figure >= 0 && figure <= size;
    case BW_SPC_CHART_U:
    case BW_SPC_CHART_UP:
    case BW_SPC_CHART_C:
    case BW_SPC_CHART_G:
      return figure >= 0;
    case BW_SPC_CHART_T:
      return figure > 0;
    }
  return false;
}

/* What each figure is divided by. */
static double
size_of (BwSpcChart chart, const BwSpcControlSeries *series, size_t i)
{
  if (series->sizes && chart != BW_SPC_CHART_C)
    return series->sizes[i];
  return bw_spc_chart_needs_sizes (chart) ? NAN : 1;
}

static double
shown (BwSpcChart chart, const BwSpcControlSeries *series, size_t i)
{
  double figure = series->figures[i], size = size_of (chart, series, i);
  double y = figure / size;

  return bw_spc_chart_holds (chart, figure, size) && fabs (y) <= LARGEST ? y : NAN;
}

static bool
has_parts (const BwSpcControlSeries *series)
{
  for (size_t i = 1; i < series->n; i++)
    if (series->starts && series->starts[i])
      return true;
  return false;
}

static void
take_points (const BwSpcControlSettings *settings, const BwSpcControlSeries *series,
             BwSpcControlPoint *points)
{
  size_t freeze = has_parts (series) ? 0 : settings->freeze;
  unsigned part = 1;

  for (size_t i = 0; i < series->n; i++)
    {
      BwSpcControlPoint *point = &points[i];

      part += i > 0 && series->starts && series->starts[i];
      *point = (BwSpcControlPoint){.part = part, .range = NAN};
      point->y = shown (settings->chart, series, i);
      point->baseline = freeze == 0 || i < freeze;
      point->included = !(series->excluded && series->excluded[i]);
      point->used = point->baseline && point->included && !isnan (point->y);
    }
}

static void
draw (const BwSpcPart *part)
{
  switch (part->settings->chart)
    {
    case BW_SPC_CHART_RUN:
    case BW_SPC_CHART_I:
    case BW_SPC_CHART_MR:
    case BW_SPC_CHART_T:
      bw_spc_part_measure (part);
      break;
    case BW_SPC_CHART_P:
    case BW_SPC_CHART_PP:
    case BW_SPC_CHART_U:
    case BW_SPC_CHART_UP:
    case BW_SPC_CHART_C:
    case BW_SPC_CHART_G:
      bw_spc_part_count (part);
      break;
    }
}

static double
finite_or_none (double x)
{
  return isfinite (x) ? x : NAN;
}

static BwSpcRuns
count_runs (const BwSpcPart *part)
{
  BwSpcRunsCount count = {0};
  BwSpcRuns runs;

  for (size_t i = 0; i < part->n; i++)
    {
      const BwSpcControlPoint *point = &part->points[i];

      if (point->included)
        bw_spc_runs_add (&count, (point->y > point->cl) - (point->y < point->cl));
    }
  runs = bw_spc_runs_finish (&count);
  if (part->settings->chart == BW_SPC_CHART_MR)
    runs.signal = false;
  return runs;
}

static void
judge (const BwSpcPart *part)
{
  BwSpcRuns runs = count_runs (part);

  for (size_t i = 0; i < part->n; i++)
    {
      BwSpcControlPoint *point = &part->points[i];

      point->lcl = finite_or_none (point->lcl);
      point->ucl = finite_or_none (point->ucl);
      point->lcl95 = finite_or_none (point->lcl95);
      point->ucl95 = finite_or_none (point->ucl95);
      point->sigma_signal = point->y > point->ucl || point->y < point->lcl;
      point->runs = runs;
    }
}

void
bw_spc_control_chart (const BwSpcControlSettings *settings, const BwSpcControlSeries *series,
                      BwSpcControlPoint *points)
{
  take_points (settings, series, points);
  for (size_t first = 0, end; first < series->n; first = end)
    {
      for (end = first + 1; end < series->n; end++)
        if (points[end].part != points[first].part)
          break;

      BwSpcPart part = {.settings = settings,
                        .n = end - first,
                        .figures = series->figures + first,
                        .sizes = series->sizes ? series->sizes + first : NULL,
                        .points = points + first};

      draw (&part);
      judge (&part);
    }
}
