// SPDX-License-Identifier: GPL-3.0-or-later
/* rhythm.c - how one reading follows another. */
#include "chart/rhythm.h"

#include <stdlib.h>

#define FEWEST 3 /* readings */
#define WEEK 7
#define FRIDAY 4 /* from Monday, which is 0 */

static gboolean
is_weekend (BwDate date)
{
  return bw_date_get_weekday (date) > FRIDAY;
}

guint
bw_rhythm_count_weekend (BwDate before, BwDate after)
{
  BwDate day = bw_date_get_day (before) + BW_DAY, end = bw_date_get_day (after);
  guint n = 0;

  if (end <= day)
    return 0;
  n = (guint) ((end - day) / (WEEK * BW_DAY)) * 2;
  for (day += (end - day) / (WEEK * BW_DAY) * WEEK * BW_DAY; day < end; day += BW_DAY)
    n += is_weekend (day);
  return n;
}

static gboolean
has_no_weekend (const BwDate *dates, guint n)
{
  for (guint i = 0; i < n; i++)
    if (is_weekend (dates[i]))
      return FALSE;
  return TRUE;
}

static int
month_of (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return year * 12 + month - 1;
}

/* From one reading to the next, in months or in days. */
static int
get_step (const BwRhythm *self, BwPeriod period, BwDate before, BwDate after)
{
  if (period >= BW_PERIOD_MONTH)
    return month_of (after) - month_of (before);
  return (int) ((bw_date_get_day (after) - bw_date_get_day (before)) / BW_DAY) -
         (self->skips_weekends ? (int) bw_rhythm_count_weekend (before, after) : 0);
}

static int
compare_steps (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

/* The median, if every other is a multiple of it; 0 if not. */
static int
find_step (const BwRhythm *self, const BwDate *dates, guint n, BwPeriod period)
{
  g_autofree int *steps = g_new (int, n - 1);
  int step;

  for (guint i = 1; i < n; i++)
    steps[i - 1] = get_step (self, period, dates[i - 1], dates[i]);
  qsort (steps, n - 1, sizeof *steps, compare_steps);
  step = steps[(n - 1) / 2];
  if (steps[0] <= 0)
    return 0;
  for (guint i = 0; i + 1 < n; i++)
    if (steps[i] % step != 0)
      return 0;
  return step;
}

BwRhythm
bw_rhythm_find (const BwDate *dates, guint n, BwPeriod period)
{
  BwRhythm self = {.skips_weekends = period <= BW_PERIOD_DAY && has_no_weekend (dates, n)};
  int step;

  if (n < FEWEST || period == BW_PERIOD_HOUR)
    return self;
  step = find_step (&self, dates, n, period);
  if (period >= BW_PERIOD_MONTH)
    self.months = step;
  /* Days that are no neighbours are days on which something happened. */
  else if (period == BW_PERIOD_WEEK || step == 1)
    self.days = step;
  return self;
}

BwDate
bw_rhythm_step (const BwRhythm *self, BwDate date)
{
  int month = month_of (date) + self->months;

  if (self->months > 0)
    return bw_date_new (month / 12, month % 12 + 1, 1);
  if (self->days == 0)
    return BW_NO_DATE;
  do
    date += self->days * BW_DAY;
  while (self->skips_weekends && is_weekend (date));
  return date;
}

guint
bw_rhythm_count_between (const BwRhythm *self, BwDate before, BwDate after)
{
  int step = self->months > 0 ? self->months : self->days;

  if (step == 0)
    return 0;
  return (guint) (get_step (self, self->months > 0 ? BW_PERIOD_MONTH : BW_PERIOD_DAY, before, after) / step) -
         1;
}
