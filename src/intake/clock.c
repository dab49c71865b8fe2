// SPDX-License-Identifier: GPL-3.0-or-later
/* clock.c - hours and minutes, of a day of 24 hours or of two halves. */
#include "intake/clock.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "record/date.h"

#define DIGITS "0123456789"
#define SERIAL_DIGITS 5 /* of the days that a spreadsheet counts; see dates.c */

/* One digit or two; -1 if there are not. */
static int
take_number (const char **at)
{
  gsize n = strspn (*at, DIGITS);
  int number = n == 1 || n == 2 ? atoi (*at) : -1;

  *at += n;
  return number;
}

static gboolean
skip_seconds (const char **at)
{
  int seconds;

  if (**at != ':')
    return TRUE;
  ++*at;
  seconds = take_number (at);
  if (**at == '.')
    *at += 1 + strspn (*at + 1, DIGITS);
  return seconds >= 0 && seconds < 60;
}

/* FALSE for 13 pm. */
static gboolean
take_half (const char **at, int *hour)
{
  const char *half = *at + strspn (*at, " ");

  if (strchr ("ap", *half) == NULL || *half == '\0' || half[1] != 'm')
    return TRUE;
  *at = half + 2;
  if (*hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + (*half == 'p' ? 12 : 0);
  return TRUE;
}

static gboolean
is_zone (const char *text)
{
  text += strspn (text, " ");
  return g_str_equal (text, "z") || (*text != '\0' && strchr ("+-", *text) != NULL && text[1] != '\0' &&
                                     text[1 + strspn (text + 1, DIGITS ":")] == '\0');
}

/* @at: the first digit of the hour. */
static BwClockKind
read_time (const char *at, int *minute)
{
  int hour = take_number (&at), minutes;
  gboolean is_possible;

  if (hour < 0 || *at++ != ':')
    return BW_CLOCK_FOREIGN;
  minutes = take_number (&at);
  is_possible = minutes >= 0 && minutes < 60 && skip_seconds (&at) && take_half (&at, &hour) && hour < 24;
  if (is_possible && *at != '\0' && !is_zone (at))
    return BW_CLOCK_FOREIGN;
  if (!is_possible)
    return BW_CLOCK_IMPOSSIBLE;
  *minute = hour * 60 + minutes;
  return *at != '\0' && *minute > 0 ? BW_CLOCK_ZONED : BW_CLOCK_TIME;
}

BwClockKind
bw_clock_cut (char *text, int *minute)
{
  char *start = strchr (text, ':');
  BwClockKind kind;

  *minute = 0;
  if (start == NULL)
    return BW_CLOCK_TIME;
  while (start > text && g_ascii_isdigit (start[-1]))
    start--;
  if (start == text || strchr (" t", start[-1]) == NULL)
    return BW_CLOCK_FOREIGN;
  kind = read_time (start, minute);
  start[-1] = '\0';
  g_strchomp (text);
  return kind;
}

int
bw_clock_cut_fraction (char *text)
{
  gsize n = strspn (text, DIGITS);
  double fraction;

  if (n != SERIAL_DIGITS || text[n] != '.' || text[n + 1] == '\0' ||
      text[n + 1 + strspn (text + n + 1, DIGITS)] != '\0')
    return 0;
  fraction = g_ascii_strtod (text + n, NULL);
  text[n] = '\0';
  return (int) round (fraction * (double) BW_DAY);
}
