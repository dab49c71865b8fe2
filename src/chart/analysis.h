// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * analysis.h - what the arithmetic says of a series, once.
 *
 * Everything drawn or said about a measure (chart, icons, sparkline, headline, alt text) comes from one of
 * these, so that no two of them can disagree. Plain numbers, read only; it holds neither words nor places on
 * a page.
 */
#pragma once

#include "chart/format.h"
#include "model/series.h"
#include "spc/xmr.h"

G_BEGIN_DECLS

/* The points between two rebases, which share mean and limits. */
typedef struct
{
  guint first, end;      /* points @first to before @end */
  BwPhase *cause;        /* the rebase it begins with; NULL for the readings before any */
  double mean, lpl, upl; /* NaN: there are none, or they have no width and are the mean */
  guint n_values;        /* readings with a value */
  guint n_used;          /* those of them that the limits rest on */
  gboolean is_trial;     /* n_values is less than BW_SPC_ENOUGH */
} BwAnalysisPhase;

typedef struct
{
  BwSeries *series;
  BwMeasure *measure; /* the series' own */
  BwSpcSettings settings;
  BwSpcSummary summary;

  guint n; /* readings, missing ones counted; the length of the next four */
  BwDate *dates;
  double *values;     /* NaN: missing */
  double *targets;    /* in force on that date; NaN: none */
  BwSpcPoint *points; /* as the rules have it: see bw_analysis_get_type() for what is shown */

  BwAnalysisPhase *phases;
  guint n_phases; /* 0 if there are no readings */

  BwPeriod period;
  BwValueFormat format;       /* of values and targets */
  BwValueFormat limit_format; /* of means and limits: a decimal more where values are small and whole */
} BwAnalysis;

/* Keeps a reference of @series, which must be sorted and must not change any more. A rebase takes effect at
 * the reading of exactly its date; one that meets none has no effect. */
BwAnalysis *bw_analysis_new (BwSeries *series);
void bw_analysis_free (BwAnalysis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAnalysis, bw_analysis_free)

/* The index of the latest reading with a value; FALSE if no reading has one. */
gboolean bw_analysis_get_latest (const BwAnalysis *self, guint *latest);

/* The phase that the latest readings belong to; NULL if there are no readings. */
const BwAnalysisPhase *bw_analysis_get_last_phase (const BwAnalysis *self);

/* Whether there are readings, and the limits of the latest rest on too few of them: nothing is judged then.
 */
gboolean bw_analysis_is_on_trial (const BwAnalysis *self);

/* How a reading is drawn and spoken of: as common cause while the limits of its phase are on trial. */
BwSpcSpecialCause bw_analysis_get_cause (const BwAnalysis *self, guint reading);
BwSpcPointType bw_analysis_get_type (const BwAnalysis *self, guint reading);

/* Icons and headline speak of the latest reading with a value: TRUE if the last one has none. */
gboolean bw_analysis_is_last_missing (const BwAnalysis *self);

G_END_DECLS
