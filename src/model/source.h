// SPDX-License-Identifier: GPL-3.0-or-later
/* source.h - what the columns of a file of figures mean, kept for the next file that has the same ones. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

struct _BwSource
{
  BwRecord parent_instance;

  char *name;         /* of the file that was imported last */
  char *columns;      /* by which it is known again: their names, a line each, sorted; no dates */
  char *sheet;        /* of a workbook that has several */
  char *encoding;     /* what a person said of the file, in the words of commands; unset: found out */
  char *separator;    /* likewise */
  char *date_order;   /* likewise */
  char *decimal;      /* likewise */
  gint64 header_line; /* likewise */
  gboolean is_wide;   /* a column for each date */
  char *date_column;
  char *measure_column;
};

#define BW_TYPE_SOURCE (bw_source_get_type ())
BW_DECLARE_RECORD (BwSource, bw_source, SOURCE)

/* Only rows that say so are taken. */
struct _BwSourceFilter
{
  BwRecord parent_instance;

  gint64 source;
  char *column;
  char *value;
};

#define BW_TYPE_SOURCE_FILTER (bw_source_filter_get_type ())
BW_DECLARE_RECORD (BwSourceFilter, bw_source_filter, SOURCE_FILTER)

/* One measure of the file, and where its readings go. */
struct _BwSourceMeasure
{
  BwRecord parent_instance;

  gint64 source;
  gint64 position;
  gint64 measure;
  char *label;       /* what the measure column says; unset: the figures stand in columns of their own */
  char *value;       /* the column of the figures, or ... */
  char *numerator;   /* ... that of the part ... */
  char *denominator; /* ... and that of the whole */
  gboolean counts_failures;
  gboolean is_left_out; /* it was found in the file, and not wanted */
};

#define BW_TYPE_SOURCE_MEASURE (bw_source_measure_get_type ())
BW_DECLARE_RECORD (BwSourceMeasure, bw_source_measure, SOURCE_MEASURE)

G_END_DECLS
