// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * readings.h - readings out of a CSV file: a header, UTF-8, commas, ISO dates.
 *
 * Every row that cannot be read is kept with its line and a reason, so that all can be listed at once;
 * whoever imports decides (bw_desk_import_readings() takes all or nothing).
 */
#pragma once

#include "intake/error.h"
#include "model/measure.h"

G_BEGIN_DECLS

typedef struct
{
  char *column;
  char *value; /* kept: rows whose column says exactly this */
} BwRowFilter;

/* An array of BwRowFilter that owns what is added. */
GArray *bw_row_filters_new (void);
/* From "COLUMN=VALUE". FALSE if @text is not of that form. */
gboolean bw_row_filters_add (GArray *filters, const char *text);

/* Which columns mean what. Either @value, or @numerator and @denominator. */
typedef struct
{
  const char *date;
  const char *value;
  const char *numerator;
  const char *denominator;
  gboolean counts_failures;   /* the numerator is what failed: share = 1 - numerator / denominator */
  const BwRowFilter *filters; /* all must hold */
  gsize n_filters;
} BwReadingsMapping;

typedef struct
{
  GPtrArray *columns;  /* char *, the header */
  GPtrArray *readings; /* BwReading by date; a row without any figure is one whose value is missing */
  GPtrArray *refused;  /* BwRefusedRow by line: two rows of one date among them */
  guint n_rows;        /* read, without the header */
  guint n_kept;        /* by the filters */
} BwReadingsFile;

void bw_readings_file_free (BwReadingsFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReadingsFile, bw_readings_file_free)

/* Only the header and the first @n_rows rows, for choosing columns: an array of GStrv. */
GPtrArray *bw_readings_peek (const char *path, guint n_rows, GError **error);

/* @error: the file cannot be read, is no CSV, or lacks a column that @mapping names. */
BwReadingsFile *bw_readings_read (const char *path, const BwReadingsMapping *mapping, GError **error);

G_END_DECLS
