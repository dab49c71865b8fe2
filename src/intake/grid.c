// SPDX-License-Identifier: GPL-3.0-or-later
/* grid.c - one face for texts and workbooks, and the search for the header. */
#include "intake/grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/delimited.h"
#include "intake/flat.h"
#include "intake/kind.h"
#include "intake/office.h"

#define LOOKED_AT 100  /* rows in which the header is looked for */
#define MOST_LISTED 50 /* sheets */

struct _BwGridSource
{
  BwDelimited *text;  /* else NULL */
  BwOfficeCopy *copy; /* of a workbook; NULL for a text, and for what is Flat OpenDocument already */
  char *flat_path;    /* of a workbook */
};

/* --- rows ------------------------------------------------------------------------------------------------
 */

static gboolean
read_source (const BwGrid *self, const BwWatch *watch, BwTakeRow take, gpointer data, GError **error)
{
  static const BwWatch nobody = {NULL, NULL, NULL};

  if (self->source->text != NULL)
    return bw_delimited_read (self->source->text, watch != NULL ? watch : &nobody, take, data, error);
  return bw_flat_read (self->source->flat_path, self->sheet, watch != NULL ? watch : &nobody, take, data,
                       error);
}

/* What stands between a source and whoever reads a grid. */
typedef struct
{
  const BwGrid *grid;
  BwTakeRow take;
  gpointer data;
  GPtrArray *padded; /* of a workbook: the cells of a row, with those that are empty at its end */
} Passing;

static guint
count_without_empty_end (const char *const *cells, guint n_cells, guint least)
{
  while (n_cells > least && cells[n_cells - 1] != NULL && *cells[n_cells - 1] == '\0')
    n_cells--;
  return n_cells;
}

static gboolean
pass_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Passing *self = data;
  guint n_columns = self->grid->columns->len, n = count_without_empty_end (cells, n_cells, n_columns);

  if (line <= self->grid->noticed.header_line)
    return TRUE;
  if (!self->grid->noticed.is_workbook || n >= n_columns)
    return self->take (line, cells, n, self->data);
  g_ptr_array_set_size (self->padded, 0);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (self->padded, (char *) (i < n ? cells[i] : ""));
  return self->take (line, (const char *const *) self->padded->pdata, n_columns, self->data);
}

gboolean
bw_grid_read (const BwGrid *self, const BwWatch *watch, BwTakeRow take, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) padded = g_ptr_array_new ();
  Passing passing = {self, take, data, padded};

  return read_source (self, watch, pass_row, &passing, error);
}

/* --- the header ------------------------------------------------------------------------------------------
 */

/* In place of a cell that is no text: in UTF-8 no text has it. */
#define NO_TEXT "\xFF"

typedef struct
{
  guint line;
  guint n_filled; /* cells that are not empty */
  guint n_words;  /* those of them that are no numbers */
  GStrv cells;
} FirstRow;

typedef struct
{
  GArray *rows;      /* FirstRow */
  guint wanted_line; /* the header's, if a person said so; 0 */
} Beginning;

static void
first_row_clear (gpointer data)
{
  g_strfreev (((FirstRow *) data)->cells);
}

static gboolean
take_beginning (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Beginning *self = data;
  FirstRow row = {.line = line, .cells = g_new0 (char *, n_cells + 1)};

  for (guint i = 0; i < n_cells; i++)
    {
      row.cells[i] = g_strdup (cells[i] != NULL ? cells[i] : NO_TEXT);
      row.n_filled += *row.cells[i] != '\0';
      row.n_words += *row.cells[i] != '\0' && bw_number_cell_read (row.cells[i]).kind == BW_CELL_FOREIGN;
    }
  if (line < self->wanted_line)
    first_row_clear (&row);
  else
    g_array_append_val (self->rows, row);
  return self->wanted_line > 0 ? self->rows->len == 0 : self->rows->len < LOOKED_AT;
}

/* Titles stand alone above a table: its header is the first row that is at least half as full as the fullest,
 * and has more words than numbers. */
static guint
find_header (const Beginning *self)
{
  guint most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    most = MAX (most, g_array_index (self->rows, FirstRow, i).n_filled);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const FirstRow *row = &g_array_index (self->rows, FirstRow, i);

      if (row->n_filled >= MAX ((most + 1) / 2, MIN (most, 2)))
        return row->n_words * 2 > row->n_filled ? i : 0;
    }
  return 0;
}

/* A name on one line, with single blanks and without what a terminal would obey. (transfer full) */
static char *
dup_name (const char *text)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter) && !g_unichar_iscntrl (letter))
        g_string_append_unichar (name, letter);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  return g_strchomp (g_string_free (g_steal_pointer (&name), FALSE));
}

static gboolean
take_header (BwGrid *self, GStrv cells, guint line, gboolean is_certain, GError **error)
{
  guint n = count_without_empty_end ((const char *const *) cells, g_strv_length (cells), 1);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (cells[i], NO_TEXT))
        {
          g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                       /* Translators: the name of a file, which of its columns, counted from 1, and an
                        * encoding such as UTF-8. */
                       _ ("“%s” names its column %u in bytes that are no text in %s."), self->name, i + 1,
                       bw_encoding_name (self->noticed.encoding));
          return FALSE;
        }
      g_ptr_array_add (self->columns, dup_name (cells[i]));
    }
  self->noticed.header_line = line;
  self->noticed.header_is_certain = is_certain;
  return TRUE;
}

