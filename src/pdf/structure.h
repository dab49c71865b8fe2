// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * structure.h - the elements a screen reader walks: their roles, order and words. What they show is drawn
 * with an ink that was begun for them (page.h), on one page or several.
 */
#pragma once

#include "pdf/document.h"

/* Standard structure types of ISO 32000-1, 14.8.4. Those of the first group only hold other elements;
 * nothing can be drawn for them. */
typedef enum
{
  BW_PDF_PART,
  BW_PDF_SECT,
  BW_PDF_DIV,
  BW_PDF_BLOCK_QUOTE,
  BW_PDF_TOC,
  BW_PDF_TOCI,
  BW_PDF_L,
  BW_PDF_LI,
  BW_PDF_TABLE,
  BW_PDF_THEAD,
  BW_PDF_TBODY,
  BW_PDF_TR,

  BW_PDF_H1,
  BW_PDF_H2,
  BW_PDF_H3,
  BW_PDF_H4,
  BW_PDF_H5,
  BW_PDF_H6,
  BW_PDF_P,
  BW_PDF_LBL,
  BW_PDF_LBODY,
  BW_PDF_TH,
  BW_PDF_TD,
  BW_PDF_CAPTION,
  BW_PDF_SPAN,
  BW_PDF_QUOTE,
  BW_PDF_REFERENCE,
  BW_PDF_LINK,
  BW_PDF_FIGURE,
} BwPdfRole;

/* Which cells a header cell speaks for. */
typedef enum
{
  BW_PDF_SCOPE_COLUMN,
  BW_PDF_SCOPE_ROW,
  BW_PDF_SCOPE_BOTH,
} BwPdfScope;

/* The last child of @parent, or of the document if @parent is NULL: elements are read in the
 * order they are added. */
BwPdfElement *bw_pdf_add_element (BwPdf *pdf, BwPdfElement *parent, BwPdfRole role);

/* Words in place of a picture; a figure must have them. */
void bw_pdf_element_set_alt (BwPdfElement *self, const char *alt);
/* The element's own name, as the title of a section; not read as content. */
void bw_pdf_element_set_title (BwPdfElement *self, const char *title);
/* Where it differs from its parent's; BCP 47. */
void bw_pdf_element_set_language (BwPdfElement *self, const char *language);
/* Of a BW_PDF_TH, which must have one. */
void bw_pdf_element_set_scope (BwPdfElement *self, BwPdfScope scope);
/* Of a BW_PDF_TH or BW_PDF_TD that covers more than one column or row. */
void bw_pdf_element_set_cell_span (BwPdfElement *self, guint n_columns, guint n_rows);
/* The box round a figure or table on @page. */
void
bw_pdf_element_set_box (BwPdfElement *self, BwPdfPage *page, double x, double y, double width, double height);

/* Its object number in the finished file, for whoever goes on with it there. */
guint bw_pdf_element_get_object_id (BwPdfElement *self);
