// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fuzz.c - any text files as a secretary's folder, made into a library.
 *
 * A line "== NAME" begins a file. All or nothing: there is a library and no error, or the other way round;
 * and a library that was made is whole. Papers are left out, which are examined in a process of their own,
 * and so is a workbook, which another program opens.
 */
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "desk-fixture.h"

#include "desk/folder.h"
#include "intake/office.h"
#include "model/nouns.h"

/* abort() whatever NDEBUG says. */
#define HOLDS(condition) ((condition) ? (void) 0 : abort ())

#define BEGINS "== "

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Names that stay in the folder and are no hidden ones. */
static gboolean
is_name (const char *name)
{
  const char *base = g_str_has_prefix (name, "stories/") ? name + strlen ("stories/") : name;

  return *base >= 'a' && *base <= 'z' &&
         strspn (base, "abcdefghijklmnopqrstuvwxyz-.0123456789") == strlen (base) && strlen (base) < 40;
}

/* Where in @text the next file begins; @end if nowhere. */
static const char *
find_begin (const char *text, const char *end)
{
  const char *at = text;

  while (at < end)
    {
      const char *line_end = memchr (at, '\n', end - at);

      if (g_str_has_prefix (at, BEGINS))
        return at;
      at = line_end != NULL ? line_end + 1 : end;
    }
  return end;
}

static void
write_files (const char *folder, const char *text, gsize length)
{
  const char *end = text + length, *begin = find_begin (text, end);

  while (begin < end)
    {
      const char *line_end = memchr (begin, '\n', end - begin), *next;
      g_autofree char *name = NULL, *path = NULL;

      if (line_end == NULL)
        return;
      begin += strlen (BEGINS);
      name = g_strndup (begin, line_end - begin);
      path = g_build_filename (folder, name, NULL);
      next = find_begin (line_end + 1, end);
      if (is_name (name) && !bw_office_knows (line_end + 1, next - line_end - 1))
        HOLDS (g_file_set_contents (path, line_end + 1, next - line_end - 1, NULL));
      begin = next;
    }
}

static void
check_meetings (BwLibrary *library)
{
  GListModel *meetings = bw_library_list (library, BW_TYPE_MEETING);
  guint n = g_list_model_get_n_items (meetings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwRecord) meeting = g_list_model_get_item (meetings, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (BwContent) content =
          bw_library_read_content (library, bw_record_get_id (meeting), FALSE, &error);

      HOLDS (content != NULL && error == NULL);
    }
}

static void
build (const char *folder, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_desk_build (folder, path, &error);

  HOLDS ((library == NULL) == (error != NULL));
  HOLDS (g_file_test (path, G_FILE_TEST_EXISTS) == (library != NULL));
  if (library == NULL)
    {
      HOLDS (error->domain == BW_DESK_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  HOLDS (bw_library_verify (library, &error));
  check_meetings (library);
  HOLDS (bw_library_close (library, &error));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *parent = g_dir_make_tmp ("bw-desk-XXXXXX", NULL);
  g_autofree char *folder = NULL, *stories = NULL, *path = NULL;

  HOLDS (parent != NULL);
  folder = g_build_filename (parent, "in", NULL);
  stories = g_build_filename (folder, "stories", NULL);
  path = g_build_filename (parent, "out.boardwright", NULL);
  HOLDS (g_mkdir_with_parents (stories, 0700) == 0);
  write_files (folder, text, size);
  build (folder, path);
  desk_remove_tree (parent);
  return 0;
}
