// SPDX-License-Identifier: GPL-3.0-or-later
/* import.c - the dialog that takes readings out of a file: all or nothing, and why nothing. */
#include <glib/gstdio.h>

#include "import-fixture.h"
#include "ui/import-columns.h"
#include "ui/import-refused.h"

static void
test_columns_of_one_date_and_one_number_need_no_choice (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-08-01,30\n2026-09-01,6\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "2 readings: 1 new, 0 changed, 1 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* As a hospital's spreadsheet saves it: the thirteenth day settles that days come first. */
static void
test_files_as_hospitals_have_them_need_no_choice (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, shown->falls,
                   "Falls with harm\n\nWeek ending;Ward;Falls\n06/09/2026;Caf\xE9;1.234,5\n"
                   "13/09/2026;six;<5\n20/09/2026;six;(2)\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "3 readings: 3 new, 0 changed, 0 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_an_import_is_one_command (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-08-01,3\n2026-09-01,6\n");

  WAIT (gtk_widget_get_visible (shown_find (dialog, "changes")));
  gtk_check_button_set_active (shown_find (dialog, "accept"), TRUE);
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  g_assert_true (shown_says (GTK_WIDGET (shown->window), "Readings imported: 1 new, 1 changed, 0 the same"));
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 21);
  shown_undo (shown);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 20);
}

