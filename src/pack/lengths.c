// SPDX-License-Identifier: GPL-3.0-or-later
/* lengths.c - looks at every text of a content once. */
#include "pack/lengths.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pack/pack.h"

/* Bytes. A text of that many fills some 4,000 pages; names stand on every one of them. */
#define MOST_OF_TEXT (8 * 1024 * 1024)
#define MOST_OF_LINE (20 * 1024)

/* Characters of a text, by which it is known again. */
#define BEGINNING 40

static gboolean
check_text (const char *text, gsize most, GError **error)
{
  g_autofree char *valid = NULL, *beginning = NULL;

  if (strlen (text) <= most)
    return TRUE;
  valid = g_utf8_make_valid (text, BEGINNING * 4);
  beginning = g_utf8_substring (valid, 0, BEGINNING);
  g_set_error (
      error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT,
      /* Translators: how a text begins, how long it is and how long it may be, in units of 1,024 bytes. */
      _ ("The text “%1$s…” is %2$u KB long, and a pack takes no more than %3$u KB there: shorten it."),
      beginning, (guint) (strlen (text) / 1024), (guint) (most / 1024));
  return FALSE;
}

static gboolean
check_fields (const BwNoun *noun, gconstpointer fields, GError **error)
{
  for (guint i = 0; i < noun->n_fields; i++)
    {
      const BwField *field = &noun->fields[i];
      g_auto (BwValue) value = {0};

      if (field->kind != BW_TEXT)
        continue;
      bw_field_get (field, fields, &value);
      if (value.type == BW_VALUE_TEXT &&
          !check_text (value.text, field->use & BW_ONE_LINE ? MOST_OF_LINE : MOST_OF_TEXT, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_record (BwRecord *record, gpointer user_data)
{
  return check_fields (bw_record_get_noun (record), record, user_data);
}

static gboolean
check_readings (const BwSeries *series, GError **error)
{
  for (guint i = 0; i < series->readings->len; i++)
    if (!check_fields (&bw_reading_noun, g_ptr_array_index (series->readings, i), error))
      return FALSE;
  return TRUE;
}

gboolean
bw_pack_check_lengths (const BwContent *content, GError **error)
{
  for (guint i = 0; i < content->series->len; i++)
    if (!check_readings (g_ptr_array_index (content->series, i), error))
      return FALSE;
  return bw_content_foreach (content, check_record, error);
}
