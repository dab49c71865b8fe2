// SPDX-License-Identifier: GPL-3.0-or-later
/* whole-file.c - a file that is there whole or not at all. */
#include "store/whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "model/file-trouble.h"
#include "store/library.h"

static gboolean
fail (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (number == EEXIST)
    g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_EXISTS,
                 /* Translators: %s is the name of a file. */
                 _ ("There is a file “%s” already. Choose another name."), name);
  else
    {
      g_autofree char *sentence = bw_file_trouble_of_making (path, number);

      g_set_error_literal (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED, sentence);
    }
  return FALSE;
}

gboolean
bw_whole_file_begin (BwWholeFile *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *unfinished = g_strdup_printf ("%s/.%s.XXXXXX", folder, base);
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fail (path, EEXIST, error);
  fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return fail (path, errno, error);
  close (fd);
  self->path = g_strdup (path);
  self->unfinished = g_steal_pointer (&unfinished);
  return TRUE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return synced;
}

/* Not every file system can rename without replacing; a second name for the file never replaces either. */
static gboolean
move_without_replacing (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  return link (from, to) == 0 && g_unlink (from) == 0;
}

gboolean
bw_whole_file_finish (BwWholeFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!sync_path (self->unfinished, O_RDONLY) || !move_without_replacing (self->unfinished, self->path))
    return fail (self->path, errno, error);
  g_clear_pointer (&self->unfinished, g_free);
  if (!sync_path (folder, O_RDONLY | O_DIRECTORY))
    return fail (self->path, errno, error);
  return TRUE;
}

void
bw_whole_file_clear (BwWholeFile *self)
{
  if (self->unfinished != NULL)
    g_unlink (self->unfinished);
  g_clear_pointer (&self->unfinished, g_free);
  g_clear_pointer (&self->path, g_free);
}
