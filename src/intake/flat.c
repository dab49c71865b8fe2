// SPDX-License-Identifier: GPL-3.0-or-later
/* flat.c - the few elements of OpenDocument that hold a sheet's cells, as GLib's parser meets them. */
#include "intake/flat.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define CHUNK 65536
#define MAX_CELLS 16384
#define MAX_ROW (8 * 1024 * 1024) /* bytes */

typedef struct
{
  const char *sheet; /* that is read; NULL: all, for their names */
  BwTakeRow take;
  gpointer data;
  char *name;         /* of the sheet that is passed; NULL between them */
  gboolean is_read;   /* it is the one that was asked for */
  guint row;          /* of the sheet, from 1 */
  guint n_rows;       /* that the row stands for */
  guint n_columns;    /* that the cell stands for */
  guint n_paragraphs; /* of the cell so far */
  guint depth_aside;  /* in a note on the cell or in a drawing: not its text */
  gboolean in_cell, in_paragraph;
  char *value;     /* of the cell if it is typed; NULL: its text counts */
  GString *text;   /* of the cell */
  GString *texts;  /* the row's cells, one after the other */
  GArray *offsets; /* gsize */
  guint n_empty;   /* cells at the end of the row so far */
  gboolean has_enough;
  GPtrArray *names; /* of the sheets that hold anything; may be NULL */
} Parser;

/* --- attributes ------------------------------------------------------------------------------------------
 */

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

/* How often a row or a cell is there; 1 if nothing is said. */
static guint
read_count (const char **names, const char **values, const char *name)
{
  const char *text = find_attribute (names, values, name);
  guint64 count = 1;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &count, NULL))
    return 1;
  return (guint) count;
}

/* A share of 0.934 as "93.4%", without the noise that a product has. */
static char *
dup_per_cent (const char *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.13g", g_ascii_strtod (value, NULL) * 100);
  return g_strconcat (number, "%", NULL);
}

/* What a typed cell holds; NULL if that is its text. (transfer full) */
static char *
dup_value (const char **names, const char **values)
{
  const char *type = find_attribute (names, values, "office:value-type");
  const char *value = find_attribute (names, values, "office:value");
  const char *date = find_attribute (names, values, "office:date-value");

  if (type != NULL && g_str_equal (type, "date") && date != NULL)
    return g_strndup (date, strcspn (date, "T"));
  if (type == NULL || value == NULL)
    return NULL;
  return g_str_equal (type, "percentage") ? dup_per_cent (value) : g_strdup (value);
}

/* --- cells and rows --------------------------------------------------------------------------------------
 */

static void
add_cell (Parser *self, const char *text)
{
  gsize offset = self->texts->len;

  if (self->offsets->len < MAX_CELLS && self->texts->len < MAX_ROW)
    {
      g_string_append (self->texts, text);
      g_string_append_c (self->texts, '\0');
      g_array_append_val (self->offsets, offset);
    }
}

/* Empty cells count only if one follows that is not. */
static void
end_cell (Parser *self)
{
  const char *text = self->value != NULL ? self->value : g_strstrip (self->text->str);
  guint n_columns = MIN (self->n_columns, MAX_CELLS);

  if (*text == '\0')
    self->n_empty = MIN (self->n_empty + n_columns, MAX_CELLS);
  else
    {
      for (; self->n_empty > 0; self->n_empty--)
        add_cell (self, "");
      for (guint i = 0; i < n_columns; i++)
        add_cell (self, text);
    }
  g_clear_pointer (&self->value, g_free);
  g_string_truncate (self->text, 0);
  self->in_cell = FALSE;
}

static void
note_name (Parser *self)
{
  guint n = self->names->len;

  if (n == 0 || !g_str_equal (g_ptr_array_index (self->names, n - 1), self->name))
    g_ptr_array_add (self->names, g_strdup (self->name));
}

static void
end_row (Parser *self)
{
  gboolean has_cells = self->offsets->len > 0;

  if (has_cells && self->names != NULL)
    note_name (self);
  if (has_cells && self->is_read && !self->has_enough)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new ();

      for (guint i = 0; i < self->offsets->len; i++)
        g_ptr_array_add (cells, self->texts->str + g_array_index (self->offsets, gsize, i));
      for (guint i = 0; i < MIN (self->n_rows, MAX_CELLS) && !self->has_enough; i++)
        self->has_enough =
            !self->take (self->row + i, (const char *const *) cells->pdata, cells->len, self->data);
    }
  self->row += self->n_rows;
  self->n_empty = 0;
  g_string_truncate (self->texts, 0);
  g_array_set_size (self->offsets, 0);
}

