/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * qpdf's handles as values. Types are asked before they are used, because qpdf answers a wrong one with a
 * warning that it keeps, and a hostile file has millions.
 */
#include "paper/object.h"

static BwObject
object (BwDocument *document, qpdf_oh handle)
{
  return (BwObject){document, handle};
}

BwObject
bw_object_catalogue (BwDocument *document)
{
  return object (document, qpdf_get_root (document));
}

BwObject
bw_object_page (BwDocument *document, guint index)
{
  return object (document, qpdf_get_page_n (document, index));
}

BwObject
bw_object_numbered (BwDocument *document, guint number)
{
  return object (document, qpdf_get_object_by_id (document, (int) number, 0));
}

gboolean
bw_object_is_null (BwObject self)
{
  return !qpdf_oh_is_initialized (self.document, self.handle) || qpdf_oh_is_null (self.document, self.handle);
}

gboolean
bw_object_is_dict (BwObject self)
{
  return qpdf_oh_is_dictionary (self.document, self.handle);
}

gboolean
bw_object_is_array (BwObject self)
{
  return qpdf_oh_is_array (self.document, self.handle);
}

gboolean
bw_object_is_stream (BwObject self)
{
  return qpdf_oh_is_stream (self.document, self.handle);
}

gboolean
bw_object_is_name (BwObject self)
{
  return qpdf_oh_is_name (self.document, self.handle);
}

gboolean
bw_object_is_string (BwObject self)
{
  return qpdf_oh_is_string (self.document, self.handle);
}

gboolean
bw_object_is_number (BwObject self)
{
  return qpdf_oh_is_number (self.document, self.handle);
}

gboolean
bw_object_is_integer (BwObject self)
{
  return qpdf_oh_is_integer (self.document, self.handle);
}

gboolean
bw_object_equals_name (BwObject self, const char *name)
{
  return qpdf_oh_is_name_and_equals (self.document, self.handle, name);
}

guint
bw_object_number (BwObject self)
{
  return (guint) qpdf_oh_get_object_id (self.document, self.handle);
}

/* The object that holds the keys, which a stream keeps in its dictionary; FALSE if there is none. Asks for
 * the type once, since every question to qpdf costs about as much as the answer. */
static gboolean
find_keyed (BwObject self, BwObject *dict)
{
  enum qpdf_object_type_e type = qpdf_oh_get_type_code (self.document, self.handle);

  *dict = self;
  if (type == ot_stream)
    dict->handle = qpdf_oh_get_dict (self.document, self.handle);
  return type == ot_stream || type == ot_dictionary;
}

BwObject
bw_object_get (BwObject self, const char *key)
{
  BwObject dict;

  if (!find_keyed (self, &dict))
    return bw_object_new_null (self.document);
  return object (dict.document, qpdf_oh_get_key (dict.document, dict.handle, key));
}

gboolean
bw_object_has (BwObject self, const char *key)
{
  return !bw_object_is_null (bw_object_get (self, key));
}

char **
bw_object_keys (BwObject self)
{
  BwObject dict;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (find_keyed (self, &dict))
    {
      qpdf_oh_begin_dict_key_iter (dict.document, dict.handle);
      while (qpdf_oh_dict_more_keys (dict.document))
        g_strv_builder_add (keys, qpdf_oh_dict_next_key (dict.document));
    }
  return g_strv_builder_end (keys);
}

guint
bw_object_length (BwObject self)
{
  return bw_object_is_array (self) ? (guint) qpdf_oh_get_array_n_items (self.document, self.handle) : 0;
}

BwObject
bw_object_item (BwObject self, guint index)
{
  if (index >= bw_object_length (self))
    return bw_object_new_null (self.document);
  return object (self.document, qpdf_oh_get_array_item (self.document, self.handle, (int) index));
}

double
bw_object_real (BwObject self, double fallback)
{
  return bw_object_is_number (self) ? qpdf_oh_get_numeric_value (self.document, self.handle) : fallback;
}

int
bw_object_integer (BwObject self, int fallback)
{
  if (bw_object_is_integer (self))
    return qpdf_oh_get_int_value_as_int (self.document, self.handle);
  return fallback;
}

gboolean
bw_object_true (BwObject self)
{
  return qpdf_oh_is_bool (self.document, self.handle) && qpdf_oh_get_bool_value (self.document, self.handle);
}

char *
bw_object_name (BwObject self)
{
  return bw_object_is_name (self) ? g_strdup (qpdf_oh_get_name (self.document, self.handle)) : NULL;
}

char *
bw_object_text (BwObject self)
{
  const char *text = NULL;
  size_t length = 0;

  if (!bw_object_is_string (self))
    return NULL;
  text = qpdf_oh_get_binary_utf8_value (self.document, self.handle, &length);
  return g_utf8_make_valid (text, (gssize) length);
}

GBytes *
bw_object_bytes (BwObject self)
{
  const char *bytes = NULL;
  size_t length = 0;

  if (bw_object_is_string (self))
    {
      bytes = qpdf_oh_get_binary_string_value (self.document, self.handle, &length);
      return g_bytes_new (bytes, length);
    }
  if (bw_object_is_name (self))
    {
      bytes = qpdf_oh_get_name (self.document, self.handle);
      return g_bytes_new (bytes, strlen (bytes));
    }
  return NULL;
}

BwObject
bw_object_new_null (BwDocument *document)
{
  return object (document, qpdf_oh_new_null (document));
}

