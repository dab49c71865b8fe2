// SPDX-License-Identifier: GPL-3.0-or-later
/* import.c - the dialog that takes readings out of a file: all or nothing, and why nothing. */
#include "../window-fixture.h"
#include "ui/import-columns.h"
#include "ui/import-dialog.h"

static BwImportDialog *
open_file (Shown *shown, BwMeasure *measure, const char *text)
{
  g_autofree char *path = shown_write (shown, "file.csv", text);

  return BW_IMPORT_DIALOG (bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, measure, path));
}

static const char *
get_words (BwImportDialog *dialog)
{
  return gtk_label_get_label (shown_find (dialog, "effect"));
}

static guint
count_readings (Shown *shown, BwMeasure *measure)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (shown->library, measure);

  return series->readings->len;
}

static void
test_columns_of_one_date_and_one_number_need_no_choice (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = open_file (shown, shown->falls, "month,falls\n2026-08-01,30\n2026-09-01,6\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (get_words (dialog), ==, "2 readings: 1 new, 0 changed, 1 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* As a hospital's spreadsheet saves it: the thirteenth day settles that days come first. */
static void
test_files_as_hospitals_have_them_need_no_choice (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      open_file (shown, shown->falls,
                 "Falls with harm\n\nWeek ending;Ward;Falls\n06/09/2026;Caf\xE9;1.234,5\n"
                 "13/09/2026;six;<5\n20/09/2026;six;(2)\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (get_words (dialog), ==, "3 readings: 3 new, 0 changed, 0 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_an_import_is_one_command (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = open_file (shown, shown->falls, "month,falls\n2026-08-01,3\n2026-09-01,6\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_signal_emit_by_name (shown_find (dialog, "import"), "clicked");
  g_assert_cmpuint (count_readings (shown, shown->falls), ==, 21);
  shown_undo (shown);
  g_assert_cmpuint (count_readings (shown, shown->falls), ==, 20);
}

static void
test_refused_rows_are_listed_and_stop_the_import (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      open_file (shown, shown->falls, "month,falls\n2026-08-01,30\n2026-09-01,six\n2026-13-01,6\n");
  GtkWidget *refused = shown_find (dialog, "refused");

  WAIT (gtk_widget_get_visible (refused));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  g_assert_true (shown_says (refused, "2 rows are refused"));
  g_assert_true (shown_says (refused, "Line 3, falls"));
  g_assert_true (shown_says (refused, "Line 4, month"));
  g_assert_cmpuint (count_readings (shown, shown->falls), ==, 20);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_columns_that_cannot_be_read_are_said (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = open_file (shown, shown->falls, "month,falls,days\n2026-08-01,30,100\n");
  BwImportColumns *columns = shown_find (dialog, "columns");

  g_assert_false (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (get_words (dialog), ==,
                   "Say which column is the value, or which are the numerator and the denominator.");
  bw_import_columns_set_role (columns, 1, BW_COLUMN_NUMERATOR, NULL);
  bw_import_columns_set_role (columns, 2, BW_COLUMN_DENOMINATOR, NULL);
  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_only_rows_that_say_so_are_taken (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = open_file (
      shown, shown->falls, "month,ward,falls\n2026-09-01,six,1\n2026-09-01,nine,2\n2026-10-01,six,3\n");

  bw_import_columns_set_role (shown_find (dialog, "columns"), 1, BW_COLUMN_FILTER, "six");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (get_words (dialog), ==, "2 readings: 2 new, 0 changed, 0 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_new_measure_needs_a_name (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = open_file (shown, NULL, "month,sepsis\n2026-09-01,7\n");
  BwMeasure *measure;

  WAIT (g_str_equal (get_words (dialog), "The new measure needs a name."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_editable_set_text (shown_find (dialog, "name"), "Sepsis");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_signal_emit_by_name (shown_find (dialog, "import"), "clicked");
  measure = bw_desk_find_measure (shown->library, "Sepsis");
  g_assert_nonnull (measure);
  g_assert_cmpuint (count_readings (shown, measure), ==, 1);
  shown_undo (shown);
  g_assert_null (bw_desk_find_measure (shown->library, "Sepsis"));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/import/one-date-and-one-number-need-no-choice",
        test_columns_of_one_date_and_one_number_need_no_choice);
  TEST ("/import/files-as-hospitals-have-them-need-no-choice",
        test_files_as_hospitals_have_them_need_no_choice);
  TEST ("/import/is-one-command", test_an_import_is_one_command);
  TEST ("/import/refused-rows-are-listed", test_refused_rows_are_listed_and_stop_the_import);
  TEST ("/import/columns-that-cannot-be-read-are-said", test_columns_that_cannot_be_read_are_said);
  TEST ("/import/only-rows-that-say-so", test_only_rows_that_say_so_are_taken);
  TEST ("/import/a-new-measure-needs-a-name", test_a_new_measure_needs_a_name);
  return g_test_run ();
}
