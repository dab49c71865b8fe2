// SPDX-License-Identifier: GPL-3.0-or-later
/* charts.c - how a measure is charted is chosen in its page: the chart, what stands beside it, readings that
 * are left out. */
#include <math.h>

#include "../window-fixture.h"
#include "ui/chart-choice.h"
#include "ui/chart-note-form.h"
#include "ui/form.h"

static GtkWidget *
find_choice (Shown *shown)
{
  return shown_find_type (shown_go (shown, "measure", BW_RECORD (shown->falls)), BW_TYPE_CHART_CHOICE);
}

static gboolean
offers (AdwComboRow *row, const char *word)
{
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (words, i);

      if (g_str_has_prefix (gtk_string_object_get_string (item), word))
        return TRUE;
    }
  return FALSE;
}

/* So many of so many, in every month. */
static void
give_denominators (Shown *shown, double least, double most)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (shown->library, shown->falls);

  for (guint i = 0; i < series->readings->len; i++)
    {
      BwReading *reading = g_ptr_array_index (series->readings, i);

      reading->denominator = i % 2 ? least : most;
      reading->numerator = 10;
      reading->value = 10 / reading->denominator;
    }
  bw_library_begin (shown->library, "Give Denominators");
  g_object_set (shown->falls, "is-share", TRUE, NULL);
  bw_library_put_readings (shown->library, shown->falls, series->readings);
  bw_library_end (shown->library);
}

static void
test_only_charts_that_fit_are_offered (Shown *shown, gconstpointer data)
{
  GtkWidget *choice = find_choice (shown);
  AdwComboRow *chart = shown_find (choice, "chart_kind");

  g_assert_true (offers (chart, "XmR chart"));
  g_assert_true (offers (chart, "Run chart"));
  g_assert_false (offers (chart, "p chart"));

  give_denominators (shown, 31, 482);
  WAIT (offers (chart, "p chart"));
  g_assert_cmpstr (
      gtk_label_get_label (shown_find (choice, "advice")), ==,
      "Readings are shares of numbers that differ much, 31 to 482: the limits of a p chart take that "
      "into account.");
}

static void
test_a_chart_is_chosen_and_undone (Shown *shown, gconstpointer data)
{
  GtkWidget *choice = find_choice (shown);

  g_assert_true (gtk_widget_get_visible (shown_find (choice, "rules")));
  adw_combo_row_set_selected (shown_find (choice, "chart_kind"), 1);
  g_assert_cmpint (shown->falls->chart, ==, BW_CHART_RUN);
  g_assert_false (gtk_widget_get_visible (shown_find (choice, "rules")));

  shown_undo (shown);
  g_assert_cmpint (shown->falls->chart, ==, BW_CHART_XMR);
  g_assert_cmpuint (adw_combo_row_get_selected (shown_find (choice, "chart_kind")), ==, 0);
}

static void
test_six_in_a_row_may_be_enough (Shown *shown, gconstpointer data)
{
  adw_combo_row_set_selected (shown_find (find_choice (shown), "run_length"), 1);
  g_assert_cmpint (shown->falls->run_length, ==, 6);
}

static void
test_another_measure_is_drawn_beside (Shown *shown, gconstpointer data)
{
  GtkWidget *choice = find_choice (shown);

  g_assert_false (gtk_widget_get_visible (shown_find (choice, "comparator_name")));
  adw_combo_row_set_selected (shown_find (choice, "comparator"), 1);
  g_assert_cmpint (shown->falls->comparator, ==, bw_record_get_id (BW_RECORD (shown->letters)));
  g_assert_true (gtk_widget_get_visible (shown_find (choice, "comparator_name")));
}

/* The latest is on top. */
static BwForm *
open_reading (Shown *shown)
{
  GtkWidget *page = shown_go (shown, "measure", BW_RECORD (shown->falls));
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_emit_by_name (shown_find (page, "table"), "activate", 0);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (BW_IS_FORM (window))
        return BW_FORM (window);
    }
  return NULL;
}

