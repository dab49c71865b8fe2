// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.h - what stands on a measure's chart: its targets, phases (rebases) and markers. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* @value NaN removes the target that begins then. */
void
bw_desk_set_target (BwLibrary *library, BwMeasure *measure, BwDate since, double value, const char *name);
/* Where another target of the measure begins then, it is replaced. */
void
bw_desk_change_target (BwLibrary *library, BwTarget *target, BwDate since, double value, const char *name);

BwPhase *bw_desk_add_phase (BwLibrary *library, BwMeasure *measure, BwDate start, const char *reason);
void bw_desk_change_phase (BwLibrary *library, BwPhase *phase, BwDate start, const char *reason);

/* @story: NULL if it is not because of one. */
BwMarker *
bw_desk_add_marker (BwLibrary *library, BwMeasure *measure, BwDate date, const char *text, BwStory *story);
void
bw_desk_change_marker (BwLibrary *library, BwMarker *marker, BwDate date, const char *text, BwStory *story);

/* A target, a phase or a marker. */
void bw_desk_remove_from_chart (BwLibrary *library, BwRecord *record);

G_END_DECLS
