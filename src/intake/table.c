// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * table.c - CSV by libcsv, in its strict mode.
 *
 * libcsv knows quotes and nothing else: it hands out bytes, cell by cell. It is fed one line of the file at a
 * time, because it does not say where it is and every refusal must name a line. Strict mode refuses a quote
 * in the middle of a cell, after which nothing that follows could be trusted.
 */
#include "intake/table.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A row of more is no table but an accident, or somebody trying. */
#define MAX_COLUMNS 1000
#define LARGEST_NUMBER 1e15

static const char byte_order_mark[] = "\xEF\xBB\xBF";

typedef struct
{
  BwTable *table;
  const char *name; /* of the file, for sentences */
  guint max_rows;
  guint line;       /* that is being fed */
  guint row_line;   /* on which the row began */
  gboolean in_row;  /* a row has begun and not ended */
  GPtrArray *cells; /* of the row so far: strings of the table, NULL for one that is not UTF-8 */
  GError *error;
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
table_new (void)
{
  BwTable *self = g_new0 (BwTable, 1);

  self->columns = g_ptr_array_new_with_free_func (g_free);
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

gboolean
bw_table_parse_number (const char *text, double *number)
{
  char *end = NULL;
  double parsed;

  /* g_ascii_strtod() alone would also take hexadecimal, "inf", "nan" and leading space. */
  if (*text == '\0' || text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;
  parsed = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(fabs (parsed) <= LARGEST_NUMBER))
    return FALSE;
  *number = parsed;
  return TRUE;
}

/* --- the header and a row --------------------------------------------------------------------------------
 */

static void
refuse_row (Reader *reader, const char *column, char *reason)
{
  g_ptr_array_add (reader->table->refused, bw_refused_row_new (reader->row_line, column, reason));
}

static void
take_header (Reader *reader)
{
  BwTable *table = reader->table;

  for (guint i = 0; i < reader->cells->len && reader->error == NULL; i++)
    {
      const char *cell = g_ptr_array_index (reader->cells, i);

      if (cell == NULL)
        g_set_error (
            &reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
            /* Translators: the name of a file, and which of its columns, counted from 1. */
            _ ("“%s” names its column %u in a text that is not UTF-8; save the file as “CSV UTF-8”."),
            reader->name, i + 1);
      else if (bw_table_find (table, cell) >= 0)
        g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                     /* Translators: the name of a file, and that of a column. */
                     _ ("“%s” has two columns named “%s”; give one of them another name."), reader->name,
                     cell);
      else
        g_ptr_array_add (table->columns, g_strdup (cell));
    }
}

static gboolean
row_is_empty (Reader *reader)
{
  for (guint i = 0; i < reader->cells->len; i++)
    {
      const char *cell = g_ptr_array_index (reader->cells, i);

      if (cell == NULL || *cell != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
row_is_refused (Reader *reader)
{
  GPtrArray *columns = reader->table->columns;
  guint n = reader->cells->len;

  if (n != columns->len)
    {
      refuse_row (
          reader, NULL,
          /* Translators: how many cells a row of a file has, and how many columns its header names. */
          g_strdup_printf (ngettext ("The row has %u cell, but the header names %u columns.",
                                     "The row has %u cells, but the header names %u columns.", n),
                           n, columns->len));
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (reader->cells, i) == NULL)
      {
        refuse_row (reader, g_ptr_array_index (columns, i),
                    g_strdup (_ ("The text is not UTF-8; save the file as “CSV UTF-8”.")));
        return TRUE;
      }
  return FALSE;
}

static void
take_row (Reader *reader)
{
  guint n = reader->cells->len;
  BwTableRow *row;

  if (row_is_empty (reader) || row_is_refused (reader))
    return;
  row = g_malloc (sizeof *row + n * sizeof *row->cells);
  row->line = reader->row_line;
  memcpy (row->cells, reader->cells->pdata, n * sizeof *row->cells);
  g_ptr_array_add (reader->table->rows, row);
}

/* --- libcsv ----------------------------------------------------------------------------------------------
 */

static void
cell_ended_cb (void *bytes, size_t length, void *data)
{
  Reader *reader = data;
  char *text = NULL;

  if (reader->error != NULL)
    return;
  if (reader->cells->len == MAX_COLUMNS)
    {
      g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file, and a line of it. */
                   _ ("“%s” has more than 1,000 cells on line %u; it is no table that can be read."),
                   reader->name, reader->row_line);
      return;
    }
  if (length == 0)
    text = "";
  else if (g_utf8_validate_len (bytes, length, NULL))
    text = g_string_chunk_insert_len (reader->table->texts, bytes, (gssize) length);
  g_ptr_array_add (reader->cells, text);
}

static void
row_ended_cb (int terminator, void *data)
{
  Reader *reader = data;

  if (reader->error == NULL)
    {
      if (reader->table->columns->len == 0)
        take_header (reader);
      else
        take_row (reader);
    }
  g_ptr_array_set_size (reader->cells, 0);
  reader->in_row = FALSE;
}

static void
fail_at_quote (Reader *reader)
{
  g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
               /* Translators: the name of a file, and a line of it. */
               _ ("“%s” has a quotation mark on line %u that does not belong there; inside a quoted cell it "
                  "is written twice."),
               reader->name, reader->line);
}

/* After the line that ends in "\n", "\r\n" or "\r". */
static const char *
end_of_line (const char *at, const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
  if (end - at >= 2 && at[0] == '\r' && at[1] == '\n')
    return at + 2;
  return at < end ? at + 1 : end;
}

static gboolean
is_blank (const char *at, const char *end)
{
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at == end;
}

static void
feed (Reader *reader, struct csv_parser *parser, const char *at, const char *end)
{
  while (at < end && reader->error == NULL)
    {
      const char *next = end_of_line (at, end);
      gsize length = (gsize) (next - at);

      reader->line++;
      if (!reader->in_row)
        {
          reader->row_line = reader->line;
          reader->in_row = !is_blank (at, next);
        }
      if (csv_parse (parser, at, length, cell_ended_cb, row_ended_cb, reader) != length)
        {
          fail_at_quote (reader);
          return;
        }
      if (reader->max_rows > 0 && reader->table->rows->len >= reader->max_rows)
        return;
      at = next;
    }
  if (reader->error == NULL && csv_fini (parser, cell_ended_cb, row_ended_cb, reader) != 0)
    g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                 /* Translators: the name of a file, and a line of it. */
                 _ ("“%s” has a quotation mark in the row that begins on line %u and never ends."),
                 reader->name, reader->row_line);
}

/* --- the file --------------------------------------------------------------------------------------------
 */

/* What spreadsheets write when they are asked for something else. */
static gboolean
is_utf16 (const char *text, gsize length)
{
  return length >= 2 && (memcmp (text, "\xFF\xFE", 2) == 0 || memcmp (text, "\xFE\xFF", 2) == 0);
}

static gboolean
check_header (Reader *reader)
{
  GPtrArray *columns = reader->table->columns;

  if (columns->len == 0)
    g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                 /* Translators: the name of a file. */
                 _ ("“%s” is empty; its first line must name the columns."), reader->name);
  else if (columns->len == 1 && strpbrk (g_ptr_array_index (columns, 0), ";\t") != NULL)
    g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                 /* Translators: the name of a file. */
                 _ ("“%s” has no commas between its columns; save it as “CSV UTF-8 (comma delimited)”."),
                 reader->name);
  return reader->error == NULL;
}

BwTable *
bw_table_read (const char *path, guint max_rows, GError **error)
{
  gsize length = 0;
  g_autofree char *text = bw_intake_read_file (path, &length, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (BwTable) table = table_new ();
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  Reader reader = {.table = table, .name = name, .max_rows = max_rows, .cells = cells};
  struct csv_parser parser;
  const char *start = text;

  if (text == NULL)
    return NULL;
  if (is_utf16 (text, length))
    {
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file. */
                   _ ("“%s” is not UTF-8; save it as “CSV UTF-8 (comma delimited)”."), name);
      return NULL;
    }
  if (g_str_has_prefix (text, byte_order_mark))
    start += strlen (byte_order_mark);
  csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI);
  feed (&reader, &parser, start, text + length);
  csv_free (&parser);
  if (reader.error == NULL)
    check_header (&reader);
  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }
  return g_steal_pointer (&table);
}
