// SPDX-License-Identifier: GPL-3.0-or-later
/* fields.c - fields set, and what Undo calls that. */
#include "desk/fields.h"

#include <glib/gi18n-lib.h>

#include "desk/reading.h"
#include "desk/rows.h"
#include "model/nouns.h"
#include "model/words.h"

char *
bw_desk_name_change (BwRecord *record, const char *field_name)
{
  const BwNoun *noun = bw_record_get_noun (record);
  const char *word = bw_field_get_word (noun, bw_noun_find (noun, field_name));

  /* Translators: what Undo takes back; %s is the name of a field ("Purpose"), or of the thing that has it. */
  return g_strdup_printf (C_ ("undo", "Change %s"), word != NULL ? word : bw_noun_get_word (noun));
}

static void
set (BwLibrary *library, BwRecord *record, const BwField *field, const BwValue *value)
{
  g_autofree char *name = bw_desk_name_change (record, field->name);

  bw_library_begin (library, name);
  bw_record_set_field (record, field, value);
  bw_library_end (library);
}

static const BwField *
find_field (BwRecord *record, const char *name, BwFieldKind kind)
{
  const BwField *field = bw_noun_find (bw_record_get_noun (record), name);

  g_return_val_if_fail (field != NULL && field->kind == kind, NULL);
  return field;
}

gboolean
bw_desk_set_text (BwLibrary *library, BwRecord *record, const char *field_name, const char *text,
                  GError **error)
{
  const BwNoun *noun = bw_record_get_noun (record);
  const BwField *field = bw_noun_find (noun, field_name);
  g_auto (BwValue) value = {0};
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (field != NULL, FALSE);

  /* A story's words keep their shape. */
  trimmed = field->kind == BW_TEXT ? g_strdup (text) : g_strstrip (g_strdup (text));
  if (!bw_desk_read_field (noun, field, trimmed, &value, error))
    return FALSE;
  set (library, record, field, &value);
  return TRUE;
}

gboolean
bw_desk_set_texts (BwLibrary *library, BwRecord *record, const BwWrittenField *written, gsize n,
                   const char **wrong, GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!bw_desk_set_text (library, record, written[i].field, written[i].text, error))
      {
        *wrong = written[i].field;
        return FALSE;
      }
  return TRUE;
}

void
bw_desk_set_enum (BwLibrary *library, BwRecord *record, const char *field_name, int value)
{
  const BwField *field = find_field (record, field_name, BW_ENUM);
  const char *nick = field != NULL ? bw_enum_to_nick (field->enum_type (), value) : NULL;

  if (nick != NULL)
    set (library, record, field, &(BwValue){.type = BW_VALUE_TEXT, .text = (char *) nick});
}

void
bw_desk_set_flag (BwLibrary *library, BwRecord *record, const char *field_name, gboolean value)
{
  const BwField *field = find_field (record, field_name, BW_FLAG);

  if (field != NULL)
    set (library, record, field, &(BwValue){.type = BW_VALUE_INT, .integer = value});
}

void
bw_desk_set_int (BwLibrary *library, BwRecord *record, const char *field_name, gint64 value)
{
  const BwField *field = find_field (record, field_name, BW_INT);

  if (field != NULL)
    set (library, record, field,
         &(BwValue){.type = value != BW_UNSET ? BW_VALUE_INT : BW_VALUE_NULL, .integer = value});
}

void
bw_desk_set_reference (BwLibrary *library, BwRecord *record, const char *field_name, gpointer other)
{
  const BwField *field = find_field (record, field_name, BW_REF);

  if (field != NULL)
    set (library, record, field,
         &(BwValue){.type = other != NULL ? BW_VALUE_INT : BW_VALUE_NULL, .integer = bw_id_of (other)});
}

void
bw_desk_type_text (BwLibrary *library, BwRecord *record, const char *field_name, const char *text)
{
  const BwField *field = bw_noun_find (bw_record_get_noun (record), field_name);
  BwValue value = {.type = BW_VALUE_TEXT, .text = (char *) text};
  g_autofree char *name = NULL;

  g_return_if_fail (field != NULL && field->kind == BW_TEXT);

  name = bw_desk_name_change (record, field_name);
  bw_library_begin_typing (library, name);
  bw_record_set_field (record, field, &value);
  bw_library_end (library);
}
