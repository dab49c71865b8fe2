// SPDX-License-Identifier: GPL-3.0-or-later
/* points.c - the points of a chart. */
#include "chart/points.h"

#include "chart/shapes.h"

#define RING_RADIUS 5.2 /* about the largest point, a diamond of 3.5 × 1.2 */

/* By the room for each reading, so that few can be read from the back of a room: the steps come at 40 and 80
 * of them in a pack, later in a wide window. What is planned after them takes some of it. */
BwDensity
bw_density_find (const BwFrame *frame)
{
  double end = bw_time_of_date (frame->analysis->dates[frame->analysis->n - 1]) + frame->times.step / 2;
  double past = bw_time_axis_place (&frame->times, end);
  double room = past * frame->plot.width / frame->analysis->n;

  if (room >= 9.2)
    return (BwDensity){1.2, 1, TRUE};
  if (room >= 4.6)
    return (BwDensity){0.8, 1, TRUE};
  return (BwDensity){0.66, 0.8, FALSE};
}

gboolean
bw_points_have (const BwFrame *frame, const BwDensity *density, guint reading)
{
  const BwAnalysis *analysis = frame->analysis;
  guint latest = G_MAXUINT;

  if (analysis->points[reading].missing)
    return FALSE;
  bw_analysis_get_latest (analysis, &latest);
  return density->has_common_points || reading == latest || analysis->points[reading].excluded ||
         bw_analysis_get_type (analysis, reading) != BW_SPC_POINT_COMMON;
}

static void
draw_point (const BwFrame *frame, guint i, double scale)
{
  const BwAnalysis *analysis = frame->analysis;

  bw_shape_point (frame->drawing, bw_analysis_get_type (analysis, i), analysis->points[i].excluded,
                  bw_frame_x (frame, i), bw_frame_y (frame, analysis->values[i]), scale);
}

static void
draw_kind (const BwFrame *frame, const BwDensity *density, gboolean is_common)
{
  for (guint i = 0; i < frame->analysis->n; i++)
    if (bw_points_have (frame, density, i) &&
        (bw_analysis_get_type (frame->analysis, i) == BW_SPC_POINT_COMMON) == is_common)
      draw_point (frame, i, density->point_scale);
}

void
bw_points_draw (const BwFrame *frame, const BwDensity *density)
{
  const BwAnalysis *analysis = frame->analysis;
  guint latest;

  draw_kind (frame, density, TRUE);
  draw_kind (frame, density, FALSE);
  if (bw_analysis_get_latest (analysis, &latest))
    bw_drawing_circle (frame->drawing, bw_frame_x (frame, latest),
                       bw_frame_y (frame, analysis->values[latest]), RING_RADIUS, NULL,
                       &(BwStroke){0.8, BW_COLOUR_INK});
}
