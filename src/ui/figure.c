// SPDX-License-Identifier: GPL-3.0-or-later
/* figure.c - analyses a measure when it is asked for, and anew after what it rests on was changed. */
#include "ui/figure.h"

#include "chart/standing.h"

struct _BwFigure
{
  GObject parent_instance;

  BwLibrary *library;
  BwMeasure *measure;
  BwAnalysis *analysis; /* NULL: not asked for since the last change */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwFigure, bw_figure, G_TYPE_OBJECT)

/* A change names a target, not its measure: those of other measures are looked at as well. */
static gboolean
concerns_us (BwFigure *self, const BwChange *change)
{
  if (change->noun == &bw_measure_noun)
    return change->id == bw_record_get_id (BW_RECORD (self->measure)) ||
           change->id == self->measure->comparator;
  return change->noun == &bw_target_noun || change->noun == &bw_phase_noun || change->noun == &bw_marker_noun;
}

static void
library_changed_cb (BwFigure *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (concerns_us (self, g_ptr_array_index (changes, i)))
      {
        g_clear_pointer (&self->analysis, bw_analysis_free);
        g_signal_emit (self, signals[CHANGED], 0);
        return;
      }
}

static void
bw_figure_finalize (GObject *object)
{
  BwFigure *self = BW_FIGURE (object);

  g_clear_pointer (&self->analysis, bw_analysis_free);
  g_clear_object (&self->measure);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_figure_parent_class)->finalize (object);
}

static void
bw_figure_class_init (BwFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_figure_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", BW_TYPE_FIGURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_figure_init (BwFigure *self)
{
}

BwFigure *
bw_figure_new (BwLibrary *library, BwMeasure *measure)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_MEASURE (measure), NULL);

  BwFigure *self = g_object_new (BW_TYPE_FIGURE, NULL);

  self->library = g_object_ref (library);
  self->measure = g_object_ref (measure);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

BwMeasure *
bw_figure_get_measure (BwFigure *self)
{
  g_return_val_if_fail (BW_IS_FIGURE (self), NULL);

  return self->measure;
}

const BwAnalysis *
bw_figure_get_analysis (BwFigure *self)
{
  g_return_val_if_fail (BW_IS_FIGURE (self), NULL);

  if (self->analysis == NULL)
    {
      g_autoptr (BwSeries) series = bw_library_dup_series (self->library, self->measure);
      self->analysis = bw_analysis_new (series);
    }
  return self->analysis;
}

int
bw_figure_compare (gconstpointer one, gconstpointer other, gpointer unused)
{
  return bw_standing_compare (bw_figure_get_analysis ((BwFigure *) one),
                              bw_figure_get_analysis ((BwFigure *) other));
}
