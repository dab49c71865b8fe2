// SPDX-License-Identifier: GPL-3.0-or-later
/* import-measures.c - several measures out of one file. */
#include "import-fixture.h"
#include "ui/import-columns.h"

static void
test_all_measures_of_a_file_are_one_command (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open_many (shown, import_of_many);

  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==,
                   "3 measures are taken. 4 readings: 4 new, 0 changed, 0 the same.");
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 21);
  g_assert_cmpuint (import_count_readings (shown, bw_desk_find_measure (shown->library, "Sepsis")), ==, 2);
  shown_undo (shown);
  g_assert_cmpuint (import_count_readings (shown, shown->falls), ==, 20);
  g_assert_null (bw_desk_find_measure (shown->library, "Sepsis"));
}

static void
test_each_new_measure_has_choices_of_its_own (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open_many (
      shown, "metric,month,n\nSepsis,2026-09-01,2\nWaits,2026-09-01,5\nSeen,2026-09-01,1\n");
  AdwComboRow *all;
  BwMeasure *waits, *seen;

  WAIT (bw_import_dialog_is_ready (dialog));
  all = shown_find (dialog, "all_better");
  g_assert_cmpuint (adw_combo_row_get_selected (all), ==, 1 + BW_DIRECTION_NEUTRAL);
  adw_combo_row_set_selected (all, 1 + BW_DIRECTION_DECREASE);
  bw_import_measure_set_better (import_get_measure (dialog, 2), BW_DIRECTION_INCREASE);
  g_assert_cmpuint (adw_combo_row_get_selected (all), ==, 0);
  gtk_editable_set_text (shown_find (import_get_measure (dialog, 1), "name"), " Waits over 12 hours ");
  gtk_editable_set_text (shown_find (import_get_measure (dialog, 1), "unit"), "patients");
  import_press (dialog);
  waits = bw_desk_find_measure (shown->library, "Waits over 12 hours");
  seen = bw_desk_find_measure (shown->library, "Seen");
  g_assert_cmpstr (waits->name, ==, "Waits over 12 hours");
  g_assert_cmpstr (waits->unit, ==, "patients");
  g_assert_cmpint (waits->improvement, ==, BW_DIRECTION_DECREASE);
  g_assert_cmpint (seen->improvement, ==, BW_DIRECTION_INCREASE);
}

