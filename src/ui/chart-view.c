// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * chart-view.c - paints the chart's drawing, and moves a cursor over its readings.
 *
 * The cursor is a focusable child that lies on one reading and is named by its words: arrow keys move it, the
 * pointer shows the same words in a tooltip. The picture as a whole has the role of an image, described in
 * words.
 */
#include "ui/chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "chart/chart.h"
#include "chart/description.h"
#include "chart/words.h"
#include "ui/paint.h"

#define CURSOR_SIZE 18
#define LEAST_WIDTH 360
#define LEAST_HEIGHT 264

struct _BwChartView
{
  GtkWidget parent_instance;

  const BwAnalysis *analysis; /* not owned */
  BwTypesetter *typesetter;
  BwDrawing *drawing; /* for the size below; NULL: to be made */
  BwPoint *places;    /* of the readings, in points */
  int width, height;  /* pixels the drawing was made for */
  guint at;           /* the reading under the cursor */
  GtkWidget *cursor;
};

G_DEFINE_FINAL_TYPE (BwChartView, bw_chart_view, GTK_TYPE_WIDGET)

static gboolean
has_readings (BwChartView *self)
{
  return self->analysis && self->analysis->n > 0;
}

/* --- the picture */

static void
forget_drawing (BwChartView *self)
{
  g_clear_pointer (&self->drawing, bw_drawing_free);
  g_clear_pointer (&self->places, g_free);
}

static void
require_drawing (BwChartView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = bw_paint_get_scale (GTK_WIDGET (self));
  BwChartBox box = {width / scale, height / scale, self->typesetter};

  if (self->drawing && self->width == width && self->height == height)
    return;
  forget_drawing (self);
  self->drawing = bw_chart_draw (self->analysis, &box);
  self->places = g_new0 (BwPoint, MAX (self->analysis->n, 1));
  bw_chart_place_readings (self->analysis, &box, self->places);
  self->width = width;
  self->height = height;
}

static void
bw_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
bw_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwChartView *self = BW_CHART_VIEW (widget);

  if (!has_readings (self))
    return;
  require_drawing (self);
  double scale = bw_paint_get_scale (widget);
  BwPoint place = self->places[MIN (self->at, self->analysis->n - 1)];
  GtkAllocation allocation = {(int) (place.x * scale) - CURSOR_SIZE / 2,
                              (int) (place.y * scale) - CURSOR_SIZE / 2, CURSOR_SIZE, CURSOR_SIZE};
  gtk_widget_size_allocate (self->cursor, &allocation, -1);
}

static void
bw_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BwChartView *self = BW_CHART_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->analysis == NULL)
    return;
  require_drawing (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double scale = bw_paint_get_scale (widget);
  cairo_scale (cr, scale, scale);
  bw_paint_drawing (cr, widget, self->drawing);
  cairo_destroy (cr);
  if (has_readings (self))
    gtk_widget_snapshot_child (widget, self->cursor, snapshot);
}

/* --- the cursor */

static void
move_to (BwChartView *self, guint reading)
{
  self->at = reading;
  g_autofree char *words = bw_words_point (self->analysis, reading);
  gtk_widget_set_tooltip_text (self->cursor, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursor), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, BwChartView *self)
{
  guint last = has_readings (self) ? self->analysis->n - 1 : 0;

  if (!has_readings (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    move_to (self, self->at > 0 ? self->at - 1 : 0);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    move_to (self, MIN (self->at + 1, last));
  else if (key == GDK_KEY_Home || key == GDK_KEY_KP_Home)
    move_to (self, 0);
  else if (key == GDK_KEY_End || key == GDK_KEY_KP_End)
    move_to (self, last);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The reading nearest to @x, in pixels. */
static guint
find_nearest (BwChartView *self, double x)
{
  double scale = bw_paint_get_scale (GTK_WIDGET (self));
  guint nearest = 0;

  for (guint i = 1; i < self->analysis->n; i++)
    if (ABS (self->places[i].x * scale - x) < ABS (self->places[nearest].x * scale - x))
      nearest = i;
  return nearest;
}

static gboolean
query_tooltip_cb (BwChartView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!has_readings (self) || self->places == NULL)
    return FALSE;
  g_autofree char *words = bw_words_point (self->analysis, by_keyboard ? self->at : find_nearest (self, x));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
pressed_cb (BwChartView *self, int n, double x, double y)
{
  if (!has_readings (self) || self->places == NULL)
    return;
  move_to (self, find_nearest (self, x));
  gtk_widget_grab_focus (self->cursor);
}

static void
bw_chart_view_dispose (GObject *object)
{
  BwChartView *self = BW_CHART_VIEW (object);

  g_clear_pointer (&self->cursor, gtk_widget_unparent);
  G_OBJECT_CLASS (bw_chart_view_parent_class)->dispose (object);
}

static void
bw_chart_view_finalize (GObject *object)
{
  BwChartView *self = BW_CHART_VIEW (object);

  forget_drawing (self);
  bw_typesetter_free (self->typesetter);
  G_OBJECT_CLASS (bw_chart_view_parent_class)->finalize (object);
}

static void
bw_chart_view_class_init (BwChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_chart_view_finalize;
  widget_class->measure = bw_chart_view_measure;
  widget_class->size_allocate = bw_chart_view_size_allocate;
  widget_class->snapshot = bw_chart_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bw_chart_view_init (BwChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->typesetter = bw_typesetter_new ();
  self->cursor =
      g_object_new (ADW_TYPE_BIN, "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_add_css_class (self->cursor, "point");
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->cursor, keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
bw_chart_view_show (BwChartView *self, const BwAnalysis *analysis)
{
  g_return_if_fail (BW_IS_CHART_VIEW (self));

  self->analysis = analysis;
  forget_drawing (self);
  gtk_widget_set_visible (self->cursor, has_readings (self));
  if (analysis)
    {
      /* Translators: %s is the name of a measure. */
      g_autofree char *label =
          g_strdup_printf (_ ("Chart of %s"), analysis->measure->name ? analysis->measure->name : "");
      g_autofree char *alt = bw_description_dup_alt (analysis);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, alt, -1);
    }
  if (has_readings (self))
    move_to (self, analysis->n - 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
