// SPDX-License-Identifier: GPL-3.0-or-later
/* sieve.c - columns by their names, rows by what they say. */
#include "intake/sieve.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/figure.h"

#define MOST_MEASURES 1000 /* of one file; more is a column that names something else */

/* --- columns ---------------------------------------------------------------------------------------------
 */

gboolean
bw_sieve_find_column (const BwSieve *self, const char *column, int *index, GError **error)
{
  *index = column != NULL ? bw_grid_find (self->grid, column) : -1;
  if (column == NULL)
    return TRUE;
  if (*column == '\0')
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
                 /* Translators: a line of a file, and the file's name. */
                 _ ("A column without a name cannot be read; name it on line %u of “%s”."),
                 self->grid->noticed.header_line, self->grid->name);
  else if (*index < 0)
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
                 /* Translators: the name of a file, that of a column, and a line of the file. */
                 _ ("“%s” has no column “%s”; line %u names those that it has."), self->grid->name, column,
                 self->grid->noticed.header_line);
  else if (bw_grid_is_repeated (self->grid, (guint) *index))
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
                 /* Translators: the name of a file, and that of a column. */
                 _ ("“%s” has two columns named “%s”; give one of them another name."), self->grid->name,
                 column);
  else
    return TRUE;
  return FALSE;
}

GArray *
bw_sieve_find_rules (const BwSieve *self, const GArray *filters, GError **error)
{
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (BwRule));

  for (guint i = 0; i < filters->len; i++)
    {
      const BwRowFilter *filter = &g_array_index (filters, BwRowFilter, i);
      BwRule rule = {-1, filter->value};

      if (!bw_sieve_find_column (self, filter->column, &rule.column, error))
        return NULL;
      g_array_append_val (rules, rule);
    }
  return g_steal_pointer (&rules);
}

gboolean
bw_sieve_init (BwSieve *self, const BwGrid *grid, const BwMapping *mapping, BwReadingsFile *file,
               GError **error)
{
  *self = (BwSieve){.grid = grid, .mapping = mapping, .file = file, .measure_column = -1};
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->rules = bw_sieve_find_rules (self, mapping->filters, error);
  return self->rules != NULL &&
         bw_sieve_find_column (self, mapping->measure_column, &self->measure_column, error);
}

void
bw_sieve_clear (BwSieve *self)
{
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

/* A phrase that stands alone in its row, such as a source under the table; no date, which would be a reading
 * to come.
 */
static gboolean
is_remark (const char *const *cells, guint n_cells, guint n_columns)
{
  if (n_columns < 2 || cells[0] == NULL || strchr (cells[0], ' ') == NULL)
    return FALSE;
  for (guint i = 1; i < n_cells; i++)
    if (cells[i] == NULL || *cells[i] != '\0')
      return FALSE;
  return bw_date_cell_read (cells[0]).fault == BW_DATE_FAULT_FOREIGN;
}

static void
note_remark (BwSieve *self, guint line, const char *cell)
{
  g_autofree char *quoted = bw_intake_quote (cell);

  bw_figure_note (self->file, &(BwPlacedCell){line, NULL, NULL},
                  /* Translators: a remark in a file. */
                  g_strdup_printf (_ ("“%s” stands alone in its row, which is passed over."), quoted));
}

gboolean
bw_sieve_passes (const GArray *rules, const char *const *cells)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const BwRule *rule = &g_array_index (rules, BwRule, i);

      if (cells[rule->column] == NULL || !g_str_equal (cells[rule->column], rule->value))
        return FALSE;
    }
  return TRUE;
}

gboolean
bw_sieve_admits (BwSieve *self, guint line, const char *const *cells, guint n_cells)
{
  guint n_columns = self->grid->columns->len;

  self->file->n_rows++;
  if (is_remark (cells, n_cells, n_columns))
    note_remark (self, line, cells[0]);
  else if (n_cells != n_columns)
    bw_figure_refuse (self->file, &(BwPlacedCell){line, NULL, NULL},
                      bw_grid_width_reason (self->grid, n_cells));
  else
    return bw_sieve_passes (self->rules, cells);
  return FALSE;
}

gboolean
bw_sieve_is_text (BwSieve *self, guint line, const char *const *cells, int column)
{
  if (column < 0 || cells[column] != NULL)
    return TRUE;
  bw_figure_refuse (self->file,
                    &(BwPlacedCell){line, g_ptr_array_index (self->grid->columns, (guint) column), NULL},
                    bw_grid_no_text_reason (self->grid));
  return FALSE;
}

/* --- measures --------------------------------------------------------------------------------------------
 */

int
bw_sieve_place_measure (BwSieve *self, const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, name));
  BwMeasureReadings *measure;

  if (place > 0)
    return (int) place - 1;
  if (self->file->measures->len == MOST_MEASURES)
    return -1;
  measure = g_new0 (BwMeasureReadings, 1);
  measure->name = g_strdup (name);
  measure->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  g_ptr_array_add (self->file->measures, measure);
  g_hash_table_insert (self->places, measure->name, GUINT_TO_POINTER (self->file->measures->len));
  return (int) self->file->measures->len - 1;
}

void
bw_sieve_set_too_many (const BwSieve *self, GError **error)
{
  g_set_error (
      error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_COLUMN,
      /* Translators: the name of a column, and that of a file. */
      _ ("The column “%s” of “%s” has more than 1,000 names, too many to be measures; choose another."),
      self->mapping->measure_column, self->grid->name);
}
