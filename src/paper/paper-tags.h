/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tagged paper's own structure tree, copied to the pack: what its names mean must not change there, nor
 * change what others' mean. Used by tags.c alone.
 */
#pragma once

#include "paper/document.h"

G_BEGIN_DECLS

/* Called for each structure element below a root, parents first, each once. */
typedef void (*BwElementFunc) (BwObject element, gpointer data);
void bw_paper_tags_each (BwObject root, BwElementFunc func, gpointer data);

/* Entries of a paper's /ParentTree: key → BwObject. */
GHashTable *bw_paper_tags_parents (BwObject root);

/* Merges the paper's /RoleMap and /ClassMap into the pack's. Where both have a name for different things, and
 * where the paper gives a standard name another meaning, the paper's elements are renamed. `suffix` makes
 * names unique. */
void bw_paper_tags_merge_names (BwObject root, BwObject pack_root, const char *suffix);

/* Adds to `ids` what the tree's own list says: GBytes → the number of the element. */
void bw_paper_tags_list_ids (BwObject root, GTree *ids);

/* Puts `prefix` before every /ID in the tree and every reference to one, and adds them to `ids`, as above. */
void bw_paper_tags_rename_ids (BwObject root, const char *prefix, GTree *ids);

G_END_DECLS
