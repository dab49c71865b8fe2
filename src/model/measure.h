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

/* How a measure is charted; what each is good for is said in spc/control-chart.h and spc/xmr.h. */
typedef enum
{
  BW_CHART_XMR,
  BW_CHART_RUN,
  BW_CHART_I,
  BW_CHART_MR,
  BW_CHART_P,
  BW_CHART_PP,
  BW_CHART_U,
  BW_CHART_UP,
  BW_CHART_C,
  BW_CHART_G,
  BW_CHART_T,
} BwChartKind;

GType bw_chart_kind_get_type (void);

/* Whose reading of the rules an XmR chart follows. */
typedef enum
{
  BW_RULES_MDC,         /* what Making Data Count says in public */
  BW_RULES_PLOTTHEDOTS, /* the R package NHSRplotthedots, its oddities included */
} BwRulesKind;

GType bw_rules_kind_get_type (void);

struct _BwMeasure
{
  BwRecord parent_instance;

  char *name;
  char *unit;        /* what one of it is, in words under the title: "falls per 1,000 bed days" */
  char *source_note; /* where the figures come from */
  int improvement;   /* BwDirection: which way is better */
  gint64 importance; /* rank, 1 is the most important */
  gboolean is_share; /* values are fractions of one, shown in per cent */
  gint64 per;        /* numerators are shown per so many of the denominators: 1,000; unset: 1. Without effect
                        on a share and on readings that are plain values */
  gint64 decimals;   /* shown; unset: as the values need */
  int chart;         /* BwChartKind */
  int rules;         /* BwRulesKind; of an XmR chart only */
  gint64 run_length; /* so many points in a row make a shift or a trend: 6 or 7; unset: 7. XmR only */
  gint64 baseline;   /* limits from the first so many readings of each phase, 12 or more; unset: from all */
  gboolean is_screened;  /* leaves outlying moving ranges out when the limits are computed */
  gint64 comparator;     /* another measure, drawn on the chart to learn from and never judged */
  char *comparator_name; /* what the chart calls it: "England"; unset: by its own name */
};

#define BW_TYPE_MEASURE (bw_measure_get_type ())
BW_DECLARE_RECORD (BwMeasure, bw_measure, MEASURE)

/* One value of a measure. A plain struct: there are thousands, and nobody listens to one. */
typedef struct
{
  gint64 measure;
  BwDate date;        /* how its period begins: the first day of a month, the first minute of an hour */
  double value;       /* NaN: missing */
  double numerator;   /* NaN where the file had a plain value */
  double denominator; /* likewise */
  char *note;
  char *excluded; /* why limits and rules leave it out; NULL: they do not */
} BwReading;

extern const BwNoun bw_reading_noun;

BwReading *bw_reading_new (void);
BwReading *bw_reading_copy (const BwReading *self);
void bw_reading_free (BwReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReading, bw_reading_free)

/* What a numerator over its denominator is multiplied with to be shown: 1,000 for a rate per 1,000. */
double bw_measure_get_scale (const BwMeasure *self);

/* The value of @reading as the measure shows it; NaN: missing. */
double bw_measure_get_value (const BwMeasure *self, const BwReading *reading);

typedef enum
{
  BW_TARGET_JUDGED,     /* the measure is held against it, until the next one is in force */
  BW_TARGET_SHOWN,      /* drawn and named, such as the national one; until the next of its name */
  BW_TARGET_TRAJECTORY, /* where the measure is meant to be on the way: by a straight line to the next one */
} BwTargetKind;

GType bw_target_kind_get_type (void);

struct _BwTarget
{
  BwRecord parent_instance;

  gint64 measure;
  int kind;     /* BwTargetKind */
  BwDate since; /* of a point of a trajectory, its date; unset: from the beginning */
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
