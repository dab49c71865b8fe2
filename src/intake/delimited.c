// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * delimited.c - CSV and its kin by libcsv, in its strict mode.
 *
 * libcsv knows quotes and nothing else: it hands out bytes, cell by cell. It is fed a line of the file at a
 * time, because it does not say where it is and every refusal must name a line. Strict mode refuses a quote
 * in the middle of a cell, after which nothing that follows could be trusted.
 */
#include "intake/delimited.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "intake/separator.h"

#define CHUNK 65536
#define MAX_SIZE G_GOFFSET_CONSTANT (1000000000) /* bytes of a file */
#define MAX_CELLS 16384                          /* in a row, as in the widest spreadsheets */
#define MAX_CELL (1024 * 1024)                   /* bytes */
#define MAX_ROW (8 * MAX_CELL)                   /* bytes */

typedef struct
{
  const BwDelimited *file;
  BwTakeRow take;
  gpointer data;
  struct csv_parser parser;
  guint line;      /* that is being fed */
  guint row_line;  /* on which the row began */
  gboolean in_row; /* a row has begun and not ended */
  gboolean line_has_ended;
  gboolean after_cr; /* the last byte was "\r": a "\n" now ends the same line */
  gboolean has_enough;
  GString *texts;    /* the cells of the row so far, one after the other */
  GArray *offsets;   /* gssize of each in @texts, -1 for one that is no text */
  GPtrArray *cells;  /* the same, for handing over */
  gboolean has_text; /* a cell of the row is not empty */
  GError *error;
} Reader;

void
bw_delimited_free (BwDelimited *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/* --- bytes -----------------------------------------------------------------------------------------------
 */

static GInputStream *
open_bytes (const BwDelimited *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) trouble = NULL;
  GFileInputStream *stream = g_file_read (file, NULL, &trouble);

  if (stream == NULL)
    bw_intake_set_unreadable (self->path, trouble, error);
  return G_INPUT_STREAM (stream);
}

static gboolean
is_sixteen_bits (const BwDelimited *self)
{
  return self->encoding == BW_ENCODING_UTF_16LE || self->encoding == BW_ENCODING_UTF_16BE;
}

/* After the byte order mark, in one byte a letter or in UTF-8. @bytes receives the file's own. (transfer
 * full) */
static GInputStream *
open_text (const BwDelimited *self, GInputStream **bytes, GError **error)
{
  g_autoptr (GInputStream) stream = open_bytes (self, error);
  g_autoptr (GCharsetConverter) converter = NULL;
  g_autoptr (GError) trouble = NULL;

  if (stream == NULL)
    return NULL;
  if (g_input_stream_skip (stream, self->n_mark, NULL, &trouble) < 0)
    {
      bw_intake_set_unreadable (self->path, trouble, error);
      return NULL;
    }
  *bytes = g_object_ref (stream);
  if (!is_sixteen_bits (self))
    return g_steal_pointer (&stream);
  converter = g_charset_converter_new ("UTF-8", bw_encoding_name (self->encoding), &trouble);
  if (converter != NULL)
    return g_converter_input_stream_new (stream, G_CONVERTER (converter));
  bw_intake_set_unreadable (self->path, trouble, error);
  g_clear_object (bytes);
  return NULL;
}

/* --- cells and rows --------------------------------------------------------------------------------------
 */

static void
cell_ended_cb (void *bytes, size_t length, void *data)
{
  Reader *reader = data;
  gssize offset = (gssize) reader->texts->len;

  if (reader->error != NULL || reader->has_enough)
    return;
  if (reader->offsets->len == MAX_CELLS || reader->texts->len + length > MAX_ROW)
    {
      g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: the name of a file, and a line of it. */
                   _ ("“%s” has more than 16,384 cells or 8 MB on line %u; it is no table that can be read."),
                   reader->file->name, reader->row_line);
      return;
    }
  if (!bw_encoding_add (reader->file->encoding, bytes, length, reader->texts))
    offset = -1;
  g_string_append_c (reader->texts, '\0');
  g_array_append_val (reader->offsets, offset);
  reader->has_text = reader->has_text || length > 0;
}

