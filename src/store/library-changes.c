// SPDX-License-Identifier: GPL-3.0-or-later
/* library-changes.c - what is done inside a command: fields set, nouns added and removed, readings put. */
#include <glib/gi18n-lib.h>

#include "model/nouns.h"
#include "store/library-private.h"
#include "store/row.h"

void
bw_library_keep (BwRecord *record, const BwField *field, const BwValue *old, const BwValue *new_value,
                 gpointer user_data)
{
  BwLibrary *self = user_data;
  const BwNoun *noun = bw_record_get_noun (record);

  bw_library_begin (self, _ ("Change"));
  bw_draft_add (self->draft, noun, bw_record_get_id (record), field, old, new_value);
  bw_stock_note (self->stock, noun, field);
  bw_library_end (self);
}

/* What the field comes to hold is what is logged: an empty text, for one, is none. */
static void
set_field (BwLibrary *self, const BwNoun *noun, gint64 id, const BwField *field, const BwValue *value)
{
  gpointer row = bw_stock_find (self->stock, noun, id);
  g_auto (BwValue) old = {0}, stored = {0};

  bw_field_get (field, row, &old);
  bw_stock_set (self->stock, noun, id, field, value);
  bw_field_get (field, row, &stored);
  if (!bw_value_equal (&old, &stored))
    bw_draft_add (self->draft, noun, id, field, &old, &stored);
}

static gpointer
add_row (BwLibrary *self, const BwNoun *noun)
{
  const gint64 id = self->next_id++;
  gpointer row = bw_row_new (noun, id);

  bw_stock_add (self->stock, noun, row);
  bw_draft_add (self->draft, noun, id, NULL, &bw_value_gone, &bw_value_there);
  return row;
}

gpointer
bw_library_add (BwLibrary *self, GType type)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, BW_TYPE_RECORD), NULL);
  g_return_val_if_fail (self->depth > 0, NULL);

  return add_row (self, bw_row_find_noun (type));
}

/* --- removing */

static void remove_row (BwLibrary *self, const BwNoun *noun, gint64 id);

/* What names the row by @field goes with it, or loses the name. */
static void
release_referring (BwLibrary *self, const BwNoun *noun, const BwField *field, gint64 id)
{
  const BwValue nobody = {0};
  g_autoptr (GArray) ids = bw_stock_find_referring (self->stock, noun, field, id);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 referring = g_array_index (ids, gint64, i);

      /* Something below the row may have taken it along. */
      if (bw_stock_find (self->stock, noun, referring) == NULL)
        continue;
      if (field->use & BW_OWNER)
        remove_row (self, noun, referring);
      else
        set_field (self, noun, referring, field, &nobody);
    }
}

static void
release_all_referring (BwLibrary *self, const BwNoun *target, gint64 id)
{
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    for (guint i = 0; i < (*noun)->n_fields; i++)
      {
        const BwField *field = &(*noun)->fields[i];

        if (field->kind == BW_REF && g_str_equal (field->target, target->name))
          release_referring (self, *noun, field, id);
      }
}

/* The log keeps every value, so that all of it can come back. */
static void
log_removal (BwLibrary *self, const BwNoun *noun, gint64 id, gpointer row)
{
  for (guint i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) old = {0}, unset = {0};

      bw_field_get (&noun->fields[i], row, &old);
      bw_field_get_unset (&noun->fields[i], &unset);
      if (!bw_value_equal (&old, &unset))
        bw_draft_add (self->draft, noun, id, &noun->fields[i], &old, &unset);
    }
  bw_draft_add (self->draft, noun, id, NULL, &bw_value_there, &bw_value_gone);
}

/* The row leaves first: nothing that refers back to it finds it again. */
static void
remove_row (BwLibrary *self, const BwNoun *noun, gint64 id)
{
  log_removal (self, noun, id, bw_stock_find (self->stock, noun, id));
  bw_stock_remove (self->stock, noun, id);
  release_all_referring (self, noun, id);
}

void
bw_library_remove (BwLibrary *self, BwRecord *record)
{
  const BwNoun *noun;
  gint64 id;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (BW_IS_RECORD (record));
  g_return_if_fail (self->depth > 0);

  noun = bw_record_get_noun (record);
  id = bw_record_get_id (record);
  g_return_if_fail (bw_stock_find (self->stock, noun, id) == record);

  remove_row (self, noun, id);
}

/* --- readings */

/* The readings of @measure by date; the keys are their own. */
static GHashTable *
index_readings (BwLibrary *self, gint64 measure)
{
  GHashTable *by_date = g_hash_table_new (g_int64_hash, g_int64_equal);
  GPtrArray *readings = bw_stock_get_readings (self->stock, measure);

  for (guint i = 0; readings != NULL && i < readings->len; i++)
    {
      BwReading *reading = g_ptr_array_index (readings, i);

      g_hash_table_insert (by_date, &reading->date, reading);
    }
  return by_date;
}

static void
copy_reading (BwLibrary *self, const BwReading *from, BwReading *to, gint64 measure)
{
  const BwNoun *noun = &bw_reading_noun;

  for (guint i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      if (g_str_equal (noun->fields[i].name, "measure"))
        value = (BwValue){.type = BW_VALUE_INT, .integer = measure};
      else
        bw_field_get (&noun->fields[i], from, &value);
      set_field (self, noun, to->id, &noun->fields[i], &value);
    }
}

void
bw_library_put_readings (BwLibrary *self, BwMeasure *measure, GPtrArray *readings)
{
  g_autoptr (GHashTable) by_date = NULL;
  gint64 id;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (BW_IS_MEASURE (measure));
  g_return_if_fail (self->depth > 0);

  id = bw_record_get_id (BW_RECORD (measure));
  by_date = index_readings (self, id);
  for (guint i = 0; i < readings->len; i++)
    {
      BwReading *reading = g_ptr_array_index (readings, i);
      BwReading *existing = g_hash_table_lookup (by_date, &reading->date);

      if (existing == NULL)
        {
          existing = add_row (self, &bw_reading_noun);
          g_hash_table_insert (by_date, &reading->date, existing);
        }
      copy_reading (self, reading, existing, id);
    }
}

void
bw_library_remove_reading (BwLibrary *self, BwMeasure *measure, BwDate date)
{
  g_autoptr (GHashTable) by_date = NULL;
  BwReading *reading;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (BW_IS_MEASURE (measure));
  g_return_if_fail (self->depth > 0);

  by_date = index_readings (self, bw_record_get_id (BW_RECORD (measure)));
  reading = g_hash_table_lookup (by_date, &date);
  if (reading != NULL)
    remove_row (self, &bw_reading_noun, reading->id);
}
