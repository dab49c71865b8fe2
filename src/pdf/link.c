// SPDX-License-Identifier: GPL-3.0-or-later
/* link.c - places, and the areas of a page that lead to them or to the web. */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

struct _BwPdfPlace
{
  BwPdfPage *page; /* NULL until set */
  double top;
};

struct _BwPdfLink
{
  guint id;
  BwPdfParent *parent;
  double left, bottom, right, top;
  char *words;
  char *uri;
  const BwPdfPlace *place;
};

BwPdfPlace *
bw_pdf_add_place (BwPdf *pdf)
{
  BwPdfPlace *self;

  g_return_val_if_fail (pdf != NULL, NULL);
  self = g_new0 (BwPdfPlace, 1);
  g_ptr_array_add (pdf->places, self);
  return self;
}

void
bw_pdf_place_set (BwPdfPlace *self, BwPdfPage *page, double top)
{
  g_return_if_fail (self != NULL && page != NULL);
  self->page = page;
  self->top = top;
}

gboolean
bw_pdf_place_is_set (const BwPdfPlace *self)
{
  return self->page != NULL;
}

/* XYZ with null: the reader keeps the zoom it has. */
void
bw_pdf_place_put (GString *out, const BwPdfPlace *self)
{
  if (self == NULL)
    return;
  g_string_append_printf (out, "/Dest[%u 0 R/XYZ 0 ", bw_pdf_page_get_object_id (self->page));
  bw_pdf_put_number (out, bw_pdf_page_get_height (self->page) - self->top);
  g_string_append (out, " null]");
}

static void
write_link (GString *out, gconstpointer link)
{
  const BwPdfLink *self = link;
  const double corners[] = {self->left, self->bottom, self->right, self->top};

  g_string_append (out, "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[");
  bw_pdf_put_operation (out, corners, G_N_ELEMENTS (corners), "]");
  g_string_append_printf (out, "/StructParent %u/Contents", bw_pdf_parent_get_key (self->parent));
  bw_pdf_put_text (out, self->words);
  bw_pdf_place_put (out, self->place);
  if (self->uri == NULL)
    return;
  g_string_append (out, "/A<</Type/Action/S/URI/URI");
  bw_pdf_put_uri (out, self->uri);
  g_string_append (out, ">>");
}

void
bw_pdf_link_free (BwPdfLink *self)
{
  g_free (self->words);
  g_free (self->uri);
  g_free (self);
}

static BwPdfLink *
page_add_link (BwPdfPage *page, BwPdfElement *element, double x, double y, double width, double height,
               const char *words)
{
  BwPdf *pdf = bw_pdf_page_get_document (page);
  BwPdfLink *self = g_new0 (BwPdfLink, 1);

  self->id = bw_carrier_add_object (pdf->carrier, write_link, self);
  self->parent = bw_pdf_add_parent (pdf);
  self->left = x;
  self->right = x + width;
  self->top = bw_pdf_page_get_height (page) - y;
  self->bottom = self->top - height;
  self->words = g_strdup (words);
  g_ptr_array_add (pdf->links, self);
  bw_pdf_page_take_link (page, self->id);
  bw_pdf_element_add_annotation (element, page, self->id, self->parent);
  return self;
}

guint
bw_pdf_page_add_link (BwPdfPage *self, BwPdfElement *element, double x, double y, double width, double height,
                      BwPdfPlace *place, const char *words)
{
  BwPdfLink *link;

  g_return_val_if_fail (self != NULL && element != NULL && words != NULL, 0);
  link = page_add_link (self, element, x, y, width, height, words);
  link->place = place;
  return link->id;
}

guint
bw_pdf_page_add_uri_link (BwPdfPage *self, BwPdfElement *element, double x, double y, double width,
                          double height, const char *uri, const char *words)
{
  BwPdfLink *link;

  g_return_val_if_fail (self != NULL && element != NULL && uri != NULL && words != NULL, 0);
  link = page_add_link (self, element, x, y, width, height, words);
  link->uri = g_strdup (uri);
  return link->id;
}
