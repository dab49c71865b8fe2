// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * folder.c - a library out of a folder, all or nothing.
 *
 * It is built beside the place where it shall stand and comes there when it is whole. The sample is such a
 * folder.
 */
#include "desk/folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "desk/error.h"
#include "desk/folder-row.h"
#include "model/file-trouble.h"

static void
set_mistakes (BwFolder *folder, GError **error)
{
  g_autofree char *list = bw_folder_list_mistakes (folder);
  guint n = folder->mistakes->len;

  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               /* Translators: a folder, how many mistakes, and a list of them with a line for each. */
               ngettext ("Nothing was made of “%s”, because of %u mistake:\n%s",
                         "Nothing was made of “%s”, because of %u mistakes:\n%s", n),
               folder->directory, n, list);
}

/* One command, which cannot be undone: a library begins with what it was built from. */
static void
fill (BwFolder *folder)
{
  bw_library_begin (folder->library, _ ("Build from Folder"));
  bw_folder_add_trust (folder);
  bw_folder_add_measures (folder);
  bw_folder_add_stories (folder);
  bw_folder_add_agenda (folder);
  bw_folder_add_sheets (folder);
  if (folder->mistakes->len > 0)
    {
      bw_library_cancel (folder->library);
      return;
    }
  bw_library_set_not_undoable (folder->library);
  bw_library_end (folder->library);
}

/* Makes the library at @path, whatever becomes of it. */
static gboolean
fill_new (const char *directory, const char *path, GError **error)
{
  g_autoptr (BwLibrary) library = bw_library_new (path, error);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_mistake_free);
  BwFolder folder = {library, directory, mistakes};
  gboolean closed;

  if (library == NULL)
    return FALSE;
  fill (&folder);
  closed = bw_library_close (library, mistakes->len == 0 ? error : NULL);
  if (mistakes->len > 0)
    set_mistakes (&folder, error);
  return closed && mistakes->len == 0;
}

/* By what errno says. */
static gboolean
fail_to_make (const char *path, GError **error)
{
  g_autofree char *sentence = bw_file_trouble_of_making (path, errno);

  g_set_error_literal (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED, sentence);
  return FALSE;
}

/* A hard link, unlike renaming, does not replace what came to stand at @path meanwhile. */
static gboolean
move_into_place (const char *from, const char *path, GError **error)
{
  return link (from, path) == 0 || (errno != EEXIST && g_rename (from, path) == 0) ||
         fail_to_make (path, error);
}

BwLibrary *
bw_desk_build (const char *directory, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autofree char *beside_name = g_strdup_printf (".%s.part", name);
  g_autofree char *beside = g_build_filename (folder, beside_name, NULL);
  gboolean made;

  if (!g_file_test (directory, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
                   /* Translators: what was given where a folder is expected. */
                   _ ("There is no folder “%s”."), directory);
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_EXISTS,
                   /* Translators: the path of a file. */
                   _ ("There is a file “%s” already; choose another name."), path);
      return NULL;
    }
  /* Before a file of another name is tried, which nobody would know. */
  if (g_access (folder, W_OK | X_OK) != 0)
    {
      fail_to_make (path, error);
      return NULL;
    }
  g_unlink (beside);
  made = fill_new (directory, beside, error) && move_into_place (beside, path, error);
  g_unlink (beside);
  return made ? bw_library_open (path, TRUE, error) : NULL;
}

/* --- the sample ------------------------------------------------------------------------------------------
 */

/* As installed; before that, where the sources lie. */
static const char *
find_sample (void)
{
  const char *named = g_getenv ("BW_SAMPLE");

  if (named != NULL)
    return named;
  return g_file_test (BW_SAMPLE_INSTALLED, G_FILE_TEST_IS_DIR) ? BW_SAMPLE_INSTALLED : BW_SAMPLE_SOURCE;
}

BwLibrary *
bw_desk_make_sample (const char *path, GError **error)
{
  return bw_desk_build (find_sample (), path, error);
}
