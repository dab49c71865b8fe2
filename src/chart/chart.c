// SPDX-License-Identifier: GPL-3.0-or-later
/* chart.c - the picture of a series, from what lies behind to what lies in front. */
#include "chart/chart.h"

#include "chart/frame.h"
#include "chart/horizon.h"
#include "chart/key.h"
#include "chart/labels.h"
#include "chart/points.h"
#include "chart/steps.h"
#include "chart/value-line.h"

#include <math.h>

#define BAND_TRANSPARENCY 0.965

static double
left_of (gconstpointer frame, guint reading)
{
  return bw_frame_left_of (frame, reading);
}

static double
right_of (gconstpointer frame, guint reading)
{
  return bw_frame_right_of (frame, reading);
}

static double
y_of (gconstpointer frame, double value)
{
  return bw_frame_y (frame, value);
}

static void
draw_band (const BwFrame *frame, const BwAnalysisPhase *phase)
{
  static const BwFill fill = {BW_COLOUR_BAND, BAND_TRANSPARENCY};
  double x = bw_frame_left_of (frame, phase->first);
  double top = bw_frame_y (frame, phase->upl), bottom = bw_frame_y (frame, phase->lpl);

  if (phase->is_stepped)
    bw_steps_fill (&(BwStepPlaces){left_of, right_of, y_of, frame}, frame->drawing, frame->analysis, phase,
                   &fill);
  else if (!isnan (phase->upl))
    bw_drawing_rectangle (frame->drawing,
                          &(BwRectangle){x, top, bw_frame_right_of (frame, phase->end - 1) - x, bottom - top},
                          &fill, NULL);
}

static void
draw_level (const BwFrame *frame, const BwAnalysisPhase *phase, double value, const BwStroke *stroke)
{
  double y = bw_frame_y (frame, value);

  if (!isnan (value))
    bw_drawing_line (frame->drawing, bw_frame_left_of (frame, phase->first), y,
                     bw_frame_right_of (frame, phase->end - 1), y, stroke);
}

static void
draw_limits (const BwFrame *frame, const BwAnalysisPhase *phase)
{
  static const BwStroke limit = {0.75, BW_COLOUR_LIMIT, {3, 2}},
                        trial_limit = {0.75, BW_COLOUR_LIMIT, {0.8, 2.2}};
  const BwStroke *stroke = phase->is_trial ? &trial_limit : &limit;

  if (phase->is_stepped)
    {
      bw_steps_draw (&(BwStepPlaces){left_of, right_of, y_of, frame}, frame->drawing, frame->analysis, phase,
                     stroke);
      return;
    }
  draw_level (frame, phase, phase->upl, stroke);
  draw_level (frame, phase, phase->lpl, stroke);
}

static void
draw_phases (const BwFrame *frame)
{
  static const BwStroke mean = {1, BW_COLOUR_MEAN};
  const BwAnalysis *analysis = frame->analysis;

  for (guint i = 0; i < analysis->n_phases; i++)
    draw_band (frame, &analysis->phases[i]);
  for (guint i = 0; i < analysis->n_phases; i++)
    {
      const BwAnalysisPhase *phase = &analysis->phases[i];

      draw_limits (frame, phase);
      draw_level (frame, phase, phase->mean, &mean);
    }
}

static void
flush (const BwFrame *frame, GArray *path, const BwStroke *stroke)
{
  if (path->len > 1)
    bw_drawing_polyline (frame->drawing, (const BwPoint *) (void *) path->data, path->len, stroke);
  g_array_set_size (path, 0);
}

static void
append (GArray *path, double x, double y)
{
  const BwPoint point = {x, y};

  g_array_append_val (path, point);
}

/* Each ends where the next begins. */
static void
append_planned_targets (const BwFrame *frame, GArray *path)
{
  for (const BwTarget *target = NULL; (target = bw_horizon_next_target (frame->analysis, target));)
    {
      double x = bw_frame_x_from (frame, target->since);
      double y = bw_frame_y (frame, target->value);

      if (path->len > 0)
        g_array_index (path, BwPoint, path->len - 1).x = x;
      append (path, x, y);
      append (path, bw_frame_right (frame), y);
    }
}

/* Stepped, with a riser where the target changes. */
static void
draw_targets (const BwFrame *frame)
{
  static const BwStroke stroke = {1.1, BW_COLOUR_TARGET, {7, 2, 1.5, 2}};
  const BwAnalysis *analysis = frame->analysis;
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BwPoint));

  for (guint i = 0; i < analysis->n; i++)
    {
      double target = analysis->targets[i], y = bw_frame_y (frame, target);

      if (!isfinite (target))
        {
          flush (frame, path, &stroke);
          continue;
        }
      if (path->len > 0 && analysis->targets[i - 1] == target)
        g_array_set_size (path, path->len - 1);
      else
        append (path, bw_frame_left_of (frame, i), y);
      append (path, bw_frame_right_of (frame, i), y);
    }
  append_planned_targets (frame, path);
  flush (frame, path, &stroke);
}

static BwPoint
place_reading (gpointer data, guint reading)
{
  const BwFrame *frame = data;

  return (BwPoint){bw_frame_x (frame, reading), bw_frame_y (frame, frame->analysis->values[reading])};
}

BwDrawing *
bw_chart_draw (const BwAnalysis *analysis, const BwChartBox *box)
{
  g_return_val_if_fail (analysis && box && box->typesetter, NULL);

  BwFrame frame = bw_frame_fit (analysis, box);

  if (analysis->summary.n == 0)
    {
      bw_frame_draw_empty (&frame);
      return frame.drawing;
    }

  const BwDensity density = bw_density_find (&frame);

  bw_frame_draw_grid (&frame);
  draw_phases (&frame);
  bw_captions_draw_lines (&frame);
  bw_beside_draw (&frame);
  draw_targets (&frame);
  bw_value_line_draw (frame.drawing, analysis, &frame.times, place_reading, &frame,
                      &(BwStroke){density.line_width, BW_COLOUR_VALUE_LINE, .is_round = TRUE});
  bw_points_draw (&frame, &density);
  bw_calendar_draw (&frame);
  bw_frame_draw_numbers (&frame);
  bw_frame_draw_unit (&frame);
  bw_gutter_draw (&frame);
  bw_key_draw (&frame);

  g_autoptr (BwObstacles) obstacles = bw_earlier_list_obstacles (&frame);

  bw_markers_draw (&frame, obstacles);
  bw_captions_draw (&frame, obstacles);
  bw_ghosts_draw (&frame, obstacles);
  bw_earlier_draw (&frame, obstacles);
  return frame.drawing;
}

void
bw_chart_place_readings (const BwAnalysis *analysis, const BwChartBox *box, BwPoint *places)
{
  g_return_if_fail (analysis && box && box->typesetter && places);

  BwFrame frame = bw_frame_fit (analysis, box);
  g_autoptr (BwDrawing) drawing = frame.drawing;

  for (guint i = 0; i < analysis->n; i++)
    {
      places[i] = place_reading (&frame, i);
      if (analysis->points[i].missing)
        places[i].y = bw_frame_bottom (&frame);
    }
}

gboolean
bw_chart_numbers_phases (const BwAnalysis *analysis, const BwChartBox *box)
{
  g_return_val_if_fail (analysis && box && box->typesetter, FALSE);

  BwFrame frame = bw_frame_fit (analysis, box);
  g_autoptr (BwDrawing) drawing = frame.drawing;

  return bw_captions_are_numbers (&frame);
}
