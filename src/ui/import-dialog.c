// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-dialog.c - asks what the file means, has it read by that, and says what an import would do. It is
 * all or nothing: the button waits until nothing stands in the way.
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
#include "ui/import-refused.h"
#include "ui/import-session.h"
#include "ui/import-words.h"
#include "ui/told.h"

struct _BwImportDialog
{
  AdwWindow parent_instance;

  BwLibrary *library;
  gboolean is_pasted;
  BwImportSession *session;
  gboolean is_exploring; /* it is read to know which measures there are */
  GPtrArray *aims;       /* of the session's file */

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
  if (self->session->problem)
    return g_strdup (self->session->problem);
  if (lack_of_measures)
    return g_steal_pointer (&lack_of_measures);
  if (self->session->file == NULL)
    return g_strdup (_ ("The file is being read."));
  return bw_import_words_dup_hindrance (self->library, self->session->file, self->aims);
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
  g_autofree char *notes = bw_import_words_dup_notes (
      self->session->source, bw_import_measures_count_absent (self->measures), self->session->file);
  GPtrArray *aims = hindrance ? NULL : self->aims;

  if (self->session->look == NULL)
    return;
  bw_import_changes_show (self->changes, self->library, aims);
  bw_import_measures_show_effects (self->measures, aims);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), self->session->work != NULL);
  gtk_label_set_label (self->effect, hindrance ? hindrance : effect);
  gtk_label_set_label (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *notes != '\0');
  show_button (self);
}

static void
show_file (BwImportDialog *self)
{
  const BwImportSession *session = self->session;
  /* What a question stands for is not refused before it was answered. */
  gboolean is_plain = session->file && !bw_import_doubts_has_any (session->file);
  GPtrArray *refused = is_plain ? session->file->refused : NULL;

  bw_import_refused_show (self->refused, refused);
  bw_import_columns_mark (self->columns, refused);
  bw_import_doubts_show (self->doubts, bw_import_look_get_glance (session->look), session->mapping,
                         session->file);
  show (self);
}

/* --- reading */

/* Takes over @mapping. */
static void
begin (BwImportDialog *self, BwMapping *mapping)
{
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  gtk_progress_bar_set_fraction (self->progress, 0);
  bw_import_session_read (self->session, mapping);
  show_file (self);
}

static void
read_wanted (BwImportDialog *self)
{
  BwMapping *mapping = bw_import_columns_dup_mapping (self->columns);

  self->is_exploring = FALSE;
  bw_import_measures_narrow (self->measures, mapping);
  begin (self, mapping);
}

static void
read_again (BwImportDialog *self)
{
  g_autoptr (BwMapping) mapping = bw_import_columns_dup_mapping (self->columns);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (bw_import_columns_get_lack (self->columns))
    {
      g_clear_pointer (&self->aims, g_ptr_array_unref);
      bw_import_session_stop (self->session);
      bw_import_measures_set_found (self->measures, names, BW_IMPORT_COLUMNS_NAME, NULL);
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
  bw_import_measures_set_found (self->measures, names, BW_IMPORT_COLUMNS_NAME, self->session->source);
  read_wanted (self);
}

static void
find_measures (BwImportDialog *self)
{
  const BwReadingsFile *file = self->session->file;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < file->measures->len; i++)
    g_ptr_array_add (names, bw_readings_file_get (file, i)->name);
  bw_import_measures_set_found (self->measures, names,
                                self->session->mapping->is_wide ? BW_IMPORT_ROWS_ARE_MEASURES
                                                                : BW_IMPORT_CELLS_NAME,
                                self->session->source);
}

static void
aim (BwImportDialog *self)
{
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  if (self->session->file)
    self->aims = bw_import_measures_dup_aims (self->measures, self->session->file);
}

static void
read_cb (BwImportDialog *self)
{
  gboolean has_explored = self->session->file && self->is_exploring;

  if (has_explored)
    find_measures (self);
  if (has_explored && !bw_import_measures_takes_all (self->measures))
    {
      read_wanted (self);
      return;
    }
  aim (self);
  show_file (self);
}

