// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-glance.c - three drawings of one analysis, made again when the measure changes. */
#include "ui/measure-glance.h"

#include "chart/icons.h"
#include "chart/sparkline.h"
#include "chart/words.h"
#include "ui/changes.h"

#define ICON_SIZE 18.0
#define SPARKLINE_HEIGHT 20.0

struct _BwMeasureGlance
{
  GtkBox parent_instance;

  BwLibrary *library;
  BwMeasure *measure;
  double sparkline_width;

  BwDrawingView *sparkline; /* NULL: none */
  BwDrawingView *variation;
  BwDrawingView *assurance;
};

G_DEFINE_FINAL_TYPE (BwMeasureGlance, bw_measure_glance, GTK_TYPE_BOX)

static void
show (BwMeasureGlance *self)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (self->library, self->measure);
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  if (self->sparkline)
    bw_drawing_view_show (
        self->sparkline,
        bw_sparkline_draw (analysis, self->sparkline_width, SPARKLINE_HEIGHT, BW_NO_DATE, BW_NO_DATE), NULL);
  bw_drawing_view_show (self->variation, bw_icon_variation (analysis->summary.variation, ICON_SIZE),
                        bw_words_verdict (analysis));
  bw_drawing_view_show (self->assurance, bw_icon_assurance (analysis->summary.assurance, ICON_SIZE),
                        bw_words_assurance (analysis->summary.assurance));
}

static void
library_changed_cb (BwMeasureGlance *self, GPtrArray *changes)
{
  static const BwNoun *const shown[] = {&bw_measure_noun, &bw_target_noun, &bw_phase_noun, NULL};

  if (bw_changes_touch_any (changes, shown))
    show (self);
}

static void
bw_measure_glance_finalize (GObject *object)
{
  BwMeasureGlance *self = BW_MEASURE_GLANCE (object);

  g_clear_object (&self->library);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (bw_measure_glance_parent_class)->finalize (object);
}

static void
bw_measure_glance_class_init (BwMeasureGlanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_measure_glance_finalize;
}

static void
bw_measure_glance_init (BwMeasureGlance *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
}

static BwDrawingView *
add_view (BwMeasureGlance *self)
{
  GtkWidget *view = bw_drawing_view_new ();

  gtk_box_append (GTK_BOX (self), view);
  return BW_DRAWING_VIEW (view);
}

GtkWidget *
bw_measure_glance_new (BwLibrary *library, BwMeasure *measure, double sparkline_width)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_MEASURE (measure), NULL);

  BwMeasureGlance *self = g_object_new (BW_TYPE_MEASURE_GLANCE, NULL);

  self->library = g_object_ref (library);
  self->measure = g_object_ref (measure);
  self->sparkline_width = sparkline_width;
  if (sparkline_width > 0)
    self->sparkline = add_view (self);
  self->variation = add_view (self);
  self->assurance = add_view (self);
  show (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
