/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where an attached page and its foot stand. A page keeps its own size and orientation; its content is scaled
 * to leave room for the foot along the edge a reader sees as the bottom. All lengths are points (1/72 inch)
 * as seen: after CropBox, Rotate and UserUnit.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Height of the foot in a stamp's own coordinates. */
#define BW_PAPER_FOOT_HEIGHT 51.0

typedef struct
{
  double width;  /* of the page, as seen */
  double height; /* of the page, as seen */
  double scale;  /* of the paper's content */
  double left;   /* from the page's left edge to the scaled content */
  double top;    /* from the page's top edge to the scaled content */
  gboolean framed;

  /* The stamp is a form XObject with /BBox [0 0 foot_width BW_PAPER_FOOT_HEIGHT]; drawn at foot_scale its
   * lower left corner lies on the page's and it is exactly as wide as the page. foot_scale is 1 from A5
   * upwards. */
  double foot_width;
  double foot_scale;
} BwPaperPlace;

/* `width` and `height` must be positive. */
BwPaperPlace bw_paper_place (double width, double height);

/* The places of all pages of a cleaned copy, as an array of BwPaperPlace, in page order; NULL with
 * BW_PAPER_ERROR when it cannot be read. `name` is what sentences call the file. */
GArray *bw_paper_places (GBytes *pdf, const char *name, GError **error);

G_END_DECLS
