// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * readings.h - readings out of a file of figures, by a mapping.
 *
 * Nothing is guessed: what is not plain is refused, and every row that cannot be read is kept with its line,
 * its column and a reason, so that all can be listed at once; whoever imports takes all or nothing.
 */
#pragma once

#include "intake/mapping.h"
#include "model/measure.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;           /* of the measure */
  GPtrArray *readings;  /* BwReading by date; a row without any figure is one whose value is missing */
  gboolean is_per_cent; /* its values were written so, and are shares now: 93.4% is 0.934 */
} BwMeasureReadings;

typedef struct
{
  GPtrArray *columns;  /* char *, the header */
  GPtrArray *measures; /* BwMeasureReadings, in the order in which they were named or found */
  GPtrArray *refused;  /* BwRefusedRow by line: two rows of one date among them */
  GPtrArray *notes;    /* BwRefusedRow by line: what was taken, but not as a figure, and why */
  BwNoticed noticed;
  BwVerdict date_order; /* 1: the day comes first, 2: the month */
  BwVerdict decimal;    /* 1: a point, 2: a comma */
  gboolean has_serials; /* dates that are a spreadsheet's numbers of days, taken to count from 1900 */
  guint n_rows;         /* under the header */
  guint n_kept;         /* by the filters */
} BwReadingsFile;

void bw_readings_file_free (BwReadingsFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReadingsFile, bw_readings_file_free)

/* Of the measure at @index. (transfer none) */
const BwMeasureReadings *bw_readings_file_get (const BwReadingsFile *self, guint index);

/* @mapping must lack nothing. @watch: may be NULL. @error: the file cannot be read, is no table, or lacks a
 * column or a row that @mapping names; or it was cancelled. */
BwReadingsFile *
bw_readings_read (const char *path, const BwMapping *mapping, const BwWatch *watch, GError **error);

G_END_DECLS
