// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * table.h - a CSV file as a table of texts: the header, the rows, and the line that each began on.
 *
 * UTF-8 with or without a byte order mark, commas, cells in double quotes where they hold a comma, a line end
 * or a doubled quote. It knows nothing of what the cells mean. Empty rows are passed over.
 */
#pragma once

#include "intake/error.h"

G_BEGIN_DECLS

typedef struct
{
  guint line;          /* of the file, on which the row begins */
  const char *cells[]; /* as many as there are columns, never NULL */
} BwTableRow;

typedef struct
{
  GPtrArray *columns; /* char *, as the header has them; "" for one without a name */
  GPtrArray *rows;    /* BwTableRow */
  GPtrArray *refused; /* BwRefusedRow by line: too few or too many cells, or not UTF-8 */
  GStringChunk *texts;
} BwTable;

/* @max_rows: 0 for all. @error: the file cannot be read, or is no CSV from some line on. */
BwTable *bw_table_read (const char *path, guint max_rows, GError **error);
void bw_table_free (BwTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTable, bw_table_free)

/* The index of the column of that name, or -1; no column is called "". */
int bw_table_find (const BwTable *self, const char *column);

/* A real number as a file holds it: digits with at most one point, a sign, an exponent; no signs for groups
 * of three, no per cent, nothing that is no number. FALSE for anything else, and for what is larger than any
 * count or amount that a board looks at (1e15). */
gboolean bw_table_parse_number (const char *text, double *number);

G_END_DECLS
