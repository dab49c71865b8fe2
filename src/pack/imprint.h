// SPDX-License-Identifier: GPL-3.0-or-later
/* imprint.h - what a cover says at its foot: who may have the pack, what it is worth, and what is in it. */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

/* May it be published; is it a draft, or does it replace another. (transfer full) */
char *bw_imprint_tell_audience (const BwPlan *plan);

/* "20 items, 12 measures and 148 pages." (transfer full) */
char *bw_imprint_tell_contents (const BwPlan *plan);

G_END_DECLS
