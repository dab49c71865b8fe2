/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF object together with the document it lives in, as a small value to pass about. qpdf's own handles do
 * not know their document; paired here, they cannot be mixed up.
 *
 * Made for hostile files: reading never fails. What is missing or of another type than asked for reads as
 * null, zero, empty or the fallback given, and nothing here recurses. Handles stay valid until
 * bw_document_release(); holding one costs some memory, so whoever walks a whole document releases now and
 * then.
 */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

typedef struct _qpdf_data BwDocument;

typedef struct
{
  BwDocument *document;
  qpdf_oh handle;
} BwObject;

/* Where to begin */
BwObject bw_object_catalogue (BwDocument *document);
BwObject bw_object_page (BwDocument *document, guint index);
BwObject bw_object_numbered (BwDocument *document, guint number);

/* What it is */
gboolean bw_object_is_null (BwObject object);
gboolean bw_object_is_dict (BwObject object); /* a stream is not, though it has keys */
gboolean bw_object_is_array (BwObject object);
gboolean bw_object_is_stream (BwObject object);
gboolean bw_object_is_name (BwObject object);
gboolean bw_object_is_string (BwObject object);
gboolean bw_object_is_number (BwObject object);
gboolean bw_object_is_integer (BwObject object);
gboolean bw_object_equals_name (BwObject object, const char *name); /* "/Name" */
guint bw_object_number (BwObject object);                           /* its object number; 0 when direct */

/* Reading. Keys are written with their slash. A stream answers with the keys of its dictionary. */
BwObject bw_object_get (BwObject dict, const char *key);
gboolean bw_object_has (BwObject dict, const char *key);
char **bw_object_keys (BwObject dict);
guint bw_object_length (BwObject array); /* 0 unless an array */
BwObject bw_object_item (BwObject array, guint index);
double bw_object_real (BwObject object, double fallback);
int bw_object_integer (BwObject object, int fallback);
gboolean bw_object_true (BwObject object);
char *bw_object_name (BwObject object);    /* "/Name"; NULL unless a name */
char *bw_object_text (BwObject object);    /* a text string in valid UTF-8; NULL unless a string */
GBytes *bw_object_bytes (BwObject object); /* a string's or a name's own bytes; NULL unless one */

/* Making */
BwObject bw_object_new_null (BwDocument *document);
BwObject bw_object_new_dict (BwDocument *document);
BwObject bw_object_new_array (BwDocument *document);
BwObject bw_object_new_integer (BwDocument *document, gint64 value);
BwObject bw_object_new_real (BwDocument *document, double value);
BwObject bw_object_new_name (BwDocument *document, const char *name);
BwObject bw_object_new_text (BwDocument *document, const char *text);
BwObject bw_object_new_bytes (BwDocument *document, const char *bytes, gsize length);
BwObject bw_object_new_stream (BwDocument *document, const char *data, gsize length);
BwObject bw_object_parse (BwDocument *document, const char *source); /* holds no references */
BwObject bw_object_copy_dict (BwObject dict); /* shallow and direct; empty unless a dictionary */
BwObject bw_object_copy (BwObject object); /* of a dictionary or stream, shallow; anything else is itself */
BwObject bw_object_make_indirect (BwObject object); /* itself when it already is */

/* Changing */
void bw_object_set (BwObject dict, const char *key, BwObject value);
void bw_object_set_name (BwObject dict, const char *key, const char *name);
void bw_object_set_integer (BwObject dict, const char *key, gint64 value);
void bw_object_set_text (BwObject dict, const char *key, const char *text);
gboolean bw_object_remove (BwObject dict, const char *key); /* whether it was there */
void bw_object_append (BwObject array, BwObject value);
void bw_object_replace (BwObject array, guint index, BwObject value);
BwObject bw_object_need_dict (BwObject dict, const char *key);  /* the dictionary at key, made when missing */
BwObject bw_object_need_array (BwObject dict, const char *key); /* the same with an array */

/* The same object in another document, with all that it refers to; pages only once they were copied
 * themselves. */
BwObject bw_object_copy_to (BwObject object, BwDocument *document);

/* A set of object numbers, to walk a graph that may loop. TRUE the first time an indirect object is met; a
 * direct one is new each time, so a walk must also bound its depth. */
gboolean bw_object_first_visit (GHashTable *visited, BwObject object);

G_END_DECLS
