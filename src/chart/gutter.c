// SPDX-License-Identifier: GPL-3.0-or-later
/* gutter.c - the labels on the right of a chart. */
#include "chart/horizon.h"
#include "chart/labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 86
#define LEADING 10.5
#define STUB 6
#define SLANT 11
#define TEXT 13
#define WIDEST_NAME 105

typedef struct
{
  char *text;
  double value;
  gboolean is_bold;
  BwColour colour;
  BwDate end; /* of its line, short of the edge of the plot; BW_NO_DATE: it is at the edge */
} Level;

static void
level_clear (gpointer data)
{
  g_free (((Level *) data)->text);
}

static const Level *
get_level (const GArray *levels, guint i)
{
  return &g_array_index (levels, Level, i);
}

/* Takes the text of @level; one without a number is left out. */
static void
insert_level (GArray *levels, const Level *level)
{
  guint i = levels->len;

  if (!isfinite (level->value))
    {
      g_free (level->text);
      return;
    }
  while (i > 0 && get_level (levels, i - 1)->value < level->value)
    i--;
  g_array_insert_vals (levels, i, level, 1);
}

/* Takes @text. */
static void
add_level (GArray *levels, char *text, double value, gboolean is_bold, BwColour colour)
{
  insert_level (levels, &(Level){text, value, is_bold, colour, BW_NO_DATE});
}

static char *
dup_centre (const BwAnalysis *analysis, double value)
{
  g_autofree char *number = bw_format_value (analysis->limit_format, value);

  switch (bw_analysis_get_centre (analysis))
    {
    case BW_CENTRE_MEAN:
      break;
    case BW_CENTRE_MEDIAN:
      /* Translators: beside the chart; %s is a value. */
      return g_strdup_printf (_ ("Median %s"), number);
    case BW_CENTRE_OTHER:
      /* Translators: beside the chart, of the line in the middle; %s is a value. */
      return g_strdup_printf (_ ("Centre %s"), number);
    }
  /* Translators: beside the chart; %s is a value. */
  return g_strdup_printf (_ ("Mean %s"), number);
}

static void
add_phase (GArray *levels, const BwAnalysis *analysis, const BwAnalysisPhase *phase)
{
  g_autofree char *upper = bw_format_value (analysis->limit_format, phase->upl);
  g_autofree char *lower = bw_format_value (analysis->limit_format, phase->lpl);

  /* Translators: beside the chart; %s is a value. */
  add_level (levels, g_strdup_printf (_ ("Upper limit %s"), upper), phase->upl, FALSE, BW_COLOUR_SECOND);
  add_level (levels, dup_centre (analysis, phase->mean), phase->mean, TRUE, BW_COLOUR_INK);
  /* Translators: beside the chart; %s is a value. */
  add_level (levels, g_strdup_printf (_ ("Lower limit %s"), lower), phase->lpl, FALSE, BW_COLOUR_SECOND);
}

static void
add_target (GArray *levels, const BwAnalysis *analysis)
{
  g_autofree char *target = bw_format_value (analysis->format, analysis->settings.target);
  const BwTarget *next = bw_horizon_next_target (analysis, NULL);

  insert_level (levels, &(Level){
                            /* Translators: beside the chart; %s is a value. */
                            .text = g_strdup_printf (_ ("Target %s"), target),
                            .value = analysis->settings.target,
                            .is_bold = TRUE,
                            .colour = BW_COLOUR_TARGET_TEXT,
                            .end = next ? next->since : BW_NO_DATE,
                        });
}

/* Where the target's line ends, if another is planned. */
static void
add_planned_target (GArray *levels, const BwAnalysis *analysis)
{
  const BwTarget *planned = NULL;

  for (const BwTarget *next = NULL; (next = bw_horizon_next_target (analysis, next));)
    planned = next;
  if (!planned)
    return;

  g_autofree char *value = bw_format_value (analysis->format, planned->value);
  g_autofree char *since = bw_format_period_short (
      planned->since, analysis->period < BW_PERIOD_MONTH ? BW_PERIOD_DAY : BW_PERIOD_MONTH);

  /* Translators: beside the chart; %1$s is a value, %2$s a month or day to come. */
  add_level (levels, g_strdup_printf (_ ("Target %1$s from %2$s"), value, since), planned->value, FALSE,
             BW_COLOUR_TARGET_TEXT);
}

