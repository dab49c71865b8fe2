// SPDX-License-Identifier: GPL-3.0-or-later
/* fields.c - fields set, and what Undo calls that. */
#include "desk/fields.h"

#include <glib/gi18n-lib.h>

#include "desk/reading.h"
#include "desk/rows.h"

/* What Undo calls a change of a field: "noun.field". A field without a line of its own is the last one. */
static const struct
{
  const char *field, *name;
} commands[] = {
    {"organisation.name", N_ ("Rename Organisation")},
    {"organisation.strapline", N_ ("Change Line Under the Name")},
    {"organisation.language", N_ ("Change Language of Packs")},
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
    {"item.language", N_ ("Change Language of Item")},
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
    {"story.language", N_ ("Change Language of Story")},
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
  if (!bw_desk_read_field (noun, field, trimmed, &value, error))
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
