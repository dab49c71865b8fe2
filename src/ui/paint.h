// SPDX-License-Identifier: GPL-3.0-or-later
/* paint.h - a drawing of room chart on the screen. */
#pragma once

#include <gtk/gtk.h>

#include "chart/drawing.h"

G_BEGIN_DECLS

/* Pixels to a point for @widget: grows with the person's text size. */
double bw_paint_get_scale (GtkWidget *widget);

/* Paints @drawing in points from the origin of @cr; dark if the program is. */
void bw_paint_drawing (cairo_t *cr, GtkWidget *widget, const BwDrawing *drawing);

G_END_DECLS
