// SPDX-License-Identifier: GPL-3.0-or-later
/* reading.c - what a person wrote, as a value. */
#include "desk/reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desk/error.h"
#include "desk/find.h"
#include "desk/line.h"
#include "intake/numbers.h"
#include "model/words.h"

static gboolean
fail (GError **error, char *message)
{
  return bw_desk_refuse (BW_DESK_ERROR_VALUE, message, error);
}

gboolean
bw_desk_read_date (const char *text, BwDate *date, GError **error)
{
  BwDate read = bw_date_parse (text);

  if (read == BW_NO_DATE)
    /* Translators: what somebody wrote, or a file has, where a date is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is no date such as 2026-11-26."), text));
  *date = read;
  return TRUE;
}

gboolean
bw_desk_read_time (const char *text, BwDate *date, GError **error)
{
  BwDate read = bw_date_parse_time (text);

  if (read == BW_NO_DATE)
    return fail (error,
                 /* Translators: what a file has where the date of a reading is expected. */
                 g_strdup_printf (_ ("“%s” is no date such as 2026-11-26 or 2026-11-26T14:00."), text));
  *date = read;
  return TRUE;
}

gboolean
bw_desk_read_number (const char *text, double *number, GError **error)
{
  /* Translators: what somebody wrote where a number is expected. */
  return bw_number_parse (text, number) ||
         fail (error, g_strdup_printf (_ ("“%s” is no number such as 4.5."), text));
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

  if (rest == NULL || minutes > BW_DAY ||
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

  if (!bw_desk_read_number (text, &number, error))
    return FALSE;
  *value = (BwValue){.type = BW_VALUE_REAL, .real = number};
  return TRUE;
}

gboolean
bw_desk_read_yes (const char *text, gboolean *is_yes, GError **error)
{
  gboolean yes = bw_desk_same_name (text, "yes") || bw_desk_same_name (text, _ ("yes"));
  gboolean no = *text == '\0' || bw_desk_same_name (text, "no") || bw_desk_same_name (text, _ ("no"));

  if (!yes && !no)
    /* Translators: what somebody wrote where yes or no is expected. */
    return fail (error, g_strdup_printf (_ ("“%s” is neither yes nor no."), text));
  *is_yes = yes;
  return TRUE;
}

static gboolean
read_flag (const char *text, BwValue *value, GError **error)
{
  gboolean is_yes = FALSE;

  if (!bw_desk_read_yes (text, &is_yes, error))
    return FALSE;
  *value = (BwValue){.type = BW_VALUE_INT, .integer = is_yes};
  return TRUE;
}

static gboolean
read_date (const char *text, BwValue *value, GError **error)
{
  BwDate date = BW_NO_DATE;

  if (!bw_desk_read_date (text, &date, error))
    return FALSE;
  *value = (BwValue){.type = BW_VALUE_TEXT, .text = bw_date_to_iso (date)};
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

static gboolean
read_line (const char *text, BwValue *value, GError **error)
{
  if (!bw_desk_check_line (text, error))
    return FALSE;
  *value = (BwValue){.type = BW_VALUE_TEXT, .text = bw_desk_one_line (text)};
  return TRUE;
}

gboolean
bw_desk_read_field (const BwNoun *noun, const BwField *field, const char *text, BwValue *value,
                    GError **error)
{
  if (*text == '\0' && field->kind != BW_FLAG && !(field->use & BW_REQUIRED))
    return TRUE;
  switch (field->kind)
    {
    case BW_TEXT:
      if (field->use & BW_ONE_LINE)
        return read_line (text, value, error);
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
    case BW_TIME:
    case BW_REF:
      break;
    }
  g_return_val_if_reached (FALSE);
}
