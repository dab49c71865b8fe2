// SPDX-License-Identifier: GPL-3.0-or-later
/* columns.c - cells of rows stand under each other, whatever is in them and whenever it comes. */
#include "ui/columns.h"

#include "../window-fixture.h"

typedef struct
{
  GtkWidget *window, *box;
  BwColumns *columns;
  GtkWidget *first, *second; /* rows of three cells: the middle one has what is left */
} Rows;

static GtkWidget *
add_row (Rows *self, const char *left, const char *right)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *middle = gtk_label_new ("middle");

  gtk_widget_set_hexpand (middle, TRUE);
  gtk_box_append (GTK_BOX (row), gtk_label_new (left));
  gtk_box_append (GTK_BOX (row), middle);
  gtk_box_append (GTK_BOX (row), gtk_label_new (right));
  bw_columns_add (self->columns, row);
  gtk_box_append (GTK_BOX (self->box), row);
  return row;
}

static GtkWidget *
cell (GtkWidget *row, int column)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  while (column-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
left_of (GtkWidget *row, int column)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (cell (row, column), row, &bounds));
  return (int) bounds.origin.x;
}

static int
width_of (GtkWidget *row, int column)
{
  return gtk_widget_get_width (cell (row, column));
}

static gboolean
stand_under_each_other (GtkWidget *one, GtkWidget *other)
{
  for (int column = 0; column < 3; column++)
    if (width_of (one, column) == 0 || left_of (one, column) != left_of (other, column) ||
        width_of (one, column) != width_of (other, column))
      return FALSE;
  return TRUE;
}

static void
set_up (Rows *self, gconstpointer data)
{
  self->window = gtk_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->columns = bw_columns_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 200);
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  self->first = add_row (self, "1", "much wider than the other");
  self->second = add_row (self, "seventy-seven", "2");
  gtk_window_present (GTK_WINDOW (self->window));
  WAIT (gtk_widget_get_width (self->second) > 0);
}

static void
tear_down (Rows *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->columns), (gpointer *) &self->columns);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->columns);
  g_assert_null (self->columns);
}

static void
test_in_the_first_frame (Rows *self, gconstpointer data)
{
  g_assert_true (stand_under_each_other (self->first, self->second));
  g_assert_cmpint (left_of (self->first, 1), >, width_of (self->first, 0));
}

static void
test_a_row_comes_later (Rows *self, gconstpointer data)
{
  int was = width_of (self->first, 0);
  GtkWidget *third = add_row (self, "seventy-seven thousand and more", "3");

  WAIT (stand_under_each_other (self->first, third) && stand_under_each_other (self->second, third));
  g_assert_cmpint (width_of (self->first, 0), >, was);
}

static void
test_a_cell_widens (Rows *self, gconstpointer data)
{
  int was = width_of (self->first, 2);

  gtk_label_set_label (GTK_LABEL (cell (self->second, 2)), "wider by far than the one that was the widest");
  WAIT (width_of (self->first, 2) > was && stand_under_each_other (self->first, self->second));
}

static void
test_what_was_widest_is_forgotten (Rows *self, gconstpointer data)
{
  int was = width_of (self->first, 2);

  gtk_widget_set_visible (self->first, FALSE);
  bw_columns_forget (self->columns);
  WAIT (width_of (self->second, 2) < was);
}

static void
test_a_hidden_cell_takes_no_room (Rows *self, gconstpointer data)
{
  gtk_widget_set_visible (cell (self->first, 0), FALSE);
  WAIT (left_of (self->first, 1) == 0);
  g_assert_cmpint (left_of (self->first, 2) + width_of (self->first, 2), ==,
                   gtk_widget_get_width (self->first));
}

static void
test_from_right_to_left (Rows *self, gconstpointer data)
{
  gtk_widget_set_direction (self->first, GTK_TEXT_DIR_RTL);
  WAIT (left_of (self->first, 2) == 0);
  g_assert_cmpint (left_of (self->first, 0) + width_of (self->first, 0), ==,
                   gtk_widget_get_width (self->first));
}

#define TEST(path, function) g_test_add (path, Rows, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/columns/stand-under-each-other-in-the-first-frame", test_in_the_first_frame);
  TEST ("/columns/a-row-comes-later", test_a_row_comes_later);
  TEST ("/columns/a-cell-widens", test_a_cell_widens);
  TEST ("/columns/what-was-widest-is-forgotten", test_what_was_widest_is_forgotten);
  TEST ("/columns/a-hidden-cell-takes-no-room", test_a_hidden_cell_takes_no_room);
  TEST ("/columns/from-right-to-left", test_from_right_to_left);
  return g_test_run ();
}
