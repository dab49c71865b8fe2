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

/* "1 measure does not vary by chance alone."; NULL: there is none of which no more can be said. */
char *bw_ranking_tell_changed (const GPtrArray *self);

G_END_DECLS
