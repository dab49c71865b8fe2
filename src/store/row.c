// SPDX-License-Identifier: GPL-3.0-or-later
/* row.c - a row of a noun's table in memory. */
#include "store/row.h"

#include "model/measure.h"

const BwNoun *
bw_row_find_noun (GType type)
{
  g_autoptr (BwRecordClass) klass = g_type_class_ref (type);

  return klass->noun;
}

gpointer
bw_row_new (const BwNoun *noun, gint64 id)
{
  BwRecord *record;

  if (noun == &bw_reading_noun)
    return bw_reading_new ();
  record = g_object_new (noun->get_type (), NULL);
  bw_record_set_id (record, id);
  return record;
}

GDestroyNotify
bw_row_get_free_func (const BwNoun *noun)
{
  return noun->get_type != NULL ? g_object_unref : (GDestroyNotify) bw_reading_free;
}
