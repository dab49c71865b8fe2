// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-series.c - how long 10,000 series of 60 points take to be judged; prints the median of several turns
 * beside the half second that is promised. */
#include "spc/xmr.h"

#include <glib.h>

#define SERIES 10000
#define POINTS 60
#define TURNS 9
#define PROMISED 0.5

static double
turn (const double *values, const bool *starts, gsize *n_flagged)
{
  static const BwSpcSettings settings = {.improvement = BW_SPC_INCREASE, .screen = true, .target = 500};
  BwSpcPoint points[POINTS];
  gint64 begin = g_get_monotonic_time ();

  for (gsize i = 0; i < SERIES; i++)
    {
      const BwSpcSeries series = {.n = POINTS, .values = values + i * POINTS, .starts = starts};
      BwSpcSummary summary = bw_spc_xmr (&settings, &series, points);

      *n_flagged += summary.variation != BW_SPC_VARIATION_COMMON;
    }
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static int
compare_seconds (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

int
main (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autofree double *values = g_new (double, SERIES *POINTS);
  bool starts[POINTS] = {[40] = true};
  double seconds[TURNS];
  gsize n_flagged = 0;

  for (gsize i = 0; i < SERIES * POINTS; i++)
    values[i] = g_rand_int_range (chance, 0, 1000);
  for (gsize i = 0; i < TURNS; i++)
    seconds[i] = turn (values, starts, &n_flagged);
  qsort (seconds, TURNS, sizeof *seconds, compare_seconds);
  g_print (
      "%d series of %d points: %.3f s (least %.3f, most %.3f of %d turns), promised %.1f s; %u flagged\n",
      SERIES, POINTS, seconds[TURNS / 2], seconds[0], seconds[TURNS - 1], TURNS, PROMISED,
      (guint) (n_flagged / TURNS));
  return 0;
}
