// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * tongue.h - in which language a part of a pack is. The program's own words are in the pack's language; what
 * people wrote is in that of the library, or in one of its own, and is tagged with it so that a screen reader
 * pronounces it rightly.
 *
 * A tongue is a BCP 47 tag; NULL: the pack's own, which needs no tag.
 */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

/* (transfer none), as long as @plan is. */
const char *bw_tongue_of_library (const BwPlan *plan);
const char *bw_tongue_of_item (const BwPlan *plan, const BwItem *item);
const char *bw_tongue_of_story (const BwPlan *plan, const BwStory *story);

G_END_DECLS
