// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-row.h - one measure in the list of measures: rank, name, sparkline, icons, latest, target. */
#pragma once

#include <gtk/gtk.h>

#include "ui/figure.h"

G_BEGIN_DECLS

/* The columns that are as wide in every row as under their captions. */
typedef enum
{
  BW_MEASURE_COLUMN_RANK,
  BW_MEASURE_COLUMN_SPARKLINE,
  BW_MEASURE_COLUMN_ICONS,
  BW_MEASURE_COLUMN_LATEST,
  BW_MEASURE_COLUMN_TARGET,
  BW_N_MEASURE_COLUMNS,
} BwMeasureColumn;

#define BW_TYPE_MEASURE_ROW (bw_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasureRow, bw_measure_row, BW, MEASURE_ROW, GtkListBoxRow)

/* @columns: BW_N_MEASURE_COLUMNS groups that the row joins.
 * Property narrow: only rank, name, icons and latest; the target joins the unit under the name. */
GtkWidget *bw_measure_row_new (BwLibrary *library, BwFigure *figure, GtkSizeGroup *const *columns);

BwFigure *bw_measure_row_get_figure (BwMeasureRow *self);

G_END_DECLS
