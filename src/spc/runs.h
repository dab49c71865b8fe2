// SPDX-License-Identifier: GPL-3.0-or-later
/* runs.h - the Anhøj rules: whether a series crosses its centre line as often, and stays on one side as
 * briefly, as chance would have it (Anhøj and Olesen 2014). They find a shift somewhere, and single no point
 * out. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct
{
  size_t n_obs;         /* points looked at, missing ones counted */
  size_t n_useful;      /* those on one side of the line; 0: all below are 0 and there is no signal */
  size_t longest_run;   /* most in a row on one side, those on the line and missing ones passed over */
  size_t longest_max;   /* no longer by chance: log2 (n_useful) + 3, rounded (Schilling 2012) */
  size_t crossings;     /* of the line */
  size_t crossings_min; /* no fewer by chance: the 5 % quantile of so many tosses of a coin (Chen 2010) */
  bool signal;          /* a run is too long, or crossings are too few */
} BwSpcRuns;

/* Looks at a series point by point: begin with a zeroed struct, add each, then finish. */
typedef struct
{
  BwSpcRuns runs;
  int side;   /* of the last useful point */
  size_t run; /* its length so far */
} BwSpcRunsCount;

/* @side: 1 above the line, -1 below, 0 on it or missing. */
void bw_spc_runs_add (BwSpcRunsCount *self, int side);
BwSpcRuns bw_spc_runs_finish (const BwSpcRunsCount *self);
