// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.h - which columns of a CSV file mean what, and which of its rows count: a form with its
 * answer. */
#pragma once

#include <adwaita.h>

#include "intake/readings.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_COLUMNS (bw_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (BwImportColumns, bw_import_columns, BW, IMPORT_COLUMNS, AdwBin)

/* Signal changed (): another answer. */

/* The names of the columns; those that say "date" or "value" by their name are taken for it. */
void bw_import_columns_set_header (BwImportColumns *self, const char *const *header);

/* What is chosen, as a copy that may go to another thread. */
typedef struct
{
  char *date;
  char *value; /* NULL: numerator and denominator */
  char *numerator;
  char *denominator;
  gboolean counts_failures;
  GArray *filters; /* BwRowFilter */
} BwColumnChoice;

BwColumnChoice *bw_import_columns_dup_choice (BwImportColumns *self);
void bw_column_choice_free (BwColumnChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwColumnChoice, bw_column_choice_free)

/* Whether column @name has a meaning in it. */
gboolean bw_column_choice_uses (const BwColumnChoice *self, const char *name);

G_END_DECLS
