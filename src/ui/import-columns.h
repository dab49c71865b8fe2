// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.h - the first rows of a file of figures, with what each column means over it. */
#pragma once

#include <adwaita.h>

#include "ui/import-column.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_COLUMNS (bw_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (BwImportColumns, bw_import_columns, BW, IMPORT_COLUMNS, AdwBin)

/* Signal changed (): a column means something else now. */

/* @glance must live until the next one is set. The columns mean what @mapping says of them. */
void bw_import_columns_set_glance (BwImportColumns *self, const BwGlance *glance, const BwMapping *mapping);

void bw_import_columns_set_role (BwImportColumns *self, guint column, BwColumnRole role, const char *filter);

/* What a person chose; each measure is called after its column, or by the column that names them.
 * (transfer full) */
BwMapping *bw_import_columns_dup_mapping (BwImportColumns *self);

/* Why the choice is not yet one that can be read: a sentence; NULL if it is. */
const char *bw_import_columns_get_lack (BwImportColumns *self);

gboolean bw_import_columns_is_wide (BwImportColumns *self);
gboolean bw_import_columns_has_counts (BwImportColumns *self);

/* Marks those of the rows that are refused (of BwRefusedRow); NULL: none. */
void bw_import_columns_mark (BwImportColumns *self, GPtrArray *refused);

G_END_DECLS
