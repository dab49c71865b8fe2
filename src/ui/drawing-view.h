// SPDX-License-Identifier: GPL-3.0-or-later
/* drawing-view.h - a drawing that keeps its size: an icon, a sparkline. */
#pragma once

#include <gtk/gtk.h>

#include "chart/drawing.h"

G_BEGIN_DECLS

#define BW_TYPE_DRAWING_VIEW (bw_drawing_view_get_type ())
G_DECLARE_FINAL_TYPE (BwDrawingView, bw_drawing_view, BW, DRAWING_VIEW, GtkWidget)

GtkWidget *bw_drawing_view_new (void);

/* Shows @drawing (transfer full), and says @words instead of it, as a name and a tooltip. */
void bw_drawing_view_show (BwDrawingView *self, BwDrawing *drawing, const char *words);

G_END_DECLS
