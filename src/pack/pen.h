// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * pen.h - what is needed to bring blocks onto a page: the page, the element they belong to, and where leaves
 * are to be found.
 */
#pragma once

#include "pack/plan.h"
#include "pdf/page.h"
#include "pdf/structure.h"

G_BEGIN_DECLS

/* The leaves of one document as places to be led to. Links to an attached paper are kept until it is bound.
 */
typedef struct _BwPlaces BwPlaces;

BwPlaces *bw_places_new (BwPdf *pdf, const BwPlan *plan);
void bw_places_free (BwPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPlaces, bw_places_free)

/* Of a leaf that is written here; NULL for a paper. */
BwPdfPlace *bw_places_get (BwPlaces *self, const BwLeaf *leaf);

/* The object numbers of the links and bookmarks that lead to the first page of a paper; (element-type guint).
 * (transfer none) */
GArray *bw_places_get_waiting (BwPlaces *self, const BwLeaf *paper);

typedef struct
{
  BwPdf *pdf;
  BwPdfPage *page;
  BwPlaces *places;
  BwPdfElement *parent; /* NULL: the document */
  gboolean is_artifact; /* what is drawn was there before: a head repeated */
  /* Where a link may be touched, if that is more than its words: the row it stands in. A width of 0: no more.
   */
  struct
  {
    double x, y, width, height;
  } link_area;
} BwPen;

/* An element of the structure that may be drawn in parts; it comes into being with the first part. Plain
 * value, zeros but for the role. */
typedef struct
{
  grefcount references;
  int role;      /* BwPdfRole, or BW_NO_ROLE: what is below belongs to the element above */
  char *alt;     /* of a figure */
  char *title;   /* of a section */
  char *tongue;  /* tongue.h; NULL: that of the element above */
  int scope;     /* BwPdfScope of a header cell */
  guint columns; /* that a cell covers; 0: one */
  BwPdfElement *element;
} BwTag;

#define BW_NO_ROLE (-1)

BwTag *bw_tag_new (int role);
BwTag *bw_tag_ref (BwTag *self);
void bw_tag_unref (BwTag *self);

/* The element for what is drawn now, made if need be; the pen's own if the tag has no role. */
BwPdfElement *bw_tag_get_element (BwTag *self, BwPen *pen);

/* An ink for @element, or for an artifact if the pen is. */
BwPdfInk *bw_pen_begin (BwPen *self, BwPdfElement *element);

/* A link of @element to @leaf over the pen's link area, or the box given. */
void bw_pen_link (BwPen *self, BwPdfElement *element, double x, double y, double width, double height,
                  const BwLeaf *leaf, const char *words);

G_END_DECLS
