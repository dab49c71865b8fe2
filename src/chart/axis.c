// SPDX-License-Identifier: GPL-3.0-or-later
/* axis.c - from values and dates to places. */
#include "chart/axis.h"

#include "chart/horizon.h"

#include <math.h>
#include <stdlib.h>

#define FEWEST_TICKS 4
#define MOST_TICKS 6
/* Beyond this a step can no longer be added to a value: such figures are not drawn to scale. */
#define LARGEST 1e15
/* Of what is shown, above and below it. */
#define HEADROOM 0.03
/* Of a step, at an end of the axis; and rounding. */
#define MOST_EMPTY (0.5 + 1e-9)
/* A step of so many usual ones leaves something out. */
#define GAP 1.75

static void
widen (double *low, double *high, double number)
{
  if (!isfinite (number))
    return;
  *low = isfinite (*low) ? fmin (*low, number) : number;
  *high = isfinite (*high) ? fmax (*high, number) : number;
}

/* As much of it as lies in the chart's time. */
static void
widen_beside (double *low, double *high, const BwAnalysis *analysis, const BwBeside *beside)
{
  BwDate first = analysis->dates[0], last = analysis->horizon;

  widen (low, high, bw_beside_get_value (beside, last));
  if (beside->kind != BW_BESIDE_COMPARATOR)
    widen (low, high, bw_beside_get_value (beside, first));
  for (guint i = 0; i < beside->n; i++)
    if (beside->dates[i] >= first && beside->dates[i] <= last)
      widen (low, high, beside->values[i]);
}

BwValueAxis
bw_value_axis_fit (const BwAnalysis *analysis)
{
  double low = NAN, high = NAN;

  for (guint i = 0; i < analysis->n; i++)
    {
      widen (&low, &high, analysis->values[i]);
      widen (&low, &high, analysis->targets[i]);
      widen (&low, &high, analysis->points[i].lpl);
      widen (&low, &high, analysis->points[i].upl);
      widen (&low, &high, analysis->points[i].mean);
    }
  for (const BwTarget *target = NULL; (target = bw_horizon_next_target (analysis, target));)
    widen (&low, &high, target->value);
  for (guint i = 0; i < analysis->beside->len && analysis->n > 0; i++)
    widen_beside (&low, &high, analysis, g_ptr_array_index (analysis->beside, i));
  return bw_value_axis_span (low, high, analysis->format.is_share ? 100 : 1);
}

/* Ticks of @step from @low to @high. An end goes on to the next tick, unless that would leave more than half
 * a step of it empty and there are ticks enough. */
static void
set_ticks (BwValueAxis *self, double low, double high, double step)
{
  double first = floor (low / step + MOST_EMPTY), last = ceil (high / step - MOST_EMPTY);

  if (last - first + 1 < FEWEST_TICKS && first - low / step > high / step - last)
    first--;
  else if (last - first + 1 < FEWEST_TICKS)
    last++;
  self->step = step;
  self->first = first * step;
  self->n_ticks = (guint) (last - first) + 1;
  self->low = fmin (low, first * step);
  self->high = fmax (high, last * step);
}

/* The smallest of 1, 2, 2.5 and 5 times a power of ten that needs no more than MOST_TICKS ticks. */
static void
choose_step (BwValueAxis *self, double low, double high)
{
  static const struct
  {
    double factor;
    int decimals;
  } nice[] = {{1, 0}, {2, 0}, {2.5, 1}, {5, 0}};
  int smallest = (int) floor (log10 ((high - low) / MOST_TICKS));

  for (guint i = 0; i == 0 || self->n_ticks > MOST_TICKS; i++)
    {
      int exponent = smallest + (int) (i / G_N_ELEMENTS (nice));

      set_ticks (self, low, high, nice[i % G_N_ELEMENTS (nice)].factor * pow (10, exponent));
      self->decimals = MAX (0, nice[i % G_N_ELEMENTS (nice)].decimals - exponent);
    }
}

/* So that the outermost level does not lie on the frame. Where nothing can lie below nought, or above the
 * whole, the axis does not suggest it. A series that never moves stands in the middle. */
static void
leave_room (double *low, double *high, gboolean is_share)
{
  double room = (*high - *low) * HEADROOM, size = fmax (fabs (*low), fabs (*high));
  double floor_at = *low >= 0 ? 0 : -G_MAXDOUBLE, ceiling = is_share && *high <= 100 ? 100 : G_MAXDOUBLE;

  if (room <= size * 1e-9)
    room = size > 0 ? size * 0.2 : 1;
  *low = fmax (*low - room, floor_at);
  *high = fmin (*high + room, ceiling);
}

