// SPDX-License-Identifier: GPL-3.0-or-later
/* sparkline.c - a series in the space of a word. */
#include "chart/sparkline.h"

#include "chart/axis.h"
#include "chart/shapes.h"
#include "chart/steps.h"
#include "chart/value-line.h"

#include <math.h>

#define MARGIN 4 /* so that the latest point stays whole */
#define SPECIAL_SCALE 0.42
#define LATEST_SCALE 0.9
/* A target this many spans of values and limits away from them is not drawn. */
#define FAR 0.5

typedef struct
{
  const BwAnalysis *analysis;
  BwDrawing *drawing;
  BwTimeAxis times;
  double low, high;
} Spark;

static void
widen (Spark *self, double value)
{
  if (!isfinite (value))
    return;
  self->low = fmin (self->low, value);
  self->high = fmax (self->high, value);
}

static gboolean
is_near (const Spark *self, double target)
{
  double far = FAR * (self->high - self->low);

  return isfinite (target) && target >= self->low - far && target <= self->high + far;
}

static void
find_span (Spark *self)
{
  const BwAnalysis *analysis = self->analysis;

  self->low = G_MAXDOUBLE;
  self->high = -G_MAXDOUBLE;
  for (guint i = 0; i < analysis->n; i++)
    {
      widen (self, analysis->values[i]);
      widen (self, analysis->points[i].lpl);
      widen (self, analysis->points[i].upl);
    }
  if (is_near (self, analysis->settings.target))
    widen (self, analysis->settings.target);
  if (self->low == self->high)
    {
      self->low -= 1;
      self->high += 1;
    }
}

static double
x_of (const Spark *self, double time)
{
  return MARGIN +
         (bw_drawing_get_width (self->drawing) - 2 * MARGIN) * bw_time_axis_place (&self->times, time);
}

static double
x_of_reading (const Spark *self, guint reading)
{
  return x_of (self, bw_time_of_date (self->analysis->dates[reading]));
}

static double
y_of (const Spark *self, double value)
{
  double height = bw_drawing_get_height (self->drawing);
  double part = CLAMP ((value - self->low) / (self->high - self->low), 0, 1);

  return height - MARGIN - (height - 2 * MARGIN) * part;
}

/* From half a step before a phase's first reading to half a step after its last. */
static double
edge_of (const Spark *self, guint reading, int side)
{
  return x_of (self, bw_time_of_date (self->analysis->dates[reading]) + side * self->times.step / 2);
}

static double
left_edge (gconstpointer self, guint reading)
{
  return edge_of (self, reading, -1);
}

static double
right_edge (gconstpointer self, guint reading)
{
  return edge_of (self, reading, 1);
}

static double
level_of (gconstpointer self, double value)
{
  return y_of (self, value);
}

static void
draw_phase (const Spark *self, const BwAnalysisPhase *phase)
{
  double left = edge_of (self, phase->first, -1), right = edge_of (self, phase->end - 1, 1);

  if (phase->is_stepped)
    bw_steps_fill (&(BwStepPlaces){left_edge, right_edge, level_of, self}, self->drawing, self->analysis,
                   phase, &(BwFill){BW_COLOUR_STRONG_BAND});
  else if (isfinite (phase->upl))
    bw_drawing_rectangle (self->drawing,
                          &(BwRectangle){left, y_of (self, phase->upl), right - left,
                                         y_of (self, phase->lpl) - y_of (self, phase->upl)},
                          &(BwFill){BW_COLOUR_STRONG_BAND}, NULL);
  if (isfinite (phase->mean))
    bw_drawing_line (self->drawing, left, y_of (self, phase->mean), right, y_of (self, phase->mean),
                     &(BwStroke){0.45, BW_COLOUR_MEAN});
}

static void
draw_target (const Spark *self)
{
  const BwAnalysis *analysis = self->analysis;

  for (guint first = 0, end; first < analysis->n; first = end)
    {
      double target = analysis->targets[first];

      for (end = first + 1; end < analysis->n; end++)
        if (analysis->targets[end] != target)
          break;
      if (is_near (self, target))
        bw_drawing_line (self->drawing, edge_of (self, first, -1), y_of (self, target),
                         edge_of (self, end - 1, 1), y_of (self, target),
                         &(BwStroke){0.8, BW_COLOUR_TARGET, {3, 1.5}});
    }
}

static BwPoint
place_reading (gpointer data, guint reading)
{
  const Spark *self = data;

  return (BwPoint){x_of_reading (self, reading), y_of (self, self->analysis->values[reading])};
}

static void
draw_points (const Spark *self)
{
  const BwAnalysis *analysis = self->analysis;
  guint latest;

  for (guint i = 0; i < analysis->n; i++)
    if (bw_analysis_get_type (analysis, i) != BW_SPC_POINT_COMMON)
      bw_shape_point (self->drawing, bw_analysis_get_type (analysis, i), analysis->points[i].excluded,
                      x_of_reading (self, i), y_of (self, analysis->values[i]), SPECIAL_SCALE);
  if (bw_analysis_get_latest (analysis, &latest))
    bw_shape_point (self->drawing, bw_analysis_get_type (analysis, latest), analysis->points[latest].excluded,
                    x_of_reading (self, latest), y_of (self, analysis->values[latest]), LATEST_SCALE);
}

BwDrawing *
bw_sparkline_draw (const BwAnalysis *analysis, double width, double height, BwDate first, BwDate last)
{
  g_return_val_if_fail (analysis, NULL);

  Spark self = {
      .analysis = analysis,
      .drawing = bw_drawing_new (width, height),
      .times = bw_time_axis_fit (analysis),
  };

  if (first != BW_NO_DATE)
    self.times.first = bw_time_of_date (first);
  if (last != BW_NO_DATE)
    self.times.last = bw_time_of_date (last);
  find_span (&self);
  for (guint i = 0; i < analysis->n_phases; i++)
    draw_phase (&self, &analysis->phases[i]);
  draw_target (&self);
  bw_value_line_draw (self.drawing, analysis, &self.times, place_reading, &self,
                      &(BwStroke){0.7, BW_COLOUR_VALUE_LINE, .is_round = TRUE});
  draw_points (&self);
  return self.drawing;
}
