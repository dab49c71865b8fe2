// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measures.c - a row for each measure of a file: a tick, its name there, and its measure in the
 * library. */
#include "ui/import-measures.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"
#include "ui/enum-choice.h"

#define MOST_ROWS 200 /* more are no list that a person goes through */

typedef struct
{
  char *name; /* in the file */
  AdwComboRow *row;
  GtkCheckButton *tick;
} Found;

struct _BwImportMeasures
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwMeasure *offered;
  GPtrArray *measures;  /* BwMeasure, of the library */
  GtkStringList *names; /* theirs, and a new one's */
  GPtrArray *found;     /* Found */
  guint n_named;        /* in the file; if they are too many, none is in @found */
  gboolean are_labels;
  guint n_absent; /* remembered, and not in this file */
  gboolean is_filling;

  GtkListBox *list;
  GtkWidget *new_list;
  AdwEntryRow *name;
  AdwComboRow *direction;
};

enum
{
  TICKED,
  AIMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportMeasures, bw_import_measures, ADW_TYPE_BIN)

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->name);
  g_free (found);
}

/* --- what was chosen */

static gboolean
is_taken (const Found *found)
{
  return gtk_check_button_get_active (found->tick);
}

/* NULL: a new one. */
static BwMeasure *
get_measure (BwImportMeasures *self, const Found *found)
{
  guint place = adw_combo_row_get_selected (found->row);

  return place < self->measures->len ? g_ptr_array_index (self->measures, place) : NULL;
}

static gboolean
is_new (BwImportMeasures *self, const Found *found)
{
  return is_taken (found) && get_measure (self, found) == NULL;
}

static guint
count_new (BwImportMeasures *self)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    n += is_new (self, g_ptr_array_index (self->found, i));
  return n;
}

static const Found *
find (BwImportMeasures *self, const char *name)
{
  for (guint i = 0; i < self->found->len; i++)
    if (g_str_equal (((Found *) g_ptr_array_index (self->found, i))->name, name))
      return g_ptr_array_index (self->found, i);
  return NULL;
}

/* The only one of a file can be called as a person likes; of many, each is called as there. */
static char *
dup_new_name (BwImportMeasures *self, const Found *found)
{
  if (self->found->len > 1)
    return g_strdup (found->name);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
show_new (BwImportMeasures *self)
{
  guint n = count_new (self);

  gtk_widget_set_visible (self->new_list, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->name), n > 0 && self->found->len == 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->direction),
                                 self->found->len > 1 ? _ ("What is better, of the new measures")
                                                      : _ ("What is better"));
}

static void
aimed_cb (BwImportMeasures *self)
{
  if (self->is_filling)
    return;
  show_new (self);
  g_signal_emit (self, signals[AIMED], 0);
}

static void
ticked_cb (BwImportMeasures *self)
{
  if (self->is_filling)
    return;
  show_new (self);
  g_signal_emit (self, signals[TICKED], 0);
}

/* --- rows */

static guint
find_place (BwImportMeasures *self, gpointer measure)
{
  guint place = self->measures->len;

  if (measure)
    g_ptr_array_find (self->measures, measure, &place);
  return place;
}

/* By what is remembered, or by its name, or by where the dialog was opened. */
static void
aim (BwImportMeasures *self, const Found *found, BwSource *source)
{
  const char *label = self->are_labels ? found->name : NULL;
  const BwSourceMeasure *known =
      source ? bw_desk_find_source_measure (self->library, source, label, found->name) : NULL;
  BwMeasure *measure = known && !known->is_left_out
                           ? bw_library_get (self->library, BW_TYPE_MEASURE, known->measure)
                           : bw_desk_find_measure (self->library, found->name);

  if (known == NULL && self->found->len == 1 && self->offered)
    measure = self->offered;
  adw_combo_row_set_selected (found->row, find_place (self, measure));
  gtk_check_button_set_active (found->tick,
                               known ? !known->is_left_out : source == NULL || !self->are_labels);
}

