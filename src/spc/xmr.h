// SPDX-License-Identifier: GPL-3.0-or-later
/* xmr.h - the XmR chart (individuals and moving ranges) of NHS "Making Data Count": its limits, its four
 * rules and its two icons, as numbers. It knows neither dates nor words, allocates nothing and never fails:
 * what a series cannot tell is NaN, false or "none". */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* From here on a phase's limits are no longer called trial limits. */
#define BW_SPC_ENOUGH 13

/* A baseline of fewer points would move with each. */
#define BW_SPC_SHORTEST_BASELINE 12

/* bw_spc_xmr() found no point to speak of. */
#define BW_SPC_NO_POINT ((size_t) -1)

/* Whose reading of the rules is followed. Where the two differ, a comment below says so. */
typedef enum
{
  BW_SPC_RULES_MDC,         /* what Making Data Count says in public, and no oddity */
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
  unsigned run;    /* so many points in a row make a shift, or a trend: 6 or 7; 0 stands for 7 */
  size_t baseline; /* limits come from the first so many points of each phase, missing ones counted; 0: from
                      all */
  bool screen;     /* leave out moving ranges of 3.267 times their mean and more, once (Nelson 1982) */
  double target;   /* the latest one; not finite: there is none */
} BwSpcSettings;

/* A series in the order of its dates. */
typedef struct
{
  size_t n;
  const double *values; /* NaN or infinite: missing */
  const bool *starts; /* whether a phase (a rebase) begins with the point: limits and rules never look across
                         it; NULL: none does */
  const bool *excluded; /* whether the point is left out; NULL: none is. See BwSpcPoint */
} BwSpcSeries;

/* The four rules a point can meet, as bits; a point may meet several. A rise and a fall are both trends. */
typedef enum
{
  BW_SPC_OUTSIDE = 1 << 0,      /* beyond a limit */
  BW_SPC_RISE = 1 << 1,         /* one of seven in a row, each higher than the one before */
  BW_SPC_FALL = 1 << 2,         /* one of seven in a row, each lower than the one before */
  BW_SPC_TWO_IN_THREE = 1 << 3, /* one of two out of three, all on one side of the mean, that lie beyond the
                                   near limit; plotthedots: and within the limit */
  BW_SPC_SHIFT = 1 << 4,        /* one of seven in a row on one side of the mean */
} BwSpcRule;

/* The one label of a point: the first rule it meets, in the order of BwSpcRule, with its direction. With mdc
 * rules: the first that is an improvement, if one is. */
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
  BW_SPC_VARIATION_NONE, /* there is no point; mdc: none with a value, or the latest phase is short */
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
  BW_SPC_ASSURANCE_NONE, /* no target, no direction, or no point; mdc: no limits, or a short phase */
  BW_SPC_ASSURANCE_PASS,
  BW_SPC_ASSURANCE_FAIL,
  BW_SPC_ASSURANCE_INCONSISTENT, /* hit or miss */
} BwSpcAssurance;

/* An excluded point is drawn, and held against the limits: it can be outside. Otherwise it is a hole, as a
 * missing value is: neither the mean nor a moving range rests on it, and shifts, trends and two in three end
 * at it. */
typedef struct
{
  unsigned phase;      /* counts the phase starts up to and with this point: 0 before the first */
  bool missing;        /* no value: every statement below about the value is false or 0 */
  bool excluded;       /* left out */
  bool used_in_limits; /* has a value, is not left out, and lies in the baseline */
  bool short_phase; /* trial limits: its phase has fewer than BW_SPC_ENOUGH points that have a value and are
                       not left out; plotthedots: than so many points of any kind */
  bool unscreened;  /* mdc: screening left no width in its phase, so that all ranges were kept */
  double mean;      /* of the phase's baseline; NaN: nothing to take a mean of (so for all below) */
  double mr;        /* moving range from the point before; NaN: none, outside the baseline, or screened out */
  double amr;       /* mean of the phase's kept moving ranges */
  double lpl, upl;  /* process limits: mean ∓ 2.66 amr, never cut off at 0 or 100 % */
  double nlpl, nupl; /* near limits, two thirds of the way to the limits */
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
  size_t n;           /* points with a value */
  size_t latest;      /* index of the latest of them that is not left out, or of the latest if all are; or
                         BW_SPC_NO_POINT */
  size_t shown;       /* index of the point that the variation icon speaks of, or BW_SPC_NO_POINT. The latest;
                         plotthedots: the last that is not left out, common cause if it has no value */
  bool last_missing;  /* the last point has no value, so the icon does not speak of it (mdc) */
  bool last_excluded; /* the last point with a value is left out, so the icon does not speak of it */
  bool trial;         /* the latest phase is short; mdc: so there are no icons */
  bool any_short;     /* some phase is */
  bool any_unscreened; /* in some phase screening was given up */
  BwSpcVariation variation;
  BwSpcAssurance assurance; /* the target against the limits of the last point's phase. A target on a limit is
                               beyond it, and one that all values equal is met; plotthedots: hit or miss */
} BwSpcSummary;

/* Judges @series. @points receives a result for each of its points. */
BwSpcSummary bw_spc_xmr (const BwSpcSettings *settings, const BwSpcSeries *series, BwSpcPoint *points);

/* Whether point @i, which has a value, is the better one for the icon to speak of than point @latest before
 * it (BW_SPC_NO_POINT: there is none): what is left out says nothing of the process. */
bool bw_spc_is_later (const BwSpcPoint *points, size_t i, size_t latest);

/* For a point that another chart has judged: how it varies, if it alone decides; what its special cause
 * means; and the target against its limits. */
BwSpcVariation bw_spc_variation_of (const BwSpcPoint *point);
BwSpcPointType bw_spc_point_type_of (BwSpcImprovement improvement, BwSpcSpecialCause cause);
BwSpcAssurance bw_spc_assurance_of (const BwSpcSettings *settings, const BwSpcPoint *point);
