// SPDX-License-Identifier: GPL-3.0-or-later
/* library-changes.c - what is done inside a command: fields set, nouns added and removed, readings put. */
#include <glib/gi18n-lib.h>

#include "model/nouns.h"
#include "store/library-private.h"
#include "store/reading-lines.h"
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

static void
change_readings (BwLibrary *self, gint64 measure, const BwValue *old, const BwValue *new_value)
{
  g_autoptr (BwChange) change = bw_change_new (&bw_measure_noun, measure, &bw_readings_field, old, new_value);

  if (old->type == BW_VALUE_NULL && new_value->type == BW_VALUE_NULL)
    return;
  bw_stock_change_readings (self->stock, change);
  bw_draft_add (self->draft, &bw_measure_noun, measure, &bw_readings_field, old, new_value);
}

/* --- removing */

static void remove_row (BwLibrary *self, const BwNoun *noun, gint64 id);

static void
remove_readings (BwLibrary *self, gint64 measure)
{
  const BwValue none = {0};
  g_auto (BwValue) old = {0};

  bw_reading_shelf_name_all (bw_stock_get_readings (self->stock), measure, &old);
  change_readings (self, measure, &old, &none);
}

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

        if (*noun != &bw_reading_noun && field->kind == BW_REF && g_str_equal (field->target, target->name))
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
  if (noun == &bw_measure_noun)
    remove_readings (self, id);
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

void
bw_library_put_readings (BwLibrary *self, BwMeasure *measure, GPtrArray *readings)
{
  g_auto (BwValue) old = {0}, new_value = {0};
  gint64 id;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (BW_IS_MEASURE (measure));
  g_return_if_fail (self->depth > 0);

  id = bw_record_get_id (BW_RECORD (measure));
  bw_reading_shelf_compare (bw_stock_get_readings (self->stock), id, readings, &old, &new_value);
  change_readings (self, id, &old, &new_value);
}

void
bw_library_remove_reading (BwLibrary *self, BwMeasure *measure, BwDate date)
{
  const BwValue none = {0};
  g_auto (BwValue) old = {0};
  gint64 id;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (BW_IS_MEASURE (measure));
  g_return_if_fail (self->depth > 0);

  id = bw_record_get_id (BW_RECORD (measure));
  bw_reading_shelf_name (bw_stock_get_readings (self->stock), id, date, &old);
  change_readings (self, id, &old, &none);
}
