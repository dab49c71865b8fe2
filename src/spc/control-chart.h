// SPDX-License-Identifier: GPL-3.0-or-later
/* control-chart.h - run charts and Shewhart's control charts other than XmR (see xmr.h), as numbers: measured
 * values (run, I, MR), counts (c), shares (p, p′), rates (u, u′), and what lies between rare events (g, t).
 * They agree with the R package qicharts2 0.8.1.
 *
 * It knows neither dates nor words, allocates nothing and never fails: what a series cannot tell is NaN or
 * false. Formulas are those of Montgomery, Introduction to Statistical Quality Control, unless a comment says
 * otherwise. */
#pragma once

#include "spc/runs.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum
{
  BW_SPC_CHART_RUN, /* median, no limits */
  BW_SPC_CHART_I,   /* individual values */
  BW_SPC_CHART_MR,  /* their moving ranges */
  BW_SPC_CHART_P,   /* share: so many of so many */
  BW_SPC_CHART_PP,  /* p′: a share that varies more, or less, than drawing lots does (Laney 2002) */
  BW_SPC_CHART_U,   /* rate: so many in so much exposure */
  BW_SPC_CHART_UP,  /* u′, likewise (Laney 2002) */
  BW_SPC_CHART_C,   /* count, with an exposure that does not change */
  BW_SPC_CHART_G,   /* cases between rare events */
  BW_SPC_CHART_T,   /* time between rare events */
} BwSpcChart;

typedef struct
{
  BwSpcChart chart;
  bool screen; /* I, t, p′, u′: leave out moving ranges of 3.267 times their mean and more, once (Nelson 1982)
                */
  size_t freeze; /* centre and limits come from the first so many points; 0: from all. Without effect where a
                    series has several parts */
} BwSpcControlSettings;

/* A series in order. A figure that its chart cannot hold is missing: see bw_spc_chart_holds(). */
typedef struct
{
  size_t n;
  const double *figures; /* values, or how many of p, u; NaN: missing */
  const double *sizes; /* of how many, or in how much exposure. Needed by p, p′, u, u′; without effect on c;
                          the others show figure / size. NULL: none */
  const bool *starts;   /* whether a part begins with the point; NULL: none does */
  const bool *excluded; /* whether the point is left out of centre, limits and runs; NULL: none is */
} BwSpcControlSeries;

typedef struct
{
  unsigned part;       /* from 1 */
  double y;            /* what the chart shows; NaN: missing */
  bool baseline;       /* lies within the freeze */
  bool included;       /* not excluded */
  bool used;           /* both, and not missing: centre and limits rest on it */
  double range;        /* kept moving range to it from the included point before, of what the limits are taken
                          from (p′, u′: standardised values); NaN: none */
  double cl;           /* centre line; NaN: none (so for all below) */
  double lcl, ucl;     /* three sigmas from it */
  double lcl95, ucl95; /* two */
  bool sigma_signal;   /* strictly beyond lcl or ucl, excluded or not */
  BwSpcRuns runs;      /* of the included points of its part. There is never a signal on an MR chart, where
                          neighbours depend on each other */
} BwSpcControlPoint;

/* Whether a chart of this kind can show the figure: t charts only what is more than 0, g, c, p and u no
 * negative count, p no more than there are, and none a size of 0 or less. @size: 1 where there is none. */
bool bw_spc_chart_holds (BwSpcChart chart, double figure, double size);

/* Whether the chart is of figures and sizes. */
bool bw_spc_chart_needs_sizes (BwSpcChart chart);

/* Judges @series. @points receives a result for each of its points. */
void bw_spc_control_chart (const BwSpcControlSettings *settings, const BwSpcControlSeries *series,
                           BwSpcControlPoint *points);
