// SPDX-License-Identifier: GPL-3.0-or-later
/* page.c - pages and forms: their dictionaries, and the inks that write their content. */
#include "pdf/page.h"

#include "pdf/ink-private.h"
#include "pdf/syntax.h"

struct _BwPdfPage
{
  BwPdf *pdf;
  BwCarrierStream *stream;
  double width, height;
  BwPdfParent *parent; /* from its marked content to elements */
  GArray *link_ids;    /* guint */
  BwPdfInk *ink;       /* open, or NULL */
  gboolean is_finished;
};

struct _BwPdfForm
{
  BwPdf *pdf;
  BwCarrierStream *stream;
  double width, height;
  BwPdfInk *ink;
  gboolean is_finished;
};

static void
put_box (GString *out, const char *key, double width, double height)
{
  g_string_append_printf (out, "/%s[0 0 ", key);
  bw_pdf_put_operation (out, (double[]){width, height}, 2, "]");
}

static void
write_page (GString *out, gconstpointer page)
{
  const BwPdfPage *self = page;

  put_box (out, "MediaBox", self->width, self->height);
  g_string_append_printf (out, "/Resources %u 0 R/StructParents %u/Tabs/S", self->pdf->resources_id,
                          bw_pdf_parent_get_key (self->parent));
  if (self->link_ids->len == 0)
    return;
  g_string_append (out, "/Annots[");
  for (guint i = 0; i < self->link_ids->len; i++)
    g_string_append_printf (out, "%u 0 R ", g_array_index (self->link_ids, guint, i));
  g_string_append_c (out, ']');
}

BwPdfPage *
bw_pdf_add_page (BwPdf *pdf, double width, double height)
{
  BwPdfPage *self;

  g_return_val_if_fail (pdf != NULL && !pdf->is_finished && width > 0 && height > 0, NULL);
  self = g_new0 (BwPdfPage, 1);
  self->pdf = pdf;
  self->width = width;
  self->height = height;
  self->parent = bw_pdf_add_parent (pdf);
  self->link_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stream = bw_carrier_add_page (pdf->carrier, write_page, self);
  g_ptr_array_add (pdf->pages, self);
  return self;
}

void
bw_pdf_page_free (BwPdfPage *self)
{
  g_clear_pointer (&self->ink, bw_pdf_ink_free);
  g_array_unref (self->link_ids);
  g_free (self);
}

double
bw_pdf_page_get_height (BwPdfPage *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->height;
}

guint
bw_pdf_page_get_object_id (BwPdfPage *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return bw_carrier_stream_get_id (self->stream);
}

BwPdf *
bw_pdf_page_get_document (BwPdfPage *self)
{
  return self->pdf;
}

BwPdfParent *
bw_pdf_page_get_parent (BwPdfPage *self)
{
  return self->parent;
}

void
bw_pdf_page_take_link (BwPdfPage *self, guint link_id)
{
  g_array_append_val (self->link_ids, link_id);
}

BwPdfInk *
bw_pdf_page_begin (BwPdfPage *self, BwPdfElement *element)
{
  BwPdfPurpose purpose = {.page = self, .element = element};

  g_return_val_if_fail (self != NULL && element != NULL && self->ink == NULL && !self->is_finished, NULL);
  g_return_val_if_fail (!self->pdf->is_finished, NULL);
  g_return_val_if_fail (bw_pdf_element_get_document (element) == self->pdf, NULL);
  g_return_val_if_fail (bw_pdf_element_takes_content (element), NULL);
  return bw_pdf_ink_new (self->pdf, self->stream, self->height, &self->ink, &purpose);
}

BwPdfInk *
bw_pdf_page_begin_artifact (BwPdfPage *self, BwPdfArtifact kind)
{
  static const BwPdfPurpose purposes[] = {
      [BW_PDF_PAGINATION] = {.artifact = "Pagination"},
      [BW_PDF_LAYOUT] = {.artifact = "Layout"},
      [BW_PDF_BACKGROUND] = {.artifact = "Background"},
  };

  g_return_val_if_fail (self != NULL && self->ink == NULL && !self->is_finished, NULL);
  g_return_val_if_fail (!self->pdf->is_finished, NULL);
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (purposes), NULL);
  return bw_pdf_ink_new (self->pdf, self->stream, self->height, &self->ink, &purposes[kind]);
}

void
bw_pdf_page_finish (BwPdfPage *self)
{
  g_return_if_fail (self != NULL && self->ink == NULL);
  self->is_finished = TRUE;
  bw_carrier_stream_close (self->stream);
}

/* --- forms ---------------------------------------------------------------------------------------------- */

static void
write_form (GString *out, gconstpointer form)
{
  const BwPdfForm *self = form;

  g_string_append (out, "/Type/XObject/Subtype/Form");
  put_box (out, "BBox", self->width, self->height);
  g_string_append_printf (out, "/Resources %u 0 R", self->pdf->resources_id);
}

BwPdfForm *
bw_pdf_add_form (BwPdf *pdf, double width, double height)
{
  BwPdfForm *self;

  g_return_val_if_fail (pdf != NULL && !pdf->is_finished && width > 0 && height > 0, NULL);
  self = g_new0 (BwPdfForm, 1);
  self->pdf = pdf;
  self->width = width;
  self->height = height;
  self->stream = bw_carrier_add_stream (pdf->carrier, TRUE, write_form, self);
  g_ptr_array_add (pdf->forms, self);
  return self;
}

void
bw_pdf_form_free (BwPdfForm *self)
{
  g_clear_pointer (&self->ink, bw_pdf_ink_free);
  g_free (self);
}

guint
bw_pdf_form_get_object_id (BwPdfForm *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return bw_carrier_stream_get_id (self->stream);
}

/* A form inherits the graphics state of whatever page it is put on, so what an ink takes for
 * granted is set first. */
BwPdfInk *
bw_pdf_form_begin (BwPdfForm *self)
{
  static const char defaults[] = "0 0 0 rg 0 0 0 RG 1 w 0 J 0 j []0 d 0 Ts 0 Tr 0 Tc 0 Tw 100 Tz\n";
  static const BwPdfPurpose none = {0};

  g_return_val_if_fail (self != NULL && self->ink == NULL && !self->is_finished, NULL);
  g_return_val_if_fail (!self->pdf->is_finished, NULL);
  bw_carrier_stream_append (self->stream, defaults, strlen (defaults));
  return bw_pdf_ink_new (self->pdf, self->stream, self->height, &self->ink, &none);
}

void
bw_pdf_form_finish (BwPdfForm *self)
{
  g_return_if_fail (self != NULL && self->ink == NULL);
  self->is_finished = TRUE;
  bw_carrier_stream_close (self->stream);
}