static void
test_a_reading_is_left_out_with_a_reason (Shown *shown, gconstpointer data)
{
  BwForm *form = open_reading (shown);
  g_autoptr (BwSeries) series = NULL;

  gtk_editable_set_text (GTK_EDITABLE (shown_find_type (form, ADW_TYPE_ENTRY_ROW)), "Counted twice");
  g_signal_emit_by_name (shown_find (form, "save_button"), "clicked");
  series = bw_library_dup_series (shown->library, shown->falls);
  g_assert_cmpstr (((BwReading *) g_ptr_array_index (series->readings, series->readings->len - 1))->excluded,
                   ==, "Counted twice");
  WAIT (shown_says (shown->window, "Left out: Counted twice"));
  shown_undo (shown);
  g_assert_false (shown_says (shown->window, "Left out: Counted twice"));
}

static void
put_hours (Shown *shown, const char *first, guint n)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);

  for (guint i = 0; i < n; i++)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = bw_date_parse_time (first) + i * BW_HOUR;
      reading->value = 4;
      g_ptr_array_add (readings, reading);
    }
  bw_library_begin (shown->library, "Import");
  bw_library_put_readings (shown->library, shown->falls, readings);
  bw_library_end (shown->library);
}

/* Of two hours of one day the later is on top, and it alone is left out. */
static void
test_a_reading_is_left_out_by_its_hour (Shown *shown, gconstpointer data)
{
  g_autoptr (BwSeries) series = NULL;
  BwForm *form;
  guint n;

  put_hours (shown, "2026-10-05T13:00", 2);
  form = open_reading (shown);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (form)), ==,
                   "Reading of 14:00 on 5\302\240October\302\2402026");
  gtk_editable_set_text (GTK_EDITABLE (shown_find_type (form, ADW_TYPE_ENTRY_ROW)), "Counted twice");
  g_signal_emit_by_name (shown_find (form, "save_button"), "clicked");
  series = bw_library_dup_series (shown->library, shown->falls);
  n = series->readings->len;
  g_assert_null (((BwReading *) g_ptr_array_index (series->readings, n - 2))->excluded);
  g_assert_cmpstr (((BwReading *) g_ptr_array_index (series->readings, n - 1))->excluded, ==,
                   "Counted twice");
}

static void
test_a_point_of_a_trajectory_needs_a_date (Shown *shown, gconstpointer data)
{
  g_autoptr (GtkWidget) form =
      g_object_ref_sink (bw_chart_note_form_new (shown->library, shown->letters, BW_CHART_NOTE_TARGET, NULL));
  g_autoptr (BwTarget) target = NULL;

  gtk_editable_set_text (shown_find (form, "value"), "85");
  adw_combo_row_set_selected (shown_find (form, "target_kind"), BW_TARGET_TRAJECTORY);
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
  g_assert_cmpstr (gtk_label_get_label (shown_find (form, "problem")), ==,
                   "It needs a date, such as 2026-11-26.");
  gtk_editable_set_text (shown_find (form, "date"), "2026-06-01");
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
  target = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_TARGET), 0);
  g_assert_cmpint (target->kind, ==, BW_TARGET_TRAJECTORY);
}

#define TEST(path, function) g_test_add (path, Shown, NULL, shown_set_up, function, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/charts/only-those-that-fit", test_only_charts_that_fit_are_offered);
  TEST ("/charts/chosen-and-undone", test_a_chart_is_chosen_and_undone);
  TEST ("/charts/six-in-a-row", test_six_in_a_row_may_be_enough);
  TEST ("/charts/another-beside", test_another_measure_is_drawn_beside);
  TEST ("/charts/left-out-with-a-reason", test_a_reading_is_left_out_with_a_reason);
  TEST ("/charts/left-out-by-its-hour", test_a_reading_is_left_out_by_its_hour);
  TEST ("/charts/trajectory-needs-a-date", test_a_point_of_a_trajectory_needs_a_date);
  return g_test_run ();
}
