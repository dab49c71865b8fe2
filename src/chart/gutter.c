// SPDX-License-Identifier: GPL-3.0-or-later
/* gutter.c - the labels on the right of a chart. */
#include "chart/labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 86
#define LEADING 10.5
#define STUB 6
#define SLANT 11
#define TEXT 13
#define MOST_LABELS 5

typedef struct
{
  char *text;
  double value;
  gboolean is_bold;
  BwColour colour;
} Level;

typedef struct
{
  Level levels[MOST_LABELS]; /* from the highest value to the lowest */
  guint n;
} Gutter;

static void
gutter_clear (Gutter *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->levels[i].text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gutter, gutter_clear)

/* Takes @text; a level without a number is left out. */
static void
add_level (Gutter *self, char *text, double value, gboolean is_bold, BwColour colour)
{
  guint i = self->n;

  if (!isfinite (value))
    {
      g_free (text);
      return;
    }
  while (i > 0 && self->levels[i - 1].value < value)
    {
      self->levels[i] = self->levels[i - 1];
      i--;
    }
  self->levels[i] = (Level){text, value, is_bold, colour};
  self->n++;
}

static void
add_phase (Gutter *self, const BwAnalysis *analysis, const BwAnalysisPhase *phase)
{
  g_autofree char *upper = bw_format_value (analysis->limit_format, phase->upl);
  g_autofree char *mean = bw_format_value (analysis->limit_format, phase->mean);
  g_autofree char *lower = bw_format_value (analysis->limit_format, phase->lpl);

  /* Translators: beside the chart; %s is a value. */
  add_level (self, g_strdup_printf (_ ("Upper limit %s"), upper), phase->upl, FALSE, BW_COLOUR_SECOND);
  /* Translators: beside the chart; %s is a value. */
  add_level (self, g_strdup_printf (_ ("Mean %s"), mean), phase->mean, TRUE, BW_COLOUR_INK);
  /* Translators: beside the chart; %s is a value. */
  add_level (self, g_strdup_printf (_ ("Lower limit %s"), lower), phase->lpl, FALSE, BW_COLOUR_SECOND);
}

static void
add_target (Gutter *self, const BwAnalysis *analysis)
{
  g_autofree char *target = bw_format_value (analysis->format, analysis->settings.target);

  /* Translators: beside the chart; %s is a value. */
  add_level (self, g_strdup_printf (_ ("Target %s"), target), analysis->settings.target, TRUE,
             BW_COLOUR_TARGET_TEXT);
}

static void
add_latest (Gutter *self, const BwAnalysis *analysis, guint latest)
{
  g_autofree char *period = bw_format_period_short (analysis->dates[latest], analysis->period);
  g_autofree char *value = bw_format_value (analysis->format, analysis->values[latest]);

  /* Translators: the latest reading, beside the chart. %1$s is its month or day, %2$s its value. */
  add_level (self, g_strdup_printf (_ ("%1$s: %2$s"), period, value), analysis->values[latest], TRUE,
             BW_COLOUR_INK);
}

static Gutter
list_levels (const BwAnalysis *analysis)
{
  Gutter self = {0};
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);
  guint latest;

  if (phase)
    add_phase (&self, analysis, phase);
  add_target (&self, analysis);
  if (bw_analysis_get_latest (analysis, &latest))
    add_latest (&self, analysis, latest);
  return self;
}

static BwLabel
level_label (const Level *level)
{
  return (BwLabel){
      .string = level->text,
      .size = BW_CHART_TEXT_SIZE,
      .is_bold = level->is_bold,
      .colour = level->colour,
  };
}

double
bw_gutter_measure (const BwAnalysis *analysis, BwTypesetter *typesetter)
{
  g_auto (Gutter) gutter = list_levels (analysis);
  double width = WIDTH;

  for (guint i = 0; i < gutter.n; i++)
    {
      BwLabel label = level_label (&gutter.levels[i]);

      width = MAX (width, TEXT + bw_label_get_box (typesetter, &label).width);
    }
  return width;
}

void
bw_gutter_draw (const BwFrame *frame)
{
  g_auto (Gutter) gutter = list_levels (frame->analysis);
  double places[MOST_LABELS], x = bw_frame_right (frame);

  for (guint i = 0; i < gutter.n; i++)
    places[i] = bw_frame_y (frame, gutter.levels[i].value);
  bw_place_apart (places, gutter.n, LEADING, frame->plot.y, bw_frame_bottom (frame));
  for (guint i = 0; i < gutter.n; i++)
    {
      double y = bw_frame_y (frame, gutter.levels[i].value);
      const BwPoint leader[] = {{x, y}, {x + STUB, y}, {x + SLANT, places[i]}};
      BwLabel label = level_label (&gutter.levels[i]);

      bw_drawing_polyline (frame->drawing, leader, G_N_ELEMENTS (leader), &(BwStroke){0.5, BW_COLOUR_SECOND});
      label.x = x + TEXT;
      label.baseline = places[i] + bw_label_get_box (frame->typesetter, &label).height / 2;
      bw_drawing_text (frame->drawing, &label);
    }
}
