/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a paper, for search and for the gate, by poppler.
 */
#pragma once

#include "paper/error.h"

G_BEGIN_DECLS

/* Writes the text of the PDF at `path` to `text_path`: UTF-8, one form feed between pages, `n_pages` pages.
 * Counts the pages that have none. poppler runs in a process of its own: where it fails, crashes or takes too
 * long, the text of the pages before that is kept and the rest are pages without text, for a paper that shows
 * is still a paper. FALSE only when the text cannot be written. */
gboolean bw_paper_text_extract (const char *path, guint n_pages, const char *text_path,
                                guint *pages_without_text, GError **error);

G_END_DECLS
