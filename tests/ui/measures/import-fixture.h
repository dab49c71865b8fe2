// SPDX-License-Identifier: GPL-3.0-or-later
/* import-fixture.h - the import dialog over the window of window-fixture.h, as a person uses it. */
#pragma once

#include "../window-fixture.h"
#include "ui/import-dialog.h"
#include "ui/import-measure.h"

/* A long file: a row for each measure and month. */
extern const char *const import_of_many;

/* The dialog about a file with this text; of many measures: once it is known which column names them.
 * @measure: as bw_import_dialog_open() takes it. */
BwImportDialog *import_open (Shown *shown, BwMeasure *measure, const char *text);
BwImportDialog *import_open_many (Shown *shown, const char *text);

/* What the dialog says that will happen. */
const char *import_get_words (BwImportDialog *dialog);
void import_press (BwImportDialog *dialog);

/* The measure at a place of the dialog's list, from 0; and has it not taken. */
BwImportMeasure *import_get_measure (BwImportDialog *dialog, int place);
void import_untick (BwImportDialog *dialog, int place);

guint import_count_readings (Shown *shown, BwMeasure *measure);
