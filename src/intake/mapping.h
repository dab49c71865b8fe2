// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * mapping.h - what a file's rows and columns mean, in plain data that can be kept and used again next month.
 *
 * A long table has a row for each date: columns hold the dates and the figures. A wide one has a column for
 * each date: its header holds the dates, and rows hold the figures. In a wide table, value, numerator and
 * denominator name rows, by what the measure column says there.
 */
#pragma once

#include "intake/grid.h"

G_BEGIN_DECLS

typedef struct
{
  char *column;
  char *value; /* kept: rows whose column says exactly this */
} BwRowFilter;

/* An array of BwRowFilter that owns what is added. */
GArray *bw_row_filters_new (void);
void bw_row_filters_add (GArray *filters, const char *column, const char *value);
/* From "COLUMN=VALUE". FALSE if @text is not of that form. */
gboolean bw_row_filters_add_text (GArray *filters, const char *text);

/* One measure of the file. Either @value, or @numerator and @denominator; in a wide table also neither. */
typedef struct
{
  char *name; /* of the measure; NULL: every name in the measure column is a measure of its own */
  char *
      label; /* in a long table with a measure column: what that says on the measure's rows; NULL: its name */
  char *value, *numerator, *denominator;
  gboolean counts_failures; /* the numerator is what failed: share = 1 - numerator / denominator */
  GArray *filters;          /* BwRowFilter; all must hold, besides the mapping's own */
} BwMappedMeasure;

typedef struct
{
  BwChoices choices;
  gboolean is_wide;
  char *date;           /* the column with the dates; not in a wide table */
  char *measure_column; /* that names the measures; NULL: the file has one, or they stand in columns */
  GArray *filters;      /* BwRowFilter; all must hold */
  GPtrArray *measures;  /* BwMappedMeasure, at least one */
} BwMapping;

BwMapping *bw_mapping_new (void);
/* Of a long table with one measure. @value: NULL if it has a numerator and a denominator, to be set. */
BwMapping *bw_mapping_new_long (const char *measure, const char *date, const char *value);
BwMapping *bw_mapping_copy (const BwMapping *self);
void bw_mapping_free (BwMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMapping, bw_mapping_free)

/* A measure without a name, filters or columns so far. (transfer none) */
BwMappedMeasure *bw_mapping_add_measure (BwMapping *self);

/* Takes over @filters in place of its own. */
void bw_mapping_take_filters (BwMapping *self, GArray *filters);

/* What it lacks before a file can be read by it. */
typedef enum
{
  BW_MAPPING_COMPLETE,
  BW_MAPPING_LACKS_DATE,
  BW_MAPPING_LACKS_FIGURES,        /* a value, or a numerator and a denominator, and not both */
  BW_MAPPING_LACKS_MEASURE_COLUMN, /* rows or measures are to be told apart by it */
} BwMappingLack;

BwMappingLack bw_mapping_find_lack (const BwMapping *self);

G_END_DECLS
