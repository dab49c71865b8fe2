// SPDX-License-Identifier: GPL-3.0-or-later
/* import-paste.c - a file in a folder that only its owner can look into. */
#include "ui/import-paste.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A cell that can be meant as a date is no name of a column. */
static gboolean
begins_with_date (const char *cells)
{
  g_autofree char *first = g_strstrip (g_strndup (cells, strcspn (cells, "\t\r\n")));
  BwDateFault fault = bw_date_cell_read (first).fault;

  return fault != BW_DATE_FAULT_FOREIGN && fault != BW_DATE_FAULT_EMPTY;
}

static guint
count_columns (const char *cells)
{
  gsize length = strcspn (cells, "\r\n");
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += cells[i] == '\t';
  return n;
}

static void
add_names (GString *text, guint n)
{
  g_string_append (text, C_ ("column", "Date"));
  if (n == 2)
    g_string_append_printf (text, "\t%s", C_ ("column", "Value"));
  if (n > 2)
    g_string_append_printf (text, "\t%s\t%s", C_ ("column", "Numerator"), C_ ("column", "Denominator"));
  for (guint i = 4; i <= n; i++)
    g_string_append_printf (text, "\t%u", i);
  g_string_append_c (text, '\n');
}

char *
bw_import_paste_write (const char *cells, GError **error)
{
  g_return_val_if_fail (cells != NULL, NULL);

  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folder = g_dir_make_tmp ("boardwright-XXXXXX", error);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return NULL;
  if (begins_with_date (cells))
    add_names (text, count_columns (cells));
  g_string_append (text, cells);
  path = g_build_filename (folder, C_ ("name of a file", "pasted"), NULL);
  if (g_file_set_contents (path, text->str, (gssize) text->len, error))
    return g_steal_pointer (&path);
  g_rmdir (folder);
  return NULL;
}

void
bw_import_paste_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

BwMapping *
bw_import_paste_suppose (const BwGlance *glance)
{
  guint n = glance->columns->len;
  gboolean has_counts = n > 2 && bw_glance_get (glance, 2)->kind == BW_CELLS_NUMBERS;
  BwMapping *mapping = bw_mapping_new_long (NULL, bw_glance_get (glance, 0)->name, NULL);
  BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);

  if (has_counts)
    {
      measure->numerator = g_strdup (bw_glance_get (glance, 1)->name);
      measure->denominator = g_strdup (bw_glance_get (glance, 2)->name);
    }
  else if (n > 1)
    measure->value = g_strdup (bw_glance_get (glance, 1)->name);
  return mapping;
}
