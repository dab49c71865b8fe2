// SPDX-License-Identifier: GPL-3.0-or-later
/* measures.c - the list of measures, the page of one, and the walk along its chart. */
#include <math.h>

#include "../window-fixture.h"
#include "ui/chart-note-form.h"
#include "ui/chart-view.h"
#include "ui/folding-bin.h"
#include "ui/measure-row.h"

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n))
    n++;
  return n;
}

/* A combo row has a list of that name too. */
static GtkListBox *
get_list (GtkWidget *page)
{
  return shown_find (shown_find (page, "results"), "list");
}

static const char *
name_at (GtkListBox *list, int place)
{
  BwMeasureRow *row = BW_MEASURE_ROW (gtk_list_box_get_row_at_index (list, place));

  return bw_figure_get_measure (bw_measure_row_get_figure (row))->name;
}

static void
test_concern_comes_first (Shown *shown, gconstpointer data)
{
  GtkListBox *list = get_list (shown_go (shown, "measures", NULL));

  /* Letters is the more important, but Falls leapt beyond its limit. */
  g_assert_cmpuint (count_rows (list), ==, 2);
  g_assert_cmpstr (name_at (list, 0), ==, "Falls");
  g_assert_cmpstr (name_at (list, 1), ==, "Letters");
}

static void
test_words_cut_the_list (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measures", NULL);
  GtkListBox *list = get_list (page);

  gtk_editable_set_text (shown_find (page, "search"), "lett");
  WAIT (count_rows (list) == 1);
  g_assert_cmpstr (name_at (list, 0), ==, "Letters");
}

static void
test_concern_can_be_asked_for (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measures", NULL);
  GtkListBox *list = get_list (page);

  gtk_toggle_button_set_active (shown_find (page, "chip_concern"), TRUE);
  g_assert_cmpuint (count_rows (list), ==, 1);
  g_assert_cmpstr (name_at (list, 0), ==, "Falls");
}

static void
test_a_paired_measure_has_a_story (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measures", NULL);
  GtkListBox *list = get_list (page);

  gtk_toggle_button_set_active (shown_find (page, "chip_without_story"), TRUE);
  g_assert_cmpuint (count_rows (list), ==, 2);
  bw_desk_pair (shown->library, shown->story, shown->letters, BW_PAIRING_CONTRADICTS, "Sent is not right");
  WAIT (count_rows (list) == 1);
  g_assert_cmpstr (name_at (list, 0), ==, "Falls");
}

/* Sixty more than the two that are there, of the least importance and in the order of their names. */
static void
test_a_long_list_is_there_in_the_end (Shown *shown, gconstpointer data)
{
  GtkListBox *list;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ward %02d", i);
      bw_desk_add_measure (shown->library, name, BW_DIRECTION_DECREASE);
    }
  list = get_list (shown_go (shown, "measures", NULL));
  g_assert_cmpstr (name_at (list, 0), ==, "Falls");
  WAIT (count_rows (list) == 62);
  g_assert_cmpstr (name_at (list, 2), ==, "Ward 00");
  g_assert_cmpstr (name_at (list, 61), ==, "Ward 59");
  bw_desk_add_measure (shown->library, "Ward 60", BW_DIRECTION_DECREASE);
  WAIT (count_rows (list) == 63);
}

/* Gives the command of the class for a key; there is no way to press one. */
static void
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
}

/* The mean of ten fives, nine fours and 30 is 5.8: all but the last lie below it. */
static void
test_keys_walk_along_the_chart (Shown *shown, gconstpointer data)
{
  BwChartView *chart = shown_find (shown_go (shown, "measure", BW_RECORD (shown->falls)), "chart");
  GtkWidget *cursor = gtk_widget_get_first_child (GTK_WIDGET (chart));

  g_assert_cmpstr (bw_chart_view_get_words (chart), ==, "August\u00a02026: 30, above the upper limit");
  press (GTK_WIDGET (chart), GDK_KEY_Left);
  g_assert_cmpstr (bw_chart_view_get_words (chart), ==,
                   "July\u00a02026: 5, one of 7 or more in a row below the mean");
  press (GTK_WIDGET (chart), GDK_KEY_Home);
  g_assert_cmpstr (bw_chart_view_get_words (chart), ==,
                   "January\u00a02025: 5, one of 7 or more in a row below the mean");
  press (GTK_WIDGET (chart), GDK_KEY_Left);
  g_assert_cmpstr (bw_chart_view_get_words (chart), ==,
                   "January\u00a02025: 5, one of 7 or more in a row below the mean");
  gtk_test_accessible_assert_property (cursor, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "January\u00a02025: 5, one of 7 or more in a row below the mean");
  press (GTK_WIDGET (chart), GDK_KEY_End);
  g_assert_cmpstr (bw_chart_view_get_words (chart), ==, "August\u00a02026: 30, above the upper limit");
}

