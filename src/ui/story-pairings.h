// SPDX-License-Identifier: GPL-3.0-or-later
/* story-pairings.h - the group "Beside measures" of a story: what it confirms, contradicts, or nobody
 * measures. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_STORY_PAIRINGS (bw_story_pairings_get_type ())
G_DECLARE_FINAL_TYPE (BwStoryPairings, bw_story_pairings, BW, STORY_PAIRINGS, BwPart)

G_END_DECLS
