// SPDX-License-Identifier: GPL-3.0-or-later
/* runs.c - the Anhøj rules. */
#include "spc/runs.h"

#include <math.h>

#define CHANCE 0.05L

/* Below this part of the largest term nothing adds to a sum that is compared with CHANCE. */
#define NEGLIGIBLE 1e-25L

/* How often @k of @n tosses are heads, over how often @k + 1 are. */
static long double
ratio_down (size_t n, size_t k)
{
  return (long double) (k + 1) / (long double) (n - k);
}

/* All terms of a binomial distribution of @n tosses up to the middle one, at n / 2, which is taken as 1. */
static long double
sum_to_middle (size_t n)
{
  long double term = 1, sum = 1;

  for (size_t k = n / 2; k > 0 && term > NEGLIGIBLE; k--)
    {
      term *= ratio_down (n, k - 1);
      sum += term;
    }
  return sum;
}

/* The smallest number of heads that, or less, comes with a chance of at least 5 % in @n tosses of a fair
 * coin. From the middle down, so that it takes as many steps as the distribution is wide. */
static size_t
coin_quantile (size_t n)
{
  long double up_to = sum_to_middle (n), term = 1;
  /* With an even number of tosses the middle term stands alone, otherwise there are two. */
  long double all = n % 2 == 0 ? 2 * up_to - 1 : 2 * up_to;
  size_t k = n / 2;

  while (k > 0 && up_to - term >= CHANCE * all)
    {
      up_to -= term;
      term *= ratio_down (n, k - 1);
      k--;
    }
  return k;
}

void
bw_spc_runs_add (BwSpcRunsCount *self, int side)
{
  BwSpcRuns *runs = &self->runs;

  runs->n_obs++;
  if (side == 0)
    return;
  runs->n_useful++;
  runs->crossings += self->side != 0 && side != self->side;
  self->run = side == self->side ? self->run + 1 : 1;
  self->side = side;
  if (self->run > runs->longest_run)
    runs->longest_run = self->run;
}

BwSpcRuns
bw_spc_runs_finish (const BwSpcRunsCount *self)
{
  BwSpcRuns runs = self->runs;

  if (runs.n_useful == 0)
    return runs;
  runs.longest_max = (size_t) lrint (log2 ((double) runs.n_useful)) + 3;
  runs.crossings_min = coin_quantile (runs.n_useful - 1);
  runs.signal = runs.longest_run > runs.longest_max || runs.crossings < runs.crossings_min;
  return runs;
}
