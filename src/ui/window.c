// SPDX-License-Identifier: GPL-3.0-or-later
/* window.c - the frame around a library: places at the side, a page beside them, and what is wrong at the
 * foot. */
#include "ui/window.h"

#include <glib/gi18n-lib.h>

#include "ui/file-question.h"
#include "ui/import-question.h"
#include "ui/pages.h"
#include "ui/panes.h"
#include "ui/sidebar.h"
#include "ui/told.h"

struct _BwWindow
{
  AdwApplicationWindow parent_instance;

  BwLibrary *library;
  BwSidebar *sidebar;
  BwPages *pages;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwFlap *flap;
  AdwBin *sidebar_bin;
  AdwBin *pages_bin;
  GtkInfoBar *trouble;
  GtkLabel *trouble_text;
};

G_DEFINE_FINAL_TYPE (BwWindow, bw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
enable (BwWindow *self, const char *command, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), command)),
                               enabled);
}

static void
refresh_commands (BwWindow *self)
{
  gboolean writable = self->library && !bw_library_is_read_only (self->library);

  enable (self, "undo", writable && bw_library_get_undo_name (self->library));
  enable (self, "redo", writable && bw_library_get_redo_name (self->library));
  enable (self, "import", writable);
  enable (self, "go", self->library != NULL);
  enable (self, "back", self->library != NULL);
  enable (self, "search", self->library != NULL);
  enable (self, "next-pane", self->library != NULL);
  enable (self, "previous-pane", self->library != NULL);
  enable (self, "sidebar", self->library != NULL);
  enable (self, "save-copy", self->library != NULL);
}

/* --- what the library says */

static void
trouble_changed_cb (BwWindow *self)
{
  const char *trouble = bw_library_get_trouble (self->library);

  if (trouble)
    gtk_label_set_label (self->trouble_text, trouble);
  gtk_info_bar_set_revealed (self->trouble, trouble != NULL);
}

static void
refused_cb (BwWindow *self, const GError *error, const char *text)
{
  bw_told_refused (GTK_WIDGET (self), error, text);
}

static void
moved_cb (BwWindow *self)
{
  bw_sidebar_mark (self->sidebar, bw_pages_get_where (self->pages), bw_pages_get_id (self->pages));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
flap_changed_cb (BwWindow *self)
{
  if (self->pages)
    bw_pages_set_sidebar_button (self->pages,
                                 adw_flap_get_folded (self->flap) || !adw_flap_get_reveal_flap (self->flap));
}

static void
take_library (BwWindow *self, BwLibrary *library)
{
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "notify::trouble", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::undo-name", G_CALLBACK (refresh_commands), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::writable", G_CALLBACK (refresh_commands), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::redo-name", G_CALLBACK (refresh_commands), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);

  self->sidebar = bw_sidebar_new (library);
  adw_bin_set_child (self->sidebar_bin, GTK_WIDGET (self->sidebar));
  self->pages = bw_pages_new (library, G_ACTION_MAP (self));
  g_signal_connect_object (self->pages, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->pages_bin, GTK_WIDGET (self->pages));
  flap_changed_cb (self);
  bw_pages_go_to_work (self->pages);

  gtk_window_set_title (GTK_WINDOW (self), bw_library_get_name (library));
  gtk_stack_set_visible_child_name (self->stack, "library");
  trouble_changed_cb (self);
  refresh_commands (self);
}

/* --- commands */

/* What is typed into a text that has a memory of its own is not in the library yet: the text takes it back.
 * A field that has nothing to take back leaves it to the library; a title that is being written never does.
 */
static gboolean
is_for_text (BwWindow *self, const char *command)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = NULL;
  gboolean is_of_field;

  if (!GTK_IS_TEXT (focus) || !gtk_widget_get_mapped (focus))
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  is_of_field = gtk_widget_get_ancestor (gtk_widget_get_parent (focus), GTK_TYPE_EDITABLE) != NULL;
  gtk_widget_activate_action (focus, command, NULL);
  return !is_of_field || !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;

  if (!is_for_text (self, "text.undo"))
    bw_library_undo (self->library);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;

  if (!is_for_text (self, "text.redo"))
    bw_library_redo (self->library);
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;
  const char *where = NULL;
  gint64 id = 0;

  g_variant_get (parameter, "(&sx)", &where, &id);
  bw_pages_go (self->pages, where, id);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_pages_back (BW_WINDOW (user_data)->pages);
}

