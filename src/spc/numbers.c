// SPDX-License-Identifier: GPL-3.0-or-later
/* numbers.c - what a set of numbers comes to. */
#include "spc/numbers.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* D4 for two values: an upper limit for the ranges themselves (Nelson 1982). */
#define RANGE_FACTOR 3.267

/* NaN if the number at @i does not count. */
static double
number_at (const BwSpcNumbers *self, size_t i)
{
  if (self->used && !*(const bool *) ((const char *) self->used + i * self->used_step))
    return NAN;
  return *(const double *) (const void *) ((const char *) self->first + i * self->step);
}

/* A long double sum and one pass of correction: a value that equals the mean on paper equals it here too,
 * which decides on which side of the mean a point lies. */
double
bw_spc_mean (const BwSpcNumbers *self)
{
  long double sum = 0, residue = 0;
  size_t count = 0;

  for (size_t i = 0; i < self->n; i++)
    {
      double x = number_at (self, i);

      if (!isnan (x))
        {
          sum += x;
          count++;
        }
    }
  if (count == 0)
    return NAN;

  long double mean = sum / count;

  for (size_t i = 0; i < self->n; i++)
    {
      double x = number_at (self, i);

      if (!isnan (x))
        residue += x - mean;
    }
  return (double) (mean + residue / count);
}

/* --- median ----------------------------------------------------------------------------------------------
 *
 * Found without sorting, so without memory: the bits of doubles, seen as whole numbers, have an order that
 * follows theirs, and the number of a rank is found by halving among those. */

#define SIGN (UINT64_C (1) << 63)

static uint64_t
key_of (double number)
{
  double x = number == 0 ? 0 : number; /* one zero */
  uint64_t bits;

  memcpy (&bits, &x, sizeof bits);
  return bits & SIGN ? ~bits : bits | SIGN;
}

static double
number_of (uint64_t key)
{
  uint64_t bits = key & SIGN ? key & ~SIGN : ~key;
  double number;

  memcpy (&number, &bits, sizeof number);
  return number;
}

static size_t
count_up_to (const BwSpcNumbers *self, uint64_t key)
{
  size_t count = 0;

  for (size_t i = 0; i < self->n; i++)
    {
      double x = number_at (self, i);

      count += !isnan (x) && key_of (x) <= key;
    }
  return count;
}

/* The number that @rank numbers (from 1) do not exceed, as they stand in order. */
static double
number_of_rank (const BwSpcNumbers *self, size_t rank)
{
  uint64_t low = 0, high = UINT64_MAX;

  while (low < high)
    {
      uint64_t middle = low + (high - low) / 2;

      if (count_up_to (self, middle) >= rank)
        high = middle;
      else
        low = middle + 1;
    }
  return number_of (low);
}

double
bw_spc_median (const BwSpcNumbers *self)
{
  size_t count = count_up_to (self, UINT64_MAX);
  double upper = count > 0 ? number_of_rank (self, count / 2 + 1) : NAN;

  if (count == 0 || count % 2 == 1)
    return upper;
  return number_of_rank (self, count / 2) / 2 + upper / 2;
}

double
bw_spc_range_bound (const BwSpcNumbers *ranges)
{
  return RANGE_FACTOR * bw_spc_mean (ranges);
}
