// SPDX-License-Identifier: GPL-3.0-or-later
/* plan-entries.h - the agenda as one audience may see it. Part of planning; nobody else's business. */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

/* Fills the plan's entries, which are empty, and says whether private items are among them or were left out.
 * FALSE if the audience sees no item at all. */
gboolean bw_plan_read_agenda (BwPlan *self);

void bw_entry_free (BwEntry *self);

G_END_DECLS
