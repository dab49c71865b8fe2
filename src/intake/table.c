// SPDX-License-Identifier: GPL-3.0-or-later
/* table.c - the rows of a grid, kept. */
#include "intake/table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of texts: more is no file of a folder but an accident, or somebody trying. */
#define MAX_BYTES (64 * 1024 * 1024)

typedef struct
{
  const BwGrid *grid;
  BwTable *table;
  gsize n_bytes;
} Reader;

void
bw_table_free (BwTable *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refused);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static BwTable *
table_new (GPtrArray *columns)
{
  BwTable *self = g_new0 (BwTable, 1);

  self->columns = g_ptr_array_ref (columns);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_refused_row_free);
  self->texts = g_string_chunk_new (4096);
  return self;
}

int
bw_table_find (const BwTable *self, const char *column)
{
  for (guint i = 0; i < self->columns->len && *column != '\0'; i++)
    if (g_str_equal (g_ptr_array_index (self->columns, i), column))
      return (int) i;
  return -1;
}

static gboolean
row_is_refused (const Reader *reader, guint line, const char *const *cells, guint n_cells)
{
  GPtrArray *columns = reader->table->columns;

  if (n_cells != columns->len)
    {
      g_ptr_array_add (reader->table->refused,
                       bw_refused_row_new (line, NULL, bw_grid_width_reason (reader->grid, n_cells)));
      return TRUE;
    }
  for (guint i = 0; i < n_cells; i++)
    if (cells[i] == NULL)
      {
        g_ptr_array_add (reader->table->refused, bw_refused_row_new (line, g_ptr_array_index (columns, i),
                                                                     bw_grid_no_text_reason (reader->grid)));
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Reader *reader = data;
  BwTableRow *row;

  if (row_is_refused (reader, line, cells, n_cells))
    return TRUE;
  row = g_malloc (sizeof *row + n_cells * sizeof *row->cells);
  row->line = line;
  for (guint i = 0; i < n_cells; i++)
    {
      row->cells[i] = *cells[i] != '\0' ? g_string_chunk_insert (reader->table->texts, cells[i]) : "";
      reader->n_bytes += strlen (cells[i]) + sizeof *row->cells;
    }
  g_ptr_array_add (reader->table->rows, row);
  return reader->n_bytes <= MAX_BYTES;
}

static gboolean
check_names (const BwGrid *grid, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < grid->columns->len; i++)
    {
      char *name = g_ptr_array_index (grid->columns, i);

      if (*name != '\0' && !g_hash_table_add (names, name))
        {
          g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                       /* Translators: the name of a file, and that of a column. */
                       _ ("“%s” has two columns named “%s”; give one of them another name."), grid->name,
                       name);
          return FALSE;
        }
    }
  return TRUE;
}

BwTable *
bw_table_read (const char *path, GError **error)
{
  g_autoptr (BwGrid) grid = bw_grid_open (path, NULL, NULL, error);
  g_autoptr (BwTable) table = NULL;
  Reader reader = {.grid = grid};

  if (grid == NULL || !check_names (grid, error))
    return NULL;
  reader.table = table = table_new (grid->columns);
  if (!bw_grid_read (grid, NULL, take_row, &reader, error))
    return NULL;
  if (reader.n_bytes <= MAX_BYTES)
    return g_steal_pointer (&table);
  g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
               /* Translators: the name of a file. */
               _ ("“%s” is larger than 64 MB; choose the right file."), grid->name);
  return NULL;
}
