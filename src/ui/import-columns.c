// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.c - drop-downs over the file's own column names, and a row a filter. */
#include "ui/import-columns.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"

/* How the figures stand in the file, in the order of the choices. */
typedef enum
{
  FIGURES_VALUE,
  FIGURES_SHARE,
  FIGURES_FAILURES,
} Figures;

/* "Only rows where COLUMN is VALUE". */
typedef struct
{
  GtkWidget *row;
  GtkDropDown *column;
  GtkEditable *value;
} Filter;

struct _BwImportColumns
{
  AdwBin parent_instance;

  GtkStringList *header;
  GArray *filters; /* Filter */
  gboolean is_filling;

  GtkListBox *list;
  AdwComboRow *date;
  AdwComboRow *figures;
  AdwComboRow *value;
  AdwComboRow *numerator;
  AdwComboRow *denominator;
  GtkListBox *filters_box;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportColumns, bw_import_columns, ADW_TYPE_BIN)

static void
changed_cb (BwImportColumns *self)
{
  Figures figures = (Figures) adw_combo_row_get_selected (self->figures);

  gtk_widget_set_visible (GTK_WIDGET (self->value), figures == FIGURES_VALUE);
  gtk_widget_set_visible (GTK_WIDGET (self->numerator), figures != FIGURES_VALUE);
  gtk_widget_set_visible (GTK_WIDGET (self->denominator), figures != FIGURES_VALUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->numerator),
                                 figures == FIGURES_FAILURES ? _ ("What failed") : _ ("Numerator"));
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* --- filters */

static void
remove_filter_cb (GtkButton *button, BwImportColumns *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < self->filters->len; i++)
    if (g_array_index (self->filters, Filter, i).row == row)
      g_array_remove_index (self->filters, i--);
  gtk_list_box_remove (self->filters_box, row);
  gtk_widget_set_visible (GTK_WIDGET (self->filters_box), self->filters->len > 0);
  changed_cb (self);
}

static void
add_filter_cb (BwImportColumns *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Only rows where"));
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  Filter filter = {gtk_list_box_row_new (),
                   GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->header)), NULL)),
                   GTK_EDITABLE (gtk_entry_new ())};

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_hexpand (GTK_WIDGET (filter.value), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (filter.value), _ ("is exactly"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter.column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Only rows where this column"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (filter.value), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("is exactly"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this condition"), -1);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this condition"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (filter.column));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (filter.value));
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (filter.row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (filter.row), FALSE);
  gtk_list_box_append (self->filters_box, filter.row);
  gtk_widget_set_visible (GTK_WIDGET (self->filters_box), TRUE);
  g_array_append_val (self->filters, filter);
  g_signal_connect_object (filter.column, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (filter.value, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_filter_cb), self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (filter.column));
}

/* --- guessing */

static void
select_column (BwImportColumns *self, AdwComboRow *row, const char *const *words, guint otherwise)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->header));

  for (; *words; words++)
    for (guint i = 0; i < n; i++)
      {
        g_autofree char *name = g_utf8_casefold (gtk_string_list_get_string (self->header, i), -1);
        if (strstr (name, *words))
          {
            adw_combo_row_set_selected (row, i);
            return;
          }
      }
  adw_combo_row_set_selected (row, MIN (otherwise, n - 1));
}

static void
guess (BwImportColumns *self)
{
  static const char *const date_words[] = {"date", "month", "period", "week", NULL};
  static const char *const value_words[] = {"value", "rate", "percent", "score", NULL};
  static const char *const numerator_words[] = {"numerator", "breach", "count", NULL};
  static const char *const denominator_words[] = {"denominator", "attend", "total", "bed", NULL};

  select_column (self, self->date, date_words, 0);
  select_column (self, self->value, value_words, 1);
  select_column (self, self->numerator, numerator_words, 1);
  select_column (self, self->denominator, denominator_words, 2);
}

static void
bw_import_columns_dispose (GObject *object)
{
  BwImportColumns *self = BW_IMPORT_COLUMNS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_COLUMNS);
  g_clear_object (&self->header);
  G_OBJECT_CLASS (bw_import_columns_parent_class)->dispose (object);
}

static void
bw_import_columns_finalize (GObject *object)
{
  g_array_unref (BW_IMPORT_COLUMNS (object)->filters);
  G_OBJECT_CLASS (bw_import_columns_parent_class)->finalize (object);
}

static void
bw_import_columns_class_init (BwImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", BW_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, list);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, date);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, figures);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, value);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, numerator);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, denominator);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, filters_box);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_filter_cb);
}

static void
bw_import_columns_init (BwImportColumns *self)
{
  self->filters = g_array_new (FALSE, FALSE, sizeof (Filter));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_import_columns_set_header (BwImportColumns *self, const char *const *header)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));

  self->is_filling = TRUE;
  g_clear_object (&self->header);
  self->header = gtk_string_list_new (header);
  adw_combo_row_set_model (self->date, G_LIST_MODEL (self->header));
  adw_combo_row_set_model (self->value, G_LIST_MODEL (self->header));
  adw_combo_row_set_model (self->numerator, G_LIST_MODEL (self->header));
  adw_combo_row_set_model (self->denominator, G_LIST_MODEL (self->header));
  guess (self);
  self->is_filling = FALSE;
  changed_cb (self);
}

static char *
dup_selected (BwImportColumns *self, guint selected)
{
  return selected == GTK_INVALID_LIST_POSITION
             ? NULL
             : g_strdup (gtk_string_list_get_string (self->header, selected));
}

BwColumnChoice *
bw_import_columns_dup_choice (BwImportColumns *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_COLUMNS (self), NULL);

  BwColumnChoice *choice = g_new0 (BwColumnChoice, 1);
  Figures figures = (Figures) adw_combo_row_get_selected (self->figures);

  choice->date = dup_selected (self, adw_combo_row_get_selected (self->date));
  if (figures == FIGURES_VALUE)
    choice->value = dup_selected (self, adw_combo_row_get_selected (self->value));
  else
    {
      choice->numerator = dup_selected (self, adw_combo_row_get_selected (self->numerator));
      choice->denominator = dup_selected (self, adw_combo_row_get_selected (self->denominator));
    }
  choice->counts_failures = figures == FIGURES_FAILURES;
  choice->filters = bw_row_filters_new ();
  for (guint i = 0; i < self->filters->len; i++)
    {
      const Filter *filter = &g_array_index (self->filters, Filter, i);
      BwRowFilter row = {dup_selected (self, gtk_drop_down_get_selected (filter->column)),
                         g_strdup (gtk_editable_get_text (filter->value))};
      g_array_append_val (choice->filters, row);
    }
  return choice;
}

void
bw_column_choice_free (BwColumnChoice *self)
{
  g_free (self->date);
  g_free (self->value);
  g_free (self->numerator);
  g_free (self->denominator);
  g_array_unref (self->filters);
  g_free (self);
}

gboolean
bw_column_choice_uses (const BwColumnChoice *self, const char *name)
{
  gboolean is_filter = FALSE;

  for (guint i = 0; i < self->filters->len; i++)
    is_filter |= g_strcmp0 (g_array_index (self->filters, BwRowFilter, i).column, name) == 0;
  return is_filter || g_strcmp0 (self->date, name) == 0 || g_strcmp0 (self->value, name) == 0 ||
         g_strcmp0 (self->numerator, name) == 0 || g_strcmp0 (self->denominator, name) == 0;
}
