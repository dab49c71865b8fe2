// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fuzz.c - any bytes as a series, through both doors of the room.
 *
 * Four bytes of settings, then a point at a time: a byte of marks, a figure, a size. Figures are whole
 * numbers of a byte, which make ties, or whatever eight bytes say.
 */
#include "spc/control-chart.h"
#include "spc/xmr.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* abort() whatever NDEBUG says. */
#define HOLDS(condition) ((condition) ? (void) 0 : abort ())

#define HEAD 4

enum
{
  STARTS = 1 << 0,
  EXCLUDED = 1 << 1,
  MISSING = 1 << 2,
};

enum
{
  PLOTTHEDOTS = 1 << 0,
  SIX = 1 << 1,
  SCREEN = 1 << 2,
  TARGET = 1 << 3,
  ANY_NUMBERS = 1 << 4,
  SIZES = 1 << 5,
};

/* In memory of exactly its size, so that a step beside it is seen. */
typedef struct
{
  size_t n;
  double *figures, *sizes;
  bool *starts, *excluded;
} Series;

static double
read_number (const uint8_t *data, bool any)
{
  double number;

  if (!any)
    return (int8_t) data[0];
  memcpy (&number, data, sizeof number);
  return number;
}

static Series
series_read (const uint8_t *data, size_t size, bool any)
{
  const size_t width = any ? sizeof (double) : 1, step = 1 + 2 * width;
  Series self = {.n = size / step};

  self.figures = calloc (self.n + 1, sizeof *self.figures);
  self.sizes = calloc (self.n + 1, sizeof *self.sizes);
  self.starts = calloc (self.n + 1, sizeof *self.starts);
  self.excluded = calloc (self.n + 1, sizeof *self.excluded);
  HOLDS (self.figures && self.sizes && self.starts && self.excluded);
  for (size_t i = 0; i < self.n; i++, data += step)
    {
      self.starts[i] = data[0] & STARTS;
      self.excluded[i] = data[0] & EXCLUDED;
      self.figures[i] = data[0] & MISSING ? NAN : read_number (data + 1, any);
      self.sizes[i] = read_number (data + 1 + width, any);
    }
  return self;
}

static void
series_clear (Series *self)
{
  free (self->figures);
  free (self->sizes);
  free (self->starts);
  free (self->excluded);
}

static void
check_xmr_point (const BwSpcPoint *point, double value)
{
  bool has_limits = !isnan (point->lpl) && !isnan (point->upl);

  HOLDS (point->missing == !isfinite (value));
  HOLDS (point->judged == (has_limits && !point->missing));
  HOLDS (!has_limits || (point->lpl <= point->mean && point->mean <= point->upl));
  HOLDS (!(point->outside || point->close) || point->judged);
  HOLDS (!(point->outside && point->close));
  HOLDS (!(point->rules & ~(unsigned) BW_SPC_OUTSIDE) || !(point->missing || point->excluded));
  HOLDS ((point->special_cause == BW_SPC_COMMON_CAUSE) == (point->rules == 0));
  HOLDS ((point->type == BW_SPC_POINT_COMMON) == (point->rules == 0));
}

static void
try_xmr (const BwSpcSettings *settings, const Series *series)
{
  BwSpcPoint *points = malloc (series->n * sizeof *points + 1);
  const BwSpcSeries input = {
      .n = series->n, .values = series->figures, .starts = series->starts, .excluded = series->excluded};
  BwSpcSummary summary;

  HOLDS (points);
  summary = bw_spc_xmr (settings, &input, points);
  HOLDS (summary.n <= series->n);
  HOLDS ((summary.latest == BW_SPC_NO_POINT) == (summary.n == 0));
  HOLDS ((summary.shown == BW_SPC_NO_POINT) == (summary.variation == BW_SPC_VARIATION_NONE));
  for (size_t i = 0; i < series->n; i++)
    check_xmr_point (&points[i], series->figures[i]);
  free (points);
}

static void
check_control_point (const BwSpcControlPoint *point)
{
  HOLDS (!isinf (point->y) && !isinf (point->lcl) && !isinf (point->ucl));
  HOLDS (!(point->lcl > point->ucl) && !(point->lcl95 > point->ucl95));
  HOLDS (!(isnan (point->y) && (point->sigma_signal || point->used)));
  HOLDS (point->runs.n_useful <= point->runs.n_obs);
  HOLDS (point->runs.longest_run <= point->runs.n_useful);
  HOLDS (point->runs.crossings + point->runs.longest_run <= point->runs.n_useful);
}

static void
try_control_chart (const BwSpcControlSettings *settings, const Series *series, bool has_sizes)
{
  BwSpcControlPoint *points = malloc (series->n * sizeof *points + 1);
  const BwSpcControlSeries input = {.n = series->n,
                                    .figures = series->figures,
                                    .sizes = has_sizes ? series->sizes : NULL,
                                    .starts = series->starts,
                                    .excluded = series->excluded};

  HOLDS (points);
  bw_spc_control_chart (settings, &input, points);
  for (size_t i = 0; i < series->n; i++)
    check_control_point (&points[i]);
  free (points);
}

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  Series series;

  if (size < HEAD)
    return 0;
  series = series_read (data + HEAD, size - HEAD, data[0] & ANY_NUMBERS);
  try_xmr (&(BwSpcSettings){.rules = data[0] & PLOTTHEDOTS ? BW_SPC_RULES_PLOTTHEDOTS : BW_SPC_RULES_MDC,
                            .improvement = (BwSpcImprovement) (data[1] % (BW_SPC_DECREASE + 1)),
                            .run = data[0] & SIX ? 6 : 7,
                            .baseline = data[2],
                            .screen = data[0] & SCREEN,
                            .target = data[0] & TARGET ? (int8_t) data[3] : NAN},
           &series);
  try_control_chart (&(BwSpcControlSettings){.chart = (BwSpcChart) (data[1] % (BW_SPC_CHART_T + 1)),
                                             .screen = data[0] & SCREEN,
                                             .freeze = data[2]},
                     &series, data[0] & SIZES);
  series_clear (&series);
  return 0;
}
