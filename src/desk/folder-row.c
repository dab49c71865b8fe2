// SPDX-License-Identifier: GPL-3.0-or-later
/* folder-row.c - the mistakes of a folder, and reading one row of one of its files. */
#include "desk/folder-row.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "desk/fields.h"
#include "desk/line.h"
#include "desk/persons.h"
#include "desk/reading.h"

/* --- mistakes --------------------------------------------------------------------------------------------
 */

void
bw_mistake_free (BwMistake *self)
{
  g_free (self->file);
  g_free (self->text);
  g_free (self);
}

static int
compare_mistakes (gconstpointer a, gconstpointer b)
{
  const BwMistake *one = *(BwMistake **) a, *other = *(BwMistake **) b;
  int by_file = strcmp (one->file, other->file);

  return by_file != 0 ? by_file : (one->line > other->line) - (one->line < other->line);
}

char *
bw_folder_list_mistakes (BwFolder *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_ptr_array_sort (self->mistakes, compare_mistakes);
  for (guint i = 0; i < self->mistakes->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "\n" : "",
                            ((BwMistake *) g_ptr_array_index (self->mistakes, i))->text);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

void
bw_folder_refuse (const BwFolderPlace *place, const char *column, char *reason)
{
  g_autofree char *taken = reason;
  BwMistake *mistake = g_new0 (BwMistake, 1);

  mistake->file = g_strdup (place->file);
  mistake->line = place->line;
  if (place->line == 0)
    /* Translators: a file, and what is wrong with it. */
    mistake->text = g_strdup_printf (_ ("%s: %s"), place->file, taken);
  else if (column == NULL)
    /* Translators: a file, a line of it, and what is wrong there. */
    mistake->text = g_strdup_printf (_ ("%s, line %u: %s"), place->file, place->line, taken);
  else
    /* Translators: a file, a line of it, the name of a column, and what is wrong there. */
    mistake->text = g_strdup_printf (_ ("%s, line %u, %s: %s"), place->file, place->line, column, taken);
  g_ptr_array_add (place->folder->mistakes, mistake);
}

void
bw_folder_refuse_error (const BwFolderPlace *place, const char *column, const GError *error)
{
  bw_folder_refuse (place, column, g_strdup (error->message));
}

void
bw_folder_refuse_rows (BwFolder *self, const char *file, GPtrArray *refused)
{
  for (guint i = 0; i < refused->len; i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (refused, i);

      bw_folder_refuse (&(BwFolderPlace){self, file, row->line}, row->column, g_strdup (row->reason));
    }
}

/* --- tables ----------------------------------------------------------------------------------------------
 */

static gboolean
is_column (const char *known, const char *column)
{
  gsize length = strcspn (known, "!");

  return strlen (column) == length && strncmp (known, column, length) == 0;
}

static void
check_columns (const BwFolderPlace *place, const BwTable *table, const char *const *known)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const char *column = g_ptr_array_index (table->columns, i);
      gsize j = 0;

      while (known[j] != NULL && !is_column (known[j], column))
        j++;
      if (known[j] == NULL && *column != '\0')
        /* Translators: the name of a column of a file. */
        bw_folder_refuse (place, NULL, g_strdup_printf (_ ("The column “%s” is not known here."), column));
    }
  for (gsize j = 0; known[j] != NULL; j++)
    {
      g_autofree char *column = g_strndup (known[j], strcspn (known[j], "!"));

      if (g_str_has_suffix (known[j], "!") && bw_table_find (table, column) < 0)
        /* Translators: the name of a column of a file. */
        bw_folder_refuse (place, NULL, g_strdup_printf (_ ("The column “%s” is missing."), column));
    }
}

/* @file, or what it leads to, lies under @folder. What is not there at all lies nowhere. */
static gboolean
is_inside (const char *folder, const char *file)
{
  g_autofree char *real = realpath (file, NULL), *real_folder = realpath (folder, NULL);
  gsize length = real_folder != NULL ? strlen (real_folder) : 0;

  if (real == NULL)
    return TRUE;
  return length > 0 && strncmp (real, real_folder, length) == 0 &&
         (real[length] == G_DIR_SEPARATOR || real_folder[length - 1] == G_DIR_SEPARATOR);
}

