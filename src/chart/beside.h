// SPDX-License-Identifier: GPL-3.0-or-later
/* beside.h - what is drawn beside a measure, named, and never judged: targets that are only shown, a
 * trajectory, another measure's figures. Plain numbers, part of an analysis. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

typedef enum
{
  BW_BESIDE_TARGET,     /* each value holds until the next */
  BW_BESIDE_TRAJECTORY, /* a straight line from value to value */
  BW_BESIDE_COMPARATOR, /* readings of another measure */
} BwBesideKind;

typedef struct
{
  BwBesideKind kind;
  char *name;
  guint n;
  BwDate *dates;  /* in order; the first of a target may be BW_NO_DATE: from the beginning */
  double *values; /* NaN: missing */
} BwBeside;

/* Of @series, which is sorted: targets and trajectories, one for each name, then the comparator.
 * (element-type BwBeside), owned by the caller. */
GPtrArray *bw_beside_list (const BwSeries *series);

/* Until when it is told of, on a chart that has its last reading on @last and ends with @horizon: a
 * trajectory that leads beyond may end before. */
BwDate bw_beside_get_end (const BwBeside *self, BwDate last, BwDate horizon);

/* On @date; of a comparator, its latest by then. NaN: none. */
double bw_beside_get_value (const BwBeside *self, BwDate date);

G_END_DECLS
