/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links within a paper. Copying pages one by one cuts references to pages that follow, and leaves names
 * behind. So before the copy every destination is written with the number of its page within the paper
 * (loosened), and afterwards with the page itself (fastened), at the place to which scaling has moved it.
 */
#pragma once

#include "paper/attached-page.h"
#include "paper/document.h"

G_BEGIN_DECLS

/* Where in a paper a link or bookmark leads. */
typedef struct
{
  guint page;        /* counted from 0 */
  guint fit;         /* how the page is shown; private to links.c */
  double numbers[4]; /* its coordinates; NAN for "as it is" */
} BwDestination;

/* A paper's pages and named destinations, to be looked up. */
typedef struct _BwDestinations BwDestinations;

BwDestinations *bw_destinations_new (BwDocument *paper);
void bw_destinations_free (BwDestinations *destinations);

/* Where `holder`, a link or a bookmark, leads; FALSE when nowhere within the paper. */
gboolean bw_destinations_follow (const BwDestinations *destinations, BwObject holder, BwDestination *found);

/* An explicit destination in the pack. `pages` are the paper's, as BwAttachedPage. */
BwObject bw_destination_fasten (const BwDestination *destination, GArray *pages);

void bw_links_loosen (BwDocument *paper, const BwDestinations *destinations);
void bw_links_fasten (GArray *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDestinations, bw_destinations_free)

G_END_DECLS
