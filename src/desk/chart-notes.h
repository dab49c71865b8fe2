// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.h - what stands on a measure's chart: its targets, phases (rebases) and markers. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* What a target of a measure says. */
typedef struct
{
  BwTargetKind kind;
  BwDate since; /* BW_NO_DATE: from the beginning; a point of a trajectory needs one */
  double value;
  const char *name; /* whose it is; may be NULL */
} BwTargetWords;

/* In place of the one of that kind that begins then, if there is one; of those that are only shown or are a
 * trajectory, of that name too. A value of NaN removes it. */
void bw_desk_set_target (BwLibrary *library, BwMeasure *measure, const BwTargetWords *words);
/* Where another target would be replaced, it is. */
void bw_desk_change_target (BwLibrary *library, BwTarget *target, const BwTargetWords *words);

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
