// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * folder-row.h - a folder on its way into a library: its mistakes, and reading one row of one of its files.
 * For desk alone.
 *
 * Mistakes are collected, never returned: everything that can still be read is read, so that all of them are
 * listed at once.
 */
#pragma once

#include "intake/table.h"
#include "store/library.h"

G_BEGIN_DECLS

typedef struct
{
  BwLibrary *library;
  const char *directory;
  GPtrArray *mistakes; /* BwMistake */
} BwFolder;

typedef struct
{
  char *file; /* within the folder */
  guint line; /* 0: the file as a whole */
  char *text; /* with file and line */
} BwMistake;

void bw_mistake_free (BwMistake *self);

/* All of them, a line each, by file and line. (transfer full) */
char *bw_folder_list_mistakes (BwFolder *self);

/* Where in the folder something stands. */
typedef struct
{
  BwFolder *folder;
  const char *file; /* within the folder */
  guint line;       /* 0: the file as a whole */
} BwFolderPlace;

/* Notes a mistake; takes over @reason. @column: NULL for the line as a whole. */
void bw_folder_refuse (const BwFolderPlace *place, const char *column, char *reason);
void bw_folder_refuse_error (const BwFolderPlace *place, const char *column, const GError *error);
void bw_folder_refuse_rows (BwFolder *self, const char *file, GPtrArray *refused);

/* A file of the folder as a table. Its columns must be among @columns (up to NULL), and those of them that
 * end in "!" must be there. NULL if there is no such file, which is a mistake only if @required, or if it
 * cannot be read. */
BwTable *
bw_folder_read_table (BwFolder *self, const char *file, const char *const *columns, gboolean required);

/* The path of the file that the folder names @name, which may have folders in it. NULL, and a mistake, if
 * that is outside the folder: what somebody may read is not theirs to publish. */
char *bw_folder_path (const BwFolderPlace *place, const char *column, const char *name);

/* A row of a table. */
typedef struct
{
  BwFolderPlace place;
  const BwTable *table;
  const BwTableRow *row;
} BwFolderRow;

BwFolderRow bw_folder_row (BwFolder *self, const char *file, const BwTable *table, guint index);

/* "" where the file has no such column. */
const char *bw_folder_cell (const BwFolderRow *row, const char *column);
/* NULL where it is empty, too. */
const char *bw_folder_cell_or_null (const BwFolderRow *row, const char *column);

/* The date in a cell; BW_NO_DATE if it is empty, or no date, which is a mistake. */
BwDate bw_folder_date (const BwFolderRow *row, const char *column);

/* Which column of a row is which field of a noun. */
typedef struct
{
  const char *column, *field;
} BwFolderColumn;

/* Sets the fields of @record from their columns; empty cells set nothing. */
void bw_folder_set_fields (const BwFolderRow *row, BwRecord *record, const BwFolderColumn *columns,
                           gsize n_columns);

/* Sets a field that names a person, as the column says; an empty cell sets nothing. */
void bw_folder_set_person (const BwFolderRow *row, BwRecord *record, const char *column);

/* Whether @text is short enough for a name; if not, that is a mistake. */
gboolean bw_folder_check_line (const BwFolderPlace *place, const char *column, const char *text);

/* The pieces of a cell between semicolons, without the space around them and without empty ones. */
GStrv bw_folder_split (const char *cell);

/* "Falls with harm = contradicts: why" at the first @mark: what stands before it, and after. FALSE if there
 * is none, or nothing before it. */
gboolean bw_folder_cut (const char *text, char mark, char **before, char **after);

/* What a row of measures.csv says of the chart. */
void bw_folder_add_to_chart (const BwFolderRow *row, BwMeasure *measure);

/* The parts of a folder, in the order in which they need each other. */
void bw_folder_add_trust (BwFolder *self);
void bw_folder_add_measures (BwFolder *self);
void bw_folder_add_stories (BwFolder *self);
void bw_folder_add_agenda (BwFolder *self);
void bw_folder_add_sheets (BwFolder *self);

G_END_DECLS