char *
bw_folder_path (const BwFolderPlace *place, const char *column, const char *name)
{
  g_autofree char *path = g_build_filename (place->folder->directory, name, NULL);

  if (is_inside (place->folder->directory, path))
    return g_steal_pointer (&path);
  bw_folder_refuse (place, column,
                    /* Translators: the name of a file. */
                    g_strdup_printf (_ ("“%s” leads out of the folder: copy the file into it."), name));
  return NULL;
}

BwTable *
bw_folder_read_table (BwFolder *self, const char *file, const char *const *columns, gboolean required)
{
  BwFolderPlace place = {self, file, 0};
  g_autofree char *path = bw_folder_path (&place, NULL, file);
  g_autoptr (GError) error = NULL;
  BwTable *table;

  if (path == NULL)
    return NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (required)
        bw_folder_refuse (&place, NULL, g_strdup (_ ("The folder has no such file, and needs it.")));
      return NULL;
    }
  table = bw_table_read (path, &error);
  if (table == NULL)
    {
      bw_folder_refuse_error (&place, NULL, error);
      return NULL;
    }
  place.line = 1;
  check_columns (&place, table, columns);
  bw_folder_refuse_rows (self, file, table->refused);
  return table;
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

BwFolderRow
bw_folder_row (BwFolder *self, const char *file, const BwTable *table, guint index)
{
  const BwTableRow *row = g_ptr_array_index (table->rows, index);

  return (BwFolderRow){{self, file, row->line}, table, row};
}

const char *
bw_folder_cell (const BwFolderRow *row, const char *column)
{
  int index = bw_table_find (row->table, column);

  return index >= 0 ? row->row->cells[index] : "";
}

const char *
bw_folder_cell_or_null (const BwFolderRow *row, const char *column)
{
  const char *cell = bw_folder_cell (row, column);

  return *cell != '\0' ? cell : NULL;
}

BwDate
bw_folder_date (const BwFolderRow *row, const char *column)
{
  const char *cell = bw_folder_cell (row, column);
  BwDate date = BW_NO_DATE;
  g_autoptr (GError) error = NULL;

  if (*cell != '\0' && !bw_desk_read_date (cell, &date, &error))
    bw_folder_refuse_error (&row->place, column, error);
  return date;
}

void
bw_folder_set_fields (const BwFolderRow *row, BwRecord *record, const BwFolderColumn *columns,
                      gsize n_columns)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      const char *cell = bw_folder_cell (row, columns[i].column);
      g_autoptr (GError) error = NULL;

      if (*cell != '\0' &&
          !bw_desk_set_text (row->place.folder->library, record, columns[i].field, cell, &error))
        bw_folder_refuse_error (&row->place, columns[i].column, error);
    }
}

gboolean
bw_folder_check_line (const BwFolderPlace *place, const char *column, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (bw_desk_check_line (text, &error))
    return TRUE;
  bw_folder_refuse_error (place, column, error);
  return FALSE;
}

void
bw_folder_set_person (const BwFolderRow *row, BwRecord *record, const char *column)
{
  const char *who = bw_folder_cell (row, column);

  if (*who != '\0' && bw_folder_check_line (&row->place, column, who))
    bw_desk_set_person (row->place.folder->library, record, column, who);
}

/* --- pieces of a cell ------------------------------------------------------------------------------------
 */

GStrv
bw_folder_split (const char *cell)
{
  g_auto (GStrv) pieces = g_strsplit (cell, ";", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0')
      g_strv_builder_add (builder, pieces[i]);
  return g_strv_builder_end (builder);
}

gboolean
bw_folder_cut (const char *text, char mark, char **before, char **after)
{
  const char *at = strchr (text, mark);
  g_autofree char *first = at != NULL ? g_strstrip (g_strndup (text, at - text)) : NULL;

  if (first == NULL || *first == '\0')
    return FALSE;
  *before = g_steal_pointer (&first);
  *after = g_strstrip (g_strdup (at + 1));
  return TRUE;
}
