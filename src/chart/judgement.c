// SPDX-License-Identifier: GPL-3.0-or-later
/* judgement.c - takes a series to the arithmetic of its chart. */
#include "chart/judgement.h"

#include "spc/control-chart.h"

#include <math.h>

/* What the arithmetic is given of a series, besides its values. */
typedef struct
{
  const bool *starts;
  bool *excluded;
} Marks;

static const BwReading *
get_reading (const BwAnalysis *self, guint i)
{
  return g_ptr_array_index (self->series->readings, i);
}

static BwSpcImprovement
improvement_of (const BwMeasure *measure)
{
  /* That neighbours differ more, or less, is neither good nor bad. */
  if (measure->chart == BW_CHART_MR)
    return BW_SPC_NEUTRAL;
  switch ((BwDirection) measure->improvement)
    {
    case BW_DIRECTION_INCREASE:
      return BW_SPC_INCREASE;
    case BW_DIRECTION_DECREASE:
      return BW_SPC_DECREASE;
    case BW_DIRECTION_NEUTRAL:
      break;
    }
  return BW_SPC_NEUTRAL;
}

static BwSpcSettings
settings_of (const BwAnalysis *self)
{
  const BwMeasure *measure = self->measure;
  gboolean is_xmr = measure->chart == BW_CHART_XMR;

  return (BwSpcSettings){
      .rules = is_xmr && measure->rules == BW_RULES_PLOTTHEDOTS ? BW_SPC_RULES_PLOTTHEDOTS : BW_SPC_RULES_MDC,
      .improvement = improvement_of (measure),
      .run = measure->run_length == 6 ? 6 : 7,
      .baseline = measure->baseline == BW_UNSET ? 0 : (size_t) MAX (measure->baseline, 0),
      .screen = measure->is_screened,
      .target = self->n > 0 ? self->targets[self->n - 1] : NAN,
  };
}

/* --- XmR */

static void
judge_xmr (BwAnalysis *self, const Marks *marks)
{
  BwSpcSeries series = {
      .n = self->n, .values = self->values, .starts = marks->starts, .excluded = marks->excluded};

  for (guint i = 0; i < self->n; i++)
    self->values[i] = bw_measure_get_value (self->measure, get_reading (self, i));
  self->summary = bw_spc_xmr (&self->settings, &series, self->points);
  /* The package has icons even for a series without a value: nobody should see them. */
  if (self->summary.n == 0)
    {
      self->summary.variation = BW_SPC_VARIATION_NONE;
      self->summary.assurance = BW_SPC_ASSURANCE_NONE;
    }
}

/* --- run charts, and Shewhart's */

static BwSpcChart
arithmetic_of (BwChartKind chart)
{
  switch (chart)
    {
    case BW_CHART_XMR:
    case BW_CHART_I:
      return BW_SPC_CHART_I;
    case BW_CHART_RUN:
      return BW_SPC_CHART_RUN;
    case BW_CHART_MR:
      return BW_SPC_CHART_MR;
    case BW_CHART_P:
      return BW_SPC_CHART_P;
    case BW_CHART_PP:
      return BW_SPC_CHART_PP;
    case BW_CHART_U:
      return BW_SPC_CHART_U;
    case BW_CHART_UP:
      return BW_SPC_CHART_UP;
    case BW_CHART_C:
      return BW_SPC_CHART_C;
    case BW_CHART_G:
      return BW_SPC_CHART_G;
    case BW_CHART_T:
      return BW_SPC_CHART_T;
    }
  g_return_val_if_reached (BW_SPC_CHART_RUN);
}

gboolean
bw_judgement_needs_sizes (BwChartKind chart)
{
  return chart != BW_CHART_XMR && bw_spc_chart_needs_sizes (arithmetic_of (chart));
}

/* What the value is the share of: the numerator, or what it leaves of the denominator where what failed was
 * counted. */
static double
counted (const BwReading *reading)
{
  double part = reading->numerator / reading->denominator;

  return fabs (part - reading->value) <= fabs (1 - part - reading->value)
             ? reading->numerator
             : reading->denominator - reading->numerator;
}

/* The arithmetic of figures and sizes counts one by one, people per so many. */
static double
scale_of (const BwAnalysis *self)
{
  return bw_judgement_needs_sizes (self->measure->chart) ? bw_measure_get_scale (self->measure) : 1;
}

/* Notes how many readings have a value that the chart has no place for. */
static void
read_figures (BwAnalysis *self, BwSpcChart chart, double *figures, double *sizes)
{
  for (guint i = 0; i < self->n; i++)
    {
      const BwReading *reading = get_reading (self, i);
      gboolean needs_size = bw_spc_chart_needs_sizes (chart);

      sizes[i] = needs_size ? reading->denominator : 1;
      figures[i] = needs_size ? counted (reading) : bw_measure_get_value (self->measure, reading);
      if (!isnan (reading->value) &&
          (isnan (figures[i]) || !bw_spc_chart_holds (chart, figures[i], sizes[i])))
        self->n_unfit++;
      if (isnan (reading->value))
        figures[i] = NAN;
    }
}

