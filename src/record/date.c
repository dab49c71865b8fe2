// SPDX-License-Identifier: GPL-3.0-or-later
/* date.c - a calendar day. */
#include "record/date.h"

#include <stdio.h>
#include <string.h>

BwDate
bw_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return BW_NO_DATE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
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

BwDate
bw_date_parse (const char *iso)
{
  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return BW_NO_DATE;
  return bw_date_new (digits (iso, 4), digits (iso + 5, 2), digits (iso + 8, 2));
}

void
bw_date_split (BwDate self, int *year, int *month, int *day)
{
  GDate date;

  g_return_if_fail (self != BW_NO_DATE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

char *
bw_date_to_iso (BwDate self)
{
  int year, month, day;

  if (self == BW_NO_DATE)
    return NULL;
  bw_date_split (self, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

BwDate
bw_date_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = epoch != NULL
                                  ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                                  : g_date_time_new_now_local ();

  return bw_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}
