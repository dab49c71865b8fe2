/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Optional content, which people call layers: what a paper hides stays hidden in the pack.
 */
#pragma once

#include "paper/document.h"

G_BEGIN_DECLS

guint bw_layers_count_hidden (BwDocument *paper);

/* Adds a paper's layers to the pack's, under `title` in the reader's list of layers. Its pages must have been
 * copied already. Layers that are hidden in the paper are hidden in the pack and locked. */
void bw_layers_merge (BwDocument *paper, BwDocument *pack, const char *title);

G_END_DECLS
