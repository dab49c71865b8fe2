// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.c - a grid: the file's own column names, a drop-down for each, and its first rows. */
#include "ui/import-columns.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"
#include "ui/import-column.h"

#define MOST_CHARACTERS 24 /* of a cell; longer ones are cut */
#define MOST_COLUMNS 60    /* that are shown */

struct _BwImportColumns
{
  AdwBin parent_instance;

  const BwGlance *glance;
  gboolean is_wide;
  GArray *columns; /* BwImportColumn */
  GPtrArray *rows; /* GPtrArray of GtkWidget: the labels of each row */
  gboolean is_guessing;

  AdwBin *table;
  GtkLabel *more;
  GtkWidget *failed_list; /* while there are counts */
  GtkSwitch *failed;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportColumns, bw_import_columns, ADW_TYPE_BIN)

static BwImportColumn *
get_column (BwImportColumns *self, guint i)
{
  return &g_array_index (self->columns, BwImportColumn, i);
}

static BwColumnRole
get_role (BwImportColumns *self, guint i)
{
  return bw_import_column_get_role (get_column (self, i));
}

static guint
count_role (BwImportColumns *self, BwColumnRole role)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += get_role (self, i) == role;
  return n;
}

/* NULL if no column has it. */
static const char *
find_name (BwImportColumns *self, BwColumnRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_role (self, i) == role)
      return get_column (self, i)->name;
  return NULL;
}

/* --- choosing */

static void
choice_changed_cb (BwImportColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->filter)
      gtk_widget_set_visible (GTK_WIDGET (get_column (self, i)->filter),
                              get_role (self, i) == BW_COLUMN_FILTER);
  gtk_widget_set_visible (self->failed_list, bw_import_columns_has_counts (self));
  if (!self->is_guessing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose (BwImportColumns *self, const char *name, BwColumnRole role, const char *filter)
{
  for (guint i = 0; name && i < self->columns->len; i++)
    if (g_str_equal (get_column (self, i)->name, name) && get_column (self, i)->role)
      bw_import_columns_set_role (self, i, role, filter);
}

static void
choose_all (BwImportColumns *self, const BwMapping *mapping)
{
  choose (self, mapping->date, BW_COLUMN_DATE, NULL);
  choose (self, mapping->measure_column, BW_COLUMN_NAMES, NULL);
  gtk_switch_set_active (self->failed, FALSE);
  /* In a wide table they name rows. */
  for (guint i = 0; !mapping->is_wide && i < mapping->measures->len; i++)
    {
      const BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, i);
      choose (self, measure->value, BW_COLUMN_VALUE, NULL);
      choose (self, measure->numerator, BW_COLUMN_NUMERATOR, NULL);
      choose (self, measure->denominator, BW_COLUMN_DENOMINATOR, NULL);
      gtk_switch_set_active (self->failed, measure->counts_failures);
    }
  for (guint i = 0; i < mapping->filters->len; i++)
    {
      const BwRowFilter *filter = &g_array_index (mapping->filters, BwRowFilter, i);
      choose (self, filter->column, BW_COLUMN_FILTER, filter->value);
    }
}

