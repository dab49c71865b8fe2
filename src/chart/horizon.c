// SPDX-License-Identifier: GPL-3.0-or-later
/* horizon.c - what is planned, as far as it is in sight. */
#include "chart/horizon.h"

#include "chart/axis.h"

#include <math.h>

#define STEPS_AHEAD 12.5 /* twelve, of months of any length */

/* The furthest date that is in sight. */
static BwDate
limit_of (const BwAnalysis *analysis)
{
  BwTimeAxis times = bw_time_axis_fit (analysis);
  double months = fmax (STEPS_AHEAD * times.step, (times.last - times.first) / 2);

  return analysis->dates[analysis->n - 1] + (BwDate) (months * BW_AVERAGE_MONTH);
}

/* A line that leads on is seen as far as the limit; a level only if it begins before. */
static void
look_at_beside (BwDate *horizon, const BwBeside *beside, BwDate limit)
{
  gboolean is_line = beside->kind == BW_BESIDE_TRAJECTORY;

  if (beside->kind == BW_BESIDE_COMPARATOR || (is_line && (beside->n < 2 || beside->dates[0] > limit)))
    return;
  for (guint i = 0; i < beside->n; i++)
    if (is_line)
      *horizon = MAX (*horizon, MIN (beside->dates[i], limit));
    else if (beside->dates[i] <= limit)
      *horizon = MAX (*horizon, beside->dates[i]);
}

static gboolean
is_judged (const BwAnalysis *analysis, const BwTarget *target)
{
  return target->kind == BW_TARGET_JUDGED && isfinite (target->value) &&
         !bw_analysis_shows_differences (analysis);
}

BwDate
bw_horizon_find (const BwAnalysis *analysis)
{
  const GPtrArray *targets = analysis->series->targets;
  BwDate horizon, limit;

  if (analysis->n == 0)
    return BW_NO_DATE;
  horizon = analysis->dates[analysis->n - 1];
  limit = limit_of (analysis);
  for (guint i = 0; i < analysis->beside->len; i++)
    look_at_beside (&horizon, g_ptr_array_index (analysis->beside, i), limit);
  for (guint i = 0; i < targets->len; i++)
    {
      const BwTarget *target = g_ptr_array_index (targets, i);

      if (is_judged (analysis, target) && target->since <= limit)
        horizon = MAX (horizon, target->since);
    }
  return horizon;
}

const BwTarget *
bw_horizon_next_planned (const BwAnalysis *analysis, const BwTarget *before)
{
  const GPtrArray *targets = analysis->series->targets;
  BwDate after = before ? before->since : analysis->n > 0 ? analysis->dates[analysis->n - 1] : BW_NO_DATE;

  for (guint i = 0; i < targets->len && analysis->n > 0; i++)
    {
      const BwTarget *target = g_ptr_array_index (targets, i);

      if (is_judged (analysis, target) && target->since > after)
        return target;
    }
  return NULL;
}

const BwTarget *
bw_horizon_next_target (const BwAnalysis *analysis, const BwTarget *before)
{
  const BwTarget *next = bw_horizon_next_planned (analysis, before);

  return next && next->since <= analysis->horizon ? next : NULL;
}
