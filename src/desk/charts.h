// SPDX-License-Identifier: GPL-3.0-or-later
/* charts.h - how a measure is charted: the kind of chart, readings that it leaves out, and whose figures
 * stand beside it. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* A measure on a p chart is a share from then on, and on a u chart it is none. */
void bw_desk_choose_chart (BwLibrary *library, BwMeasure *measure, BwChartKind chart);

/* So many in a row make a shift or a trend: 6 or 7; BW_UNSET: 7. */
void bw_desk_choose_run_length (BwLibrary *library, BwMeasure *measure, gint64 run_length);

/* Draws the figures of @other, never judged; NULL: none any more. @name: what the chart calls them,
 * "England"; NULL: the name of @other. */
void bw_desk_compare_measure (BwLibrary *library, BwMeasure *measure, BwMeasure *other, const char *name);

/* Leaves the reading of @date out of limits and rules, for a reason that is printed and may not be empty.
 * FALSE: there is no such reading. */
gboolean bw_desk_exclude_reading (BwLibrary *library, BwMeasure *measure, BwDate date, const char *reason);
void bw_desk_include_reading (BwLibrary *library, BwMeasure *measure, BwDate date);

G_END_DECLS
