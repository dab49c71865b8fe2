// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measure.c - a row that opens: closed it says where the readings go, open it asks. */
#include "ui/import-measure.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "ui/application.h"
#include "ui/enum-choice.h"

struct _BwImportMeasure
{
  AdwExpanderRow parent_instance;

  char *found; /* its name in the file */
  GPtrArray *measures;
  char *part; /* whose denominators its figures are; NULL: nobody's */
  gboolean is_filling;

  GtkCheckButton *tick;
  AdwComboRow *into;
  AdwEntryRow *name;
  AdwEntryRow *unit;
  AdwComboRow *better;
  AdwComboRow *whole; /* "none", then rows */
  GtkWidget *failed_row;
  GtkSwitch *failed;
};

enum
{
  TICKED,
  AIMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportMeasure, bw_import_measure, ADW_TYPE_EXPANDER_ROW)

/* --- what was chosen */

const char *
bw_import_measure_get_name (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), NULL);

  return self->found;
}

gboolean
bw_import_measure_is_taken (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), FALSE);

  return self->part == NULL && gtk_check_button_get_active (self->tick);
}

BwMeasure *
bw_import_measure_get_measure (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), NULL);

  guint place = adw_combo_row_get_selected (self->into);

  return place < self->measures->len ? g_ptr_array_index (self->measures, place) : NULL;
}

BwDirection
bw_import_measure_get_better (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), BW_DIRECTION_NEUTRAL);

  return (BwDirection) adw_combo_row_get_selected (self->better);
}

const char *
bw_import_measure_get_whole (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), NULL);

  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->whole);
  gboolean is_none = chosen == NULL || adw_combo_row_get_selected (self->whole) == 0;

  return is_none ? NULL : gtk_string_object_get_string (chosen);
}

gboolean
bw_import_measure_counts_failures (BwImportMeasure *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), FALSE);

  return gtk_switch_get_active (self->failed);
}

static char *
dup_text (AdwEntryRow *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

BwImportAim *
bw_import_measure_dup_aim (BwImportMeasure *self, const BwMeasureReadings *found)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), NULL);

  BwImportAim *aim = g_new0 (BwImportAim, 1);
  g_autofree char *unit = dup_text (self->unit);

  aim->found = found;
  aim->measure = bw_import_measure_get_measure (self);
  aim->name = dup_text (self->name);
  aim->unit = *unit ? g_steal_pointer (&unit) : NULL;
  aim->improvement = bw_import_measure_get_better (self);
  return aim;
}

/* --- what is shown */

static void
show_choices (BwImportMeasure *self)
{
  gboolean is_new = bw_import_measure_get_measure (self) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->better), is_new);
  gtk_widget_set_visible (self->failed_row, bw_import_measure_get_whole (self) != NULL);
}

void
bw_import_measure_show_effect (BwImportMeasure *self, const BwImportEffect *effect)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  BwMeasure *measure = bw_import_measure_get_measure (self);
  g_autofree char *name = dup_text (self->name);
  g_autofree char *text = NULL;

  if (self->part)
    /* Translators: %s is a row of a file. */
    text = g_strdup_printf (_ ("The denominators of “%s”"), self->part);
  else if (effect && measure)
    /* Translators: what happens to the readings of a measure, and how many are new, are changed, and are
     * there already. */
    text = g_strdup_printf (_ ("Into “%1$s”: %2$u new, %3$u changed, %4$u the same"),
                            measure->name ? measure->name : _ ("Unnamed measure"), effect->n_new,
                            effect->n_changed, effect->n_same);
  else if (effect)
    /* Translators: a measure that will be made: its name, which way is better, and how many readings it gets.
     */
    text = g_strdup_printf (ngettext ("New measure “%1$s” · %2$s · %3$u reading",
                                      "New measure “%1$s” · %2$s · %3$u readings", effect->n_new),
                            name,
                            bw_enum_get_word (bw_direction_get_type (), bw_import_measure_get_better (self)),
                            effect->n_new);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text ? text : "");
}

