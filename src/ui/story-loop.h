// SPDX-License-Identifier: GPL-3.0-or-later
/* story-loop.h - the group "The loop" of a story: heard, committed, begun, changed, teller told. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_STORY_LOOP (bw_story_loop_get_type ())
G_DECLARE_FINAL_TYPE (BwStoryLoop, bw_story_loop, BW, STORY_LOOP, BwPart)

G_END_DECLS
