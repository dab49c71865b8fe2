// SPDX-License-Identifier: GPL-3.0-or-later
/* captions.c - where a phase begins, and what was changed. */
#include "chart/labels.h"

#include <glib/gi18n-lib.h>

#define LINE_ABOVE 20
#define HEAD_ABOVE 14 /* baselines over the plot */
#define REASON_ABOVE 4
#define BESIDE 4
#define CLEARANCE 2
/* From here on along the plot words stand to the left of their line. */
#define LAST_PART 0.8

/* What is written at the start of a phase: when it was rebased and why, or only which phase it is. */
typedef struct
{
  char *head;
  const char *reason; /* or NULL */
} Words;

static void
words_clear (Words *words)
{
  g_free (words->head);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static Words
find_words (const BwFrame *frame, guint phase, gboolean numbered)
{
  const BwAnalysisPhase *begun = &frame->analysis->phases[phase];
  g_autofree char *period = bw_format_event (begun->cause->start, frame->analysis->period);

  if (numbered)
    /* Translators: a label on the chart where its limits begin anew; %u counts from 2. */
    return (Words){.head = g_strdup_printf (_ ("Phase %u"), phase + 1)};
  return (Words){
      /* Translators: a label on the chart where its limits begin anew; %s is a month or a day. */
      .head = g_strdup_printf (_ ("Rebased %s"), period),
      .reason = begun->cause->reason && *begun->cause->reason ? begun->cause->reason : NULL,
  };
}

static double
x_of_phase (const BwFrame *frame, guint phase)
{
  return bw_frame_left_of (frame, frame->analysis->phases[phase].first);
}

static BwLabel
place_label (const BwFrame *frame, guint phase, const char *string, double above, gboolean is_head)
{
  double x = x_of_phase (frame, phase);
  gboolean to_left = x > frame->plot.x + LAST_PART * frame->plot.width;

  return (BwLabel){
      .string = string,
      .x = to_left ? x - BESIDE : x + BESIDE,
      .baseline = frame->plot.y - above,
      .anchor = to_left ? BW_ANCHOR_RIGHT : BW_ANCHOR_LEFT,
      .size = BW_CHART_TEXT_SIZE,
      .is_bold = is_head,
      .colour = BW_COLOUR_INK,
  };
}

/* Adds its box to @obstacles if it has room among them. */
static gboolean
takes_room (const BwFrame *frame, const BwLabel *label, BwObstacles *obstacles)
{
  BwRectangle box = bw_label_get_box (frame->typesetter, label);

  if (box.x < 0 || box.x + box.width > bw_drawing_get_width (frame->drawing))
    return FALSE;
  if (bw_obstacles_get_clearance (obstacles, &box) < CLEARANCE)
    return FALSE;
  bw_obstacles_add_rectangle (obstacles, &box);
  return TRUE;
}

static void
add_lines (const BwFrame *frame, BwObstacles *obstacles)
{
  for (guint i = 1; i < frame->analysis->n_phases; i++)
    bw_obstacles_add_line (obstacles, x_of_phase (frame, i), frame->plot.y - LINE_ABOVE,
                           x_of_phase (frame, i), frame->plot.y);
}

void
bw_captions_draw_lines (const BwFrame *frame)
{
  for (guint i = 1; i < frame->analysis->n_phases; i++)
    bw_drawing_line (frame->drawing, x_of_phase (frame, i), frame->plot.y - LINE_ABOVE, x_of_phase (frame, i),
                     bw_frame_bottom (frame), &(BwStroke){0.6, BW_COLOUR_INK});
}

gboolean
bw_captions_are_numbers (const BwFrame *frame)
{
  g_autoptr (BwObstacles) obstacles = bw_obstacles_new ();

  add_lines (frame, obstacles);
  for (guint i = 1; i < frame->analysis->n_phases; i++)
    {
      g_auto (Words) words = find_words (frame, i, FALSE);
      BwLabel head = place_label (frame, i, words.head, HEAD_ABOVE, TRUE);
      BwLabel reason = place_label (frame, i, words.reason ? words.reason : "", REASON_ABOVE, FALSE);

      if (!takes_room (frame, &head, obstacles) || (words.reason && !takes_room (frame, &reason, obstacles)))
        return TRUE;
    }
  return FALSE;
}

/* Where not even "Phase 2" has room. */
static void
draw_bare_number (const BwFrame *frame, guint phase, BwObstacles *obstacles)
{
  g_autofree char *number = g_strdup_printf ("%u", phase + 1);
  BwLabel label = place_label (frame, phase, number, HEAD_ABOVE, TRUE);

  if (takes_room (frame, &label, obstacles))
    bw_drawing_text (frame->drawing, &label);
}

void
bw_captions_draw (const BwFrame *frame, BwObstacles *obstacles)
{
  gboolean numbered = bw_captions_are_numbers (frame);

  add_lines (frame, obstacles);
  for (guint i = 1; i < frame->analysis->n_phases; i++)
    {
      g_auto (Words) words = find_words (frame, i, numbered);
      BwLabel head = place_label (frame, i, words.head, HEAD_ABOVE, TRUE);
      BwLabel reason = place_label (frame, i, words.reason ? words.reason : "", REASON_ABOVE, FALSE);

      if (takes_room (frame, &head, obstacles))
        bw_drawing_text (frame->drawing, &head);
      else
        draw_bare_number (frame, i, obstacles);
      if (words.reason && takes_room (frame, &reason, obstacles))
        bw_drawing_text (frame->drawing, &reason);
    }
}
