// SPDX-License-Identifier: GPL-3.0-or-later
/* stock.c - all nouns of an open library in memory. */
#include "store/stock.h"

#include "model/nouns.h"
#include "store/reading-lines.h"
#include "store/reading-shelf.h"
#include "store/row.h"
#include "store/shelf.h"

struct _BwStock
{
  GHashTable *shelves; /* BwNoun -> BwShelf: every noun that has objects */
  BwReadingShelf *readings;
};

BwStock *
bw_stock_new (BwRecordKeeper keeper, gpointer user_data)
{
  BwStock *self = g_new0 (BwStock, 1);

  self->shelves = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bw_shelf_free);
  self->readings = bw_reading_shelf_new ();
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    if ((*noun)->get_type != NULL)
      g_hash_table_insert (self->shelves, (gpointer) *noun, bw_shelf_new (*noun, keeper, user_data));
  return self;
}

void
bw_stock_free (BwStock *self)
{
  g_hash_table_unref (self->shelves);
  bw_reading_shelf_free (self->readings);
  g_free (self);
}

static BwShelf *
get_shelf (BwStock *self, const BwNoun *noun)
{
  return g_hash_table_lookup (self->shelves, noun);
}

/* --- rows */

void
bw_stock_add (BwStock *self, const BwNoun *noun, gpointer row)
{
  if (noun == &bw_reading_noun)
    {
      bw_reading_shelf_add (self->readings, row);
      return;
    }
  bw_shelf_add (get_shelf (self, noun), row);
  g_object_unref (row);
}

void
bw_stock_remove (BwStock *self, const BwNoun *noun, gint64 id)
{
  bw_shelf_remove (get_shelf (self, noun), id);
}

gpointer
bw_stock_find (BwStock *self, const BwNoun *noun, gint64 id)
{
  return bw_shelf_find (get_shelf (self, noun), id);
}

GArray *
bw_stock_find_referring (BwStock *self, const BwNoun *noun, const BwField *field, gint64 id)
{
  return bw_shelf_find_referring (get_shelf (self, noun), field, id);
}

void
bw_stock_set (BwStock *self, const BwNoun *noun, gint64 id, const BwField *field, const BwValue *value)
{
  BwShelf *shelf = get_shelf (self, noun);

  bw_record_take_field (bw_shelf_find (shelf, id), field, value);
  bw_shelf_note (shelf, field);
}

void
bw_stock_note (BwStock *self, const BwNoun *noun, const BwField *field)
{
  bw_shelf_note (get_shelf (self, noun), field);
}

/* --- changes */

/* The new row of @changes[@first], with its fields; where its changes end is returned. */
static guint
apply_appearance (BwStock *self, GPtrArray *changes, guint first)
{
  const BwChange *appears = g_ptr_array_index (changes, first);
  gpointer row = bw_row_new (appears->noun, appears->id);
  guint i = first + 1;

  for (; i < changes->len; i++)
    {
      const BwChange *change = g_ptr_array_index (changes, i);

      if (change->id != appears->id || change->field == NULL)
        break;
      if (change->field == &bw_readings_field)
        bw_reading_shelf_apply (self->readings, change);
      else
        bw_field_set (change->field, row, &change->new_value);
    }
  bw_stock_add (self, appears->noun, row);
  return i;
}

/* Somebody who follows may be told again of what he knows already. */
void
bw_stock_apply (BwStock *self, GPtrArray *changes)
{
  guint i = 0;

  while (i < changes->len)
    {
      const BwChange *change = g_ptr_array_index (changes, i);
      gboolean is_there = bw_stock_find (self, change->noun, change->id) != NULL;

      if (bw_change_appears (change) && !is_there)
        {
          i = apply_appearance (self, changes, i);
          continue;
        }
      if (bw_change_goes (change) && is_there)
        bw_stock_remove (self, change->noun, change->id);
      else if (change->field == &bw_readings_field && is_there)
        bw_reading_shelf_apply (self->readings, change);
      else if (change->field != NULL && is_there)
        bw_stock_set (self, change->noun, change->id, change->field, &change->new_value);
      i++;
    }
}

