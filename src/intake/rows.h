// SPDX-License-Identifier: GPL-3.0-or-later
/* rows.h - how the rows of a file are handed over, one after the other: no reader holds more than one. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A row of a table, as long as the call lasts. @line: of the file, on which it begins; in a workbook, the row
 * of the sheet. A cell is NULL if its bytes are no text. FALSE: no more rows are wanted. */
typedef gboolean (*BwTakeRow) (guint line, const char *const *cells, guint n_cells, gpointer data);

/* Called now and then with what is done of the whole, 0 to 1. */
typedef void (*BwTellProgress) (double done, gpointer data);

/* How a long reading is watched and stopped. */
typedef struct
{
  BwTellProgress tell; /* NULL: nobody is told */
  gpointer data;
  GCancellable *cancellable; /* NULL: it cannot be */
} BwWatch;

G_END_DECLS