BwValueAxis
bw_value_axis_span (double low, double high, double scale)
{
  BwValueAxis self = {.scale = scale};

  if (!isfinite (low))
    low = high = 0;
  low = CLAMP (low * scale, -LARGEST, LARGEST);
  high = CLAMP (high * scale, -LARGEST, LARGEST);
  leave_room (&low, &high, scale == 100);
  choose_step (&self, low, high);
  return self;
}

double
bw_value_axis_tick (const BwValueAxis *self, guint tick)
{
  return self->first + tick * self->step;
}

double
bw_value_axis_place (const BwValueAxis *self, double value)
{
  double place = (value * self->scale - self->low) / (self->high - self->low);

  return CLAMP (place, 0, 1);
}

double
bw_value_axis_place_tick (const BwValueAxis *self, guint tick)
{
  return (bw_value_axis_tick (self, tick) - self->low) / (self->high - self->low);
}

double
bw_time_of_date (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return year * 12 + (month - 1) +
         (day - 1 + bw_date_get_minute (date) / (double) BW_DAY) /
             g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static int
compare_reals (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* The median: a few gaps do not change it. Sessions of a day are unevenly apart, and the night between two
 * days is no gap: of times of a day it is the upper quartile. */
static double
usual_step (const BwAnalysis *analysis)
{
  g_autofree double *steps = NULL;

  if (analysis->n < 2)
    return analysis->period == BW_PERIOD_HOUR ? BW_HOUR / BW_AVERAGE_MONTH : 1;
  steps = g_new (double, analysis->n - 1);
  for (guint i = 1; i < analysis->n; i++)
    steps[i - 1] = bw_time_of_date (analysis->dates[i]) - bw_time_of_date (analysis->dates[i - 1]);
  qsort (steps, analysis->n - 1, sizeof *steps, compare_reals);

  double step = steps[(analysis->n - 1) * (analysis->period == BW_PERIOD_HOUR ? 3 : 2) / 4];

  return step > 0 ? step : 1;
}

BwTimeAxis
bw_time_axis_fit (const BwAnalysis *analysis)
{
  BwTimeAxis self = {.step = usual_step (analysis),
                     .skips_weekends = analysis->rhythm.skips_weekends,
                     .has_no_gaps = !bw_analysis_keeps_calendar (analysis)};

  if (analysis->n > 0)
    {
      self.first = bw_time_of_date (analysis->dates[0]);
      self.last = bw_time_of_date (analysis->dates[analysis->n - 1]);
    }
  return self;
}

BwTimeAxis
bw_time_axis_fit_ahead (const BwAnalysis *analysis)
{
  BwTimeAxis self = bw_time_axis_fit (analysis);

  if (analysis->n > 0)
    self.last = bw_time_of_date (analysis->horizon);
  return self;
}

double
bw_time_axis_place (const BwTimeAxis *self, double time)
{
  double place = (time - self->first + self->step / 2) / (self->last - self->first + self->step);

  return CLAMP (place, 0, 1);
}

/* From one reading to the next, where it is the one that clocks never showed. */
static BwDate
hour_never_shown (BwDate before, BwDate after)
{
  BwDate hour = bw_date_get_day (after) + BW_HOUR;

  return before < hour && hour < after && bw_date_is_never_shown (hour) ? BW_HOUR : 0;
}

gboolean
bw_time_axis_is_gap (const BwTimeAxis *self, BwDate before, BwDate after)
{
  BwDate shown = after - hour_never_shown (before, after);

  if (self->has_no_gaps)
    return FALSE;
  if (self->skips_weekends)
    shown -= bw_rhythm_count_weekend (before, after) * BW_DAY;

  return bw_time_of_date (shown) - bw_time_of_date (before) > GAP * self->step;
}

gboolean
bw_time_axis_joins (const BwTimeAxis *self, const BwAnalysis *analysis, guint reading)
{
  const BwSpcPoint *before = &analysis->points[reading - 1], *point = &analysis->points[reading];

  if (before->missing || point->missing || before->phase != point->phase)
    return FALSE;
  return !bw_time_axis_is_gap (self, analysis->dates[reading - 1], analysis->dates[reading]);
}
