// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * calendar.h - the foot of a chart: two rows of names under its axis, what is short above what it is part of:
 * months above their year, days above their month, hours above their day. Inside the room.
 */
#pragma once

#include "chart/frame.h"

G_BEGIN_DECLS

typedef enum
{
  BW_CALENDAR_UPPER,
  BW_CALENDAR_LOWER,
} BwCalendarRow;

/* Names every so many hours of readings at times of a day, or every so many weeks of weekly ones, with ticks.
 * FALSE: there is no room, or the readings are others, and nothing was drawn. */
gboolean bw_calendar_draw_times (const BwFrame *frame);

/* Names days, without ticks. FALSE: they are too many, or the readings are longer. */
gboolean bw_calendar_draw_days (const BwFrame *frame);

/* The points that so many months take. */
double bw_calendar_get_room (const BwFrame *frame, double months);

/* Where a name stands in a row, in the middle over @x. */
BwRectangle bw_calendar_get_box (const BwFrame *frame, double x, const char *string, gboolean is_bold);
void
bw_calendar_name (const BwFrame *frame, double x, BwCalendarRow row, const char *string, gboolean is_bold);
void bw_calendar_tick (const BwFrame *frame, double x, gboolean is_long);

G_END_DECLS