static void
test_new_measures_have_names_of_their_own (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open_many (shown, "metric,month,n\nSepsis,2026-09-01,2\nsepsis ,2026-09-01,5\n");

  WAIT (g_str_equal (import_get_words (dialog),
                     "Two new measures are called “sepsis”: call one of them otherwise."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_editable_set_text (shown_find (import_get_measure (dialog, 1), "name"), "FALLS");
  WAIT (g_str_equal (import_get_words (dialog),
                     "There is a measure “Falls” already: import into it, or call the new one "
                     "otherwise."));
  gtk_editable_set_text (shown_find (import_get_measure (dialog, 1), "name"), "Sepsis at night");
  WAIT (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Late of 4 seen, of whom 1, 2 and 3 were late: 3/4, 2/4 and 1/4 were in time. */
static void
test_a_row_can_have_another_as_its_denominators (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, NULL, "metric,Jul 2026,Aug 2026,Sep 2026\nLate,1,2,3\nSeen,4,4,4\n");
  g_autoptr (BwSeries) series = NULL;
  BwMeasure *late;

  WAIT (g_str_equal (import_get_words (dialog),
                     "2 measures are taken. 6 readings: 6 new, 0 changed, 0 the same."));
  g_assert_true (bw_import_measure_set_whole (import_get_measure (dialog, 0), "Seen", TRUE));
  WAIT (g_str_equal (import_get_words (dialog), "3 readings: 3 new, 0 changed, 0 the same."));
  g_assert_false (bw_import_measure_is_taken (import_get_measure (dialog, 1)));
  import_press (dialog);
  late = bw_desk_find_measure (shown->library, "Late");
  g_assert_true (late->is_share);
  series = bw_library_dup_series (shown->library, late);
  g_assert_cmpfloat (bw_measure_get_value (late, g_ptr_array_index (series->readings, 0)), ==, 0.75);
  /* The next month's file is known. */
  dialog = import_open (shown, NULL, "metric,Oct 2026,Nov 2026,Dec 2026\nLate,1,1,1\nSeen,4,4,5\n");
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==, "3 readings: 3 new, 0 changed, 0 the same.");
  g_assert_cmpstr (bw_import_measure_get_whole (import_get_measure (dialog, 0)), ==, "Seen");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Without its denominators, a numerator would be taken for a value. */
static void
test_a_row_whose_denominators_are_gone_is_not_wanted (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, NULL, "metric,Jul 2026,Aug 2026,Sep 2026\nLate,1,2,3\nSeen,4,4,4\n");

  WAIT (bw_import_dialog_is_ready (dialog));
  bw_import_measure_set_whole (import_get_measure (dialog, 0), "Seen", TRUE);
  WAIT (bw_import_dialog_is_ready (dialog));
  import_press (dialog);
  dialog = import_open (shown, NULL, "metric,Oct 2026,Nov 2026,Dec 2026\nLate,1,1,1\nFalls,4,4,5\n");
  WAIT (g_str_equal (import_get_words (dialog), "Tick the measures that are wanted."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_only_ticked_measures_are_taken (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open_many (shown, import_of_many);

  WAIT (bw_import_dialog_is_ready (dialog));
  import_untick (dialog, 2);
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==,
                   "2 measures are taken. 2 readings: 2 new, 0 changed, 0 the same.");
  import_untick (dialog, 0);
  import_untick (dialog, 1);
  WAIT (g_str_equal (import_get_words (dialog), "Tick the measures that are wanted."));
  g_assert_false (bw_import_dialog_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_each_column_can_be_a_measure (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (shown, NULL, "month,Falls,Letters\n2026-09-01,5,81\n");

  WAIT (shown_says (dialog, "Falls"));
  bw_import_columns_set_role (shown_find (dialog, "columns"), 1, BW_COLUMN_VALUE, NULL);
  bw_import_columns_set_role (shown_find (dialog, "columns"), 2, BW_COLUMN_VALUE, NULL);
  WAIT (bw_import_dialog_is_ready (dialog));
  g_assert_cmpstr (import_get_words (dialog), ==,
                   "2 measures are taken. 2 readings: 2 new, 0 changed, 0 the same.");
  import_press (dialog);
  g_assert_cmpuint (import_count_readings (shown, shown->letters), ==, 21);
}

static void
test_a_wide_file_needs_no_choice (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog =
      import_open (shown, NULL, "metric,Jul 2026,Aug 2026,Sep 2026\nFalls,5,30,7\nLetters,80,80,81\n");

  WAIT (g_str_equal (import_get_words (dialog),
                     "2 measures are taken. 6 readings: 2 new, 1 changed, 3 the same."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What would be markup elsewhere: GTK warns of it, and a warning ends a test. */
static void
test_names_of_a_file_are_no_markup (Shown *shown, gconstpointer data)
{
  BwImportDialog *dialog = import_open (
      shown, NULL, "metric,Jul 2026,Aug 2026,Sep 2026\nPatients in A&E,5,30,7\nWaits <b>4 h,80,80,81\n");

  WAIT (import_get_measure (dialog, 1) != NULL);
  g_assert_true (shown_says (GTK_WIDGET (import_get_measure (dialog, 0)), "Patients in A&E"));
  g_assert_true (shown_says (GTK_WIDGET (import_get_measure (dialog, 1)), "Waits <b>4 h"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/import/all-measures-of-a-file-are-one-command", test_all_measures_of_a_file_are_one_command);
  TEST ("/import/each-new-measure-has-choices-of-its-own", test_each_new_measure_has_choices_of_its_own);
  TEST ("/import/new-measures-have-names-of-their-own", test_new_measures_have_names_of_their_own);
  TEST ("/import/a-row-can-have-another-as-its-denominators",
        test_a_row_can_have_another_as_its_denominators);
  TEST ("/import/a-row-whose-denominators-are-gone-is-not-wanted",
        test_a_row_whose_denominators_are_gone_is_not_wanted);
  TEST ("/import/only-ticked-measures-are-taken", test_only_ticked_measures_are_taken);
  TEST ("/import/each-column-can-be-a-measure", test_each_column_can_be_a_measure);
  TEST ("/import/a-wide-file-needs-no-choice", test_a_wide_file_needs_no_choice);
  TEST ("/import/names-of-a-file-are-no-markup", test_names_of_a_file_are_no_markup);
  return g_test_run ();
}
