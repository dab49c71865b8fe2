// SPDX-License-Identifier: GPL-3.0-or-later
/* absences.h - which periods a series has no row for, in words. Inside the room. */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

/* Into the list of @sentences. */
void bw_absences_say (GPtrArray *sentences, const BwAnalysis *analysis);

G_END_DECLS
