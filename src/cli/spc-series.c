// SPDX-License-Identifier: GPL-3.0-or-later
/* spc-series.c - a CSV of figures as arrays. */
#include "cli/spc-series.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "intake/date-choice.h"
#include "intake/table.h"
#include "record/date.h"

#define DATE_LENGTH 10
#define TIME_LENGTH 16 /* of YYYY-MM-DDTHH:MM */

typedef struct
{
  const BwTableRow *row;
  gint64 time;
  double figure, size, trajectory;
} Row;

typedef struct
{
  const char *path;
  const BwSeriesForm *form;
  const BwTable *table;
  int date, value, size, trajectory;       /* columns; -1: there is none */
  BwVerdict verdicts[BW_N_DATE_QUESTIONS]; /* on dates that are not written as programs do */
} Reader;

void
bw_series_file_free (BwSeriesFile *self)
{
  g_free (self->times);
  g_ptr_array_unref (self->stamps);
  g_free (self->figures);
  g_free (self->sizes);
  g_free (self->trajectory);
  g_free (self);
}

static gboolean
refuse (const Reader *self, const BwTableRow *row, char *reason, GError **error)
{
  g_autofree char *taken = reason, *name = g_path_get_basename (self->path);

  g_set_error (
      error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
      /* Translators: the name of a file, a line of it, and a sentence that says what is wrong there. */
      _ ("“%s”, line %u: %s"), name, row->line, taken);
  return FALSE;
}

/* --- columns ---------------------------------------------------------------------------------------------
 */

static gboolean
refuse_column (const Reader *self, const char *column, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);

  g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
               /* Translators: the name of a file, and that of a column. */
               _ ("“%s” has no column “%s”; its first line names those that it has."), name, column);
  return FALSE;
}

/* The column called @wanted; where nobody wants one, the first of @usual that is there. */
static gboolean
find_column (const Reader *self, const char *wanted, const char *const *usual, int *index, GError **error)
{
  const char *const names[] = {wanted, NULL};
  const char *const *tried = wanted != NULL ? names : usual;

  for (gsize i = 0; tried[i] != NULL; i++)
    {
      *index = bw_table_find (self->table, tried[i]);
      if (*index >= 0)
        return TRUE;
    }
  return refuse_column (self, tried[0], error);
}

static gboolean
needs_sizes (const BwSeriesForm *form)
{
  return form->size != NULL || (form->has_chart && bw_spc_chart_needs_sizes (form->chart));
}

static gboolean
find_columns (Reader *self, GError **error)
{
  static const char *const dates[] = {"date", NULL}, *const values[] = {"value", "y", NULL},
                           *const sizes[] = {"n", NULL};
  const BwSeriesForm *form = self->form;

  for (gsize i = 0; i < form->n_filters; i++)
    if (bw_table_find (self->table, form->filters[i].column) < 0)
      return refuse_column (self, form->filters[i].column, error);
  self->trajectory = bw_table_find (self->table, "trajectory");
  /* Only control charts have sizes, and a count is shown as it is. */
  self->size = form->has_chart && form->chart != BW_SPC_CHART_C ? bw_table_find (self->table, sizes[0]) : -1;
  return find_column (self, form->date, dates, &self->date, error) &&
         find_column (self, form->value, values, &self->value, error) &&
         (!needs_sizes (form) || find_column (self, form->size, sizes, &self->size, error));
}

/* --- cells -----------------------------------------------------------------------------------------------
 */

gboolean
bw_series_parse_time (const char *text, gint64 *time)
{
  g_autofree char *minute = g_strndup (text, TIME_LENGTH);
  const char *rest = text + strlen (minute);
  BwDate date;

  if (strlen (minute) == TIME_LENGTH && minute[DATE_LENGTH] == ' ')
    minute[DATE_LENGTH] = 'T';
  date = bw_date_parse_time (minute);
  if (date == BW_NO_DATE)
    return FALSE;
  *time = date * 60;
  if (*rest == '\0')
    return TRUE;
  if (strlen (rest) != strlen (":SS") || rest[0] != ':' || rest[1] < '0' || rest[1] > '5' ||
      !g_ascii_isdigit (rest[2]))
    return FALSE;
  *time += (rest[1] - '0') * 10 + rest[2] - '0';
  return TRUE;
}

