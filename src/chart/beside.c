// SPDX-License-Identifier: GPL-3.0-or-later
/* beside.c - what is drawn beside a measure. */
#include "chart/beside.h"

#include "chart/axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static BwBeside *
beside_new (BwBesideKind kind, const char *name, guint most)
{
  BwBeside *self = g_new0 (BwBeside, 1);

  self->kind = kind;
  self->name = g_strdup (name);
  self->dates = g_new (BwDate, most);
  self->values = g_new (double, most);
  return self;
}

static void
beside_free (gpointer data)
{
  BwBeside *self = data;

  g_free (self->name);
  g_free (self->dates);
  g_free (self->values);
  g_free (self);
}

static void
add (BwBeside *self, BwDate date, double value)
{
  self->dates[self->n] = date;
  self->values[self->n] = value;
  self->n++;
}

static const char *
name_of (const BwTarget *target)
{
  if (target->name && *target->name)
    return target->name;
  /* Translators: beside a chart, in place of whose target it is. */
  return target->kind == BW_TARGET_SHOWN ? C_ ("beside a chart", "Other target")
                                         : C_ ("beside a chart", "Trajectory");
}

static BwBeside *
find (GPtrArray *list, BwBesideKind kind, const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      BwBeside *self = g_ptr_array_index (list, i);

      if (self->kind == kind && g_str_equal (self->name, name))
        return self;
    }
  return NULL;
}

/* A trajectory needs dates to lead from and to. */
static void
add_target (GPtrArray *list, const BwTarget *target, guint most)
{
  BwBesideKind kind = target->kind == BW_TARGET_SHOWN ? BW_BESIDE_TARGET : BW_BESIDE_TRAJECTORY;
  BwBeside *self = find (list, kind, name_of (target));

  if (target->kind == BW_TARGET_JUDGED || !isfinite (target->value) ||
      (kind == BW_BESIDE_TRAJECTORY && target->since == BW_NO_DATE))
    return;
  if (!self)
    {
      self = beside_new (kind, name_of (target), most);
      g_ptr_array_add (list, self);
    }
  add (self, target->since, target->value);
}

static void
add_comparator (GPtrArray *list, const BwSeries *series)
{
  const BwSeries *other = series->comparator;
  const char *name = series->measure->comparator_name;
  BwBeside *self;

  if (!other || other->readings->len == 0)
    return;
  if (!name || !*name)
    name = other->measure->name ? other->measure->name : "";
  self = beside_new (BW_BESIDE_COMPARATOR, name, other->readings->len);
  for (guint i = 0; i < other->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (other->readings, i);

      add (self, reading->date, bw_measure_get_value (other->measure, reading));
    }
  g_ptr_array_add (list, self);
}

GPtrArray *
bw_beside_list (const BwSeries *series)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (beside_free);

  /* A chart of differences has another scale. */
  if (series->measure->chart == BW_CHART_MR)
    return list;
  for (guint i = 0; i < series->targets->len; i++)
    add_target (list, g_ptr_array_index (series->targets, i), series->targets->len);
  add_comparator (list, series);
  return list;
}

BwDate
bw_beside_get_end (const BwBeside *self, BwDate last, BwDate horizon)
{
  BwDate own = self->dates[self->n - 1];

  return self->kind == BW_BESIDE_TRAJECTORY && own >= last ? MIN (own, horizon) : horizon;
}

static double
between (const BwBeside *self, guint before, BwDate date)
{
  double from = bw_time_of_date (self->dates[before]), to = bw_time_of_date (self->dates[before + 1]);
  double part = (bw_time_of_date (date) - from) / (to - from);

  return self->values[before] + part * (self->values[before + 1] - self->values[before]);
}

double
bw_beside_get_value (const BwBeside *self, BwDate date)
{
  double value = NAN;

  if (self->kind == BW_BESIDE_TRAJECTORY)
    {
      for (guint i = 0; i + 1 < self->n; i++)
        if (self->dates[i] <= date && date <= self->dates[i + 1] && self->dates[i] < self->dates[i + 1])
          return between (self, i, date);
      return NAN;
    }
  for (guint i = 0; i < self->n; i++)
    if (self->dates[i] <= date && isfinite (self->values[i]))
      value = self->values[i];
  return value;
}
