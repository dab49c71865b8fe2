// SPDX-License-Identifier: GPL-3.0-or-later
/* rules.c - the four rules within one phase: which points meet which, and what the one label of a point then
 * is. */
#include "spc/rules.h"

/* So many points in a row make a shift, or a trend. */
#define RUN 7

static void
mark (BwSpcPoint *points, size_t first, size_t end, BwSpcRule rule)
{
  for (size_t i = first; i < end; i++)
    points[i].rules |= rule;
}

static void
find_outside (size_t n, BwSpcPoint *points)
{
  for (size_t i = 0; i < n; i++)
    points[i].rules = points[i].outside ? BW_SPC_OUTSIDE : 0;
}

/* A missing point has side 0, so it ends a run just as one that lies on the mean does. */
static void
find_shifts (size_t n, BwSpcPoint *points)
{
  int side = 0;
  size_t run = 0;

  for (size_t i = 0; i < n; i++)
    {
      run = points[i].side == side ? run + 1 : 1;
      side = points[i].side;
      if (side != 0 && run >= RUN)
        mark (points, i + 1 - RUN, i + 1, BW_SPC_SHIFT);
    }
}

/* The sign of the step from point @i - 1 to @i; 0 too if either is missing. */
static int
step (const double *values, const BwSpcPoint *points, size_t i)
{
  if (points[i].missing || points[i - 1].missing)
    return 0;
  return (values[i] > values[i - 1]) - (values[i] < values[i - 1]);
}

/* Seven points are six steps; the mean plays no part. */
static void
find_trends (size_t n, const double *values, BwSpcPoint *points)
{
  int direction = 0;
  size_t steps = 0;

  for (size_t i = 1; i < n; i++)
    {
      int now = step (values, points, i);

      steps = now == direction ? steps + 1 : 1;
      direction = now;
      if (direction != 0 && steps >= RUN - 1)
        mark (points, i + 1 - RUN, i + 1, BW_SPC_TREND);
    }
}

static void
find_two_in_three (size_t n, BwSpcPoint *points)
{
  for (size_t i = 2; i < n; i++)
    {
      const BwSpcPoint *a = &points[i - 2], *b = &points[i - 1], *c = &points[i];

      if (a->side == 0 || a->side != b->side || b->side != c->side || a->close + b->close + c->close < 2)
        continue;
      for (size_t j = i - 2; j <= i; j++)
        if (points[j].close)
          points[j].rules |= BW_SPC_TWO_IN_THREE;
    }
}

/* A point that two trends share takes the direction of the later one. When the next point belongs to another
 * trend that begins with an equal value the step between them is 0, which the reference calls decreasing. */
static BwSpcSpecialCause
trend_of (size_t n, const double *values, const BwSpcPoint *points, size_t i)
{
  bool goes_on = i + 1 < n && (points[i + 1].rules & BW_SPC_TREND);

  return step (values, points, goes_on ? i + 1 : i) > 0 ? BW_SPC_TREND_INCREASING : BW_SPC_TREND_DECREASING;
}

static BwSpcSpecialCause
label_of (size_t n, const double *values, const BwSpcPoint *points, size_t i)
{
  bool above = points[i].side > 0;

  if (points[i].rules & BW_SPC_OUTSIDE)
    return above ? BW_SPC_ABOVE_LIMIT : BW_SPC_BELOW_LIMIT;
  if (points[i].rules & BW_SPC_TREND)
    return trend_of (n, values, points, i);
  if (points[i].rules & BW_SPC_TWO_IN_THREE)
    return above ? BW_SPC_TWO_IN_THREE_ABOVE : BW_SPC_TWO_IN_THREE_BELOW;
  if (points[i].rules & BW_SPC_SHIFT)
    return above ? BW_SPC_SHIFT_ABOVE : BW_SPC_SHIFT_BELOW;
  return BW_SPC_COMMON_CAUSE;
}

static BwSpcPointType
type_of (BwSpcImprovement improvement, BwSpcSpecialCause cause)
{
  int direction = bw_spc_special_cause_direction (cause);

  if (direction == 0)
    return BW_SPC_POINT_COMMON;
  if (improvement == BW_SPC_NEUTRAL)
    return direction > 0 ? BW_SPC_POINT_NEUTRAL_HIGH : BW_SPC_POINT_NEUTRAL_LOW;
  return (direction > 0) == (improvement == BW_SPC_INCREASE) ? BW_SPC_POINT_IMPROVEMENT
                                                             : BW_SPC_POINT_CONCERN;
}

int
bw_spc_special_cause_direction (BwSpcSpecialCause cause)
{
  switch (cause)
    {
    case BW_SPC_ABOVE_LIMIT:
    case BW_SPC_TREND_INCREASING:
    case BW_SPC_TWO_IN_THREE_ABOVE:
    case BW_SPC_SHIFT_ABOVE:
      return 1;
    case BW_SPC_BELOW_LIMIT:
    case BW_SPC_TREND_DECREASING:
    case BW_SPC_TWO_IN_THREE_BELOW:
    case BW_SPC_SHIFT_BELOW:
      return -1;
    case BW_SPC_COMMON_CAUSE:
      break;
    }
  return 0;
}

void
bw_spc_rules_apply (const BwSpcSettings *settings, size_t n, const double *values, BwSpcPoint *points)
{
  find_outside (n, points);
  find_trends (n, values, points);
  find_two_in_three (n, points);
  find_shifts (n, points);
  for (size_t i = 0; i < n; i++)
    {
      points[i].special_cause = label_of (n, values, points, i);
      points[i].type = type_of (settings->improvement, points[i].special_cause);
    }
}
