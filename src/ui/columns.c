// SPDX-License-Identifier: GPL-3.0-or-later
/* columns.c - widths that rows share, and the layout of a row that keeps to them. */
#include "ui/columns.h"

#define MOST 8
#define SPACING 16

struct _BwColumns
{
  GObject parent_instance;

  int widths[MOST];
  GHashTable *rows; /* BwColumnsRow, not owned: each says when it goes */
  guint widened;    /* an idle source, or 0 */
};

G_DEFINE_FINAL_TYPE (BwColumns, bw_columns, G_TYPE_OBJECT)

#define BW_TYPE_COLUMNS_ROW (bw_columns_row_get_type ())
G_DECLARE_FINAL_TYPE (BwColumnsRow, bw_columns_row, BW, COLUMNS_ROW, GtkLayoutManager)

struct _BwColumnsRow
{
  GtkLayoutManager parent_instance;

  BwColumns *columns;
};

G_DEFINE_FINAL_TYPE (BwColumnsRow, bw_columns_row, GTK_TYPE_LAYOUT_MANAGER)

/* --- a row */

static gboolean
takes_rest (GtkWidget *cell)
{
  return gtk_widget_compute_expand (cell, GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
widened_cb (gpointer user_data)
{
  BwColumns *self = user_data;
  GHashTableIter rows;
  gpointer row;

  self->widened = 0;
  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &row, NULL))
    gtk_layout_manager_layout_changed (row);
  return G_SOURCE_REMOVE;
}

/* Rows that were measured before are measured again, but not now: they may be about to be. */
static int
fit (BwColumns *self, guint column, GtkWidget *cell)
{
  int width = 0;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width > self->widths[column])
    {
      self->widths[column] = width;
      if (self->widened == 0)
        self->widened = g_idle_add (widened_cb, self);
    }
  return self->widths[column];
}

static void
measure_width (BwColumns *columns, GtkWidget *row, int *minimum, int *natural)
{
  guint column = 0;
  int gap = 0;

  *minimum = *natural = 0;
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell && column < MOST;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      int least = 0, wished = 0;

      if (!gtk_widget_should_layout (cell))
        continue;
      if (takes_rest (cell))
        gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
      else
        least = wished = fit (columns, column, cell);
      *minimum += gap + least;
      *natural += gap + wished;
      gap = SPACING;
    }
}

/* What @row gives each of its cells of @width; those that are not shown get nothing. */
static void
share_out (BwColumns *columns, GtkWidget *row, int width, int widths[MOST])
{
  guint column = 0, rest = MOST;
  int gap = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell && column < MOST;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      widths[column] = 0;
      if (!gtk_widget_should_layout (cell))
        continue;
      if (takes_rest (cell))
        {
          gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &widths[column], NULL, NULL, NULL);
          rest = column;
        }
      else
        widths[column] = fit (columns, column, cell);
      width -= gap + widths[column];
      gap = SPACING;
    }
  if (rest < MOST)
    widths[rest] += MAX (width, 0);
}

static GtkSizeRequestMode
bw_columns_row_get_request_mode (GtkLayoutManager *manager, GtkWidget *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_columns_row_measure (GtkLayoutManager *manager, GtkWidget *row, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  BwColumns *columns = BW_COLUMNS_ROW (manager)->columns;
  int widths[MOST];
  guint column = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (columns, row, minimum, natural);
      return;
    }
  *minimum = *natural = 0;
  if (for_size >= 0)
    share_out (columns, row, for_size, widths);
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell && column < MOST;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      int least = 0, wished = 0;

      if (!gtk_widget_should_layout (cell))
        continue;
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, for_size < 0 ? -1 : widths[column], &least, &wished,
                          NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wished);
    }
}

static void
bw_columns_row_allocate (GtkLayoutManager *manager, GtkWidget *row, int width, int height, int baseline)
{
  gboolean from_right = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  int widths[MOST], x = 0;
  guint column = 0;

  share_out (BW_COLUMNS_ROW (manager)->columns, row, width, widths);
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell && column < MOST;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      if (!gtk_widget_should_layout (cell))
        continue;
      gtk_widget_size_allocate (
          cell, &(GtkAllocation){from_right ? width - x - widths[column] : x, 0, widths[column], height}, -1);
      x += widths[column] + SPACING;
    }
}

static void
bw_columns_row_dispose (GObject *object)
{
  BwColumnsRow *self = BW_COLUMNS_ROW (object);

  if (self->columns)
    g_hash_table_remove (self->columns->rows, self);
  g_clear_object (&self->columns);
  G_OBJECT_CLASS (bw_columns_row_parent_class)->dispose (object);
}

static void
bw_columns_row_class_init (BwColumnsRowClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_columns_row_dispose;
  layout_class->get_request_mode = bw_columns_row_get_request_mode;
  layout_class->measure = bw_columns_row_measure;
  layout_class->allocate = bw_columns_row_allocate;
}

static void
bw_columns_row_init (BwColumnsRow *self)
{
}

/* --- the columns */

static void
bw_columns_finalize (GObject *object)
{
  BwColumns *self = BW_COLUMNS (object);

  g_clear_handle_id (&self->widened, g_source_remove);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (bw_columns_parent_class)->finalize (object);
}

static void
bw_columns_class_init (BwColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_columns_finalize;
}

static void
bw_columns_init (BwColumns *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
}

BwColumns *
bw_columns_new (void)
{
  return g_object_new (BW_TYPE_COLUMNS, NULL);
}

void
bw_columns_add (BwColumns *self, GtkWidget *row)
{
  g_return_if_fail (BW_IS_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  BwColumnsRow *layout = g_object_new (BW_TYPE_COLUMNS_ROW, NULL);

  layout->columns = g_object_ref (self);
  g_hash_table_add (self->rows, layout);
  gtk_widget_set_layout_manager (row, GTK_LAYOUT_MANAGER (layout));
}

void
bw_columns_forget (BwColumns *self)
{
  g_return_if_fail (BW_IS_COLUMNS (self));

  for (guint i = 0; i < MOST; i++)
    self->widths[i] = 0;
  g_clear_handle_id (&self->widened, g_source_remove);
  widened_cb (self);
}
