// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * carrier.c - libharu 2.3 as a writer of objects. It reaches for the library's installed but undocumented
 * structures, whose layout belongs to one release: build against the library that will be loaded.
 */
#include "pdf/carrier.h"

#include "pdf/deflate.h"

#include <glib/gi18n-lib.h>
#include <hpdf.h>
#include <hpdf_doc.h>

/* One flat tree would end at 32,767 pages, libharu's longest array. */
#define PAGES_PER_NODE 200

/* Who writes the inside of a dictionary. */
typedef struct
{
  BwCarrierWriter writer;
  gconstpointer owner;
  gboolean is_deflated; /* of a stream: say so */
} BwCarrierBody;

struct _BwCarrierStream
{
  BwCarrier *carrier;
  guint id;
  HPDF_Stream stream; /* NULL: the library had failed */
  GString *content;   /* belongs to another thread once it is closed, until saving has waited for all */
  gboolean is_deflated;
  gboolean is_closed;
};

struct _BwCarrier
{
  HPDF_Doc doc; /* NULL: there was no memory for it */
  HPDF_STATUS error;
  HPDF_STATUS detail;
  GPtrArray *streams;    /* BwCarrierStream */
  GThreadPool *deflater; /* of closed streams; NULL once all are done */
  GHashTable *bodies;    /* HPDF_Dict -> BwCarrierBody */
};

/* Only the first error means something: libharu answers every call after it with another. */
static void
library_failed_cb (HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
  BwCarrier *self = data;

  if (self->error != 0)
    return;
  self->error = error;
  self->detail = detail;
}

static void
stream_free (BwCarrierStream *self)
{
  g_string_free (self->content, TRUE);
  g_free (self);
}

/* Deflating is half of what writing a document costs, and no stream waits for another. */
static void
deflate_cb (gpointer stream, gpointer data)
{
  bw_pdf_deflate (((BwCarrierStream *) stream)->content);
}

BwCarrier *
bw_carrier_new (void)
{
  BwCarrier *self = g_new0 (BwCarrier, 1);

  self->streams = g_ptr_array_new_with_free_func ((GDestroyNotify) stream_free);
  self->deflater = g_thread_pool_new (deflate_cb, NULL, (int) g_get_num_processors (), FALSE, NULL);
  self->bodies = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->doc = HPDF_New (library_failed_cb, self);
  if (self->doc == NULL)
    return self;
  self->doc->pdf_version = HPDF_VER_17;
  HPDF_SetPagesConfiguration (self->doc, PAGES_PER_NODE);
  return self;
}

void
bw_carrier_free (BwCarrier *self)
{
  if (self == NULL)
    return;
  if (self->deflater != NULL)
    g_thread_pool_free (self->deflater, TRUE, TRUE);
  if (self->doc != NULL)
    HPDF_Free (self->doc);
  g_hash_table_unref (self->bodies);
  g_ptr_array_unref (self->streams);
  g_free (self);
}

static gboolean
carrier_is_good (BwCarrier *self)
{
  return self->doc != NULL && self->error == 0;
}

static guint
object_id (void *object)
{
  return ((HPDF_Obj_Header *) object)->obj_id & 0x00FFFFFF;
}

static HPDF_STATUS
write_body_cb (HPDF_Dict dict, HPDF_Stream stream)
{
  BwCarrier *self = dict->error->user_data;
  const BwCarrierBody *body = g_hash_table_lookup (self->bodies, dict);
  g_autoptr (GString) out = g_string_new (NULL);

  body->writer (out, body->owner);
  if (body->is_deflated)
    g_string_append (out, "/Filter/FlateDecode");
  g_string_append_c (out, '\n');
  return HPDF_Stream_Write (stream, (const HPDF_BYTE *) out->str, (HPDF_UINT) out->len);
}

static BwCarrierBody *
carrier_set_body (BwCarrier *self, HPDF_Dict dict, BwCarrierWriter writer, gconstpointer owner)
{
  BwCarrierBody *body = g_new0 (BwCarrierBody, 1);

  body->writer = writer;
  body->owner = owner;
  dict->write_fn = write_body_cb;
  g_hash_table_insert (self->bodies, dict, body);
  return body;
}

void
bw_carrier_set_catalogue (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner)
{
  if (carrier_is_good (self))
    carrier_set_body (self, self->doc->catalog, writer, owner);
}

/* libharu made the dictionary when it named itself as the producer. */
void
bw_carrier_set_info (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner)
{
  if (carrier_is_good (self) && self->doc->info != NULL)
    carrier_set_body (self, self->doc->info, writer, owner);
}

guint
bw_carrier_add_object (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner)
{
  HPDF_Dict dict = carrier_is_good (self) ? HPDF_Dict_New (self->doc->mmgr) : NULL;

  if (dict == NULL || HPDF_Xref_Add (self->doc->xref, dict) != HPDF_OK)
    return 0;
  carrier_set_body (self, dict, writer, owner);
  return object_id (dict);
}