/* As programs write it, to the second; or as a person does, to the minute. */
static gboolean
read_time (const Reader *self, Row *row, GError **error)
{
  const char *text = row->row->cells[self->date];
  BwDateReason reason = {0};
  BwDateCell cell;
  BwDate date;

  if (bw_series_parse_time (text, &row->time))
    return TRUE;
  cell = bw_date_cell_read (text);
  date = bw_date_choose (&cell, self->verdicts, text, &reason);
  if (reason.sentence != NULL)
    return refuse (self, row->row, reason.sentence, error);
  row->time = date * 60;
  return TRUE;
}

/* NaN where the cell is empty or says so, or where there is no such column. */
static gboolean
read_number (const Reader *self, const BwTableRow *row, int column, double *number, GError **error)
{
  const char *text = column >= 0 ? row->cells[column] : "";
  g_autofree char *quoted = NULL;

  *number = NAN;
  if (*text == '\0' || g_str_equal (text, "NaN") || bw_number_parse (text, number))
    return TRUE;
  quoted = bw_intake_quote (text);
  return refuse (self, row,
                 /* Translators: what a file has where a number should be. */
                 g_strdup_printf (_ ("“%s” is no number such as 1234.5, or too large for one."), quoted),
                 error);
}

/* A figure without its size, and a size without its figure, are missing; so are none of none. */
static gboolean
check_row (const Reader *self, Row *row, GError **error)
{
  const BwSeriesForm *form = self->form;
  gboolean has_size = self->size >= 0;
  const char *figure = row->row->cells[self->value], *size = has_size ? row->row->cells[self->size] : "";

  if (isnan (row->figure) || (has_size && (isnan (row->size) || (row->figure == 0 && row->size == 0))))
    {
      row->figure = row->size = NAN;
      return TRUE;
    }
  if (!form->has_chart || bw_spc_chart_holds (form->chart, row->figure, has_size ? row->size : 1))
    return TRUE;
  if (has_size)
    return refuse (self, row->row,
                   /* Translators: a kind of chart such as “p”, a number, and the number it is a part of. */
                   g_strdup_printf (_ ("A %s chart cannot show %s of %s."), form->chart_name, figure, size),
                   error);
  return refuse (self, row->row,
                 /* Translators: a kind of chart such as “t”, and a number. */
                 g_strdup_printf (_ ("A %s chart cannot show %s."), form->chart_name, figure), error);
}

static gboolean
read_row (const Reader *self, Row *row, GError **error)
{
  return read_time (self, row, error) && read_number (self, row->row, self->value, &row->figure, error) &&
         read_number (self, row->row, self->size, &row->size, error) &&
         read_number (self, row->row, self->trajectory, &row->trajectory, error) &&
         check_row (self, row, error);
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

static gboolean
is_kept (const Reader *self, const BwTableRow *row)
{
  for (gsize i = 0; i < self->form->n_filters; i++)
    {
      const BwRowFilter *filter = &self->form->filters[i];

      if (!g_str_equal (row->cells[bw_table_find (self->table, filter->column)], filter->value))
        return FALSE;
    }
  return TRUE;
}

/* What the dates of the rows that are kept say of how they are written. */
static void
weigh_dates (Reader *self)
{
  BwTestimony testimonies[BW_N_DATE_QUESTIONS] = {0};

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const BwTableRow *row = g_ptr_array_index (self->table->rows, i);
      BwDateCell cell = bw_date_cell_read (row->cells[self->date]);

      if (is_kept (self, row))
        bw_date_cell_testify (&cell, testimonies, row->line);
    }
  bw_date_weigh (testimonies, self->form->date_order, self->verdicts);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = a, *other = b;

  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  return (one->row->line > other->row->line) - (one->row->line < other->row->line);
}

