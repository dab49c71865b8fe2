// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * page.h - pages, the forms that are stamped on other people's pages, and the links and bookmarks that
 * lead to places. Points, y down from the top edge.
 */
#pragma once

#include "pdf/document.h"

/* Why something needs no words. ISO 32000-1, 14.8.2.2. */
typedef enum
{
  BW_PDF_PAGINATION, /* running heads and feet */
  BW_PDF_LAYOUT,     /* rules and other ornament */
  BW_PDF_BACKGROUND,
} BwPdfArtifact;

BwPdfPage *bw_pdf_add_page (BwPdf *pdf, double width, double height);
double bw_pdf_page_get_height (BwPdfPage *self);
guint bw_pdf_page_get_object_id (BwPdfPage *self);

/* The only ways to an ink. One ink at a time is open on a page; end it with bw_pdf_ink_end().
 * An element may be begun again, on the same page or another; what it shows is read in that
 * order, between its children. */
BwPdfInk *bw_pdf_page_begin (BwPdfPage *self, BwPdfElement *element);
BwPdfInk *bw_pdf_page_begin_artifact (BwPdfPage *self, BwPdfArtifact kind);

/* Says that nothing more will be drawn on it, links apart, so that its content can be compressed on another
 * thread meanwhile. Finishing the document does it for all pages and forms that are left. */
void bw_pdf_page_finish (BwPdfPage *self);

/* A drawing of its own that is shown on no page here: it is stamped, as an artifact, on a page bound in
 * later, which finds it by its object number. The catalogue's array /BwForms keeps every form in the file;
 * whoever used them removes it. */
BwPdfForm *bw_pdf_add_form (BwPdf *pdf, double width, double height);
BwPdfInk *bw_pdf_form_begin (BwPdfForm *self);
void bw_pdf_form_finish (BwPdfForm *self); /* as of a page */
guint bw_pdf_form_get_object_id (BwPdfForm *self);

/* A place to be led to, made before its page exists. It must be set before the document is finished. */
BwPdfPlace *bw_pdf_add_place (BwPdf *pdf);
/* @top: what shall be at the top of the window, from the page's top edge. */
void bw_pdf_place_set (BwPdfPlace *self, BwPdfPage *page, double top);

/* An area that leads somewhere, as part of @element, a BW_PDF_LINK. @words say to a reader
 * where. Without a @place the link leads nowhere until the page it means is bound in. Both
 * return the annotation's object number. */
guint bw_pdf_page_add_link (BwPdfPage *self, BwPdfElement *element, double x, double y, double width,
                            double height, BwPdfPlace *place, const char *words);
guint bw_pdf_page_add_uri_link (BwPdfPage *self, BwPdfElement *element, double x, double y, double width,
                                double height, const char *uri, const char *words);

/* A bookmark, the last child of @parent or of the top level if that is NULL; @place as for a link.
 * Children of an open one are shown when the document is opened. */
BwPdfOutline *bw_pdf_add_outline (BwPdf *pdf, BwPdfOutline *parent, const char *title, BwPdfPlace *place);
void bw_pdf_outline_set_open (BwPdfOutline *self, gboolean open);
guint bw_pdf_outline_get_object_id (BwPdfOutline *self);