static BwCarrierStream *
carrier_keep_stream (BwCarrier *self, HPDF_Dict named, HPDF_Stream content, gboolean is_deflated)
{
  BwCarrierStream *stream = g_new0 (BwCarrierStream, 1);

  stream->carrier = self;
  stream->content = g_string_new (NULL);
  stream->is_deflated = is_deflated;
  if (named != NULL)
    {
      stream->id = object_id (named);
      stream->stream = content;
    }
  g_ptr_array_add (self->streams, stream);
  return stream;
}

BwCarrierStream *
bw_carrier_add_stream (BwCarrier *self, gboolean compress, BwCarrierWriter writer, gconstpointer owner)
{
  HPDF_Dict dict = carrier_is_good (self) ? HPDF_DictStream_New (self->doc->mmgr, self->doc->xref) : NULL;

  if (dict == NULL)
    return carrier_keep_stream (self, NULL, NULL, FALSE);
  carrier_set_body (self, dict, writer, owner)->is_deflated = compress;
  return carrier_keep_stream (self, dict, dict->stream, compress);
}

static void
write_nothing (GString *out, gconstpointer owner)
{
}

/* Size and resources come from @writer, exact and shared; libharu's own entries for them go. */
BwCarrierStream *
bw_carrier_add_page (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner)
{
  HPDF_Page page = carrier_is_good (self) ? HPDF_AddPage (self->doc) : NULL;
  HPDF_PageAttr attributes;

  if (page == NULL)
    return carrier_keep_stream (self, NULL, NULL, FALSE);
  HPDF_Dict_RemoveElement (page, "MediaBox");
  HPDF_Dict_RemoveElement (page, "Resources");
  carrier_set_body (self, page, writer, owner);
  attributes = page->attr;
  carrier_set_body (self, attributes->contents, write_nothing, NULL)->is_deflated = TRUE;
  return carrier_keep_stream (self, page, attributes->stream, TRUE);
}

guint
bw_carrier_stream_get_id (BwCarrierStream *self)
{
  return self->id;
}

void
bw_carrier_stream_append (BwCarrierStream *self, const char *bytes, gsize length)
{
  g_return_if_fail (!self->is_closed);
  g_string_append_len (self->content, bytes, (gssize) length);
}

void
bw_carrier_stream_close (BwCarrierStream *self)
{
  if (self->is_closed)
    return;
  self->is_closed = TRUE;
  if (self->is_deflated)
    g_thread_pool_push (self->carrier->deflater, self, NULL);
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
carrier_set_error (BwCarrier *self, GError **error)
{
  if (self->doc == NULL || self->error == HPDF_FAILD_TO_ALLOC_MEM)
    g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_FAILED,
        _ ("The PDF could not be made because the memory ran out. Close other programs and try again."));
  else
    /* Translators: %1$lX and %2$lu are numbers by which the makers of the program find the cause. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 _ ("The PDF could not be made because the PDF library gave up (error %1$lX, %2$lu). "
                    "Please report this with the meeting it happened with."),
                 self->error, self->detail);
}

/* Hands all content to libharu. Streams without a place there fail nothing more: saving tells already. */
static void
carrier_fill_streams (BwCarrier *self)
{
  g_ptr_array_foreach (self->streams, (GFunc) bw_carrier_stream_close, NULL);
  g_thread_pool_free (g_steal_pointer (&self->deflater), FALSE, TRUE);
  for (guint i = 0; i < self->streams->len; i++)
    {
      BwCarrierStream *stream = g_ptr_array_index (self->streams, i);

      if (stream->stream != NULL)
        HPDF_Stream_Write (stream->stream, (const HPDF_BYTE *) stream->content->str,
                           (HPDF_UINT) stream->content->len);
    }
}

/* HPDF_SaveToFile() claims success on a full disk, so the bytes go through memory to
 * whoever can write safely. */
static GBytes *
carrier_read_saved (BwCarrier *self)
{
  HPDF_UINT32 size = HPDF_GetStreamSize (self->doc), got = size;
  g_autofree HPDF_BYTE *bytes = g_malloc (size);

  HPDF_ResetStream (self->doc);
  HPDF_ReadFromStream (self->doc, bytes, &got);
  if (got != size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

GBytes *
bw_carrier_save (BwCarrier *self, GError **error)
{
  GBytes *bytes = NULL;

  carrier_fill_streams (self);
  if (carrier_is_good (self) && HPDF_SaveToStream (self->doc) == HPDF_OK)
    bytes = carrier_read_saved (self);
  if (bytes == NULL || self->error != 0)
    {
      carrier_set_error (self, error);
      g_clear_pointer (&bytes, g_bytes_unref);
    }
  return bytes;
}
