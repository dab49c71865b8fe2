// SPDX-License-Identifier: GPL-3.0-or-later
/* calendar.c - the axis with months and years along the foot of a chart. */
#include "chart/frame.h"

#include <math.h>

#define MONTH_BASELINE 11.4
#define YEAR_BASELINE 21
#define JANUARY_TICK 4
#define MONTH_TICK 2.2
#define CLOSEST_TICKS 4.5
#define MONTH_ROOM 24 /* from a month's label to the next */
#define YEAR_ROOM 26
#define DAY_ROOM 44
#define FEW_MONTHS 3 /* below that days are named */

static double
x_of_month (const BwFrame *frame, int month)
{
  return frame->plot.x + frame->plot.width * bw_time_axis_place (&frame->times, month);
}

static double
month_width (const BwFrame *frame)
{
  return frame->plot.width / (frame->times.last - frame->times.first + frame->times.step);
}

static void
draw_label (const BwFrame *frame, double x, double down, const char *string, gboolean is_year)
{
  bw_drawing_text (frame->drawing, &(BwLabel){.string = string,
                                              .x = x,
                                              .baseline = bw_frame_bottom (frame) + down,
                                              .anchor = BW_ANCHOR_MIDDLE,
                                              .size = BW_CHART_TEXT_SIZE,
                                              .is_bold = is_year,
                                              .colour = is_year ? BW_COLOUR_INK : BW_COLOUR_SECOND});
}

static void
draw_year (const BwFrame *frame, double x, double down, int year)
{
  g_autofree char *string = g_strdup_printf ("%d", year);

  draw_label (frame, x, down, string, TRUE);
}

/* Every so many months has a name, from 12 on only Januaries, as years; more when it is crowded. */
static int
months_apart (const BwFrame *frame)
{
  static const int distances[] = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
  double months = frame->times.last - frame->times.first + 1;
  guint i = months <= 12 ? 0 : months <= 40 ? 1 : months <= 72 ? 2 : 3;

  while (i + 1 < G_N_ELEMENTS (distances) &&
         distances[i] * month_width (frame) < (distances[i] < 12 ? MONTH_ROOM : YEAR_ROOM))
    i++;
  return distances[i];
}

static int
first_multiple (const BwFrame *frame, int months)
{
  return (int) ceil (frame->times.first / months) * months;
}

static void
draw_ticks (const BwFrame *frame, int months_named)
{
  int apart = month_width (frame) >= CLOSEST_TICKS ? 1 : MAX (12, months_named);
  double y = bw_frame_bottom (frame);

  for (int month = first_multiple (frame, apart); month <= frame->times.last; month += apart)
    {
      double x = x_of_month (frame, month);

      bw_drawing_line (frame->drawing, x, y, x, y + (month % 12 == 0 ? JANUARY_TICK : MONTH_TICK),
                       &(BwStroke){0.6, BW_COLOUR_AXIS});
    }
}

/* Years stand under their January; the first name has one too unless a January follows close behind. */
static void
draw_months (const BwFrame *frame, int apart)
{
  int first = first_multiple (frame, apart), january = first_multiple (frame, 12);

  if (first % 12 != 0 && first <= frame->times.last &&
      (january > frame->times.last || x_of_month (frame, january) - x_of_month (frame, first) > YEAR_ROOM))
    draw_year (frame, x_of_month (frame, first), YEAR_BASELINE, first / 12);
  for (int month = first; month <= frame->times.last; month += apart)
    {
      draw_label (frame, x_of_month (frame, month), MONTH_BASELINE, bw_format_month_short (month % 12 + 1),
                  FALSE);
      if (month % 12 == 0)
        draw_year (frame, x_of_month (frame, month), YEAR_BASELINE, month / 12);
    }
}

static void
draw_years (const BwFrame *frame, int apart)
{
  for (int month = first_multiple (frame, apart); month <= frame->times.last; month += apart)
    draw_year (frame, x_of_month (frame, month), MONTH_BASELINE, month / 12);
}

static void
draw_days (const BwFrame *frame)
{
  double free_from = -G_MAXDOUBLE;
  int year_shown = 0;

  for (guint i = 0; i < frame->analysis->n; i++)
    {
      double x = bw_frame_x (frame, i);
      g_autofree char *day = bw_format_day_short (frame->analysis->dates[i]);
      int year = (int) bw_time_of_date (frame->analysis->dates[i]) / 12;

      if (x < free_from)
        continue;
      draw_label (frame, x, MONTH_BASELINE, day, FALSE);
      if (year != year_shown)
        draw_year (frame, x, YEAR_BASELINE, year);
      year_shown = year;
      free_from = x + DAY_ROOM;
    }
}

void
bw_calendar_draw (const BwFrame *frame)
{
  double y = bw_frame_bottom (frame);
  int apart = months_apart (frame);

  bw_drawing_line (frame->drawing, frame->plot.x, y, bw_frame_right (frame), y,
                   &(BwStroke){0.6, BW_COLOUR_AXIS});
  if (frame->analysis->n == 0)
    return;
  draw_ticks (frame, apart);
  if (frame->analysis->period == BW_PERIOD_DAY && frame->times.last - frame->times.first < FEW_MONTHS)
    draw_days (frame);
  else if (apart < 12)
    draw_months (frame, apart);
  else
    draw_years (frame, apart);
}
