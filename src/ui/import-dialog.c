// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-dialog.c - reads the file in the background whenever the columns change, and says what an import
 * would do.
 *
 * All or nothing: as long as one row is refused, nothing can be imported; what is refused is listed, to be
 * copied.
 */
#include "ui/import-dialog.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "intake/error.h"
#include "ui/application.h"
#include "ui/file-question.h"
#include "ui/import-columns.h"
#include "ui/told.h"

#define PREVIEW_ROWS 5
#define MOST_REFUSED_SHOWN 100

struct _BwImportDialog
{
  AdwWindow parent_instance;

  BwLibrary *library;
  char *path;
  GPtrArray *rows;           /* GStrv: the header and the first rows */
  GCancellable *cancellable; /* of the reading that goes on */
  BwReadingsFile *file;      /* NULL while there is no answer */

  AdwWindowTitle *title;
  AdwComboRow *measure;
  AdwEntryRow *name;
  BwImportColumns *columns;
  GtkGrid *preview;
  GtkLabel *effect;
  GtkWidget *refused_part;
  GtkLabel *refused_title;
  GtkListBox *refused;
};

G_DEFINE_FINAL_TYPE (BwImportDialog, bw_import_dialog, ADW_TYPE_WINDOW)

/* The first choice is a new measure; NULL then. */
static BwMeasure *
get_measure (BwImportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->measure);
  g_autoptr (BwMeasure) measure = NULL;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  measure = g_list_model_get_item (bw_library_list (self->library, BW_TYPE_MEASURE), selected - 1);
  return measure;
}

/* --- what would happen */

static void
show_preview (BwImportDialog *self)
{
  g_autoptr (BwColumnChoice) choice = bw_import_columns_dup_choice (self->columns);
  char **header = g_ptr_array_index (self->rows, 0);

  for (GtkWidget *cell; (cell = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL;)
    gtk_grid_remove (self->preview, cell);
  for (guint row = 0; row < self->rows->len; row++)
    {
      char **cells = g_ptr_array_index (self->rows, row);
      for (guint column = 0; cells[column] && column < g_strv_length (header); column++)
        {
          GtkWidget *label = gtk_label_new (cells[column]);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
          gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
          gtk_widget_add_css_class (label, row == 0 ? "colhead" : "numeric");
          if (!bw_column_choice_uses (choice, header[column]))
            gtk_widget_add_css_class (label, "dim-label");
          gtk_grid_attach (self->preview, label, (int) column, (int) row, 1, 1);
        }
    }
}

static char *
describe_counts (BwImportDialog *self)
{
  BwMeasure *measure = get_measure (self);
  BwImportEffect effect = {self->file->readings->len, 0, 0};
  /* Translators: how many rows of a file count, of how many it has. */
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u row counts.",
                                                        "%1$u of %2$u rows count.", self->file->n_rows),
                                           self->file->n_kept, self->file->n_rows);

  if (measure)
    effect = bw_desk_preview_readings (self->library, measure, self->file);
  g_autofree char *added = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u reading is new.", "%u readings are new.", effect.n_new),
      effect.n_new);
  g_autofree char *changed = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u reading is changed.", "%u readings are changed.", effect.n_changed),
      effect.n_changed);
  g_autofree char *same = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading stays as it is.",
                                                        "%u readings stay as they are.", effect.n_same),
                                           effect.n_same);
  const char *sentences[5] = {rows, added, NULL};
  guint n = 2;

  if (effect.n_changed > 0)
    sentences[n++] = changed;
  if (effect.n_same > 0)
    sentences[n++] = same;
  return g_strjoinv (" ", (char **) sentences);
}

static void
show_refused (BwImportDialog *self)
{
  GPtrArray *refused = self->file ? self->file->refused : NULL;
  guint n = refused ? refused->len : 0;
  g_autofree char *title =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row is refused, so nothing can be imported",
                                    "%u rows are refused, so nothing can be imported", n),
                       n);

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->refused, 0)) != NULL;)
    gtk_list_box_remove (self->refused, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, MOST_REFUSED_SHOWN); i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (refused, i);
      g_autofree char *line = g_strdup_printf (_ ("Row %u"), row->line);
      gtk_list_box_append (self->refused,
                           g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", line, "subtitle",
                                         row->reason, "icon-name", "dialog-warning-symbolic", NULL));
    }
  gtk_label_set_label (self->refused_title, title);
  gtk_widget_set_visible (self->refused_part, n > 0);
}

