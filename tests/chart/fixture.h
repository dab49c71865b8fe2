// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.h - series of an invented hospital, each showing one thing that a chart must cope with. */
#pragma once

#include "model/series.h"

typedef struct
{
  const char *name;
  BwSeries *(*make) (void);
} Fixture;

/* All of them; the last has no name. */
extern const Fixture fixtures[];

/* @n months that end with October 2026, of a process that only varies. */
BwSeries *fixture_months (guint n);

/* The series called @name. */
BwSeries *fixture_make (const char *name);

/* Months that end with October 2026, of @n counts and what they are of, on a chart of @kind. */
BwSeries *fixture_counts (BwChartKind kind, const double *numerators, const double *denominators, guint n);

/* @n months that end with October 2026, whose values alternate between @one and @other. */
BwSeries *fixture_alternating (double one, double other, guint n);

/* So many readings, each so many minutes after the one before. */
BwSeries *fixture_times (BwDate first, guint n, BwDate apart);

/* So many readings, each so many months after the one before. */
BwSeries *fixture_long_periods (int year, int month, guint n, int apart);

BwReading *fixture_add_reading (BwSeries *series, BwDate date, double value);
void fixture_add_target (BwSeries *series, const char *since, double value);
/* A target that is not judged, or a point of a trajectory. */
void fixture_add_other_target (BwSeries *series, BwTargetKind kind, const char *since, double value,
                               const char *name);
void fixture_add_rebase (BwSeries *series, const char *start, const char *reason);
void fixture_add_marker (BwSeries *series, const char *date, const char *text, gint64 story);
