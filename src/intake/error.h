// SPDX-License-Identifier: GPL-3.0-or-later
/* error.h - what can be wrong with a file that was handed in, and where in it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_INTAKE_ERROR (bw_intake_error_quark ())
GQuark bw_intake_error_quark (void);

/* Every message is one sentence for the secretary: it names the file, says why not, and what to do. */
typedef enum
{
  BW_INTAKE_ERROR_READ,   /* cannot be read at all, or is too big */
  BW_INTAKE_ERROR_FORM,   /* is not what it should be: no table, no UTF-8, no head */
  BW_INTAKE_ERROR_SHEET,  /* has several sheets, or not the one that was named */
  BW_INTAKE_ERROR_COLUMN, /* lacks a column that was named */
} BwIntakeError;

/* One place that is not taken, so that all of them can be listed at once. */
typedef struct
{
  guint line;   /* of the file, the header is 1 */
  char *column; /* NULL: the row as a whole */
  char *reason; /* one sentence */
} BwRefusedRow;

/* Takes over @reason. @column: NULL for the row as a whole. */
BwRefusedRow *bw_refused_row_new (guint line, const char *column, char *reason);
void bw_refused_row_free (BwRefusedRow *self);

/* A cell as a sentence quotes it: its beginning, on one line, without what a terminal would obey.
 * (transfer full) */
char *bw_intake_quote (const char *cell);

/* For g_ptr_array_sort(): by line, those of one line as they were found. */
int bw_refused_row_compare (gconstpointer a, gconstpointer b);

/* How many lines @refused (of BwRefusedRow, by line) has places of. */
guint bw_refused_count_rows (const GPtrArray *refused);

/* Says that the file at @path cannot be read, because of @trouble, one of GIO's; whoever cancelled it is told
 * so. */
void bw_intake_set_unreadable (const char *path, const GError *trouble, GError **error);

/* The bytes of the file at @path, if it can be read and is not over 64 MB: nothing that is handed in here as
 * text is. (transfer full) */
char *bw_intake_read_file (const char *path, gsize *length, GError **error);

G_END_DECLS
