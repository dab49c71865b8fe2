// SPDX-License-Identifier: GPL-3.0-or-later
/* ranking.h - the measures of a pack in the order in which a board should look at them. */
#pragma once

#include "chart/standing.h"
#include "pack/plan.h"

G_BEGIN_DECLS

typedef struct
{
  const BwLeaf *leaf; /* where it is shown */
  BwAnalysis *analysis;
} BwRanked;

/* Those that have a page in the pack. (transfer full) of BwRanked */
GPtrArray *bw_ranking_new (const BwPlan *plan);
/* Those of one session only. */
GPtrArray *bw_ranking_new_of_session (const BwPlan *plan, gboolean is_private);

G_END_DECLS
