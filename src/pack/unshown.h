// SPDX-License-Identifier: GPL-3.0-or-later
/* unshown.h - characters that no font here has: a pack shows an empty box for each. */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

typedef struct
{
  BwRecord *record; /* whose page it is: an item, a measure or a story, owned; NULL: a page of several */
  guint page;       /* the first one, from 1 */
  char *characters; /* each once, by first use in the pack */
} BwUnshown;

void bw_unshown_free (BwUnshown *self);

/* What is unshown on the leaves that were drawn so far. */
typedef struct _BwUnshownList BwUnshownList;

BwUnshownList *bw_unshown_list_new (void);
void bw_unshown_list_free (BwUnshownList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwUnshownList, bw_unshown_list_free)

/* What has come to @missing (of BwMissingCharacter, whose counts only grow) since the last call belongs to
 * page @page, from 1, of @leaf; NULL: to no page, such as what is repeated on each. */
void bw_unshown_list_look (BwUnshownList *self, const GArray *missing, const BwLeaf *leaf, guint page);

/* (transfer container) of BwUnshown, by page. Leaves the list empty. */
GPtrArray *bw_unshown_list_steal (BwUnshownList *self);

G_END_DECLS
