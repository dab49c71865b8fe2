// SPDX-License-Identifier: GPL-3.0-or-later
/* wide.c - a row or two of cells for each measure, kept until all have been seen. */
#include "intake/wide.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/figure.h"
#include "intake/sieve.h"

/* A row of figures: its texts, one for each dated column. */
typedef struct
{
  guint line; /* 0: it was not found */
  GStrv cells;
} FigureRow;

/* What was found for one measure of the file. */
typedef struct
{
  const BwMappedMeasure *mapped;
  FigureRow first, second;
} Series;

typedef struct
{
  int column;
  BwDate date;
} DatedColumn;

typedef struct
{
  BwSieve sieve;
  GArray *dated;    /* DatedColumn; the dates are filled in when the rows have been read */
  GPtrArray *rules; /* GArray of BwRule for each measure of the mapping */
  GArray *series;   /* Series, in the order of the file's measures */
  BwTestimony dates[BW_N_DATE_QUESTIONS], numbers;
  gboolean has_too_many;
} Reader;

/* --- the header ------------------------------------------------------------------------------------------
 */

/* A name that is no date at all is that of an ordinary column; one that is nearly a date is refused later. */
static gboolean
find_dated (Reader *reader, GError **error)
{
  const BwGrid *grid = reader->sieve.grid;

  for (guint i = 0; i < grid->columns->len; i++)
    {
      BwDateCell cell = bw_date_cell_read (g_ptr_array_index (grid->columns, i));

      if (cell.fault == BW_DATE_FAULT_FOREIGN || cell.fault == BW_DATE_FAULT_EMPTY)
        continue;
      g_array_append_val (reader->dated, ((DatedColumn){(int) i, BW_NO_DATE}));
      bw_date_cell_testify (&cell, reader->dates, grid->noticed.header_line);
    }
  if (reader->dated->len > 0)
    return TRUE;
  g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
               /* Translators: the name of a file, and a line of it. */
               _ ("“%s” has no column that is named by a date on line %u."), grid->name,
               grid->noticed.header_line);
  return FALSE;
}

static const char *
name_of (const Reader *reader, int column)
{
  return g_ptr_array_index (reader->sieve.grid->columns, (guint) column);
}

static DatedColumn *
get_dated (const Reader *reader, guint i)
{
  return &g_array_index (reader->dated, DatedColumn, i);
}

static void
read_dates (Reader *reader, BwFigureReader *figures)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint line = reader->sieve.grid->noticed.header_line;

  for (guint i = 0; i < reader->dated->len; i++)
    {
      DatedColumn *dated = get_dated (reader, i);
      const char *name = name_of (reader, dated->column);
      BwPlacedCell cell = {line, name, name};
      g_autofree char *iso = NULL;

      dated->date = bw_figure_read_date (figures, &cell);
      if (dated->date == BW_NO_DATE || g_hash_table_add (seen, &dated->date))
        continue;
      iso = bw_date_to_iso (dated->date);
      bw_figure_refuse (
          reader->sieve.file, &cell,
          /* Translators: a date. */
          g_strdup_printf (_ ("The date %s stands over two columns; only one can be read."), iso));
      dated->date = BW_NO_DATE;
    }
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

static void
keep_cells (Reader *reader, FigureRow *row, guint line, const char *const *cells)
{
  row->line = line;
  row->cells = g_new0 (char *, reader->dated->len + 1);
  for (guint i = 0; i < reader->dated->len; i++)
    {
      int column = get_dated (reader, i)->column;
      BwNumberCell number;

      row->cells[i] = g_strdup (bw_sieve_is_text (&reader->sieve, line, cells, column) ? cells[column] : "");
      number = bw_number_cell_read (row->cells[i]);
      bw_number_cell_testify (&number, &reader->numbers, line);
    }
}

static void
keep_row (Reader *reader, FigureRow *row, guint line, const char *const *cells)
{
  BwPlacedCell place = {line, reader->sieve.mapping->measure_column, NULL};

  if (row->line == 0)
    keep_cells (reader, row, line, cells);
  else
    bw_figure_refuse (
        reader->sieve.file, &place,
        /* Translators: a line of a file. */
        g_strdup_printf (_ ("Line %u is of the same measure: choose the column that names the "
                            "measures, or rows by another column, so that one is left. If one is "
                            "the numerator and the other the denominator, say which rows they are."),
                         row->line));
}

static Series *
get_series (Reader *reader, const BwMappedMeasure *mapped, const char *name)
{
  int place = bw_sieve_place_measure (&reader->sieve, name);

  if (place < 0)
    {
      reader->has_too_many = TRUE;
      return NULL;
    }
  if ((guint) place == reader->series->len)
    g_array_append_val (reader->series, ((Series){.mapped = mapped}));
  return &g_array_index (reader->series, Series, (guint) place);
}

static gboolean
says (const char *label, const char *name)
{
  return label != NULL && name != NULL && g_str_equal (label, name);
}

/* Which row of the measure this one is; NULL if none. @label: what the measure column says, NULL if there is
 * none. */
static FigureRow *
find_row (Reader *reader, const BwMappedMeasure *mapped, const char *label)
{
  gboolean has_column = reader->sieve.measure_column >= 0;
  Series *series;

  if (mapped->name == NULL && (label == NULL || *label == '\0'))
    return NULL;
  series = get_series (reader, mapped, mapped->name != NULL ? mapped->name : label);
  if (series == NULL)
    return NULL;
  if (mapped->value != NULL || mapped->numerator != NULL)
    return says (label, mapped->value) || says (label, mapped->numerator) ? &series->first
           : says (label, mapped->denominator)                            ? &series->second
                                                                          : NULL;
  if (mapped->name != NULL && has_column &&
      !says (label, mapped->label != NULL ? mapped->label : mapped->name))
    return NULL;
  return &series->first;
}

