// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * frame.h - the plot of a chart: where it lies in its box, where a reading lies in it, and what stands round
 * it. Part of the room's inside.
 */
#pragma once

#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/place.h"

G_BEGIN_DECLS

/* All text of a chart. */
#define BW_CHART_TEXT_SIZE 8.0

typedef struct
{
  const BwAnalysis *analysis;
  BwTypesetter *typesetter;
  BwDrawing *drawing;
  BwRectangle plot;
  BwValueAxis values;
  BwTimeAxis times;
} BwFrame;

/* Begins a drawing, which is the caller's. */
BwFrame bw_frame_fit (const BwAnalysis *analysis, const BwChartBox *box);

double bw_frame_right (const BwFrame *self);
double bw_frame_bottom (const BwFrame *self);

/* Where a reading, or a value, lies. */
double bw_frame_x (const BwFrame *self, guint reading);
double bw_frame_y (const BwFrame *self, double value);

/* Where what holds from @date on begins: half a step before it, as a reading's stretch does. */
double bw_frame_x_from (const BwFrame *self, BwDate date);

/* The stretch that a reading stands for: half way to its neighbours, or to the edge of the plot. */
double bw_frame_left_of (const BwFrame *self, guint reading);
double bw_frame_right_of (const BwFrame *self, guint reading);

/* Grid, numbers up the side, and the line that says what they are. */
void bw_frame_draw_grid (const BwFrame *self);
void bw_frame_draw_numbers (const BwFrame *self);
void bw_frame_draw_unit (const BwFrame *self);

/* In place of all else where there is nothing to show: the axis, the unit, and a sentence. */
void bw_frame_draw_empty (const BwFrame *self);

/* The axis with months and years along the foot. */
void bw_calendar_draw (const BwFrame *frame);

/* How clear @label stands of @obstacles; negative if it leaves the plot. Where it is less than
 * BW_LEAST_CLEARANCE, the label is better left out. */
double bw_frame_get_clearance (const BwFrame *self, const BwObstacles *obstacles, const BwLabel *label);
#define BW_LEAST_CLEARANCE 2

/* Draws @label, and adds it to what others must keep clear of. */
void bw_frame_settle (const BwFrame *self, BwObstacles *obstacles, const BwLabel *label);

/* As much of @text as a label may need, however long it is. */
char *bw_label_begin (const char *text);

/* @text without its last word, "…" in its place; NULL when no word is left. */
char *bw_label_shorten (const char *text);

/* The box of a text without its descenders, which labels of figures have none of. */
BwRectangle bw_label_get_box (BwTypesetter *typesetter, const BwLabel *label);

G_END_DECLS
