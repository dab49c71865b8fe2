// SPDX-License-Identifier: GPL-3.0-or-later
/* points.h - the points of a chart, and how much of it is drawn where they crowd. Inside the room. */
#pragma once

#include "chart/frame.h"

G_BEGIN_DECLS

typedef struct
{
  double point_scale, line_width;
  gboolean has_common_points; /* beside the latest, and those that are left out */
} BwDensity;

/* Of a chart with readings. */
BwDensity bw_density_find (const BwFrame *frame);

/* Whether @reading has a point, and is not the line alone. */
gboolean bw_points_have (const BwFrame *frame, const BwDensity *density, guint reading);

/* Special causes over common ones, and a ring about the latest. */
void bw_points_draw (const BwFrame *frame, const BwDensity *density);

G_END_DECLS
