// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-dialog.c - looks at the file, reads it again whenever something else is meant or said, and says what
 * an import would do. It is all or nothing: the button waits until nothing stands in the way.
 *
 * Where a column names the measures, they are known only once the file was read; it is read once more for
 * those that are wanted, if not all are.
 */
#include "ui/import-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"
#include "ui/import-changes.h"
#include "ui/import-columns.h"
#include "ui/import-details.h"
#include "ui/import-doubts.h"
#include "ui/import-measures.h"
#include "ui/import-paste.h"
#include "ui/import-reading.h"
#include "ui/import-refused.h"
#include "ui/import-words.h"
#include "ui/told.h"

struct _BwImportDialog
{
  AdwWindow parent_instance;

  BwLibrary *library;
  char *path;
  gboolean is_pasted;
  BwChoices choices;      /* what was said of the file */
  BwImportLook *look;     /* NULL: it was not looked at yet */
  gboolean is_recognised; /* @source is what is remembered of such a file */
  BwSource *source;       /* NULL: nothing */
  BwMapping *mapping;     /* by which @file was read, or is being read */
  gboolean is_exploring;  /* it is read to know which measures there are */
  GCancellable *work;     /* looking or reading */
  BwReadingsFile *file;   /* NULL: not read as things stand */
  GPtrArray *aims;        /* of @file */
  char *problem;          /* why it is not; NULL */

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *trouble;
  GtkLabel *effect;
  GtkLabel *notes;
  GtkProgressBar *progress;
  BwImportDoubts *doubts;
  BwImportChanges *changes;
  BwImportRefused *refused;
  BwImportColumns *columns;
  BwImportMeasures *measures;
  BwImportDetails *details;
  GtkWidget *remember_list;
  GtkSwitch *remember;
  GtkButton *import;
};

G_DEFINE_FINAL_TYPE (BwImportDialog, bw_import_dialog, ADW_TYPE_WINDOW)

/* --- what is said */

/* Why the button cannot be pressed, where that is to be read in place of what would happen; NULL: it can, or
 * the changes must be accepted. (transfer full) */
static char *
dup_hindrance (BwImportDialog *self)
{
  const char *lack = bw_import_columns_get_lack (self->columns);
  g_autofree char *lack_of_measures = bw_import_measures_dup_lack (self->measures);

  if (lack)
    return g_strdup (lack);
  if (self->problem)
    return g_strdup (self->problem);
  if (lack_of_measures)
    return g_steal_pointer (&lack_of_measures);
  if (self->file == NULL)
    return g_strdup (_ ("The file is being read."));
  return bw_import_words_dup_hindrance (self->library, self->file, self->aims);
}

static void
show_button (BwImportDialog *self)
{
  g_autofree char *hindrance = dup_hindrance (self);
  const char *unaccepted = bw_import_changes_are_accepted (self->changes)
                               ? NULL
                               : _ ("The changes of the past are not accepted yet.");

  gtk_widget_set_sensitive (GTK_WIDGET (self->import), hindrance == NULL && unaccepted == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->import), hindrance ? hindrance : unaccepted);
}

static void
show (BwImportDialog *self)
{
  g_autofree char *hindrance = dup_hindrance (self);
  g_autofree char *effect = hindrance ? NULL : bw_import_words_dup_effect (self->library, self->aims);
  g_autofree char *notes =
      bw_import_words_dup_notes (self->source, bw_import_measures_count_absent (self->measures), self->file);
  GPtrArray *aims = hindrance ? NULL : self->aims;

  if (self->look == NULL)
    return;
  bw_import_changes_show (self->changes, self->library, aims);
  bw_import_measures_show_effects (self->measures, aims);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->work != NULL);
  gtk_label_set_label (self->effect, hindrance ? hindrance : effect);
  gtk_label_set_label (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *notes != '\0');
  show_button (self);
}

static void
show_file (BwImportDialog *self)
{
  /* What a question stands for is not refused before it was answered. */
  gboolean is_plain = self->file && !bw_import_doubts_has_any (self->file);
  GPtrArray *refused = is_plain ? self->file->refused : NULL;

  bw_import_refused_show (self->refused, refused);
  bw_import_columns_mark (self->columns, refused);
  bw_import_doubts_show (self->doubts, bw_import_look_get_glance (self->look), self->mapping, self->file);
  show (self);
}

/* --- reading */

static void
stop (BwImportDialog *self)
{
  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  g_clear_pointer (&self->file, bw_readings_file_free);
  g_clear_pointer (&self->problem, g_free);
}

static void read_wanted (BwImportDialog *self);

