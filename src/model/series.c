// SPDX-License-Identifier: GPL-3.0-or-later
/* series.c - a measure with everything that stands on its chart. */
#include "model/series.h"

#include <math.h>

BwSeries *
bw_series_new (BwMeasure *measure)
{
  BwSeries *self = g_new0 (BwSeries, 1);

  g_atomic_ref_count_init (&self->references);
  self->measure = g_object_ref (measure);
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases = g_ptr_array_new_with_free_func (g_object_unref);
  self->markers = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

BwSeries *
bw_series_ref (BwSeries *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
bw_series_unref (BwSeries *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->measure);
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->markers);
  g_clear_pointer (&self->comparator, bw_series_unref);
  g_free (self);
}

static int
compare_dates (BwDate one, BwDate other)
{
  return (one > other) - (one < other);
}

static int
compare_readings (gconstpointer a, gconstpointer b)
{
  return compare_dates ((*(BwReading **) a)->date, (*(BwReading **) b)->date);
}

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  return compare_dates ((*(BwTarget **) a)->since, (*(BwTarget **) b)->since);
}

static int
compare_phases (gconstpointer a, gconstpointer b)
{
  return compare_dates ((*(BwPhase **) a)->start, (*(BwPhase **) b)->start);
}

static int
compare_markers (gconstpointer a, gconstpointer b)
{
  return compare_dates ((*(BwMarker **) a)->date, (*(BwMarker **) b)->date);
}

void
bw_series_sort (BwSeries *self)
{
  g_ptr_array_sort (self->readings, compare_readings);
  g_ptr_array_sort (self->targets, compare_targets);
  g_ptr_array_sort (self->phases, compare_phases);
  g_ptr_array_sort (self->markers, compare_markers);
  if (self->comparator)
    bw_series_sort (self->comparator);
}

double
bw_series_get_target (const BwSeries *self, BwDate date)
{
  double value = NAN;

  for (guint i = 0; i < self->targets->len; i++)
    {
      BwTarget *target = g_ptr_array_index (self->targets, i);

      if (target->kind == BW_TARGET_JUDGED && (target->since == BW_NO_DATE || target->since <= date))
        value = target->value;
    }
  return value;
}
