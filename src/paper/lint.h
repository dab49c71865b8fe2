/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The house's own look at a PDF's accessibility: what PDF/UA-1 asks for and a machine can see. It does not
 * certify; it has no opinion on reading order or on whether words describe a picture.
 */
#pragma once

#include "paper/error.h"

G_BEGIN_DECLS

typedef struct
{
  guint page; /* counted from 1; 0 is the document as a whole */
  char *what; /* one sentence */
} BwPaperFault;

/* The faults of the PDF at `path`, as an array of BwPaperFault in page order, empty when there are none; NULL
 * with BW_PAPER_ERROR when it cannot be read. */
GArray *bw_paper_lint (const char *path, GError **error);

G_END_DECLS
