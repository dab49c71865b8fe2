// SPDX-License-Identifier: GPL-3.0-or-later
/* item-lens.h - all about one item: its facts, what the board is asked, evidence, papers, cover sheet. */
#pragma once

#include "model/agenda.h"
#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_ITEM_LENS (bw_item_lens_get_type ())
G_DECLARE_FINAL_TYPE (BwItemLens, bw_item_lens, BW, ITEM_LENS, BwPart)

/* How the agenda counts the item that is shown, as it stands now; it is not kept. NULL: it is not on it. */
void bw_item_lens_set_line (BwItemLens *self, const BwAgendaLine *line);

/* See papers-list.h. */
void bw_item_lens_attach (BwItemLens *self, BwItem *item, GFile *file);
void bw_item_lens_ask_for_paper (BwItemLens *self);

G_END_DECLS
