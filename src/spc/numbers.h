// SPDX-License-Identifier: GPL-3.0-or-later
/* numbers.h - what a set of numbers comes to: mean, median, and which moving ranges are out of the ordinary.
 * Part of the room's inside. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Numbers that stand in an array of anything: as a member of structs, or alone. */
typedef struct
{
  const double *first;
  size_t step;      /* bytes from one to the next */
  const bool *used; /* the flag of the first: only numbers whose flag is set count; NULL: all do */
  size_t used_step; /* bytes from one flag to the next */
  size_t n;
} BwSpcNumbers;

/* Of those that count and are not NaN. NaN: there are none. */
double bw_spc_mean (const BwSpcNumbers *self);
/* The mean of the two in the middle if their count is even. No number may be infinite. */
double bw_spc_median (const BwSpcNumbers *self);

/* The moving ranges below this are ordinary: 3.267 (D4 for two values) times their mean (Nelson 1982). */
double bw_spc_range_bound (const BwSpcNumbers *ranges);
