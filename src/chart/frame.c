// SPDX-License-Identifier: GPL-3.0-or-later
/* frame.c - the plot of a chart: where it lies, and what stands round it. */
#include "chart/frame.h"

#include "chart/finding.h"
#include "chart/key.h"
#include "chart/labels.h"
#include "chart/words.h"
#include "text/paragraph.h"

/* From the box to the plot. Above: unit, a rebase's date and reason; below: months, years, markers or key. */
#define ABOVE 32
#define BELOW 46
#define LEFT 26
#define NUMBER_GAP 5 /* between a number and the plot */
#define UNIT_BASELINE 8
#define SMALLEST_PLOT 40
/* How far a label in the plot may reach above it, and must stay above the axis. */
#define ABOVE_PLOT 12
#define ABOVE_AXIS 3
#define LONGEST_LABEL 200       /* characters: no chart is so wide */
#define ELLIPSIS "\342\200\246" /* U+2026 */

static double
y_of_tick (const BwFrame *self, guint tick)
{
  return bw_frame_bottom (self) - self->plot.height * bw_value_axis_place_tick (&self->values, tick);
}

static BwLabel
number_label (const BwFrame *self, guint tick, const char *number)
{
  return (BwLabel){
      .string = number,
      .x = self->plot.x - NUMBER_GAP,
      .baseline = y_of_tick (self, tick),
      .anchor = BW_ANCHOR_RIGHT,
      .size = BW_CHART_TEXT_SIZE,
      .colour = BW_COLOUR_SECOND,
  };
}

static double
widest_number (const BwFrame *self)
{
  double widest = 0;

  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      g_autofree char *number =
          bw_format_number (bw_value_axis_tick (&self->values, i), self->values.decimals);
      BwLabel label = number_label (self, i, number);

      widest = MAX (widest, bw_label_get_box (self->typesetter, &label).width);
    }
  return widest;
}

BwFrame
bw_frame_fit (const BwAnalysis *analysis, const BwChartBox *box)
{
  BwFrame self = {
      .analysis = analysis,
      .typesetter = box->typesetter,
      .drawing = bw_drawing_new (box->width, box->height),
      .values = bw_value_axis_fit (analysis),
      .times = bw_time_axis_fit_ahead (analysis),
  };
  double left = MAX (LEFT, widest_number (&self) + NUMBER_GAP);
  double gutter = bw_gutter_measure (analysis, box->typesetter);

  self.plot = (BwRectangle){left, ABOVE, MAX (box->width - left - gutter, SMALLEST_PLOT), 0};
  self.plot.height = MAX (box->height - ABOVE - BELOW - bw_key_measure (&self), SMALLEST_PLOT);
  return self;
}

double
bw_frame_right (const BwFrame *self)
{
  return self->plot.x + self->plot.width;
}

double
bw_frame_bottom (const BwFrame *self)
{
  return self->plot.y + self->plot.height;
}

double
bw_frame_x (const BwFrame *self, guint reading)
{
  double time = bw_time_of_date (self->analysis->dates[reading]);

  return self->plot.x + self->plot.width * bw_time_axis_place (&self->times, time);
}

double
bw_frame_x_from (const BwFrame *self, BwDate date)
{
  double time = bw_time_of_date (date) - self->times.step / 2;

  return self->plot.x + self->plot.width * bw_time_axis_place (&self->times, time);
}

double
bw_frame_y (const BwFrame *self, double value)
{
  return bw_frame_bottom (self) - self->plot.height * bw_value_axis_place (&self->values, value);
}

double
bw_frame_left_of (const BwFrame *self, guint reading)
{
  return reading == 0 ? self->plot.x : (bw_frame_x (self, reading - 1) + bw_frame_x (self, reading)) / 2;
}

double
bw_frame_right_of (const BwFrame *self, guint reading)
{
  return reading + 1 == self->analysis->n ? bw_frame_right (self) : bw_frame_left_of (self, reading + 1);
}

void
bw_frame_draw_grid (const BwFrame *self)
{
  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      double y = y_of_tick (self, i);

      /* At the foot there is the axis. */
      if (bw_value_axis_tick (&self->values, i) > self->values.low)
        bw_drawing_line (self->drawing, self->plot.x, y, bw_frame_right (self), y,
                         &(BwStroke){0.4, BW_COLOUR_GRID});
    }
}

