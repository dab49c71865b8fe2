// SPDX-License-Identifier: GPL-3.0-or-later
/* calendar-days.c - the foot of a chart of weeks, days and hours. */
#include "chart/calendar.h"

#include <math.h>

#define DAY_ROOM 44
#define FEW_MONTHS 3 /* below that days are named */
#define CLOSEST_TICKS 4.5
#define BETWEEN 6       /* from the end of a name to the next */
#define BENEATH_ROOM 44 /* from the middle of a name in the lower row to the next */
#define DAYS_OF_MONTH 31
#define FINEST 0.8 /* of the usual step of readings: nothing happens between them */
#define WEEK (7 * BW_DAY)

/* Names every so often, and beneath them what begins with some of them. */
typedef struct
{
  BwDate first, apart, tick; /* every so many minutes */
  char *(*dup_name) (BwDate date);
  BwDate (*next) (BwDate date); /* when what stands beneath @date is over */
  char *(*dup_beneath) (BwDate date, gboolean with_year);
} Rows;

/* How far the lower row is taken. */
typedef struct
{
  double free_from;
  int year; /* that is named already */
  BwDate until;
} Beneath;

static double
x_of_date (const BwFrame *frame, BwDate date)
{
  return frame->plot.x + frame->plot.width * bw_time_axis_place (&frame->times, bw_time_of_date (date));
}

static int
year_of (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return year;
}

/* In the longest of months, where there is least. */
static double
room_of (const BwFrame *frame, BwDate apart)
{
  return bw_calendar_get_room (frame, (double) apart / BW_DAY / DAYS_OF_MONTH);
}

/* --- two rows --------------------------------------------------------------------------------------------
 */

static gboolean
fits (const BwFrame *frame, const Beneath *beneath, double x, const char *name)
{
  return bw_calendar_get_box (frame, x, name, TRUE).x >= beneath->free_from;
}

/* With its year, if that was not named yet and has room; a name without room is left out. */
static void
name_beneath (const BwFrame *frame, Beneath *beneath, const Rows *rows, BwDate date)
{
  double x = x_of_date (frame, date);
  gboolean with_year = year_of (date) != beneath->year;
  g_autofree char *name = rows->dup_beneath (date, with_year);
  BwRectangle box;

  if (with_year && !fits (frame, beneath, x, name))
    {
      g_free (name);
      name = rows->dup_beneath (date, FALSE);
      with_year = FALSE;
    }
  if (!fits (frame, beneath, x, name))
    return;
  box = bw_calendar_get_box (frame, x, name, TRUE);
  bw_calendar_name (frame, fmax (x, box.width / 2), BW_CALENDAR_LOWER, name, TRUE);
  beneath->free_from = box.x + box.width + BETWEEN;
  if (with_year)
    beneath->year = year_of (date);
}

/* The first name has something beneath it unless the next that has follows close behind. */
static gboolean
is_close (const BwFrame *frame, const Rows *rows, BwDate over)
{
  BwDate next = rows->first + (over - rows->first + rows->apart - 1) / rows->apart * rows->apart;

  return next <= frame->analysis->horizon &&
         x_of_date (frame, next) - x_of_date (frame, rows->first) < BENEATH_ROOM;
}

static void
draw_ticks (const BwFrame *frame, const Rows *rows)
{
  for (BwDate date = rows->first; date <= frame->analysis->horizon; date += rows->tick)
    bw_calendar_tick (frame, x_of_date (frame, date), date == bw_date_get_day (date));
}

static void
draw_rows (const BwFrame *frame, const Rows *rows)
{
  Beneath beneath = {.free_from = -G_MAXDOUBLE};

  draw_ticks (frame, rows);
  for (BwDate date = rows->first; date <= frame->analysis->horizon; date += rows->apart)
    {
      g_autofree char *name = rows->dup_name (date);

      bw_calendar_name (frame, x_of_date (frame, date), BW_CALENDAR_UPPER, name, FALSE);
      if (date < beneath.until)
        continue;
      beneath.until = rows->next (date);
      if (date != rows->first || !is_close (frame, rows, beneath.until))
        name_beneath (frame, &beneath, rows, date);
    }
}

/* --- hours -----------------------------------------------------------------------------------------------
 */

static BwDate
next_day (BwDate date)
{
  return bw_date_get_day (date) + BW_DAY;
}

static char *
dup_day (BwDate date, gboolean with_year)
{
  return with_year ? bw_format_period_short (date, BW_PERIOD_DAY) : bw_format_day_short (date);
}

