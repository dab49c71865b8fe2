// SPDX-License-Identifier: GPL-3.0-or-later
/* told.c - message dialogs with something to copy, and toasts. */
#include "ui/told.h"

#include <glib/gi18n-lib.h>

#include "ui/window.h"

#define QUOTATION_HEIGHT 120

/* Seconds to find and press the button of a toast in. */
#define LONG_ENOUGH 10
/* And to read one whose button has gone. */
#define A_MOMENT 1

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
bw_told_report (GtkWidget *near, const char *heading, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (near));

  show (near, heading, text, NULL, text, _ ("Copy"));
}

/* What was written, on a card that scrolls: however long it is, the buttons stay on the screen. */
static GtkWidget *
make_quotation (const char *text)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "quotation");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), QUOTATION_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What you wrote"), -1);
  gtk_widget_add_css_class (scrolled, "card");
  return scrolled;
}

void
bw_told_refused (GtkWidget *near, const GError *error, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (near));
  g_return_if_fail (error != NULL);

  show (near, _ ("This Was Not Changed"), error->message, text ? make_quotation (text) : NULL,
        text ? text : error->message, text ? _ ("Copy What I Wrote") : _ ("Copy"));
}

/* What it tells stays true for a moment. It is not dismissed: libadwaita 1.2 falls over a toast that goes
 * while it is still coming in. */
static void
take_undo_away (AdwToast *toast)
{
  adw_toast_set_button_label (toast, NULL);
  adw_toast_set_timeout (toast, A_MOMENT);
}

/* The button would take back something else than the toast tells of. */
static void
undo_name_changed_cb (AdwToast *toast, GParamSpec *pspec, BwLibrary *library)
{
  if (g_strcmp0 (bw_library_get_undo_name (library), g_object_get_data (G_OBJECT (toast), "undo-name")) != 0)
    take_undo_away (toast);
}

/* One at a time: of two commands of one name, only the later can be taken back. */
static void
offer_undo (AdwToast *toast, BwLibrary *library)
{
  AdwToast *before = g_object_get_data (G_OBJECT (library), "undo-toast");

  if (before != NULL)
    take_undo_away (before);
  g_object_set_data_full (G_OBJECT (library), "undo-toast", g_object_ref (toast), g_object_unref);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_object_set_data_full (G_OBJECT (toast), "undo-name", g_strdup (bw_library_get_undo_name (library)),
                          g_free);
  g_signal_connect_object (library, "notify::undo-name", G_CALLBACK (undo_name_changed_cb), toast,
                           G_CONNECT_SWAPPED);
}

static BwWindow *
find_window (GtkWidget *near)
{
  GtkRoot *root = gtk_widget_get_root (near);

  return BW_WINDOW (BW_IS_WINDOW (root) ? GTK_WINDOW (root)
                                        : gtk_window_get_transient_for (GTK_WINDOW (root)));
}

void
bw_told_toast (GtkWidget *near, const char *text, gboolean undo)
{
  g_return_if_fail (GTK_IS_WIDGET (near));

  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (title);

  if (undo)
    offer_undo (toast, bw_window_get_library (find_window (near)));
  bw_window_add_toast (find_window (near), toast);
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
  adw_toast_set_timeout (toast, LONG_ENOUGH);
  bw_window_add_toast (find_window (near), toast);
}