static void
add_row (BwImportMeasures *self, const char *name)
{
  Found *found = g_new0 (Found, 1);
  /* Translators: %s is the name of a measure in a file. */
  g_autofree char *label = g_strdup_printf (_ ("Import “%s”"), name);

  found->name = g_strdup (name);
  found->row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", name, "title-lines", 2,
                             "model", self->names, NULL);
  found->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (found->tick), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (found->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (found->row), GTK_WIDGET (found->tick));
  gtk_list_box_append (self->list, GTK_WIDGET (found->row));
  g_ptr_array_add (self->found, found);
  g_signal_connect_object (found->row, "notify::selected", G_CALLBACK (aimed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (found->tick, "notify::active", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
are_found (BwImportMeasures *self, GPtrArray *names)
{
  if (names->len != self->n_named || self->n_named > MOST_ROWS)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (((Found *) g_ptr_array_index (self->found, i))->name, g_ptr_array_index (names, i)))
      return FALSE;
  return TRUE;
}

static guint
count_absent (BwImportMeasures *self, BwSource *source)
{
  g_autoptr (GListModel) rows = bw_library_list_of (self->library, BW_TYPE_SOURCE_MEASURE, "source",
                                                    bw_record_get_id (BW_RECORD (source)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (BwSourceMeasure) row = g_list_model_get_item (rows, i);
      n += row->label && !row->is_left_out && find (self, row->label) == NULL;
    }
  return n;
}

void
bw_import_measures_set_found (BwImportMeasures *self, GPtrArray *names, gboolean are_labels, BwSource *source)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  if (are_labels == self->are_labels && are_found (self, names))
    return;
  self->is_filling = TRUE;
  self->are_labels = are_labels;
  self->n_named = names->len;
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (((Found *) g_ptr_array_index (self->found, i))->row));
  g_ptr_array_set_size (self->found, 0);
  for (guint i = 0; i < names->len && names->len <= MOST_ROWS; i++)
    add_row (self, g_ptr_array_index (names, i));
  for (guint i = 0; i < self->found->len; i++)
    aim (self, g_ptr_array_index (self->found, i), source);
  self->n_absent = source && are_labels ? count_absent (self, source) : 0;
  if (are_labels && self->found->len == 1)
    gtk_editable_set_text (GTK_EDITABLE (self->name), g_ptr_array_index (names, 0));
  gtk_widget_set_visible (GTK_WIDGET (self), self->found->len > 0);
  self->is_filling = FALSE;
  show_new (self);
}

GPtrArray *
bw_import_measures_dup_names (BwImportMeasures *self, gboolean taken)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), NULL);

  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->found->len; i++)
    {
      const Found *found = g_ptr_array_index (self->found, i);
      if (is_taken (found) == taken)
        g_ptr_array_add (names, g_strdup (found->name));
    }
  return names;
}

gboolean
bw_import_measures_takes_all (BwImportMeasures *self)
{
  g_autoptr (GPtrArray) left_out = bw_import_measures_dup_names (self, FALSE);

  return left_out->len == 0;
}

/* How the one of that name is read: those of a measure column all alike. */
static const BwMappedMeasure *
find_mapped (const BwMapping *mapping, const char *name)
{
  for (guint i = 0; i < mapping->measures->len; i++)
    {
      const BwMappedMeasure *mapped = g_ptr_array_index (mapping->measures, i);
      if (mapped->name == NULL || g_str_equal (mapped->name, name))
        return mapped;
    }
  return NULL;
}

void
bw_import_measures_narrow (BwImportMeasures *self, BwMapping *mapping)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  g_autoptr (GPtrArray) taken = bw_import_measures_dup_names (self, TRUE);
  g_autoptr (BwMapping) all = bw_mapping_copy (mapping);

  if (bw_import_measures_takes_all (self))
    return;
  g_ptr_array_set_size (mapping->measures, 0);
  for (guint i = 0; i < taken->len; i++)
    {
      const char *name = g_ptr_array_index (taken, i);
      const BwMappedMeasure *mapped = find_mapped (all, name);
      BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
      measure->name = g_strdup (name);
      measure->label = mapping->measure_column ? g_strdup (name) : NULL;
      measure->value = g_strdup (mapped->value);
      measure->numerator = g_strdup (mapped->numerator);
      measure->denominator = g_strdup (mapped->denominator);
      measure->counts_failures = mapped->counts_failures;
    }
}

