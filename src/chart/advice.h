// SPDX-License-Identifier: GPL-3.0-or-later
/* advice.h - which kinds of chart suit a series, for who chooses one. */
#pragma once

#include "model/series.h"

G_BEGIN_DECLS

/* Whether the chart can show every figure of @series. */
gboolean bw_advice_fits (const BwSeries *series, BwChartKind chart);

/* Why another chart than XmR may be better for @series, which must be sorted, in one sentence of the
 * program's language; NULL: there is no reason. */
char *bw_advice_dup_reason (BwSeries *series);

G_END_DECLS
