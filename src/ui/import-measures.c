// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measures.c - a row for each measure of a file, and one choice for all that are new. */
#include "ui/import-measures.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "ui/application.h"
#include "ui/import-measure.h"

#define MOST_ROWS 200 /* more are no list that a person goes through */

struct _BwImportMeasures
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwMeasure *offered;
  GPtrArray *measures;  /* BwMeasure, of the library */
  GtkStringList *names; /* theirs, and a new one's */
  GPtrArray *found;     /* BwImportMeasure */
  guint n_named;        /* in the file; if they are too many, none is in @found */
  gboolean are_labels;
  gboolean are_rows; /* of a wide file */
  guint n_absent;    /* remembered, and not in this file */
  gboolean is_filling;

  GtkListBox *list;
  GtkWidget *new_list;
  AdwComboRow *all_better; /* "each as it says", then BwDirection */
};

enum
{
  TICKED,
  AIMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportMeasures, bw_import_measures, ADW_TYPE_BIN)

static BwImportMeasure *
get_found (BwImportMeasures *self, guint place)
{
  return g_ptr_array_index (self->found, place);
}

static BwImportMeasure *
find (BwImportMeasures *self, const char *name)
{
  for (guint i = 0; i < self->found->len; i++)
    if (g_str_equal (bw_import_measure_get_name (get_found (self, i)), name))
      return get_found (self, i);
  return NULL;
}

static gboolean
is_new (BwImportMeasure *found)
{
  return bw_import_measure_is_taken (found) && bw_import_measure_get_measure (found) == NULL;
}

/* --- all that are new */

/* Its place in the list: what all of them say, or that each says its own. */
static guint
find_common_better (BwImportMeasures *self, guint *n)
{
  guint common = 0;

  *n = 0;
  for (guint i = 0; i < self->found->len; i++)
    {
      guint better = 1 + bw_import_measure_get_better (get_found (self, i));

      if (!is_new (get_found (self, i)))
        continue;
      common = *n == 0 || better == common ? better : 0;
      ++*n;
    }
  return common;
}

static void
show_new (BwImportMeasures *self)
{
  guint n = 0, common = find_common_better (self, &n);
  gboolean was_filling = self->is_filling;

  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->all_better, common);
  self->is_filling = was_filling;
  gtk_widget_set_visible (self->new_list, n > 1);
}

static void
all_better_cb (BwImportMeasures *self)
{
  guint chosen = adw_combo_row_get_selected (self->all_better);

  if (self->is_filling || chosen == 0)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->found->len; i++)
    if (is_new (get_found (self, i)))
      bw_import_measure_set_better (get_found (self, i), (BwDirection) (chosen - 1));
  self->is_filling = FALSE;
  g_signal_emit (self, signals[AIMED], 0);
}

static void
aimed_cb (BwImportMeasures *self)
{
  if (self->is_filling)
    return;
  show_new (self);
  g_signal_emit (self, signals[AIMED], 0);
}

/* --- rows of numerators and of denominators */

static void
show_parts (BwImportMeasures *self)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->found->len; i++)
    {
      const char *whole = bw_import_measure_get_whole (get_found (self, i));
      if (whole)
        g_hash_table_insert (parts, (char *) whole,
                             (char *) bw_import_measure_get_name (get_found (self, i)));
    }
  for (guint i = 0; i < self->found->len; i++)
    bw_import_measure_set_part (
        get_found (self, i), g_hash_table_lookup (parts, bw_import_measure_get_name (get_found (self, i))));
}

static void
ticked_cb (BwImportMeasures *self)
{
  if (self->is_filling)
    return;
  show_parts (self);
  show_new (self);
  g_signal_emit (self, signals[TICKED], 0);
}

/* --- rows */

/* By what is remembered, or by its name, or by where the dialog was opened. */
static void
aim (BwImportMeasures *self, BwImportMeasure *found, BwSource *source)
{
  const char *name = bw_import_measure_get_name (found);
  const char *label = self->are_labels ? name : NULL;
  const BwSourceMeasure *known =
      source ? bw_desk_find_source_measure (self->library, source, label, name) : NULL;
  BwMeasure *measure = known && !known->is_left_out
                           ? bw_library_get (self->library, BW_TYPE_MEASURE, known->measure)
                           : bw_desk_find_measure (self->library, name);
  gboolean is_wanted = known ? !known->is_left_out : source == NULL || !self->are_labels;

  if (known == NULL && self->found->len == 1 && self->offered)
    measure = self->offered;
  /* Numerators alone would be taken for values. */
  if (self->are_rows && known && known->denominator &&
      !bw_import_measure_set_whole (found, known->denominator, known->counts_failures))
    is_wanted = FALSE;
  if (self->are_labels || self->found->len > 1)
    bw_import_measure_suggest (found, name);
  bw_import_measure_set_measure (found, measure);
  bw_import_measure_tick (found, is_wanted);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (found), self->found->len == 1);
}

/* What rows there are to be the denominators of the one called @name; NULL where measures are no rows. */
static GListModel *
list_wholes (BwImportMeasures *self, GPtrArray *names, const char *name)
{
  GtkStringList *wholes;

  if (!self->are_rows)
    return NULL;
  wholes = gtk_string_list_new (NULL);
  gtk_string_list_append (wholes, C_ ("denominators", "None"));
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (g_ptr_array_index (names, i), name))
      gtk_string_list_append (wholes, g_ptr_array_index (names, i));
  return G_LIST_MODEL (wholes);
}

