// SPDX-License-Identifier: GPL-3.0-or-later
/* spc-series.h - a CSV of figures as the arrays that the room spc judges, in the order of their times. */
#pragma once

#include "intake/readings.h"
#include "spc/control-chart.h"

G_BEGIN_DECLS

/* What becomes of rows that share a time. */
typedef enum
{
  BW_SERIES_REFUSE,
  BW_SERIES_MEAN, /* or the sum of figures over that of sizes */
  BW_SERIES_SUM,
} BwSeriesMerge;

typedef struct
{
  const char *date, *value, *size; /* columns; NULL: “date”; “value” or “y”; “n”, if there is one */
  const BwRowFilter *filters; /* all must hold */
  gsize n_filters;
  BwDateOrder date_order; /* whether 01/04/2016 begins with the day or the month; may be unknown */
  BwSeriesMerge merge;
  gboolean has_chart; /* a control chart, which must be able to show each figure */
  BwSpcChart chart;
  const char *chart_name;
} BwSeriesForm;

typedef struct
{
  gsize n;
  gint64 *times;      /* seconds, for comparing only */
  GPtrArray *stamps;  /* char *, the times as the file has them, or in ISO 8601 */
  double *figures;    /* NaN: missing */
  double *sizes;      /* NULL: the file has none */
  double *trajectory; /* NULL: the file has none */
} BwSeriesFile;

void bw_series_file_free (BwSeriesFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSeriesFile, bw_series_file_free)

/* YYYY-MM-DD, YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS, with a blank for the T as well. FALSE for anything
 * else. */
gboolean bw_series_parse_time (const char *text, gint64 *time);

/* The first row that cannot be read is the @error. */
BwSeriesFile *bw_series_file_read (const char *path, const BwSeriesForm *form, GError **error);

G_END_DECLS
