// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * layout.h - the pages of one leaf: which blocks stand where. Made before page numbers are known, drawn
 * after.
 */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

typedef struct _BwLayout BwLayout;

/* @role of the element that holds all of it: BW_PDF_SECT, or BW_NO_ROLE if it belongs to the one above.
 * @title: of that section; may be NULL. */
BwLayout *bw_layout_new (int role, const char *title);
void bw_layout_free (BwLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLayout, bw_layout_free)

/* A block at a fixed place of the last page. */
void bw_layout_put (BwLayout *self, BwBlock *block, double x, double y);

/* @body flows down from the top over as many pages as it takes. @anchored (NULL: none) stands on the bottom
 * of the last one, or at the top of the next if there is no room. */
void bw_layout_flow (BwLayout *self, BwBlock *body, BwBlock *anchored);

guint bw_layout_get_n_pages (const BwLayout *self);

/* Page @page, from 0; pages are drawn in order. */
void bw_layout_draw (BwLayout *self, guint page, BwPen *pen);

G_END_DECLS
