// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * standing.h - where a measure stands among others.
 *
 * Measures are ordered by rule, so that nobody chooses which come first: those of concern, then those that
 * fail their target, then those that do not vary by chance alone though no reading of them is singled out,
 * then the others; within each by importance.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  BW_STANDING_CONCERN, /* the latest reading is a change for the worse */
  BW_STANDING_FAILING, /* not of concern, but out of reach of its target */
  BW_STANDING_CHANGED, /* neither, but its runs are not as chance has them */
  BW_STANDING_OTHER,
} BwStanding;

#define BW_N_STANDINGS (BW_STANDING_OTHER + 1)

BwStanding bw_standing_of (const BwAnalysis *analysis);

gboolean bw_standing_is_concern (const BwAnalysis *analysis);
/* Of concern or not. */
gboolean bw_standing_is_failing (const BwAnalysis *analysis);
/* Failing or not; never of concern, since no reading is singled out. */
gboolean bw_standing_is_changed (const BwAnalysis *analysis);

/* Less than 0 if @one comes before @other. */
int bw_standing_compare (const BwAnalysis *one, const BwAnalysis *other);

G_END_DECLS
