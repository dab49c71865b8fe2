// SPDX-License-Identifier: GPL-3.0-or-later
/* measure.h - a measure, its readings, and what stands on its chart. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

typedef enum
{
  BW_DIRECTION_NEUTRAL,
  BW_DIRECTION_INCREASE,
  BW_DIRECTION_DECREASE,
} BwDirection;

GType bw_direction_get_type (void);

struct _BwMeasure
{
  BwRecord parent_instance;

  char *name;
  char *unit;        /* what one of it is, in words under the title: "falls per 1,000 bed days" */
  char *source_note; /* where the figures come from */
  int improvement;   /* BwDirection: which way is better */
  gint64 importance; /* rank, 1 is the most important */
  gboolean is_share; /* values are fractions of one, shown in per cent */
  gint64 decimals;   /* shown; unset: as the values need */
  gint64 baseline;   /* limits from the first so many readings of each phase, 12 or more; unset: from all */
  gboolean is_screened; /* leaves outlying moving ranges out when the limits are computed */
};

#define BW_TYPE_MEASURE (bw_measure_get_type ())
BW_DECLARE_RECORD (BwMeasure, bw_measure, MEASURE)

/* One value of a measure. A plain struct: there are thousands, and nobody listens to one. */
typedef struct
{
  gint64 id;
  gint64 measure;
  BwDate date;        /* first day of the period */
  double value;       /* NaN: missing */
  double numerator;   /* NaN where the file had a plain value */
  double denominator; /* likewise */
  char *note;
} BwReading;

extern const BwNoun bw_reading_noun;

BwReading *bw_reading_new (void);
BwReading *bw_reading_copy (const BwReading *self);
void bw_reading_free (BwReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReading, bw_reading_free)

/* In force from @since until the next target of the measure. */
struct _BwTarget
{
  BwRecord parent_instance;

  gint64 measure;
  BwDate since; /* unset: from the beginning */
  double value;
  char *name; /* whose: "national" */
};

#define BW_TYPE_TARGET (bw_target_get_type ())
BW_DECLARE_RECORD (BwTarget, bw_target, TARGET)

/* The limits begin anew here, for a reason. */
struct _BwPhase
{
  BwRecord parent_instance;

  gint64 measure;
  BwDate start;
  char *reason;
};

#define BW_TYPE_PHASE (bw_phase_get_type ())
BW_DECLARE_RECORD (BwPhase, bw_phase, PHASE)

/* A dated note on the chart, perhaps because of a story. */
struct _BwMarker
{
  BwRecord parent_instance;

  gint64 measure;
  BwDate date;
  char *text;
  gint64 story;
};

#define BW_TYPE_MARKER (bw_marker_get_type ())
BW_DECLARE_RECORD (BwMarker, bw_marker, MARKER)

G_END_DECLS
