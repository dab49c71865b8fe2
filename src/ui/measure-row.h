// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-row.h - one measure in the list of measures: rank, name, sparkline, icons, latest, target. */
#pragma once

#include <gtk/gtk.h>

#include "ui/columns.h"
#include "ui/figure.h"

G_BEGIN_DECLS

#define BW_TYPE_MEASURE_ROW (bw_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasureRow, bw_measure_row, BW, MEASURE_ROW, GtkListBoxRow)

/* The row joins @columns: rank, name, sparkline, icons, latest, target.
 * Property narrow: only rank, name, icons and latest; the target joins the unit under the name. */
GtkWidget *bw_measure_row_new (BwLibrary *library, BwFigure *figure, BwColumns *columns);

BwFigure *bw_measure_row_get_figure (BwMeasureRow *self);

G_END_DECLS
