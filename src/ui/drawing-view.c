// SPDX-License-Identifier: GPL-3.0-or-later
/* drawing-view.c - paints one drawing at its own size, times the person's text size. */
#include "ui/drawing-view.h"

#include <adwaita.h>

#include "ui/paint.h"

struct _BwDrawingView
{
  GtkWidget parent_instance;

  BwDrawing *drawing; /* NULL until it is shown something */
};

G_DEFINE_FINAL_TYPE (BwDrawingView, bw_drawing_view, GTK_TYPE_WIDGET)

static void
bw_drawing_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  BwDrawing *drawing = BW_DRAWING_VIEW (widget)->drawing;
  double points = 0;

  if (drawing)
    points = orientation == GTK_ORIENTATION_HORIZONTAL ? bw_drawing_get_width (drawing)
                                                       : bw_drawing_get_height (drawing);
  *minimum = *natural = (int) ceil (points * bw_paint_get_scale (widget));
}

static void
bw_drawing_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwDrawingView *self = BW_DRAWING_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->drawing == NULL)
    return;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double scale = bw_paint_get_scale (widget);
  cairo_scale (cr, scale, scale);
  bw_paint_drawing (cr, widget, self->drawing);
  cairo_destroy (cr);
}

static void
bw_drawing_view_finalize (GObject *object)
{
  g_clear_pointer (&BW_DRAWING_VIEW (object)->drawing, bw_drawing_free);
  G_OBJECT_CLASS (bw_drawing_view_parent_class)->finalize (object);
}

static void
bw_drawing_view_class_init (BwDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_drawing_view_finalize;
  widget_class->measure = bw_drawing_view_measure;
  widget_class->snapshot = bw_drawing_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bw_drawing_view_init (BwDrawingView *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bw_drawing_view_new (void)
{
  return g_object_new (BW_TYPE_DRAWING_VIEW, NULL);
}

void
bw_drawing_view_show (BwDrawingView *self, BwDrawing *drawing, const char *words)
{
  g_return_if_fail (BW_IS_DRAWING_VIEW (self));
  g_return_if_fail (drawing != NULL);

  g_clear_pointer (&self->drawing, bw_drawing_free);
  self->drawing = drawing;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words ? words : "",
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