static void
sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwFlap *flap = BW_WINDOW (user_data)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* What is below the header of each part: places, and those of the page. */
static void
step_pane (BwWindow *self, int by)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();

  if (adw_flap_get_reveal_flap (self->flap))
    g_ptr_array_add (panes, bw_sidebar_get_pane (self->sidebar));
  bw_page_list_panes (bw_pages_get_page (self->pages), panes);
  bw_panes_step (panes, by);
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step_pane (user_data, 1);
}

static void
previous_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step_pane (user_data, -1);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;

  adw_flap_set_reveal_flap (self->flap, TRUE);
  bw_sidebar_search (self->sidebar);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;
  gpointer record = bw_page_get_record (bw_pages_get_page (self->pages));

  bw_import_question_ask (GTK_WINDOW (self), self->library, BW_IS_MEASURE (record) ? record : NULL);
}

static void
copy_place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwWindow *self = BW_WINDOW (source);
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (self), result);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  if (bw_library_save_copy (self->library, g_file_peek_path (file), &error))
    bw_told_toast (GTK_WIDGET (self), _ ("A copy with everything that was not saved is there."), FALSE);
  else
    bw_told_error (GTK_WIDGET (self), _ ("The Copy Was Not Saved"), error);
}

static void
save_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwWindow *self = user_data;
  /* Translators: %s is the name of a library; the suffix of its file stays. */
  g_autofree char *name = g_strdup_printf (_ ("Copy of %s.boardwright"), bw_library_get_name (self->library));

  bw_file_question_ask_async (GTK_WIDGET (self), _ ("Save a Copy"), BW_FILE_LIBRARY, name,
                              copy_place_chosen_cb, NULL);
}

static const GActionEntry commands[] = {
    {"undo", undo_cb},           {"redo", redo_cb},           {"go", go_cb, "(sx)"},
    {"back", back_cb},           {"next-pane", next_pane_cb}, {"previous-pane", previous_pane_cb},
    {"sidebar", sidebar_cb},     {"search", search_cb},       {"import", import_cb},
    {"save-copy", save_copy_cb},
};

/* --- closing and dropping */

static void
close_anyway_cb (BwWindow *self)
{
  g_clear_object (&self->library);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
tell_unwritten (BwWindow *self, const GError *error)
{
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (self), _ ("Not Everything Is Saved"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("Keep Open"), "close",
                                    _ ("Close and Lose It"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response::close", G_CALLBACK (close_anyway_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
bw_window_close_request (GtkWindow *window)
{
  BwWindow *self = BW_WINDOW (window);
  g_autoptr (GError) error = NULL;

  gtk_window_set_focus (window, NULL);
  if (self->library && !bw_library_close (self->library, &error))
    {
      tell_unwritten (self, error);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (bw_window_parent_class)->close_request (window);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  BwWindow *self = user_data;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GSList *link = files; link; link = link->next)
    bw_application_open_library (BW_APPLICATION (application), link->data, GTK_WINDOW (self));
  return files != NULL;
}

static void
bw_window_dispose (GObject *object)
{
  BwWindow *self = BW_WINDOW (object);

  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_WINDOW);
  G_OBJECT_CLASS (bw_window_parent_class)->dispose (object);
}

static void
bw_window_class_init (BwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bw_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, sidebar_bin);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, pages_bin);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, BwWindow, trouble_text);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, flap_changed_cb);
}

static void
bw_window_init (BwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), commands, G_N_ELEMENTS (commands), self);
  refresh_commands (self);

  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (gtk_stack_get_child_by_name (self->stack, "welcome"),
                             GTK_EVENT_CONTROLLER (target));
}

BwWindow *
bw_window_new (BwApplication *application)
{
  return g_object_new (BW_TYPE_WINDOW, "application", application, NULL);
}

void
bw_window_open (BwWindow *self, GFile *file)
{
  g_return_if_fail (BW_IS_WINDOW (self));
  g_return_if_fail (self->library == NULL);

  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_library_open (g_file_peek_path (file), TRUE, &error);

  if (library)
    take_library (self, library);
  else
    bw_told_error (GTK_WIDGET (self), _ ("This Library Cannot Be Opened"), error);
}

BwLibrary *
bw_window_get_library (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), NULL);

  return self->library;
}

void
bw_window_add_toast (BwWindow *self, AdwToast *toast)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
