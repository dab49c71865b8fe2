// SPDX-License-Identifier: GPL-3.0-or-later
/* import-columns.c - a grid: the file's own column names, a drop-down for each, and its first rows. */
#include "ui/import-columns.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 5
#define MOST_CHARACTERS 24 /* of a cell; longer ones are cut */

typedef struct
{
  const char *name; /* of the glance */
  GtkDropDown *role;
  GtkEntry *filter;
} Column;

struct _BwImportColumns
{
  AdwBin parent_instance;

  const BwGlance *glance;
  GArray *columns; /* Column */
  gboolean is_guessing;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportColumns, bw_import_columns, ADW_TYPE_BIN)

static Column *
get_column (BwImportColumns *self, guint i)
{
  return &g_array_index (self->columns, Column, i);
}

static BwColumnRole
get_role (BwImportColumns *self, guint i)
{
  return (BwColumnRole) gtk_drop_down_get_selected (get_column (self, i)->role);
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

/* The cell of the first row, which is what a column looks like; "" if there is no row. */
static const char *
first_cell (BwImportColumns *self, guint i)
{
  return self->glance->rows->len > 0 ? ((char **) g_ptr_array_index (self->glance->rows, 0))[i] : "";
}

/* --- choosing */

static void
choice_changed_cb (BwImportColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (get_column (self, i)->filter),
                            get_role (self, i) == BW_COLUMN_FILTER);
  if (!self->is_guessing)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The file's columns are known by their names. */
static gboolean
has_name (BwImportColumns *self, guint i)
{
  return *get_column (self, i)->name != '\0';
}

static void
choose (BwImportColumns *self, const char *name, BwColumnRole role)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (get_column (self, i)->name, name) == 0)
      gtk_drop_down_set_selected (get_column (self, i)->role, role);
}