static gboolean
still_stands (BwStock *self, const BwChange *change)
{
  gpointer row = bw_stock_find (self, change->noun, change->id);
  g_auto (BwValue) value = {0};

  if (change->field == NULL)
    return bw_change_appears (change) == (row != NULL);
  if (row == NULL)
    return FALSE;
  bw_field_get (change->field, row, &value);
  return bw_value_equal (&value, &change->new_value);
}

/* One by one, for some may have been changed since. Those of a measure that went are all as they were left.
 */
static void
put_back_readings (BwStock *self, const BwChange *change, GPtrArray *inverse)
{
  BwChange *standing = bw_reading_shelf_invert_standing (self->readings, change);

  if (standing != NULL)
    g_ptr_array_add (inverse, standing);
}

/* A noun that went took its fields along: they come back with it. */
GPtrArray *
bw_stock_put_back (BwStock *self, GPtrArray *changes)
{
  GPtrArray *inverse = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_change_free);
  gint64 coming_back = 0;

  for (guint i = changes->len; i > 0; i--)
    {
      const BwChange *change = g_ptr_array_index (changes, i - 1);
      gboolean stands;

      if (change->field == &bw_readings_field)
        {
          put_back_readings (self, change, inverse);
          continue;
        }
      stands = still_stands (self, change);
      if (stands && bw_change_goes (change))
        coming_back = change->id;
      if (stands || change->id == coming_back)
        g_ptr_array_add (inverse, bw_change_invert (change));
    }
  bw_stock_apply (self, inverse);
  return inverse;
}

/* --- lists */

void
bw_stock_settle (BwStock *self)
{
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    if (get_shelf (self, *noun) != NULL)
      bw_shelf_settle (get_shelf (self, *noun));
}

GListModel *
bw_stock_list (BwStock *self, const BwNoun *noun)
{
  return bw_shelf_list (get_shelf (self, noun));
}

GListModel *
bw_stock_list_of (BwStock *self, const BwNoun *noun, const BwField *field, gint64 id)
{
  return bw_shelf_list_of (get_shelf (self, noun), field, id);
}

const BwReadingShelf *
bw_stock_get_readings (BwStock *self)
{
  return self->readings;
}

void
bw_stock_change_readings (BwStock *self, const BwChange *change)
{
  bw_reading_shelf_apply (self->readings, change);
}

static void
add_referring (BwStock *self, const BwNoun *noun, BwMeasure *measure, GPtrArray *records)
{
  g_autoptr (GArray) ids = bw_stock_find_referring (self, noun, bw_noun_find (noun, "measure"),
                                                    bw_record_get_id (BW_RECORD (measure)));

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (records, g_object_ref (bw_stock_find (self, noun, g_array_index (ids, gint64, i))));
}

static BwSeries *
dup_readings (BwStock *self, BwMeasure *measure)
{
  BwSeries *series = bw_series_new (measure);
  const GArray *readings = bw_reading_shelf_of (self->readings, bw_record_get_id (BW_RECORD (measure)));

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    g_ptr_array_add (series->readings, bw_reading_copy (&g_array_index (readings, BwReading, i)));
  return series;
}

BwSeries *
bw_stock_dup_series (BwStock *self, BwMeasure *measure)
{
  BwSeries *series = dup_readings (self, measure);

  if (measure->comparator != BW_NOBODY)
    series->comparator = dup_readings (self, bw_stock_find (self, &bw_measure_noun, measure->comparator));
  add_referring (self, &bw_target_noun, measure, series->targets);
  add_referring (self, &bw_phase_noun, measure, series->phases);
  add_referring (self, &bw_marker_noun, measure, series->markers);
  bw_series_sort (series);
  return series;
}
