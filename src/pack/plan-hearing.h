// SPDX-License-Identifier: GPL-3.0-or-later
/* plan-hearing.h - which stories a plan may tell. Part of planning; pages ask plan.h. */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

/* Whether @audience may hear @story, which may be NULL, at this meeting. */
gboolean bw_plan_hears (const BwPlan *self, BwAudience *audience, BwStory *story);

/* @series without the markers of stories that may not be heard. (transfer full) */
BwSeries *bw_plan_filter_series (const BwPlan *self, BwSeries *series);

G_END_DECLS
