// SPDX-License-Identifier: GPL-3.0-or-later
/* story-steps.h - what came of a story: five steps from being heard to being told. */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

/* The zone at the foot of a story's page. */
BwBlock *bw_story_steps_make (const BwPlan *plan, BwStory *story, BwTypesetter *typesetter);

G_END_DECLS