static void
tell_cb (double done, gpointer user_data)
{
  gtk_progress_bar_set_fraction (BW_IMPORT_DIALOG (user_data)->progress, done);
}

static void
find_measures (BwImportDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->file->measures->len; i++)
    g_ptr_array_add (names, bw_readings_file_get (self->file, i)->name);
  bw_import_measures_set_found (self->measures, names, TRUE, self->source);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_import_reading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  self->file = file;
  self->problem = error ? g_strdup (error->message) : NULL;
  if (file && self->is_exploring)
    find_measures (self);
  if (file && self->is_exploring && !bw_import_measures_takes_all (self->measures))
    {
      read_wanted (self);
      return;
    }
  self->aims = file ? bw_import_measures_dup_aims (self->measures, file) : NULL;
  show_file (self);
}

/* Takes over @mapping. */
static void
begin (BwImportDialog *self, BwMapping *mapping)
{
  g_clear_pointer (&self->mapping, bw_mapping_free);
  self->mapping = mapping;
  mapping->choices = bw_choices_copy (&self->choices);
  if (mapping->measures->len > 0)
    {
      self->work = g_cancellable_new ();
      gtk_progress_bar_set_fraction (self->progress, 0);
      bw_import_reading_async (self->look->handed, mapping, tell_cb, self->work, read_cb,
                               g_object_ref (self));
    }
  show_file (self);
}

static void
read_wanted (BwImportDialog *self)
{
  BwMapping *mapping = bw_import_columns_dup_mapping (self->columns);

  stop (self);
  self->is_exploring = FALSE;
  bw_import_measures_narrow (self->measures, mapping);
  begin (self, mapping);
}

static void
read_again (BwImportDialog *self)
{
  g_autoptr (BwMapping) mapping = bw_import_columns_dup_mapping (self->columns);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  stop (self);
  if (bw_import_columns_get_lack (self->columns))
    {
      bw_import_measures_set_found (self->measures, names, FALSE, NULL);
      show_file (self);
      return;
    }
  self->is_exploring = mapping->measure_column != NULL;
  if (self->is_exploring)
    {
      begin (self, g_steal_pointer (&mapping));
      return;
    }
  for (guint i = 0; i < mapping->measures->len; i++)
    g_ptr_array_add (names, ((BwMappedMeasure *) g_ptr_array_index (mapping->measures, i))->name);
  bw_import_measures_set_found (self->measures, names, FALSE, self->source);
  read_wanted (self);
}

static void
aimed_cb (BwImportDialog *self)
{
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  if (self->file)
    self->aims = bw_import_measures_dup_aims (self->measures, self->file);
  show (self);
}

/* --- looking */

/* Shows what @mapping says; NULL: what can be supposed. */
static void
furnish (BwImportDialog *self, const BwMapping *mapping)
{
  const BwGlance *glance = bw_import_look_get_glance (self->look);
  g_autoptr (BwMapping) supposed =
      self->is_pasted ? bw_import_paste_suppose (glance) : bw_glance_suppose (glance);

  mapping = mapping ? mapping : supposed;
  bw_import_columns_set_glance (self->columns, glance, mapping);
  bw_import_details_show (self->details, glance, &self->choices, mapping->is_wide);
  read_again (self);
}

static void look_at (BwImportDialog *self);

/* By what is remembered of such a file, if anything is. */
static void
recognise (BwImportDialog *self)
{
  g_autoptr (BwMapping) mapping = NULL;

  self->is_recognised = TRUE;
  g_set_object (&self->source, bw_desk_find_source (self->library, self->look->found));
  if (self->source == NULL)
    return;
  mapping = bw_desk_dup_source_mapping (self->library, self->source);
  bw_choices_clear (&self->choices);
  self->choices = bw_choices_copy (&mapping->choices);
  bw_import_look_say_sheet (self->look, &self->choices);
}

static void
take_look (BwImportDialog *self, BwImportLook *look)
{
  g_autoptr (BwImportLook) earlier = g_steal_pointer (&self->look);
  g_autoptr (BwMapping) mapping = NULL;
  gboolean was_recognised = self->is_recognised;

  self->look = look;
  bw_import_look_say_sheet (self->look, &self->choices);
  if (!was_recognised)
    recognise (self);
  mapping = self->source ? bw_desk_dup_source_mapping (self->library, self->source) : NULL;
  furnish (self, mapping);
  if (!was_recognised && bw_import_look_is_more_said (&self->choices) && look->glance == NULL)
    look_at (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  BwImportLook *look = bw_import_look_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (look)
    take_look (self, look);
  else if (self->look == NULL)
    adw_status_page_set_description (self->trouble, error->message);
  else
    self->problem = g_strdup (error->message);
  gtk_stack_set_visible_child_name (self->stack, self->look ? "form" : "trouble");
  show (self);
}

static void
look_at (BwImportDialog *self)
{
  g_autoptr (GPtrArray) sheets = bw_desk_list_source_sheets (self->library);

  stop (self);
  self->work = g_cancellable_new ();
  if (self->look == NULL)
    gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), FALSE);
  bw_import_look_async (self->path, self->look, &self->choices, sheets, self->work, looked_cb,
                        g_object_ref (self));
}