/* Where the clock is at a multiple of @apart; at the first reading if it never is. */
static BwDate
first_at_clock (const BwFrame *frame, BwDate apart)
{
  BwDate first = frame->analysis->dates[0], multiple = (first + apart - 1) / apart * apart;

  return multiple <= frame->analysis->horizon ? multiple : first;
}

static gboolean
draw_hours (const BwFrame *frame)
{
  static const int distances[] = {1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720};
  double needed = bw_calendar_get_box (frame, 0, "00:00", FALSE).width + BETWEEN;
  double closest = frame->times.step * DAYS_OF_MONTH * (double) BW_DAY;
  guint i = 0;

  while (i < G_N_ELEMENTS (distances) &&
         (distances[i] < FINEST * closest || room_of (frame, distances[i]) < needed))
    i++;
  if (i == G_N_ELEMENTS (distances))
    return FALSE;

  Rows rows = {.apart = distances[i],
               .tick = distances[i],
               .dup_name = bw_format_time,
               .next = next_day,
               .dup_beneath = dup_day};

  rows.first = first_at_clock (frame, rows.apart);
  if (rows.apart > BW_HOUR && room_of (frame, BW_HOUR) >= CLOSEST_TICKS)
    rows.tick = BW_HOUR;
  draw_rows (frame, &rows);
  return TRUE;
}

/* --- weeks -----------------------------------------------------------------------------------------------
 */

static char *
dup_day_of_month (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%d", day);
}

static BwDate
next_month (BwDate date)
{
  int year, month, day;

  bw_date_split (date, &year, &month, &day);
  return bw_date_new (year + month / 12, month % 12 + 1, 1);
}

static char *
dup_month (BwDate date, gboolean with_year)
{
  int year, month, day;

  if (with_year)
    return bw_format_period_short (date, BW_PERIOD_MONTH);
  bw_date_split (date, &year, &month, &day);
  return g_strdup (bw_format_month_short (month));
}

/* Each of them is named, or every second. */
static gboolean
draw_weeks (const BwFrame *frame)
{
  double needed = bw_calendar_get_box (frame, 0, "30", FALSE).width + BETWEEN;
  int weeks = room_of (frame, WEEK) >= needed ? 1 : 2;

  if (room_of (frame, weeks * WEEK) < needed)
    return FALSE;
  draw_rows (frame, &(Rows){.first = bw_date_get_day (frame->analysis->dates[0]),
                            .apart = weeks * WEEK,
                            .tick = WEEK,
                            .dup_name = dup_day_of_month,
                            .next = next_month,
                            .dup_beneath = dup_month});
  return TRUE;
}

gboolean
bw_calendar_draw_times (const BwFrame *frame)
{
  if (frame->analysis->period == BW_PERIOD_HOUR)
    return draw_hours (frame);
  return frame->analysis->period == BW_PERIOD_WEEK && draw_weeks (frame);
}

/* --- days ------------------------------------------------------------------------------------------------
 */

/* The days that readings begin with, and after them each that is planned for; BW_NO_DATE after the last. */
static BwDate
get_day (const BwAnalysis *analysis, guint i)
{
  BwDate day;

  if (i < analysis->n)
    return bw_date_get_day (analysis->dates[i]);
  day = bw_date_get_day (analysis->dates[analysis->n - 1]) + (i - analysis->n + 1) * BW_DAY;
  return day <= analysis->horizon ? day : BW_NO_DATE;
}

gboolean
bw_calendar_draw_days (const BwFrame *frame)
{
  const BwAnalysis *analysis = frame->analysis;
  double free_from = -G_MAXDOUBLE;
  int year_shown = 0;
  BwDate day;

  if (analysis->period > BW_PERIOD_DAY || frame->times.last - frame->times.first >= FEW_MONTHS)
    return FALSE;
  for (guint i = 0; (day = get_day (analysis, i)) != BW_NO_DATE; i++)
    {
      double x = x_of_date (frame, day);
      g_autofree char *name = bw_format_day_short (day);
      g_autofree char *year = g_strdup_printf ("%d", year_of (day));

      if (x < free_from)
        continue;
      bw_calendar_name (frame, x, BW_CALENDAR_UPPER, name, FALSE);
      if (year_of (day) != year_shown)
        bw_calendar_name (frame, x, BW_CALENDAR_LOWER, year, TRUE);
      year_shown = year_of (day);
      free_from = x + DAY_ROOM;
    }
  return TRUE;
}
