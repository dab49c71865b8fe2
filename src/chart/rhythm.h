// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * rhythm.h - how one reading follows another in a series, and so which readings there are none of: a file
 * that leaves a month out says no less than one with an empty row for it.
 */
#pragma once

#include "chart/period.h"

G_BEGIN_DECLS

/* One step, or nothing: of sessions of a day, days here and there, and months that keep no step, nobody can
 * say which are missing. */
typedef struct
{
  int months, days;
  gboolean skips_weekends; /* no reading of a day, or of a time of one, is of a Saturday or a Sunday */
} BwRhythm;

BwRhythm bw_rhythm_find (const BwDate *dates, guint n, BwPeriod period);

/* The period one step after @date; BW_NO_DATE if there is no rhythm. */
BwDate bw_rhythm_step (const BwRhythm *self, BwDate date);

/* How many periods between two readings have none. */
guint bw_rhythm_count_between (const BwRhythm *self, BwDate before, BwDate after);

/* Saturdays and Sundays after the day of @before and before that of @after. */
guint bw_rhythm_count_weekend (BwDate before, BwDate after);

G_END_DECLS