static void
test_refused_rows_are_listed_and_stop_the_import (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, shown->falls, "month,falls\n2026-08-01,30\n2026-09-01,A&E\n2026-13-01,6\n");
  GtkWidget *refused = shown_find (dialog, "refused");

  WAIT (gtk_widget_get_visible (refused));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  g_assert_true (shown_says (refused, "2 rows are refused"));
  g_assert_true (shown_says (refused, "Line 3, falls"));
  g_assert_true (shown_says (refused, "Line 4, month"));
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 20);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_columns_that_cannot_be_read_are_said (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls,days\n2026-09-01,30,100\n");
  BwImportColumns *columns = shown_find (dialog, "columns");

  WAIT (g_str_equal (import_get_words (dialog),
                     "Say which column is the value, or which are the numerator and the denominator."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  bw_import_columns_set_role (columns, 1, BW_COLUMN_NUMERATOR, NULL);
  bw_import_columns_set_role (columns, 2, BW_COLUMN_DENOMINATOR, NULL);
  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_only_rows_that_say_so_are_taken (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (
      shown, shown->falls, "month,ward,falls\n2026-09-01,six,1\n2026-09-01,nine,2\n2026-10-01,six,3\n");

  WAIT (shown_says (dialog, "ward"));
  bw_import_columns_set_role (shown_find (dialog, "columns"), 1, BW_COLUMN_FILTER, "six");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "2 readings: 2 new, 0 changed, 0 the same.");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_new_measure_needs_a_name (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, NULL, "month,sepsis\n2026-09-01,7\n");
  BwMeasure *measure;

  WAIT (g_str_equal (import_get_words (dialog), "The new measure needs a name."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_editable_set_text (shown_find (dialog, "name"), "Sepsis");
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  measure = bw_desk_find_measure (shown->library, "Sepsis");
  g_assert_nonnull (measure);
  g_assert_cmpuint (import_count_readings (shown, measure), ==, 1);
  shown_undo (shown);
  g_assert_null (bw_desk_find_measure (shown->library, "Sepsis"));
}

static void
test_changed_history_must_be_accepted (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-08-01,3\n2026-09-01,6\n");
  GtkWidget *changes = shown_find (dialog, "changes");

  WAIT (g_str_equal (import_get_words (dialog), "2 readings: 1 new, 1 changed, 0 the same."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  WAIT (shown_says (changes, "Aug\302\2402026"));
  g_assert_true (shown_says (changes, "1 reading of the past changes"));
  g_assert_true (shown_says (changes, "30"));
  g_assert_true (shown_says (changes, "3"));
  gtk_check_button_set_active (shown_find (dialog, "accept"), TRUE);
  g_assert_true (bw_import_dialog_is_ready (dialog));
  gtk_check_button_set_active (shown_find (dialog, "accept"), FALSE);
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Of 5,000 columns, of which the last has the only numbers: 60 are shown. */
static void
test_very_many_columns_are_not_all_shown (Shown *shown, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("month");
  BwImportDialog *dialog;

  for (guint i = 1; i < 4999; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append (text, ",falls\n2026-09-01");
  for (guint i = 1; i < 4999; i++)
    g_string_append (text, ",x");
  g_string_append (text, ",7\n");
  dialog = import_open (shown, shown->falls, text->str);
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "1 reading: 1 new, 0 changed, 0 the same.");
  g_assert_true (shown_says (dialog, "4940 more columns of the file are not shown."));
  g_assert_true (shown_says (dialog, "falls"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_doubt_is_asked (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n01/09/2026,3\n03/10/2026,6\n");
  GtkWidget *doubts = shown_find (dialog, "doubts");
  GtkWidget *second;

  WAIT (gtk_widget_get_visible (doubts));
  g_assert_true (
      shown_says (doubts, "Is “01/09/2026” 1\302\240September\302\2402026 or 9\302\240January\302\2402026?"));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  second = gtk_widget_get_next_sibling (shown_find_type (doubts, GTK_TYPE_BUTTON));
  g_signal_emit_by_name (second, "clicked");
  WAIT (!gtk_widget_get_visible (doubts));
  WAIT (g_str_equal (import_get_words (dialog), "2 readings: 2 new, 0 changed, 0 the same."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The second extract comes with a month more, another order of columns, and one measure that was not there.
 */
static void
test_a_file_that_comes_again_needs_one_press (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open_many (shown, import_of_many);

  WAIT (bw_import_dialog_is_ready (dialog));
  import_untick (dialog, 1);
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  dialog = import_open (shown, shown->letters,
                        "month,metric,n\n2026-09-01,Falls,5\n2026-10-01,Falls,6\n2026-10-01,Letters,82\n"
                        "2026-10-01,Lines,1\n");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "2 readings: 1 new, 0 changed, 1 the same.");
  g_assert_cmpstr (gtk_label_get_label (shown_find (dialog, "notes")), ==,
                   "The columns are those of “file.csv”, and mean the same.\n"
                   "1 measure that was imported before is not in this file.");
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 22);
  g_assert_cmpuint (import_count_readings (shown, shown->letters), ==, 20);
  g_assert_null (bw_desk_find_measure (shown->library, "Lines"));
}

static void
test_an_answer_is_remembered (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n01/09/2026,3\n01/10/2026,6\n");
  GtkWidget *doubts = shown_find (dialog, "doubts");

  WAIT (gtk_widget_get_visible (doubts));
  g_signal_emit_by_name (shown_find_type (doubts, GTK_TYPE_BUTTON), "clicked");
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  dialog = import_open (shown, NULL, "month,falls\n01/11/2026,3\n");
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 23);
}

/* Though the file cannot be read yet, because no column is its value. */
static void
test_what_is_said_before_the_columns_are_stands (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,a,b\n01/09/2026,3,1\n01/10/2026,6,1\n");

  WAIT (shown_says (dialog, "month"));
  adw_combo_row_set_selected (shown_find (dialog, "date_order"), 1);
  bw_import_columns_set_role (shown_find (dialog, "columns"), 1, BW_COLUMN_VALUE, NULL);
  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_file_can_be_forgotten (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-09-01,3\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_switch_set_active (shown_find (dialog, "remember"), FALSE);
  import_press (dialog);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_SOURCE)), ==, 0);
}

static void
test_a_sheet_can_be_chosen (Shown *shown, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "intake", "books", "wards.fods", NULL);
  BwImportDialog *dialog = BW_IMPORT_DIALOG (
      bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, NULL, path, FALSE));
  AdwComboRow *sheet = shown_find (dialog, "sheet");

  WAIT (shown_says (dialog, "Falls all wards"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sheet)));
  adw_combo_row_set_selected (sheet, 1);
  WAIT (shown_says (dialog, "Late"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_file_that_is_gone_can_be_tried_again (Shown *shown, gconstpointer data)
{
  g_autofree char *path = g_build_filename (shown->folder, "gone.csv", NULL), *written = NULL;
  BwImportDialog *dialog = BW_IMPORT_DIALOG (
      bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, shown->falls, path, FALSE));
  GtkStack *stack = shown_find (dialog, "stack");

  WAIT (g_str_equal (gtk_stack_get_visible_child_name (stack), "trouble"));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  written = shown_write (shown, "gone.csv", "month,falls\n2026-09-01,3\n");
  g_signal_emit_by_name (shown_find_type (shown_find (dialog, "trouble"), GTK_TYPE_BUTTON), "clicked");
  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Until something else is meant: then it is read anew, and what is wrong with it is said. */
static void
test_what_was_shown_is_what_is_taken (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls,other\n2026-09-01,6,x\n");
  g_autofree char *replaced = NULL;

  WAIT (bw_import_dialog_is_ready (dialog));
  replaced = shown_write (shown, "file.csv", "week,falls\n2026-09-01,60\n2026-10-01,70\n");
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 21);
  dialog = import_open (shown, shown->falls, "month,falls,other\n2026-09-01,6,x\n");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_remove (replaced);
  bw_import_columns_set_role (shown_find (dialog, "columns"), 2, BW_COLUMN_FILTER, "x");
  WAIT (g_str_has_prefix (import_get_words (dialog), "“file.csv” cannot be opened: the folder"));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Enter opens what a row has to choose from. */
static void
test_enter_does_not_import (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-09-01,3\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_widget_grab_focus (shown_find (import_get_measure (dialog, 0), "into"));
  g_signal_emit_by_name (dialog, "activate-default");
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 20);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_a_dialog_can_be_left_at_once (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, shown->falls, "month,falls\n2026-09-01,3\n");

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT (dialog == NULL);
}

static void
test_refused_rows_can_be_copied (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, shown->falls, "month,falls\n2026-08-01,30\n2026-09-01,six\n2026-10-01,7\n");
  BwImportRefused *refused = shown_find (dialog, "refused");
  g_autofree char *text = NULL;

  WAIT (gtk_widget_get_visible (GTK_WIDGET (refused)));
  text = bw_import_refused_dup_text (refused);
  g_assert_true (g_str_has_prefix (text, "3\tfalls\t"));
  gtk_window_destroy (GTK_WINDOW (dialog));
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
  TEST ("/import/changed-history-must-be-accepted", test_changed_history_must_be_accepted);
  TEST ("/import/very-many-columns-are-not-all-shown", test_very_many_columns_are_not_all_shown);
  TEST ("/import/a-doubt-is-asked", test_a_doubt_is_asked);
  TEST ("/import/a-file-that-comes-again-needs-one-press", test_a_file_that_comes_again_needs_one_press);
  TEST ("/import/an-answer-is-remembered", test_an_answer_is_remembered);
  TEST ("/import/what-is-said-before-the-columns-are-stands",
        test_what_is_said_before_the_columns_are_stands);
  TEST ("/import/a-file-can-be-forgotten", test_a_file_can_be_forgotten);
  TEST ("/import/a-sheet-can-be-chosen", test_a_sheet_can_be_chosen);
  TEST ("/import/a-file-that-is-gone-can-be-tried-again", test_a_file_that_is_gone_can_be_tried_again);
  TEST ("/import/what-was-shown-is-what-is-taken", test_what_was_shown_is_what_is_taken);
  TEST ("/import/enter-does-not-import", test_enter_does_not_import);
  TEST ("/import/a-dialog-can-be-left-at-once", test_a_dialog_can_be_left_at_once);
  TEST ("/import/refused-rows-can-be-copied", test_refused_rows_can_be_copied);
  return g_test_run ();
}
