// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-row.h - a measure in the list of measures: rank, name, sparkline, icons, latest value, target. */
#pragma once

#include <gtk/gtk.h>

#include "ui/measure-standing.h"

G_BEGIN_DECLS

#define BW_MEASURE_COLUMNS 6

#define BW_TYPE_MEASURE_ROW (bw_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasureRow, bw_measure_row, BW, MEASURE_ROW, GtkListBoxRow)

/* @columns: a size group for each column, shared by all rows and their captions. */
GtkWidget *bw_measure_row_new (BwLibrary *library, BwMeasureStanding *standing, GtkSizeGroup *const *columns);

/* The captions over the columns. */
GtkWidget *bw_measure_row_make_captions (GtkSizeGroup *const *columns);

BwMeasure *bw_measure_row_get_measure (BwMeasureRow *self);

G_END_DECLS
