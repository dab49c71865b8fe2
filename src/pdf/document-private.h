// SPDX-License-Identifier: GPL-3.0-or-later
/* document-private.h - the document as the files of this room share it; each part's functions stand
 * under its file's name. */
#pragma once

#include "pdf/carrier.h"
#include "pdf/document.h"
#include "pdf/page.h"
#include "pdf/structure.h"

struct _BwPdf
{
  BwTypesetter *typesetter;
  BwCarrier *carrier;
  char *title, *language, *author, *subject;
  GDateTime *created; /* UTC */
  guint metadata_id;
  gboolean is_finished;
  guint n_open_inks;

  GPtrArray *elements; /* BwPdfElement; the first is the document's */
  GPtrArray *parents;  /* BwPdfParent: the tree from content back to elements, by key */
  guint structure_id, parent_tree_id;

  GPtrArray *pages;    /* BwPdfPage */
  GPtrArray *forms;    /* BwPdfForm */
  GPtrArray *links;    /* BwPdfLink */
  GPtrArray *places;   /* BwPdfPlace */
  GPtrArray *outlines; /* BwPdfOutline; the first is the root of all */

  GPtrArray *fonts;         /* BwPdfFont by first use */
  GHashTable *font_by_face; /* BwFace -> BwPdfFont */
  GArray *opacities;        /* guint: per mille, by first use */
  guint resources_id;       /* one dictionary for all pages and forms */
};

/* metadata.c */
void bw_pdf_add_metadata (BwPdf *self);
void bw_pdf_write_info (GString *out, gconstpointer pdf);

/* structure.c: the key of what holds content, either all marked content of a page or one annotation. */
typedef struct _BwPdfParent BwPdfParent;
void bw_pdf_begin_structure (BwPdf *self);
BwPdfParent *bw_pdf_add_parent (BwPdf *self);
guint bw_pdf_parent_get_key (BwPdfParent *self);
/* The next marked content of @page belongs to @element; returns its number on that page. */
guint bw_pdf_element_add_content (BwPdfElement *self, BwPdfPage *page);
void
bw_pdf_element_add_annotation (BwPdfElement *self, BwPdfPage *page, guint annotation_id, BwPdfParent *parent);
BwPdf *bw_pdf_element_get_document (BwPdfElement *self);
const char *bw_pdf_element_get_tag (BwPdfElement *self);
gboolean bw_pdf_element_takes_content (BwPdfElement *self);

/* page.c */
BwPdf *bw_pdf_page_get_document (BwPdfPage *self);
BwPdfParent *bw_pdf_page_get_parent (BwPdfPage *self);
void bw_pdf_page_take_link (BwPdfPage *self, guint link_id);
void bw_pdf_page_free (BwPdfPage *self);
void bw_pdf_form_free (BwPdfForm *self);

/* ink.c */
void bw_pdf_ink_free (BwPdfInk *self);

/* link.c */
typedef struct _BwPdfLink BwPdfLink;
void bw_pdf_link_free (BwPdfLink *self);
gboolean bw_pdf_place_is_set (const BwPdfPlace *self);
/* "/Dest[...]", or nothing for NULL. */
void bw_pdf_place_put (GString *out, const BwPdfPlace *place);

/* outline.c */
void bw_pdf_begin_outlines (BwPdf *self);
void bw_pdf_outline_free (BwPdfOutline *self);

/* resources.c: names by which content streams call fonts and degrees of transparency. */
typedef struct _BwPdfFont BwPdfFont;
void bw_pdf_begin_resources (BwPdf *self);
guint bw_pdf_use_font (BwPdf *self, BwFace *face);
void bw_pdf_use_opacity (BwPdf *self, guint per_mille);

/* font.c */
BwPdfFont *bw_pdf_font_new (BwCarrier *carrier, BwFace *face);
void bw_pdf_font_free (BwPdfFont *self);
guint bw_pdf_font_get_id (BwPdfFont *self);
/* Once, when the last glyph was drawn. */
gboolean bw_pdf_font_embed (BwPdfFont *self, GError **error);
