// SPDX-License-Identifier: GPL-3.0-or-later
/* analysis.c - what the arithmetic says of a series, once. */
#include "chart/analysis.h"

#include "chart/horizon.h"
#include "chart/judgement.h"

#include <math.h>

/* A value is shown with no more decimals than this unless the measure says so. */
#define USUAL_DECIMALS 2

static void
read_series (BwAnalysis *self)
{
  const GPtrArray *readings = self->series->readings;

  self->n = readings->len;
  self->dates = g_new (BwDate, self->n);
  self->values = g_new (double, self->n);
  self->targets = g_new (double, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const BwReading *reading = g_ptr_array_index (readings, i);

      self->dates[i] = reading->date;
      self->targets[i] =
          bw_analysis_shows_differences (self) ? NAN : bw_series_get_target (self->series, reading->date);
    }
}

/* The rebase that begins on the day of @date, or NULL. */
static BwPhase *
find_rebase (const BwSeries *series, BwDate date)
{
  for (guint i = 0; i < series->phases->len; i++)
    {
      BwPhase *phase = g_ptr_array_index (series->phases, i);

      if (phase->start == bw_date_get_day (date))
        return phase;
    }
  return NULL;
}

static gboolean
is_first_of_day (const BwAnalysis *self, guint i)
{
  return i == 0 || bw_date_get_day (self->dates[i - 1]) != bw_date_get_day (self->dates[i]);
}

static void
judge (BwAnalysis *self)
{
  g_autofree bool *starts = g_new0 (bool, self->n);

  for (guint i = 0; i < self->n; i++)
    starts[i] = is_first_of_day (self, i) && find_rebase (self->series, self->dates[i]) != NULL;
  self->points = g_new0 (BwSpcPoint, self->n);
  self->runs = g_new0 (BwSpcRuns, self->n);
  bw_judgement_pass (self, starts);
}

/* The last in a phase whose point has limits; its first if none has. */
static guint
find_limits (const BwAnalysis *self, guint first, guint end)
{
  for (guint i = end; i > first; i--)
    if (!isnan (self->points[i - 1].upl))
      return i - 1;
  return first;
}

static gboolean
has_other_limits (const BwSpcPoint *point, const BwSpcPoint *other)
{
  return !isnan (point->upl) && (point->upl != other->upl || point->lpl != other->lpl);
}

static BwAnalysisPhase
describe_phase (const BwAnalysis *self, guint first, guint end)
{
  const BwSpcPoint *point = &self->points[find_limits (self, first, end)];
  gboolean has_width = point->upl > point->lpl;
  BwAnalysisPhase phase = {
      .first = first,
      .end = end,
      .cause = find_rebase (self->series, self->dates[first]),
      .mean = point->mean,
      .lpl = has_width ? point->lpl : NAN,
      .upl = has_width ? point->upl : NAN,
      .is_trial = point->short_phase,
      .runs = self->runs[first],
  };

  for (guint i = first; i < end; i++)
    {
      phase.n_values += !self->points[i].missing && !self->points[i].excluded;
      phase.n_used += self->points[i].used_in_limits;
      phase.is_stepped |= has_other_limits (&self->points[i], point);
    }
  return phase;
}

static void
find_phases (BwAnalysis *self)
{
  g_autoptr (GArray) phases = g_array_new (FALSE, FALSE, sizeof (BwAnalysisPhase));

  for (guint first = 0, end; first < self->n; first = end)
    {
      for (end = first + 1; end < self->n; end++)
        if (self->points[end].phase != self->points[first].phase)
          break;

      BwAnalysisPhase phase = describe_phase (self, first, end);

      g_array_append_val (phases, phase);
    }
  self->n_phases = phases->len;
  self->phases = (BwAnalysisPhase *) (void *) g_array_free (g_steal_pointer (&phases), FALSE);
}

static double
largest_value (const BwAnalysis *self)
{
  double largest = 0;

  for (guint i = 0; i < self->n; i++)
    if (!self->points[i].missing)
      largest = MAX (largest, fabs (self->values[i]));
  return largest;
}

/* Nothing is lost of @number; nothing of nothing, too. */
static gboolean
fits (double number, int decimals)
{
  double unit = pow (10, -decimals);

  return !isfinite (number) || fabs (number - round (number / unit) * unit) <= 1e-9 * MAX (1, fabs (number));
}

static gboolean
all_fit (const BwAnalysis *self, int decimals)
{
  for (guint i = 0; i < self->n; i++)
    if (!fits (self->values[i], decimals) || !fits (self->targets[i], decimals))
      return FALSE;
  return TRUE;
}

/* As few as show values and targets whole; some figures of quotients, which nothing shows whole. */
static int
decimals_needed (const BwAnalysis *self)
{
  double largest = largest_value (self);

  for (int decimals = 0; decimals <= USUAL_DECIMALS; decimals++)
    if (all_fit (self, decimals))
      return decimals;
  if (largest > 0 && largest < 0.1)
    return MIN ((int) ceil (-log10 (largest)) + 1, BW_MOST_DECIMALS);
  return largest >= 1000 ? 0 : largest >= 10 ? 1 : 2;
}

