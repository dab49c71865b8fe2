// SPDX-License-Identifier: GPL-3.0-or-later
/* ghosts.c - beside each reading that is left out, why. */
#include "chart/labels.h"

#include <math.h>

#define BESIDE 6.5 /* from the point to its words */
#define WIDEST 110
#define SIDES 4

/* Right, left, above, below. */
static BwLabel
label_at (const BwFrame *frame, const char *words, guint reading, int side)
{
  static const BwAnchor anchors[SIDES] = {BW_ANCHOR_LEFT, BW_ANCHOR_RIGHT, BW_ANCHOR_MIDDLE,
                                          BW_ANCHOR_MIDDLE};
  static const double right[SIDES] = {1, -1, 0, 0}, down[SIDES] = {0.5, 0.5, 0, 1};
  BwLabel label = {
      .string = words,
      .anchor = anchors[side],
      .size = BW_CHART_TEXT_SIZE,
      .colour = BW_COLOUR_SECOND,
  };
  double height = bw_label_get_box (frame->typesetter, &label).height;
  double away = side < 2 ? 0 : side == 2 ? -BESIDE : BESIDE;

  label.x = bw_frame_x (frame, reading) + right[side] * BESIDE;
  label.baseline = bw_frame_y (frame, frame->analysis->values[reading]) + down[side] * height + away;
  return label;
}

/* Where least is disturbed; not at all if there is no room. */
static void
name_ghost (const BwFrame *frame, BwObstacles *obstacles, guint reading, const char *words)
{
  double best = BW_LEAST_CLEARANCE;
  BwLabel chosen = {0};

  for (int side = 0; side < SIDES; side++)
    {
      BwLabel label = label_at (frame, words, reading, side);
      double clearance = bw_frame_get_clearance (frame, obstacles, &label);

      if (clearance > best)
        {
          best = clearance;
          chosen = label;
        }
    }
  if (chosen.string)
    bw_frame_settle (frame, obstacles, &chosen);
}

static char *
dup_words (const BwFrame *frame, const char *reason)
{
  g_autofree char *clause = bw_format_clause (reason);
  char *words = bw_label_begin (clause);
  BwLabel label = {.string = words, .size = BW_CHART_TEXT_SIZE};

  while (words && bw_label_get_box (frame->typesetter, &label).width > WIDEST)
    {
      char *shorter = bw_label_shorten (words);

      g_free (words);
      label.string = words = shorter;
    }
  return words;
}

void
bw_ghosts_draw (const BwFrame *frame, BwObstacles *obstacles)
{
  for (guint i = 0; i < frame->analysis->n; i++)
    {
      g_autofree char *words = NULL;

      if (!frame->analysis->points[i].excluded || frame->analysis->points[i].missing)
        continue;
      words = dup_words (frame, bw_analysis_get_exclusion (frame->analysis, i));
      if (words && *words)
        name_ghost (frame, obstacles, i, words);
    }
}
