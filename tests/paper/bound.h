/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers bound to a hand-made skeleton: each follows an own page of its own.
 */
#pragma once

#include "bench.h"

typedef struct
{
  const char *name;
  GBytes *pdf;
} Attached;

/* FALSE with the error of bw_paper_places() or bw_paper_bind(). The link back covers 10 to 50 across and 0 to
 * 20 up of each stamp and leads to the first page. */
gboolean bind_papers (const Attached *papers, guint n_papers, const char *output_path, GError **error);

/* The box of an A4 page, and content that says CONTENT at 100, 700 with its font /F. */
#define A4 "/MediaBox [0 0 595.28 841.89] "
#define WORDS "BT /F 12 Tf 100 700 Td (CONTENT) Tj ET"

/* Binds papers called "paper A", "paper B" … and has qpdf check the pack; its path. */
char *bound (const Bench *bench, GBytes *const *pdfs, guint n_pdfs);

/* One paper, bound; the pack as plain text. */
char *bound_text (const Bench *bench, GBytes *pdf);

/* A paper of one page. */
GBytes *one_page (const char *page_entries, const char *content);
