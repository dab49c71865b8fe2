// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * axis.h - from values and dates to places: round numbers up the side, calendar months along the foot. It
 * draws nothing. Part of the room's inside.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* Four to six ticks at a round distance. The axis ends with one, or short of the next where more than half of
 * the way there would be empty. In what is written: per cent for a share. */
typedef struct
{
  double low, high;   /* the ends; they hold all that is shown */
  double first, step; /* of the ticks */
  guint n_ticks;
  int decimals; /* of the numbers beside them */
  double scale; /* from a value to what is written: 100 for a share */
} BwValueAxis;

/* Spans values, limits and targets of @analysis; it need not begin at 0. */
BwValueAxis bw_value_axis_fit (const BwAnalysis *analysis);

/* As above for numbers from @low to @high; they may be equal, and not finite if there are none. */
BwValueAxis bw_value_axis_span (double low, double high, double scale);

double bw_value_axis_tick (const BwValueAxis *self, guint tick);

/* 0 at the low end to 1 at the high one. */
double bw_value_axis_place (const BwValueAxis *self, double value);
double bw_value_axis_place_tick (const BwValueAxis *self, guint tick);

/* Time counts in months, so that months are evenly apart whatever their length; a day is its part of its
 * month, a minute of its day. */
double bw_time_of_date (BwDate date);

/* In minutes: a twelfth of 365.25 days. */
#define BW_AVERAGE_MONTH (30.4375 * BW_DAY)

/* The dates from @first to @last, with room for half a usual step of @step months before and after. */
typedef struct
{
  double first, last, step;
  gboolean skips_weekends;
  gboolean has_no_gaps; /* see bw_analysis_keeps_calendar() */
} BwTimeAxis;

BwTimeAxis bw_time_axis_fit (const BwAnalysis *analysis);

/* On to the horizon, with what is planned. */
BwTimeAxis bw_time_axis_fit_ahead (const BwAnalysis *analysis);

/* 0 at the left end to 1 at the right one. */
double bw_time_axis_place (const BwTimeAxis *self, double time);

/* Whether readings at @before and @after are so far apart that some are missing between them. */
gboolean bw_time_axis_is_gap (const BwTimeAxis *self, BwDate before, BwDate after);

/* Whether the value line runs on from the reading before @reading: not where a value is missing, where
 * readings are left out, or where a phase begins. No line pretends to know what lies between. */
gboolean bw_time_axis_joins (const BwTimeAxis *self, const BwAnalysis *analysis, guint reading);

G_END_DECLS
