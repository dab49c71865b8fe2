// SPDX-License-Identifier: GPL-3.0-or-later
/* record.c - the object behind every noun that a person looks at. */
#include "record/record.h"

#include <math.h>

typedef struct
{
  gint64 id;
  gboolean is_sealed;
  BwRecordKeeper keeper;
  gpointer keeper_data;
} BwRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BwRecord, bw_record, G_TYPE_OBJECT)

static BwRecordPrivate *
get_private (BwRecord *self)
{
  return bw_record_get_instance_private (self);
}

/* --- fields as properties
 * ----------------------------------------------------------------------------------------- */

static const BwField *
field_of (GObject *object, guint prop_id)
{
  return &BW_RECORD_GET_CLASS (object)->noun->fields[prop_id - 1];
}

static void
bw_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const BwField *field = field_of (object, prop_id);

  switch (field->kind)
    {
    case BW_TEXT:
      g_value_set_string (value, G_STRUCT_MEMBER (char *, object, field->offset));
      return;
    case BW_INT:
    case BW_REF:
      g_value_set_int64 (value, G_STRUCT_MEMBER (gint64, object, field->offset));
      return;
    case BW_REAL:
      g_value_set_double (value, G_STRUCT_MEMBER (double, object, field->offset));
      return;
    case BW_FLAG:
      g_value_set_boolean (value, G_STRUCT_MEMBER (gboolean, object, field->offset));
      return;
    case BW_ENUM:
      g_value_set_enum (value, G_STRUCT_MEMBER (int, object, field->offset));
      return;
    case BW_DATE:
    case BW_TIME:
      g_value_set_int64 (value, G_STRUCT_MEMBER (BwDate, object, field->offset));
      return;
    }
  g_assert_not_reached ();
}

static BwValue
text_value (const char *text)
{
  return text != NULL ? (BwValue){.type = BW_VALUE_TEXT, .text = g_strdup (text)} : (BwValue){0};
}

static BwValue
integer_value (gint64 integer, gint64 unset)
{
  return integer != unset ? (BwValue){.type = BW_VALUE_INT, .integer = integer} : (BwValue){0};
}

static BwValue
value_from_property (const BwField *field, const GValue *value)
{
  g_autofree char *iso = NULL;

  switch (field->kind)
    {
    case BW_TEXT:
      return text_value (g_value_get_string (value));
    case BW_INT:
      return integer_value (g_value_get_int64 (value), BW_UNSET);
    case BW_REF:
      return integer_value (g_value_get_int64 (value), BW_NOBODY);
    case BW_REAL:
      if (isnan (g_value_get_double (value)))
        return (BwValue){0};
      return (BwValue){.type = BW_VALUE_REAL, .real = g_value_get_double (value)};
    case BW_FLAG:
      return (BwValue){.type = BW_VALUE_INT, .integer = g_value_get_boolean (value) ? 1 : 0};
    case BW_ENUM:
      return text_value (bw_enum_to_nick (field->enum_type (), g_value_get_enum (value)));
    case BW_DATE:
      g_return_val_if_fail (bw_date_get_minute (g_value_get_int64 (value)) == 0, (BwValue){0});
      G_GNUC_FALLTHROUGH;
    case BW_TIME:
      iso = bw_date_to_iso (g_value_get_int64 (value));
      return text_value (iso);
    }
  g_assert_not_reached ();
}

static void
bw_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  const BwField *field = field_of (object, prop_id);
  g_auto (BwValue) new_value = value_from_property (field, value);

  bw_record_set_field (BW_RECORD (object), field, &new_value);
}

static GParamSpec *
param_spec_for (const BwField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case BW_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case BW_INT:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, BW_UNSET, flags);
    case BW_REF:
      return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, BW_NOBODY, flags);
    case BW_REAL:
      /* Lax: GLib takes NaN, which is unset here, for a value that it had to correct. */
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                  flags | G_PARAM_LAX_VALIDATION);
    case BW_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case BW_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->enum_type (), 0, flags);
    case BW_DATE:
    case BW_TIME:
      return g_param_spec_int64 (field->name, NULL, NULL, 0, G_MAXINT64, BW_NO_DATE, flags);
    }
  g_assert_not_reached ();
}

/* --- the type
 * ----------------------------------------------------------------------------------------------------- */

static void
bw_record_finalize (GObject *object)
{
  bw_noun_clear_fields (BW_RECORD_GET_CLASS (object)->noun, object);
  G_OBJECT_CLASS (bw_record_parent_class)->finalize (object);
}

static void
bw_record_class_init (BwRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_record_finalize;
}

static void
bw_record_init (BwRecord *self)
{
}

/* GObject does not hand get_property and set_property on to subclasses, so each noun's class installs its
 * own. */
void
bw_record_class_install (BwRecordClass *klass, const BwNoun *noun)
{
  G_OBJECT_CLASS (klass)->get_property = bw_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = bw_record_set_property;
  klass->noun = noun;
  for (guint i = 0; i < noun->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, param_spec_for (&noun->fields[i]));
}

/* --- the doors
 * ---------------------------------------------------------------------------------------------------- */

const BwNoun *
bw_record_get_noun (BwRecord *self)
{
  return BW_RECORD_GET_CLASS (self)->noun;
}

gint64
bw_record_get_id (BwRecord *self)
{
  return get_private (self)->id;
}

void
bw_record_set_id (BwRecord *self, gint64 id)
{
  get_private (self)->id = id;
}

void
bw_record_set_keeper (BwRecord *self, BwRecordKeeper keeper, gpointer user_data)
{
  get_private (self)->keeper = keeper;
  get_private (self)->keeper_data = user_data;
}

void
bw_record_seal (BwRecord *self)
{
  get_private (self)->is_sealed = TRUE;
}

void
bw_record_get_field (BwRecord *self, const BwField *field, BwValue *value)
{
  bw_field_get (field, self, value);
}

static void
change_field (BwRecord *self, const BwField *field, const BwValue *value, gboolean tell_keeper)
{
  BwRecordPrivate *private = get_private (self);
  g_auto (BwValue) old = {0}, stored = {0};

  bw_field_get (field, self, &old);
  if (!bw_field_set (field, self, value))
    return;
  bw_field_get (field, self, &stored);
  if (tell_keeper && private->keeper != NULL)
  private->keeper (self, field, &old, &stored, private->keeper_data);
  g_object_notify (G_OBJECT (self), field->name);
}

void
bw_record_set_field (BwRecord *self, const BwField *field, const BwValue *value)
{
  g_return_if_fail (BW_IS_RECORD (self));
  g_return_if_fail (!get_private (self)->is_sealed);

  change_field (self, field, value, TRUE);
}

void
bw_record_take_field (BwRecord *self, const BwField *field, const BwValue *value)
{
  g_return_if_fail (BW_IS_RECORD (self));
  g_return_if_fail (!get_private (self)->is_sealed);

  change_field (self, field, value, FALSE);
}
