// SPDX-License-Identifier: GPL-3.0-or-later
/* document.c - the document as a whole: what its catalogue says, and how it comes together in the end. */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

#include <stdlib.h>

static void
put_forms (GString *out, const GPtrArray *forms)
{
  g_string_append (out, "/BwForms[");
  for (guint i = 0; i < forms->len; i++)
    g_string_append_printf (out, "%u 0 R ", bw_pdf_form_get_object_id (forms->pdata[i]));
  g_string_append (out, "]\n");
}

static void
write_catalogue (GString *out, gconstpointer pdf)
{
  const BwPdf *self = pdf;

  g_string_append (out, "/MarkInfo<</Marked true>>/Lang");
  bw_pdf_put_language (out, self->language);
  g_string_append_printf (
      out, "/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot %u 0 R/Metadata %u 0 R\n",
      self->structure_id, self->metadata_id);
  if (self->outlines->len > 1)
    g_string_append_printf (out, "/PageMode/UseOutlines/Outlines %u 0 R\n",
                            bw_pdf_outline_get_object_id (self->outlines->pdata[0]));
  if (self->forms->len > 0)
    put_forms (out, self->forms);
}

/* The convention of reproducible-builds.org. */
static GDateTime *
read_clock (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  GDateTime *then = epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10)) : NULL;

  return then != NULL ? then : g_date_time_new_now_utc ();
}

BwPdf *
bw_pdf_new (BwTypesetter *typesetter, const char *title, const char *language)
{
  BwPdf *self;

  g_return_val_if_fail (typesetter != NULL && title != NULL && language != NULL, NULL);
  self = g_new0 (BwPdf, 1);
  self->typesetter = typesetter;
  self->carrier = bw_carrier_new ();
  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->created = read_clock ();
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_pdf_page_free);
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_pdf_form_free);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_pdf_link_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  bw_pdf_begin_structure (self);
  bw_pdf_begin_outlines (self);
  bw_pdf_begin_resources (self);
  bw_carrier_set_catalogue (self->carrier, write_catalogue, self);
  bw_carrier_set_info (self->carrier, bw_pdf_write_info, self);
  return self;
}

void
bw_pdf_free (BwPdf *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->opacities);
  g_hash_table_unref (self->font_by_face);
  g_ptr_array_unref (self->fonts);
  g_ptr_array_unref (self->outlines);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->parents);
  g_ptr_array_unref (self->elements);
  bw_carrier_free (self->carrier);
  g_date_time_unref (self->created);
  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->subject);
  g_free (self);
}

BwTypesetter *
bw_pdf_get_typesetter (BwPdf *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->typesetter;
}

void
bw_pdf_set_author (BwPdf *self, const char *author)
{
  g_return_if_fail (self != NULL);
  g_free (self->author);
  self->author = g_strdup (author);
}

void
bw_pdf_set_subject (BwPdf *self, const char *subject)
{
  g_return_if_fail (self != NULL);
  g_free (self->subject);
  self->subject = g_strdup (subject);
}

static gboolean
all_places_are_set (const BwPdf *self)
{
  for (guint i = 0; i < self->places->len; i++)
    if (!bw_pdf_place_is_set (self->places->pdata[i]))
      return FALSE;
  return TRUE;
}

GBytes *
bw_pdf_finish (BwPdf *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->is_finished && self->n_open_inks == 0, NULL);
  g_return_val_if_fail (all_places_are_set (self), NULL);
  self->is_finished = TRUE;
  for (guint i = 0; i < self->fonts->len; i++)
    if (!bw_pdf_font_embed (self->fonts->pdata[i], error))
      return NULL;
  bw_pdf_add_metadata (self);
  return bw_carrier_save (self->carrier, error);
}
