/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What binding needs of a paper alone. Papers are documents of their own to qpdf, so one can be read while
 * another is merged.
 */
#include "paper/incoming.h"

#include "paper/active.h"

static gpointer
look_at (gpointer data)
{
  BwIncoming *self = data;
  BwRemoved removed = {0};
  guint n_pages = 0;

  self->document = bw_document_open_bytes (self->pdf, self->name, &self->error);
  if (self->document == NULL)
    return NULL;
  bw_active_strip (self->document, &removed);
  self->destinations = bw_destinations_new (self->document);
  bw_links_loosen (self->document, self->destinations);
  n_pages = bw_document_n_pages (self->document);
  self->pages = g_array_sized_new (FALSE, FALSE, sizeof (BwAttachedPage), n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      BwAttachedPage page = bw_attached_page (bw_object_page (self->document, i));

      g_array_append_val (self->pages, page);
    }
  return NULL;
}

BwIncoming *
bw_incoming_new (GBytes *pdf, const char *name)
{
  BwIncoming *self = g_new0 (BwIncoming, 1);

  self->pdf = pdf;
  self->name = name;
  self->thread = g_thread_new ("paper", look_at, self);
  return self;
}

void
bw_incoming_free (BwIncoming *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->destinations, bw_destinations_free);
  g_clear_pointer (&self->document, bw_document_close);
  g_clear_error (&self->error);
  g_free (self);
}

gboolean
bw_incoming_wait (BwIncoming *self, GError **error)
{
  g_clear_pointer (&self->thread, g_thread_join);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return self->document != NULL;
}
