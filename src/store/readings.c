// SPDX-License-Identifier: GPL-3.0-or-later
/* readings.c - the readings of all measures in memory. */
#include "store/readings.h"

struct _BwReadings
{
  GHashTable *by_id;      /* BwReading, owned; the key is its own id */
  GHashTable *by_measure; /* GPtrArray of BwReading */
};

BwReadings *
bw_readings_new (void)
{
  BwReadings *self = g_new0 (BwReadings, 1);

  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) bw_reading_free);
  self->by_measure =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
bw_readings_free (BwReadings *self)
{
  g_hash_table_unref (self->by_measure);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static void
file (BwReadings *self, BwReading *reading)
{
  GPtrArray *readings = bw_readings_of (self, reading->measure);

  if (readings == NULL)
    {
      readings = g_ptr_array_new ();
      g_hash_table_insert (self->by_measure, g_memdup2 (&reading->measure, sizeof reading->measure),
                           readings);
    }
  g_ptr_array_add (readings, reading);
}

void
bw_readings_add (BwReadings *self, BwReading *reading)
{
  g_hash_table_insert (self->by_id, &reading->id, reading);
  file (self, reading);
}

void
bw_readings_remove (BwReadings *self, gint64 id)
{
  BwReading *reading = bw_readings_find (self, id);

  g_ptr_array_remove_fast (bw_readings_of (self, reading->measure), reading);
  g_hash_table_remove (self->by_id, &id);
}

BwReading *
bw_readings_find (const BwReadings *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

GPtrArray *
bw_readings_of (const BwReadings *self, gint64 measure)
{
  return g_hash_table_lookup (self->by_measure, &measure);
}

void
bw_readings_set (BwReadings *self, BwReading *reading, const BwField *field, const BwValue *value)
{
  GPtrArray *was_filed = bw_readings_of (self, reading->measure);
  const gint64 was_of = reading->measure;

  if (!bw_field_set (field, reading, value) || reading->measure == was_of)
    return;
  g_ptr_array_remove_fast (was_filed, reading);
  file (self, reading);
}
