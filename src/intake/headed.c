// SPDX-License-Identifier: GPL-3.0-or-later
/* headed.c - a text with a head. */
#include "intake/headed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
entry_free (BwHeadEntry *self)
{
  g_free (self->key);
  g_free (self->value);
  g_free (self);
}

void
bw_headed_text_free (BwHeadedText *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->refused);
  g_free (self->words);
  g_free (self);
}

char *
bw_intake_read_text (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *bytes = bw_intake_read_file (path, &length, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GString) text = NULL;

  if (bytes == NULL)
    return NULL;
  if (!g_utf8_validate_len (bytes, length, NULL))
    {
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file. */
                   _ ("“%s” is not UTF-8 text; save it as plain text in UTF-8."), name);
      return NULL;
    }
  text = g_string_new (g_str_has_prefix (bytes, "\xEF\xBB\xBF") ? bytes + 3 : bytes);
  g_string_replace (text, "\r\n", "\n", 0);
  g_string_replace (text, "\r", "\n", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
read_entry (BwHeadedText *self, guint number, const char *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *key = colon != NULL ? g_ascii_strdown (line, colon - line) : NULL;
  g_autofree char *value = colon != NULL ? g_strstrip (g_strdup (colon + 1)) : NULL;
  BwHeadEntry *entry;

  if (colon == NULL || *g_strstrip (key) == '\0')
    {
      g_ptr_array_add (
          self->refused,
          bw_refused_row_new (number, NULL,
                              g_strdup (_ ("The head has lines such as “title: …” and ends with an empty "
                                           "line; this is neither."))));
      return;
    }
  if (*value == '\0')
    return;
  entry = g_new0 (BwHeadEntry, 1);
  *entry = (BwHeadEntry){number, g_steal_pointer (&key), g_steal_pointer (&value)};
  g_ptr_array_add (self->entries, entry);
}

BwHeadedText *
bw_headed_text_read (const char *path, GError **error)
{
  g_autofree char *text = bw_intake_read_text (path, error);
  g_auto (GStrv) lines = NULL;
  BwHeadedText *self;
  guint i = 0;

  if (text == NULL)
    return NULL;
  self = g_new0 (BwHeadedText, 1);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_refused_row_free);
  lines = g_strsplit (text, "\n", -1);
  for (; lines[i] != NULL && *g_strstrip (lines[i]) != '\0'; i++)
    read_entry (self, i + 1, lines[i]);
  self->words = lines[i] != NULL ? g_strstrip (g_strjoinv ("\n", lines + i)) : g_strdup ("");
  return self;
}
