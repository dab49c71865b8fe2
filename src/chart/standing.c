// SPDX-License-Identifier: GPL-3.0-or-later
/* standing.c - the order in which a board should look at measures. */
#include "chart/standing.h"

gboolean
bw_standing_is_concern (const BwAnalysis *analysis)
{
  BwSpcVariation variation = analysis->summary.variation;

  return variation == BW_SPC_VARIATION_CONCERN_HIGH || variation == BW_SPC_VARIATION_CONCERN_LOW;
}

gboolean
bw_standing_is_failing (const BwAnalysis *analysis)
{
  return analysis->summary.assurance == BW_SPC_ASSURANCE_FAIL;
}

gboolean
bw_standing_is_changed (const BwAnalysis *analysis)
{
  return analysis->summary.variation == BW_SPC_VARIATION_NONE && bw_analysis_has_odd_runs (analysis);
}

BwStanding
bw_standing_of (const BwAnalysis *analysis)
{
  if (bw_standing_is_concern (analysis))
    return BW_STANDING_CONCERN;
  if (bw_standing_is_failing (analysis))
    return BW_STANDING_FAILING;
  return bw_standing_is_changed (analysis) ? BW_STANDING_CHANGED : BW_STANDING_OTHER;
}

/* Of concern and failing besides comes before of concern alone, and so on. */
static int
weigh (const BwAnalysis *analysis)
{
  return 4 * bw_standing_is_concern (analysis) + 2 * bw_standing_is_failing (analysis) +
         bw_standing_is_changed (analysis);
}

static gint64
rank (const BwMeasure *measure)
{
  return measure->importance == BW_UNSET ? G_MAXINT64 : measure->importance;
}

int
bw_standing_compare (const BwAnalysis *one, const BwAnalysis *other)
{
  int weight = weigh (other) - weigh (one);
  gint64 rank_one = rank (one->measure), rank_other = rank (other->measure);

  if (weight != 0)
    return weight;
  if (rank_one != rank_other)
    return rank_one < rank_other ? -1 : 1;
  return g_strcmp0 (one->measure->name, other->measure->name);
}
