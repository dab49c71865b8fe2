// SPDX-License-Identifier: GPL-3.0-or-later
/* file-trouble.c - a sentence for each reason that a person can do something about, and one for all others.
 */
#include "model/file-trouble.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* A file, and the folder that it is in or should be. */
typedef struct
{
  char *name, *folder;
  gboolean has_folder;
} Place;

static Place
find_place (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);

  return (Place){g_filename_display_basename (full), g_filename_display_name (folder),
                 g_file_test (folder, G_FILE_TEST_IS_DIR)};
}

static void
place_clear (Place *self)
{
  g_free (self->name);
  g_free (self->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

char *
bw_file_trouble_of_reading (const char *path, int number)
{
  g_auto (Place) place = find_place (path);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      if (place.has_folder)
        /* Translators: the names of a file and of a folder. */
        return g_strdup_printf (
            _ ("“%1$s” cannot be opened: the folder “%2$s” has no such file; check its name and "
               "where it is."),
            place.name, place.folder);
      /* Translators: the names of a file and of a folder. */
      return g_strdup_printf (
          _ ("“%1$s” cannot be opened: there is no folder “%2$s”; check where the file is."), place.name,
          place.folder);
    case EACCES:
    case EPERM:
      /* Translators: the names of a file and of a folder. */
      return g_strdup_printf (
          _ ("“%1$s” in the folder “%2$s” cannot be opened: you are not allowed to read it; ask "
             "whoever looks after it."),
          place.name, place.folder);
    default:
      /* Translators: the names of a file and of a folder, and what the system says. */
      return g_strdup_printf (
          _ ("“%1$s” in the folder “%2$s” cannot be opened (%3$s); check that its disk can be "
             "reached, and try again."),
          place.name, place.folder, g_strerror (number));
    }
}

char *
bw_file_trouble_of_making (const char *path, int number)
{
  g_auto (Place) place = find_place (path);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      /* Translators: the names of a file and of a folder. */
      return g_strdup_printf (
          _ ("“%1$s” cannot be made: there is no folder “%2$s”; make it first, or choose another."),
          place.name, place.folder);
    case EACCES:
    case EPERM:
    case EROFS:
      /* Translators: the names of a file and of a folder. */
      return g_strdup_printf (
          _ ("“%1$s” cannot be made: you are not allowed to write into the folder “%2$s”; choose another."),
          place.name, place.folder);
    case ENOSPC:
    case EDQUOT:
      /* Translators: the names of a file and of a folder. */
      return g_strdup_printf (
          _ ("“%1$s” cannot be made: there is no room in the folder “%2$s”; make room, or choose "
             "another."),
          place.name, place.folder);
    default:
      /* Translators: the names of a file and of a folder, and what the system says. */
      return g_strdup_printf (
          _ ("“%1$s” cannot be made in the folder “%2$s” (%3$s); choose another folder, or try again."),
          place.name, place.folder, g_strerror (number));
    }
}
