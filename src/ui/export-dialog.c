// SPDX-License-Identifier: GPL-3.0-or-later
/* export-dialog.c - audience, file, progress; then a toast that opens what was made. */
#include "ui/export-dialog.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/file-question.h"
#include "ui/left-out.h"
#include "ui/told.h"

struct _BwExportDialog
{
  AdwWindow parent_instance;

  BwLibrary *library;
  BwMeeting *meeting;
  BwAudience *audience; /* chosen */
  char *output;
  GCancellable *cancellable; /* while a pack is being made */

  GtkStack *stack;
  GtkListBox *audiences;
  GtkWidget *left_out_scroller;
  GtkLabel *left_out;
  GtkCheckButton *draft;
  GtkCheckButton *final;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (BwExportDialog, bw_export_dialog, ADW_TYPE_WINDOW)

static BwExportStanding
get_standing (BwExportDialog *self)
{
  return gtk_check_button_get_active (self->final) ? BW_EXPORT_FINAL : BW_EXPORT_DRAFT;
}

static void
show_running (BwExportDialog *self, gboolean running)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.export", !running);
  gtk_stack_set_visible_child_name (self->stack, running ? "progress" : "audiences");
  if (running)
    gtk_progress_bar_set_fraction (self->progress, 0);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  BwExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
tell_done (BwExportDialog *self, guint n_pages)
{
  g_autofree char *name = g_path_get_basename (self->output);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *uri = g_filename_to_uri (self->output, NULL, NULL);
  /* Translators: a file's name, and how many pages it has. */
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "“%1$s” is made: %2$u page", "“%1$s” is made: %2$u pages", n_pages),
      shown, n_pages);

  bw_told_toast_with (GTK_WIDGET (self), text, _ ("Open"), "app.show-file", g_variant_new_string (uri));
}

static void
tell_unshown (BwExportDialog *self, const BwExported *exported)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (exported->unshown->len == 0)
    return;
  for (guint i = 0; i < exported->unshown->len; i++)
    {
      g_autofree char *line = bw_unshown_tell (g_ptr_array_index (exported->unshown, i));
      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  bw_told_report (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                  _ ("Some Characters Cannot Be Shown"), lines->str);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwExported) exported = bw_desk_export_finish (BW_LIBRARY (source), result, &error);

  g_clear_object (&self->cancellable);
  if (gtk_window_get_transient_for (GTK_WINDOW (self)) == NULL)
    return;
  if (exported)
    {
      tell_done (self, exported->n_pages);
      tell_unshown (self, exported);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_running (self, FALSE);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_told_error (GTK_WIDGET (self), _ ("The Pack Was Not Made"), error);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (source);
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (self), result);

  if (file == NULL)
    return;
  g_free (self->output);
  self->output = g_file_get_path (file);
  self->cancellable = g_cancellable_new ();
  show_running (self, TRUE);
  bw_desk_export_async (self->library, self->meeting, self->audience, get_standing (self), self->output,
                        progress_cb, self, self->cancellable, exported_cb, g_object_ref (self));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (widget);
  g_autofree char *name =
      bw_desk_export_name (self->library, self->meeting, self->audience, get_standing (self));

  bw_file_question_ask_async (widget, _ ("Export Board Pack"), BW_FILE_PDF, name, place_chosen_cb, NULL);
}

/* While a pack is being made, Cancel ends that and comes back to the choice. */
static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (widget);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
bw_export_dialog_close_request (GtkWindow *window)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (window);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (bw_export_dialog_parent_class)->close_request (window);
}

/* --- audiences */

static void
choose (BwExportDialog *self, BwAudience *audience)
{
  g_autofree char *left_out = bw_left_out_explain (self->library, self->meeting, audience);

  g_set_object (&self->audience, audience);
  gtk_label_set_label (self->left_out, left_out);
  gtk_widget_set_visible (self->left_out_scroller, *left_out != '\0');
}

static void
toggled_cb (GtkCheckButton *button, BwAudience *audience)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (gtk_widget_get_root (GTK_WIDGET (button)));

  if (gtk_check_button_get_active (button))
    choose (self, audience);
}

static GtkCheckButton *
add_audience (BwExportDialog *self, BwAudience *audience, GtkCheckButton *group)
{
  g_autofree char *left_out = bw_left_out_describe (self->library, self->meeting, audience);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), audience->name ? audience->name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), left_out);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, left_out, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->audiences, row);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), audience, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), audience == self->audience);
  return GTK_CHECK_BUTTON (button);
}

static void
fill_audiences (BwExportDialog *self)
{
  GListModel *audiences = bw_library_list (self->library, BW_TYPE_AUDIENCE);
  GtkCheckButton *group = NULL;

  g_set_object (&self->audience, bw_desk_get_default_audience (self->library));
  for (guint i = 0; i < g_list_model_get_n_items (audiences); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (audiences, i);
      GtkCheckButton *button = add_audience (self, audience, group);
      group = group ? group : button;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.export", self->audience != NULL);
}

static void
bw_export_dialog_dispose (GObject *object)
{
  BwExportDialog *self = BW_EXPORT_DIALOG (object);

  g_clear_object (&self->library);
  g_clear_object (&self->meeting);
  g_clear_object (&self->audience);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (bw_export_dialog_parent_class)->dispose (object);
}

static void
bw_export_dialog_finalize (GObject *object)
{
  g_free (BW_EXPORT_DIALOG (object)->output);
  G_OBJECT_CLASS (bw_export_dialog_parent_class)->finalize (object);
}

static void
bw_export_dialog_class_init (BwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = bw_export_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, audiences);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, left_out_scroller);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, draft);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, final);
  gtk_widget_class_bind_template_child (widget_class, BwExportDialog, progress);
  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
}

static void
bw_export_dialog_init (BwExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_export_dialog_present (GtkWidget *near, BwLibrary *library, BwMeeting *meeting)
{
  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (BW_IS_MEETING (meeting));

  BwExportDialog *self =
      g_object_new (BW_TYPE_EXPORT_DIALOG, "transient-for", gtk_widget_get_root (near), NULL);

  self->library = g_object_ref (library);
  self->meeting = g_object_ref (meeting);
  fill_audiences (self);
  gtk_check_button_set_active (
      bw_desk_exports_draft (meeting, BW_EXPORT_AS_IT_STANDS) ? self->draft : self->final, TRUE);
  gtk_window_present (GTK_WINDOW (self));
}
