// SPDX-License-Identifier: GPL-3.0-or-later
/* judgement.c - takes a series to the arithmetic of its chart. */
#include "chart/judgement.h"

#include "spc/control-chart.h"

#include <math.h>

/* What the arithmetic is given of a series, besides its values: a row for each reading, and empty ones where
 * the calendar has periods that no reading is of. */
typedef struct
{
  guint n;
  guint *places; /* of each reading, its row */
  bool *starts;
  bool *excluded;
} Rows;

static void
rows_clear (Rows *self)
{
  g_free (self->places);
  g_free (self->starts);
  g_free (self->excluded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

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

/* --- rows */

/* A month that a file leaves out is as unknown as one with an empty row. A day may be one on which nobody was
 * there to be measured. The package knows rows only. */
static gboolean
minds_calendar (const BwAnalysis *self)
{
  return self->period > BW_PERIOD_DAY && self->settings.rules != BW_SPC_RULES_PLOTTHEDOTS;
}

/* More than a baseline has rows change nothing. */
static guint
count_empty_before (const BwAnalysis *self, guint reading)
{
  guint n = bw_rhythm_count_between (&self->rhythm, self->dates[reading - 1], self->dates[reading]);

  return (guint) MIN (n, MAX (self->settings.baseline, 1));
}

static Rows
lay_out_rows (const BwAnalysis *self, const bool *starts)
{
  Rows rows = {.n = self->n, .places = g_new (guint, self->n)};

  for (guint i = 0, n_empty = 0; i < self->n; i++)
    {
      n_empty += i > 0 && minds_calendar (self) ? count_empty_before (self, i) : 0;
      rows.places[i] = i + n_empty;
      rows.n = self->n + n_empty;
    }
  rows.starts = g_new0 (bool, rows.n);
  rows.excluded = g_new0 (bool, rows.n);
  for (guint i = 0; i < self->n; i++)
    {
      rows.starts[rows.places[i]] = starts[i];
      rows.excluded[rows.places[i]] = get_reading (self, i)->excluded != NULL;
    }
  return rows;
}

static double *
new_figures (const Rows *rows)
{
  double *figures = g_new (double, rows->n);

  for (guint i = 0; i < rows->n; i++)
    figures[i] = NAN;
  return figures;
}

/* --- XmR */

/* The index of the reading in row @place. */
static size_t
reading_at (const BwAnalysis *self, const Rows *rows, size_t place)
{
  for (guint i = 0; i < self->n; i++)
    if (rows->places[i] == place)
      return i;
  return BW_SPC_NO_POINT;
}

static void
judge_xmr (BwAnalysis *self, const Rows *rows)
{
  g_autofree double *values = new_figures (rows);
  g_autofree BwSpcPoint *points = g_new0 (BwSpcPoint, rows->n);
  BwSpcSeries series = {.n = rows->n, .values = values, .starts = rows->starts, .excluded = rows->excluded};

  for (guint i = 0; i < self->n; i++)
    {
      self->values[i] = bw_measure_get_value (self->measure, get_reading (self, i));
      values[rows->places[i]] = self->values[i];
    }
  self->summary = bw_spc_xmr (&self->settings, &series, points);
  self->summary.latest = reading_at (self, rows, self->summary.latest);
  self->summary.shown = reading_at (self, rows, self->summary.shown);
  for (guint i = 0; i < self->n; i++)
    self->points[i] = points[rows->places[i]];
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
read_figures (BwAnalysis *self, BwSpcChart chart, const Rows *rows, double *figures, double *sizes)
{
  gboolean needs_size = bw_spc_chart_needs_sizes (chart);

  for (guint i = 0; i < self->n; i++)
    {
      const BwReading *reading = get_reading (self, i);
      double size = needs_size ? reading->denominator : 1;
      double figure = needs_size ? counted (reading) : bw_measure_get_value (self->measure, reading);

      if (!isnan (reading->value) && (isnan (figure) || !bw_spc_chart_holds (chart, figure, size)))
        self->n_unfit++;
      sizes[rows->places[i]] = size;
      figures[rows->places[i]] = isnan (reading->value) ? NAN : figure;
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
judge_control_chart (BwAnalysis *self, const Rows *rows)
{
  BwSpcControlSettings settings = {
      .chart = arithmetic_of (self->measure->chart),
      .screen = self->settings.screen,
      .freeze = self->settings.baseline,
  };
  g_autofree double *figures = new_figures (rows), *sizes = new_figures (rows);
  g_autofree BwSpcControlPoint *judged = g_new0 (BwSpcControlPoint, rows->n);

  read_figures (self, settings.chart, rows, figures, sizes);
  bw_spc_control_chart (&settings,
                        &(BwSpcControlSeries){.n = rows->n,
                                              .figures = figures,
                                              .sizes = sizes,
                                              .starts = rows->starts,
                                              .excluded = rows->excluded},
                        judged);
  for (guint i = 0; i < self->n; i++)
    {
      const BwSpcControlPoint *own = &judged[rows->places[i]];

      self->points[i] = point_of (self, own);
      self->values[i] = own->y * scale_of (self);
      self->runs[i] = own->runs;
    }
  find_short_phases (self);
  sum_up (self);
}

/* --- any chart */

void
bw_judgement_pass (BwAnalysis *self, const bool *starts)
{
  self->settings = settings_of (self);

  g_auto (Rows) rows = lay_out_rows (self, starts);

  if (self->measure->chart == BW_CHART_XMR)
    judge_xmr (self, &rows);
  else
    judge_control_chart (self, &rows);
}