/* --- elements --------------------------------------------------------------------------------------------
 */

static gboolean
is_cell (const char *element)
{
  return g_str_equal (element, "table:table-cell") || g_str_equal (element, "table:covered-table-cell");
}

static gboolean
is_aside (const char *element)
{
  return g_str_equal (element, "office:annotation") || g_str_has_prefix (element, "draw:") ||
         g_str_equal (element, "table:shapes");
}

static void
begin_paragraph (Parser *self)
{
  if (self->n_paragraphs++ > 0)
    g_string_append_c (self->text, ' ');
  self->in_paragraph = TRUE;
}

static void
element_began_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                  gpointer data, GError **error)
{
  Parser *self = data;

  if (self->depth_aside > 0 || is_aside (element))
    self->depth_aside++;
  else if (g_str_equal (element, "table:table"))
    {
      const char *name = find_attribute (names, values, "table:name");

      g_free (self->name);
      self->name = g_strdup (name != NULL ? name : "");
      self->is_read = self->sheet != NULL && g_str_equal (self->name, self->sheet);
      self->row = 1;
    }
  else if (g_str_equal (element, "table:table-row"))
    self->n_rows = read_count (names, values, "table:number-rows-repeated");
  else if (is_cell (element) && self->name != NULL)
    {
      self->n_columns = read_count (names, values, "table:number-columns-repeated");
      g_free (self->value); /* of a cell that this one is in */
      self->value = dup_value (names, values);
      self->n_paragraphs = 0;
      self->in_cell = TRUE;
    }
  else if (self->in_cell && g_str_equal (element, "text:p"))
    begin_paragraph (self);
  else if (self->in_paragraph &&
           (g_str_equal (element, "text:s") || g_str_equal (element, "text:line-break") ||
            g_str_equal (element, "text:tab")))
    g_string_append_c (self->text, ' ');
}

static void
element_ended_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Parser *self = data;

  if (self->depth_aside > 0)
    self->depth_aside--;
  else if (self->in_cell && is_cell (element))
    end_cell (self);
  else if (self->in_paragraph && g_str_equal (element, "text:p"))
    self->in_paragraph = FALSE;
  else if (self->name != NULL && g_str_equal (element, "table:table-row"))
    end_row (self);
  else if (g_str_equal (element, "table:table"))
    {
      g_clear_pointer (&self->name, g_free);
      self->is_read = FALSE;
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Parser *self = data;

  if (self->in_paragraph && self->depth_aside == 0 && self->text->len + length < MAX_ROW)
    g_string_append_len (self->text, text, (gssize) length);
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static goffset
size_of (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

static gboolean
feed (Parser *self, GMarkupParseContext *context, GFile *file, const BwWatch *watch, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, watch->cancellable, error);
  g_autofree char *buffer = g_malloc (CHUNK);
  double size = (double) MAX (size_of (file), 1), done = 0;
  gssize n = 0;

  if (stream == NULL)
    return FALSE;
  while (!self->has_enough &&
         (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, watch->cancellable, error)) > 0)
    {
      if (!g_markup_parse_context_parse (context, buffer, n, error))
        return FALSE;
      done += (double) n;
      if (watch->tell != NULL)
        watch->tell (MIN (done / size, 1), watch->data);
    }
  return n >= 0 && (self->has_enough || g_markup_parse_context_end_parse (context, error));
}

static gboolean
parse (Parser *self, const char *path, const BwWatch *watch, GError **error)
{
  static const GMarkupParser callbacks = {element_began_cb, element_ended_cb, text_cb, NULL, NULL};
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&callbacks, 0, self, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new (NULL), texts = g_string_new (NULL);
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GError) trouble = NULL;
  gboolean is_read;

  self->text = text;
  self->texts = texts;
  self->offsets = offsets;
  is_read = feed (self, context, file, watch, &trouble);
  g_free (self->value);
  g_free (self->name);
  if (is_read)
    return TRUE;
  if (g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&trouble));
  else
    {
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *reason = g_utf8_make_valid (trouble->message, -1);

      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file, and what is wrong in it. */
                   _ ("“%s” is no workbook that can be read: %s."), name, reason);
    }
  return FALSE;
}

GPtrArray *
bw_flat_list_sheets (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  BwWatch watch = {.cancellable = cancellable};
  Parser parser = {.names = names};

  return parse (&parser, path, &watch, error) ? g_steal_pointer (&names) : NULL;
}

gboolean
bw_flat_read (const char *path, const char *sheet, const BwWatch *watch, BwTakeRow take, gpointer data,
              GError **error)
{
  Parser parser = {.sheet = sheet, .take = take, .data = data};

  return parse (&parser, path, watch, error);
}
