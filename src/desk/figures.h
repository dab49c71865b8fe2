// SPDX-License-Identifier: GPL-3.0-or-later
/* figures.h - verbs on measures: readings from a file, targets, phases, markers. */
#pragma once

#include "intake/readings.h"
#include "store/library.h"

G_BEGIN_DECLS

BwMeasure *bw_desk_add_measure (BwLibrary *library, const char *name, BwDirection improvement);
BwMeasure *bw_desk_find_measure (BwLibrary *library, const char *name);
void bw_desk_remove_measure (BwLibrary *library, BwMeasure *measure);

/* What an import would do, before it does it. */
typedef struct
{
  guint n_new, n_changed, n_same;
} BwImportEffect;

BwImportEffect bw_desk_preview_readings (BwLibrary *library, BwMeasure *measure, const BwReadingsFile *file);

/* All or nothing, one command: @file must have no refused rows, else nothing is imported and @error says how
 * many and names the first; the caller lists them. Nor is a plain number above 1 imported into a share. */
gboolean
bw_desk_import_readings (BwLibrary *library, BwMeasure *measure, const BwReadingsFile *file, GError **error);

/* @value NaN removes the target that begins then. */
void
bw_desk_set_target (BwLibrary *library, BwMeasure *measure, BwDate since, double value, const char *name);
BwPhase *bw_desk_add_phase (BwLibrary *library, BwMeasure *measure, BwDate start, const char *reason);
BwMarker *
bw_desk_add_marker (BwLibrary *library, BwMeasure *measure, BwDate date, const char *text, BwStory *story);
/* A target, a phase or a marker. */
void bw_desk_remove_from_chart (BwLibrary *library, BwRecord *record);

G_END_DECLS
