// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * words.h - short words for icons, points and labels; whole sentences about a series are in finding.h and
 * description.h.
 *
 * All are in the language of the program. Returned char * belong to the caller, const char * to nobody.
 */
#pragma once

#include "chart/analysis.h"
#include "chart/notes.h"
#include "model/story.h"

G_BEGIN_DECLS

/* An icon's caption, in bold, and the line under it: "Common cause" over "ordinary variation". */
const char *bw_words_variation (BwSpcVariation variation);
const char *bw_words_variation_detail (BwSpcVariation variation);

/* The same of a measure, whose readings may not vary by chance alone without any one of them standing out:
 * the icon is none then, the words are not. */
const char *bw_words_verdict (const BwAnalysis *analysis);
const char *bw_words_verdict_detail (const BwAnalysis *analysis);

const char *bw_words_assurance (BwSpcAssurance assurance);
/* "target 5.0 or less"; "target 5.0 from December 2026" if none is in force before; "no target" if there is
 * none. */
char *bw_words_assurance_detail (const BwAnalysis *analysis);

/* "lower is better" */
const char *bw_words_direction (const BwMeasure *measure);

/* "March 2026: 78.4%, common cause"; "March 2026: no figure". For a tooltip and a screen reader. */
char *bw_words_point (const BwAnalysis *analysis, guint reading);

/* "4.9", "–" if no reading has a value; and "Oct 2026", "" likewise. */
char *bw_words_latest (const BwAnalysis *analysis);
char *bw_words_latest_period (const BwAnalysis *analysis);
/* For a narrow column: a time of day stands in a line of its own, above its day. */
char *bw_words_latest_period_in_lines (const BwAnalysis *analysis);

/* "≤ 5.0", "≥ 78.0%", "5.0" without a direction, "–" without a target: for a column of a table. */
char *bw_words_target (const BwAnalysis *analysis);

/* What is counted: the measure's own words, or "per cent", or "". */
const char *bw_words_unit (const BwAnalysis *analysis);

/* The line over a chart, about @unit: "falls per 1,000 bed days; trial limits, 6 of 13 readings". */
char *bw_words_unit_line (const BwAnalysis *analysis, const char *unit);

/* "January 2024. Norovirus closed four wards."; "April 2026, from a story. Comfort rounds begin." @text: what
 * the note says. */
char *bw_words_note (const BwAnalysis *analysis, const BwNote *note, const char *text);

G_END_DECLS
