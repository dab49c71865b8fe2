// SPDX-License-Identifier: GPL-3.0-or-later
/* error.c - what can be wrong with a file that was handed in. */
#include "intake/error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/file-trouble.h"

#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_QUOTED 30 /* characters */

GQuark
bw_intake_error_quark (void)
{
  return g_quark_from_static_string ("bw-intake-error-quark");
}

BwRefusedRow *
bw_refused_row_new (guint line, const char *column, char *reason)
{
  BwRefusedRow *self = g_new0 (BwRefusedRow, 1);

  self->line = line;
  self->column = g_strdup (column);
  self->reason = reason;
  return self;
}

void
bw_refused_row_free (BwRefusedRow *self)
{
  g_free (self->column);
  g_free (self->reason);
  g_free (self);
}

char *
bw_intake_quote (const char *cell)
{
  g_autofree char *valid = g_utf8_make_valid (cell, MIN (strlen (cell), 4 * (MAX_QUOTED + 1)));
  gboolean is_long = g_utf8_strlen (valid, -1) > MAX_QUOTED;
  g_autoptr (GString) quoted = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_QUOTED; p = g_utf8_next_char (p), n++)
    g_string_append_unichar (quoted, g_unichar_iscntrl (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
  if (is_long)
    g_string_append (quoted, "…");
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

int
bw_refused_row_compare (gconstpointer a, gconstpointer b)
{
  const BwRefusedRow *one = *(BwRefusedRow **) a, *other = *(BwRefusedRow **) b;

  return (one->line > other->line) - (one->line < other->line);
}

guint
bw_refused_count_rows (const GPtrArray *refused)
{
  guint n = 0;

  for (guint i = 0; i < refused->len; i++)
    n += i == 0 || bw_refused_row_compare (&refused->pdata[i - 1], &refused->pdata[i]) != 0;
  return n;
}

/* What the system said. */
static int
number_of (const GError *trouble)
{
  switch (trouble->domain == G_IO_ERROR ? trouble->code : G_IO_ERROR_FAILED)
    {
    case G_IO_ERROR_NOT_FOUND:
      return ENOENT;
    case G_IO_ERROR_NOT_DIRECTORY:
      return ENOTDIR;
    case G_IO_ERROR_PERMISSION_DENIED:
      return EACCES;
    case G_IO_ERROR_IS_DIRECTORY:
      return EISDIR;
    default:
      return EIO;
    }
}

void
bw_intake_set_unreadable (const char *path, const GError *trouble, GError **error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (trouble));
      return;
    }
  sentence = bw_file_trouble_of_reading (path, number_of (trouble));
  g_set_error_literal (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ, sentence);
}

char *
bw_intake_read_file (const char *path, gsize *length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, &trouble);
  char *text = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      /* Translators: the name of a file or folder. */
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ, _ ("“%s” is not a file."), path);
      return NULL;
    }
  if (info != NULL && g_file_info_get_size (info) > MAX_BYTES)
    {
      g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ,
                   /* Translators: the name of a file. */
                   _ ("“%s” is larger than 64 MB; choose the right file."), path);
      return NULL;
    }
  if (info == NULL || !g_file_load_contents (file, NULL, &text, length, NULL, &trouble))
    {
      bw_intake_set_unreadable (path, trouble, error);
      return NULL;
    }
  return text;
}
