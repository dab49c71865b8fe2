// SPDX-License-Identifier: GPL-3.0-or-later
/* list-frame.c - seconds from the command that shows a list to the frame that has it, in a window that stands
 * already: "list-frame LIBRARY" the program's measures, "list-frame" as many of the toolkit's own rows. */
#include "ui/window.h"

#define N_ROWS 200

static GtkWindow *window;
static GtkWidget *awaited; /* what the frame must show */
static gint64 begun;

static GtkWidget *
make_rows (void)
{
  GtkWidget *list = gtk_list_box_new (), *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < N_ROWS; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = g_strdup_printf ("Measure %u", i);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "events each month");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
show_rows (void)
{
  awaited = make_rows ();
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), awaited);
}

static GtkWidget *
find (GtkWidget *root, const char *type)
{
  GtkWidget *found = g_str_equal (G_OBJECT_TYPE_NAME (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
show_measures (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "(sx)", "measures", (gint64) 0);
  awaited = find (GTK_WIDGET (window), "BwMeasuresPage");
}

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  if (awaited == NULL || !gtk_widget_get_mapped (awaited))
    return;
  g_print ("%.4f\n", (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
  g_application_quit (g_application_get_default ());
}

static gboolean
begin_cb (gpointer user_data)
{
  begun = g_get_monotonic_time ();
  if (BW_IS_WINDOW (window))
    show_measures ();
  else
    show_rows ();
  return G_SOURCE_REMOVE;
}

/* What the window does after its first frame is not counted. */
static void
shown_cb (void)
{
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
  g_timeout_add (500, begin_cb, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (BwApplication) application = bw_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_application_set_default (G_APPLICATION (application));
  if (argc > 1)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[1]);

      window = GTK_WINDOW (bw_window_new (application));
      bw_window_open (BW_WINDOW (window), file);
    }
  else
    window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (application)));
  gtk_window_set_default_size (window, 1280, 800);
  g_signal_connect (window, "map", G_CALLBACK (shown_cb), NULL);
  gtk_window_present (window);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
