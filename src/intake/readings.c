// SPDX-License-Identifier: GPL-3.0-or-later
/* readings.c - rows of a table to readings of a measure. Nothing is guessed: what is not plain is refused. */
#include "intake/readings.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "intake/table.h"

/* Where in a row the columns stand that a mapping names; -1 for those it does not. */
typedef struct
{
  const BwReadingsMapping *mapping;
  int date, value, numerator, denominator;
  int *filters; /* as many as the mapping has */
} Columns;

/* A reading and the line it came from, until it is known that no other has its date. */
typedef struct
{
  BwReading *reading;
  BwDate date;
  guint line;
} Found;

void
bw_readings_file_free (BwReadingsFile *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

static void
row_filter_clear (gpointer data)
{
  BwRowFilter *filter = data;

  g_free (filter->column);
  g_free (filter->value);
}

GArray *
bw_row_filters_new (void)
{
  GArray *filters = g_array_new (FALSE, FALSE, sizeof (BwRowFilter));

  g_array_set_clear_func (filters, row_filter_clear);
  return filters;
}

gboolean
bw_row_filters_add (GArray *filters, const char *text)
{
  const char *equals = strchr (text, '=');
  BwRowFilter filter;

  if (equals == NULL || equals == text)
    return FALSE;
  filter.column = g_strstrip (g_strndup (text, equals - text));
  filter.value = g_strstrip (g_strdup (equals + 1));
  g_array_append_val (filters, filter);
  return TRUE;
}

static void
refuse (BwReadingsFile *self, guint line, const char *column, char *reason)
{
  g_ptr_array_add (self->refused, bw_refused_row_new (line, column, reason));
}

/* --- cells -----------------------------------------------------------------------------------------------
 */

static gboolean
looks_like_iso (const char *text)
{
  static const char shape[] = "dddd-dd-dd";

  if (strlen (text) != strlen (shape))
    return FALSE;
  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return FALSE;
  return TRUE;
}

/* Why @cell is no date. (transfer full) */
static char *
no_date_reason (const char *cell)
{
  g_autofree char *text = bw_intake_quote (cell);

  if (*text == '\0')
    return g_strdup (_ ("There is no date."));
  if (looks_like_iso (text))
    /* Translators: a date as a file has it, such as 2025-02-30. */
    return g_strdup_printf (_ ("There is no day “%s”."), text);
  /* Translators: what a file has where a date should be. */
  return g_strdup_printf (_ ("“%s” is no date written as YYYY-MM-DD."), text);
}

static gboolean
read_date (BwReadingsFile *self, const BwTableRow *row, const Columns *columns, BwDate *date)
{
  const char *text = row->cells[columns->date];

  *date = bw_date_parse (text);
  if (*date == BW_NO_DATE)
    refuse (self, row->line, columns->mapping->date, no_date_reason (text));
  return *date != BW_NO_DATE;
}

/* An empty cell is NaN. */
static gboolean
read_number (BwReadingsFile *self, const BwTableRow *row, int column, const char *name, double *number)
{
  const char *text = row->cells[column];
  g_autofree char *quoted = NULL;

  *number = NAN;
  if (*text == '\0' || bw_table_parse_number (text, number))
    return TRUE;
  quoted = bw_intake_quote (text);
  refuse (self, row->line, name,
          /* Translators: what a file has where a number should be. */
          g_strdup_printf (_ ("“%s” is no number such as 1234.5, or too large for one."), quoted));
  return FALSE;
}

static gboolean
check_share (BwReadingsFile *self, guint line, const BwReadingsMapping *mapping, const BwReading *reading)
{
  double numerator = reading->numerator, denominator = reading->denominator;

  if (isnan (numerator) && isnan (denominator))
    return TRUE;
  if (isnan (denominator))
    refuse (self, line, mapping->denominator, g_strdup (_ ("There is a numerator but no denominator.")));
  else if (isnan (numerator))
    refuse (self, line, mapping->numerator, g_strdup (_ ("There is a denominator but no numerator.")));
  else if (denominator <= 0)
    refuse (self, line, mapping->denominator, g_strdup (_ ("The denominator must be more than 0.")));
  else if (numerator < 0)
    refuse (self, line, mapping->numerator, g_strdup (_ ("The numerator must not be less than 0.")));
  else if (mapping->counts_failures && numerator > denominator)
    refuse (self, line, mapping->numerator, g_strdup (_ ("More failed than there were in all.")));
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_share (BwReadingsFile *self, const BwTableRow *row, const Columns *columns, BwReading *reading)
{
  const BwReadingsMapping *mapping = columns->mapping;
  gboolean read = read_number (self, row, columns->numerator, mapping->numerator, &reading->numerator);

  read = read_number (self, row, columns->denominator, mapping->denominator, &reading->denominator) && read;
  if (!read || !check_share (self, row->line, mapping, reading))
    return FALSE;
  reading->value = reading->numerator / reading->denominator;
  if (mapping->counts_failures)
    reading->value = 1 - reading->value;
  return TRUE;
}

/* NULL if the row was refused. */
static BwReading *
read_row (BwReadingsFile *self, const BwTableRow *row, const Columns *columns)
{
  g_autoptr (BwReading) reading = bw_reading_new ();
  gboolean read = read_date (self, row, columns, &reading->date);

  if (columns->mapping->value != NULL)
    read = read_number (self, row, columns->value, columns->mapping->value, &reading->value) && read;
  else
    read = read_share (self, row, columns, reading) && read;
  return read ? g_steal_pointer (&reading) : NULL;
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

static gboolean
passes (const BwTableRow *row, const Columns *columns)
{
  for (gsize i = 0; i < columns->mapping->n_filters; i++)
    if (!g_str_equal (row->cells[columns->filters[i]], columns->mapping->filters[i].value))
      return FALSE;
  return TRUE;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a, *other = b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (one->line > other->line) - (one->line < other->line);
}

/* Whether the one at @i has the date of its neighbour at @j, if there is such a neighbour. */
static gboolean
same_date (GArray *found, guint i, guint j)
{
  return j < found->len && g_array_index (found, Found, i).date == g_array_index (found, Found, j).date;
}

static void
refuse_repeated (BwReadingsFile *self, const Found *one, const Found *other, const char *date_column)
{
  g_autofree char *date = bw_date_to_iso (one->date);

  refuse (self, one->line, date_column,
          /* Translators: a date, and the line of the file that has it too. */
          g_strdup_printf (_ ("The date %s is also on line %u; choose rows by another column, so that each "
                              "date is left once."),
                           date, other->line));
  bw_reading_free (one->reading);
}

/* Readings in order of their dates; rows that share one are refused, each naming a neighbour. */
static void
sort_out (BwReadingsFile *self, GArray *found, const char *date_column)
{
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    {
      Found *one = &g_array_index (found, Found, i);

      if (i > 0 && same_date (found, i, i - 1))
        refuse_repeated (self, one, one - 1, date_column);
      else if (same_date (found, i, i + 1))
        refuse_repeated (self, one, one + 1, date_column);
      else
        g_ptr_array_add (self->readings, one->reading);
    }
}

static void
read_rows (BwReadingsFile *self, const BwTable *table, const Columns *columns)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < table->rows->len; i++)
    {
      const BwTableRow *row = g_ptr_array_index (table->rows, i);
      BwReading *reading;

      if (!passes (row, columns))
        continue;
      self->n_kept++;
      reading = read_row (self, row, columns);
      if (reading != NULL)
        g_array_append_val (found, ((Found){reading, reading->date, row->line}));
    }
  sort_out (self, found, columns->mapping->date);
  g_ptr_array_sort (self->refused, bw_refused_row_compare);
}

/* --- columns ---------------------------------------------------------------------------------------------
 */

static void
set_no_column (const char *path, const char *column, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (*column == '\0')
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
                 /* Translators: the name of a file. */
                 _ ("A column without a name cannot be read; name it on the first line of “%s”."), name);
  else
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
                 /* Translators: the name of a file, and that of a column. */
                 _ ("“%s” has no column “%s”; its first line names those that it has."), name, column);
}

