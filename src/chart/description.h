// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * description.h - a chart for those who do not see it, and how it was made for those who ask.
 *
 * Returned texts are whole sentences in the language of the program and belong to the caller.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* What the picture shows: in place of it for a screen reader. */
char *bw_description_dup_alt (const BwAnalysis *analysis);

/* The figures behind the picture, for who has read the finding: how many there are, mean and limits, special
 * causes. */
char *bw_description_dup_figures (const BwAnalysis *analysis);

/* "From April 2027 on the target is 90.", drawn or too far ahead for that; NULL if nothing is planned. */
char *bw_description_dup_planned (const BwAnalysis *analysis);

/* Chart, baseline, rules and source: printed under every chart. */
char *bw_description_dup_method (const BwAnalysis *analysis);

/* When and why the limits began anew, a sentence each, under the numbers that a crowded chart shows; NULL if
 * they never did. */
char *bw_description_dup_phases (const BwAnalysis *analysis);

G_END_DECLS