static void
hand_over (Reader *reader)
{
  g_ptr_array_set_size (reader->cells, 0);
  for (guint i = 0; i < reader->offsets->len; i++)
    {
      gssize offset = g_array_index (reader->offsets, gssize, i);

      g_ptr_array_add (reader->cells, offset >= 0 ? reader->texts->str + offset : NULL);
    }
  reader->has_enough = !reader->take (reader->row_line, (const char *const *) reader->cells->pdata,
                                      reader->cells->len, reader->data);
}

static void
row_ended_cb (int terminator, void *data)
{
  Reader *reader = data;

  if (reader->error == NULL && !reader->has_enough && reader->has_text)
    hand_over (reader);
  g_string_truncate (reader->texts, 0);
  g_array_set_size (reader->offsets, 0);
  reader->has_text = FALSE;
  reader->in_row = FALSE;
}

/* --- lines -----------------------------------------------------------------------------------------------
 */

static void
fail_at_quote (Reader *reader)
{
  g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
               /* Translators: the name of a file, and a line of it. */
               _ ("“%s” has a quotation mark on line %u that does not belong there; inside a quoted cell it "
                  "is written twice."),
               reader->file->name, reader->line);
}

/* The bytes up to and with the next line end, or all. "\r\n" comes in two pieces. */
static const char *
end_of_piece (const char *at, const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
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
feed_piece (Reader *reader, const char *at, gsize length, gboolean begins_line)
{
  if (begins_line)
    reader->line++;
  if (!reader->in_row)
    {
      reader->row_line = reader->line;
      reader->in_row = !is_blank (at, at + length);
    }
  if (csv_parse (&reader->parser, at, length, cell_ended_cb, row_ended_cb, reader) != length)
    fail_at_quote (reader);
  else if (reader->parser.entry_pos > MAX_CELL)
    g_set_error (
        &reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
        /* Translators: the name of a file, and a line of it. */
        _ ("“%s” has a cell of more than 1 MB in the row of line %u; a quotation mark or the line ends are "
           "missing."),
        reader->file->name, reader->row_line);
}

static void
feed (Reader *reader, const char *bytes, gsize n)
{
  const char *at = bytes, *end = bytes + n;

  while (at < end && reader->error == NULL && !reader->has_enough)
    {
      const char *next = end_of_piece (at, end);
      gboolean ends_crlf = reader->after_cr && *at == '\n';
      gboolean begins_line = !ends_crlf && (reader->line == 0 || reader->line_has_ended);

      feed_piece (reader, at, (gsize) (next - at), begins_line);
      reader->line_has_ended = next[-1] == '\n' || next[-1] == '\r';
      reader->after_cr = next[-1] == '\r';
      at = next;
    }
}

static void
finish (Reader *reader)
{
  if (csv_fini (&reader->parser, cell_ended_cb, row_ended_cb, reader) != 0)
    g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                 /* Translators: the name of a file, and a line of it. */
                 _ ("“%s” has a quotation mark in the row that begins on line %u and never ends."),
                 reader->file->name, reader->row_line);
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static void
set_no_text (Reader *reader, const GError *trouble)
{
  if (g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
      g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    g_set_error (&reader->error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                 /* Translators: the name of a file, an encoding such as UTF-16LE, and a line of the file. */
                 _ ("“%s” is broken or cut off: what follows in it is not %s, from line %u on."),
                 reader->file->name, bw_encoding_name (reader->file->encoding), MAX (reader->line, 1));
  else
    bw_intake_set_unreadable (reader->file->path, trouble, &reader->error);
}

/* FALSE at the end, or when there was an error. */
static gboolean
read_chunk (Reader *reader, GInputStream *stream, GInputStream *bytes, char *buffer, const BwWatch *watch)
{
  g_autoptr (GError) trouble = NULL;
  gssize n = g_input_stream_read (stream, buffer, CHUNK, watch->cancellable, &trouble);

  if (n < 0)
    set_no_text (reader, trouble);
  if (n <= 0)
    return FALSE;
  feed (reader, buffer, (gsize) n);
  if (watch->tell != NULL && reader->file->size > 0)
    watch->tell (MIN ((double) g_seekable_tell (G_SEEKABLE (bytes)) / (double) reader->file->size, 1),
                 watch->data);
  return reader->error == NULL && !reader->has_enough;
}

static void
read_text (Reader *reader, GInputStream *stream, GInputStream *bytes, const BwWatch *watch)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gssize));
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  reader->texts = texts;
  reader->offsets = offsets;
  reader->cells = cells;
  csv_init (&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim (&reader->parser, (unsigned char) reader->file->separator);
  while (read_chunk (reader, stream, bytes, buffer, watch))
    ;
  if (reader->error == NULL && !reader->has_enough)
    finish (reader);
  csv_free (&reader->parser);
}

