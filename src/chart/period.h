// SPDX-License-Identifier: GPL-3.0-or-later
/* period.h - how long one reading lasts, as far as it shows in its name. */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

typedef enum
{
  BW_PERIOD_HOUR, /* or whatever begins at a time of a day */
  BW_PERIOD_DAY,
  BW_PERIOD_WEEK, /* that begins on a day, or ends on it: a file says no more */
  BW_PERIOD_MONTH,
  BW_PERIOD_QUARTER, /* from January, April, July or October */
  BW_PERIOD_YEAR,    /* from January, or the financial year from April */
} BwPeriod;

/* What @readings (of BwReading, by date) show by how they begin. Two alone do not show a week, a quarter or a
 * year, and a time of day that is always the same is no news. */
BwPeriod bw_period_find (const GPtrArray *readings);

G_END_DECLS
