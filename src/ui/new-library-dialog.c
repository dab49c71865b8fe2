// SPDX-License-Identifier: GPL-3.0-or-later
/* new-library-dialog.c - two names, then the place; then the library is made and opened. */
#include "ui/new-library-dialog.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/file-question.h"
#include "ui/told.h"

struct _BwNewLibraryDialog
{
  AdwWindow parent_instance;

  BwApplication *application; /* not owned: it outlives its windows */
  GtkEditable *organisation;
  GtkEditable *body;
};

G_DEFINE_FINAL_TYPE (BwNewLibraryDialog, bw_new_library_dialog, ADW_TYPE_WINDOW)

static gboolean
has_words (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0';
}

static void
names_changed_cb (BwNewLibraryDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.create",
                                 has_words (self->organisation) && has_words (self->body));
}

static gboolean
make_library (BwNewLibraryDialog *self, const char *path, GError **error)
{
  g_autofree char *organisation = g_strstrip (g_strdup (gtk_editable_get_text (self->organisation)));
  g_autofree char *body = g_strstrip (g_strdup (gtk_editable_get_text (self->body)));
  g_autoptr (BwLibrary) library = NULL;

  if (!bw_desk_check_line (organisation, error) || !bw_desk_check_line (body, error))
    return FALSE;
  library = bw_library_new (path, error);
  if (library == NULL)
    return FALSE;
  bw_desk_furnish (library, organisation, body);
  return bw_library_close (library, error);
}

/* A name without the suffix gets it, so that the file is known for what it is. */
static GFile *
with_suffix (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || g_str_has_suffix (path, ".boardwright"))
    return g_object_ref (file);
  g_autofree char *whole = g_strconcat (path, ".boardwright", NULL);
  return g_file_new_for_path (whole);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwNewLibraryDialog *self = BW_NEW_LIBRARY_DIALOG (source);
  g_autoptr (GFile) chosen = bw_file_question_ask_finish (GTK_WIDGET (self), result);
  g_autoptr (GError) error = NULL;

  if (chosen == NULL)
    return;
  g_autoptr (GFile) file = with_suffix (chosen);
  if (make_library (self, g_file_peek_path (file), &error))
    {
      bw_application_open_library (self->application, file, gtk_window_get_transient_for (GTK_WINDOW (self)));
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    bw_told_error (GTK_WIDGET (self), _ ("The Library Cannot Be Made"), error);
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwNewLibraryDialog *self = BW_NEW_LIBRARY_DIALOG (widget);
  g_autofree char *name = g_strconcat (gtk_editable_get_text (self->organisation), ".boardwright", NULL);

  bw_file_question_ask_async (widget, _ ("Where the Library Shall Lie"), BW_FILE_LIBRARY,
                              g_strdelimit (name, "/", '-'), place_chosen_cb, NULL);
}

static void
bw_new_library_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_NEW_LIBRARY_DIALOG);
  G_OBJECT_CLASS (bw_new_library_dialog_parent_class)->dispose (object);
}

static void
bw_new_library_dialog_class_init (BwNewLibraryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_new_library_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "new-library-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BwNewLibraryDialog, organisation);
  gtk_widget_class_bind_template_child (widget_class, BwNewLibraryDialog, body);
  gtk_widget_class_bind_template_callback (widget_class, names_changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, create_cb);
}

static void
bw_new_library_dialog_init (BwNewLibraryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  names_changed_cb (self);
}

void
bw_new_library_dialog_present (BwApplication *application, GtkWindow *window)
{
  g_return_if_fail (BW_IS_APPLICATION (application));

  BwNewLibraryDialog *self = g_object_new (BW_TYPE_NEW_LIBRARY_DIALOG, "transient-for", window, NULL);

  self->application = application;
  gtk_window_present (GTK_WINDOW (self));
}
