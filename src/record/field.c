// SPDX-License-Identifier: GPL-3.0-or-later
/* field.c - reading, storing and comparing the fields of any noun by its table. */
#include "record/field.h"

#include <math.h>

#define AT(base, field, type) (*(type *) G_STRUCT_MEMBER_P (base, (field)->offset))

/* Is written as the day itself, so that each time has one text, and a file cannot have it twice. */
#define MIDNIGHT "T00:00"

static const BwValue unset = {.type = BW_VALUE_NULL};

/* --- enumerations
 * ------------------------------------------------------------------------------------------------- */

const char *
bw_enum_to_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : NULL;
}

gboolean
bw_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    return FALSE;
  *value = found->value;
  return TRUE;
}

static int
enum_first (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return klass->values[0].value;
}

/* --- one field
 * ---------------------------------------------------------------------------------------------------- */

static void
take_text (BwValue *value, char *text)
{
  value->type = text != NULL ? BW_VALUE_TEXT : BW_VALUE_NULL;
  if (text != NULL)
    value->text = text;
}

void
bw_field_get (const BwField *self, gconstpointer base, BwValue *value)
{
  *value = unset;
  switch (self->kind)
    {
    case BW_TEXT:
      take_text (value, g_strdup (AT (base, self, char *)));
      return;
    case BW_INT:
      if (AT (base, self, gint64) != BW_UNSET)
        *value = (BwValue){.type = BW_VALUE_INT, .integer = AT (base, self, gint64)};
      return;
    case BW_REAL:
      if (!isnan (AT (base, self, double)))
        *value = (BwValue){.type = BW_VALUE_REAL, .real = AT (base, self, double)};
      return;
    case BW_FLAG:
      *value = (BwValue){.type = BW_VALUE_INT, .integer = AT (base, self, gboolean) ? 1 : 0};
      return;
    case BW_ENUM:
      take_text (value, g_strdup (bw_enum_to_nick (self->enum_type (), AT (base, self, int))));
      return;
    case BW_DATE:
    case BW_TIME:
      take_text (value, bw_date_to_iso (AT (base, self, BwDate)));
      return;
    case BW_REF:
      if (AT (base, self, gint64) != BW_NOBODY)
        *value = (BwValue){.type = BW_VALUE_INT, .integer = AT (base, self, gint64)};
      return;
    }
  g_assert_not_reached ();
}

void
bw_field_get_unset (const BwField *self, BwValue *value)
{
  *value = unset;
  if (self->kind == BW_FLAG)
    *value = (BwValue){.type = BW_VALUE_INT};
  else if (self->kind == BW_ENUM)
    take_text (value, g_strdup (bw_enum_to_nick (self->enum_type (), enum_first (self->enum_type ()))));
}

static gboolean
set_text (char **member, const BwValue *value)
{
  const char *text = value->type == BW_VALUE_TEXT && *value->text != '\0' ? value->text : NULL;

  if (g_strcmp0 (*member, text) == 0)
    return FALSE;
  g_free (*member);
  *member = g_strdup (text);
  return TRUE;
}

static gboolean
set_integer (gint64 *member, const BwValue *value, gint64 when_unset)
{
  gint64 was = *member;

  *member = value->type == BW_VALUE_INT ? value->integer : when_unset;
  return *member != was;
}

/* A whole number is a real too: SQLite stores 3.0 in a REAL column as it likes. */
static gboolean
set_real (double *member, const BwValue *value)
{
  double was = *member;

  *member = value->type == BW_VALUE_REAL  ? value->real
            : value->type == BW_VALUE_INT ? (double) value->integer
                                          : NAN;
  return !(*member == was || (isnan (*member) && isnan (was)));
}

static gboolean
set_enum (const BwField *self, int *member, const BwValue *value)
{
  int was = *member;

  *member = enum_first (self->enum_type ());
  if (value->type == BW_VALUE_TEXT)
    bw_enum_from_nick (self->enum_type (), value->text, member);
  return *member != was;
}

static BwDate
read_date (const BwField *self, const BwValue *value)
{
  if (value->type != BW_VALUE_TEXT)
    return BW_NO_DATE;
  return self->kind == BW_TIME ? bw_date_parse_time (value->text) : bw_date_parse (value->text);
}