gboolean
bw_delimited_read (const BwDelimited *self, const BwWatch *watch, BwTakeRow take, gpointer data,
                   GError **error)
{
  g_autoptr (GInputStream) bytes = NULL;
  g_autoptr (GInputStream) stream = open_text (self, &bytes, error);
  Reader reader = {.file = self, .take = take, .data = data};

  if (stream == NULL)
    return FALSE;
  read_text (&reader, stream, bytes, watch);
  if (reader.error == NULL)
    return TRUE;
  g_propagate_error (error, reader.error);
  return FALSE;
}

/* --- finding out -----------------------------------------------------------------------------------------
 */

static gboolean
check_file (BwDelimited *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, &trouble);

  if (info == NULL)
    bw_intake_set_unreadable (self->path, trouble, error);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    /* Translators: the name of a file or folder. */
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ, _ ("“%s” is not a file."), self->path);
  else if (g_file_info_get_size (info) > MAX_SIZE)
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ,
                 /* Translators: the name of a file. */
                 _ ("“%s” is larger than 1 GB, which no list of figures is; choose the right file."),
                 self->path);
  else
    {
      self->size = g_file_info_get_size (info);
      return TRUE;
    }
  return FALSE;
}

/* What a person said of the encoding stands, but a byte order mark is never text. */
static gboolean
find_encoding (BwDelimited *self, BwEncoding said, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = open_bytes (self, error);
  g_autoptr (GError) trouble = NULL;
  BwEncodingFound found;

  if (stream == NULL)
    return FALSE;
  if (!bw_encoding_detect (stream, cancellable, &found, &trouble))
    {
      bw_intake_set_unreadable (self->path, trouble, error);
      return FALSE;
    }
  self->encoding = said != BW_ENCODING_UNKNOWN ? said : found.encoding;
  self->encoding_is_certain = said != BW_ENCODING_UNKNOWN || found.is_certain;
  self->n_mark = self->encoding == found.encoding ? found.n_mark : 0;
  return TRUE;
}

static gboolean
find_separator (BwDelimited *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *beginning = g_malloc (CHUNK);
  g_autoptr (GInputStream) bytes = NULL;
  g_autoptr (GInputStream) stream = open_text (self, &bytes, error);
  gsize n = 0;
  BwSeparatorFound found;

  if (stream == NULL)
    return FALSE;
  /* What is wrong here is told when the rows are read, with its line. */
  g_input_stream_read_all (stream, beginning, CHUNK, &n, cancellable, NULL);
  found = bw_separator_detect (beginning, n);
  self->separator = found.separator;
  self->separator_is_certain = found.is_certain;
  return TRUE;
}

BwDelimited *
bw_delimited_open (const char *path, BwEncoding encoding, char separator, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (BwDelimited) self = g_new0 (BwDelimited, 1);

  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->separator = separator;
  self->separator_is_certain = separator != '\0';
  if (!check_file (self, error) || !find_encoding (self, encoding, cancellable, error) ||
      (separator == '\0' && !find_separator (self, cancellable, error)))
    return NULL;
  return g_steal_pointer (&self);
}