static void
test_a_chart_is_an_image_with_words (Shown *shown, gconstpointer data)
{
  GtkWidget *chart = shown_find (shown_go (shown, "measure", BW_RECORD (shown->falls)), "chart");

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chart of Falls");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (gtk_widget_get_focusable (gtk_widget_get_first_child (chart)));
}

static void
test_a_name_is_changed_in_its_row (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measure", BW_RECORD (shown->falls));
  GtkWidget *row = shown_find (page, "name");

  gtk_editable_set_text (GTK_EDITABLE (row), "Falls with harm");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpstr (shown->falls->name, ==, "Falls with harm");
  g_assert_true (shown_says (page, "Falls with harm"));

  shown_undo (shown);
  g_assert_cmpstr (shown->falls->name, ==, "Falls");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Falls");
}

static void
test_what_is_no_number_stays_to_be_mended (Shown *shown, gconstpointer data)
{
  GtkWidget *row = shown_find (shown_go (shown, "measure", BW_RECORD (shown->falls)), "importance");

  gtk_editable_set_text (GTK_EDITABLE (row), "first");
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_cmpint (shown->falls->importance, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "first");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
}

static void
test_a_share_has_its_target_in_per_cent (Shown *shown, gconstpointer data)
{
  g_object_set (shown->letters, "is-share", TRUE, NULL);
  g_autoptr (GtkWidget) form =
      g_object_ref_sink (bw_chart_note_form_new (shown->library, shown->letters, BW_CHART_NOTE_TARGET, NULL));
  g_autoptr (BwSeries) series = NULL;

  gtk_editable_set_text (shown_find (form, "value"), "85 %");
  gtk_editable_set_text (shown_find (form, "date"), "2025-06-01");
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
  series = bw_library_dup_series (shown->library, shown->letters);
  g_assert_true (isnan (bw_series_get_target (series, bw_date_new (2025, 5, 1))));
  g_assert_cmpfloat (bw_series_get_target (series, bw_date_new (2025, 6, 1)), ==, 0.85);
}

static void
test_a_marker_without_a_date_is_refused (Shown *shown, gconstpointer data)
{
  g_autoptr (GtkWidget) form =
      g_object_ref_sink (bw_chart_note_form_new (shown->library, shown->letters, BW_CHART_NOTE_MARKER, NULL));

  gtk_editable_set_text (shown_find (form, "words"), "A new ward");
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_MARKER)), ==, 0);
  g_assert_cmpstr (gtk_label_get_label (shown_find (form, "problem")), ==,
                   "It needs a date, such as 2026-11-26.");
}

static void
test_deleting_a_measure_leads_back_and_can_be_undone (Shown *shown, gconstpointer data)
{
  GListModel *measures = bw_library_list (shown->library, BW_TYPE_MEASURE);

  shown_go (shown, "measure", BW_RECORD (shown->letters));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.delete-measure", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, 1);
  shown_undo (shown);
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, 2);
}

static gboolean
is_narrow_at (int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bin = g_object_new (BW_TYPE_FOLDING_BIN, "child", gtk_button_new_with_label ("wide"), NULL);
  gboolean narrow = FALSE;

  gtk_window_set_default_size (GTK_WINDOW (window), width, 200);
  gtk_window_set_child (GTK_WINDOW (window), bin);
  gtk_window_present (GTK_WINDOW (window));
  WAIT (gtk_widget_get_width (bin) > 0);
  g_object_get (bin, "narrow", &narrow, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  return narrow;
}

static void
test_a_page_folds_below_54_em (void)
{
  g_assert_true (is_narrow_at (400));
  g_assert_false (is_narrow_at (1200));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/measures/concern-comes-first", test_concern_comes_first);
  TEST ("/measures/words-cut-the-list", test_words_cut_the_list);
  TEST ("/measures/concern-can-be-asked-for", test_concern_can_be_asked_for);
  TEST ("/measures/a-paired-measure-has-a-story", test_a_paired_measure_has_a_story);
  TEST ("/measures/a-long-list-is-there-in-the-end", test_a_long_list_is_there_in_the_end);
  TEST ("/measure/keys-walk-along-the-chart", test_keys_walk_along_the_chart);
  TEST ("/measure/a-chart-is-an-image-with-words", test_a_chart_is_an_image_with_words);
  TEST ("/measure/a-name-is-changed-in-its-row", test_a_name_is_changed_in_its_row);
  TEST ("/measure/what-is-no-number-stays-to-be-mended", test_what_is_no_number_stays_to_be_mended);
  TEST ("/measure/a-share-has-its-target-in-per-cent", test_a_share_has_its_target_in_per_cent);
  TEST ("/measure/a-marker-without-a-date-is-refused", test_a_marker_without_a_date_is_refused);
  TEST ("/measure/deleting-leads-back-and-can-be-undone",
        test_deleting_a_measure_leads_back_and_can_be_undone);
  g_test_add_func ("/page/folds-below-54-em", test_a_page_folds_below_54_em);
  return g_test_run ();
}