/* --- the grid */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), MOST_CHARACTERS));
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_choices (BwImportColumns *self, GtkGrid *grid, guint i, int place)
{
  BwImportColumn *column = get_column (self, i);

  bw_import_column_make_choices (column, bw_glance_get (self->glance, i));
  gtk_grid_attach (grid, GTK_WIDGET (column->role), place, 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (column->filter), place, 2, 1, 1);
  g_signal_connect_object (column->role, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (column->filter, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
is_dated (BwImportColumns *self, guint i)
{
  return self->is_wide && bw_glance_get (self->glance, i)->name_is_date;
}

static void
add_head (BwImportColumns *self, GtkGrid *grid, guint i, int place)
{
  gtk_grid_attach (grid, make_label (get_column (self, i)->name, "colhead"), place, 0, 1, 1);
  if (is_dated (self, i))
    gtk_grid_attach (grid, make_label (C_ ("column", "Figures"), "dim-label"), place, 1, 1, 1);
  else
    add_choices (self, grid, i, place);
}

static GtkWidget *
make_cell (BwImportColumns *self, guint i, const char *text)
{
  GtkWidget *label = make_label (*text ? text : "–", "numeric");

  gtk_label_set_xalign (GTK_LABEL (label), bw_glance_get (self->glance, i)->kind == BW_CELLS_NUMBERS);
  gtk_widget_set_margin_start (label, 10);
  gtk_widget_set_margin_end (label, 10);
  return label;
}

static void
add_row (BwImportColumns *self, GtkGrid *grid, guint row)
{
  char **cells = g_ptr_array_index (self->glance->rows, row);
  g_autofree char *line = g_strdup_printf ("%u", g_array_index (self->glance->lines, guint, row));
  GPtrArray *labels = g_ptr_array_new ();

  g_ptr_array_add (labels, make_label (line, "dim-label"));
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->is_shown)
      g_ptr_array_add (labels, make_cell (self, i, cells[i]));
  for (guint i = 0; i < labels->len; i++)
    gtk_grid_attach (grid, g_ptr_array_index (labels, i), (int) i, (int) row + 3, 1, 1);
  g_ptr_array_add (self->rows, labels);
}

/* --- which are shown */

static gboolean
is_meant (const BwMapping *mapping, const char *name)
{
  gboolean is_meant = g_strcmp0 (mapping->date, name) == 0 || g_strcmp0 (mapping->measure_column, name) == 0;

  for (guint i = 0; i < mapping->filters->len; i++)
    is_meant |= g_str_equal (g_array_index (mapping->filters, BwRowFilter, i).column, name);
  for (guint i = 0; !mapping->is_wide && i < mapping->measures->len; i++)
    {
      const BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, i);
      is_meant |= g_strcmp0 (measure->value, name) == 0 || g_strcmp0 (measure->numerator, name) == 0 ||
                  g_strcmp0 (measure->denominator, name) == 0;
    }
  return is_meant;
}

/* Of very many, those that @mapping means, then the first of those that can be chosen, then figures. */
static void
choose_shown (BwImportColumns *self, const BwMapping *mapping)
{
  g_autofree char *more = NULL;
  guint n = 0;

  for (int turn = 0; turn < 3; turn++)
    for (guint i = 0; i < self->columns->len && n < MOST_COLUMNS; i++)
      {
        BwImportColumn *column = get_column (self, i);
        gboolean is_due = turn == 0 ? is_meant (mapping, column->name) : turn == 2 || !is_dated (self, i);
        n += is_due && !column->is_shown;
        column->is_shown |= is_due;
      }
  n = self->columns->len - n;
  more = g_strdup_printf (
      ngettext ("%u more column of the file is not shown.", "%u more columns of the file are not shown.", n),
      n);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static GtkWidget *
make_grid (BwImportColumns *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "import-columns");
  for (guint i = 0, place = 1; i < self->columns->len; i++)
    if (get_column (self, i)->is_shown)
      add_head (self, grid, i, (int) place++);
  for (guint row = 0; row < self->glance->rows->len; row++)
    add_row (self, grid, row);
  return GTK_WIDGET (grid);
}

static void
bw_import_columns_finalize (GObject *object)
{
  BwImportColumns *self = BW_IMPORT_COLUMNS (object);

  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (bw_import_columns_parent_class)->finalize (object);
}

static void
bw_import_columns_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_IMPORT_COLUMNS);
  G_OBJECT_CLASS (bw_import_columns_parent_class)->dispose (object);
}

static void
bw_import_columns_class_init (BwImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_columns_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, table);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, more);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, failed_list);
  gtk_widget_class_bind_template_child (widget_class, BwImportColumns, failed);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  signals[CHANGED] = g_signal_new ("changed", BW_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
bw_import_columns_init (BwImportColumns *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (BwImportColumn));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_array_set_clear_func (self->columns, bw_import_column_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_import_columns_set_glance (BwImportColumns *self, const BwGlance *glance, const BwMapping *mapping)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (glance != NULL);

  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->glance = glance;
  self->is_wide = mapping->is_wide;
  self->is_guessing = TRUE;
  g_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < glance->columns->len; i++)
    g_array_append_val (self->columns, ((BwImportColumn){.name = bw_glance_get (glance, i)->name}));
  choose_shown (self, mapping);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_grid (self));
  gtk_widget_add_css_class (scrolled, "card");
  adw_bin_set_child (self->table, scrolled);
  choose_all (self, mapping);
  self->is_guessing = FALSE;
}

void
bw_import_columns_set_role (BwImportColumns *self, guint column, BwColumnRole role, const char *filter)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (column < self->columns->len);
  g_return_if_fail (get_column (self, column)->role != NULL);

  if (filter)
    bw_import_column_choose_filter (get_column (self, column), filter);
  gtk_drop_down_set_selected (get_column (self, column)->role, role);
}

/* --- what was chosen */

