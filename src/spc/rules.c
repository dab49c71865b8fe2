// SPDX-License-Identifier: GPL-3.0-or-later
/* rules.c - the four rules within one phase: which points meet which, and what the one label of a point then
 * is. */
#include "spc/rules.h"

#define TREND (BW_SPC_RISE | BW_SPC_FALL)

/* Outside, two trends, two in three, shift. */
#define MOST_CAUSES 5

static size_t
run_length (const BwSpcSettings *settings)
{
  return settings->run == 6 ? 6 : 7;
}

/* --- which points meet which rule ------------------------------------------------------------------------
 */

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

/* The side that a point holds in a row of points: a hole has none, as a point that lies on the mean. */
static int
side_in_row (const BwSpcPoint *point)
{
  return point->excluded ? 0 : point->side;
}

static void
find_shifts (const BwSpcSettings *settings, size_t n, BwSpcPoint *points)
{
  const size_t enough = run_length (settings);
  int side = 0;
  size_t run = 0;

  for (size_t i = 0; i < n; i++)
    {
      int now = side_in_row (&points[i]);

      run = now == side ? run + 1 : 1;
      side = now;
      if (side != 0 && run >= enough)
        mark (points, i + 1 - enough, i + 1, BW_SPC_SHIFT);
    }
}

/* The sign of the step from point @i - 1 to @i; 0 too if either is a hole. */
static int
step (const double *values, const BwSpcPoint *points, size_t i)
{
  if (points[i].missing || points[i].excluded || points[i - 1].missing || points[i - 1].excluded)
    return 0;
  return (values[i] > values[i - 1]) - (values[i] < values[i - 1]);
}

/* Seven points are six steps; the mean plays no part. */
static void
find_trends (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points)
{
  const size_t enough = run_length (settings);
  int direction = 0;
  size_t steps = 0;

  for (size_t i = 1; i < phase->n; i++)
    {
      int now = step (phase->values, points, i);

      steps = now == direction ? steps + 1 : 1;
      direction = now;
      if (direction != 0 && steps >= enough - 1)
        mark (points, i + 1 - enough, i + 1, direction > 0 ? BW_SPC_RISE : BW_SPC_FALL);
    }
}

/* Since November 2023 Making Data Count counts points beyond the limit too; the reference does not. */
static bool
is_far (const BwSpcSettings *settings, const BwSpcPoint *point)
{
  return point->close || (point->outside && settings->rules == BW_SPC_RULES_MDC);
}

static bool
on_one_side (const BwSpcPoint *points, size_t first, size_t end)
{
  int side = side_in_row (&points[first]);

  for (size_t i = first + 1; i < end; i++)
    if (side_in_row (&points[i]) != side)
      return false;
  return side != 0;
}

static void
find_two_in_three (const BwSpcSettings *settings, size_t n, BwSpcPoint *points)
{
  for (size_t first = 0; first + 3 <= n; first++)
    {
      int far = 0;

      for (size_t i = first; i < first + 3; i++)
        far += is_far (settings, &points[i]);
      if (far < 2 || !on_one_side (points, first, first + 3))
        continue;
      for (size_t i = first; i < first + 3; i++)
        if (is_far (settings, &points[i]))
          points[i].rules |= BW_SPC_TWO_IN_THREE;
    }
}

/* --- the one label ---------------------------------------------------------------------------------------
 */

/* The reference looks at the step into the next point of a trend, whichever trend that belongs to. Where it
 * is the first of another that begins with an equal value, that step is 0, and called decreasing. */
static BwSpcSpecialCause
trend_of_reference (const BwSpcSeries *phase, const BwSpcPoint *points, size_t i)
{
  bool goes_on = i + 1 < phase->n && (points[i + 1].rules & TREND);

  return step (phase->values, points, goes_on ? i + 1 : i) > 0 ? BW_SPC_TREND_INCREASING
                                                               : BW_SPC_TREND_DECREASING;
}

/* A point that a rise and a fall share is the last of one and the first of the other, which comes first here.
 */
static size_t
list_trends (const BwSpcSettings *settings, const BwSpcSeries *phase, const BwSpcPoint *points, size_t i,
             BwSpcSpecialCause *causes)
{
  bool rises_last = (points[i].rules & BW_SPC_RISE) &&
                    (!(points[i].rules & BW_SPC_FALL) || step (phase->values, points, i + 1) > 0);

  if (!(points[i].rules & TREND))
    return 0;
  if (settings->rules == BW_SPC_RULES_PLOTTHEDOTS)
    {
      causes[0] = trend_of_reference (phase, points, i);
      return 1;
    }
  causes[0] = rises_last ? BW_SPC_TREND_INCREASING : BW_SPC_TREND_DECREASING;
  causes[1] = rises_last ? BW_SPC_TREND_DECREASING : BW_SPC_TREND_INCREASING;
  return (points[i].rules & TREND) == TREND ? 2 : 1;
}

/* All that can be said of a point, in the order of precedence; returns how much that is. */
static size_t
list_causes (const BwSpcSettings *settings, const BwSpcSeries *phase, const BwSpcPoint *points, size_t i,
             BwSpcSpecialCause causes[MOST_CAUSES])
{
  bool above = points[i].side > 0;
  size_t n = 0;

  if (points[i].rules & BW_SPC_OUTSIDE)
    causes[n++] = above ? BW_SPC_ABOVE_LIMIT : BW_SPC_BELOW_LIMIT;
  n += list_trends (settings, phase, points, i, causes + n);
  if (points[i].rules & BW_SPC_TWO_IN_THREE)
    causes[n++] = above ? BW_SPC_TWO_IN_THREE_ABOVE : BW_SPC_TWO_IN_THREE_BELOW;
  if (points[i].rules & BW_SPC_SHIFT)
    causes[n++] = above ? BW_SPC_SHIFT_ABOVE : BW_SPC_SHIFT_BELOW;
  return n;
}

static BwSpcSpecialCause
label_of (const BwSpcSettings *settings, const BwSpcSeries *phase, const BwSpcPoint *points, size_t i)
{
  BwSpcSpecialCause causes[MOST_CAUSES] = {BW_SPC_COMMON_CAUSE};
  size_t n = list_causes (settings, phase, points, i, causes);

  for (size_t j = 0; settings->rules == BW_SPC_RULES_MDC && j < n; j++)
    if (bw_spc_point_type_of (settings->improvement, causes[j]) == BW_SPC_POINT_IMPROVEMENT)
      return causes[j];
  return causes[0];
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
bw_spc_rules_apply (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points)
{
  find_outside (phase->n, points);
  find_trends (settings, phase, points);
  find_two_in_three (settings, phase->n, points);
  find_shifts (settings, phase->n, points);
  for (size_t i = 0; i < phase->n; i++)
    {
      points[i].special_cause = label_of (settings, phase, points, i);
      points[i].type = bw_spc_point_type_of (settings->improvement, points[i].special_cause);
    }
}
