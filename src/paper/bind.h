/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binding: a pack's own pages, written as one tagged PDF (the skeleton), and the cleaned copies of attached
 * papers become the finished pack, with links, bookmarks, tags, forms and layers whole, every attached page
 * stamped. The skeleton's object numbers say where a paper belongs.
 */
#pragma once

#include "paper/error.h"
#include "paper/place.h"

G_BEGIN_DECLS

/* The skeleton's catalogue holds its stamps in an array under this key, so that they are part of the file
 * (bw_pdf_add_form()); binding removes it. */
#define BW_PAPER_STAMPS_KEY "/BwForms"

typedef struct
{
  GBytes *pdf;            /* the cleaned copy */
  const char *name;       /* what sentences call the paper */
  const char *title;      /* of its bookmark and its part of the structure tree */
  const char *language;   /* BCP 47; NULL when nobody knows */
  guint after_page;       /* skeleton page, counted from 0, that its pages follow */
  guint section_id;       /* object number of the structure element that its /Part goes under */
  guint outline_id;       /* object number of the outline item that its bookmark goes under */
  const guint *stamp_ids; /* object numbers of its stamps' form XObjects, one a page; see BwPaperPlace for
                             their size */
  guint n_stamps;         /* must be the number of its pages */
  const guint *arrow_ids; /* object numbers of the skeleton's links and outline items that lead to its first
                             page, which have no destination yet */
  guint n_arrows;
} BwBindingPaper;

/* Link from each stamp back to a page of the skeleton. */
typedef struct
{
  double x0, y0, x1, y1; /* in the stamp's coordinates: origin lower left */
  guint page;            /* skeleton page, counted from 0 */
  const char *words;     /* what the link says, for readers that speak; NULL for no link */
} BwBindingBack;

typedef struct
{
  GBytes *skeleton;
  const BwBindingPaper *papers; /* papers after the same page follow it in this order */
  gsize n_papers;
  BwBindingBack back;
} BwBinding;

/* `fraction` runs from 0 to 1. */
typedef void (*BwBindProgress) (double fraction, gpointer data);

/* Binds, writes beside `output_path` (at bw_paper_part_path()), verifies what was written, syncs it and
 * renames it into place. When anything fails, FALSE with BW_PAPER_ERROR, the part is removed and an older
 * file at `output_path` is untouched. Same input, same bytes. `progress` may be NULL. Blocks; it cannot be
 * cancelled but by ending the process, and whoever does that removes the part. */
gboolean bw_paper_bind (const BwBinding *binding, const char *output_path, BwBindProgress progress,
                        gpointer progress_data, GError **error);

/* The file that bw_paper_bind() writes before it renames: hidden, in the same folder. */
char *bw_paper_part_path (const char *output_path);

G_END_DECLS
