// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * place.h - room for labels: pushing them apart, and finding where one disturbs nothing. Geometry only. Part
 * of the room's inside.
 */
#pragma once

#include "chart/drawing.h"

G_BEGIN_DECLS

/* Moves @places, which must be in rising order, to at least @distance from each other and to between @low and
 * @high as far as there is room, each as little as it takes: those in each other's way move together about
 * their middle. */
void bw_place_apart (double *places, guint n, double distance, double low, double high);

/* What a label must keep clear of. */
typedef struct _BwObstacles BwObstacles;

BwObstacles *bw_obstacles_new (void);
void bw_obstacles_free (BwObstacles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwObstacles, bw_obstacles_free)

void bw_obstacles_add_line (BwObstacles *self, double x0, double y0, double x1, double y1);
void bw_obstacles_add_rectangle (BwObstacles *self, const BwRectangle *rectangle);

/* The distance from @rectangle to the nearest of them; 0 if one touches it, G_MAXDOUBLE if there is none. */
double bw_obstacles_get_clearance (const BwObstacles *self, const BwRectangle *rectangle);

G_END_DECLS
