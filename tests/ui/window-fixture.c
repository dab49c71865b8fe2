// SPDX-License-Identifier: GPL-3.0-or-later
/* window-fixture.c - makes a library, opens it in the window, and finds widgets there. */
#include "window-fixture.h"

#include <glib/gstdio.h>

#include "ui/pages.h"

gboolean
shown_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (gtk_init_check ())
    return TRUE;
  g_print ("1..0 # SKIP there is no display\n");
  return FALSE;
}

char *
shown_write (Shown *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

void
shown_export (Shown *self, BwMeeting *meeting, BwExportStanding standing, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwExported) exported =
      bw_desk_export (self->library, meeting, bw_desk_get_default_audience (self->library), standing, path,
                      NULL, NULL, &error);

  g_assert_no_error (error);
}

/* Twenty months from January 2025: @odd and @even in turns, and @last. */
static void
add_readings (Shown *self, BwLibrary *library, const char *measure, double odd, double even, double last)
{
  g_autoptr (GString) rows = g_string_new ("date,value\n");
  g_autofree char *path = NULL;
  g_autoptr (BwMapping) mapping = bw_mapping_new_long (measure, "date", "value");
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 20; i++)
    g_string_append_printf (rows, "%d-%02d-01,%g\n", 2025 + i / 12, i % 12 + 1,
                            i == 19 ? last
                            : i % 2 ? odd
                                    : even);
  path = shown_write (self, "figures.csv", rows->str);
  file = bw_readings_read (path, mapping, NULL, &error);
  g_assert_no_error (error);
  bw_desk_import_readings (library, bw_desk_find_measure (library, measure), file,
                           bw_readings_file_get (file, 0), &error);
  g_assert_no_error (error);
}

static void
make_library (Shown *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_library_new (path, &error);

  g_assert_no_error (error);
  bw_desk_furnish (library, "Northmoor", "Quality and Safety Board");
  bw_desk_add_measure (library, "Letters", BW_DIRECTION_INCREASE);
  bw_desk_add_measure (library, "Falls", BW_DIRECTION_DECREASE);
  add_readings (self, library, "Letters", 80, 81, 80);
  add_readings (self, library, "Falls", 4, 5, 30);
  bw_desk_add_story (library, "Nobody asked");
  bw_library_close (library, &error);
  g_assert_no_error (error);
}

/* One for all tests, as a process has. */
static BwApplication *
get_application (void)
{
  static BwApplication *application = NULL;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = bw_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

void
shown_set_up (Shown *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwStory) story = NULL;

  self->folder = g_dir_make_tmp ("bw-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "library.boardwright", NULL);
  make_library (self, path);

  file = g_file_new_for_path (path);
  self->window = bw_window_new (get_application ());
  bw_window_open (self->window, file);
  gtk_window_present (GTK_WINDOW (self->window));

  self->library = bw_window_get_library (self->window);
  self->falls = bw_desk_find_measure (self->library, "Falls");
  self->letters = bw_desk_find_measure (self->library, "Letters");
  story = g_list_model_get_item (bw_library_list (self->library, BW_TYPE_STORY), 0);
  self->story = story;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

void
shown_tear_down (Shown *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  WAIT (self->window == NULL);
  remove_folder (self->folder);
  g_free (self->folder);
}

GtkWidget *
shown_go (Shown *self, const char *where, BwRecord *record)
{
  BwPages *pages = shown_find_type (self->window, BW_TYPE_PAGES);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.go", "(sx)", where,
                              record ? bw_record_get_id (record) : 0);
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (bw_pages_get_page (pages))));
  return GTK_WIDGET (bw_pages_get_page (pages));
}

void
shown_undo (Shown *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
}

gpointer
shown_find (gpointer root, const char *id)
{
  const char *own = gtk_buildable_get_buildable_id (GTK_BUILDABLE (root));
  gpointer found = own && g_str_equal (own, id) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shown_find (child, id);
  return found;
}

gpointer
shown_find_type (gpointer root, GType type)
{
  gpointer found =
      g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_child_visible (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = shown_find_type (child, type);
  return found;
}

gboolean
shown_says (gpointer root, const char *text)
{
  gboolean says = GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (root), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !says;
       child = gtk_widget_get_next_sibling (child))
    says = shown_says (child, text);
  return says;
}
