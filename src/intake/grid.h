// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * grid.h - a file of figures, opened: rows of cells under a header, whatever it was written in.
 *
 * Text with any of four separators in any of four encodings, or a sheet of a workbook. What was found out is
 * told, with whether it is certain; a person can say otherwise.
 */
#pragma once

#include "intake/choices.h"
#include "intake/error.h"
#include "intake/rows.h"

G_BEGIN_DECLS

/* What was found out, or said, and so certain. */
typedef struct
{
  gboolean is_workbook; /* then it has neither encoding nor separator */
  BwEncoding encoding;
  gboolean encoding_is_certain;
  char separator;
  gboolean separator_is_certain;
  guint header_line;
  gboolean header_is_certain; /* it is the first line that is not empty */
} BwNoticed;

typedef struct _BwGridSource BwGridSource;

typedef struct
{
  char *name;         /* of the file, for sentences */
  GPtrArray *columns; /* char *, as the header has them, on one line; "" for one without a name */
  GPtrArray *sheets;  /* char *, of a workbook; else NULL */
  char *sheet;        /* that is read; else NULL */
  BwNoticed noticed;
  BwGridSource *source;
} BwGrid;

/* @choices: may be NULL. @error: the file cannot be read, is no table, or has several sheets of which none
 * was chosen. */
BwGrid *bw_grid_open (const char *path, const BwChoices *choices, GCancellable *cancellable, GError **error);
void bw_grid_free (BwGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwGrid, bw_grid_free)

/* Hands over every row under the header. It may have more cells than there are columns only if those are
 * empty, and of a workbook it has as many; of a text, it may have fewer. @watch: may be NULL. */
gboolean
bw_grid_read (const BwGrid *self, const BwWatch *watch, BwTakeRow take, gpointer data, GError **error);

/* The index of the column of that name, or -1; no column is called "". */
int bw_grid_find (const BwGrid *self, const char *column);

/* Whether several columns have the name of the one at @index. */
gboolean bw_grid_is_repeated (const BwGrid *self, guint index);

/* Whether the bytes of a cell that is NULL were no text: the sentence that says so. (transfer full) */
char *bw_grid_no_text_reason (const BwGrid *self);

/* What is wrong with a row of @n_cells, of which there must be as many as columns. (transfer full) */
char *bw_grid_width_reason (const BwGrid *self, guint n_cells);

G_END_DECLS
