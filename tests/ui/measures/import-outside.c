// SPDX-License-Identifier: GPL-3.0-or-later
/* import-outside.c - cells that are pasted, and files that are dropped. */
#include "import-fixture.h"
#include "ui/figures-drop.h"
#include "ui/import-columns.h"
#include "ui/import-paste.h"

static BwImportDialog *
paste (Shown *shown, const char *cells)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bw_import_paste_write (cells, &error);

  g_assert_no_error (error);
  return BW_IMPORT_DIALOG (
      bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, shown->falls, path, TRUE));
}

static void
test_cells_without_names_can_be_pasted (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = paste (shown, "Sep 2026\t1,234\nOct 2026\t6.5\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "2 readings: 2 new, 0 changed, 0 the same.");
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 22);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_SOURCE)), ==, 0);
}

static void
test_counts_can_be_pasted_under_names (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      paste (shown, "Month\tFell\tDays\r\nSep 2026\t3\t100\r\nOct 2026\tx\t110\r\nNov 2026\t4\t111\r\n");

  WAIT (gtk_widget_get_visible (shown_find (dialog, "refused")));
  g_assert_true (shown_says (dialog, "Line 3, Fell"));
  g_assert_true (bw_import_columns_has_counts (shown_find (dialog, "columns")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The dialog over the window. */
static BwImportDialog *
find_dialog (Shown *shown)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (BW_IS_IMPORT_DIALOG (window))
        return BW_IMPORT_DIALOG (window);
    }
  return NULL;
}

static void
test_a_spreadsheet_is_pasted_on_the_page_of_a_measure (Shown *shown, gconstpointer data)
{
  shown_go (shown, "measure", BW_RECORD (shown->falls));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (shown->window)), "Sep 2026\t7\n");
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.paste-readings", NULL);
  WAIT (find_dialog (shown) && bw_import_dialog_is_ready (find_dialog (shown)));
  import_press (find_dialog (shown));
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 21);
}

static void
test_a_file_is_dropped_on_the_page_of_measures (Shown *shown, gconstpointer data)
{
  g_autofree char *path = shown_write (shown, "dropped.csv", "month,Falls\n2026-09-01,7\n");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);

  g_assert_true (bw_figures_drop_take (BW_PAGE (shown_go (shown, "measures", NULL)), files));
  WAIT (bw_import_dialog_is_ready (find_dialog (shown)));
  import_press (find_dialog (shown));
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 21);
}

/* The second has what the first brings: asked at once, it would be new. */
static void
test_files_that_are_dropped_together_come_one_by_one (Shown *shown, gconstpointer data)
{
  g_autofree char *one = shown_write (shown, "one.csv", "month,Falls\n2026-09-01,7\n");
  g_autofree char *two = shown_write (shown, "two.csv", "month,Falls\n2026-09-01,7\n2026-10-01,8\n");
  g_autoptr (GFile) first = g_file_new_for_path (one), second = g_file_new_for_path (two);
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, first), second);
  BwImportDialog *dialog;

  g_assert_true (
      bw_figures_drop_take (BW_PAGE (shown_go (shown, "measure", BW_RECORD (shown->falls))), files));
  dialog = find_dialog (shown);
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "1 reading: 1 new, 0 changed, 0 the same.");
  import_press (dialog);
  WAIT (find_dialog (shown) &&
        g_str_equal (import_get_words (find_dialog (shown)), "2 readings: 1 new, 0 changed, 1 the same."));
  gtk_window_destroy (GTK_WINDOW (find_dialog (shown)));
  WAIT (find_dialog (shown) == NULL);
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/import/cells-without-names-can-be-pasted", test_cells_without_names_can_be_pasted);
  TEST ("/import/counts-can-be-pasted-under-names", test_counts_can_be_pasted_under_names);
  TEST ("/import/a-spreadsheet-is-pasted-on-the-page-of-a-measure",
        test_a_spreadsheet_is_pasted_on_the_page_of_a_measure);
  TEST ("/import/a-file-is-dropped-on-the-page-of-measures", test_a_file_is_dropped_on_the_page_of_measures);
  TEST ("/import/files-that-are-dropped-together-come-one-by-one",
        test_files_that_are_dropped_together_come_one_by_one);
  return g_test_run ();
}
