// SPDX-License-Identifier: GPL-3.0-or-later
/* strip.h - how the time of a meeting is shared: its groups of items side by side, to scale. */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

/* A figure as wide as the text; NULL if nobody planned any minutes. */
BwBlock *bw_strip_new (const BwPlan *plan, BwTypesetter *typesetter);

G_END_DECLS
