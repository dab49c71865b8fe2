// SPDX-License-Identifier: GPL-3.0-or-later
/* fields.c - what Undo calls a change of a field, and reading what a person wrote. */
#include "desk/fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desk/error.h"
#include "desk/find.h"
#include "desk/rows.h"
#include "intake/table.h"
#include "model/words.h"

#define DAY (24 * 60)

/* What Undo calls a change of a field: "noun.field". A field without a line of its own is the last one. */
static const struct
{
  const char *field, *name;
} commands[] = {
    {"organisation.name", N_ ("Rename Organisation")},
    {"body.name", N_ ("Rename Body")},
    {"body.quorum", N_ ("Change Quorum")},
    {"body.exclusion", N_ ("Change Resolution")},
    {"person.name", N_ ("Change Name")},
    {"person.role", N_ ("Change Role")},
    {"meeting.date", N_ ("Change Date")},
    {"meeting.start", N_ ("Change Start")},
    {"meeting.end", N_ ("Change End")},
    {"meeting.place", N_ ("Change Place")},
    {"meeting.link", N_ ("Change Link")},
    {"meeting.chair", N_ ("Change Chair")},
    {"meeting.state", N_ ("Change State")},
    {"item.title", N_ ("Rename Item")},
    {"item.kind", N_ ("Change Kind of Line")},
    {"item.purpose", N_ ("Change Purpose")},
    {"item.delivery", N_ ("Change Delivery")},
    {"item.domain", N_ ("Change Domain")},
    {"item.voice", N_ ("Change Voice")},
    {"item.is_private", N_ ("Change Session")},
    {"item.private_reason", N_ ("Change Reason for Private Session")},
    {"item.lead", N_ ("Change Lead")},
    {"item.presenter", N_ ("Change Presenter")},
    {"item.author", N_ ("Change Author")},
    {"item.minutes", N_ ("Change Minutes")},
    {"item.recommendation", N_ ("Change Recommendation")},
    {"measure.name", N_ ("Rename Measure")},
    {"measure.unit", N_ ("Change Unit")},
    {"measure.improvement", N_ ("Change Direction of Improvement")},
    {"measure.importance", N_ ("Change Importance")},
    {"target.value", N_ ("Change Target")},
    {"phase.reason", N_ ("Change Reason for Rebase")},
    {"marker.text", N_ ("Change Marker")},
    {"story.title", N_ ("Rename Story")},
    {"story.words", N_ ("Change Story")},
    {"story.alias", N_ ("Change Teller")},
    {"story.content_note", N_ ("Change Content Note")},
    {"story.owner", N_ ("Change Owner")},
    {"pairing.kind", N_ ("Change Pairing")},
    {"pairing.reason", N_ ("Change Reason for Pairing")},
    {"paper.title", N_ ("Rename Paper")},
    {NULL, N_ ("Change Entry")},
};

const char *
bw_desk_name_change (BwRecord *record, const char *field)
{
  g_autofree char *full = g_strdup_printf ("%s.%s", bw_record_get_noun (record)->name, field);
  gsize i = 0;

  while (commands[i].field != NULL && !g_str_equal (commands[i].field, full))
    i++;
  return _ (commands[i].name);
}

/* --- reading what a person wrote -------------------------------------------------------------------------
 */

/* Takes over @message. FALSE, for whoever fails with it. */
static gboolean
fail (GError **error, char *message)
{
  g_autofree char *taken = message;

  g_set_error_literal (error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE, taken);
  return FALSE;
}

/* Digits only, at most six of them; then anything. NULL if there are none. */
static const char *
read_digits (const char *text, gint64 *number)
{
  gsize n = strspn (text, "0123456789");

  if (n == 0 || n > 6)
    return NULL;
  *number = g_ascii_strtoll (text, NULL, 10);
  return text + n;
}

