// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-dialog.c - reads the file again whenever its columns mean something else, says what an import would
 * do, and lists what stands in its way. It is all or nothing: the button waits until nothing does.
 */
#include "ui/import-dialog.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/enum-choice.h"
#include "ui/file-question.h"
#include "ui/import-columns.h"
#include "ui/import-reading.h"
#include "ui/told.h"

#define GLANCED_ROWS 5
#define MOST_LISTED 50 /* refused rows; Copy has them all */

struct _BwImportDialog
{
  AdwWindow parent_instance;

  BwLibrary *library;
  char *path;
  BwGlance *glance;
  GListModel *measures;
  GCancellable *reading;
  BwReadingsFile *file; /* NULL: not read as the columns stand */
  char *problem;        /* why it is not; NULL */

  AdwWindowTitle *title;
  AdwComboRow *measure;
  AdwEntryRow *name;
  AdwComboRow *direction;
  BwImportColumns *columns;
  GtkWidget *failed_row;
  GtkSwitch *failed;
  GtkLabel *effect;
  GtkWidget *refused;
  GtkLabel *refused_heading;
  GtkListBox *refused_list;
  GtkButton *import;
};

G_DEFINE_FINAL_TYPE (BwImportDialog, bw_import_dialog, ADW_TYPE_WINDOW)

/* --- into which measure */

/* NULL: a new one. */
static BwMeasure *
get_measure (BwImportDialog *self)
{
  g_autoptr (BwMeasure) measure =
      g_list_model_get_item (self->measures, adw_combo_row_get_selected (self->measure));

  return measure; /* the library keeps it */
}

static char *
dup_new_name (BwImportDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
fill_measures (BwImportDialog *self, BwMeasure *offered)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = g_list_model_get_n_items (self->measures), place = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwMeasure) measure = g_list_model_get_item (self->measures, i);
      gtk_string_list_append (names, measure->name ? measure->name : _ ("Unnamed measure"));
      if (measure == offered)
        place = i;
    }
  gtk_string_list_append (names, _ ("New measure"));
  adw_combo_row_set_model (self->measure, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->measure, offered ? place : n);
}

/* --- what is said */

/* Why the button cannot be pressed; NULL: it can. (transfer full) */
static char *
dup_hindrance (BwImportDialog *self)
{
  g_autofree char *name = dup_new_name (self);
  const char *lack = bw_import_columns_get_lack (self->columns);

  if (lack)
    return g_strdup (lack);
  if (self->problem)
    return g_strdup (self->problem);
  if (self->file == NULL)
    return g_strdup (_ ("The file is being read."));
  if (self->file->refused->len > 0)
    return g_strdup (
        _ ("Nothing is imported while a row is refused: mend the file, or choose other columns."));
  if (bw_readings_file_get (self->file, 0)->readings->len == 0)
    return g_strdup (_ ("No row of the file is chosen."));
  if (get_measure (self) == NULL && *name == '\0')
    return g_strdup (_ ("The new measure needs a name."));
  return NULL;
}

static char *
dup_effect (BwImportDialog *self)
{
  const BwMeasureReadings *found = bw_readings_file_get (self->file, 0);
  guint n = found->readings->len;
  BwImportEffect effect = bw_desk_preview_readings (self->library, get_measure (self), found);
  g_autofree char *readings = g_strdup_printf (ngettext ("%u reading", "%u readings", n), n);
  /* Translators: what an import does: "36 readings"; how many are new, are changed, and are there already. */
  return g_strdup_printf (_ ("%s: %u new, %u changed, %u the same."), readings, effect.n_new,
                          effect.n_changed, effect.n_same);
}

static char *
dup_row_title (const BwRefusedRow *row)
{
  if (row->column)
    /* Translators: a place in a file: its line, and the name of its column. */
    return g_strdup_printf (_ ("Line %u, %s"), row->line, row->column);
  /* Translators: a line of a file. */
  return g_strdup_printf (_ ("Line %u"), row->line);
}

static GtkWidget *
make_refused_row (const BwRefusedRow *refused)
{
  g_autofree char *title = dup_row_title (refused);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                                 refused->reason, "subtitle-lines", 3, NULL);

  gtk_widget_add_css_class (icon, "refused");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
show_refused (BwImportDialog *self)
{
  guint n = self->file ? self->file->refused->len : 0;
  g_autofree char *heading = g_strdup_printf (ngettext ("%u row is refused", "%u rows are refused", n), n);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->refused_list, 0)))
    gtk_list_box_remove (self->refused_list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, MOST_LISTED); i++)
    gtk_list_box_append (self->refused_list, make_refused_row (g_ptr_array_index (self->file->refused, i)));
  if (n > MOST_LISTED)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_LISTED), n - MOST_LISTED);
      gtk_list_box_append (self->refused_list, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
  gtk_label_set_label (self->refused_heading, heading);
  gtk_widget_set_visible (self->refused, n > 0);
}