guint
bw_import_measures_count_absent (BwImportMeasures *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), 0);

  return self->n_absent;
}

GPtrArray *
bw_import_measures_dup_aims (BwImportMeasures *self, const BwReadingsFile *file)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), NULL);

  GPtrArray *aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);

  for (guint i = 0; i < file->measures->len; i++)
    {
      const Found *found = find (self, bw_readings_file_get (file, i)->name);
      BwImportAim *made;

      if (found == NULL)
        continue;
      made = g_new0 (BwImportAim, 1);
      made->found = bw_readings_file_get (file, i);
      made->measure = get_measure (self, found);
      made->name = dup_new_name (self, found);
      made->improvement = (BwDirection) adw_combo_row_get_selected (self->direction);
      g_ptr_array_add (aims, made);
    }
  return aims;
}

char *
bw_import_measures_dup_lack (BwImportMeasures *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), NULL);

  if (self->n_named > MOST_ROWS)
    /* Translators: how many measures a file has. */
    return g_strdup_printf (
        _ ("The file names %u measures, too many to go through: choose only rows that say "
           "which are wanted."),
        self->n_named);
  for (guint i = 0; i < self->found->len; i++)
    if (is_taken (g_ptr_array_index (self->found, i)))
      return NULL;
  return self->n_named > 0 ? g_strdup (_ ("Tick the measures that are wanted.")) : NULL;
}

/* --- what happens */

static char *
dup_effect (BwImportMeasures *self, const BwImportAim *aimed)
{
  BwImportEffect effect = bw_desk_preview_readings (self->library, aimed->measure, aimed->found);

  /* Translators: what happens to the readings of a measure: how many are new, are changed, and are there
   * already. */
  return g_strdup_printf (_ ("%u new, %u changed, %u the same"), effect.n_new, effect.n_changed,
                          effect.n_same);
}

void
bw_import_measures_show_effects (BwImportMeasures *self, GPtrArray *aims)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  for (guint i = 0; i < self->found->len; i++)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (((Found *) g_ptr_array_index (self->found, i))->row), "");
  for (guint i = 0; aims && i < aims->len; i++)
    {
      const BwImportAim *aimed = g_ptr_array_index (aims, i);
      g_autofree char *effect = dup_effect (self, aimed);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (find (self, aimed->found->name)->row), effect);
    }
}

/* --- the list */

void
bw_import_measures_open (BwImportMeasures *self, BwLibrary *library, BwMeasure *offered)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));
  g_return_if_fail (self->library == NULL);

  GListModel *measures = bw_library_list (library, BW_TYPE_MEASURE);

  self->library = g_object_ref (library);
  g_set_object (&self->offered, offered);
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      BwMeasure *measure = g_list_model_get_item (measures, i);
      g_ptr_array_add (self->measures, measure);
      gtk_string_list_append (self->names, measure->name ? measure->name : _ ("Unnamed measure"));
    }
  gtk_string_list_append (self->names, _ ("New measure"));
  bw_enum_choice_fill (self->direction, bw_direction_get_type ());
}

static void
bw_import_measures_dispose (GObject *object)
{
  BwImportMeasures *self = BW_IMPORT_MEASURES (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_MEASURES);
  g_clear_object (&self->offered);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_import_measures_parent_class)->dispose (object);
}

static void
bw_import_measures_finalize (GObject *object)
{
  BwImportMeasures *self = BW_IMPORT_MEASURES (object);

  g_ptr_array_unref (self->found);
  g_ptr_array_unref (self->measures);
  g_object_unref (self->names);
  G_OBJECT_CLASS (bw_import_measures_parent_class)->finalize (object);
}

static void
bw_import_measures_class_init (BwImportMeasuresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_measures_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_measures_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-measures.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasures, list);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasures, new_list);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasures, name);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasures, direction);
  gtk_widget_class_bind_template_callback (widget_class, aimed_cb);
  signals[TICKED] = g_signal_new ("ticked", BW_TYPE_IMPORT_MEASURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[AIMED] =
      g_signal_new ("aimed", BW_TYPE_IMPORT_MEASURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_import_measures_init (BwImportMeasures *self)
{
  self->measures = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = gtk_string_list_new (NULL);
  self->found = g_ptr_array_new_with_free_func (found_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
