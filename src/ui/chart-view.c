// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-view.c - paints chart/chart.h, with a cursor that goes from reading to reading. */
#include "ui/chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/chart.h"
#include "chart/description.h"
#include "chart/words.h"
#include "text/typesetter.h"
#include "ui/chart-cursor.h"
#include "ui/paint.h"

#define LEAST_WIDTH 210
#define LEAST_HEIGHT 198
#define NOWHERE G_MAXUINT
#define BUBBLE_GAP 6 /* pixels between the cursor and its words */

struct _BwChartView
{
  GtkWidget parent_instance;

  BwFigure *figure;
  gulong figure_changed;
  BwTypesetter *typesetter;
  BwDrawing *drawing; /* NULL: to be drawn, at the size there is */
  GtkWidget *cursor;
  GtkWidget *bubble;
  guint reading; /* where the cursor is; NOWHERE: not yet on the chart */
};

typedef enum
{
  PROP_FIGURE = 1,
} BwChartViewProperty;

static GParamSpec *properties[PROP_FIGURE + 1];

G_DEFINE_FINAL_TYPE (BwChartView, bw_chart_view, GTK_TYPE_WIDGET)

static const BwAnalysis *
get_analysis (BwChartView *self)
{
  return self->figure ? bw_figure_get_analysis (self->figure) : NULL;
}

static BwChartBox
get_box (BwChartView *self)
{
  double scale = bw_paint_get_scale (GTK_WIDGET (self));

  return (BwChartBox){gtk_widget_get_width (GTK_WIDGET (self)) / scale,
                      gtk_widget_get_height (GTK_WIDGET (self)) / scale, self->typesetter};
}

/* Where the readings lie, in pixels. NULL if there are none. */
static BwPoint *
place_readings (BwChartView *self)
{
  const BwAnalysis *analysis = get_analysis (self);
  double scale = bw_paint_get_scale (GTK_WIDGET (self));
  BwChartBox box = get_box (self);
  BwPoint *places;

  if (analysis == NULL || analysis->n == 0)
    return NULL;
  places = g_new (BwPoint, analysis->n);
  bw_chart_place_readings (analysis, &box, places);
  for (guint i = 0; i < analysis->n; i++)
    places[i] = (BwPoint){places[i].x * scale, places[i].y * scale};
  return places;
}

/* --- the cursor */

static void
show_bubble (BwChartView *self, gboolean shown)
{
  gtk_widget_set_opacity (self->bubble, shown && self->reading != NOWHERE ? 1 : 0);
}

static void
go_to (BwChartView *self, guint reading)
{
  const BwAnalysis *analysis = get_analysis (self);
  g_autofree char *words = reading == NOWHERE ? NULL : bw_words_point (analysis, reading);

  self->reading = reading;
  gtk_label_set_label (GTK_LABEL (self->bubble), words ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words ? words : _ ("No readings"), -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
step (GtkWidget *widget, GVariant *by, gpointer unused)
{
  BwChartView *self = BW_CHART_VIEW (widget);
  const BwAnalysis *analysis = get_analysis (self);
  gint64 to;

  if (analysis == NULL || analysis->n == 0)
    return GDK_EVENT_PROPAGATE;
  to = (self->reading == NOWHERE ? analysis->n - 1 : self->reading) + (gint64) g_variant_get_int32 (by);
  go_to (self, (guint) CLAMP (to, 0, (gint64) analysis->n - 1));
  show_bubble (self, TRUE);
  return GDK_EVENT_STOP;
}

static void
focus_changed_cb (BwChartView *self)
{
  show_bubble (self, gtk_widget_has_focus (self->cursor));
}

static void
pointer_moved_cb (BwChartView *self, double x, double y)
{
  const BwAnalysis *analysis = get_analysis (self);
  g_autofree BwPoint *places = place_readings (self);
  guint nearest = 0;

  if (places == NULL)
    return;
  for (guint i = 1; i < analysis->n; i++)
    if (fabs (places[i].x - x) < fabs (places[nearest].x - x))
      nearest = i;
  if (nearest != self->reading)
    go_to (self, nearest);
  show_bubble (self, TRUE);
}

static void
pointer_left_cb (BwChartView *self)
{
  show_bubble (self, gtk_widget_has_focus (self->cursor));
}

static void
pressed_cb (BwChartView *self)
{
  gtk_widget_grab_focus (self->cursor);
}

/* --- the picture */

static void
describe (BwChartView *self, const BwAnalysis *analysis)
{
  g_autofree char *description = bw_description_dup_alt (analysis);
  /* Translators: %s is the name of a measure. */
  g_autofree char *label =
      g_strdup_printf (_ ("Chart of %s"), analysis->measure->name ? analysis->measure->name : "");
  guint latest = NOWHERE;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_set_visible (self->cursor, analysis->n > 0);
  bw_analysis_get_latest (analysis, &latest);
  go_to (self, latest);
}

static void
figure_changed_cb (BwChartView *self)
{
  g_clear_pointer (&self->drawing, bw_drawing_free);
  if (self->figure)
    describe (self, bw_figure_get_analysis (self->figure));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bw_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  double least = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;

  *minimum = *natural = (int) ceil (least * bw_paint_get_scale (widget));
}

/* A move of the cursor asks for places too, and leaves the picture as it is. */
static void
forget_drawing_of_other_size (BwChartView *self)
{
  BwChartBox box = get_box (self);

  if (self->drawing && (bw_drawing_get_width (self->drawing) != box.width ||
                        bw_drawing_get_height (self->drawing) != box.height))
    g_clear_pointer (&self->drawing, bw_drawing_free);
}

static void
bw_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwChartView *self = BW_CHART_VIEW (widget);
  const BwAnalysis *analysis = get_analysis (self);
  double scale = bw_paint_get_scale (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (analysis == NULL || analysis->n == 0)
    return;
  if (self->drawing == NULL)
    {
      BwChartBox box = get_box (self);
      self->drawing = bw_chart_draw (analysis, &box);
    }
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, scale, scale);
  bw_paint_drawing (cr, widget, self->drawing);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (bw_chart_view_parent_class)->snapshot (widget, snapshot);
}

/* The words stand above the point, below it where there is no room, and never beyond the chart. */
static void
allocate_bubble (BwChartView *self, BwPoint point, int radius)
{
  int width = 0, height = 0;
  int most = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_widget_measure (self->bubble, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, most);
  gtk_widget_measure (self->bubble, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  int x = CLAMP ((int) point.x - width / 2, 0, most - width);
  int above = (int) point.y - radius - BUBBLE_GAP - height;
  int y = above >= 0 ? above : (int) point.y + radius + BUBBLE_GAP;
  gtk_widget_size_allocate (self->bubble, &(GtkAllocation){x, y, width, height}, -1);
}

static void
bw_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwChartView *self = BW_CHART_VIEW (widget);
  g_autofree BwPoint *places = place_readings (self);
  BwPoint point = {width / 2.0, height / 2.0};
  int size = 0;

  forget_drawing_of_other_size (self);
  gtk_widget_measure (self->cursor, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
  if (places && self->reading != NOWHERE)
    point = (BwPoint){places[self->reading].x,
                      isnan (places[self->reading].y) ? height / 2.0 : places[self->reading].y};
  gtk_widget_size_allocate (
      self->cursor, &(GtkAllocation){(int) (point.x - size / 2.0), (int) (point.y - size / 2.0), size, size},
      -1);
  allocate_bubble (self, point, size / 2);
}

/* The size of text is among what fonts and styles can change. */
static void
bw_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (bw_chart_view_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

static void
bw_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, BW_CHART_VIEW (object)->figure);
}

static void
bw_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  bw_chart_view_set_figure (BW_CHART_VIEW (object), g_value_get_object (value));
}