void
bw_import_measure_set_part (BwImportMeasure *self, const char *other)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  if (g_strcmp0 (self->part, other) == 0)
    return;
  g_free (self->part);
  self->part = g_strdup (other);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), other == NULL);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), other == NULL);
  bw_import_measure_show_effect (self, NULL);
}

/* --- choosing */

static void
aimed_cb (BwImportMeasure *self)
{
  if (self->is_filling)
    return;
  show_choices (self);
  g_signal_emit (self, signals[AIMED], 0);
}

static void
ticked_cb (BwImportMeasure *self)
{
  if (self->is_filling)
    return;
  show_choices (self);
  g_signal_emit (self, signals[TICKED], 0);
}

void
bw_import_measure_tick (BwImportMeasure *self, gboolean is_ticked)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  gtk_check_button_set_active (self->tick, is_ticked);
}

void
bw_import_measure_set_measure (BwImportMeasure *self, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  guint place = self->measures->len;

  if (measure)
    g_ptr_array_find (self->measures, measure, &place);
  adw_combo_row_set_selected (self->into, place);
  show_choices (self);
}

void
bw_import_measure_suggest (BwImportMeasure *self, const char *name)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  g_autofree char *plain = g_strstrip (g_strdup (name));

  gtk_editable_set_text (GTK_EDITABLE (self->name), plain);
}

void
bw_import_measure_set_better (BwImportMeasure *self, BwDirection better)
{
  g_return_if_fail (BW_IS_IMPORT_MEASURE (self));

  adw_combo_row_set_selected (self->better, better);
}

gboolean
bw_import_measure_set_whole (BwImportMeasure *self, const char *whole, gboolean counts_failures)
{
  g_return_val_if_fail (BW_IS_IMPORT_MEASURE (self), FALSE);

  GListModel *rows = adw_combo_row_get_model (self->whole);

  for (guint i = 1; rows && i < g_list_model_get_n_items (rows); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (rows), i), whole))
      {
        gtk_switch_set_active (self->failed, counts_failures);
        adw_combo_row_set_selected (self->whole, i);
        return TRUE;
      }
  return FALSE;
}

/* --- coming and going */

static void
bw_import_measure_dispose (GObject *object)
{
  BwImportMeasure *self = BW_IMPORT_MEASURE (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_MEASURE);
  G_OBJECT_CLASS (bw_import_measure_parent_class)->dispose (object);
}

static void
bw_import_measure_finalize (GObject *object)
{
  BwImportMeasure *self = BW_IMPORT_MEASURE (object);

  g_free (self->found);
  g_free (self->part);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  G_OBJECT_CLASS (bw_import_measure_parent_class)->finalize (object);
}

static void
bw_import_measure_class_init (BwImportMeasureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = BW_TYPE_IMPORT_MEASURE;

  G_OBJECT_CLASS (klass)->dispose = bw_import_measure_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_measure_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-measure.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, tick);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, into);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, name);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, unit);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, better);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, whole);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, failed_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportMeasure, failed);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, aimed_cb);
  signals[TICKED] = g_signal_new ("ticked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[AIMED] = g_signal_new ("aimed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_import_measure_init (BwImportMeasure *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_enum_choice_fill (self->better, bw_direction_get_type ());
  self->is_filling = FALSE;
}

GtkWidget *
bw_import_measure_new (const char *name, GPtrArray *measures, GListModel *names, GListModel *wholes)
{
  g_return_val_if_fail (name != NULL, NULL);

  BwImportMeasure *self = g_object_new (BW_TYPE_IMPORT_MEASURE, NULL);
  /* Translators: %s is the name of a measure in a file. */
  g_autofree char *label = g_strdup_printf (_ ("Import “%s”"), name);

  /* Not while it is made: it would be told before that it is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  self->is_filling = TRUE;
  self->found = g_strdup (name);
  self->measures = g_ptr_array_ref (measures);
  adw_combo_row_set_model (self->into, names);
  adw_combo_row_set_model (self->whole, wholes);
  gtk_widget_set_visible (GTK_WIDGET (self->whole), wholes != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  bw_import_measure_set_measure (self, NULL);
  self->is_filling = FALSE;
  return GTK_WIDGET (self);
}