static void
said_cb (BwImportDialog *self, int choice, const char *word)
{
  if (!bw_choices_set (&self->choices, (BwChoice) choice, word))
    return;
  if (choice == BW_CHOICE_SHEET)
    self->is_recognised = FALSE;
  else if (choice != BW_CHOICE_DATE_ORDER && choice != BW_CHOICE_DECIMAL)
    g_clear_object (&self->source); /* its columns may be others now */
  if (choice != BW_CHOICE_DATE_ORDER && choice != BW_CHOICE_DECIMAL)
    {
      look_at (self);
      return;
    }
  bw_import_details_show (self->details, bw_import_look_get_glance (self->look), &self->choices,
                          bw_import_columns_is_wide (self->columns));
  read_again (self);
}

static void
laid_out_cb (BwImportDialog *self, gboolean is_wide)
{
  g_autoptr (BwMapping) mapping = bw_import_columns_dup_mapping (self->columns);

  mapping->is_wide = is_wide;
  furnish (self, mapping);
}

/* --- importing */

static gboolean
take (BwImportDialog *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autoptr (GPtrArray) left_out = bw_import_measures_dup_names (self->measures, FALSE);
  gboolean is_remembered = gtk_switch_get_active (self->remember);
  BwSourceDraft draft = {.replaced = bw_desk_find_source (self->library, self->look->found),
                         .name = is_remembered ? name : NULL,
                         .glance = self->look->found,
                         .mapping = self->mapping,
                         .left_out = self->mapping->measure_column ? left_out : NULL};

  return bw_desk_import_aims (self->library, self->file, self->aims, self->is_pasted ? NULL : &draft, error);
}

static void
import_cb (BwImportDialog *self)
{
  BwImportEffect effect = bw_desk_preview_aims (self->library, self->aims);
  guint n = effect.n_new + effect.n_changed + effect.n_same;
  g_autofree char *text = g_strdup_printf (ngettext ("%u reading imported", "%u readings imported", n), n);
  g_autoptr (GError) error = NULL;

  if (!take (self, &error))
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

  stop (self);
  g_clear_object (&self->source);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->dispose (object);
}

static void
bw_import_dialog_finalize (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  if (self->is_pasted)
    bw_import_paste_remove (self->path);
  g_clear_pointer (&self->mapping, bw_mapping_free);
  g_clear_pointer (&self->look, bw_import_look_free);
  bw_choices_clear (&self->choices);
  g_free (self->path);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, doubts);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, measures);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, details);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, remember_list);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, remember);
  gtk_widget_class_bind_template_child (widget_class, BwImportDialog, import);
}

static void
bw_import_dialog_class_init (BwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_dialog_finalize;

  g_type_ensure (BW_TYPE_IMPORT_CHANGES);
  g_type_ensure (BW_TYPE_IMPORT_COLUMNS);
  g_type_ensure (BW_TYPE_IMPORT_DETAILS);
  g_type_ensure (BW_TYPE_IMPORT_DOUBTS);
  g_type_ensure (BW_TYPE_IMPORT_MEASURES);
  g_type_ensure (BW_TYPE_IMPORT_REFUSED);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_button);
  gtk_widget_class_bind_template_callback (widget_class, aimed_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, read_wanted);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, laid_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_at);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
bw_import_dialog_init (BwImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- opening */

GtkWidget *
bw_import_dialog_open (GtkWindow *window, BwLibrary *library, BwMeasure *measure, const char *path,
                       gboolean is_pasted)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *name = g_filename_display_basename (path);
  BwImportDialog *self = g_object_new (BW_TYPE_IMPORT_DIALOG, "transient-for", window, NULL);

  self->library = g_object_ref (library);
  self->path = g_strdup (path);
  self->is_pasted = is_pasted;
  adw_window_title_set_subtitle (self->title, is_pasted ? "" : name);
  if (is_pasted)
    adw_window_title_set_title (self->title, _ ("Paste Readings"));
  gtk_widget_set_visible (self->remember_list, !is_pasted);
  bw_import_measures_open (self->measures, library, measure);
  look_at (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

gboolean
bw_import_dialog_is_ready (BwImportDialog *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_DIALOG (self), FALSE);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->import));
}
