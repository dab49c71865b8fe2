// SPDX-License-Identifier: GPL-3.0-or-later
/* series.h - a measure with everything that stands on its chart, each by date. */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

typedef struct _BwSeries BwSeries;

struct _BwSeries
{
  gatomicrefcount references;
  BwMeasure *measure;
  guint rank; /* by importance among all measures of the library, from 1; 0: not ranked, or not asked */
  GPtrArray *readings;  /* BwReading */
  GPtrArray *targets;   /* BwTarget; one without a date comes first */
  GPtrArray *phases;    /* BwPhase */
  GPtrArray *markers;   /* BwMarker */
  BwSeries *comparator; /* that the measure's own is drawn beside: its readings only; NULL: none */
};

/* Takes its own references of the measure; the lists begin empty and own what is added to them. */
BwSeries *bw_series_new (BwMeasure *measure);
BwSeries *bw_series_ref (BwSeries *self);
void bw_series_unref (BwSeries *self);

/* After the lists were filled, those of the comparator too. */
void bw_series_sort (BwSeries *self);

/* The target that a reading of @date is held against, NaN if none is in force. */
double bw_series_get_target (const BwSeries *self, BwDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSeries, bw_series_unref)

G_END_DECLS
