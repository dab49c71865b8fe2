// SPDX-License-Identifier: GPL-3.0-or-later
/* story-hearing.h - the group "Who may hear it" of a story: a row an audience, and withdrawing. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_STORY_HEARING (bw_story_hearing_get_type ())
G_DECLARE_FINAL_TYPE (BwStoryHearing, bw_story_hearing, BW, STORY_HEARING, BwPart)

G_END_DECLS
