// SPDX-License-Identifier: GPL-3.0-or-later
/* markers.c - the numbers under a chart, each joined to its reading; in a speech bubble if a person told of
 * it. */
#include "chart/labels.h"
#include "chart/notes.h"
#include "chart/shapes.h"

#define SQUARE 10
#define APART 15
#define BUBBLE_SCALE 0.72
/* The middle of the bubble's box, tail apart, in the bubble's own units. */
#define BUBBLE_MIDDLE_X 10
#define BUBBLE_MIDDLE_Y 7

static void
draw_sign (const BwFrame *frame, double x, double y, gboolean from_story)
{
  static const BwFill ink = {BW_COLOUR_INK};

  if (from_story)
    {
      bw_drawing_place (frame->drawing, x - BUBBLE_SCALE * BUBBLE_MIDDLE_X,
                        y - BUBBLE_SCALE * BUBBLE_MIDDLE_Y, BUBBLE_SCALE);
      bw_shape_bubble (frame->drawing, &ink, NULL);
      bw_drawing_place (frame->drawing, 0, 0, 1);
    }
  else
    bw_drawing_rectangle (frame->drawing, &(BwRectangle){x - SQUARE / 2.0, y - SQUARE / 2.0, SQUARE, SQUARE},
                          &ink, NULL);
}

static void
draw_number (const BwFrame *frame, const BwNote *note, double x)
{
  g_autofree char *number = g_strdup_printf ("%u", note->number);
  double y = bw_frame_bottom (frame) + BW_MARKERS_DOWN;
  BwLabel label = {
      .string = number,
      .x = x,
      .anchor = BW_ANCHOR_MIDDLE,
      .size = BW_CHART_TEXT_SIZE,
      .is_bold = TRUE,
      .colour = BW_COLOUR_PAPER,
  };

  draw_sign (frame, x, y, note->marker->story != BW_NOBODY);
  label.baseline = y + bw_label_get_box (frame->typesetter, &label).height / 2;
  bw_drawing_text (frame->drawing, &label);
}

static void
draw_thread (const BwFrame *frame, BwObstacles *obstacles, guint reading)
{
  const BwAnalysis *analysis = frame->analysis;
  double x = bw_frame_x (frame, reading);
  double value =
      analysis->points[reading].missing ? analysis->points[reading].mean : analysis->values[reading];
  double y = bw_frame_y (frame, value);

  bw_drawing_line (frame->drawing, x, y, x, bw_frame_bottom (frame),
                   &(BwStroke){0.5, BW_COLOUR_INK, {1, 1.6}});
  bw_obstacles_add_line (obstacles, x, y, x, bw_frame_bottom (frame));
}

void
bw_markers_draw (const BwFrame *frame, BwObstacles *obstacles)
{
  g_autoptr (GArray) notes = bw_notes_list (frame->analysis);
  const BwNote *shown[BW_MOST_NOTES];
  double places[BW_MOST_NOTES];
  guint n = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      const BwNote *note = &g_array_index (notes, BwNote, i);

      if (note->number == 0)
        continue;
      draw_thread (frame, obstacles, note->reading);
      shown[n] = note;
      places[n++] = bw_frame_x (frame, note->reading);
    }
  bw_place_apart (places, n, APART, frame->plot.x, bw_frame_right (frame));
  for (guint i = 0; i < n; i++)
    draw_number (frame, shown[i], places[i]);
}
