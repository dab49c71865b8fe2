// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-shelf.c - the readings of all measures in memory. */
#include "store/reading-shelf.h"

struct _BwReadingShelf
{
  GHashTable *by_id;      /* BwReading, owned; the key is its own id */
  GHashTable *by_measure; /* GPtrArray of BwReading */
};

BwReadingShelf *
bw_reading_shelf_new (void)
{
  BwReadingShelf *self = g_new0 (BwReadingShelf, 1);

  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) bw_reading_free);
  self->by_measure =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
bw_reading_shelf_free (BwReadingShelf *self)
{
  g_hash_table_unref (self->by_measure);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static void
file (BwReadingShelf *self, BwReading *reading)
{
  GPtrArray *readings = bw_reading_shelf_of (self, reading->measure);

  if (readings == NULL)
    {
      readings = g_ptr_array_new ();
      g_hash_table_insert (self->by_measure, g_memdup2 (&reading->measure, sizeof reading->measure),
                           readings);
    }
  g_ptr_array_add (readings, reading);
}

void
bw_reading_shelf_add (BwReadingShelf *self, BwReading *reading)
{
  g_hash_table_insert (self->by_id, &reading->id, reading);
  file (self, reading);
}

void
bw_reading_shelf_remove (BwReadingShelf *self, gint64 id)
{
  BwReading *reading = bw_reading_shelf_find (self, id);

  g_ptr_array_remove_fast (bw_reading_shelf_of (self, reading->measure), reading);
  g_hash_table_remove (self->by_id, &id);
}

BwReading *
bw_reading_shelf_find (const BwReadingShelf *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

GPtrArray *
bw_reading_shelf_of (const BwReadingShelf *self, gint64 measure)
{
  return g_hash_table_lookup (self->by_measure, &measure);
}

void
bw_reading_shelf_set (BwReadingShelf *self, BwReading *reading, const BwField *field, const BwValue *value)
{
  GPtrArray *was_filed = bw_reading_shelf_of (self, reading->measure);
  const gint64 was_of = reading->measure;

  if (!bw_field_set (field, reading, value) || reading->measure == was_of)
    return;
  g_ptr_array_remove_fast (was_filed, reading);
  file (self, reading);
}
