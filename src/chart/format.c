// SPDX-License-Identifier: GPL-3.0-or-later
/* format.c - numbers and dates as people read them. */
#include "chart/format.h"

#include "model/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MINUS "\342\210\222"      /* U+2212: a hyphen is read as nothing, and drawn too short */
#define NO_BREAK_SPACE "\302\240" /* U+00A0 */
#define EN_DASH "\342\200\223"    /* U+2013 */

static const char *const months[] = {
    NC_ ("month", "January"), NC_ ("month", "February"), NC_ ("month", "March"),
    NC_ ("month", "April"),   NC_ ("month", "May"),      NC_ ("month", "June"),
    NC_ ("month", "July"),    NC_ ("month", "August"),   NC_ ("month", "September"),
    NC_ ("month", "October"), NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
    NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
    NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
    NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
    NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

/* Takes @text and keeps it on one line. */
static char *
unbreakable (char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_free (text);
  return g_strjoinv (NO_BREAK_SPACE, words);
}

/* Groups of three digits from four digits on: "1,000". */
static void
append_grouped (GString *text, const char *digits, gsize n)
{
  /* Translators: what stands between thousands, as in 1,000. */
  const char *separator = C_ ("thousands separator", ",");

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

char *
bw_format_number (double value, int decimals)
{
  char pattern[16], digits[G_ASCII_DTOSTR_BUF_SIZE + DBL_MAX_10_EXP + BW_MOST_DECIMALS];

  if (!isfinite (value))
    return g_strdup (EN_DASH);
  g_snprintf (pattern, sizeof pattern, "%%.%df", CLAMP (decimals, 0, BW_MOST_DECIMALS));
  g_ascii_formatd (digits, sizeof digits, pattern, fabs (value));

  GString *text = g_string_new (NULL);
  gsize n_whole = strcspn (digits, ".");

  if (value < 0 && strspn (digits, "0.") < strlen (digits))
    g_string_append (text, MINUS);
  append_grouped (text, digits, n_whole);
  if (digits[n_whole] == '.')
    {
      /* Translators: the decimal sign, as in 0.5. */
      g_string_append (text, C_ ("decimal sign", "."));
      g_string_append (text, digits + n_whole + 1);
    }
  return g_string_free (text, FALSE);
}

char *
bw_format_value (BwValueFormat format, double value)
{
  g_autofree char *number = bw_format_number (format.is_share ? value * 100 : value, format.decimals);

  if (!format.is_share || isnan (value))
    return g_steal_pointer (&number);
  /* Translators: %s is a number; per cent of it, with the space that your language wants. */
  return unbreakable (g_strdup_printf (C_ ("value", "%s%%"), number));
}

static const char *
month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

const char *
bw_format_month_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

static char *
day_month_year (BwDate date, const char *(*name) (int month))
{
  int year, month, day;

  if (date == BW_NO_DATE)
    return g_strdup ("");
  bw_date_split (date, &year, &month, &day);
  /* Translators: a date. %1$d is the day, %2$s the name of the month, %3$d the year. */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$d %2$s %3$d"), day, name (month), year));
}

static char *
month_year (BwDate date, const char *(*name) (int month))
{
  int year, month, day;

  if (date == BW_NO_DATE)
    return g_strdup ("");
  bw_date_split (date, &year, &month, &day);
  /* Translators: a month. %1$s is its name, %2$d the year. */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$s %2$d"), name (month), year));
}

char *
bw_format_date (BwDate date)
{
  return day_month_year (date, month_name);
}

char *
bw_format_time (BwDate date)
{
  return bw_clock_dup_text (bw_date_get_minute (date));
}

static char *
quarter (BwDate date, const char *(*name) (int month))
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  month -= (month - 1) % 3;
  /* Translators: three months. %1$s is the name of the first, %2$s that of the last, %3$d the year. */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$s–%2$s %3$d"), name (month), name (month + 2), year));
}

char *
bw_format_quarter_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 10, NULL);

  /* Translators: three months. %1$s is the short name of the first, %2$s that of the last. */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$s–%2$s"), bw_format_month_short (month),
                                       bw_format_month_short (month + 2)));
}

/* The one from April has two of the calendar. */
static char *
year_name (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return month == G_DATE_JANUARY ? g_strdup_printf ("%d", year)
                                 : g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
}

static char *
time_and_day (BwDate date)
{
  g_autofree char *time = bw_format_time (date), *day = bw_format_date (date);

  /* Translators: a time and a day, as in "14:00 on 5 October 2026". */
  return g_strdup_printf (C_ ("date", "%1$s on %2$s"), time, day);
}

static char *
time_and_day_short (BwDate date)
{
  g_autofree char *time = bw_format_time (date), *day = day_month_year (date, bw_format_month_short);

  /* Translators: a time and a day, as in "14:00, 5 Oct 2026". */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$s, %2$s"), time, day));
}

char *
bw_format_period (BwDate date, BwPeriod period)
{
  if (date == BW_NO_DATE)
    return g_strdup ("");
  switch (period)
    {
    case BW_PERIOD_HOUR:
      return time_and_day (date);
    case BW_PERIOD_DAY:
    case BW_PERIOD_WEEK:
      break;
    case BW_PERIOD_MONTH:
      return month_year (date, month_name);
    case BW_PERIOD_QUARTER:
      return quarter (date, month_name);
    case BW_PERIOD_YEAR:
      return year_name (date);
    }
  return bw_format_date (date);
}

char *
bw_format_period_short (BwDate date, BwPeriod period)
{
  if (date == BW_NO_DATE)
    return g_strdup ("");
  switch (period)
    {
    case BW_PERIOD_HOUR:
      return time_and_day_short (date);
    case BW_PERIOD_DAY:
    case BW_PERIOD_WEEK:
      break;
    case BW_PERIOD_MONTH:
      return month_year (date, bw_format_month_short);
    case BW_PERIOD_QUARTER:
      return quarter (date, bw_format_month_short);
    case BW_PERIOD_YEAR:
      return year_name (date);
    }
  return day_month_year (date, bw_format_month_short);
}

char *
bw_format_reading (BwDate date, BwPeriod period)
{
  g_autofree char *name = bw_format_period (date, period);

  if (period == BW_PERIOD_HOUR)
    /* Translators: as a sentence begins; %s is a time and a day, as in "14:00 on 5 October 2026". */
    return g_strdup_printf (_ ("The reading at %s"), name);
  if (period == BW_PERIOD_WEEK)
    /* Translators: as a sentence begins; %s is the day that a week begins or ends with. */
    return g_strdup_printf (_ ("The week of %s"), name);
  return g_steal_pointer (&name);
}

char *
bw_format_event (BwDate day, BwPeriod period)
{
  return period < BW_PERIOD_MONTH ? bw_format_date (day) : month_year (day, month_name);
}

char *
bw_format_day_short (BwDate date)
{
  int year, month, day;

  if (date == BW_NO_DATE)
    return g_strdup ("");
  bw_date_split (date, &year, &month, &day);
  /* Translators: a day without its year. %1$d is the day, %2$s the short name of the month. */
  return unbreakable (g_strdup_printf (C_ ("date", "%1$d %2$s"), day, bw_format_month_short (month)));
}

char *
bw_format_clause (const char *text)
{
  char *clause = g_strchomp (g_strdup (text ? text : ""));

  if (g_str_has_suffix (clause, "."))
    clause[strlen (clause) - 1] = '\0';
  return clause;
}
