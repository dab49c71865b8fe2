// SPDX-License-Identifier: GPL-3.0-or-later
/* series.c - the same figures in every run. */
#include "series.h"

static void
add_reading (BwSeries *series, guint month, double value)
{
  BwReading *reading = bw_reading_new ();

  reading->date = bw_date_new (1980 + (int) month / 12, (int) month % 12 + 1, 1);
  reading->value = value;
  g_ptr_array_add (series->readings, reading);
}

BwSeries *
bench_series_new (guint n, guint seed)
{
  g_autofree char *name = g_strdup_printf ("Measure %u", seed);
  g_autoptr (BwMeasure) measure = g_object_new (BW_TYPE_MEASURE, "name", name, "unit", "events each month",
                                                "improvement", BW_DIRECTION_DECREASE, NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  BwSeries *series = bw_series_new (measure);

  for (guint i = 0; i < n; i++)
    add_reading (series, i, g_rand_int_range (chance, i < n / 2 ? 80 : 60, i < n / 2 ? 120 : 100));
  g_ptr_array_add (series->targets, g_object_new (BW_TYPE_TARGET, "value", 75.0, NULL));
  g_ptr_array_add (series->phases,
                   g_object_new (BW_TYPE_PHASE, "start",
                                 bw_date_new (1980 + (int) n / 2 / 12, (int) n / 2 % 12 + 1, 1), "reason",
                                 "Wards were moved", NULL));
  return series;
}
