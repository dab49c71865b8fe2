// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.h - what stands on the chart of a measure besides its readings: targets, phases, markers,
 * stories. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_CHART_NOTES (bw_chart_notes_get_type ())
G_DECLARE_FINAL_TYPE (BwChartNotes, bw_chart_notes, BW, CHART_NOTES, AdwBin)

/* @measure may be NULL. */
void bw_chart_notes_set_measure (BwChartNotes *self, BwLibrary *library, BwMeasure *measure);

G_END_DECLS
