/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDFs written by hand for the tests: objects as text, with a correct table at the end. Knows nothing of the
 * code under test.
 */
#pragma once

#include <glib.h>

typedef struct _PdfMaker PdfMaker;

PdfMaker *pdf_maker_new (void);
void pdf_maker_free (PdfMaker *self);

/* Object numbers start at 1. Reserve one to refer to it before it is written. */
guint pdf_maker_reserve (PdfMaker *self);
void pdf_maker_set (PdfMaker *self, guint number, const char *format, ...) G_GNUC_PRINTF (3, 4);
guint pdf_maker_add (PdfMaker *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
guint pdf_maker_add_stream (PdfMaker *self, const char *entries, const char *data);

GBytes *pdf_maker_finish (PdfMaker *self, guint catalogue);

/* A paper of one page: `page_entries` are added to the page's dictionary (a MediaBox at least),
 * `catalogue_entries` to the catalogue's; its font is /F. Objects added to `self` before may be referred to.
 * The page is object `page`, reserved by the caller. */
GBytes *pdf_maker_one_page (PdfMaker *self, guint page, const char *page_entries,
                            const char *catalogue_entries, const char *content);

/* A pack's own pages as room `pdf` writes them: A4, tagged, one outline item and one section for each page,
 * and a stamp for each of `n_stamps` widths, drawn as a black bar of the full width and 20 high with the word
 * "STAMPn". */
typedef struct
{
  GBytes *pdf;
  GArray *sections; /* object numbers, guint, one a page */
  GArray *outlines;
  GArray *stamps;
} Skeleton;

Skeleton *skeleton_new (guint n_pages, const double *stamp_widths, guint n_stamps);
void skeleton_free (Skeleton *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfMaker, pdf_maker_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Skeleton, skeleton_free)