static void
progressed_cb (BwImportDialog *self, double done)
{
  gtk_progress_bar_set_fraction (self->progress, done);
}

static void
aimed_cb (BwImportDialog *self)
{
  aim (self);
  show (self);
}

/* --- looking */

/* Shows what @mapping says; NULL: what can be supposed. */
static void
furnish (BwImportDialog *self, const BwMapping *mapping)
{
  const BwGlance *glance = bw_import_look_get_glance (self->session->look);
  g_autoptr (BwMapping) supposed =
      self->is_pasted ? bw_import_paste_suppose (glance) : bw_glance_suppose (glance);

  mapping = mapping ? mapping : supposed;
  bw_import_columns_set_glance (self->columns, glance, mapping);
  bw_import_details_show (self->details, glance, &self->session->choices, mapping->is_wide);
  read_again (self);
}

static void
looked_cb (BwImportDialog *self)
{
  g_autoptr (BwMapping) remembered = bw_import_session_dup_remembered (self->session);

  if (self->session->problem == NULL)
    furnish (self, remembered);
  else if (self->session->look == NULL)
    adw_status_page_set_description (self->trouble, self->session->problem);
  gtk_stack_set_visible_child_name (self->stack, self->session->look ? "form" : "trouble");
  show (self);
}

static void
show_looking (BwImportDialog *self)
{
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  if (self->session->look == NULL)
    gtk_stack_set_visible_child_name (self->stack, "reading");
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), FALSE);
}

static void
look_again_cb (BwImportDialog *self)
{
  bw_import_session_look (self->session);
  show_looking (self);
}

static void
said_cb (BwImportDialog *self, int choice, const char *word)
{
  const BwImportSession *session = self->session;
  gboolean is_looking = FALSE;

  if (!bw_import_session_say (self->session, (BwChoice) choice, word, &is_looking))
    return;
  if (is_looking)
    {
      show_looking (self);
      return;
    }
  bw_import_details_show (self->details, bw_import_look_get_glance (session->look), &session->choices,
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

static void
import_cb (BwImportDialog *self)
{
  BwImportEffect effect = bw_desk_preview_aims (self->library, self->aims);
  /* Translators: what an import has done: how many readings are new, are changed, and were there already. */
  g_autofree char *text = g_strdup_printf (_ ("Readings imported: %1$u new, %2$u changed, %3$u the same"),
                                           effect.n_new, effect.n_changed, effect.n_same);
  g_autoptr (GPtrArray) left_out = bw_import_measures_dup_left_out (self->measures);
  BwImportMemory memory = self->is_pasted                          ? BW_IMPORT_AS_BEFORE
                          : gtk_switch_get_active (self->remember) ? BW_IMPORT_REMEMBERED
                                                                   : BW_IMPORT_FORGOTTEN;
  g_autoptr (GError) error = NULL;

  if (!bw_import_session_take (self->session, self->aims, left_out, memory, &error))
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

  if (self->session)
    bw_import_session_stop (self->session);
  g_clear_pointer (&self->aims, g_ptr_array_unref);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (bw_import_dialog_parent_class)->dispose (object);
}

static void
bw_import_dialog_finalize (GObject *object)
{
  BwImportDialog *self = BW_IMPORT_DIALOG (object);

  if (self->is_pasted)
    bw_import_paste_remove (self->session->path);
  g_clear_object (&self->session);
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
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
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
  self->session = bw_import_session_new (library, path);
  g_signal_connect_object (self->session, "looked", G_CALLBACK (looked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "progressed", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
  self->is_pasted = is_pasted;
  adw_window_title_set_subtitle (self->title, is_pasted ? "" : name);
  if (is_pasted)
    gtk_window_set_title (GTK_WINDOW (self), _ ("Paste Readings"));
  gtk_widget_set_visible (self->remember_list, !is_pasted);
  bw_import_measures_open (self->measures, library, measure);
  look_again_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

gboolean
bw_import_dialog_is_ready (BwImportDialog *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_DIALOG (self), FALSE);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->import));
}
