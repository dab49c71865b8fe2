// SPDX-License-Identifier: GPL-3.0-or-later
/* evidence.h - putting measures and stories with an item of an agenda. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Puts a BwMeasure or BwStory with @item, as its last; nothing happens if it is there. */
BwEvidence *bw_desk_put_with_item (BwLibrary *library, BwItem *item, BwRecord *measure_or_story);
void bw_desk_take_from_item (BwLibrary *library, BwEvidence *evidence);

G_END_DECLS