/* "9:30" or "09.30". */
static gboolean
read_clock (const char *text, BwValue *value, GError **error)
{
  gint64 hours = 0, minutes = 0;
  const char *at = read_digits (text, &hours), *rest = NULL;

  if (at != NULL && (*at == ':' || *at == '.'))
    rest = read_digits (at + 1, &minutes);
  if (rest == NULL || rest - at != 3 || *rest != '\0' || hours > 23 || minutes > 59)
    /* Translators: what somebody wrote where a clock time is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no time such as 09:30."), text));
  *value = (BwValue){.type = BW_VALUE_INT, .integer = hours * 60 + minutes};
  return TRUE;
}

static gboolean
read_minutes (const char *text, BwValue *value, GError **error)
{
  gint64 minutes = 0;
  const char *rest = read_digits (text, &minutes);
  g_autofree char *unit = g_strstrip (g_strdup (rest != NULL ? rest : ""));

  if (rest == NULL || minutes > DAY ||
      (*unit != '\0' && !g_str_equal (unit, "min") && !bw_desk_same_name (unit, _ ("min"))))
    /* Translators: what somebody wrote where a number of minutes is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no number of minutes such as 10."), text));
  *value = (BwValue){.type = BW_VALUE_INT, .integer = minutes};
  return TRUE;
}

static gboolean
read_whole (const char *text, BwValue *value, GError **error)
{
  gint64 number = 0;
  const char *rest = read_digits (text, &number);

  if (rest == NULL || *rest != '\0')
    /* Translators: what somebody wrote where a whole number is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no whole number such as 3."), text));
  *value = (BwValue){.type = BW_VALUE_INT, .integer = number};
  return TRUE;
}

static gboolean
read_real (const char *text, BwValue *value, GError **error)
{
  double number = 0;

  if (!bw_table_parse_number (text, &number))
    /* Translators: what somebody wrote where a number is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no number such as 4.5."), text));
  *value = (BwValue){.type = BW_VALUE_REAL, .real = number};
  return TRUE;
}

static gboolean
read_flag (const char *text, BwValue *value, GError **error)
{
  gboolean yes = bw_desk_same_name (text, "yes") || bw_desk_same_name (text, _ ("yes"));
  gboolean no = *text == '\0' || bw_desk_same_name (text, "no") || bw_desk_same_name (text, _ ("no"));

  if (!yes && !no)
    /* Translators: what somebody wrote where yes or no is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is neither yes nor no."), text));
  *value = (BwValue){.type = BW_VALUE_INT, .integer = yes};
  return TRUE;
}

static gboolean
read_date (const char *text, BwValue *value, GError **error)
{
  if (bw_date_parse (text) == BW_NO_DATE)
    /* Translators: what somebody wrote where a date is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no date such as 2026-11-26."), text));
  *value = (BwValue){.type = BW_VALUE_TEXT, .text = g_strdup (text)};
  return TRUE;
}

static gboolean
read_enum (GType type, const char *text, BwValue *value, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *word = bw_enum_get_word (type, klass->values[i].value);

      if (bw_desk_same_name (text, word) || bw_desk_same_name (text, klass->values[i].value_nick))
        {
          *value = (BwValue){.type = BW_VALUE_TEXT, .text = g_strdup (klass->values[i].value_nick)};
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
    }
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE,
               /* Translators: what somebody wrote, and the words that are known. */
               _ ("“%s” is none of these: %s."), text, known->str);
  return FALSE;
}

static gboolean
read_int (const BwNoun *noun, const BwField *field, const char *text, BwValue *value, GError **error)
{
  if (noun == &bw_meeting_noun && (g_str_equal (field->name, "start") || g_str_equal (field->name, "end")))
    return read_clock (text, value, error);
  if (noun == &bw_item_noun && g_str_equal (field->name, "minutes"))
    return read_minutes (text, value, error);
  return read_whole (text, value, error);
}

/* An empty text unsets what can be unset; an enumeration goes to its first value. */
static gboolean
read_value (const BwNoun *noun, const BwField *field, const char *text, BwValue *value, GError **error)
{
  if (*text == '\0' && field->kind != BW_FLAG && !(field->use & BW_REQUIRED))
    return TRUE;
  switch (field->kind)
    {
    case BW_TEXT:
      *value = (BwValue){.type = BW_VALUE_TEXT, .text = g_strdup (text)};
      return TRUE;
    case BW_INT:
      return read_int (noun, field, text, value, error);
    case BW_REAL:
      return read_real (text, value, error);
    case BW_FLAG:
      return read_flag (text, value, error);
    case BW_ENUM:
      return read_enum (field->enum_type (), text, value, error);
    case BW_DATE:
      return read_date (text, value, error);
    case BW_REF:
      break;
    }
  g_return_val_if_reached (FALSE);
}

/* --- the verbs -------------------------------------------------------------------------------------------
 */

static void
set (BwLibrary *library, BwRecord *record, const BwField *field, const BwValue *value)
{
  bw_library_begin (library, bw_desk_name_change (record, field->name));
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
  if (!read_value (noun, field, trimmed, &value, error))
    return FALSE;
  set (library, record, field, &value);
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

  g_return_if_fail (field != NULL && field->kind == BW_TEXT);

  bw_library_begin_typing (library, bw_desk_name_change (record, field_name));
  bw_record_set_field (record, field, &value);
  bw_library_end (library);
}
