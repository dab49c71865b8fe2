// SPDX-License-Identifier: GPL-3.0-or-later
/* library-files.c - choosing a library file, and making the sample. */
#include "ui/library-files.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "desk/desk.h"
#include "ui/file-question.h"
#include "ui/told.h"

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwApplication) application = user_data;
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (source), result);

  if (file)
    bw_application_open_library (application, file, GTK_WINDOW (source));
}

void
bw_library_files_choose (BwApplication *application, GtkWindow *window)
{
  bw_file_question_ask_async (GTK_WIDGET (window), _ ("Open Library"), BW_FILE_LIBRARY, NULL, chosen_cb,
                              g_object_ref (application));
}

static char *
get_sample_path (void)
{
  /* Translators: a file's name; what follows the point is added. */
  g_autofree char *name = g_strconcat (_ ("Sample"), ".boardwright", NULL);

  return g_build_filename (g_get_user_data_dir (), "boardwright", name, NULL);
}

static gboolean
make_sample (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (BwLibrary) library = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int reason = errno;
      /* Translators: first a folder, then the system's reason. */
      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (reason),
                   _ ("The sample cannot be made, because the folder “%s” cannot: %s."), folder,
                   g_strerror (reason));
      return FALSE;
    }
  library = bw_desk_make_sample (path, error);
  return library && bw_library_close (library, error);
}

void
bw_library_files_open_sample (BwApplication *application, GtkWindow *window)
{
  g_autofree char *path = get_sample_path ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (file, NULL) && !make_sample (path, &error))
    bw_told_error (GTK_WIDGET (window), _ ("The Sample Cannot Be Opened"), error);
  else
    bw_application_open_library (application, file, window);
}
