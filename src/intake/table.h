// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * table.h - a file of rows as a table of texts, all of it in memory: for the files of a folder, which are
 * short.
 *
 * It is opened as a grid is, and knows nothing of what the cells mean. Empty rows are passed over.
 */
#pragma once

#include "intake/grid.h"

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
  GPtrArray *refused; /* BwRefusedRow by line: too few or too many cells, or no text */
  GStringChunk *texts;
} BwTable;

/* @error: the file cannot be read, is no table from some line on, has two columns of one name, or is over 64
 * MB. */
BwTable *bw_table_read (const char *path, GError **error);
void bw_table_free (BwTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTable, bw_table_free)

/* The index of the column of that name, or -1; no column is called "". */
int bw_table_find (const BwTable *self, const char *column);

G_END_DECLS
