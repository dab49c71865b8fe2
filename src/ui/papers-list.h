// SPDX-License-Identifier: GPL-3.0-or-later
/* papers-list.h - the papers of an item, those being examined, and those that were refused. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_PAPERS_LIST (bw_papers_list_get_type ())
G_DECLARE_FINAL_TYPE (BwPapersList, bw_papers_list, BW, PAPERS_LIST, BwPart)

/* Attaches @file to @item, which need not be the one that is shown. A refusal stays in the list until it is
 * put away. */
void bw_papers_list_attach (BwPapersList *self, BwItem *item, GFile *file);

/* Asks which file, and attaches it to the item that is shown. */
void bw_papers_list_ask (BwPapersList *self);

G_END_DECLS
