// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-standing.c - keeps an analysis beside its measure. */
#include "ui/measure-standing.h"

#include "ui/changes.h"

struct _BwMeasureStanding
{
  GObject parent_instance;

  BwLibrary *library;
  BwMeasure *measure;
  BwAnalysis *analysis;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwMeasureStanding, bw_measure_standing, G_TYPE_OBJECT)

static void
analyse (BwMeasureStanding *self)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (self->library, self->measure);

  g_clear_pointer (&self->analysis, bw_analysis_free);
  self->analysis = bw_analysis_new (series);
}

static void
library_changed_cb (BwMeasureStanding *self, GPtrArray *changes)
{
  static const BwNoun *const counted[] = {&bw_measure_noun, &bw_reading_noun, &bw_target_noun,
                                          &bw_phase_noun,   &bw_marker_noun,  NULL};

  if (!bw_changes_touch_any (changes, counted))
    return;
  analyse (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
bw_measure_standing_finalize (GObject *object)
{
  BwMeasureStanding *self = BW_MEASURE_STANDING (object);

  g_clear_object (&self->library);
  g_clear_object (&self->measure);
  g_clear_pointer (&self->analysis, bw_analysis_free);
  G_OBJECT_CLASS (bw_measure_standing_parent_class)->finalize (object);
}

static void
bw_measure_standing_class_init (BwMeasureStandingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_measure_standing_finalize;
  signals[CHANGED] = g_signal_new ("changed", BW_TYPE_MEASURE_STANDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
bw_measure_standing_init (BwMeasureStanding *self)
{
}

BwMeasureStanding *
bw_measure_standing_new (BwLibrary *library, BwMeasure *measure)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_MEASURE (measure), NULL);

  BwMeasureStanding *self = g_object_new (BW_TYPE_MEASURE_STANDING, NULL);

  self->library = g_object_ref (library);
  self->measure = g_object_ref (measure);
  analyse (self);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

BwMeasure *
bw_measure_standing_get_measure (BwMeasureStanding *self)
{
  g_return_val_if_fail (BW_IS_MEASURE_STANDING (self), NULL);

  return self->measure;
}

const BwAnalysis *
bw_measure_standing_get_analysis (BwMeasureStanding *self)
{
  g_return_val_if_fail (BW_IS_MEASURE_STANDING (self), NULL);

  return self->analysis;
}

/* 0 concern, 1 failing its target, 2 others. */
static int
get_urgency (BwMeasureStanding *self)
{
  const BwSpcSummary *summary = &self->analysis->summary;

  if (summary->variation == BW_SPC_VARIATION_CONCERN_HIGH ||
      summary->variation == BW_SPC_VARIATION_CONCERN_LOW)
    return 0;
  return summary->assurance == BW_SPC_ASSURANCE_FAIL ? 1 : 2;
}

/* One without a rank comes after all that have one. */
static gint64
get_rank (BwMeasureStanding *self)
{
  return self->measure->importance == BW_UNSET ? G_MAXINT64 : self->measure->importance;
}

int
bw_measure_standing_compare (BwMeasureStanding *self, BwMeasureStanding *other)
{
  int urgency = get_urgency (self) - get_urgency (other);
  gint64 one = get_rank (self);
  gint64 two = get_rank (other);

  if (urgency != 0)
    return urgency;
  if (one != two)
    return one < two ? -1 : 1;
  return g_utf8_collate (self->measure->name ? self->measure->name : "",
                         other->measure->name ? other->measure->name : "");
}
