// SPDX-License-Identifier: GPL-3.0-or-later
/* icons.c - what a point means, and which of the two icons a judged series has. */
#include "spc/xmr.h"

#include "spc/rules.h"

#include <math.h>

BwSpcPointType
bw_spc_point_type_of (BwSpcImprovement improvement, BwSpcSpecialCause cause)
{
  int direction = bw_spc_special_cause_direction (cause);

  if (direction == 0)
    return BW_SPC_POINT_COMMON;
  if (improvement == BW_SPC_NEUTRAL)
    return direction > 0 ? BW_SPC_POINT_NEUTRAL_HIGH : BW_SPC_POINT_NEUTRAL_LOW;
  return (direction > 0) == (improvement == BW_SPC_INCREASE) ? BW_SPC_POINT_IMPROVEMENT
                                                             : BW_SPC_POINT_CONCERN;
}

BwSpcVariation
bw_spc_variation_of (const BwSpcPoint *point)
{
  bool high = bw_spc_special_cause_direction (point->special_cause) > 0;

  switch (point->type)
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

/* A series that never left its target has met it, whichever way is better: limits without width that equal
 * the target say so. */
static bool
always_on_target (double target, const BwSpcPoint *point)
{
  return target == point->lpl && target == point->upl;
}

BwSpcAssurance
bw_spc_assurance_of (const BwSpcSettings *settings, const BwSpcPoint *point)
{
  const double target = settings->target;
  bool mdc = settings->rules == BW_SPC_RULES_MDC;
  bool higher_is_better = settings->improvement == BW_SPC_INCREASE;

  if (!isfinite (target) || settings->improvement == BW_SPC_NEUTRAL)
    return BW_SPC_ASSURANCE_NONE;
  /* Without limits the reference says hit or miss, since no comparison with NaN holds. */
  if (mdc && (isnan (point->upl) || isnan (point->lpl)))
    return BW_SPC_ASSURANCE_NONE;
  if (mdc && always_on_target (target, point))
    return BW_SPC_ASSURANCE_PASS;
  if (target > point->upl || (mdc && target == point->upl))
    return higher_is_better ? BW_SPC_ASSURANCE_FAIL : BW_SPC_ASSURANCE_PASS;
  if (target < point->lpl || (mdc && target == point->lpl))
    return higher_is_better ? BW_SPC_ASSURANCE_PASS : BW_SPC_ASSURANCE_FAIL;
  return BW_SPC_ASSURANCE_INCONSISTENT;
}