static gboolean
set_date (BwDate *member, BwDate date)
{
  BwDate was = *member;

  *member = date;
  return date != was;
}

gboolean
bw_field_set (const BwField *self, gpointer base, const BwValue *value)
{
  switch (self->kind)
    {
    case BW_TEXT:
      return set_text (&AT (base, self, char *), value);
    case BW_INT:
      return set_integer (&AT (base, self, gint64), value, BW_UNSET);
    case BW_REF:
      return set_integer (&AT (base, self, gint64), value, BW_NOBODY);
    case BW_REAL:
      return set_real (&AT (base, self, double), value);
    case BW_ENUM:
      return set_enum (self, &AT (base, self, int), value);
    case BW_FLAG:
      {
        gboolean was = AT (base, self, gboolean);

        AT (base, self, gboolean) = value->type == BW_VALUE_INT && value->integer != 0;
        return AT (base, self, gboolean) != was;
      }
    case BW_DATE:
    case BW_TIME:
      return set_date (&AT (base, self, BwDate), read_date (self, value));
    }
  g_assert_not_reached ();
}

gboolean
bw_field_accepts (const BwField *self, const BwValue *value)
{
  int ignored;

  if (value->type == BW_VALUE_NULL)
    return self->kind != BW_FLAG && self->kind != BW_ENUM && !(self->use & BW_REQUIRED);
  switch (self->kind)
    {
    case BW_TEXT:
      return value->type == BW_VALUE_TEXT && g_utf8_validate (value->text, -1, NULL);
    case BW_INT:
    case BW_REF:
      return value->type == BW_VALUE_INT;
    case BW_FLAG:
      return value->type == BW_VALUE_INT && (value->integer == 0 || value->integer == 1);
    case BW_REAL:
      return value->type == BW_VALUE_INT || (value->type == BW_VALUE_REAL && isfinite (value->real));
    case BW_ENUM:
      return value->type == BW_VALUE_TEXT && bw_enum_from_nick (self->enum_type (), value->text, &ignored);
    case BW_DATE:
      return read_date (self, value) != BW_NO_DATE;
    case BW_TIME:
      return read_date (self, value) != BW_NO_DATE && !g_str_has_suffix (value->text, MIDNIGHT);
    }
  g_assert_not_reached ();
}

/* --- a noun's fields together
 * ------------------------------------------------------------------------------------- */

const BwField *
bw_noun_find (const BwNoun *self, const char *field_name)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, field_name))
      return &self->fields[i];
  return NULL;
}

void
bw_noun_init_fields (const BwNoun *self, gpointer base)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->fields[i].kind == BW_TEXT)
        AT (base, &self->fields[i], char *) = NULL;
      bw_field_set (&self->fields[i], base, &unset);
    }
}

void
bw_noun_clear_fields (const BwNoun *self, gpointer base)
{
  for (guint i = 0; i < self->n_fields; i++)
    bw_field_set (&self->fields[i], base, &unset);
}

gboolean
bw_noun_equal_fields (const BwNoun *self, gconstpointer one, gconstpointer other)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      g_auto (BwValue) a = {0}, b = {0};

      bw_field_get (&self->fields[i], one, &a);
      bw_field_get (&self->fields[i], other, &b);
      if (!bw_value_equal (&a, &b))
        return FALSE;
    }
  return TRUE;
}

static void
copy_field (const BwField *self, gconstpointer from, gpointer to)
{
  switch (self->kind)
    {
    case BW_TEXT:
      g_free (AT (to, self, char *));
      AT (to, self, char *) = g_strdup (AT (from, self, char *));
      return;
    case BW_INT:
    case BW_REF:
      AT (to, self, gint64) = AT (from, self, gint64);
      return;
    case BW_REAL:
      AT (to, self, double) = AT (from, self, double);
      return;
    case BW_ENUM:
      AT (to, self, int) = AT (from, self, int);
      return;
    case BW_FLAG:
      AT (to, self, gboolean) = AT (from, self, gboolean);
      return;
    case BW_DATE:
    case BW_TIME:
      AT (to, self, BwDate) = AT (from, self, BwDate);
      return;
    }
  g_assert_not_reached ();
}

void
bw_noun_copy_fields (const BwNoun *self, gconstpointer from, gpointer to)
{
  for (guint i = 0; i < self->n_fields; i++)
    copy_field (&self->fields[i], from, to);
}
