// SPDX-License-Identifier: GPL-3.0-or-later
/* application.c - the commands that need no library, the keys of all commands, and which window gets which
 * file. */
#include "ui/application.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/first-frame.h"
#include "ui/library-files.h"
#include "ui/new-library-dialog.h"
#include "ui/told.h"
#include "ui/window.h"

struct _BwApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (BwApplication, bw_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *command;
  const char *keys[3];
} shortcuts[] = {
    {"app.quit", {"<Control>q"}},
    {"app.new-library", {"<Control><Shift>l"}},
    {"app.open-library", {"<Control>o"}},
    {"window.close", {"<Control>w"}},
    {"win.undo", {"<Control>z"}},
    {"win.redo", {"<Control><Shift>z", "<Control>y"}},
    {"win.go(('meetings',int64 0))", {"<Control>1", "<Alt>1"}},
    {"win.go(('measures',int64 0))", {"<Control>2", "<Alt>2"}},
    {"win.go(('stories',int64 0))", {"<Control>3", "<Alt>3"}},
    {"win.go(('organisation',int64 0))", {"<Control>4", "<Alt>4"}},
    {"win.back", {"<Alt>Left", "Back"}},
    {"win.next-pane", {"F6"}},
    {"win.previous-pane", {"<Shift>F6"}},
    {"win.sidebar", {"F9"}},
    {"win.search", {"<Control>k"}},
    {"win.import", {"<Control>i"}},
    {"win.add-item", {"<Control>n"}},
    {"win.add-section", {"<Control><Shift>n"}},
    {"win.export", {"<Control>e"}},
};

static void
new_library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwApplication *self = user_data;

  bw_new_library_dialog_present (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
open_library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwApplication *self = user_data;

  bw_library_files_choose (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwApplication *self = user_data;

  bw_library_files_open_sample (self, gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    bw_told_error (GTK_WIDGET (window), _ ("The File Cannot Be Shown"), error);
}

/* In the program that the person reads such files with. */
static void
show_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), NULL, NULL, shown_cb,
                                           g_object_ref (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      gtk_application_get_active_window (user_data), "application-name", "Boardwright", "application-icon",
      BW_APPLICATION_ID, "version", BW_VERSION, "comments",
      _ ("Agendas that put measures and stories side by side, and board packs that people can read."),
      "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

/* Every window is asked to close, so that each writes what waits; the program ends with the last one. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *link = windows; link; link = link->next)
    gtk_window_close (link->data);
}

static const GActionEntry commands[] = {
    {"new-library", new_library_cb},
    {"open-library", open_library_cb},
    {"sample", sample_cb},
    {"show-file", show_file_cb, "s"},
    {"about", about_cb},
    {"quit", quit_cb},
};

static void
bw_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (bw_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), commands, G_N_ELEMENTS (commands),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].command,
                                           shortcuts[i].keys);
  gtk_window_set_default_icon_name (BW_APPLICATION_ID);
}

static BwWindow *
add_window (BwApplication *self)
{
  BwWindow *window = bw_window_new (self);

  bw_first_frame_report (GTK_WIDGET (window));
  return window;
}

static void
bw_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  gtk_window_present (window ? window : GTK_WINDOW (add_window (BW_APPLICATION (application))));
}

static void
bw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    bw_application_open_library (BW_APPLICATION (application), files[i],
                                 gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static void
bw_application_class_init (BwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = bw_application_startup;
  application_class->activate = bw_application_activate;
  application_class->open = bw_application_open;
}

static void
bw_application_init (BwApplication *self)
{
}

BwApplication *
bw_application_new (void)
{
  return g_object_new (BW_TYPE_APPLICATION, "application-id", BW_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

static gboolean
is_same_file (GFile *file, const char *path)
{
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GFileInfo) one = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, 0, NULL, NULL);
  g_autoptr (GFileInfo) another = g_file_query_info (other, G_FILE_ATTRIBUTE_ID_FILE, 0, NULL, NULL);

  return one && another &&
         g_strcmp0 (g_file_info_get_attribute_string (one, G_FILE_ATTRIBUTE_ID_FILE),
                    g_file_info_get_attribute_string (another, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

/* Whatever links lead to the file. */
static BwWindow *
find_window_with (BwApplication *self, GFile *file)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link; link = link->next)
    {
      BwLibrary *library = BW_IS_WINDOW (link->data) ? bw_window_get_library (link->data) : NULL;
      if (library && is_same_file (file, bw_library_get_path (library)))
        return link->data;
    }
  return NULL;
}

void
bw_application_open_library (BwApplication *self, GFile *file, GtkWindow *window)
{
  g_return_if_fail (BW_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  BwWindow *shown = find_window_with (self, file);

  if (shown == NULL)
    {
      gboolean is_free = BW_IS_WINDOW (window) && bw_window_get_library (BW_WINDOW (window)) == NULL;
      shown = is_free ? BW_WINDOW (window) : add_window (self);
      bw_window_open (shown, file);
    }
  gtk_window_present (GTK_WINDOW (shown));
}
