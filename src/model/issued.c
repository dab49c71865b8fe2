// SPDX-License-Identifier: GPL-3.0-or-later
/* issued.c - fingerprints of contents. */
#include "model/issued.h"

#include <string.h>

typedef struct
{
  gint64 audience;
  GHashTable *named; /* ids of the people whom other records name */
  GPtrArray *prints; /* char *, one a record */
} Press;

/* --- who is named */

static gboolean
note_people (BwRecord *record, gpointer user_data)
{
  const BwNoun *noun = bw_record_get_noun (record);
  Press *self = user_data;

  for (gsize i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      if (noun->fields[i].kind != BW_REF || !g_str_equal (noun->fields[i].target, bw_person_noun.name))
        continue;
      bw_record_get_field (record, &noun->fields[i], &value);
      if (value.type == BW_VALUE_INT)
        g_hash_table_add (self->named, g_memdup2 (&value.integer, sizeof value.integer));
    }
  return TRUE;
}

/* --- one record */

static gboolean
is_shown (const Press *self, BwRecord *record)
{
  gint64 id = bw_record_get_id (record);

  if (BW_IS_AUDIENCE (record))
    return id == self->audience;
  return !BW_IS_ISSUE (record) && (!BW_IS_PERSON (record) || g_hash_table_contains (self->named, &id));
}

/* Two values differ in it if they differ. */
static void
add_value (GString *text, const BwValue *value)
{
  char real[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->type)
    {
    case BW_VALUE_NULL:
      break;
    case BW_VALUE_INT:
      g_string_append_printf (text, "i%" G_GINT64_FORMAT, value->integer);
      break;
    case BW_VALUE_REAL:
      g_string_append_printf (text, "r%s", g_ascii_dtostr (real, sizeof real, value->real));
      break;
    case BW_VALUE_TEXT:
      g_string_append_printf (text, "t%" G_GSIZE_FORMAT ":%s", strlen (value->text), value->text);
      break;
    }
}

static gboolean
is_left_out (const BwNoun *noun, const BwField *field)
{
  return noun == &bw_meeting_noun && g_str_equal (field->name, "state");
}

/* @base: the struct that the fields of @noun are members of. A field that holds nothing leaves no print, so
 * that one that comes to the nouns later changes none. */
static void
press_fields (Press *self, const BwNoun *noun, gint64 id, gconstpointer base)
{
  g_autoptr (GString) text = g_string_new (noun->name);

  g_string_append_printf (text, " %" G_GINT64_FORMAT, id);
  for (gsize i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      if (is_left_out (noun, &noun->fields[i]))
        continue;
      bw_field_get (&noun->fields[i], base, &value);
      if (value.type == BW_VALUE_NULL)
        continue;
      g_string_append_printf (text, " %s ", noun->fields[i].name);
      add_value (text, &value);
    }
  g_ptr_array_add (self->prints, g_string_free (g_steal_pointer (&text), FALSE));
}

static gboolean
press (BwRecord *record, gpointer user_data)
{
  if (is_shown (user_data, record))
    press_fields (user_data, bw_record_get_noun (record), bw_record_get_id (record), record);
  return TRUE;
}

/* A reading is no record: it is known by measure and date. */
static void
press_readings (const BwSeries *series, Press *self)
{
  for (guint i = 0; i < series->readings->len; i++)
    press_fields (self, &bw_reading_noun, 0, g_ptr_array_index (series->readings, i));
  if (series->comparator != NULL)
    press_readings (series->comparator, self);
}

/* --- all of them */

static int
compare_prints (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
bw_content_fingerprint (const BwContent *self, gint64 audience)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) prints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Press all = {audience, named, prints};

  bw_content_foreach (self, note_people, &all);
  bw_content_foreach (self, press, &all);
  for (guint i = 0; i < self->series->len; i++)
    press_readings (g_ptr_array_index (self->series, i), &all);
  /* In whatever order they were read. */
  g_ptr_array_sort (prints, compare_prints);
  for (guint i = 0; i < prints->len; i++)
    g_checksum_update (checksum, g_ptr_array_index (prints, i), -1);
  return g_strdup (g_checksum_get_string (checksum));
}

BwIssue *
bw_content_get_replaced (const BwContent *self, gint64 audience)
{
  BwIssue *last = NULL;
  g_autofree char *fingerprint = NULL;

  for (guint i = 0; i < self->issues->len; i++)
    {
      BwIssue *issue = g_ptr_array_index (self->issues, i);

      if (issue->is_final && (audience == BW_NOBODY || issue->audience == audience))
        last = issue;
    }
  if (last == NULL)
    return NULL;
  fingerprint = bw_content_fingerprint (self, last->audience);
  return g_strcmp0 (last->content, fingerprint) != 0 ? last : NULL;
}

BwDate
bw_issue_get_day (const BwIssue *self)
{
  return self->issued_at != NULL ? bw_date_of_moment (self->issued_at) : BW_NO_DATE;
}
