// SPDX-License-Identifier: GPL-3.0-or-later
/* calendar.c - the axis along the foot of a chart: months, quarters and years; days and hours are in
 * calendar-days.c.
 */
#include "chart/calendar.h"

#include <math.h>

#define YEAR_TICK 4
#define MONTH_TICK 2.2
#define CLOSEST_TICKS 4.5
#define MONTH_ROOM 24 /* from a month's label to the next */
#define YEAR_ROOM 26
#define BETWEEN 6 /* from the end of a label that may be long to the next */

static double
x_of_month (const BwFrame *frame, int month)
{
  return frame->plot.x + frame->plot.width * bw_time_axis_place (&frame->times, month);
}

double
bw_calendar_get_room (const BwFrame *frame, double months)
{
  return months * frame->plot.width / (frame->times.last - frame->times.first + frame->times.step);
}

static BwLabel
name_label (const BwFrame *frame, double x, BwCalendarRow row, const char *string, gboolean is_bold)
{
  return (BwLabel){.string = string,
                   .x = x,
                   .baseline = bw_frame_bottom (frame) + (row == BW_CALENDAR_UPPER ? 11.4 : 21),
                   .anchor = BW_ANCHOR_MIDDLE,
                   .size = BW_CHART_TEXT_SIZE,
                   .is_bold = is_bold,
                   .colour = is_bold ? BW_COLOUR_INK : BW_COLOUR_SECOND};
}

BwRectangle
bw_calendar_get_box (const BwFrame *frame, double x, const char *string, gboolean is_bold)
{
  BwLabel label = name_label (frame, x, BW_CALENDAR_UPPER, string, is_bold);

  return bw_label_get_box (frame->typesetter, &label);
}

void
bw_calendar_name (const BwFrame *frame, double x, BwCalendarRow row, const char *string, gboolean is_bold)
{
  BwLabel label = name_label (frame, x, row, string, is_bold);

  bw_drawing_text (frame->drawing, &label);
}

void
bw_calendar_tick (const BwFrame *frame, double x, gboolean is_long)
{
  double y = bw_frame_bottom (frame);

  bw_drawing_line (frame->drawing, x, y, x, y + (is_long ? YEAR_TICK : MONTH_TICK),
                   &(BwStroke){0.6, BW_COLOUR_AXIS});
}

/* The month in which years begin, from 0: the readings' own if they are years. */
static int
first_of_year (const BwFrame *frame)
{
  return frame->analysis->period == BW_PERIOD_YEAR ? (int) frame->times.first % 12 : 0;
}

static char *
dup_year (int month)
{
  return bw_format_period (bw_date_new (month / 12, month % 12 + 1, 1), BW_PERIOD_YEAR);
}

static void
draw_year (const BwFrame *frame, double x, BwCalendarRow row, int month)
{
  g_autofree char *year = dup_year (month);

  bw_calendar_name (frame, x, row, year, TRUE);
}

static char *
dup_month (const BwFrame *frame, int month)
{
  return frame->analysis->period == BW_PERIOD_QUARTER ? bw_format_quarter_short (month % 12 + 1)
                                                      : g_strdup (bw_format_month_short (month % 12 + 1));
}

/* What a name needs that is seen every so many months: of quarters the widest, of financial years any. */
static double
room_of (const BwFrame *frame, int apart)
{
  double widest = 0;

  if (frame->analysis->period == BW_PERIOD_YEAR)
    {
      g_autofree char *year = dup_year ((int) frame->times.first);

      return bw_calendar_get_box (frame, 0, year, TRUE).width + BETWEEN;
    }
  if (apart >= 12 || frame->analysis->period != BW_PERIOD_QUARTER)
    return apart < 12 ? MONTH_ROOM : YEAR_ROOM;
  for (int month = 0; month < 12; month += 3)
    {
      g_autofree char *name = dup_month (frame, month);

      widest = fmax (widest, bw_calendar_get_box (frame, 0, name, FALSE).width);
    }
  return widest + BETWEEN;
}

/* Every so many months has a name, from 12 on only the first of years, as years; more when it is crowded. */
static int
months_apart (const BwFrame *frame)
{
  static const int distances[] = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000};
  double months = frame->times.last - frame->times.first + 1;
  guint i = months <= 12 ? 0 : months <= 40 ? 1 : months <= 72 ? 2 : 3;

  if (frame->analysis->period == BW_PERIOD_QUARTER)
    i = 1;
  if (frame->analysis->period == BW_PERIOD_YEAR)
    i = 3;
  while (i + 1 < G_N_ELEMENTS (distances) &&
         bw_calendar_get_room (frame, distances[i]) < room_of (frame, distances[i]))
    i++;
  return distances[i];
}

static int
first_multiple (const BwFrame *frame, int months)
{
  int offset = first_of_year (frame);

  return (int) ceil ((frame->times.first - offset) / months) * months + offset;
}

static void
draw_ticks (const BwFrame *frame, int months_named)
{
  BwPeriod period = frame->analysis->period;
  int offset = first_of_year (frame), apart = period == BW_PERIOD_YEAR      ? 12
                                              : period == BW_PERIOD_QUARTER ? 3
                                                                            : 1;

  if (bw_calendar_get_room (frame, apart) < CLOSEST_TICKS)
    apart = MAX (12, months_named);
  for (int month = first_multiple (frame, apart); month <= frame->times.last; month += apart)
    bw_calendar_tick (frame, x_of_month (frame, month), (month - offset) % 12 == 0);
}

/* Years stand under their January; the first name has one too unless a January follows close behind. */
static void
draw_months (const BwFrame *frame, int apart)
{
  int first = first_multiple (frame, apart), january = first_multiple (frame, 12);

  if (first % 12 != 0 && first <= frame->times.last &&
      (january > frame->times.last || x_of_month (frame, january) - x_of_month (frame, first) > YEAR_ROOM))
    draw_year (frame, x_of_month (frame, first), BW_CALENDAR_LOWER, first / 12 * 12);
  for (int month = first; month <= frame->times.last; month += apart)
    {
      g_autofree char *name = dup_month (frame, month);

      bw_calendar_name (frame, x_of_month (frame, month), BW_CALENDAR_UPPER, name, FALSE);
      if (month % 12 == 0)
        draw_year (frame, x_of_month (frame, month), BW_CALENDAR_LOWER, month);
    }
}

static void
draw_years (const BwFrame *frame, int apart)
{
  for (int month = first_multiple (frame, apart); month <= frame->times.last; month += apart)
    draw_year (frame, x_of_month (frame, month), BW_CALENDAR_UPPER, month);
}

void
bw_calendar_draw (const BwFrame *frame)
{
  double y = bw_frame_bottom (frame);
  int apart = months_apart (frame);

  bw_drawing_line (frame->drawing, frame->plot.x, y, bw_frame_right (frame), y,
                   &(BwStroke){0.6, BW_COLOUR_AXIS});
  if (frame->analysis->n == 0 || bw_calendar_draw_times (frame))
    return;
  draw_ticks (frame, apart);
  if (bw_calendar_draw_days (frame))
    return;
  if (apart < 12)
    draw_months (frame, apart);
  else
    draw_years (frame, apart);
}