static void
show_file (BwImportDialog *self, const GError *error)
{
  gboolean has_name = get_measure (self) || *gtk_editable_get_text (GTK_EDITABLE (self->name)) != '\0';
  gboolean can_import =
      self->file && self->file->refused->len == 0 && self->file->readings->len > 0 && has_name;
  g_autofree char *effect = self->file ? describe_counts (self) : g_strdup (error ? error->message : "");

  gtk_label_set_label (self->effect, effect);
  show_refused (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.import", can_import);
}

/* --- reading, in a thread */

typedef struct
{
  char *path;
  BwColumnChoice *choice;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  bw_column_choice_free (reading->choice);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Reading *reading = task_data;
  const BwColumnChoice *choice = reading->choice;
  BwReadingsMapping mapping = {
      choice->date,        choice->value,           choice->numerator,
      choice->denominator, choice->counts_failures, (const BwRowFilter *) (gpointer) choice->filters->data,
      choice->filters->len};
  GError *error = NULL;
  BwReadingsFile *file = bw_readings_read (reading->path, &mapping, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify) bw_readings_file_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->file = g_steal_pointer (&file);
  show_file (self, error);
}

static void
read_file (BwImportDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->file, bw_readings_file_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.import", FALSE);

  reading->path = g_strdup (self->path);
  reading->choice = bw_import_columns_dup_choice (self->columns);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
columns_changed_cb (BwImportDialog *self)
{
  show_preview (self);
  read_file (self);
}

static void
measure_changed_cb (BwImportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->name), get_measure (self) == NULL);
  show_file (self, NULL);
}

/* --- commands */

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (widget);
  BwMeasure *measure = get_measure (self);
  g_autoptr (GError) error = NULL;

  bw_library_begin (self->library, _ ("Import Readings"));
  if (measure == NULL)
    measure = bw_desk_add_measure (self->library, gtk_editable_get_text (GTK_EDITABLE (self->name)),
                                   BW_DIRECTION_NEUTRAL);
  if (!bw_desk_import_readings (self->library, measure, self->file, &error))
    {
      bw_library_cancel (self->library);
      bw_told_error (widget, _ ("Nothing Was Imported"), error);
      return;
    }
  gint64 id = bw_record_get_id (BW_RECORD (measure));
  bw_library_end (self->library);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.go", "(sx)",
                              "measure", id);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* All of them, also those that are not shown: "line <tab> reason". */
static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->file == NULL)
    return;
  for (guint i = 0; i < self->file->refused->len; i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (self->file->refused, i);
      g_string_append_printf (text, "%u\t%s\n", row->line, row->reason);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
bw_import_dialog_dispose (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->dispose (object);
}

static void
bw_import_dialog_finalize (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  g_free (self->path);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->file, bw_readings_file_free);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->finalize (object);
}

static void
bw_import_dialog_class_init (BwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_dialog_finalize;
  g_type_ensure (BW_TYPE_IMPORT_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, measure);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, name);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused_part);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused_title);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_changed_cb);
  gtk_widget_class_install_action (widget_class, "dialog.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "dialog.copy-refused", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_import_dialog_init (BwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- from the file to the dialog */

static void
fill_measures (BwImportDialog *self, BwMeasure *suggested)
{
  GListModel *measures = bw_library_list (self->library, BW_TYPE_MEASURE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("New measure"));
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (BwMeasure) measure = g_list_model_get_item (measures, i);
      gtk_string_list_append (names, measure->name ? measure->name : _ ("Unnamed measure"));
      selected = measure == suggested ? i + 1 : selected;
    }
  adw_combo_row_set_model (self->measure, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->measure, selected);
}

static void
present (GtkWindow *window, BwLibrary *library, BwMeasure *measure, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GPtrArray) rows = bw_readings_peek (g_file_peek_path (file), PREVIEW_ROWS, &error);

  if (rows == NULL)
    {
      bw_told_error (GTK_WIDGET (window), _ ("This File Cannot Be Read"), error);
      return;
    }
  BwImportDialog *self = g_object_new (BW_TYPE_IMPORT_DIALOG, "transient-for", window, NULL);
  self->library = g_object_ref (library);
  self->path = g_file_get_path (file);
  self->rows = g_steal_pointer (&rows);
  adw_window_title_set_subtitle (self->title, shown);
  fill_measures (self, measure);
  bw_import_columns_set_header (self->columns, g_ptr_array_index (self->rows, 0));
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  BwLibrary *library;
  BwMeasure *measure;
} Question;

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (BwLibrary) library = question->library;
  g_autoptr (BwMeasure) measure = question->measure;
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (source), result);

  if (file)
    present (GTK_WINDOW (source), library, measure, file);
}

void
bw_import_dialog_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (BW_IS_LIBRARY (library));

  Question *question = g_new0 (Question, 1);

  question->library = g_object_ref (library);
  question->measure = measure ? g_object_ref (measure) : NULL;
  bw_file_question_ask_async (GTK_WIDGET (window), _ ("Import Readings"), BW_FILE_CSV, NULL, file_chosen_cb,
                              question);
}