/* FALSE if @column is named and not there. */
static gboolean
find_column (const BwTable *table, const char *path, const char *column, int *index, GError **error)
{
  *index = column != NULL ? bw_table_find (table, column) : -1;
  if (column == NULL || *index >= 0)
    return TRUE;
  set_no_column (path, column, error);
  return FALSE;
}

static gboolean
find_columns (const BwTable *table, const char *path, Columns *columns, GError **error)
{
  const BwReadingsMapping *mapping = columns->mapping;

  for (gsize i = 0; i < mapping->n_filters; i++)
    if (!find_column (table, path, mapping->filters[i].column, &columns->filters[i], error))
      return FALSE;
  return find_column (table, path, mapping->date, &columns->date, error) &&
         find_column (table, path, mapping->value, &columns->value, error) &&
         find_column (table, path, mapping->numerator, &columns->numerator, error) &&
         find_column (table, path, mapping->denominator, &columns->denominator, error);
}

static BwReadingsFile *
readings_file_new (BwTable *table)
{
  BwReadingsFile *self = g_new0 (BwReadingsFile, 1);

  self->columns = g_ptr_array_ref (table->columns);
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  self->refused = g_ptr_array_ref (table->refused);
  self->n_rows = table->rows->len + table->refused->len;
  return self;
}

BwReadingsFile *
bw_readings_read (const char *path, const BwReadingsMapping *mapping, GError **error)
{
  g_autoptr (BwTable) table = NULL;
  g_autoptr (BwReadingsFile) self = NULL;
  g_autofree int *filters = NULL;
  Columns columns = {.mapping = mapping};

  g_return_val_if_fail (mapping->date != NULL, NULL);
  g_return_val_if_fail (
      (mapping->value != NULL) != (mapping->numerator != NULL && mapping->denominator != NULL), NULL);

  table = bw_table_read (path, 0, error);
  columns.filters = filters = g_new (int, mapping->n_filters);
  if (table == NULL || !find_columns (table, path, &columns, error))
    return NULL;
  self = readings_file_new (table);
  read_rows (self, table, &columns);
  return g_steal_pointer (&self);
}

GPtrArray *
bw_readings_peek (const char *path, guint n_rows, GError **error)
{
  g_autoptr (BwTable) table = bw_table_read (path, MAX (n_rows, 1), error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (table == NULL)
    return NULL;
  for (guint i = 0; i <= MIN (n_rows, table->rows->len); i++)
    {
      const BwTableRow *row = i > 0 ? g_ptr_array_index (table->rows, i - 1) : NULL;
      GStrv cells = g_new0 (char *, table->columns->len + 1);

      for (guint j = 0; j < table->columns->len; j++)
        cells[j] = g_strdup (row != NULL ? row->cells[j] : g_ptr_array_index (table->columns, j));
      g_ptr_array_add (lines, cells);
    }
  return g_steal_pointer (&lines);
}
