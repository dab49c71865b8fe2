/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pack's structure tree, and papers merged into it: a tagged paper keeps its tags, one without gets the
 * few that can be given it honestly. Either way it is one /Part, and every annotation has its element.
 */
#pragma once

#include "paper/attached-page.h"
#include "paper/document.h"

G_BEGIN_DECLS

typedef struct _BwTags BwTags;

/* The skeleton's own structure tree; FALSE with BW_PAPER_ERROR_BINDING when it has none. */
BwTags *bw_tags_new (BwDocument *pack, GError **error);
void bw_tags_free (BwTags *tags);

/* Hangs a part with `title` as the last below the structure element `section`. `pages` (of BwAttachedPage)
 * must have all their annotations already; those without tags of their own are given the role in which to
 * wrap their content. `language` may be NULL. */
void bw_tags_merge (BwTags *tags, BwDocument *paper, GArray *pages, const char *title, const char *language,
                    BwObject section);

/* Writes what concerns all papers together. Call once, after the last. */
void bw_tags_finish (BwTags *tags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTags, bw_tags_free)

G_END_DECLS