static void
choose_supposed (BwImportColumns *self)
{
  g_autoptr (BwMapping) mapping = bw_glance_suppose (self->glance);
  const BwMappedMeasure *measure = g_ptr_array_index (mapping->measures, 0);

  choose (self, mapping->date, BW_COLUMN_DATE);
  choose (self, measure->value, BW_COLUMN_VALUE);
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
add_head (BwImportColumns *self, GtkGrid *grid, Column *column, int place)
{
  const char *roles[] = {C_ ("column", "Ignore"),
                         C_ ("column", "Date"),
                         C_ ("column", "Value"),
                         C_ ("column", "Numerator"),
                         C_ ("column", "Denominator"),
                         C_ ("column", "Only rows that say"),
                         NULL};
  /* Translators: %s is the name of a column in a file. */
  g_autofree char *label = g_strdup_printf (_ ("Column “%s” is"), column->name);
  /* Translators: %s is the name of a column in a file. */
  g_autofree char *filter_label = g_strdup_printf (_ ("Column “%s” must say"), column->name);

  column->role = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (roles));
  gtk_widget_set_sensitive (GTK_WIDGET (column->role), has_name (self, (guint) place - 1));
  column->filter = GTK_ENTRY (gtk_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->role), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The focus is on the button within. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (column->role))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (column->filter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  filter_label, -1);
  gtk_editable_set_text (GTK_EDITABLE (column->filter), first_cell (self, (guint) place - 1));
  gtk_widget_set_visible (GTK_WIDGET (column->filter), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (column->role), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (column->filter), GTK_ALIGN_START);
  gtk_grid_attach (grid, make_label (column->name, "colhead"), place, 0, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (column->role), place, 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (column->filter), place, 2, 1, 1);
  g_signal_connect_object (column->role, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (column->filter, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_row (BwImportColumns *self, GtkGrid *grid, guint row)
{
  char **cells = g_ptr_array_index (self->glance->rows, row);
  g_autofree char *line = g_strdup_printf ("%u", g_array_index (self->glance->lines, guint, row));
  int place = (int) row + 3;

  gtk_grid_attach (grid, make_label (line, "dim-label"), 0, place, 1, 1);
  for (guint i = 0; i < self->columns->len && cells[i]; i++)
    {
      GtkWidget *label = make_label (*cells[i] ? cells[i] : "–", "numeric");
      gtk_widget_set_margin_start (label, 10);
      gtk_grid_attach (grid, label, (int) i + 1, place, 1, 1);
    }
}

static GtkWidget *
make_grid (BwImportColumns *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "import-columns");
  for (guint i = 0; i < self->columns->len; i++)
    add_head (self, grid, get_column (self, i), (int) i + 1);
  for (guint row = 0; row < MIN (self->glance->rows->len, MOST_ROWS); row++)
    add_row (self, grid, row);
  return GTK_WIDGET (grid);
}

static void
bw_import_columns_finalize (GObject *object)
{
  BwImportColumns *self = BW_IMPORT_COLUMNS (object);

  g_array_unref (self->columns);
  G_OBJECT_CLASS (bw_import_columns_parent_class)->finalize (object);
}

static void
bw_import_columns_class_init (BwImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_import_columns_finalize;
  signals[CHANGED] = g_signal_new ("changed", BW_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
bw_import_columns_init (BwImportColumns *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
}

void
bw_import_columns_set_glance (BwImportColumns *self, const BwGlance *glance)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (glance != NULL);

  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->glance = glance;
  for (guint i = 0; i < glance->columns->len; i++)
    g_array_append_val (self->columns, ((Column){bw_glance_get (glance, i)->name, NULL, NULL}));
  self->is_guessing = TRUE;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_grid (self));
  gtk_widget_add_css_class (scrolled, "card");
  adw_bin_set_child (ADW_BIN (self), scrolled);
  choose_supposed (self);
  self->is_guessing = FALSE;
}

void
bw_import_columns_set_role (BwImportColumns *self, guint column, BwColumnRole role, const char *filter)
{
  g_return_if_fail (BW_IS_IMPORT_COLUMNS (self));
  g_return_if_fail (column < self->columns->len);

  if (filter)
    gtk_editable_set_text (GTK_EDITABLE (get_column (self, column)->filter), filter);
  gtk_drop_down_set_selected (get_column (self, column)->role, role);
}

BwMapping *
bw_import_columns_dup_mapping (BwImportColumns *self)
{
  BwMapping *mapping = bw_mapping_new ();
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);

  mapping->date = g_strdup (find_name (self, BW_COLUMN_DATE));
  measure->name = g_strdup ("");
  measure->value = g_strdup (find_name (self, BW_COLUMN_VALUE));
  measure->numerator = g_strdup (find_name (self, BW_COLUMN_NUMERATOR));
  measure->denominator = g_strdup (find_name (self, BW_COLUMN_DENOMINATOR));
  for (guint i = 0; i < self->columns->len; i++)
    if (get_role (self, i) == BW_COLUMN_FILTER)
      bw_row_filters_add (mapping->filters, get_column (self, i)->name,
                          gtk_editable_get_text (GTK_EDITABLE (get_column (self, i)->filter)));
  return mapping;
}

const char *
bw_import_columns_get_lack (BwImportColumns *self)
{
  guint n_values = count_role (self, BW_COLUMN_VALUE);
  guint n_numerators = count_role (self, BW_COLUMN_NUMERATOR);
  guint n_denominators = count_role (self, BW_COLUMN_DENOMINATOR);

  if (count_role (self, BW_COLUMN_DATE) != 1)
    return _ ("Say which one column is the date.");
  if (n_values > 1 || n_numerators > 1 || n_denominators > 1)
    return _ ("Two columns mean the same: only one can.");
  if (n_values == 1 && n_numerators + n_denominators > 0)
    return _ ("Take either a value, or a numerator and a denominator.");
  if (n_values == 0 && n_numerators + n_denominators < 2)
    return _ ("Say which column is the value, or which are the numerator and the denominator.");
  return NULL;
}

gboolean
bw_import_columns_has_counts (BwImportColumns *self)
{
  return count_role (self, BW_COLUMN_NUMERATOR) + count_role (self, BW_COLUMN_DENOMINATOR) > 0;
}
