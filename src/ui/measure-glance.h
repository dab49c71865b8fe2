// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-glance.h - a measure in the space of a few words: sparkline, variation, assurance. */
#pragma once

#include <gtk/gtk.h>

#include "store/library.h"
#include "ui/drawing-view.h"

G_BEGIN_DECLS

#define BW_TYPE_MEASURE_GLANCE (bw_measure_glance_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasureGlance, bw_measure_glance, BW, MEASURE_GLANCE, GtkBox)

/* Follows the measure. @sparkline_width in points, 0 for no sparkline. */
GtkWidget *bw_measure_glance_new (BwLibrary *library, BwMeasure *measure, double sparkline_width);

G_END_DECLS
