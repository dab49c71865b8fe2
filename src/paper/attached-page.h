/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper's page in the pack, with all that the steps of binding tell each other about it.
 */
#pragma once

#include "paper/content.h"
#include "paper/page-frame.h"
#include "paper/place.h"

G_BEGIN_DECLS

typedef struct
{
  BwObject page;
  BwPageFrame frame;
  BwPaperPlace place;
  BwMatrix from_view; /* points as seen, origin lower left, to the page's coordinates */
  BwMatrix move;      /* the content's coordinates to where scaling puts them; no rotation, one scale */

  gboolean readable; /* the content could be decoded and is not hopelessly unbalanced */
  BwContentBalance balance;

  const char *role; /* structure type to wrap the whole content in, "/P" or "/Figure"; NULL when it has tags
                       of its own */
  int mcid;         /* of that wrapping */
} BwAttachedPage;

/* Looks at a page of a paper; its `page` changes when it is copied to the pack. */
BwAttachedPage bw_attached_page (BwObject page);

/* Moves the page's annotations along with its content. `visited` are those that were moved already, since
 * pages may share them. */
void bw_attached_page_move_annotations (const BwAttachedPage *self, GHashTable *visited);

/* Adds a link to `target`, a page of the pack, at a place given in the stamp's coordinates; `words` say what
 * it does. */
void bw_attached_page_add_link (const BwAttachedPage *self, double x0, double y0, double x1, double y1,
                                BwObject target, const char *words);

/* Writes the page anew: its content scaled, balanced and, where it has a role, marked; then frame and stamp
 * as artifacts. */
void bw_attached_page_stamp (const BwAttachedPage *self, BwObject stamp);

G_END_DECLS
