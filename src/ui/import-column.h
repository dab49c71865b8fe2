// SPDX-License-Identifier: GPL-3.0-or-later
/* import-column.h - what a column of a file means, as a person chooses it. */
#pragma once

#include <gtk/gtk.h>

#include "intake/glance.h"

G_BEGIN_DECLS

typedef enum
{
  BW_COLUMN_IGNORED,
  BW_COLUMN_DATE,
  BW_COLUMN_VALUE, /* several, if nothing names the measures: each is one */
  BW_COLUMN_NUMERATOR,
  BW_COLUMN_DENOMINATOR,
  BW_COLUMN_NAMES,  /* says which measure the row is about */
  BW_COLUMN_FILTER, /* only rows that say what is chosen under it */
} BwColumnRole;

typedef struct
{
  const char *name; /* of the glance */
  gboolean is_shown;
  GtkDropDown *role;     /* NULL: it is not shown, or holds the figures of a date */
  GtkDropDown *filter;   /* likewise */
  GtkStringList *values; /* of the filter */
} BwImportColumn;

/* Makes its drop-downs; whoever puts them on the screen owns them. */
void bw_import_column_make_choices (BwImportColumn *self, const BwColumnGlance *found);

BwColumnRole bw_import_column_get_role (const BwImportColumn *self);

/* For its filter. */
void bw_import_column_choose_filter (BwImportColumn *self, const char *value);

void bw_import_column_clear (gpointer data);

G_END_DECLS
