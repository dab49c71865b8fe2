// SPDX-License-Identifier: GPL-3.0-or-later
/* office.c - a child process in a folder of its own, which goes with the copy. */
#include "intake/office.h"

#include <ftw.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "intake/error.h"

#define MOST_SECONDS 120
#define MOST_WRITTEN G_GUINT64_CONSTANT (2000000000) /* bytes of a file that the child writes */
#define MOST_MEMORY G_GUINT64_CONSTANT (3000000000)  /* bytes */
#define PAUSE 20000                                  /* microseconds between looks at the child */
#define MOST_OPEN 16                                 /* descriptors while the folder is taken away */

struct _BwOfficeCopy
{
  char *folder;
  char *path;
};

/* A zip archive (.xlsx, .ods), and an OLE file (.xls). */
static const char *const beginnings[] = {"PK\x03\x04", "\xD0\xCF\x11\xE0"};

gboolean
bw_office_knows (const char *bytes, gsize n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (n >= strlen (beginnings[i]) && memcmp (bytes, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* --- the folder ------------------------------------------------------------------------------------------
 */

static int
remove_cb (const char *path, const struct stat *info, int kind, struct FTW *where)
{
  return remove (path);
}

const char *
bw_office_copy_get_path (const BwOfficeCopy *self)
{
  return self->path;
}

void
bw_office_copy_free (BwOfficeCopy *self)
{
  if (self->folder != NULL)
    nftw (self->folder, remove_cb, MOST_OPEN, FTW_DEPTH | FTW_PHYS);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* --- the child -------------------------------------------------------------------------------------------
 */

/* In the child: a group of its own, so that all of it can be ended; and no file, no memory and no work
 * without end. */
static void
set_up_cb (gpointer data)
{
  struct rlimit written = {MOST_WRITTEN, MOST_WRITTEN}, memory = {MOST_MEMORY, MOST_MEMORY},
                seconds = {MOST_SECONDS, MOST_SECONDS};

  setpgid (0, 0);
  setrlimit (RLIMIT_FSIZE, &written);
  setrlimit (RLIMIT_DATA, &memory);
  setrlimit (RLIMIT_CPU, &seconds);
}

static char *
find_program (void)
{
  char *program = g_find_program_in_path ("soffice");

  return program != NULL ? program : g_find_program_in_path ("libreoffice");
}

/* 0 and @error if it does not start. */
static GPid
start (const BwOfficeCopy *self, const char *path, GError **error)
{
  g_autofree char *program = find_program ();
  g_autofree char *full_path = g_canonicalize_filename (path, NULL);
  g_autofree char *profile_folder = g_build_filename (self->folder, "profile", NULL);
  g_autofree char *profile = g_filename_to_uri (profile_folder, NULL, NULL);
  g_autofree char *installation = g_strconcat ("-env:UserInstallation=", profile, NULL);
  const char *const arguments[] = {program,       installation,   "--headless", "--nologo",
                                   "--norestore", "--convert-to", "fods",       "--outdir",
                                   self->folder,  full_path,      NULL};
  GPid pid = 0;

  if (program == NULL)
    {
      g_set_error_literal (
          error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ,
          _ ("Workbooks are read through LibreOffice, which is not installed here; install it, or save "
             "the sheet as CSV."));
      return 0;
    }
  g_spawn_async (NULL, (char **) arguments, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                 set_up_cb, NULL, &pid, error);
  return pid;
}

/* FALSE: it was ended, because it took too long or was not wanted any more. */
static gboolean
wait_for (GPid pid, GCancellable *cancellable)
{
  gint64 end = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (waitpid (pid, NULL, WNOHANG) == 0)
    {
      if (g_cancellable_is_cancelled (cancellable) || g_get_monotonic_time () > end)
        {
          kill (-pid, SIGKILL);
          waitpid (pid, NULL, 0);
          return FALSE;
        }
      g_usleep (PAUSE);
    }
  return TRUE;
}

/* --- the copy --------------------------------------------------------------------------------------------
 */

/* Where LibreOffice writes it. */
static char *
dup_written_path (const BwOfficeCopy *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL && dot != name ? g_strndup (name, dot - name) : g_strdup (name);
  g_autofree char *file = g_strconcat (stem, ".fods", NULL);

  return g_build_filename (self->folder, file, NULL);
}

static void
set_why_not (const char *path, gboolean has_ended, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return;
  if (!has_ended)
    g_set_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ,
                 /* Translators: the name of a file. */
                 _ ("LibreOffice has not read “%s” within two minutes; save the sheet as CSV."), name);
  else
    g_set_error (
        error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
        /* Translators: the name of a file. */
        _ ("LibreOffice cannot read “%s” as a workbook; it may be damaged or protected by a password."),
        name);
}

BwOfficeCopy *
bw_office_copy (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (BwOfficeCopy) self = g_new0 (BwOfficeCopy, 1);
  gboolean has_ended;
  g_autofree char *written = NULL, *name = g_path_get_basename (path);
  GPid pid;

  self->folder = g_dir_make_tmp ("boardwright-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;
  written = dup_written_path (self, path);
  self->path = g_build_filename (self->folder, name, NULL);
  pid = start (self, path, error);
  if (pid == 0)
    return NULL;
  has_ended = wait_for (pid, cancellable);
  if (has_ended && g_file_test (written, G_FILE_TEST_IS_REGULAR) && g_rename (written, self->path) == 0)
    return g_steal_pointer (&self);
  set_why_not (path, has_ended, cancellable, error);
  return NULL;
}
