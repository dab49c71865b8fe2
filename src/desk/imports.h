// SPDX-License-Identifier: GPL-3.0-or-later
/* imports.h - a file of figures: into which measures its readings go, what that changes, and taking them. */
#pragma once

#include "desk/figures.h"
#include "desk/sources.h"

G_BEGIN_DECLS

/* Where the readings of one measure of a file go. */
typedef struct
{
  const BwMeasureReadings *found;
  BwMeasure *measure; /* NULL: a new one, of which all that follows is said */
  char *name;
  char *unit; /* NULL: it has none */
  BwDirection improvement;
  BwChartKind chart;
  BwRulesKind rules;
} BwImportAim;

/* Into the measure of the library that is called @name; if there is none, into a new one of that name. */
BwImportAim *bw_import_aim_new (BwLibrary *library, const BwMeasureReadings *found, const char *name);
void bw_import_aim_free (BwImportAim *self);

/* A reading that the library has otherwise than the file. */
typedef struct
{
  BwReading *before, *after;
} BwReadingChange;

void bw_reading_change_free (BwReadingChange *self);

/* By date. (transfer full) of BwReadingChange */
GPtrArray *bw_desk_list_changes (BwLibrary *library, BwMeasure *measure, const BwMeasureReadings *found);

/* What all @aims (of BwImportAim) come to. */
BwImportEffect bw_desk_preview_aims (BwLibrary *library, GPtrArray *aims);

/* Whether each of @aims goes into a measure of its own: a new one needs a name that no other has, in whatever
 * case, and into one of the library goes one. */
gboolean bw_desk_check_aims (BwLibrary *library, GPtrArray *aims, GError **error);

/* Takes all @aims of @file. All or nothing, one command, to which it also belongs that the library remembers
 * @source from now on, if that is not NULL. @error: as bw_desk_check_aims() and bw_desk_import_readings(). */
gboolean bw_desk_import_aims (BwLibrary *library, const BwReadingsFile *file, GPtrArray *aims,
                              const BwSourceDraft *source, GError **error);

G_END_DECLS
