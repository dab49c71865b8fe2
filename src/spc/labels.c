// SPDX-License-Identifier: GPL-3.0-or-later
/* labels.c - the identifiers of the point table, a table per enum. */
#include "spc/labels.h"

/* With seven points in a row, and with six. */
static const char *const special_causes[][2] = {
    [BW_SPC_COMMON_CAUSE] = {"Common Cause", "Common Cause"},
    [BW_SPC_ABOVE_LIMIT] = {"Above UCL", "Above UCL"},
    [BW_SPC_BELOW_LIMIT] = {"Below LCL", "Below LCL"},
    [BW_SPC_TREND_INCREASING] = {"7 Point Trend (Increasing)", "6 Point Trend (Increasing)"},
    [BW_SPC_TREND_DECREASING] = {"7 Point Trend (Decreasing)", "6 Point Trend (Decreasing)"},
    [BW_SPC_TWO_IN_THREE_ABOVE] = {"2 in 3 Above CL", "2 in 3 Above CL"},
    [BW_SPC_TWO_IN_THREE_BELOW] = {"2 in 3 Below CL", "2 in 3 Below CL"},
    [BW_SPC_SHIFT_ABOVE] = {"7 Points Above CL", "6 Points Above CL"},
    [BW_SPC_SHIFT_BELOW] = {"7 Points Below CL", "6 Points Below CL"},
};

static const char *const point_types[] = {
    [BW_SPC_POINT_COMMON] = "common_cause",
    [BW_SPC_POINT_IMPROVEMENT] = "special_cause_improvement",
    [BW_SPC_POINT_CONCERN] = "special_cause_concern",
    [BW_SPC_POINT_NEUTRAL_HIGH] = "special_cause_neutral_high",
    [BW_SPC_POINT_NEUTRAL_LOW] = "special_cause_neutral_low",
};

static const char *const variations[] = {
    [BW_SPC_VARIATION_NONE] = "none",
    [BW_SPC_VARIATION_COMMON] = "common_cause",
    [BW_SPC_VARIATION_IMPROVEMENT_HIGH] = "improvement_high",
    [BW_SPC_VARIATION_IMPROVEMENT_LOW] = "improvement_low",
    [BW_SPC_VARIATION_CONCERN_HIGH] = "concern_high",
    [BW_SPC_VARIATION_CONCERN_LOW] = "concern_low",
    [BW_SPC_VARIATION_NEUTRAL_HIGH] = "neutral_high",
    [BW_SPC_VARIATION_NEUTRAL_LOW] = "neutral_low",
};

static const char *const assurances[] = {
    [BW_SPC_ASSURANCE_NONE] = "none",
    [BW_SPC_ASSURANCE_PASS] = "pass",
    [BW_SPC_ASSURANCE_FAIL] = "fail",
    [BW_SPC_ASSURANCE_INCONSISTENT] = "inconsistent",
};

const char *
bw_spc_special_cause_label (const BwSpcSettings *settings, BwSpcSpecialCause cause)
{
  return special_causes[cause][settings->run == 6];
}

const char *
bw_spc_point_type_label (BwSpcPointType type)
{
  return point_types[type];
}

const char *
bw_spc_variation_label (BwSpcVariation variation)
{
  return variations[variation];
}

const char *
bw_spc_assurance_label (BwSpcAssurance assurance)
{
  return assurances[assurance];
}
