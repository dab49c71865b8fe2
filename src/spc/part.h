// SPDX-License-Identifier: GPL-3.0-or-later
/* part.h - one part of a control chart: how its centre and limits come about. Part of the room's inside: the
 * door is control-chart.h. */
#pragma once

#include "spc/control-chart.h"
#include "spc/numbers.h"

typedef struct
{
  const BwSpcControlSettings *settings;
  size_t n;
  const double *figures, *sizes; /* of this part; sizes may be NULL */
  BwSpcControlPoint *points;     /* y, baseline, included and used are filled */
} BwSpcPart;

/* What a moving range is taken of, at a point that is used. */
typedef double (*BwSpcPartValue) (const BwSpcPart *self, size_t i);

/* The plotted values that centre and limits rest on. */
BwSpcNumbers bw_spc_part_values (const BwSpcPart *self);

/* Sigma from the moving ranges of neighbours, which are filled in. Neighbours are joined across points that
 * are left out, but not across missing values. NaN: there is no range. */
double bw_spc_part_sigma (const BwSpcPart *self, BwSpcPartValue value);

/* Centre and limits of the point at @i, from @sigma; neither limit beyond @floor and @ceiling. */
void bw_spc_part_set_limits (const BwSpcPart *self, size_t i, double cl, double sigma, double floor,
                             double ceiling);

/* Fill centre and limits: of measured values, and of counts. */
void bw_spc_part_measure (const BwSpcPart *self);
void bw_spc_part_count (const BwSpcPart *self);
