// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * readings.c - the rows of a long table to readings of measures.
 *
 * The file is read once. Of a row that is kept, the texts of its date and its figures are; what they mean is
 * known only when the last row has been seen, because the way in which dates and numbers are written is
 * decided over all rows.
 */
#include "intake/readings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/figure.h"
#include "intake/sieve.h"
#include "intake/wide.h"

#define MOST_KEPT 2000000 /* rows: no board looks at as many */

/* Where in a row the columns of a measure stand. */
typedef struct
{
  const BwMappedMeasure *mapped;
  int first, second; /* value and -1, or numerator and denominator */
  int place;         /* in the file's list; -1: by its name in the measure column */
  GArray *rules;     /* BwRule */
} Measure;

/* A row that was kept: where its texts begin. */
typedef struct
{
  guint line;
  guint16 measure; /* of the mapping */
  guint16 place;   /* of the measure in the file's list */
  gsize date, first, second;
} Kept;

typedef struct
{
  BwSieve sieve;
  GArray *measures; /* Measure */
  int date;
  GArray *kept;   /* Kept */
  GString *texts; /* of the rows that were kept, one after the other */
  BwTestimony dates[BW_N_DATE_QUESTIONS], numbers;
  GString *last_date; /* the same date often stands in many rows */
  gboolean has_too_many;
} Reader;

/* --- results ---------------------------------------------------------------------------------------------
 */

static void
measure_readings_free (BwMeasureReadings *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

static BwReadingsFile *
readings_file_new (const BwGrid *grid)
{
  BwReadingsFile *self = g_new0 (BwReadingsFile, 1);

  self->columns = g_ptr_array_ref (grid->columns);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) measure_readings_free);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_refused_row_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_refused_row_free);
  self->noticed = grid->noticed;
  return self;
}

