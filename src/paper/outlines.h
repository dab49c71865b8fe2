/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bookmarks: the paper's own below one with its title, below the item's.
 */
#pragma once

#include "paper/links.h"

G_BEGIN_DECLS

/* Hangs a bookmark `title`, closed, as the last below `item`, an outline item of the pack, and below it those
 * of the paper. `pages` are the paper's, as BwAttachedPage. */
void bw_outlines_merge (BwDocument *paper, const BwDestinations *destinations, GArray *pages,
                        const char *title, BwObject item);

G_END_DECLS
