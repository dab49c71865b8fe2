// SPDX-License-Identifier: GPL-3.0-or-later
/* measure.c - a measure, its readings, and what stands on its chart. */
#include "model/measure.h"

#include <math.h>

G_DEFINE_ENUM_TYPE (BwDirection, bw_direction, G_DEFINE_ENUM_VALUE (BW_DIRECTION_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (BW_DIRECTION_INCREASE, "increase"),
                    G_DEFINE_ENUM_VALUE (BW_DIRECTION_DECREASE, "decrease"))

G_DEFINE_ENUM_TYPE (BwChartKind, bw_chart_kind, G_DEFINE_ENUM_VALUE (BW_CHART_XMR, "xmr"),
                    G_DEFINE_ENUM_VALUE (BW_CHART_RUN, "run"), G_DEFINE_ENUM_VALUE (BW_CHART_I, "i"),
                    G_DEFINE_ENUM_VALUE (BW_CHART_MR, "mr"), G_DEFINE_ENUM_VALUE (BW_CHART_P, "p"),
                    G_DEFINE_ENUM_VALUE (BW_CHART_PP, "pp"), G_DEFINE_ENUM_VALUE (BW_CHART_U, "u"),
                    G_DEFINE_ENUM_VALUE (BW_CHART_UP, "up"), G_DEFINE_ENUM_VALUE (BW_CHART_C, "c"),
                    G_DEFINE_ENUM_VALUE (BW_CHART_G, "g"), G_DEFINE_ENUM_VALUE (BW_CHART_T, "t"))

G_DEFINE_ENUM_TYPE (BwRulesKind, bw_rules_kind, G_DEFINE_ENUM_VALUE (BW_RULES_MDC, "mdc"),
                    G_DEFINE_ENUM_VALUE (BW_RULES_PLOTTHEDOTS, "plotthedots"))

G_DEFINE_ENUM_TYPE (BwTargetKind, bw_target_kind, G_DEFINE_ENUM_VALUE (BW_TARGET_JUDGED, "judged"),
                    G_DEFINE_ENUM_VALUE (BW_TARGET_SHOWN, "shown"),
                    G_DEFINE_ENUM_VALUE (BW_TARGET_TRAJECTORY, "trajectory"))

BW_DEFINE_RECORD (
    BwMeasure, bw_measure, "measure", BW_FIELD (BwMeasure, name, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
    BW_FIELD (BwMeasure, unit, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
    BW_FIELD (BwMeasure, source_note, BW_TEXT, BW_SEARCHED),
    BW_FIELD_ENUM (BwMeasure, improvement, bw_direction_get_type, BW_PLAIN),
    BW_FIELD (BwMeasure, importance, BW_INT, BW_PLAIN), BW_FIELD (BwMeasure, is_share, BW_FLAG, BW_PLAIN),
    BW_FIELD (BwMeasure, per, BW_INT, BW_PLAIN), BW_FIELD (BwMeasure, decimals, BW_INT, BW_PLAIN),
    BW_FIELD_ENUM (BwMeasure, chart, bw_chart_kind_get_type, BW_PLAIN),
    BW_FIELD_ENUM (BwMeasure, rules, bw_rules_kind_get_type, BW_PLAIN),
    BW_FIELD (BwMeasure, run_length, BW_INT, BW_PLAIN), BW_FIELD (BwMeasure, baseline, BW_INT, BW_PLAIN),
    BW_FIELD (BwMeasure, is_screened, BW_FLAG, BW_PLAIN),
    BW_FIELD_REF (BwMeasure, comparator, "measure", BW_PLAIN),
    BW_FIELD (BwMeasure, comparator_name, BW_TEXT, BW_ONE_LINE))

BW_DEFINE_RECORD (BwTarget, bw_target, "target",
                  BW_FIELD_REF (BwTarget, measure, "measure", BW_OWNER | BW_REQUIRED),
                  BW_FIELD_ENUM (BwTarget, kind, bw_target_kind_get_type, BW_PLAIN),
                  BW_FIELD (BwTarget, since, BW_DATE, BW_PLAIN),
                  BW_FIELD (BwTarget, value, BW_REAL, BW_PLAIN),
                  BW_FIELD (BwTarget, name, BW_TEXT, BW_ONE_LINE))

BW_DEFINE_RECORD (BwPhase, bw_phase, "phase",
                  BW_FIELD_REF (BwPhase, measure, "measure", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwPhase, start, BW_DATE, BW_REQUIRED),
                  BW_FIELD (BwPhase, reason, BW_TEXT, BW_SEARCHED | BW_ONE_LINE))

BW_DEFINE_RECORD (BwMarker, bw_marker, "marker",
                  BW_FIELD_REF (BwMarker, measure, "measure", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwMarker, date, BW_DATE, BW_REQUIRED),
                  BW_FIELD (BwMarker, text, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
                  BW_FIELD_REF (BwMarker, story, "story", BW_PLAIN))

static const BwField bw_reading_fields[] = {
    BW_FIELD_REF (BwReading, measure, "measure", BW_OWNER | BW_REQUIRED),
    BW_FIELD (BwReading, date, BW_TIME, BW_REQUIRED),
    BW_FIELD (BwReading, value, BW_REAL, BW_PLAIN),
    BW_FIELD (BwReading, numerator, BW_REAL, BW_PLAIN),
    BW_FIELD (BwReading, denominator, BW_REAL, BW_PLAIN),
    BW_FIELD (BwReading, note, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwReading, excluded, BW_TEXT, BW_ONE_LINE),
};

const BwNoun bw_reading_noun = {"reading", bw_reading_fields, G_N_ELEMENTS (bw_reading_fields), NULL};

BwReading *
bw_reading_new (void)
{
  BwReading *self = g_new0 (BwReading, 1);

  bw_noun_init_fields (&bw_reading_noun, self);
  return self;
}

BwReading *
bw_reading_copy (const BwReading *self)
{
  BwReading *copy = bw_reading_new ();

  bw_noun_copy_fields (&bw_reading_noun, self, copy);
  return copy;
}

void
bw_reading_free (BwReading *self)
{
  bw_noun_clear_fields (&bw_reading_noun, self);
  g_free (self);
}

double
bw_measure_get_scale (const BwMeasure *self)
{
  return self->is_share || self->per == BW_UNSET || self->per < 1 ? 1 : (double) self->per;
}

double
bw_measure_get_value (const BwMeasure *self, const BwReading *reading)
{
  return isnan (reading->denominator) ? reading->value : reading->value * bw_measure_get_scale (self);
}