static gboolean
take_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Reader *reader = data;
  const BwMapping *mapping = reader->sieve.mapping;
  int column = reader->sieve.measure_column;
  gboolean is_kept = FALSE;

  if (!bw_sieve_admits (&reader->sieve, line, cells, n_cells))
    return TRUE;
  for (guint i = 0; i < mapping->measures->len; i++)
    {
      FigureRow *row = bw_sieve_passes (g_ptr_array_index (reader->rules, i), cells)
                           ? find_row (reader, g_ptr_array_index (mapping->measures, i),
                                       column >= 0 ? cells[column] : NULL)
                           : NULL;

      if (row == NULL)
        continue;
      keep_row (reader, row, line, cells);
      is_kept = TRUE;
    }
  reader->sieve.file->n_kept += is_kept;
  return !reader->has_too_many;
}

/* --- readings --------------------------------------------------------------------------------------------
 */

static void
read_series (Reader *reader, BwFigureReader *figures, const Series *series, BwMeasureReadings *measure)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (BwFoundReading));
  gboolean has_counts = series->mapped->numerator != NULL;
  BwPerCent per_cent = {0};

  for (guint i = 0; i < reader->dated->len && series->first.line > 0; i++)
    {
      const DatedColumn *dated = get_dated (reader, i);
      const char *name = name_of (reader, dated->column);
      BwPlacedCell first = {series->first.line, name, series->first.cells[i]}, second = {0};
      BwReading *reading;

      if (dated->date == BW_NO_DATE)
        continue;
      if (has_counts)
        second = (BwPlacedCell){series->second.line, name, series->second.cells[i]};
      reading = bw_figure_read (figures, series->mapped, dated->date, &first, has_counts ? &second : NULL,
                                &per_cent);
      if (reading != NULL)
        g_array_append_val (found, ((BwFoundReading){reading, series->first.line}));
    }
  bw_figure_sort_out (reader->sieve.file, measure, found, NULL, &per_cent);
}

/* Rows that the mapping names must be there. */
static gboolean
check_series (const Reader *reader, const Series *series, GError **error)
{
  const BwMappedMeasure *mapped = series->mapped;
  const char *missing = NULL;

  if (series->first.line == 0)
    missing = mapped->value != NULL ? mapped->value : mapped->numerator;
  else if (series->second.line == 0)
    missing = mapped->denominator;
  if (missing == NULL)
    return TRUE;
  g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
               /* Translators: the name of a file, that of a column, and what it should say in some row. */
               _ ("“%s” has no row whose “%s” is “%s”."), reader->sieve.grid->name,
               reader->sieve.mapping->measure_column, missing);
  return FALSE;
}

static gboolean
read_all (Reader *reader, GError **error)
{
  BwReadingsFile *file = reader->sieve.file;
  BwFigureReader figures = {.file = file};

  for (guint i = 0; i < reader->series->len; i++)
    if (!check_series (reader, &g_array_index (reader->series, Series, i), error))
      return FALSE;
  bw_figure_reader_decide (&figures, reader->sieve.grid, &reader->sieve.mapping->choices, reader->dates,
                           &reader->numbers);
  read_dates (reader, &figures);
  for (guint i = 0; i < reader->series->len; i++)
    read_series (reader, &figures, &g_array_index (reader->series, Series, i),
                 g_ptr_array_index (file->measures, i));
  bw_figure_reader_finish (&figures);
  return TRUE;
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static gboolean
find_columns (Reader *reader, GError **error)
{
  const BwMapping *mapping = reader->sieve.mapping;

  for (guint i = 0; i < mapping->measures->len; i++)
    {
      const BwMappedMeasure *mapped = g_ptr_array_index (mapping->measures, i);
      GArray *rules = bw_sieve_find_rules (&reader->sieve, mapped->filters, error);

      if (rules == NULL)
        return FALSE;
      g_ptr_array_add (reader->rules, rules);
      if (mapped->name != NULL)
        get_series (reader, mapped, mapped->name);
    }
  return find_dated (reader, error);
}

static gboolean
check_number_of_measures (const Reader *reader, GError **error)
{
  if (!reader->has_too_many)
    return TRUE;
  bw_sieve_set_too_many (&reader->sieve, error);
  return FALSE;
}

static void
series_clear (gpointer data)
{
  Series *self = data;

  g_strfreev (self->first.cells);
  g_strfreev (self->second.cells);
}

gboolean
bw_wide_read (BwReadingsFile *file, const BwGrid *grid, const BwMapping *mapping, const BwWatch *watch,
              GError **error)
{
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (DatedColumn));
  g_autoptr (GArray) series = g_array_new (FALSE, FALSE, sizeof (Series));
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Reader reader = {.dated = dated, .rules = rules, .series = series};
  gboolean is_read;

  g_array_set_clear_func (series, series_clear);
  is_read = bw_sieve_init (&reader.sieve, grid, mapping, file, error) && find_columns (&reader, error) &&
            bw_grid_read (grid, watch, take_row, &reader, error) &&
            check_number_of_measures (&reader, error) && read_all (&reader, error);
  bw_sieve_clear (&reader.sieve);
  return is_read;
}
