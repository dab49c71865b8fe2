// SPDX-License-Identifier: GPL-3.0-or-later
/* beside-lines.c - the lines of what is drawn beside a measure, as far as they lie within its time. */
#include "chart/labels.h"

#include <math.h>

/* A stretch of time and its values at both ends. */
typedef struct
{
  double from, to;
  double low, high; /* at @from, at @to */
} Stretch;

static const BwStroke strokes[] = {
    [BW_BESIDE_TARGET] = {0.7, BW_COLOUR_LIMIT, {9, 3}},
    [BW_BESIDE_TRAJECTORY] = {0.9, BW_COLOUR_TARGET, {1.2, 2.4}},
    [BW_BESIDE_COMPARATOR] = {0.9, BW_COLOUR_COMMON, .is_round = TRUE},
};

static BwPoint
place (const BwFrame *frame, double time, double value)
{
  return (BwPoint){frame->plot.x + frame->plot.width * bw_time_axis_place (&frame->times, time),
                   bw_frame_y (frame, value)};
}

static double
left_time (const BwFrame *frame)
{
  return frame->times.first - frame->times.step / 2;
}

static double
right_time (const BwFrame *frame)
{
  return frame->times.last + frame->times.step / 2;
}

/* Level from half a step before its date, as the judged target is. */
static Stretch
level_stretch (const BwFrame *frame, const BwBeside *beside, guint i)
{
  double half = frame->times.step / 2;
  double from =
      beside->dates[i] == BW_NO_DATE ? left_time (frame) : bw_time_of_date (beside->dates[i]) - half;
  double to = i + 1 < beside->n ? bw_time_of_date (beside->dates[i + 1]) - half : right_time (frame);

  return (Stretch){from, to, beside->values[i], beside->values[i]};
}

static Stretch
straight_stretch (const BwBeside *beside, guint i)
{
  return (Stretch){bw_time_of_date (beside->dates[i]), bw_time_of_date (beside->dates[i + 1]),
                   beside->values[i], beside->values[i + 1]};
}

/* FALSE: nothing of it lies within the chart. */
static gboolean
clip (const BwFrame *frame, Stretch *stretch)
{
  double left = MAX (left_time (frame), stretch->from), right = MIN (right_time (frame), stretch->to);
  double slope = (stretch->high - stretch->low) / (stretch->to - stretch->from);

  if (!(left < right))
    return FALSE;
  *stretch = (Stretch){left, right, stretch->low + slope * (left - stretch->from),
                       stretch->high - slope * (stretch->to - right)};
  return TRUE;
}

static void
flush (const BwFrame *frame, GArray *path, BwBesideKind kind)
{
  if (path->len > 1)
    bw_drawing_polyline (frame->drawing, (const BwPoint *) (void *) path->data, path->len, &strokes[kind]);
  g_array_set_size (path, 0);
}

static void
append (const BwFrame *frame, GArray *path, const Stretch *stretch)
{
  BwPoint from = place (frame, stretch->from, stretch->low), to = place (frame, stretch->to, stretch->high);
  const BwPoint *last = path->len > 0 ? &g_array_index (path, BwPoint, path->len - 1) : NULL;

  if (!last || last->x != from.x || last->y != from.y)
    g_array_append_val (path, from);
  g_array_append_val (path, to);
}

static gboolean
joins (const BwFrame *frame, const BwBeside *beside, guint i)
{
  return beside->kind != BW_BESIDE_COMPARATOR ||
         (isfinite (beside->values[i]) && isfinite (beside->values[i + 1]) &&
          !bw_time_axis_is_gap (&frame->times, beside->dates[i], beside->dates[i + 1]));
}

static void
draw (const BwFrame *frame, const BwBeside *beside)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BwPoint));
  gboolean is_level = beside->kind == BW_BESIDE_TARGET;

  for (guint i = 0; i + (is_level ? 0 : 1) < beside->n; i++)
    {
      Stretch stretch = is_level ? level_stretch (frame, beside, i) : straight_stretch (beside, i);

      if (joins (frame, beside, i) && clip (frame, &stretch))
        append (frame, path, &stretch);
      else
        flush (frame, path, beside->kind);
    }
  flush (frame, path, beside->kind);
}

void
bw_beside_draw (const BwFrame *frame)
{
  const GPtrArray *beside = frame->analysis->beside;

  for (guint i = beside->len; i > 0; i--)
    draw (frame, g_ptr_array_index (beside, i - 1));
}
