// SPDX-License-Identifier: GPL-3.0-or-later
/* import-changes.c - a table over a tick. */
#include "ui/import-changes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/format.h"
#include "ui/application.h"

struct _BwImportChanges
{
  AdwBin parent_instance;

  GtkStringList *rows; /* the cells of a row, with tabs; as a text, since a model holds objects */
  gboolean is_filling;

  GtkLabel *heading;
  GtkColumnView *table;
  GtkCheckButton *accept;
};

typedef enum
{
  COLUMN_MEASURE,
  COLUMN_PERIOD,
  COLUMN_BEFORE,
  COLUMN_AFTER,
  N_COLUMNS,
} Column;

enum
{
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportChanges, bw_import_changes, ADW_TYPE_BIN)

/* --- words */

/* As few as show all that there is of it. */
static int
count_decimals (double value)
{
  int n = 0;

  for (double scaled = value; n < BW_MOST_DECIMALS && fabs (scaled - round (scaled)) > 1e-9; n++)
    scaled *= 10;
  return n;
}

static char *
dup_figure (const BwReading *reading, gboolean is_share)
{
  BwValueFormat format = {is_share, isnan (reading->value)
                                        ? 0
                                        : count_decimals (is_share ? reading->value * 100 : reading->value)};
  g_autofree char *value = bw_format_value (format, reading->value);
  g_autofree char *part = bw_format_number (reading->numerator, count_decimals (reading->numerator));
  g_autofree char *whole = bw_format_number (reading->denominator, count_decimals (reading->denominator));

  if (isnan (reading->denominator) || isnan (reading->numerator))
    return g_steal_pointer (&value);
  /* Translators: a share, and of which counts it is: "3.5% (12 of 340)". */
  return g_strdup_printf (C_ ("share", "%1$s (%2$s of %3$s)"), value, part, whole);
}

static void
add_rows (GPtrArray *rows, BwLibrary *library, const BwImportAim *aim)
{
  g_autoptr (GPtrArray) changes = bw_desk_list_changes (library, aim->measure, aim->found);

  for (guint i = 0; i < changes->len; i++)
    {
      const BwReadingChange *change = g_ptr_array_index (changes, i);
      g_autofree char *name =
          g_strdelimit (g_strdup (aim->measure->name ? aim->measure->name : ""), "\t", ' ');
      g_autofree char *date =
          bw_format_period_short (change->after->date, bw_period_find (aim->found->readings));
      g_autofree char *before = dup_figure (change->before, aim->measure->is_share);
      g_autofree char *after = dup_figure (change->after, aim->measure->is_share);
      g_ptr_array_add (rows, g_strjoin ("\t", name, date, before, after, NULL));
    }
}

/* --- the table */

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (column) >= COLUMN_BEFORE ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  if (GPOINTER_TO_INT (column) == COLUMN_MEASURE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  const char *row = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) cells = g_strsplit (row, "\t", N_COLUMNS);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), cells[GPOINTER_TO_INT (column)]);
}

static void
add_columns (BwImportChanges *self)
{
  const char *titles[N_COLUMNS] = {
      [COLUMN_MEASURE] = _ ("Measure"),
      [COLUMN_PERIOD] = _ ("Period"),
      [COLUMN_BEFORE] = C_ ("reading", "Before"),
      [COLUMN_AFTER] = C_ ("reading", "After"),
  };

  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (titles[i], factory);
      gtk_column_view_column_set_expand (column, i == COLUMN_MEASURE);
      gtk_column_view_append_column (self->table, column);
      g_object_unref (column);
    }
}

static gboolean
are_shown (BwImportChanges *self, GPtrArray *rows)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (self->rows, i), g_ptr_array_index (rows, i)))
      return FALSE;
  return TRUE;
}

static void
fill (BwImportChanges *self, GPtrArray *rows)
{
  guint n = rows->len;
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u reading of the past changes", "%u readings of the past change", n), n);
  g_autofree char *accept = g_strdup_printf (ngettext ("Accept %u change", "Accept %u changes", n), n);

  g_ptr_array_add (rows, NULL);
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          (const char *const *) rows->pdata);
  gtk_label_set_label (self->heading, heading);
  gtk_check_button_set_label (self->accept, accept);
  self->is_filling = TRUE;
  gtk_check_button_set_active (self->accept, FALSE);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

void
bw_import_changes_show (BwImportChanges *self, BwLibrary *library, GPtrArray *aims)
{
  g_return_if_fail (BW_IS_IMPORT_CHANGES (self));

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; aims && i < aims->len; i++)
    {
      const BwImportAim *aim = g_ptr_array_index (aims, i);
      if (aim->measure)
        add_rows (rows, library, aim);
    }
  if (!are_shown (self, rows))
    fill (self, rows);
}

gboolean
bw_import_changes_are_accepted (BwImportChanges *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_CHANGES (self), FALSE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0 ||
         gtk_check_button_get_active (self->accept);
}

static void
accepted_cb (BwImportChanges *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
bw_import_changes_dispose (GObject *object)
{
  BwImportChanges *self = BW_IMPORT_CHANGES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_CHANGES);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (bw_import_changes_parent_class)->dispose (object);
}

static void
bw_import_changes_class_init (BwImportChangesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_changes_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-changes.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportChanges, heading);
  gtk_widget_class_bind_template_child (widget_class, BwImportChanges, table);
  gtk_widget_class_bind_template_child (widget_class, BwImportChanges, accept);
  gtk_widget_class_bind_template_callback (widget_class, accepted_cb);
  signals[ACCEPTED] = g_signal_new ("accepted", BW_TYPE_IMPORT_CHANGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
bw_import_changes_init (BwImportChanges *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = gtk_string_list_new (NULL);
  gtk_column_view_set_model (
      self->table, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)))));
  add_columns (self);
}