void
bw_readings_file_free (BwReadingsFile *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

const BwMeasureReadings *
bw_readings_file_get (const BwReadingsFile *self, guint index)
{
  g_return_val_if_fail (index < self->measures->len, NULL);

  return g_ptr_array_index (self->measures, index);
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

static gsize
keep_text (Reader *reader, const char *text)
{
  gsize start = reader->texts->len;

  g_string_append_len (reader->texts, text, (gssize) strlen (text) + 1);
  return start;
}

static void
hear_number (Reader *reader, guint line, const char *cell)
{
  BwNumberCell number;

  if (cell == NULL || strpbrk (cell, ".,") == NULL)
    return;
  number = bw_number_cell_read (cell);
  bw_number_cell_testify (&number, &reader->numbers, line);
}

/* Rows that are not kept say as much of how dates and numbers are written as those that are. */
static void
hear_row (Reader *reader, guint line, const char *const *cells)
{
  const char *date = cells[reader->date];

  if (date != NULL && !g_str_equal (date, reader->last_date->str))
    {
      BwDateCell cell = bw_date_cell_read (date);

      bw_date_cell_testify (&cell, reader->dates, line);
      g_string_assign (reader->last_date, date);
    }
  for (guint i = 0; i < reader->measures->len; i++)
    {
      const Measure *measure = &g_array_index (reader->measures, Measure, i);

      hear_number (reader, line, cells[measure->first]);
      if (measure->second >= 0)
        hear_number (reader, line, cells[measure->second]);
    }
}

/* Whether the row is one of the measure, and then its place in the list of the file. */
static gboolean
belongs (Reader *reader, const Measure *measure, const char *const *cells, int *place)
{
  const char *name = reader->sieve.measure_column >= 0 ? cells[reader->sieve.measure_column] : NULL;
  const char *label = measure->mapped->label != NULL ? measure->mapped->label : measure->mapped->name;

  *place = measure->place;
  if (!bw_sieve_passes (measure->rules, cells))
    return FALSE;
  if (reader->sieve.measure_column < 0)
    return TRUE;
  if (label != NULL)
    return name != NULL && g_str_equal (name, label);
  if (name == NULL || *name == '\0')
    return FALSE;
  *place = bw_sieve_place_measure (&reader->sieve, name);
  reader->has_too_many = *place < 0;
  return *place >= 0;
}

static void
keep_row (Reader *reader, guint line, const char *const *cells, guint index, int place)
{
  const Measure *measure = &g_array_index (reader->measures, Measure, index);
  Kept kept = {.line = line, .measure = (guint16) index, .place = (guint16) place};

  if (!bw_sieve_is_text (&reader->sieve, line, cells, reader->date) ||
      !bw_sieve_is_text (&reader->sieve, line, cells, measure->first) ||
      !bw_sieve_is_text (&reader->sieve, line, cells, measure->second))
    return;
  kept.date = keep_text (reader, cells[reader->date]);
  kept.first = keep_text (reader, cells[measure->first]);
  kept.second = measure->second >= 0 ? keep_text (reader, cells[measure->second]) : 0;
  g_array_append_val (reader->kept, kept);
}

static gboolean
take_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Reader *reader = data;
  gboolean is_kept = FALSE, is_admitted = bw_sieve_admits (&reader->sieve, line, cells, n_cells);

  if (n_cells == reader->sieve.grid->columns->len)
    hear_row (reader, line, cells);
  for (guint i = 0; is_admitted && i < reader->measures->len && !reader->has_too_many; i++)
    {
      int place = -1;

      if (belongs (reader, &g_array_index (reader->measures, Measure, i), cells, &place))
        {
          keep_row (reader, line, cells, i, place);
          is_kept = TRUE;
        }
    }
  reader->sieve.file->n_kept += is_kept;
  return !reader->has_too_many && reader->kept->len <= MOST_KEPT;
}

/* --- readings --------------------------------------------------------------------------------------------
 */

static const char *
name_of (const Reader *reader, int column)
{
  return g_ptr_array_index (reader->sieve.grid->columns, (guint) column);
}

static void
read_kept (const Reader *reader, BwFigureReader *figures, const Kept *kept, GArray *found,
           BwPerCent *per_cent)
{
  const Measure *measure = &g_array_index (reader->measures, Measure, kept->measure);
  const char *texts = reader->texts->str;
  BwPlacedCell date_cell = {kept->line, reader->sieve.mapping->date, texts + kept->date};
  BwPlacedCell first = {kept->line, name_of (reader, measure->first), texts + kept->first}, second = {0};
  BwDate date = bw_figure_read_date (figures, &date_cell);
  BwReading *reading;

  if (measure->second >= 0)
    second = (BwPlacedCell){kept->line, name_of (reader, measure->second), texts + kept->second};
  reading = bw_figure_read (figures, measure->mapped, date, &first, measure->second >= 0 ? &second : NULL,
                            per_cent);
  if (reading == NULL || date == BW_NO_DATE)
    g_clear_pointer (&reading, bw_reading_free);
  else
    g_array_append_val (found, ((BwFoundReading){reading, kept->line}));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Kept *one = a, *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return (one->line > other->line) - (one->line < other->line);
}

static void
read_all (Reader *reader, BwFigureReader *figures)
{
  BwReadingsFile *file = reader->sieve.file;
  guint i = 0;

  g_array_sort (reader->kept, compare_places);
  for (guint place = 0; place < file->measures->len; place++)
    {
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (BwFoundReading));
      BwPerCent per_cent = {0};

      for (; i < reader->kept->len && g_array_index (reader->kept, Kept, i).place == place; i++)
        read_kept (reader, figures, &g_array_index (reader->kept, Kept, i), found, &per_cent);
      bw_figure_sort_out (file, g_ptr_array_index (file->measures, place), found, reader->sieve.mapping->date,
                          &per_cent);
    }
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static gboolean
find_measure (Reader *reader, const BwMappedMeasure *mapped, GError **error)
{
  Measure measure = {.mapped = mapped, .place = -1};
  const char *first = mapped->value != NULL ? mapped->value : mapped->numerator;

  if (!bw_sieve_find_column (&reader->sieve, first, &measure.first, error) ||
      !bw_sieve_find_column (&reader->sieve, mapped->denominator, &measure.second, error))
    return FALSE;
  measure.rules = bw_sieve_find_rules (&reader->sieve, mapped->filters, error);
  if (measure.rules == NULL)
    return FALSE;
  if (mapped->name != NULL)
    measure.place = bw_sieve_place_measure (&reader->sieve, mapped->name);
  g_array_append_val (reader->measures, measure);
  return TRUE;
}

static gboolean
find_columns (Reader *reader, GError **error)
{
  const BwMapping *mapping = reader->sieve.mapping;

  if (!bw_sieve_find_column (&reader->sieve, mapping->date, &reader->date, error))
    return FALSE;
  for (guint i = 0; i < mapping->measures->len; i++)
    if (!find_measure (reader, g_ptr_array_index (mapping->measures, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_rows (Reader *reader, const BwWatch *watch, GError **error)
{
  const BwGrid *grid = reader->sieve.grid;
  BwReadingsFile *file = reader->sieve.file;
  BwFigureReader figures = {.file = file};

  if (!bw_grid_read (grid, watch, take_row, reader, error))
    return FALSE;
  if (reader->has_too_many)
    {
      bw_sieve_set_too_many (&reader->sieve, error);
      return FALSE;
    }
  if (reader->kept->len > MOST_KEPT)
    {
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file. */
                   _ ("More than 2,000,000 rows of “%s” are chosen; choose fewer by what a column says."),
                   grid->name);
      return FALSE;
    }
  bw_figure_reader_decide (&figures, grid, &reader->sieve.mapping->choices, reader->dates, &reader->numbers);
  read_all (reader, &figures);
  bw_figure_reader_finish (&figures);
  return TRUE;
}

static void
measure_clear (gpointer data)
{
  g_array_unref (((Measure *) data)->rules);
}

static gboolean
read_long (BwReadingsFile *file, const BwGrid *grid, const BwMapping *mapping, const BwWatch *watch,
           GError **error)
{
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (Measure));
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GString) texts = g_string_new (NULL), last_date = g_string_new (NULL);
  Reader reader = {.measures = measures, .kept = kept, .texts = texts, .last_date = last_date};
  gboolean is_read;

  g_array_set_clear_func (measures, measure_clear);
  is_read = bw_sieve_init (&reader.sieve, grid, mapping, file, error) && find_columns (&reader, error) &&
            read_rows (&reader, watch, error);
  bw_sieve_clear (&reader.sieve);
  return is_read;
}

BwReadingsFile *
bw_readings_read (const char *path, const BwMapping *mapping, const BwWatch *watch, GError **error)
{
  g_autoptr (BwGrid) grid = NULL;
  g_autoptr (BwReadingsFile) file = NULL;

  g_return_val_if_fail (bw_mapping_find_lack (mapping) == BW_MAPPING_COMPLETE, NULL);

  grid = bw_grid_open (path, &mapping->choices, watch != NULL ? watch->cancellable : NULL, error);
  if (grid == NULL)
    return NULL;
  file = readings_file_new (grid);
  if (!(mapping->is_wide ? bw_wide_read (file, grid, mapping, watch, error)
                         : read_long (file, grid, mapping, watch, error)))
    return NULL;
  g_ptr_array_sort (file->refused, bw_refused_row_compare);
  g_ptr_array_sort (file->notes, bw_refused_row_compare);
  return g_steal_pointer (&file);
}
