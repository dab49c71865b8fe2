// SPDX-License-Identifier: GPL-3.0-or-later
/* earlier.c - limits and targets that are no longer in force, by their numbers in the plot. */
#include "chart/labels.h"

#include <math.h>

#define BESIDE 3 /* from a level to its number, and from the end of its phase */
#define POINT_REACH 3.5
#define QUARTERS 4

static void
add_values (const BwFrame *frame, BwObstacles *obstacles)
{
  const BwAnalysis *analysis = frame->analysis;

  for (guint i = 0; i < analysis->n; i++)
    {
      double x = bw_frame_x (frame, i), y = bw_frame_y (frame, analysis->values[i]);

      if (i > 0 && bw_time_axis_joins (&frame->times, analysis, i))
        bw_obstacles_add_line (obstacles, bw_frame_x (frame, i - 1),
                               bw_frame_y (frame, analysis->values[i - 1]), x, y);
      if (bw_analysis_get_type (analysis, i) != BW_SPC_POINT_COMMON)
        bw_obstacles_add_rectangle (
            obstacles, &(BwRectangle){x - POINT_REACH, y - POINT_REACH, 2 * POINT_REACH, 2 * POINT_REACH});
      else if (!analysis->points[i].missing)
        bw_obstacles_add_rectangle (obstacles, &(BwRectangle){x - 2, y - 2, 4, 4});
    }
}

static void
add_level (const BwFrame *frame, BwObstacles *obstacles, const BwAnalysisPhase *phase, double value)
{
  double y = bw_frame_y (frame, value);

  if (!isnan (value))
    bw_obstacles_add_line (obstacles, bw_frame_left_of (frame, phase->first), y,
                           bw_frame_right_of (frame, phase->end - 1), y);
}

static void
add_step (const BwFrame *frame, BwObstacles *obstacles, guint reading, double limit)
{
  double y = bw_frame_y (frame, limit);

  if (!isnan (limit))
    bw_obstacles_add_line (obstacles, bw_frame_left_of (frame, reading), y,
                           bw_frame_right_of (frame, reading), y);
}

static void
add_limits (const BwFrame *frame, BwObstacles *obstacles, const BwAnalysisPhase *phase)
{
  if (!phase->is_stepped)
    {
      add_level (frame, obstacles, phase, phase->lpl);
      add_level (frame, obstacles, phase, phase->upl);
      return;
    }
  for (guint i = phase->first; i < phase->end; i++)
    {
      add_step (frame, obstacles, i, frame->analysis->points[i].lpl);
      add_step (frame, obstacles, i, frame->analysis->points[i].upl);
    }
}

BwObstacles *
bw_earlier_list_obstacles (const BwFrame *frame)
{
  const BwAnalysis *analysis = frame->analysis;
  BwObstacles *obstacles = bw_obstacles_new ();

  add_values (frame, obstacles);
  for (guint i = 0; i < analysis->n_phases; i++)
    {
      const BwAnalysisPhase *phase = &analysis->phases[i];
      double x = bw_frame_left_of (frame, phase->first);

      add_level (frame, obstacles, phase, phase->mean);
      add_limits (frame, obstacles, phase);
      if (i > 0)
        bw_obstacles_add_line (obstacles, x, frame->plot.y, x, bw_frame_bottom (frame));
    }
  return obstacles;
}

/* Over its level, or under it. */
static double
baseline_beside (const BwFrame *frame, const BwLabel *label, double value, gboolean above)
{
  double y = bw_frame_y (frame, value);

  return above ? y - BESIDE : y + BESIDE + bw_label_get_box (frame->typesetter, label).height;
}

static void
draw_limit (const BwFrame *frame, BwObstacles *obstacles, const BwAnalysisPhase *phase, double value,
            gboolean above)
{
  g_autofree char *number = bw_format_value (frame->analysis->limit_format, value);
  BwLabel label = {
      .string = number,
      .x = bw_frame_right_of (frame, phase->end - 1) - BESIDE,
      .anchor = BW_ANCHOR_RIGHT,
      .size = BW_CHART_TEXT_SIZE,
      .colour = BW_COLOUR_SECOND,
  };

  if (isnan (value))
    return;
  label.baseline = baseline_beside (frame, &label, value, above);
  if (bw_frame_get_clearance (frame, obstacles, &label) >= BW_LEAST_CLEARANCE)
    bw_frame_settle (frame, obstacles, &label);
}

/* At the place along its step, by quarters, above or below, that disturbs least. */
static void
draw_target (const BwFrame *frame, BwObstacles *obstacles, guint first, guint end)
{
  double value = frame->analysis->targets[first], best = BW_LEAST_CLEARANCE;
  g_autofree char *number = bw_format_value (frame->analysis->format, value);
  double left = bw_frame_left_of (frame, first), right = bw_frame_right_of (frame, end - 1);
  BwLabel label = {
      .string = number,
      .anchor = BW_ANCHOR_MIDDLE,
      .size = BW_CHART_TEXT_SIZE,
      .is_bold = TRUE,
      .colour = BW_COLOUR_TARGET_TEXT,
  };
  BwLabel chosen = {0};
  double half = bw_label_get_box (frame->typesetter, &label).width / 2;

  if (right - left < 2 * half)
    return;
  for (int i = 0; i < 2 * (QUARTERS + 1); i++)
    {
      label.x = CLAMP (left + (right - left) * (i / 2) / QUARTERS, left + half, right - half);
      label.baseline = baseline_beside (frame, &label, value, i % 2 == 0);

      double clearance = bw_frame_get_clearance (frame, obstacles, &label);

      if (clearance > best)
        {
          best = clearance;
          chosen = label;
        }
    }
  if (chosen.string)
    bw_frame_settle (frame, obstacles, &chosen);
}

static void
draw_targets (const BwFrame *frame, BwObstacles *obstacles)
{
  const BwAnalysis *analysis = frame->analysis;

  for (guint first = 0, end; first < analysis->n; first = end)
    {
      for (end = first + 1; end < analysis->n; end++)
        if (analysis->targets[end] != analysis->targets[first])
          break;
      if (isfinite (analysis->targets[first]) && end < analysis->n)
        draw_target (frame, obstacles, first, end);
    }
}

void
bw_earlier_draw (const BwFrame *frame, BwObstacles *obstacles)
{
  for (guint i = 0; i + 1 < frame->analysis->n_phases; i++)
    {
      const BwAnalysisPhase *phase = &frame->analysis->phases[i];

      draw_limit (frame, obstacles, phase, phase->upl, TRUE);
      draw_limit (frame, obstacles, phase, phase->lpl, FALSE);
    }
  draw_targets (frame, obstacles);
}
