// SPDX-License-Identifier: GPL-3.0-or-later
/* bookmarks.h - the bookmarks of a pack: they nest like its agenda. */
#pragma once

#include "pack/pen.h"

G_BEGIN_DECLS

/* Returns BwLeaf -> BwPdfOutline: of each paper, the bookmark that the paper's own goes under. */
GHashTable *bw_bookmarks_add (BwPdf *pdf, const BwPlan *plan, BwPlaces *places);

G_END_DECLS
