// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.h - the first rows of a file of figures, with what each column means over it. */
#pragma once

#include <adwaita.h>

#include "intake/glance.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_COLUMNS (bw_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (BwImportColumns, bw_import_columns, BW, IMPORT_COLUMNS, AdwBin)

typedef enum
{
  BW_COLUMN_IGNORED,
  BW_COLUMN_DATE,
  BW_COLUMN_VALUE,
  BW_COLUMN_NUMERATOR,
  BW_COLUMN_DENOMINATOR,
  BW_COLUMN_FILTER, /* only rows that say what the entry under it says */
} BwColumnRole;

/* Signal changed (): a column means something else now. */

/* @glance must live as long as @self. What it supposes is chosen at first. */
void bw_import_columns_set_glance (BwImportColumns *self, const BwGlance *glance);

void bw_import_columns_set_role (BwImportColumns *self, guint column, BwColumnRole role, const char *filter);

/* What a person chose, for one measure, which has an empty name. (transfer full) */
BwMapping *bw_import_columns_dup_mapping (BwImportColumns *self);

/* Why the choice is not yet one that can be read: a sentence; NULL if it is. */
const char *bw_import_columns_get_lack (BwImportColumns *self);

gboolean bw_import_columns_has_counts (BwImportColumns *self);

G_END_DECLS
