// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.c - targets, phases and markers. */
#include "desk/chart-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "desk/rows.h"

static gboolean
takes_place_of (const BwTarget *target, const BwTargetWords *words)
{
  return target->kind == (int) words->kind && target->since == words->since &&
         (words->kind == BW_TARGET_JUDGED || g_strcmp0 (target->name, words->name) == 0);
}

static BwTarget *
find_target (BwLibrary *library, BwMeasure *measure, const BwTargetWords *words)
{
  g_autoptr (GPtrArray) targets = bw_rows_of (library, BW_TYPE_TARGET, "measure", bw_id_of (measure));

  for (guint i = 0; i < targets->len; i++)
    if (takes_place_of (g_ptr_array_index (targets, i), words))
      return g_ptr_array_index (targets, i);
  return NULL;
}

void
bw_desk_set_target (BwLibrary *library, BwMeasure *measure, const BwTargetWords *words)
{
  BwTarget *target = find_target (library, measure, words);

  g_return_if_fail (words->kind != BW_TARGET_TRAJECTORY || words->since != BW_NO_DATE);

  if (target == NULL && isnan (words->value))
    return;
  bw_library_begin (library, _ ("Change Target"));
  if (isnan (words->value))
    bw_library_remove (library, BW_RECORD (target));
  else
    {
      if (target == NULL)
        {
          target = bw_library_add (library, BW_TYPE_TARGET);
          g_object_set (target, "measure", bw_id_of (measure), "kind", words->kind, "since", words->since,
                        NULL);
        }
      g_object_set (target, "value", words->value, "name", words->name, NULL);
    }
  bw_library_end (library);
}

void
bw_desk_change_target (BwLibrary *library, BwTarget *target, const BwTargetWords *words)
{
  BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, target->measure);

  bw_library_begin (library, _ ("Change Target"));
  if (!takes_place_of (target, words))
    bw_library_remove (library, BW_RECORD (target));
  bw_desk_set_target (library, measure, words);
  bw_library_end (library);
}

BwPhase *
bw_desk_add_phase (BwLibrary *library, BwMeasure *measure, BwDate start, const char *reason)
{
  BwPhase *phase;

  g_return_val_if_fail (start != BW_NO_DATE, NULL);

  bw_library_begin (library, _ ("Rebase Measure"));
  phase = bw_library_add (library, BW_TYPE_PHASE);
  g_object_set (phase, "measure", bw_id_of (measure), "start", start, "reason", reason, NULL);
  bw_library_end (library);
  return phase;
}

void
bw_desk_change_phase (BwLibrary *library, BwPhase *phase, BwDate start, const char *reason)
{
  g_return_if_fail (start != BW_NO_DATE);

  bw_library_begin (library, _ ("Change Rebase"));
  g_object_set (phase, "start", start, "reason", reason, NULL);
  bw_library_end (library);
}

BwMarker *
bw_desk_add_marker (BwLibrary *library, BwMeasure *measure, BwDate date, const char *text, BwStory *story)
{
  BwMarker *marker;

  g_return_val_if_fail (date != BW_NO_DATE, NULL);

  bw_library_begin (library, _ ("Add Marker"));
  marker = bw_library_add (library, BW_TYPE_MARKER);
  g_object_set (marker, "measure", bw_id_of (measure), "date", date, "text", text, "story", bw_id_of (story),
                NULL);
  bw_library_end (library);
  return marker;
}

void
bw_desk_change_marker (BwLibrary *library, BwMarker *marker, BwDate date, const char *text, BwStory *story)
{
  g_return_if_fail (date != BW_NO_DATE);

  bw_library_begin (library, _ ("Change Marker"));
  g_object_set (marker, "date", date, "text", text, "story", bw_id_of (story), NULL);
  bw_library_end (library);
}

void
bw_desk_remove_from_chart (BwLibrary *library, BwRecord *record)
{
  g_return_if_fail (BW_IS_TARGET (record) || BW_IS_PHASE (record) || BW_IS_MARKER (record));

  bw_library_begin (library, BW_IS_TARGET (record)  ? _ ("Remove Target")
                             : BW_IS_PHASE (record) ? _ ("Remove Rebase")
                                                    : _ ("Remove Marker"));
  bw_library_remove (library, record);
  bw_library_end (library);
}
