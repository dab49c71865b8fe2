// SPDX-License-Identifier: GPL-3.0-or-later
/* ink-private.h - an ink as this room's files share it: the content it writes and the graphics state
 * a reader is in. */
#pragma once

#include "pdf/document-private.h"
#include "pdf/ink.h"

/* libharu and some readers allow 28 levels of q; ours nest far less. */
#define BW_PDF_MAX_DEPTH 8

/* What was last set; kept to leave out what is set already. */
typedef struct
{
  guint32 fill, stroke;
  double width;
  BwPdfCap cap;
  BwPdfJoin join;
  double dashes[BW_PDF_MAX_DASHES];
  guint opacity; /* per mille */
  double flip;   /* a y from the top becomes flip - y */
} BwPdfState;

/* What an ink draws for: an element on a page, an artifact, or neither (a form). */
typedef struct
{
  BwPdfPage *page; /* with an element */
  BwPdfElement *element;
  const char *artifact; /* its kind's name, static */
} BwPdfPurpose;

struct _BwPdfInk
{
  BwPdf *pdf;
  BwCarrierStream *stream;
  BwPdfInk **slot; /* of the page or form: one ink at a time */
  BwPdfPurpose purpose;
  gboolean is_marked; /* a marked-content sequence is open */
  GString *out;
  GString *path; /* not painted yet */
  BwPdfState state;
  BwPdfState saved[BW_PDF_MAX_DEPTH];
  guint depth;
};

BwPdfInk *bw_pdf_ink_new (BwPdf *pdf, BwCarrierStream *stream, double height, BwPdfInk **slot,
                          const BwPdfPurpose *purpose);

/* Before anything is painted. */
void bw_pdf_ink_mark (BwPdfInk *self);

/* What is painted until the end of the piece is in @language and reads @replacement (either may be NULL). */
void bw_pdf_ink_begin_piece (BwPdfInk *self, const char *language, const char *replacement);
void bw_pdf_ink_end_piece (BwPdfInk *self);

/* Writes what changes. */
void bw_pdf_ink_set_fill (BwPdfInk *self, guint32 rgb);
void bw_pdf_ink_set_line (BwPdfInk *self, const BwPdfPaint *paint);
void bw_pdf_ink_set_opacity (BwPdfInk *self, double opacity);
