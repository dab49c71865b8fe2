// SPDX-License-Identifier: GPL-3.0-or-later
/* item-lens.h - all about one item: its facts, what the board is asked, evidence, papers, cover sheet. */
#pragma once

#include <adwaita.h>

#include "model/agenda.h"
#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_ITEM_LENS (bw_item_lens_get_type ())
G_DECLARE_FINAL_TYPE (BwItemLens, bw_item_lens, BW, ITEM_LENS, AdwBin)

/* @line: of @item, as it stands now; it is not kept. Both are NULL if no item is selected. */
void bw_item_lens_show (BwItemLens *self, BwLibrary *library, BwItem *item, const BwAgendaLine *line);

/* See papers-list.h. */
void bw_item_lens_attach (BwItemLens *self, BwItem *item, GFile *file);
void bw_item_lens_ask_for_paper (BwItemLens *self);

G_END_DECLS
