// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-table.h - the readings of a measure in figures, the newest first: what the chart shows, to be read.
 */
#pragma once

#include <adwaita.h>

#include "chart/analysis.h"

G_BEGIN_DECLS

#define BW_TYPE_READING_TABLE (bw_reading_table_get_type ())
G_DECLARE_FINAL_TYPE (BwReadingTable, bw_reading_table, BW, READING_TABLE, AdwBin)

/* @analysis is not kept. */
void bw_reading_table_show (BwReadingTable *self, const BwAnalysis *analysis);

G_END_DECLS
