// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * ink.h - drawing on a page or form, for the element or artifact the ink was begun with
 * (page.h). Points, y down.
 */
#pragma once

#include "pdf/document.h"
#include "text/paragraph.h"

typedef enum
{
  BW_PDF_CAP_BUTT,
  BW_PDF_CAP_ROUND,
  BW_PDF_CAP_SQUARE,
} BwPdfCap;

typedef enum
{
  BW_PDF_JOIN_MITRE,
  BW_PDF_JOIN_ROUND,
  BW_PDF_JOIN_BEVEL,
} BwPdfJoin;

#define BW_PDF_MAX_DASHES 4

/* How a shape is painted: filled, then stroked. A paint of zeros paints nothing. */
typedef struct
{
  gboolean fills;
  guint32 fill;   /* 0xRRGGBB */
  double width;   /* of the line; 0: no line */
  guint32 stroke; /* 0xRRGGBB */
  BwPdfCap cap;
  BwPdfJoin join;
  double dashes[BW_PDF_MAX_DASHES]; /* on, off, on, off, up to the first 0; none: solid */
  double transparency;              /* of the whole: 0 opaque to 1 invisible */
} BwPdfPaint;

typedef struct
{
  double x, y;
} BwPdfPoint;

/* Which point of a single line of text @x means. */
typedef enum
{
  BW_PDF_ANCHOR_LEFT,
  BW_PDF_ANCHOR_MIDDLE,
  BW_PDF_ANCHOR_RIGHT,
} BwPdfAnchor;

/* @n_lines lines of @paragraph from @first (0) on, the top of the first at @y, its left edge at @x.
 * Returns the y of the last one's bottom. */
double
bw_pdf_ink_lines (BwPdfInk *self, BwParagraph *paragraph, guint first, guint n_lines, double x, double y);
/* All of it. */
double bw_pdf_ink_paragraph (BwPdfInk *self, BwParagraph *paragraph, double x, double y);
/* One short line on a given baseline. Some readers join texts of one element without a gap: what are two
 * words to a listener should be two elements, or one paragraph. */
void bw_pdf_ink_text (BwPdfInk *self, const BwTextStyle *style, BwPdfAnchor anchor, double x, double baseline,
                      const char *text);

void bw_pdf_ink_line (BwPdfInk *self, double x0, double y0, double x1, double y1, const BwPdfPaint *paint);
void bw_pdf_ink_rectangle (BwPdfInk *self, double x, double y, double width, double height,
                           const BwPdfPaint *paint);
/* Corners are quarter circles of @radius. */
void bw_pdf_ink_rounded_rectangle (BwPdfInk *self, double x, double y, double width, double height,
                                   double radius, const BwPdfPaint *paint);
void bw_pdf_ink_circle (BwPdfInk *self, double x, double y, double radius, const BwPdfPaint *paint);
void bw_pdf_ink_polyline (BwPdfInk *self, const BwPdfPoint *points, guint n_points, const BwPdfPaint *paint);
/* Closed. */
void bw_pdf_ink_polygon (BwPdfInk *self, const BwPdfPoint *points, guint n_points, const BwPdfPaint *paint);

/* Any shape: build its path, then paint it (non-zero winding), which empties the path. */
void bw_pdf_ink_move_to (BwPdfInk *self, double x, double y);
void bw_pdf_ink_line_to (BwPdfInk *self, double x, double y);
void bw_pdf_ink_curve_to (BwPdfInk *self, double x1, double y1, double x2, double y2, double x, double y);
void bw_pdf_ink_close_path (BwPdfInk *self);
void bw_pdf_ink_paint (BwPdfInk *self, const BwPdfPaint *paint);

/* Everything until the matching restore is drawn moved, scaled and turned (clockwise, degrees) about (@x,
 * @y), which becomes the origin. */
void bw_pdf_ink_save_and_place (BwPdfInk *self, double x, double y, double scale, double degrees);
void bw_pdf_ink_restore (BwPdfInk *self);

/* Ends what was begun; the ink is gone afterwards. A g_autoptr(BwPdfInk) ends where its scope does. */
void bw_pdf_ink_end (BwPdfInk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPdfInk, bw_pdf_ink_end)