static void
add_measures (BwImportColumns *self, BwMapping *mapping)
{
  const char *numerator = find_name (self, BW_COLUMN_NUMERATOR);
  gboolean is_named = mapping->measure_column != NULL;

  for (guint i = 0; i < self->columns->len; i++)
    if (get_role (self, i) == BW_COLUMN_VALUE)
      {
        BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
        measure->value = g_strdup (get_column (self, i)->name);
        measure->name = is_named ? NULL : g_strdup (measure->value);
      }
  if (numerator)
    {
      BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
      measure->numerator = g_strdup (numerator);
      measure->denominator = g_strdup (find_name (self, BW_COLUMN_DENOMINATOR));
      measure->counts_failures = gtk_switch_get_active (self->failed);
      measure->name = is_named ? NULL : g_strdup (numerator);
    }
  if (mapping->measures->len == 0)
    bw_mapping_add_measure (mapping);
}

BwMapping *
bw_import_columns_dup_mapping (BwImportColumns *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_COLUMNS (self), NULL);

  BwMapping *mapping = bw_mapping_new ();

  mapping->is_wide = self->is_wide;
  mapping->date = g_strdup (find_name (self, BW_COLUMN_DATE));
  mapping->measure_column = g_strdup (find_name (self, BW_COLUMN_NAMES));
  add_measures (self, mapping);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const BwImportColumn *column = get_column (self, i);
      guint place = column->filter ? gtk_drop_down_get_selected (column->filter) : 0;
      if (get_role (self, i) == BW_COLUMN_FILTER && place != GTK_INVALID_LIST_POSITION)
        bw_row_filters_add (mapping->filters, column->name,
                            gtk_string_list_get_string (column->values, place));
    }
  return mapping;
}

static const char *
get_lack_of_wide (BwImportColumns *self)
{
  guint n_figures = count_role (self, BW_COLUMN_DATE) + count_role (self, BW_COLUMN_VALUE) +
                    count_role (self, BW_COLUMN_NUMERATOR) + count_role (self, BW_COLUMN_DENOMINATOR);

  if (count_role (self, BW_COLUMN_NAMES) != 1)
    return _ ("Say which one column names the measures.");
  return n_figures > 0 ? _ ("The figures are those under the dates: ignore the other columns.") : NULL;
}

const char *
bw_import_columns_get_lack (BwImportColumns *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_COLUMNS (self), NULL);

  guint n_values = count_role (self, BW_COLUMN_VALUE);
  guint n_numerators = count_role (self, BW_COLUMN_NUMERATOR);
  guint n_denominators = count_role (self, BW_COLUMN_DENOMINATOR);
  guint n_names = count_role (self, BW_COLUMN_NAMES);

  if (self->is_wide)
    return get_lack_of_wide (self);
  if (count_role (self, BW_COLUMN_DATE) != 1)
    return _ ("Say which one column is the date.");
  if (n_names > 1 || (n_names == 1 && n_values > 1) || n_numerators > 1 || n_denominators > 1)
    return _ ("Two columns mean the same: only one can.");
  if (n_values > 0 && n_numerators + n_denominators > 0)
    return _ ("Take either a value, or a numerator and a denominator.");
  if (n_values == 0 && n_numerators + n_denominators < 2)
    return _ ("Say which column is the value, or which are the numerator and the denominator.");
  return NULL;
}

gboolean
bw_import_columns_is_wide (BwImportColumns *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_COLUMNS (self), FALSE);

  return self->is_wide;
}

gboolean
bw_import_columns_has_counts (BwImportColumns *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_COLUMNS (self), FALSE);

  return count_role (self, BW_COLUMN_NUMERATOR) + count_role (self, BW_COLUMN_DENOMINATOR) > 0;
}

static gboolean
is_refused (GPtrArray *refused, guint line)
{
  for (guint i = 0; refused && i < refused->len; i++)
    if (((BwRefusedRow *) g_ptr_array_index (refused, i))->line == line)
      return TRUE;
  return FALSE;
}

void
bw_import_columns_mark (BwImportColumns *self, GPtrArray *refused)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));

  for (guint row = 0; row < self->rows->len; row++)
    {
      GPtrArray *labels = g_ptr_array_index (self->rows, row);
      gboolean is_marked = is_refused (refused, g_array_index (self->glance->lines, guint, row));
      for (guint i = 0; i < labels->len; i++)
        if (is_marked)
          gtk_widget_add_css_class (g_ptr_array_index (labels, i), "refused");
        else
          gtk_widget_remove_css_class (g_ptr_array_index (labels, i), "refused");
    }
}
