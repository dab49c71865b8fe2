// SPDX-License-Identifier: GPL-3.0-or-later
/* kind.c - reads the first bytes of a file. */
#include "intake/kind.h"

#include <gio/gio.h>
#include <string.h>

#include "intake/office.h"

#define BEGINNING 512 /* bytes */

BwTableKind
bw_table_kind_of (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char beginning[BEGINNING + 1] = "";
  gsize n = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return BW_TABLE_TEXT;
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL)
    return BW_TABLE_TEXT;
  g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, BEGINNING, &n, NULL, NULL);
  if (bw_office_knows (beginning, n))
    return BW_TABLE_WORKBOOK;
  return g_str_has_prefix (beginning, "<?xml") && strstr (beginning, "<office:document") != NULL
             ? BW_TABLE_FLAT
             : BW_TABLE_TEXT;
}
