// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * carrier.h - the file as numbered objects, streams and pages. libharu carries them: it numbers
 * and writes objects and keeps the tree of pages. Its fonts, images, drawing and outlines are
 * not used. Only for this room, and carrier.c is the only file that knows libharu.
 *
 * An object's number is valid at once, so objects can name each other in any order; its content is asked
 * for when the file is saved. The first trouble is kept: what follows has no effect, and saving tells.
 */
#pragma once

#include <gio/gio.h>

typedef struct _BwCarrier BwCarrier;
typedef struct _BwCarrierStream BwCarrierStream;

/* Writes the entries of a dictionary, without its brackets. */
typedef void (*BwCarrierWriter) (GString *out, gconstpointer owner);

BwCarrier *bw_carrier_new (void);
void bw_carrier_free (BwCarrier *self);

/* What the document's fixed dictionaries hold besides what libharu itself writes there. */
void bw_carrier_set_catalogue (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner);
void bw_carrier_set_info (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner);

/* A dictionary of its own. @owner must live until the file is saved. Returns its object number. */
guint bw_carrier_add_object (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner);

/* A stream of its own; @writer gives the entries besides /Length and /Filter. Streams are the carrier's. */
BwCarrierStream *
bw_carrier_add_stream (BwCarrier *self, gboolean compress, BwCarrierWriter writer, gconstpointer owner);

/* The next page, with @writer's entries besides /Parent and /Contents; the stream is its content. */
BwCarrierStream *bw_carrier_add_page (BwCarrier *self, BwCarrierWriter writer, gconstpointer owner);

/* Of the stream's object; for a page: of the page. */
guint bw_carrier_stream_get_id (BwCarrierStream *self);
void bw_carrier_stream_append (BwCarrierStream *self, const char *bytes, gsize length);
/* Nothing will be appended any more: it can be compressed, which happens on another thread. Saving closes
 * what is still open. */
void bw_carrier_stream_close (BwCarrierStream *self);

/* The whole file. Once. */
GBytes *bw_carrier_save (BwCarrier *self, GError **error);