void
bw_frame_draw_numbers (const BwFrame *self)
{
  for (guint i = 0; i < self->values.n_ticks; i++)
    {
      g_autofree char *number =
          bw_format_number (bw_value_axis_tick (&self->values, i), self->values.decimals);
      BwLabel label = number_label (self, i, number);

      label.baseline += bw_label_get_box (self->typesetter, &label).height / 2;
      bw_drawing_text (self->drawing, &label);
    }
}

static BwLabel
unit_label (const char *string)
{
  return (BwLabel){
      .string = string,
      .baseline = UNIT_BASELINE,
      .size = BW_CHART_TEXT_SIZE,
      .colour = BW_COLOUR_SECOND,
  };
}

/* A unit that is too long for the figure loses words; that limits are on trial is always said. */
void
bw_frame_draw_unit (const BwFrame *self)
{
  g_autofree char *unit = g_strdup (bw_words_unit (self->analysis));
  g_autofree char *line = bw_words_unit_line (self->analysis, unit);
  BwLabel label = unit_label (line);

  while (unit && bw_label_get_box (self->typesetter, &label).width > bw_drawing_get_width (self->drawing))
    {
      char *shorter = bw_label_shorten (unit);

      g_free (unit);
      g_free (line);
      unit = shorter;
      line = bw_words_unit_line (self->analysis, unit ? unit : "");
      label.string = line;
    }
  bw_drawing_text (self->drawing, &label);
}

void
bw_frame_draw_empty (const BwFrame *self)
{
  double y = bw_frame_bottom (self);

  bw_drawing_line (self->drawing, self->plot.x, y, bw_frame_right (self), y,
                   &(BwStroke){0.6, BW_COLOUR_AXIS});
  bw_frame_draw_unit (self);
  bw_drawing_text (self->drawing, &(BwLabel){.string = bw_finding_get_headline (self->analysis),
                                             .x = self->plot.x + self->plot.width / 2,
                                             .baseline = self->plot.y + self->plot.height / 2,
                                             .anchor = BW_ANCHOR_MIDDLE,
                                             .size = BW_CHART_TEXT_SIZE,
                                             .colour = BW_COLOUR_SECOND});
}

BwRectangle
bw_label_get_box (BwTypesetter *typesetter, const BwLabel *label)
{
  BwTextStyle style = bw_label_get_style (label, FALSE);
  double width = bw_text_width (typesetter, &style, label->string);
  double height = bw_typesetter_get_cap_height (typesetter, &style);
  double before = label->anchor == BW_ANCHOR_LEFT ? 0 : label->anchor == BW_ANCHOR_MIDDLE ? width / 2 : width;

  return (BwRectangle){label->x - before, label->baseline - height, width, height};
}

char *
bw_label_begin (const char *text)
{
  return g_utf8_strlen (text, -1) <= LONGEST_LABEL ? g_strdup (text)
                                                   : g_utf8_substring (text, 0, LONGEST_LABEL);
}

char *
bw_label_shorten (const char *text)
{
  g_autofree char *shorter = g_strdup (text);
  char *space;

  if (g_str_has_suffix (shorter, ELLIPSIS))
    shorter[strlen (shorter) - strlen (ELLIPSIS)] = '\0';
  space = strrchr (g_strchomp (shorter), ' ');
  if (!space)
    return NULL;
  *space = '\0';
  return g_strconcat (g_strchomp (shorter), " ", ELLIPSIS, NULL);
}

double
bw_frame_get_clearance (const BwFrame *frame, const BwObstacles *obstacles, const BwLabel *label)
{
  BwRectangle box = bw_label_get_box (frame->typesetter, label);

  if (box.x < frame->plot.x || box.x + box.width > bw_frame_right (frame) ||
      box.y < frame->plot.y - ABOVE_PLOT || box.y + box.height > bw_frame_bottom (frame) - ABOVE_AXIS)
    return -1;
  return bw_obstacles_get_clearance (obstacles, &box);
}

void
bw_frame_settle (const BwFrame *frame, BwObstacles *obstacles, const BwLabel *label)
{
  BwRectangle box = bw_label_get_box (frame->typesetter, label);

  bw_drawing_text (frame->drawing, label);
  bw_obstacles_add_rectangle (obstacles, &box);
}
