// SPDX-License-Identifier: GPL-3.0-or-later
/* spc-table.h - what the room spc found, as CSV on standard output: a row a point, numbers with 17 digits. */
#pragma once

#include "cli/spc-series.h"
#include "spc/control-chart.h"
#include "spc/xmr.h"

G_BEGIN_DECLS

void bw_spc_print_xmr (const BwSeriesFile *file, const BwSpcSettings *settings, const BwSpcPoint *points);
void bw_spc_print_icons (const BwSpcSummary *summary);
void bw_spc_print_control_chart (const BwSeriesFile *file, BwSpcChart chart, const BwSpcControlPoint *points);

G_END_DECLS
