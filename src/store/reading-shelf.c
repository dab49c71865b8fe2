// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-shelf.c - the readings of all measures in memory. */
#include "store/reading-shelf.h"

#include <string.h>

#include "store/reading-lines.h"

struct _BwReadingShelf
{
  GHashTable *by_measure; /* GArray of BwReading by date */
};

BwReadingShelf *
bw_reading_shelf_new (void)
{
  BwReadingShelf *self = g_new0 (BwReadingShelf, 1);

  self->by_measure =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
bw_reading_shelf_free (BwReadingShelf *self)
{
  g_hash_table_unref (self->by_measure);
  g_free (self);
}

const GArray *
bw_reading_shelf_of (const BwReadingShelf *self, gint64 measure)
{
  return g_hash_table_lookup (self->by_measure, &measure);
}

/* --- arrays */

static void
clear_reading (gpointer reading)
{
  bw_noun_clear_fields (&bw_reading_noun, reading);
}

static GArray *
array_new (guint n)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, sizeof (BwReading), n);

  g_array_set_clear_func (array, clear_reading);
  return array;
}

static BwReading *
get (const GArray *readings, guint index)
{
  return &g_array_index (readings, BwReading, index);
}

static void
append_copy (GArray *readings, const BwReading *reading)
{
  BwReading copy;

  bw_noun_init_fields (&bw_reading_noun, &copy);
  bw_noun_copy_fields (&bw_reading_noun, reading, &copy);
  g_array_append_val (readings, copy);
}

/* Where in @readings, which may be NULL, @date stands, or would stand. */
static guint
find_place (const GArray *readings, BwDate date)
{
  guint from = 0, to = readings != NULL ? readings->len : 0;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (get (readings, middle)->date < date)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* NULL if there is none. */
static const BwReading *
find_date (const GArray *readings, BwDate date)
{
  guint place = find_place (readings, date);

  return readings != NULL && place < readings->len && get (readings, place)->date == date
             ? get (readings, place)
             : NULL;
}

static GArray *
need_array (BwReadingShelf *self, gint64 measure)
{
  GArray *readings = g_hash_table_lookup (self->by_measure, &measure);

  if (readings == NULL)
    {
      readings = array_new (0);
      g_hash_table_insert (self->by_measure, g_memdup2 (&measure, sizeof measure), readings);
    }
  return readings;
}

void
bw_reading_shelf_add (BwReadingShelf *self, BwReading *reading)
{
  GArray *readings = need_array (self, reading->measure);

  g_array_insert_vals (readings, find_place (readings, reading->date), reading, 1);
  g_free (reading); /* its texts have moved */
}

/* --- what would change */

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const BwReading *one = *(BwReading **) a, *other = *(BwReading **) b;

  return (one->date > other->date) - (one->date < other->date);
}

/* @existing may be NULL. */
static void
append_difference (GString *before, const BwReading *existing, GString *after, const BwReading *reading)
{
  const gsize was = before->len, is = after->len;

  if (existing != NULL)
    bw_reading_lines_append (before, existing);
  bw_reading_lines_append (after, reading);
  if (!g_str_equal (before->str + was, after->str + is))
    return;
  g_string_truncate (before, was);
  g_string_truncate (after, is);
}

void
bw_reading_shelf_compare (const BwReadingShelf *self, gint64 measure, GPtrArray *readings, BwValue *old,
                          BwValue *new_value)
{
  const GArray *there = bw_reading_shelf_of (self, measure);
  g_autoptr (GPtrArray) by_date = g_ptr_array_copy (readings, NULL, NULL);
  GString *before = g_string_new (NULL), *after = g_string_new (NULL);

  g_ptr_array_set_free_func (by_date, NULL);
  g_ptr_array_sort (by_date, compare_dates);
  for (guint i = 0; i < by_date->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (by_date, i);
      const BwReading *next = i + 1 < by_date->len ? g_ptr_array_index (by_date, i + 1) : NULL;
      const BwReading *existing = find_date (there, reading->date);

      if (next == NULL || next->date != reading->date)
        append_difference (before, existing, after, reading);
    }
  bw_reading_lines_finish (before, old);
  bw_reading_lines_finish (after, new_value);
}

void
bw_reading_shelf_name (const BwReadingShelf *self, gint64 measure, BwDate date, BwValue *old)
{
  const BwReading *reading = find_date (bw_reading_shelf_of (self, measure), date);
  GString *before = g_string_new (NULL);

  if (reading != NULL)
    bw_reading_lines_append (before, reading);
  bw_reading_lines_finish (before, old);
}

void
bw_reading_shelf_name_all (const BwReadingShelf *self, gint64 measure, BwValue *old)
{
  const GArray *readings = bw_reading_shelf_of (self, measure);
  GString *before = g_string_new (NULL);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    bw_reading_lines_append (before, get (readings, i));
  bw_reading_lines_finish (before, old);
}

/* --- changing */

/* Those before @end go from @from to the end of @to, and their texts with them. */
static void
move_until (GArray *from, guint *place, guint end, GArray *to)
{
  if (end > *place)
    g_array_append_vals (to, get (from, *place), end - *place);
  *place = end;
}

void
bw_reading_shelf_apply (BwReadingShelf *self, const BwChange *change)
{
  GArray *there = need_array (self, change->id), *after = array_new (there->len);
  g_auto (BwReadingPairs) pairs = {0};
  guint place = 0;

  bw_reading_pairs_begin (&pairs, change->id, &change->old, &change->new_value);
  while (bw_reading_pairs_next (&pairs))
    {
      guint end = place;

      while (end < there->len && get (there, end)->date < pairs.date)
        end++;
      move_until (there, &place, end, after);
      if (place < there->len && get (there, place)->date == pairs.date)
        clear_reading (get (there, place++));
      if (pairs.is != NULL)
        append_copy (after, pairs.is);
    }
  move_until (there, &place, there->len, after);
  g_array_set_clear_func (there, NULL);
  g_hash_table_insert (self->by_measure, g_memdup2 (&change->id, sizeof change->id), after);
  if (after->len == 0)
    g_hash_table_remove (self->by_measure, &change->id);
}

/* --- taking back */

static BwChange *
change_new (gint64 measure, GString *before, GString *after)
{
  g_auto (BwValue) old = {0}, new_value = {0};

  bw_reading_lines_finish (before, &old);
  bw_reading_lines_finish (after, &new_value);
  if (old.type == BW_VALUE_NULL && new_value.type == BW_VALUE_NULL)
    return NULL;
  return bw_change_new (&bw_measure_noun, measure, &bw_readings_field, &old, &new_value);
}

static gboolean
stands (const GArray *there, const BwReadingPairs *pair)
{
  const BwReading *now = find_date (there, pair->date);

  return pair->is != NULL ? now != NULL && bw_noun_equal_fields (&bw_reading_noun, now, pair->is)
                          : now == NULL;
}

BwChange *
bw_reading_shelf_invert_standing (const BwReadingShelf *self, const BwChange *change)
{
  const GArray *there = bw_reading_shelf_of (self, change->id);
  GString *before = g_string_new (NULL), *after = g_string_new (NULL);
  g_auto (BwReadingPairs) pairs = {0};

  bw_reading_pairs_begin (&pairs, change->id, &change->old, &change->new_value);
  while (bw_reading_pairs_next (&pairs))
    if (stands (there, &pairs))
      {
        if (pairs.is != NULL)
          bw_reading_lines_append (before, pairs.is);
        if (pairs.was != NULL)
          bw_reading_lines_append (after, pairs.was);
      }
  return change_new (change->id, before, after);
}
