// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measure.h - one measure of a file: whether it is wanted, and where it goes: into one of the library,
 * or into a new one, of which its name, its unit and what is better are said here. In a wide file, whose rows
 * are measures, it can have another row as its denominators. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_MEASURE (bw_import_measure_get_type ())
G_DECLARE_FINAL_TYPE (BwImportMeasure, bw_import_measure, BW, IMPORT_MEASURE, AdwExpanderRow)

/* Signals: ticked ()   what is to be read of the file is different now
 *          aimed ()    it goes elsewhere, or is called or judged otherwise
 */

/* @name: in the file. @measures: BwMeasure, those of the library; @names: theirs, and a new one's.
 * @wholes: "none", and what rows can be its denominators; NULL: it is no row. */
GtkWidget *
bw_import_measure_new (const char *name, GPtrArray *measures, GListModel *names, GListModel *wholes);

const char *bw_import_measure_get_name (BwImportMeasure *self);

/* It is ticked, and not another's denominator. */
gboolean bw_import_measure_is_taken (BwImportMeasure *self);
void bw_import_measure_tick (BwImportMeasure *self, gboolean is_ticked);

/* NULL: a new one. */
BwMeasure *bw_import_measure_get_measure (BwImportMeasure *self);
void bw_import_measure_set_measure (BwImportMeasure *self, BwMeasure *measure);

/* What a new one is called, until a person says otherwise. */
void bw_import_measure_suggest (BwImportMeasure *self, const char *name);

BwDirection bw_import_measure_get_better (BwImportMeasure *self);
void bw_import_measure_set_better (BwImportMeasure *self, BwDirection better);

/* The row of its denominators; NULL: its figures are values. */
const char *bw_import_measure_get_whole (BwImportMeasure *self);
gboolean bw_import_measure_counts_failures (BwImportMeasure *self);
/* FALSE: there is no such row. */
gboolean bw_import_measure_set_whole (BwImportMeasure *self, const char *whole, gboolean counts_failures);

/* @other: whose denominators its figures are; NULL: nobody's. */
void bw_import_measure_set_part (BwImportMeasure *self, const char *other);

/* @found: what the file has for it. (transfer full) */
BwImportAim *bw_import_measure_dup_aim (BwImportMeasure *self, const BwMeasureReadings *found);

/* Says what happens to it; NULL: it is not known. */
void bw_import_measure_show_effect (BwImportMeasure *self, const BwImportEffect *effect);

G_END_DECLS
