// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measures.h - the measures that were found in a file: which are wanted, and into which of the library
 * they go. */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_MEASURES (bw_import_measures_get_type ())
G_DECLARE_FINAL_TYPE (BwImportMeasures, bw_import_measures, BW, IMPORT_MEASURES, AdwBin)

/* Signals: ticked ()   another measure is wanted, or one is not any more, or is made of other rows
 *          aimed ()    one goes elsewhere, or is called otherwise
 */

/* Once. @offered: where the only one of a file goes if nothing else is known; may be NULL. */
void bw_import_measures_open (BwImportMeasures *self, BwLibrary *library, BwMeasure *offered);

/* Where the measures of a file have their names from. */
typedef enum
{
  BW_IMPORT_COLUMNS_NAME,      /* from the columns of their figures */
  BW_IMPORT_CELLS_NAME,        /* from a column of its own */
  BW_IMPORT_ROWS_ARE_MEASURES, /* likewise, and each row has all figures of one */
} BwImportNaming;

/* @names: char *, what the file calls them. @source: what was told of them before; may be NULL. Nothing
 * changes if they are the same as before. */
void bw_import_measures_set_found (BwImportMeasures *self, GPtrArray *names, BwImportNaming naming,
                                   BwSource *source);

/* They are wanted as they are: none is left out, and none is made of two rows. */
gboolean bw_import_measures_takes_all (BwImportMeasures *self);

/* Those that are not wanted, or no measure of their own. (transfer full) of char * */
GPtrArray *bw_import_measures_dup_left_out (BwImportMeasures *self);

/* Leaves of @mapping's measures those that are wanted, as they are wanted. */
void bw_import_measures_narrow (BwImportMeasures *self, BwMapping *mapping);

/* How many were remembered and wanted, and are not in this file. */
guint bw_import_measures_count_absent (BwImportMeasures *self);

/* Where those of @file go, which must be wanted. (transfer full) of BwImportAim */
GPtrArray *bw_import_measures_dup_aims (BwImportMeasures *self, const BwReadingsFile *file);

/* Why no readings can be asked for: a sentence, NULL if they can. (transfer full) */
char *bw_import_measures_dup_lack (BwImportMeasures *self);

/* Says beside each what happens to it; @aims of BwImportAim, NULL: it is not known. */
void bw_import_measures_show_effects (BwImportMeasures *self, GPtrArray *aims);

G_END_DECLS