static void
add_latest (GArray *levels, const BwAnalysis *analysis, guint latest)
{
  g_autofree char *period = bw_format_period_short (analysis->dates[latest], analysis->period);
  g_autofree char *value = bw_format_value (analysis->format, analysis->values[latest]);

  /* Translators: the latest reading, beside the chart. %1$s is its month or day, %2$s its value. */
  add_level (levels, g_strdup_printf (_ ("%1$s: %2$s"), period, value), analysis->values[latest], TRUE,
             BW_COLOUR_INK);
}

/* A name that is too long loses words, never its value. */
static char *
dup_beside (const BwAnalysis *analysis, BwTypesetter *typesetter, const BwBeside *beside, double value)
{
  g_autofree char *number = bw_format_value (analysis->format, value);
  g_autofree char *name = bw_label_begin (beside->name);

  while (name)
    {
      /* Translators: a line beside the measure's own. %1$s is its name, such as "National", %2$s its value.
       */
      g_autofree char *text = g_strdup_printf (C_ ("beside a chart", "%1$s %2$s"), name, number);
      BwLabel label = {.string = text, .size = BW_CHART_TEXT_SIZE};
      char *shorter;

      if (bw_label_get_box (typesetter, &label).width <= WIDEST_NAME)
        return g_steal_pointer (&text);
      shorter = bw_label_shorten (name);
      g_free (name);
      name = shorter;
    }
  return g_steal_pointer (&number);
}

static void
add_beside (GArray *levels, const BwAnalysis *analysis, BwTypesetter *typesetter)
{
  for (guint i = 0; i < analysis->beside->len; i++)
    {
      const BwBeside *beside = g_ptr_array_index (analysis->beside, i);
      BwDate end = bw_beside_get_end (beside, analysis->dates[analysis->n - 1], analysis->horizon);
      double value = bw_beside_get_value (beside, end);
      gboolean leads_to_target = beside->kind == BW_BESIDE_TRAJECTORY;

      add_level (levels, dup_beside (analysis, typesetter, beside, value), value, FALSE,
                 leads_to_target ? BW_COLOUR_TARGET_TEXT : BW_COLOUR_SECOND);
    }
}

static GArray *
list_levels (const BwAnalysis *analysis, BwTypesetter *typesetter)
{
  GArray *levels = g_array_new (FALSE, FALSE, sizeof (Level));
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);
  guint latest;

  g_array_set_clear_func (levels, level_clear);
  if (phase)
    add_phase (levels, analysis, phase);
  add_target (levels, analysis);
  add_planned_target (levels, analysis);
  if (bw_analysis_get_latest (analysis, &latest))
    {
      add_latest (levels, analysis, latest);
      add_beside (levels, analysis, typesetter);
    }
  return levels;
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
  g_autoptr (GArray) levels = list_levels (analysis, typesetter);
  double width = WIDTH;

  for (guint i = 0; i < levels->len; i++)
    {
      BwLabel label = level_label (get_level (levels, i));

      width = MAX (width, TEXT + bw_label_get_box (typesetter, &label).width);
    }
  return width;
}

void
bw_gutter_draw (const BwFrame *frame)
{
  g_autoptr (GArray) levels = list_levels (frame->analysis, frame->typesetter);
  g_autofree double *places = g_new (double, levels->len);
  double x = bw_frame_right (frame);

  for (guint i = 0; i < levels->len; i++)
    places[i] = bw_frame_y (frame, get_level (levels, i)->value);
  bw_place_apart (places, levels->len, LEADING, frame->plot.y, bw_frame_bottom (frame));
  for (guint i = 0; i < levels->len; i++)
    {
      const Level *level = get_level (levels, i);
      double y = bw_frame_y (frame, level->value);
      double start = level->end != BW_NO_DATE ? bw_frame_x_from (frame, level->end) : x;
      const BwPoint leader[] = {{start, y}, {x + STUB, y}, {x + SLANT, places[i]}};
      BwLabel label = level_label (level);

      bw_drawing_polyline (frame->drawing, leader, G_N_ELEMENTS (leader), &(BwStroke){0.5, BW_COLOUR_SECOND});
      label.x = x + TEXT;
      label.baseline = places[i] + bw_label_get_box (frame->typesetter, &label).height / 2;
      bw_drawing_text (frame->drawing, &label);
    }
}
