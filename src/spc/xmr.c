// SPDX-License-Identifier: GPL-3.0-or-later
/* xmr.c - an XmR chart as numbers: a series cut into phases, each with its limits and rules, and the two
 * icons of the whole. */
#include "spc/xmr.h"

#include "spc/limits.h"
#include "spc/rules.h"

#include <math.h>

static size_t
phase_end (size_t first, size_t n, const bool *starts)
{
  size_t end = first + 1;

  while (end < n && !(starts && starts[end]))
    end++;
  return end;
}

static void
judge_phases (const BwSpcSettings *settings, size_t n, const double *values, const bool *starts,
              BwSpcPoint *points)
{
  unsigned phase = 0;

  for (size_t first = 0, end; first < n; first = end)
    {
      end = phase_end (first, n, starts);
      if (starts && starts[first])
        phase++;
      for (size_t i = first; i < end; i++)
        points[i] = (BwSpcPoint){.phase = phase};
      bw_spc_limits_draw (settings, end - first, values + first, points + first);
      bw_spc_rules_apply (settings, end - first, values + first, points + first);
    }
}

static BwSpcVariation
variation_of (const BwSpcPoint *last)
{
  bool high = bw_spc_special_cause_direction (last->special_cause) > 0;

  switch (last->type)
    {
    case BW_SPC_POINT_COMMON:
      break;
    case BW_SPC_POINT_IMPROVEMENT:
      return high ? BW_SPC_VARIATION_IMPROVEMENT_HIGH : BW_SPC_VARIATION_IMPROVEMENT_LOW;
    case BW_SPC_POINT_CONCERN:
      return high ? BW_SPC_VARIATION_CONCERN_HIGH : BW_SPC_VARIATION_CONCERN_LOW;
    case BW_SPC_POINT_NEUTRAL_HIGH:
      return BW_SPC_VARIATION_NEUTRAL_HIGH;
    case BW_SPC_POINT_NEUTRAL_LOW:
      return BW_SPC_VARIATION_NEUTRAL_LOW;
    }
  return BW_SPC_VARIATION_COMMON;
}

/* The latest target against the latest limits; a target on a limit is hit or miss, and so is one without
 * limits, since no comparison with NaN holds. */
static BwSpcAssurance
assurance_of (const BwSpcSettings *settings, const BwSpcPoint *last)
{
  bool higher_is_better = settings->improvement == BW_SPC_INCREASE;

  if (isnan (settings->target) || settings->improvement == BW_SPC_NEUTRAL)
    return BW_SPC_ASSURANCE_NONE;
  if (settings->target > last->upl)
    return higher_is_better ? BW_SPC_ASSURANCE_FAIL : BW_SPC_ASSURANCE_PASS;
  if (settings->target < last->lpl)
    return higher_is_better ? BW_SPC_ASSURANCE_PASS : BW_SPC_ASSURANCE_FAIL;
  return BW_SPC_ASSURANCE_INCONSISTENT;
}

BwSpcSummary
bw_spc_xmr (const BwSpcSettings *settings, size_t n, const double *values, const bool *starts,
            BwSpcPoint *points)
{
  BwSpcSummary summary = {.latest = BW_SPC_NO_POINT};

  judge_phases (settings, n, values, starts, points);
  for (size_t i = 0; i < n; i++)
    if (!points[i].missing)
      {
        summary.n++;
        summary.latest = i;
      }
  if (summary.n > 0)
    {
      summary.variation = variation_of (&points[n - 1]);
      summary.assurance = assurance_of (settings, &points[n - 1]);
    }
  return summary;
}