static void
bw_chart_view_dispose (GObject *object)
{
  BwChartView *self = BW_CHART_VIEW (object);

  if (self->figure)
    g_clear_signal_handler (&self->figure_changed, self->figure);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->cursor, gtk_widget_unparent);
  g_clear_pointer (&self->bubble, gtk_widget_unparent);
  G_OBJECT_CLASS (bw_chart_view_parent_class)->dispose (object);
}

static void
bw_chart_view_finalize (GObject *object)
{
  BwChartView *self = BW_CHART_VIEW (object);

  g_clear_pointer (&self->drawing, bw_drawing_free);
  bw_typesetter_free (self->typesetter);
  G_OBJECT_CLASS (bw_chart_view_parent_class)->finalize (object);
}

static void
bw_chart_view_class_init (BwChartViewClass *klass)
{
  static const struct
  {
    guint key, keypad;
    int by;
  } steps[] = {
      {GDK_KEY_Left, GDK_KEY_KP_Left, -1},
      {GDK_KEY_Right, GDK_KEY_KP_Right, 1},
      {GDK_KEY_Home, GDK_KEY_KP_Home, -G_MAXINT},
      {GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT},
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_chart_view_get_property;
  object_class->set_property = bw_chart_view_set_property;
  object_class->dispose = bw_chart_view_dispose;
  object_class->finalize = bw_chart_view_finalize;
  widget_class->measure = bw_chart_view_measure;
  widget_class->size_allocate = bw_chart_view_size_allocate;
  widget_class->snapshot = bw_chart_view_snapshot;
  widget_class->system_setting_changed = bw_chart_view_system_setting_changed;
  properties[PROP_FIGURE] =
      g_param_spec_object ("figure", NULL, NULL, BW_TYPE_FIGURE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step, "i", steps[i].by);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, 0, step, "i", steps[i].by);
    }
}

static void
bw_chart_view_init (BwChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  self->typesetter = bw_typesetter_new ();
  self->reading = NOWHERE;

  self->cursor = bw_chart_cursor_new ();
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));
  g_signal_connect_object (self->cursor, "notify::has-focus", G_CALLBACK (focus_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->bubble = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "can-target", FALSE, "opacity", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->bubble, "point-words");
  gtk_widget_set_parent (self->bubble, GTK_WIDGET (self));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
bw_chart_view_set_figure (BwChartView *self, BwFigure *figure)
{
  g_return_if_fail (BW_IS_CHART_VIEW (self));

  if (self->figure == figure)
    return;
  if (self->figure)
    g_clear_signal_handler (&self->figure_changed, self->figure);
  g_set_object (&self->figure, figure);
  if (figure)
    self->figure_changed =
        g_signal_connect_object (figure, "changed", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  figure_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

const char *
bw_chart_view_get_words (BwChartView *self)
{
  g_return_val_if_fail (BW_IS_CHART_VIEW (self), NULL);

  return self->reading == NOWHERE ? NULL : gtk_label_get_label (GTK_LABEL (self->bubble));
}
