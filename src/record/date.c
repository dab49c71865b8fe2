// SPDX-License-Identifier: GPL-3.0-or-later
/* date.c - a calendar day, and a minute of it. */
#include "record/date.h"

#include <stdio.h>
#include <string.h>

#define ISO_DAY 10  /* characters of YYYY-MM-DD */
#define ISO_TIME 16 /* and of YYYY-MM-DDTHH:MM */
#define SUNDAY 6

BwDate
bw_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return BW_NO_DATE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date) * BW_DAY;
}

static int
digits (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + text[i] - '0';
    }
  return number;
}

/* Of the first ISO_DAY characters. */
static BwDate
parse_day (const char *iso)
{
  if (iso[4] != '-' || iso[7] != '-')
    return BW_NO_DATE;
  return bw_date_new (digits (iso, 4), digits (iso + 5, 2), digits (iso + 8, 2));
}

BwDate
bw_date_parse (const char *iso)
{
  return iso != NULL && strlen (iso) == ISO_DAY ? parse_day (iso) : BW_NO_DATE;
}

BwDate
bw_date_parse_time (const char *iso)
{
  BwDate day;
  int hour, minute;

  if (iso == NULL || strlen (iso) != ISO_TIME)
    return bw_date_parse (iso);
  day = parse_day (iso);
  hour = digits (iso + 11, 2);
  minute = digits (iso + 14, 2);
  if (day == BW_NO_DATE || iso[10] != 'T' || iso[13] != ':' || hour < 0 || hour > 23 || minute < 0 ||
      minute > 59)
    return BW_NO_DATE;
  return day + hour * BW_HOUR + minute;
}

void
bw_date_split (BwDate self, int *year, int *month, int *day)
{
  GDate date;

  g_return_if_fail (self != BW_NO_DATE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (self / BW_DAY));
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

char *
bw_date_to_iso (BwDate self)
{
  int year, month, day, minute;

  if (self == BW_NO_DATE)
    return NULL;
  bw_date_split (self, &year, &month, &day);
  minute = bw_date_get_minute (self);
  if (minute == 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, minute / 60, minute % 60);
}

static BwDate
day_of (GDateTime *moment)
{
  return bw_date_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                      g_date_time_get_day_of_month (moment));
}

BwDate
bw_date_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = epoch != NULL
                                  ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                                  : g_date_time_new_now_local ();

  return day_of (now);
}

BwDate
bw_date_of_moment (const char *iso)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, NULL);
  gboolean is_local = g_getenv ("SOURCE_DATE_EPOCH") == NULL;
  g_autoptr (GDateTime) here = moment == NULL ? NULL
                               : is_local     ? g_date_time_to_local (moment)
                                              : g_date_time_to_utc (moment);

  return here != NULL ? day_of (here) : BW_NO_DATE;
}

BwDate
bw_date_get_day (BwDate self)
{
  return self - self % BW_DAY;
}

int
bw_date_get_minute (BwDate self)
{
  return (int) (self % BW_DAY);
}

/* Day 1, 1 January of the year 1, was a Monday. */
int
bw_date_get_weekday (BwDate self)
{
  return (int) ((self / BW_DAY - 1) % 7);
}

/* Of a month of 31 days. */
static gboolean
is_changing_hour (BwDate self, int of_month)
{
  int year, month, day;

  bw_date_split (self, &year, &month, &day);
  return month == of_month && day > 31 - 7 && bw_date_get_weekday (self) == SUNDAY &&
         bw_date_get_minute (self) / 60 == 1;
}

gboolean
bw_date_is_never_shown (BwDate self)
{
  return is_changing_hour (self, G_DATE_MARCH);
}

gboolean
bw_date_is_shown_twice (BwDate self)
{
  return is_changing_hour (self, G_DATE_OCTOBER);
}
