// SPDX-License-Identifier: GPL-3.0-or-later
/* figures.h - measures, and their readings from a file. */
#pragma once

#include "intake/readings.h"
#include "store/library.h"

G_BEGIN_DECLS

BwMeasure *bw_desk_add_measure (BwLibrary *library, const char *name, BwDirection improvement);
BwMeasure *bw_desk_find_measure (BwLibrary *library, const char *name);
void bw_desk_remove_measure (BwLibrary *library, BwMeasure *measure);

/* Whether both have the same value, of the same numerator and denominator. */
gboolean bw_desk_same_reading (const BwReading *one, const BwReading *other);

/* The reading of @date; NULL if there is none. @place, at first 0, goes on: dates are asked for in order. */
const BwReading *bw_desk_seek_reading (const BwSeries *series, guint *place, BwDate date);

/* What an import would do, before it does it. */
typedef struct
{
  guint n_new, n_changed, n_same;
} BwImportEffect;

/* @measure: NULL for one that is to be made. */
BwImportEffect
bw_desk_preview_readings (BwLibrary *library, BwMeasure *measure, const BwMeasureReadings *found);

/* Whether there is anything to take of @file: it has no refused rows, and a measure. */
gboolean bw_desk_check_figures (const BwReadingsFile *file, GError **error);

/* Takes what @file has for one measure. All or nothing, one command: @file must have no refused rows, else
 * nothing is imported and @error says how many and names the first; the caller lists them. Nor is a plain
 * number above 1 imported into a share. */
gboolean bw_desk_import_readings (BwLibrary *library, BwMeasure *measure, const BwReadingsFile *file,
                                  const BwMeasureReadings *found, GError **error);

/* As bw_desk_import_readings() into a new measure, which is not made either if nothing is imported; then
 * NULL. (transfer none) */
BwMeasure *
bw_desk_import_measure (BwLibrary *library, const char *name, BwDirection improvement,
                        const BwReadingsFile *file, const BwMeasureReadings *found, GError **error);

G_END_DECLS
