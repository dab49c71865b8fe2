// SPDX-License-Identifier: GPL-3.0-or-later
/* told.c - message dialogs with something to copy, and toasts. */
#include "ui/told.h"

#include <glib/gi18n-lib.h>

#include "ui/window.h"

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer text)
{
  if (g_str_equal (response, "copy"))
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (dialog)), text);
}

static void
show (GtkWidget *near, const char *heading, const char *body, GtkWidget *extra, const char *copied,
      const char *copy_label)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (near)), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "copy", copy_label, "close", _ ("Close"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  if (extra)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), extra);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_strdup (copied),
                         (GClosureNotify) g_free, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bw_told_error (GtkWidget *near, const char *heading, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (error != NULL);

  show (near, heading, error->message, NULL, error->message, _ ("Copy"));
}

void
bw_told_refused (GtkWidget *near, const GError *error, const char *text)
{
  GtkWidget *label = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (error != NULL);

  if (text)
    {
      label = gtk_label_new (text);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), 8);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
    }
  show (near, _ ("This Was Not Changed"), error->message, label, text ? text : error->message,
        text ? _ ("Copy What I Wrote") : _ ("Copy"));
}

static void
add_toast (GtkWidget *near, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (near);
  GtkWindow *window =
      BW_IS_WINDOW (root) ? GTK_WINDOW (root) : gtk_window_get_transient_for (GTK_WINDOW (root));

  bw_window_add_toast (BW_WINDOW (window), toast);
}

void
bw_told_toast (GtkWidget *near, const char *text, gboolean undo)
{
  g_return_if_fail (GTK_IS_WIDGET (near));

  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);

  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  add_toast (near, toast);
}

void
bw_told_toast_with (GtkWidget *near, const char *text, const char *button, const char *command,
                    GVariant *target)
{
  g_return_if_fail (GTK_IS_WIDGET (near));

  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, command);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, 0);
  add_toast (near, toast);
}
