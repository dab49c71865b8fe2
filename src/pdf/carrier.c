// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * carrier.c - libharu 2.3 as a writer of objects. It reaches for the library's installed but undocumented
 * structures, whose layout belongs to one release: build against the library that will be loaded.
 */
#include "pdf/carrier.h"

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
} BwCarrierBody;

struct _BwCarrierStream
{
  guint id;
  HPDF_Stream stream; /* NULL: the library had failed */
};

struct _BwCarrier
{
  HPDF_Doc doc; /* NULL: there was no memory for it */
  HPDF_STATUS error;
  HPDF_STATUS detail;
  GPtrArray *streams; /* BwCarrierStream */
  GHashTable *bodies; /* HPDF_Dict -> BwCarrierBody */
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

BwCarrier *
bw_carrier_new (void)
{
  BwCarrier *self = g_new0 (BwCarrier, 1);

  self->streams = g_ptr_array_new_with_free_func (g_free);
  self->bodies = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->doc = HPDF_New (library_failed_cb, self);
  if (self->doc == NULL)
    return self;
  self->doc->pdf_version = HPDF_VER_17;
  HPDF_SetCompressionMode (self->doc, HPDF_COMP_ALL);
  HPDF_SetPagesConfiguration (self->doc, PAGES_PER_NODE);
  return self;
}

void
bw_carrier_free (BwCarrier *self)
{
  if (self == NULL)
    return;
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
  g_string_append_c (out, '\n');
  return HPDF_Stream_Write (stream, (const HPDF_BYTE *) out->str, (HPDF_UINT) out->len);
}

static void
carrier_set_body (BwCarrier *self, HPDF_Dict dict, BwCarrierWriter writer, gconstpointer owner)
{
  BwCarrierBody *body = g_new0 (BwCarrierBody, 1);

  body->writer = writer;
  body->owner = owner;
  dict->write_fn = write_body_cb;
  g_hash_table_insert (self->bodies, dict, body);
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
carrier_keep_stream (BwCarrier *self, HPDF_Dict named, HPDF_Stream content)
{
  BwCarrierStream *stream = g_new0 (BwCarrierStream, 1);

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
    return carrier_keep_stream (self, NULL, NULL);
  dict->filter = compress ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
  carrier_set_body (self, dict, writer, owner);
  return carrier_keep_stream (self, dict, dict->stream);
}

/* Size and resources come from @writer, exact and shared; libharu's own entries for them go. */
BwCarrierStream *
bw_carrier_add_page (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner)
{
  HPDF_Page page = carrier_is_good (self) ? HPDF_AddPage (self->doc) : NULL;

  if (page == NULL)
    return carrier_keep_stream (self, NULL, NULL);
  HPDF_Dict_RemoveElement (page, "MediaBox");
  HPDF_Dict_RemoveElement (page, "Resources");
  carrier_set_body (self, page, writer, owner);
  return carrier_keep_stream (self, page, ((HPDF_PageAttr) page->attr)->stream);
}

guint
bw_carrier_stream_get_id (BwCarrierStream *self)
{
  return self->id;
}

void
bw_carrier_stream_append (BwCarrierStream *self, const char *bytes, gsize length)
{
  if (self->stream != NULL)
    HPDF_Stream_Write (self->stream, (const HPDF_BYTE *) bytes, (HPDF_UINT) length);
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

  if (carrier_is_good (self) && HPDF_SaveToStream (self->doc) == HPDF_OK)
    bytes = carrier_read_saved (self);
  if (bytes == NULL || self->error != 0)
    {
      carrier_set_error (self, error);
      g_clear_pointer (&bytes, g_bytes_unref);
    }
  return bytes;
}
