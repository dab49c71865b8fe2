// SPDX-License-Identifier: GPL-3.0-or-later
/* evidence.c - measures and stories that stand with an item. */
#include "desk/evidence.h"

#include <glib/gi18n-lib.h>

#include "desk/agenda.h"
#include "desk/rows.h"

BwEvidence *
bw_desk_put_with_item (BwLibrary *library, BwItem *item, BwRecord *measure_or_story)
{
  const char *kind = BW_IS_MEASURE (measure_or_story) ? "measure" : "story";
  gint64 id = bw_record_get_id (measure_or_story), item_id = bw_record_get_id (BW_RECORD (item));
  g_autoptr (GPtrArray) all = bw_rows_of (library, BW_TYPE_EVIDENCE, "item", item_id);
  BwEvidence *evidence;

  g_return_val_if_fail (BW_IS_MEASURE (measure_or_story) || BW_IS_STORY (measure_or_story), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      evidence = g_ptr_array_index (all, i);
      if ((BW_IS_MEASURE (measure_or_story) ? evidence->measure : evidence->story) == id)
        return evidence;
    }
  bw_library_begin (library,
                    BW_IS_MEASURE (measure_or_story) ? _ ("Add Measure to Item") : _ ("Add Story to Item"));
  evidence = bw_library_add (library, BW_TYPE_EVIDENCE);
  g_object_set (evidence, "item", item_id, "position", (gint64) all->len, kind, id, NULL);
  bw_agenda_enclose (item);
  bw_library_end (library);
  return evidence;
}

void
bw_desk_take_from_item (BwLibrary *library, BwEvidence *evidence)
{
  gint64 item = evidence->item;

  bw_library_begin (library, evidence->measure != BW_NOBODY ? _ ("Take Measure from Item")
                                                            : _ ("Take Story from Item"));
  bw_library_remove (library, BW_RECORD (evidence));
  bw_rows_close_gap (library, BW_TYPE_EVIDENCE, "item", item);
  bw_library_end (library);
}
