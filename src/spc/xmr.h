// SPDX-License-Identifier: GPL-3.0-or-later
/* xmr.h - the XmR chart (individuals and moving ranges) of NHS "Making Data Count": its limits, its four
 * rules and its two icons, as numbers. It knows neither dates nor words, allocates nothing and never fails:
 * what a series cannot tell is NaN, false or "none". */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* From here on a phase's limits are no longer called trial limits. */
#define BW_SPC_ENOUGH 13

/* bw_spc_xmr() found no point with a value. */
#define BW_SPC_NO_POINT ((size_t) -1)

/* Whose reading of the rules is followed. */
typedef enum
{
  BW_SPC_RULES_PLOTTHEDOTS, /* the R package NHSRplotthedots 0.2.2, its oddities included */
} BwSpcRules;

typedef enum
{
  BW_SPC_NEUTRAL,
  BW_SPC_INCREASE, /* higher is better */
  BW_SPC_DECREASE, /* lower is better */
} BwSpcImprovement;

typedef struct
{
  BwSpcRules rules;
  BwSpcImprovement improvement;
  size_t baseline; /* limits come from the first so many points of each phase, missing ones counted; 0: from
                      all */
  bool screen;     /* leave out moving ranges of 3.267 times their mean and more (Nelson 1982) */
  double target;   /* the latest one; NaN: there is none */
} BwSpcSettings;

/* The four rules a point can meet, as bits; a point may meet several. */
typedef enum
{
  BW_SPC_OUTSIDE = 1 << 0, /* beyond a limit */
  BW_SPC_TREND = 1 << 1,   /* one of seven in a row that all rise or all fall */
  BW_SPC_TWO_IN_THREE =
      1 << 2, /* one of two out of three, all on one side of the mean, that are close to the limit */
  BW_SPC_SHIFT = 1 << 3, /* one of seven in a row on one side of the mean */
} BwSpcRule;

/* The one label of a point: the first rule it meets, in the order of BwSpcRule, with its direction. */
typedef enum
{
  BW_SPC_COMMON_CAUSE,
  BW_SPC_ABOVE_LIMIT,
  BW_SPC_BELOW_LIMIT,
  BW_SPC_TREND_INCREASING,
  BW_SPC_TREND_DECREASING,
  BW_SPC_TWO_IN_THREE_ABOVE,
  BW_SPC_TWO_IN_THREE_BELOW,
  BW_SPC_SHIFT_ABOVE,
  BW_SPC_SHIFT_BELOW,
} BwSpcSpecialCause;

/* What the label means, given which way is better. */
typedef enum
{
  BW_SPC_POINT_COMMON,
  BW_SPC_POINT_IMPROVEMENT,
  BW_SPC_POINT_CONCERN,
  BW_SPC_POINT_NEUTRAL_HIGH,
  BW_SPC_POINT_NEUTRAL_LOW,
} BwSpcPointType;

typedef enum
{
  BW_SPC_VARIATION_NONE, /* there is no point */
  BW_SPC_VARIATION_COMMON,
  BW_SPC_VARIATION_IMPROVEMENT_HIGH,
  BW_SPC_VARIATION_IMPROVEMENT_LOW,
  BW_SPC_VARIATION_CONCERN_HIGH,
  BW_SPC_VARIATION_CONCERN_LOW,
  BW_SPC_VARIATION_NEUTRAL_HIGH,
  BW_SPC_VARIATION_NEUTRAL_LOW,
} BwSpcVariation;

typedef enum
{
  BW_SPC_ASSURANCE_NONE, /* no target, no direction, or no point */
  BW_SPC_ASSURANCE_PASS,
  BW_SPC_ASSURANCE_FAIL,
  BW_SPC_ASSURANCE_INCONSISTENT, /* hit or miss */
} BwSpcAssurance;

typedef struct
{
  unsigned phase;      /* counts the phase starts up to and with this point: 0 before the first */
  bool missing;        /* no value: every statement below about the value is false or 0 */
  bool used_in_limits; /* has a value, and lies in the baseline */
  bool short_phase;    /* its phase has fewer than BW_SPC_ENOUGH points, missing ones counted */
  double mean;         /* of the phase's baseline; NaN: nothing to take a mean of (so for all below) */
  double mr;       /* moving range from the point before; NaN: none, outside the baseline, or screened out */
  double amr;      /* mean of the phase's kept moving ranges */
  double lpl, upl; /* process limits: mean ∓ 2.66 amr, never cut off at 0 or 100 % */
  double nlpl, nupl; /* two thirds of the way to the limits */
  bool judged;       /* has a value and limits to hold it against: otherwise outside and close are unknown */
  bool outside;      /* strictly beyond a limit */
  bool close;        /* inside, strictly beyond a near limit */
  int side;          /* of the mean: 1 above, -1 below, 0 exactly on it or missing */
  unsigned rules;    /* bits of BwSpcRule */
  BwSpcSpecialCause special_cause;
  BwSpcPointType type;
} BwSpcPoint;

typedef struct
{
  size_t n;      /* points with a value */
  size_t latest; /* index of the latest of them, or BW_SPC_NO_POINT */
  BwSpcVariation variation;
  BwSpcAssurance assurance;
} BwSpcSummary;

/* Judges a series of @n points in date order. A value that is NaN or infinite is missing. @starts says of
 * each point whether a phase (a rebase) begins with it; NULL: none does. Limits and rules never look across
 * such a start.
 * @points receives @n results. With plotthedots rules the variation icon is that of the last point even if
 * its value is missing (then: common cause). */
BwSpcSummary bw_spc_xmr (const BwSpcSettings *settings, size_t n, const double *values, const bool *starts,
                         BwSpcPoint *points);
