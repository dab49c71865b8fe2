// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * document.h - a tagged PDF in the making. Text comes from paragraphs of one typesetter (text/paragraph.h).
 *
 * Lengths are points; y is measured DOWN from the top edge of a page. Everything drawn belongs to an
 * element of the structure tree (structure.h) or is declared an artifact; there is no third way to get
 * an ink (page.h, ink.h).
 *
 * All parts are owned by the document and live as long as it does. Nothing fails on the way: the first
 * trouble is kept, what follows has no effect, and bw_pdf_finish() tells. One document belongs to one
 * thread. The PDF/UA identifier is never written: no validator has certified these files.
 */
#pragma once

#include "text/typesetter.h"

#include <gio/gio.h>

typedef struct _BwPdf BwPdf;
typedef struct _BwPdfPage BwPdfPage;
typedef struct _BwPdfForm BwPdfForm;
typedef struct _BwPdfElement BwPdfElement;
typedef struct _BwPdfOutline BwPdfOutline;
typedef struct _BwPdfPlace BwPdfPlace;
typedef struct _BwPdfInk BwPdfInk;

/* @typesetter must outlive the document. @language: BCP 47, as "en-GB". */
BwPdf *bw_pdf_new (BwTypesetter *typesetter, const char *title, const char *language);
void bw_pdf_free (BwPdf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPdf, bw_pdf_free)

/* The typesetter whose paragraphs the document takes. */
BwTypesetter *bw_pdf_get_typesetter (BwPdf *self);

void bw_pdf_set_author (BwPdf *self, const char *author);
void bw_pdf_set_subject (BwPdf *self, const char *subject);

/* Embeds the fonts and writes the file; once, and after it nothing more can be drawn. The date of
 * creation is taken from SOURCE_DATE_EPOCH, else from the clock; everything else depends on the calls and
 * the font files alone. */
GBytes *bw_pdf_finish (BwPdf *self, GError **error);
