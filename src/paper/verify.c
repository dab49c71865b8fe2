/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is read in shares, each by a document of its own, since one document belongs to one thread.
 *
 * qpdf_check_pdf() is no help: it compresses every object stream anew, for nobody, leaves Flate streams alone
 * and calls damage a warning. Streams are not decoded here either: a paper may have brought a broken picture
 * along, and keeps it.
 */
#include "paper/verify.h"

#include "paper/document.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* How many objects are asked for before their handles are let go: memory, and qpdf's search among them. */
#define HANDLES_AT_ONCE 256

/* A smaller share takes less time to read than to open. */
#define BYTES_PER_SHARE (128 * 1024)

typedef struct
{
  const char *path, *name;
  guint n_pages;
  guint index, n_shares;
  GError *error;
} Share;

static void
read_stream (BwObject stream)
{
  unsigned char *data = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (stream.document, stream.handle, qpdf_dl_none, NULL, &data, &length);
  free (data);
}

/* Neighbours, for they stand in the same object streams. */
static void
read_objects (const Share *self, BwDocument *document)
{
  BwObject trailer = {document, qpdf_get_trailer (document)};
  guint size = (guint) bw_object_integer (bw_object_get (trailer, "/Size"), 0);
  guint first = (guint) ((guint64) size * self->index / self->n_shares);
  guint end = (guint) ((guint64) size * (self->index + 1) / self->n_shares);

  for (guint number = MAX (first, 1); number < end; number++)
    {
      BwObject object = bw_object_numbered (document, number);

      if (bw_object_is_stream (object))
        read_stream (object);
      if (number % HANDLES_AT_ONCE == 0)
        bw_document_release (document);
    }
}

static gpointer
read_share (gpointer data)
{
  Share *self = data;
  g_autoptr (BwDocument) document =
      bw_document_open_written (self->path, self->name, self->n_pages, &self->error);

  if (document == NULL)
    return NULL;
  read_objects (self, document);
  if (qpdf_has_error (document) || bw_document_was_repaired (document))
    bw_document_set_not_whole (&self->error, self->name);
  return NULL;
}

static guint
count_shares (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return 1;
  return (guint) MIN (g_get_num_processors (), 1 + (guint64) status.st_size / BYTES_PER_SHARE);
}

gboolean
bw_paper_read_back (const char *path, const char *name, guint n_pages, GError **error)
{
  guint n_shares = count_shares (path);
  g_autofree Share *shares = g_new0 (Share, n_shares);
  g_autofree GThread **threads = g_new0 (GThread *, n_shares);
  gboolean is_whole = TRUE;

  for (guint i = 0; i < n_shares; i++)
    shares[i] = (Share){path, name, n_pages, i, n_shares, NULL};
  for (guint i = 1; i < n_shares; i++)
    threads[i] = g_thread_new ("verify", read_share, &shares[i]);
  read_share (&shares[0]);
  for (guint i = 0; i < n_shares; i++)
    {
      g_clear_pointer (&threads[i], g_thread_join);
      if (shares[i].error == NULL)
        continue;
      if (is_whole)
        g_propagate_error (error, g_steal_pointer (&shares[i].error));
      g_clear_error (&shares[i].error);
      is_whole = FALSE;
    }
  return is_whole;
}
