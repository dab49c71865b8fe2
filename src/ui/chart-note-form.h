// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-note-form.h - a form for what stands on a chart: a target, a new beginning of the limits, a marker.
 */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

typedef enum
{
  BW_CHART_NOTE_TARGET,
  BW_CHART_NOTE_PHASE,
  BW_CHART_NOTE_MARKER,
} BwChartNoteKind;

#define BW_TYPE_CHART_NOTE_FORM (bw_chart_note_form_get_type ())
G_DECLARE_FINAL_TYPE (BwChartNoteForm, bw_chart_note_form, BW, CHART_NOTE_FORM, AdwBin)

/* @record: the BwTarget, BwPhase or BwMarker to change; NULL: one is added. The popover that the form is in
 * closes when it is done. */
GtkWidget *
bw_chart_note_form_new (BwLibrary *library, BwMeasure *measure, BwChartNoteKind kind, BwRecord *record);

G_END_DECLS
