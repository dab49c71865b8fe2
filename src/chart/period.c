// SPDX-License-Identifier: GPL-3.0-or-later
/* period.c - told from the days, months and times that readings begin with. */
#include "chart/period.h"

#define FEWEST 3 /* readings; two may be so far apart because others are missing */
#define WEEK (7 * BW_DAY)

static BwDate
date_of (const GPtrArray *readings, guint i)
{
  return ((const BwReading *) g_ptr_array_index (readings, i))->date;
}

/* Since the year 0: January, April, July and October are multiples of 3. -1 for a day on which no month
 * begins. */
static int
month_of (const GPtrArray *readings, guint i)
{
  int year, month, day;

  bw_date_split (date_of (readings, i), &year, &month, &day);
  return day == 1 ? year * 12 + month - 1 : -1;
}

static gboolean
have_times (const GPtrArray *readings)
{
  int first = bw_date_get_minute (date_of (readings, 0));

  for (guint i = 1; i < readings->len; i++)
    if (bw_date_get_minute (date_of (readings, i)) != first)
      return TRUE;
  return readings->len == 1 && first != 0;
}

static gboolean
begin_months (const GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    if (month_of (readings, i) < 0)
      return FALSE;
  return TRUE;
}

static gboolean
are_weeks (const GPtrArray *readings)
{
  gboolean are_neighbours = FALSE;

  for (guint i = 1; i < readings->len; i++)
    {
      BwDate apart = bw_date_get_day (date_of (readings, i)) - bw_date_get_day (date_of (readings, i - 1));

      if (apart % WEEK != 0)
        return FALSE;
      are_neighbours |= apart == WEEK;
    }
  return are_neighbours && readings->len >= FEWEST;
}

/* Of readings that begin months. */
static BwPeriod
find_long_period (const GPtrArray *readings)
{
  int first = month_of (readings, 0), least = G_MAXINT;
  gboolean begin_quarters = first % 3 == 0, begin_years = first % 12 == 0 || first % 12 == 3;

  for (guint i = 1; i < readings->len; i++)
    {
      int month = month_of (readings, i);

      least = MIN (least, month - month_of (readings, i - 1));
      begin_quarters &= month % 3 == 0;
      begin_years &= (month - first) % 12 == 0;
    }
  if (readings->len < FEWEST)
    return BW_PERIOD_MONTH;
  if (begin_years && least == 12)
    return BW_PERIOD_YEAR;
  return begin_quarters && least == 3 ? BW_PERIOD_QUARTER : BW_PERIOD_MONTH;
}

BwPeriod
bw_period_find (const GPtrArray *readings)
{
  if (readings->len == 0)
    return BW_PERIOD_MONTH;
  if (have_times (readings))
    return BW_PERIOD_HOUR;
  if (begin_months (readings))
    return find_long_period (readings);
  return are_weeks (readings) ? BW_PERIOD_WEEK : BW_PERIOD_DAY;
}