static BwSpcSpecialCause
cause_of (const BwSpcControlPoint *judged)
{
  if (!judged->sigma_signal)
    return BW_SPC_COMMON_CAUSE;
  return judged->y > judged->ucl ? BW_SPC_ABOVE_LIMIT : BW_SPC_BELOW_LIMIT;
}

static BwSpcPoint
point_of (const BwAnalysis *self, const BwSpcControlPoint *judged)
{
  const double scale = scale_of (self);
  const BwSpcSpecialCause cause = cause_of (judged);
  gboolean is_missing = isnan (judged->y);

  return (BwSpcPoint){
      .phase = judged->part,
      .missing = is_missing,
      .excluded = !judged->included,
      .used_in_limits = judged->used,
      .mean = judged->cl * scale,
      .mr = judged->range,
      .amr = NAN,
      .lpl = judged->lcl * scale,
      .upl = judged->ucl * scale,
      .nlpl = judged->lcl95 * scale,
      .nupl = judged->ucl95 * scale,
      .judged = !is_missing && !isnan (judged->lcl) && !isnan (judged->ucl),
      .outside = judged->sigma_signal,
      .close = !judged->sigma_signal && (judged->y > judged->ucl95 || judged->y < judged->lcl95),
      .side = (judged->y > judged->cl) - (judged->y < judged->cl),
      .rules = judged->sigma_signal ? BW_SPC_OUTSIDE : 0,
      .special_cause = cause,
      .type = bw_spc_point_type_of (self->settings.improvement, cause),
  };
}

/* A phase with few points has trial limits, as on an XmR chart. */
static void
find_short_phases (BwAnalysis *self)
{
  for (guint first = 0, end; first < self->n; first = end)
    {
      guint n_values = 0;

      for (end = first; end < self->n && self->points[end].phase == self->points[first].phase; end++)
        n_values += !self->points[end].missing && !self->points[end].excluded;
      for (guint i = first; i < end; i++)
        self->points[i].short_phase = n_values < BW_SPC_ENOUGH;
    }
}

/* The icon speaks of the latest reading. Where runs are not as chance has them, no reading is singled out:
 * the icon is none, and the finding says why. */
static BwSpcVariation
variation_of (const BwAnalysis *self, guint latest)
{
  const BwSpcPoint *point = &self->points[latest];

  if (point->short_phase)
    return BW_SPC_VARIATION_NONE;
  if (!point->outside && self->runs[latest].signal)
    return BW_SPC_VARIATION_NONE;
  return bw_spc_variation_of (point);
}

static void
sum_up (BwAnalysis *self)
{
  BwSpcSummary *summary = &self->summary;

  *summary = (BwSpcSummary){.latest = BW_SPC_NO_POINT, .shown = BW_SPC_NO_POINT};
  for (guint i = 0; i < self->n; i++)
    {
      summary->any_short |= self->points[i].short_phase;
      if (self->points[i].missing)
        continue;
      summary->n++;
      if (bw_spc_is_later (self->points, i, summary->latest))
        summary->latest = summary->shown = i;
      summary->last_excluded = summary->latest != i;
    }
  if (summary->n == 0)
    return;

  guint latest = (guint) summary->latest;

  summary->last_missing = self->points[self->n - 1].missing;
  summary->trial = self->points[self->n - 1].short_phase;
  summary->variation = variation_of (self, latest);
  summary->assurance = self->points[latest].short_phase
                           ? BW_SPC_ASSURANCE_NONE
                           : bw_spc_assurance_of (&self->settings, &self->points[latest]);
}

static void
judge_control_chart (BwAnalysis *self, const Marks *marks)
{
  BwSpcControlSettings settings = {
      .chart = arithmetic_of (self->measure->chart),
      .screen = self->settings.screen,
      .freeze = self->settings.baseline,
  };
  g_autofree double *figures = g_new (double, self->n), *sizes = g_new (double, self->n);
  g_autofree BwSpcControlPoint *judged = g_new0 (BwSpcControlPoint, self->n);

  read_figures (self, settings.chart, figures, sizes);
  bw_spc_control_chart (&settings,
                        &(BwSpcControlSeries){.n = self->n,
                                              .figures = figures,
                                              .sizes = sizes,
                                              .starts = marks->starts,
                                              .excluded = marks->excluded},
                        judged);
  for (guint i = 0; i < self->n; i++)
    {
      self->points[i] = point_of (self, &judged[i]);
      self->values[i] = judged[i].y * scale_of (self);
      self->runs[i] = judged[i].runs;
    }
  find_short_phases (self);
  sum_up (self);
}

/* --- any chart */

void
bw_judgement_pass (BwAnalysis *self, const bool *starts)
{
  g_autofree bool *excluded = g_new0 (bool, self->n);
  const Marks marks = {starts, excluded};

  for (guint i = 0; i < self->n; i++)
    excluded[i] = get_reading (self, i)->excluded != NULL;
  self->settings = settings_of (self);
  if (self->measure->chart == BW_CHART_XMR)
    judge_xmr (self, &marks);
  else
    judge_control_chart (self, &marks);
}
