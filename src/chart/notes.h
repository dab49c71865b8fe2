// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * notes.h - the numbered notes of a chart: which of a series' markers have a number on it.
 *
 * The chart shows the numbers, whoever prints it prints the texts beside them (bw_words_note()).
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* More would crowd the chart: earlier ones are told in words alone. */
#define BW_MOST_NOTES 4

typedef struct
{
  BwMarker *marker;
  guint number;  /* 1 and up; 0: not on the chart */
  guint reading; /* the one it belongs to, if it has a number */
} BwNote;

/* All markers by date; (element-type BwNote), owned by the caller. */
GArray *bw_notes_list (const BwAnalysis *analysis);

G_END_DECLS
