// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * analysis.h - what the arithmetic says of a series, once.
 *
 * Everything drawn or said about a measure (chart, icons, sparkline, headline, alt text) comes from one of
 * these, so that no two of them can disagree. Plain numbers, read only; it holds neither words nor places on
 * a page.
 */
#pragma once

#include "chart/beside.h"
#include "chart/format.h"
#include "chart/rhythm.h"
#include "model/series.h"
#include "spc/runs.h"
#include "spc/xmr.h"

G_BEGIN_DECLS

/* The points between two rebases, which share mean and limits. */
typedef struct
{
  guint first, end;      /* points @first to before @end */
  BwPhase *cause;        /* the rebase it begins with; NULL for the readings before any */
  double mean, lpl, upl; /* NaN: there are none, or they have no width and are the mean. The mean is the
                            centre line, whatever the chart takes for it: see bw_analysis_get_centre() */
  gboolean is_stepped; /* each reading has limits of its own: @lpl and @upl are those of the last that has */
  guint n_values;      /* readings with a value that are not left out */
  guint n_used;        /* those of them that the limits rest on */
  gboolean is_trial;   /* there are less than BW_SPC_ENOUGH */
  BwSpcRuns runs;      /* n_useful is 0 on an XmR chart, whose rules are others */
} BwAnalysisPhase;

/* What the line in the middle of a chart is. */
typedef enum
{
  BW_CENTRE_MEAN,
  BW_CENTRE_MEDIAN,
  BW_CENTRE_OTHER, /* neither: a t chart's is where half of the times between chance events lie */
} BwCentre;

typedef struct
{
  BwSeries *series;
  BwMeasure *measure; /* the series' own */
  BwSpcSettings settings;
  BwSpcSummary summary;

  guint n; /* readings, missing ones counted; the length of the next five */
  BwDate *dates;
  double *values;     /* what the chart shows; NaN: missing */
  double *targets;    /* in force on that date; NaN: none, as on a chart of differences */
  BwSpcPoint *points; /* as the rules have it: see bw_analysis_get_type() for what is shown */
  BwSpcRuns *runs;    /* of each reading's phase; zeros on an XmR chart */
  guint n_unfit;      /* readings with a value that the chart cannot show, and that are missing on it */

  BwAnalysisPhase *phases;
  guint n_phases; /* 0 if there are no readings */

  GPtrArray *beside; /* BwBeside: what is drawn with it and not judged */
  BwDate horizon;    /* where the chart ends: at its last reading, or with what is planned after it */

  BwPeriod period;
  BwRhythm rhythm;
  BwValueFormat format;       /* of values and targets */
  BwValueFormat limit_format; /* of means and limits: a decimal more where values are small and whole */
} BwAnalysis;

/* Keeps a reference of @series, which must be sorted and must not change any more. A rebase takes effect at
 * the first reading of exactly its day; one that meets none has no effect. */
BwAnalysis *bw_analysis_new (BwSeries *series);
void bw_analysis_free (BwAnalysis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAnalysis, bw_analysis_free)

/* The index of the latest reading that counts: that has a value and is not left out. Of the latest with a
 * value if all are left out; FALSE if no reading has one. */
gboolean bw_analysis_get_latest (const BwAnalysis *self, guint *latest);

/* The phase that the latest readings belong to; NULL if there are no readings. */
const BwAnalysisPhase *bw_analysis_get_last_phase (const BwAnalysis *self);

/* Whether a reading is expected with every step of the calendar, so that one can be missing: not of rare
 * events (g and t charts), between which there is nothing however far apart they are. */
gboolean bw_analysis_keeps_calendar (const BwAnalysis *self);

BwCentre bw_analysis_get_centre (const BwAnalysis *self);

/* Whether the chart has limits at all. */
gboolean bw_analysis_has_limits (const BwAnalysis *self);

/* Whether a reading's value on the chart is how much it differs from the one before. */
gboolean bw_analysis_shows_differences (const BwAnalysis *self);

/* Whether there are readings, and the limits of the latest rest on too few of them: nothing is judged then,
 * unless the rules of NHSRplotthedots are followed, which judge all the same. */
gboolean bw_analysis_is_on_trial (const BwAnalysis *self);

/* Why a reading is left out of limits and rules; NULL: it is not. */
const char *bw_analysis_get_exclusion (const BwAnalysis *self, guint reading);

/* Whether runs of the latest phase are not as chance has them, though the latest reading alone would not say
 * so: a change somewhere, which singles no reading out. */
gboolean bw_analysis_has_odd_runs (const BwAnalysis *self);

/* Whether nothing is said of a reading because the limits of its phase are on trial: as above, but of any
 * phase. */
gboolean bw_analysis_is_withheld (const BwAnalysis *self, guint reading);

/* How a reading is drawn and spoken of: as common cause while it is withheld. */
BwSpcSpecialCause bw_analysis_get_cause (const BwAnalysis *self, guint reading);
BwSpcPointType bw_analysis_get_type (const BwAnalysis *self, guint reading);

/* Icons and headline speak of the latest reading that counts: TRUE if the last one has no value. */
gboolean bw_analysis_is_last_missing (const BwAnalysis *self);

G_END_DECLS
