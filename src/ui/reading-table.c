// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-table.c - a row of a GtkColumnView needs an object: here it is the texts of its cells. */
#include "ui/reading-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/words.h"

typedef enum
{
  COLUMN_PERIOD,
  COLUMN_NUMERATOR,
  COLUMN_DENOMINATOR,
  COLUMN_VALUE,
  COLUMN_READS_AS,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

#define BW_TYPE_READING_CELLS (bw_reading_cells_get_type ())
G_DECLARE_FINAL_TYPE (BwReadingCells, bw_reading_cells, BW, READING_CELLS, GObject)

struct _BwReadingCells
{
  GObject parent_instance;

  char *texts[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (BwReadingCells, bw_reading_cells, G_TYPE_OBJECT)

struct _BwReadingTable
{
  AdwBin parent_instance;

  GListStore *rows; /* BwReadingCells */
  GtkColumnView *view;
  GtkColumnViewColumn *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (BwReadingTable, bw_reading_table, ADW_TYPE_BIN)

static void
bw_reading_cells_finalize (GObject *object)
{
  BwReadingCells *self = BW_READING_CELLS (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (bw_reading_cells_parent_class)->finalize (object);
}

static void
bw_reading_cells_class_init (BwReadingCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_reading_cells_finalize;
}

static void
bw_reading_cells_init (BwReadingCells *self)
{
}

/* Counts are whole more often than not. */
static char *
format_count (double value)
{
  return isnan (value) ? g_strdup ("") : bw_format_number (value, value == floor (value) ? 0 : 1);
}

static BwReadingCells *
make_cells (const BwAnalysis *analysis, guint index)
{
  const BwReading *reading = g_ptr_array_index (analysis->series->readings, index);
  const BwSpcPoint *point = &analysis->points[index];
  BwReadingCells *self = g_object_new (BW_TYPE_READING_CELLS, NULL);

  self->texts[COLUMN_PERIOD] = bw_format_period_short (reading->date, analysis->period);
  self->texts[COLUMN_NUMERATOR] = format_count (reading->numerator);
  self->texts[COLUMN_DENOMINATOR] = format_count (reading->denominator);
  self->texts[COLUMN_VALUE] = bw_format_value (analysis->format, reading->value);
  /* The usual says nothing. */
  self->texts[COLUMN_READS_AS] = g_strdup (
      point->special_cause == BW_SPC_COMMON_CAUSE ? "" : bw_words_special_cause (point->special_cause));
  self->texts[COLUMN_NOTE] = g_strdup (reading->note ? reading->note : "");
  return self;
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gboolean is_figure =
      GPOINTER_TO_INT (column) >= COLUMN_NUMERATOR && GPOINTER_TO_INT (column) <= COLUMN_VALUE;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_figure ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), GPOINTER_TO_INT (column) >= COLUMN_READS_AS
                                                  ? PANGO_ELLIPSIZE_END
                                                  : PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  BwReadingCells *cells = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), cells->texts[GPOINTER_TO_INT (column)]);
}

static void
bw_reading_table_finalize (GObject *object)
{
  g_clear_object (&BW_READING_TABLE (object)->rows);
  G_OBJECT_CLASS (bw_reading_table_parent_class)->finalize (object);
}

static void
bw_reading_table_class_init (BwReadingTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_reading_table_finalize;
}

static void
add_column (BwReadingTable *self, Column column, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GINT_TO_POINTER (column));
  self->columns[column] = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (self->columns[column],
                                     column == COLUMN_PERIOD || column >= COLUMN_READS_AS);
  gtk_column_view_append_column (self->view, self->columns[column]);
  g_object_unref (self->columns[column]);
}

static void
bw_reading_table_init (BwReadingTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = g_list_store_new (BW_TYPE_READING_CELLS);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Readings"),
                                  -1);
  add_column (self, COLUMN_PERIOD, _ ("Period"));
  add_column (self, COLUMN_NUMERATOR, _ ("Numerator"));
  add_column (self, COLUMN_DENOMINATOR, _ ("Denominator"));
  add_column (self, COLUMN_VALUE, _ ("Value"));
  add_column (self, COLUMN_READS_AS, _ ("Reads as"));
  add_column (self, COLUMN_NOTE, _ ("Note"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 180);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Columns without a text anywhere are left out. */
static void
show_columns_in_use (BwReadingTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      gboolean is_used = column == COLUMN_PERIOD || column == COLUMN_VALUE;
      for (guint i = 0; i < n && !is_used; i++)
        {
          g_autoptr (BwReadingCells) cells = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
          is_used = *cells->texts[column] != '\0';
        }
      gtk_column_view_column_set_visible (self->columns[column], is_used);
    }
}

void
bw_reading_table_show (BwReadingTable *self, const BwAnalysis *analysis)
{
  g_return_if_fail (BW_IS_READING_TABLE (self));

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = analysis->n; i > 0; i--)
    g_ptr_array_add (rows, make_cells (analysis, i - 1));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata,
                       rows->len);
  show_columns_in_use (self);
}
