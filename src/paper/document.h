/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF opened with qpdf: reading it, hearing of its first error, writing it where a full disk cannot go
 * unnoticed.
 */
#pragma once

#include "paper/error.h"
#include "paper/object.h"

G_BEGIN_DECLS

/* Open a PDF: page count known, inherited attributes set on each page. `name` is what sentences call it. The
 * bytes must outlive the document and every document its streams are copied to. */
BwDocument *bw_document_open_file (const char *path, const char *name, GError **error);
BwDocument *bw_document_open_bytes (GBytes *bytes, const char *name, GError **error);
void bw_document_close (BwDocument *document);

/* A document without pages. */
BwDocument *bw_document_new (void);

guint bw_document_n_pages (BwDocument *document);

/* Whether qpdf had to mend something since the last time it was asked. */
gboolean bw_document_was_repaired (BwDocument *document);

/* Drops all handles: every BwObject of this document is void afterwards. */
void bw_document_release (BwDocument *document);

/* FALSE, with the sentence, when an operation on the document's objects has failed since the last time. qpdf
 * keeps only one error, so ask after each step. */
gboolean bw_document_check (BwDocument *document, const char *name, GError **error);

/* FALSE, with the sentence, when qpdf had to mend something since the last time it was asked. */
gboolean bw_document_check_mended (BwDocument *document, const char *name, GError **error);

/* The first error is of no interest: whoever asked has another way. */
void bw_document_forgive (BwDocument *document);

/* Writes to `path` and flushes it to the disk; `name` is what sentences call the file. `progress` (may be
 * NULL) hears 0 to 100. The file at `path` is removed when this fails. What it holds is to be believed once
 * bw_document_open_written() has read it. */
gboolean
bw_document_write (BwDocument *document, const char *path, const char *name, const char *minimum_version,
                   void (*progress) (int percent, void *data), void *data, GError **error);

/* Opens what was written; NULL with the sentence unless it needs no mending and has `n_pages`. */
BwDocument *bw_document_open_written (const char *path, const char *name, guint n_pages, GError **error);

/* The sentence for a written file that is not as it should be. */
void bw_document_set_not_whole (GError **error, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDocument, bw_document_close)

G_END_DECLS