static void
find_formats (BwAnalysis *self)
{
  const BwMeasure *measure = self->measure;
  int decimals = measure->is_share ? 1 : decimals_needed (self);
  gboolean is_coarse = decimals == 0 && largest_value (self) < 100;

  if (measure->decimals != BW_UNSET)
    {
      decimals = (int) CLAMP (measure->decimals, 0, BW_MOST_DECIMALS);
      is_coarse = FALSE;
    }
  self->format = (BwValueFormat){.is_share = measure->is_share, .decimals = decimals};
  self->limit_format = self->format;
  if (is_coarse)
    self->limit_format.decimals++;
}

BwAnalysis *
bw_analysis_new (BwSeries *series)
{
  g_return_val_if_fail (series, NULL);

  BwAnalysis *self = g_new0 (BwAnalysis, 1);

  self->series = bw_series_ref (series);
  self->measure = series->measure;
  read_series (self);
  self->period = bw_period_find (series->readings);
  if (bw_analysis_keeps_calendar (self))
    self->rhythm = bw_rhythm_find (self->dates, self->n, self->period);
  judge (self);
  find_phases (self);
  self->beside = bw_beside_list (series);
  self->horizon = bw_horizon_find (self);
  find_formats (self);
  return self;
}

void
bw_analysis_free (BwAnalysis *self)
{
  g_free (self->dates);
  g_free (self->values);
  g_free (self->targets);
  g_free (self->points);
  g_free (self->runs);
  g_free (self->phases);
  g_ptr_array_unref (self->beside);
  bw_series_unref (self->series);
  g_free (self);
}

gboolean
bw_analysis_get_latest (const BwAnalysis *self, guint *latest)
{
  if (self->summary.latest == BW_SPC_NO_POINT)
    return FALSE;
  *latest = (guint) self->summary.latest;
  return TRUE;
}

gboolean
bw_analysis_keeps_calendar (const BwAnalysis *self)
{
  return self->measure->chart != BW_CHART_G && self->measure->chart != BW_CHART_T;
}

BwCentre
bw_analysis_get_centre (const BwAnalysis *self)
{
  switch ((BwChartKind) self->measure->chart)
    {
    case BW_CHART_RUN:
    case BW_CHART_G:
      return BW_CENTRE_MEDIAN;
    case BW_CHART_T:
      return BW_CENTRE_OTHER;
    case BW_CHART_XMR:
    case BW_CHART_I:
    case BW_CHART_MR:
    case BW_CHART_P:
    case BW_CHART_PP:
    case BW_CHART_U:
    case BW_CHART_UP:
    case BW_CHART_C:
      break;
    }
  return BW_CENTRE_MEAN;
}

gboolean
bw_analysis_has_limits (const BwAnalysis *self)
{
  return self->measure->chart != BW_CHART_RUN;
}

/* The package draws no distinction: a phase of any length is judged. */
static gboolean
withholds (const BwAnalysis *self)
{
  return self->settings.rules == BW_SPC_RULES_MDC;
}

gboolean
bw_analysis_shows_differences (const BwAnalysis *self)
{
  return self->measure->chart == BW_CHART_MR;
}

gboolean
bw_analysis_is_on_trial (const BwAnalysis *self)
{
  return self->summary.n > 0 && self->summary.trial && withholds (self);
}

const char *
bw_analysis_get_exclusion (const BwAnalysis *self, guint reading)
{
  return ((const BwReading *) g_ptr_array_index (self->series->readings, reading))->excluded;
}

gboolean
bw_analysis_has_odd_runs (const BwAnalysis *self)
{
  guint latest;

  return bw_analysis_get_latest (self, &latest) && !self->summary.trial && !self->points[latest].outside &&
         self->runs[latest].signal;
}

gboolean
bw_analysis_is_withheld (const BwAnalysis *self, guint reading)
{
  return self->points[reading].short_phase && withholds (self);
}

BwSpcSpecialCause
bw_analysis_get_cause (const BwAnalysis *self, guint reading)
{
  return bw_analysis_is_withheld (self, reading) ? BW_SPC_COMMON_CAUSE : self->points[reading].special_cause;
}

BwSpcPointType
bw_analysis_get_type (const BwAnalysis *self, guint reading)
{
  return bw_analysis_is_withheld (self, reading) ? BW_SPC_POINT_COMMON : self->points[reading].type;
}

const BwAnalysisPhase *
bw_analysis_get_last_phase (const BwAnalysis *self)
{
  return self->n_phases > 0 ? &self->phases[self->n_phases - 1] : NULL;
}

gboolean
bw_analysis_is_last_missing (const BwAnalysis *self)
{
  return self->n > 0 && self->points[self->n - 1].missing;
}
