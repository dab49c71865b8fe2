// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * labels.h - the words and numbers on a chart, each of which must find room: present levels in the gutter on
 * the right, captions of rebases above, earlier levels in the plot, markers below. Inside the room.
 */
#pragma once

#include "chart/frame.h"

G_BEGIN_DECLS

/* The labels on the right: limits, mean, target and the latest value, each joined to its level; and the room
 * they take beside the plot. */
double bw_gutter_measure (const BwAnalysis *analysis, BwTypesetter *typesetter);
void bw_gutter_draw (const BwFrame *frame);

/* Where a phase begins: a line from above the plot to the axis, and what was changed. Words find room among
 * @obstacles and join them, here and below. */
void bw_captions_draw_lines (const BwFrame *frame);
void bw_captions_draw (const BwFrame *frame, BwObstacles *obstacles);
gboolean bw_captions_are_numbers (const BwFrame *frame);

/* Readings that are left out, each by why. */
void bw_ghosts_draw (const BwFrame *frame, BwObstacles *obstacles);

/* What stands beside the measure: lines only, their names are in the gutter. */
void bw_beside_draw (const BwFrame *frame);

/* From the axis to the middle of the numbers under it. */
#define BW_MARKERS_DOWN 36.7
void bw_markers_draw (const BwFrame *frame, BwObstacles *obstacles);

/* Limits and targets that are no longer in force, by their numbers, each where it disturbs nothing. */
BwObstacles *bw_earlier_list_obstacles (const BwFrame *frame);
void bw_earlier_draw (const BwFrame *frame, BwObstacles *obstacles);

G_END_DECLS