static gboolean
choose_header (BwGrid *self, const Beginning *beginning, GError **error)
{
  const FirstRow *row;
  guint at;

  if (beginning->rows->len == 0)
    {
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file. */
                   _ ("“%s” is empty; its first line must name the columns."), self->name);
      return FALSE;
    }
  at = beginning->wanted_line > 0 ? 0 : find_header (beginning);
  row = &g_array_index (beginning->rows, FirstRow, at);
  return take_header (self, row->cells, row->line, beginning->wanted_line > 0 || at == 0, error);
}

static gboolean
read_header (BwGrid *self, guint wanted_line, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FirstRow));
  Beginning beginning = {rows, wanted_line};
  BwWatch watch = {.cancellable = cancellable};

  g_array_set_clear_func (rows, first_row_clear);
  return read_source (self, &watch, take_beginning, &beginning, error) &&
         choose_header (self, &beginning, error);
}

/* --- sheets ----------------------------------------------------------------------------------------------
 */

static void
set_no_sheet (const BwGrid *self, const char *wanted, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->sheets->len, MOST_LISTED); i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (self->sheets, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (self->sheets->len == 0)
    /* Translators: the name of a file. */
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM, _ ("“%s” has no sheet with anything on it."),
                 self->name);
  else if (wanted != NULL)
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_SHEET,
                 /* Translators: the name of a file, that of a sheet, and a list of names. */
                 _ ("“%s” has no sheet “%s”; it has these: %s."), self->name, wanted, names->str);
  else
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_SHEET,
                 /* Translators: the name of a file, and a list of names. */
                 _ ("“%s” has several sheets; choose one of these: %s."), self->name, names->str);
}

static gboolean
choose_sheet (BwGrid *self, const char *wanted, GError **error)
{
  guint at = 0;

  if (wanted != NULL && g_ptr_array_find_with_equal_func (self->sheets, wanted, g_str_equal, &at))
    self->sheet = g_strdup (wanted);
  else if (wanted == NULL && self->sheets->len == 1)
    self->sheet = g_strdup (g_ptr_array_index (self->sheets, 0));
  else
    set_no_sheet (self, wanted, error);
  return self->sheet != NULL;
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static gboolean
open_text (BwGrid *self, const char *path, const BwChoices *choices, GCancellable *cancellable,
           GError **error)
{
  BwDelimited *text = bw_delimited_open (path, choices->encoding, choices->separator, cancellable, error);

  if (text == NULL)
    return FALSE;
  self->source->text = text;
  self->noticed.encoding = text->encoding;
  self->noticed.encoding_is_certain = text->encoding_is_certain;
  self->noticed.separator = text->separator;
  self->noticed.separator_is_certain = text->separator_is_certain;
  return TRUE;
}

static gboolean
open_workbook (BwGrid *self, const char *path, BwTableKind kind, const BwChoices *choices,
               GCancellable *cancellable, GError **error)
{
  if (kind == BW_TABLE_WORKBOOK)
    {
      self->source->copy = bw_office_copy (path, cancellable, error);
      if (self->source->copy == NULL)
        return FALSE;
      path = bw_office_copy_get_path (self->source->copy);
    }
  self->source->flat_path = g_strdup (path);
  self->noticed.is_workbook = TRUE;
  self->sheets = bw_flat_list_sheets (path, cancellable, error);
  return self->sheets != NULL && choose_sheet (self, choices->sheet, error);
}

BwGrid *
bw_grid_open (const char *path, const BwChoices *choices, GCancellable *cancellable, GError **error)
{
  static const BwChoices none = {0};
  g_autoptr (BwGrid) self = g_new0 (BwGrid, 1);
  BwTableKind kind = bw_table_kind_of (path);

  choices = choices != NULL ? choices : &none;
  self->name = g_path_get_basename (path);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->source = g_new0 (BwGridSource, 1);
  if (!(kind == BW_TABLE_TEXT ? open_text (self, path, choices, cancellable, error)
                              : open_workbook (self, path, kind, choices, cancellable, error)) ||
      !read_header (self, choices->header_line, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
bw_grid_free (BwGrid *self)
{
  g_clear_pointer (&self->source->text, bw_delimited_free);
  g_clear_pointer (&self->source->copy, bw_office_copy_free);
  g_free (self->source->flat_path);
  g_free (self->source);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_ptr_array_unref (self->columns);
  g_free (self->sheet);
  g_free (self->name);
  g_free (self);
}

int
bw_grid_find (const BwGrid *self, const char *column)
{
  for (guint i = 0; i < self->columns->len && *column != '\0'; i++)
    if (g_str_equal (g_ptr_array_index (self->columns, i), column))
      return (int) i;
  return -1;
}

gboolean
bw_grid_is_repeated (const BwGrid *self, guint index)
{
  const char *name = g_ptr_array_index (self->columns, index);

  for (guint i = 0; i < self->columns->len; i++)
    if (i != index && *name != '\0' && g_str_equal (g_ptr_array_index (self->columns, i), name))
      return TRUE;
  return FALSE;
}

char *
bw_grid_no_text_reason (const BwGrid *self)
{
  /* Translators: an encoding such as UTF-8. */
  return g_strdup_printf (_ ("The bytes there are no text in %s."),
                          bw_encoding_name (self->noticed.encoding));
}

char *
bw_grid_width_reason (const BwGrid *self, guint n_cells)
{
  /* Translators: how many cells a row of a file has, and how many columns its header names. */
  return g_strdup_printf (ngettext ("The row has %u cell, but the header names %u columns.",
                                    "The row has %u cells, but the header names %u columns.", n_cells),
                          n_cells, self->columns->len);
}