/* Of Row, by time; NULL: one cannot be read. */
static GArray *
read_rows (const Reader *self, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  if (self->table->refused->len > 0)
    {
      const BwRefusedRow *first = g_ptr_array_index (self->table->refused, 0);

      refuse (self, &(BwTableRow){.line = first->line}, g_strdup (first->reason), error);
      return NULL;
    }
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      Row row = {.row = g_ptr_array_index (self->table->rows, i)};

      if (!is_kept (self, row.row))
        continue;
      if (!read_row (self, &row, error))
        return NULL;
      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

static gboolean
refuse_repeated (const Reader *self, const Row *first, GError **error)
{
  return refuse (self, first[1].row,
                 /* Translators: a date, and the line of the file that has it too. */
                 g_strdup_printf (_ ("The date %s is also on line %u; choose rows by another column, so that "
                                     "each date is left once."),
                                  first->row->cells[self->date], first->row->line),
                 error);
}

/* --- series ----------------------------------------------------------------------------------------------
 */

static BwSeriesFile *
series_file_new (const Reader *reader, gsize n)
{
  BwSeriesFile *self = g_new0 (BwSeriesFile, 1);

  self->times = g_new (gint64, n);
  self->stamps = g_ptr_array_new_with_free_func (g_free);
  self->figures = g_new (double, n);
  self->sizes = reader->size >= 0 ? g_new (double, n) : NULL;
  self->trajectory = reader->trajectory >= 0 ? g_new (double, n) : NULL;
  return self;
}

/* The time as the file has it, if that is how programs write it. */
static char *
dup_stamp (const Reader *reader, const Row *row)
{
  const char *text = row->row->cells[reader->date];
  gint64 time = 0;

  return bw_series_parse_time (text, &time) ? g_strdup (text) : bw_date_to_iso (row->time / 60);
}

/* One point of @n rows, which share a time. */
static void
add_point (BwSeriesFile *self, const Reader *reader, const Row *rows, gsize n)
{
  double figures = 0, sizes = 0;
  gsize n_values = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (rows[i].figure))
      {
        figures += rows[i].figure;
        sizes += rows[i].size;
        n_values++;
      }
  if (reader->form->merge == BW_SERIES_MEAN && self->sizes == NULL)
    figures /= (double) n_values;
  self->times[self->n] = rows->time;
  g_ptr_array_add (self->stamps, dup_stamp (reader, rows));
  self->figures[self->n] = n_values > 0 ? figures : NAN;
  if (self->sizes != NULL)
    self->sizes[self->n] = n_values > 0 ? sizes : NAN;
  if (self->trajectory != NULL)
    self->trajectory[self->n] = rows->trajectory;
  self->n++;
}

static BwSeriesFile *
merge_rows (const Reader *reader, const GArray *found, GError **error)
{
  g_autoptr (BwSeriesFile) self = series_file_new (reader, found->len);
  const Row *rows = (const Row *) (const void *) found->data;

  for (gsize first = 0, end; first < found->len; first = end)
    {
      for (end = first + 1; end < found->len; end++)
        if (rows[end].time != rows[first].time)
          break;
      if (end - first > 1 && reader->form->merge == BW_SERIES_REFUSE)
        {
          refuse_repeated (reader, &rows[first], error);
          return NULL;
        }
      add_point (self, reader, &rows[first], end - first);
    }
  return g_steal_pointer (&self);
}

BwSeriesFile *
bw_series_file_read (const char *path, const BwSeriesForm *form, GError **error)
{
  g_autoptr (BwTable) table = bw_table_read (path, error);
  g_autoptr (GArray) rows = NULL;
  Reader reader = {.path = path, .form = form, .table = table};

  if (table == NULL || !find_columns (&reader, error))
    return NULL;
  weigh_dates (&reader);
  rows = read_rows (&reader, error);
  return rows != NULL ? merge_rows (&reader, rows, error) : NULL;
}