BwObject
bw_object_new_dict (BwDocument *document)
{
  return object (document, qpdf_oh_new_dictionary (document));
}

BwObject
bw_object_new_array (BwDocument *document)
{
  return object (document, qpdf_oh_new_array (document));
}

BwObject
bw_object_new_integer (BwDocument *document, gint64 value)
{
  return object (document, qpdf_oh_new_integer (document, value));
}

BwObject
bw_object_new_real (BwDocument *document, double value)
{
  return object (document, qpdf_oh_new_real_from_double (document, value, 4));
}

BwObject
bw_object_new_name (BwDocument *document, const char *name)
{
  return object (document, qpdf_oh_new_name (document, name));
}

BwObject
bw_object_new_text (BwDocument *document, const char *text)
{
  return object (document, qpdf_oh_new_unicode_string (document, text));
}

BwObject
bw_object_new_bytes (BwDocument *document, const char *bytes, gsize length)
{
  return object (document, qpdf_oh_new_binary_string (document, bytes, length));
}

BwObject
bw_object_new_stream (BwDocument *document, const char *data, gsize length)
{
  qpdf_oh stream = qpdf_oh_new_stream (document);

  qpdf_oh_replace_stream_data (document, stream, (const unsigned char *) data, length,
                               qpdf_oh_new_null (document), qpdf_oh_new_null (document));
  return object (document, stream);
}

BwObject
bw_object_parse (BwDocument *document, const char *source)
{
  return object (document, qpdf_oh_parse (document, source));
}

BwObject
bw_object_copy_dict (BwObject self)
{
  BwObject copy = bw_object_new_dict (self.document);
  g_auto (GStrv) keys = bw_object_keys (self);

  for (guint i = 0; keys[i] != NULL; i++)
    bw_object_set (copy, keys[i], bw_object_get (self, keys[i]));
  return copy;
}

/* The data as it is stored, and the dictionary that says how to decode it. */
static BwObject
copy_stream (BwObject self)
{
  BwObject copy = object (self.document, qpdf_oh_new_stream (self.document));
  BwObject filter = bw_object_get (self, "/Filter");
  BwObject parameters = bw_object_get (self, "/DecodeParms");
  g_auto (GStrv) keys = bw_object_keys (self);
  unsigned char *data = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (self.document, self.handle, qpdf_dl_none, NULL, &data, &length);
  for (guint i = 0; keys[i] != NULL; i++)
    bw_object_set (copy, keys[i], bw_object_get (self, keys[i]));
  qpdf_oh_replace_stream_data (copy.document, copy.handle, data, length, filter.handle, parameters.handle);
  free (data);
  return copy;
}

BwObject
bw_object_copy (BwObject self)
{
  if (bw_object_is_stream (self))
    return copy_stream (self);
  return bw_object_is_dict (self) ? bw_object_copy_dict (self) : self;
}

BwObject
bw_object_make_indirect (BwObject self)
{
  if (bw_object_number (self) != 0)
    return self;
  return object (self.document, qpdf_make_indirect_object (self.document, self.handle));
}

void
bw_object_set (BwObject self, const char *key, BwObject value)
{
  BwObject dict;

  g_return_if_fail (self.document == value.document);
  if (find_keyed (self, &dict))
    qpdf_oh_replace_key (dict.document, dict.handle, key, value.handle);
}

void
bw_object_set_name (BwObject self, const char *key, const char *name)
{
  bw_object_set (self, key, bw_object_new_name (self.document, name));
}

void
bw_object_set_integer (BwObject self, const char *key, gint64 value)
{
  bw_object_set (self, key, bw_object_new_integer (self.document, value));
}

void
bw_object_set_text (BwObject self, const char *key, const char *text)
{
  bw_object_set (self, key, bw_object_new_text (self.document, text));
}

gboolean
bw_object_remove (BwObject self, const char *key)
{
  BwObject dict;

  if (!find_keyed (self, &dict) || !bw_object_has (dict, key))
    return FALSE;
  qpdf_oh_remove_key (dict.document, dict.handle, key);
  return TRUE;
}

void
bw_object_append (BwObject self, BwObject value)
{
  g_return_if_fail (self.document == value.document);
  qpdf_oh_append_item (self.document, self.handle, value.handle);
}

void
bw_object_replace (BwObject self, guint index, BwObject value)
{
  g_return_if_fail (self.document == value.document);
  qpdf_oh_set_array_item (self.document, self.handle, (int) index, value.handle);
}

BwObject
bw_object_need_dict (BwObject self, const char *key)
{
  BwObject dict = bw_object_get (self, key);

  if (!bw_object_is_dict (dict))
    {
      dict = bw_object_new_dict (self.document);
      bw_object_set (self, key, dict);
    }
  return dict;
}

BwObject
bw_object_need_array (BwObject self, const char *key)
{
  BwObject array = bw_object_get (self, key);

  if (!bw_object_is_array (array))
    {
      array = bw_object_new_array (self.document);
      bw_object_set (self, key, array);
    }
  return array;
}

BwObject
bw_object_copy_to (BwObject self, BwDocument *document)
{
  BwObject indirect = bw_object_make_indirect (self);

  return object (document, qpdf_oh_copy_foreign_object (document, self.document, indirect.handle));
}

gboolean
bw_object_first_visit (GHashTable *visited, BwObject self)
{
  guint number = bw_object_number (self);

  return number == 0 || g_hash_table_add (visited, GUINT_TO_POINTER (number));
}
