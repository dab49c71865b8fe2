/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page as its reader sees it, and how points of that view lie in the page's own coordinates.
 */
#pragma once

#include "paper/object.h"

G_BEGIN_DECLS

/* The part of the page that is shown (CropBox within MediaBox), in its own coordinates, sides in order. */
typedef struct
{
  double x0, y0, x1, y1;
  int rotation; /* clockwise: 0, 90, 180 or 270 */
  double unit;  /* points for one of its units */
} BwPageFrame;

/* x' = a x + c y + e, y' = b x + d y + f, as PDF writes it. */
typedef struct
{
  double a, b, c, d, e, f;
} BwMatrix;

/* An A4 page where the boxes are missing or nonsense. */
BwPageFrame bw_page_frame (BwObject page);

/* The size as seen, in points. */
double bw_page_frame_width (const BwPageFrame *frame);
double bw_page_frame_height (const BwPageFrame *frame);

/* From the view (points, origin at its lower left corner) to the page's own coordinates. */
BwMatrix bw_page_frame_from_view (const BwPageFrame *frame);

void bw_matrix_apply (const BwMatrix *matrix, double *x, double *y);

/* First `inner`, then `outer`. */
BwMatrix bw_matrix_after (const BwMatrix *inner, const BwMatrix *outer);

/* "a b c d e f", whatever the locale. */
char *bw_matrix_to_text (const BwMatrix *matrix);

G_END_DECLS
