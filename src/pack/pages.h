// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * pages.h - the pages that are the pack's own, a file each. Each function lays one leaf out; it draws
 * nothing.
 */
#pragma once

#include "pack/layout.h"
#include "pack/plan.h"

G_BEGIN_DECLS

/* One page, always. It says how many pages there are and where, so it is laid out after the plan is numbered.
 */
BwLayout *bw_cover_lay_out (const BwPlan *plan, BwTypesetter *typesetter);

/* Of the public or the private session. */
BwLayout *bw_agenda_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);

/* All measures of one session. */
BwLayout *bw_glance_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);

BwLayout *bw_item_sheet_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);
BwLayout *bw_measure_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);
BwLayout *bw_story_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);
BwLayout *bw_verbal_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter);

G_END_DECLS
