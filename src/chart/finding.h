// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * finding.h - what a board should take from a series, in one or two sentences, and no more than the rules
 * bear out.
 *
 * Returned texts are in the language of the program and belong to the caller.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* What it means: "No change that chance would not explain." */
const char *bw_finding_get_headline (const BwAnalysis *analysis);

/* What it rests on: "October 2026 was 4.9, within the expected 4.0 to 6.8."; and if the limits are on trial
 * or the last figure is missing, that too. */
char *bw_finding_dup_evidence (const BwAnalysis *analysis);

/* The two, one after the other: the words over a chart. */
char *bw_finding_dup_text (const BwAnalysis *analysis);

/* Whether the target can be expected to be met: "The target of 5.0 lies between the limits: some readings
 * will meet it and some will miss it, whatever anybody does." NULL if nothing can be said of it. */
char *bw_finding_dup_target (const BwAnalysis *analysis);

G_END_DECLS