static void
show (BwImportDialog *self)
{
  g_autofree char *hindrance = dup_hindrance (self);
  g_autofree char *effect = hindrance ? NULL : dup_effect (self);
  gboolean is_new = get_measure (self) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->direction), is_new);
  gtk_widget_set_visible (self->failed_row, bw_import_columns_has_counts (self->columns));
  gtk_label_set_label (self->effect, hindrance ? hindrance : effect);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), hindrance == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->import), hindrance);
}

/* --- reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_import_reading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->file = file;
  self->problem = error ? g_strdup (error->message) : NULL;
  show_refused (self);
  show (self);
}

static void
read_again (BwImportDialog *self)
{
  g_autoptr (BwMapping) mapping = bw_import_columns_dup_mapping (self->columns);
  BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->file, bw_readings_file_free);
  g_clear_pointer (&self->problem, g_free);
  measure->counts_failures = gtk_switch_get_active (self->failed);
  if (bw_import_columns_get_lack (self->columns) == NULL)
    {
      self->reading = g_cancellable_new ();
      bw_import_reading_async (self, self->path, mapping, self->reading, read_cb, NULL);
    }
  show_refused (self);
  show (self);
}

/* --- importing */

static void
copy_cb (BwImportDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->file->refused->len; i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (self->file->refused, i);
      g_autofree char *title = dup_row_title (row);
      g_string_append_printf (text, "%s\t%s\n", title, row->reason);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

static gboolean
take_readings (BwImportDialog *self, GError **error)
{
  BwMeasure *measure = get_measure (self);
  g_autofree char *name = dup_new_name (self);
  BwDirection improvement = (BwDirection) adw_combo_row_get_selected (self->direction);
  const BwMeasureReadings *found = bw_readings_file_get (self->file, 0);

  if (measure)
    return bw_desk_import_readings (self->library, measure, self->file, found, error);
  return bw_desk_import_measure (self->library, name, improvement, self->file, found, error) != NULL;
}

static void
import_cb (BwImportDialog *self)
{
  guint n = bw_readings_file_get (self->file, 0)->readings->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u reading imported", "%u readings imported", n), n);
  g_autoptr (GError) error = NULL;

  if (!take_readings (self, &error))
    {
      bw_told_error (GTK_WIDGET (self), _ ("Nothing Was Imported"), error);
      return;
    }
  bw_told_toast (GTK_WIDGET (self), text, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
bw_import_dialog_dispose (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->measures);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->dispose (object);
}

static void
bw_import_dialog_finalize (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  g_clear_pointer (&self->file, bw_readings_file_free);
  g_clear_pointer (&self->glance, bw_glance_free);
  g_free (self->problem);
  g_free (self->path);
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
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, failed_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused_heading);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused_list);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
bw_import_dialog_init (BwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What a person chooses is heard of only once the dialog is furnished. */
static void
listen (BwImportDialog *self)
{
  g_signal_connect_object (self->measure, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->failed, "notify::active", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bw_import_dialog_open (GtkWindow *window, BwLibrary *library, BwMeasure *measure, const char *path)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (GError) error = NULL;
  g_autoptr (BwGlance) glance = bw_glance_new (path, NULL, GLANCED_ROWS, NULL, &error);
  g_autofree char *name = g_filename_display_basename (path);
  BwImportDialog *self;

  if (glance == NULL)
    {
      bw_told_error (GTK_WIDGET (window), _ ("This File Cannot Be Imported"), error);
      return NULL;
    }
  self = g_object_new (BW_TYPE_IMPORT_DIALOG, "transient-for", window, NULL);
  self->library = g_object_ref (library);
  self->path = g_strdup (path);
  self->glance = g_steal_pointer (&glance);
  self->measures = g_object_ref (bw_library_list (library, BW_TYPE_MEASURE));
  adw_window_title_set_subtitle (self->title, name);
  fill_measures (self, measure);
  bw_enum_choice_fill (self->direction, bw_direction_get_type ());
  bw_import_columns_set_glance (self->columns, self->glance);
  listen (self);
  read_again (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/* --- asking for the file */

typedef struct
{
  BwLibrary *library;
  BwMeasure *measure;
} Wish;

static void
file_chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autofree Wish *wish = user_data;
  g_autoptr (BwLibrary) library = wish->library;
  g_autoptr (BwMeasure) measure = wish->measure;
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (window), result);

  if (file)
    bw_import_dialog_open (GTK_WINDOW (window), library, measure, g_file_peek_path (file));
}

void
bw_import_dialog_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (BW_IS_LIBRARY (library));

  Wish *wish = g_new0 (Wish, 1);

  g_set_object (&wish->library, library);
  g_set_object (&wish->measure, measure);
  bw_file_question_ask_async (GTK_WIDGET (window), _ ("Import Readings"), BW_FILE_CSV, NULL, file_chosen_cb,
                              wish);
}

gboolean
bw_import_dialog_is_ready (BwImportDialog *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_DIALOG (self), FALSE);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->import));
}