static void
add_row (BwImportMeasures *self, GPtrArray *names, const char *name)
{
  g_autoptr (GListModel) wholes = list_wholes (self, names, name);
  GtkWidget *found = bw_import_measure_new (name, self->measures, G_LIST_MODEL (self->names), wholes);

  gtk_list_box_append (self->list, found);
  g_ptr_array_add (self->found, found);
  g_signal_connect_object (found, "aimed", G_CALLBACK (aimed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (found, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
are_found (BwImportMeasures *self, GPtrArray *names)
{
  if (names->len != self->n_named || self->n_named > MOST_ROWS)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (bw_import_measure_get_name (get_found (self, i)), g_ptr_array_index (names, i)))
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
bw_import_measures_set_found (BwImportMeasures *self, GPtrArray *names, BwImportNaming naming,
                              BwSource *source)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  gboolean are_labels = naming != BW_IMPORT_COLUMNS_NAME, are_rows = naming == BW_IMPORT_ROWS_ARE_MEASURES;

  if (are_labels == self->are_labels && are_rows == self->are_rows && are_found (self, names))
    return;
  self->is_filling = TRUE;
  self->are_labels = are_labels;
  self->are_rows = are_rows;
  self->n_named = names->len;
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_found (self, i)));
  g_ptr_array_set_size (self->found, 0);
  for (guint i = 0; i < names->len && names->len <= MOST_ROWS; i++)
    add_row (self, names, g_ptr_array_index (names, i));
  for (guint i = 0; i < self->found->len; i++)
    aim (self, get_found (self, i), source);
  self->n_absent = source && are_labels ? count_absent (self, source) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self), self->found->len > 0);
  show_parts (self);
  self->is_filling = FALSE;
  show_new (self);
}

GPtrArray *
bw_import_measures_dup_left_out (BwImportMeasures *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), NULL);

  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->found->len; i++)
    if (!bw_import_measure_is_taken (get_found (self, i)))
      g_ptr_array_add (names, g_strdup (bw_import_measure_get_name (get_found (self, i))));
  return names;
}

gboolean
bw_import_measures_takes_all (BwImportMeasures *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURES (self), FALSE);

  for (guint i = 0; i < self->found->len; i++)
    if (!bw_import_measure_is_taken (get_found (self, i)) ||
        bw_import_measure_get_whole (get_found (self, i)))
      return FALSE;
  return TRUE;
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

static void
add_taken (BwMapping *mapping, BwImportMeasure *found, const BwMappedMeasure *mapped)
{
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
  const char *name = bw_import_measure_get_name (found), *whole = bw_import_measure_get_whole (found);

  measure->name = g_strdup (name);
  measure->label = mapping->measure_column ? g_strdup (name) : NULL;
  measure->value = g_strdup (mapped->value);
  measure->numerator = g_strdup (whole ? name : mapped->numerator);
  measure->denominator = g_strdup (whole ? whole : mapped->denominator);
  measure->counts_failures = whole ? bw_import_measure_counts_failures (found) : mapped->counts_failures;
}

void
bw_import_measures_narrow (BwImportMeasures *self, BwMapping *mapping)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  g_autoptr (BwMapping) all = bw_mapping_copy (mapping);

  if (bw_import_measures_takes_all (self))
    return;
  g_ptr_array_set_size (mapping->measures, 0);
  for (guint i = 0; i < self->found->len; i++)
    if (bw_import_measure_is_taken (get_found (self, i)))
      add_taken (mapping, get_found (self, i),
                 find_mapped (all, bw_import_measure_get_name (get_found (self, i))));
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
      const BwMeasureReadings *readings = bw_readings_file_get (file, i);
      BwImportMeasure *found = find (self, readings->name);

      if (found)
        g_ptr_array_add (aims, bw_import_measure_dup_aim (found, readings));
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
    if (bw_import_measure_is_taken (get_found (self, i)))
      return NULL;
  return self->n_named > 0 ? g_strdup (_ ("Tick the measures that are wanted.")) : NULL;
}

/* --- what happens */

void
bw_import_measures_show_effects (BwImportMeasures *self, GPtrArray *aims)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURES (self));

  for (guint i = 0; i < self->found->len; i++)
    bw_import_measure_show_effect (get_found (self, i), NULL);
  for (guint i = 0; aims && i < aims->len; i++)
    {
      const BwImportAim *aimed = g_ptr_array_index (aims, i);
      BwImportEffect effect = bw_desk_preview_readings (self->library, aimed->measure, aimed->found);
      bw_import_measure_show_effect (find (self, aimed->found->name), &effect);
    }
}

static void
fill_all_better (BwImportMeasures *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, C_ ("improvement", "Each as it says"));
  for (int value = BW_DIRECTION_NEUTRAL; value <= BW_DIRECTION_DECREASE; value++)
    gtk_string_list_append (words, bw_enum_get_word (bw_direction_get_type (), value));
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->all_better, G_LIST_MODEL (words));
  self->is_filling = FALSE;
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
  fill_all_better (self);
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
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasures, all_better);
  gtk_widget_class_bind_template_callback (widget_class, all_better_cb);
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
  self->found = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
