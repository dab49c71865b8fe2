// SPDX-License-Identifier: GPL-3.0-or-later
/* window.c - what the window does whatever page it shows: who may write, whose an undo is, and which window
 * has a file already. */
#include "../window-fixture.h"

#include "ui/agenda-list.h"
#include "ui/told.h"

/* --- who may write */

static gboolean
is_enabled (Shown *shown, const char *command)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (shown->window), command);
}

static void
assert_follows (Shown *shown, GtkWidget *page, gboolean writable)
{
  GtkWidget *facts = shown_find (page, "facts");

  g_assert_true (is_enabled (shown, "import") == writable);
  g_assert_true (is_enabled (shown, "delete-measure") == writable);
  g_assert_true (bw_page_is_editable (BW_PAGE (page)) == writable);
  g_assert_true (gtk_widget_is_sensitive (facts) == writable);
  g_assert_true (gtk_widget_get_visible (shown_find (shown->window, "holder")) == !writable);
}

static void
test_the_window_can_write_when_the_holder_has_gone (Shown *shown, gconstpointer data)
{
  Shown reader = {
      .window = bw_window_new (BW_APPLICATION (gtk_window_get_application (GTK_WINDOW (shown->window))))};
  g_autoptr (GFile) file = g_file_new_for_path (bw_library_get_path (shown->library));
  GtkWidget *page;

  bw_window_open (reader.window, file);
  gtk_window_present (GTK_WINDOW (reader.window));
  reader.library = bw_window_get_library (reader.window);
  page = shown_go (&reader, "measure", BW_RECORD (bw_desk_find_measure (reader.library, "Falls")));
  assert_follows (&reader, page, FALSE);

  g_assert_true (bw_library_close (shown->library, NULL));
  WAIT (!bw_library_is_read_only (reader.library));
  assert_follows (&reader, page, TRUE);
  gtk_window_close (GTK_WINDOW (reader.window));
}

/* --- whose an undo is */

static BwMeeting *
add_meeting (Shown *shown)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);

  return bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), BW_UNSET);
}

/* The text in which the title of an item is written. */
static GtkEditable *
find_editor (GtkWidget *page)
{
  GtkWidget *editor = shown_find_type (shown_find_type (page, BW_TYPE_AGENDA_LIST), GTK_TYPE_TEXT);

  g_assert_nonnull (editor);
  return GTK_EDITABLE (editor);
}

static void
type_text (GtkEditable *editor, const char *text)
{
  int end = -1;

  gtk_editable_insert_text (editor, text, -1, &end);
}

static void
test_undo_in_a_title_takes_back_what_was_typed_there (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));
  GtkEditable *editor;

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.rename-item", NULL);
  editor = find_editor (page);
  type_text (editor, " in hospital");
  shown_undo (shown);
  g_assert_cmpstr (gtk_editable_get_text (editor), ==, "Falls");
  shown_undo (shown);
  g_assert_cmpstr (gtk_editable_get_text (editor), ==, "Falls");
  type_text (editor, " in hospital");
  g_assert_cmpstr (gtk_editable_get_text (editor), ==, "Falls in hospital");
  gtk_window_set_focus (GTK_WINDOW (shown->window), NULL);
  g_assert_cmpstr (item->title, ==, "Falls in hospital");
  shown_undo (shown);
  g_assert_cmpstr (item->title, ==, "Falls");
}

/* What is clicked takes the focus; a title that was never written takes its item along. */
static void
test_a_title_is_taken_when_the_focus_goes_elsewhere (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  GListModel *items = bw_library_list (shown->library, BW_TYPE_ITEM);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.rename-item", NULL);
  type_text (find_editor (page), " in hospital");
  g_assert_true (gtk_widget_grab_focus (shown_find_type (shown->window, GTK_TYPE_SEARCH_ENTRY)));
  g_assert_cmpstr (item->title, ==, "Falls in hospital");

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-item", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_true (gtk_widget_grab_focus (shown_find_type (shown->window, GTK_TYPE_SEARCH_ENTRY)));
  WAIT (g_list_model_get_n_items (items) == 1);
}

/* As a click on another meeting does: the focus goes there, and the meeting is shown. */
static void
test_a_title_is_taken_before_another_meeting_is_shown (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown), *other = add_meeting (shown);
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  GListModel *items = bw_library_list (shown->library, BW_TYPE_ITEM);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.rename-item", NULL);
  type_text (find_editor (page), " in hospital");
  g_assert_true (gtk_widget_grab_focus (shown_find_type (shown->window, GTK_TYPE_SEARCH_ENTRY)));
  bw_page_set_record (BW_PAGE (page), BW_RECORD (other));
  g_assert_cmpstr (item->title, ==, "Falls in hospital");

  bw_page_set_record (BW_PAGE (page), BW_RECORD (meeting));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-item", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_true (gtk_widget_grab_focus (shown_find_type (shown->window, GTK_TYPE_SEARCH_ENTRY)));
  bw_page_set_record (BW_PAGE (page), BW_RECORD (other));
  WAIT (g_list_model_get_n_items (items) == 1);
}

/* The window is closed by what takes the test apart. */
static void
test_a_window_can_close_while_a_title_is_written (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *page;

  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  page = shown_go (shown, "meeting", BW_RECORD (meeting));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.rename-item", NULL);
  type_text (find_editor (page), " in hospital");
}

static void
test_a_title_whose_item_has_gone_goes_with_it (Shown *shown, gconstpointer data)
{
  const char *const titles[] = {"", "Falls"};

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (add_meeting (shown)));

      gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-item", NULL);
      type_text (find_editor (page), titles[i]);
      bw_library_undo (shown->library);
      g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_ITEM)), ==, 0);
      g_assert_nonnull (bw_library_get_redo_name (shown->library));
    }
}

/* --- from agenda to agenda */

static void
test_an_agenda_gives_way_to_one_that_is_empty (Shown *shown, gconstpointer data)
{
  BwMeeting *full = add_meeting (shown);
  BwMeeting *empty = add_meeting (shown);
  GtkWidget *page;

  for (int i = 0; i < 10; i++)
    bw_desk_add_item (shown->library, full, NULL, BW_ITEM_NUMBERED, "Falls");
  shown_go (shown, "meeting", BW_RECORD (full));
  page = shown_go (shown, "meeting", BW_RECORD (empty));
  g_assert_null (bw_agenda_list_get_item (shown_find (page, "agenda")));
}

/* --- what Tab passes */

static gboolean
has_focus_in (Shown *shown, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (shown->window));

  return focus && gtk_widget_is_ancestor (focus, widget);
}

static void
assert_tab_passes (Shown *shown, GtkWidget *list)
{
  WAIT (has_focus_in (shown, list) || gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  gtk_widget_child_focus (GTK_WIDGET (shown->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (has_focus_in (shown, list));
  gtk_widget_child_focus (GTK_WIDGET (shown->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (has_focus_in (shown, list));
  gtk_widget_child_focus (GTK_WIDGET (shown->window), GTK_DIR_TAB_BACKWARD);
  g_assert_false (has_focus_in (shown, list));
}

static void
test_tab_passes_an_agenda (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);

  for (int i = 0; i < 5; i++)
    bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  assert_tab_passes (shown,
                     shown_find_type (shown_go (shown, "meeting", BW_RECORD (meeting)), BW_TYPE_AGENDA_LIST));
}

static void
test_tab_passes_readings (Shown *shown, gconstpointer data)
{
  assert_tab_passes (shown, shown_find (shown_go (shown, "measure", BW_RECORD (shown->falls)), "table"));
}

/* --- from part to part */

static void
press_f6 (Shown *shown, const char *command)
{
  gtk_widget_activate_action (GTK_WIDGET (shown->window), command, NULL);
}

static void
test_f6_goes_around_the_parts (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *places = shown_find (shown->window, "places"), *page;

  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");
  page = shown_go (shown, "meeting", BW_RECORD (meeting));
  WAIT (gtk_widget_get_mapped (shown_find (page, "lens")));
  g_assert_true (gtk_widget_child_focus (places, GTK_DIR_TAB_FORWARD));
  press_f6 (shown, "win.next-pane");
  g_assert_true (has_focus_in (shown, shown_find (page, "agenda")));
  press_f6 (shown, "win.next-pane");
  g_assert_true (has_focus_in (shown, shown_find (page, "lens")));
  press_f6 (shown, "win.next-pane");
  g_assert_true (has_focus_in (shown, places));
  press_f6 (shown, "win.previous-pane");
  g_assert_true (has_focus_in (shown, shown_find (page, "lens")));
}

static void
test_f6_comes_to_every_page (Shown *shown, gconstpointer data)
{
  static const char *const wheres[] = {"meetings", "measures", "stories", "organisation"};

  add_meeting (shown);
  for (gsize i = 0; i < G_N_ELEMENTS (wheres); i++)
    {
      GtkWidget *page = shown_go (shown, wheres[i], NULL);

      g_assert_true (gtk_widget_child_focus (shown_find (shown->window, "places"), GTK_DIR_TAB_FORWARD));
      press_f6 (shown, "win.next-pane");
      g_assert_true (has_focus_in (shown, page));
    }
}

/* Every warning is fatal here. */
static void
test_shortcuts_are_shown_without_complaint (Shown *shown, gconstpointer data)
{
  GtkWidget *shortcuts =
      GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (shown->window)));

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.show-help-overlay", NULL);
  WAIT (gtk_widget_get_mapped (shortcuts) && gtk_widget_get_width (shortcuts) > 0);
  gtk_window_close (GTK_WINDOW (shortcuts));
}

/* --- what goes with a meeting */

static void
test_a_meeting_goes_with_all_its_items (Shown *shown, gconstpointer data)
{
  static const char *const titles[] = {"Welcome", "Falls", "Letters", "Close"};
  BwMeeting *meeting = add_meeting (shown);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, titles[i]);
  shown_go (shown, "meeting", BW_RECORD (meeting));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.remove-meeting", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_ITEM)), ==, 0);
  shown_undo (shown);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_ITEM)), ==, 4);
}

/* --- which window has a file */

static void
test_a_link_to_an_open_library_shows_its_window (Shown *shown, gconstpointer data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (shown->window));
  guint n_windows = g_list_length (gtk_application_get_windows (application));
  g_autofree char *path = g_build_filename (shown->folder, "link.boardwright", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  g_assert_true (g_file_make_symbolic_link (link, bw_library_get_path (shown->library), NULL, NULL));
  bw_application_open_library (BW_APPLICATION (application), link, NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, n_windows);
}

/* --- who changed what */

static GtkWindow *
find_history (GtkWindow *above)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *one = windows; one; one = one->next)
    if (gtk_window_get_transient_for (one->data) == above)
      return one->data;
  return NULL;
}

static void
test_a_measure_tells_who_changed_it (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measure", BW_RECORD (shown->falls));
  GtkWindow *history;

  bw_desk_set_text (shown->library, BW_RECORD (shown->falls), "name", "Falls with harm", NULL);
  bw_desk_set_enum (shown->library, BW_RECORD (shown->falls), "improvement", BW_DIRECTION_INCREASE);
  gtk_widget_activate_action (page, "record.history", NULL);
  history = find_history (GTK_WINDOW (shown->window));
  g_assert_nonnull (history);
  g_assert_true (shown_says (history, "Name: Falls → Falls with harm"));
  g_assert_true (shown_says (history, "Direction of Improvement: Lower is better → Higher is better"));
  gtk_window_destroy (history);
}

static gboolean
offers_undo (gpointer root)
{
  return gtk_widget_get_mapped (root) && GTK_IS_BUTTON (root) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), "win.undo") == 0 &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), "Undo") == 0;
}

static guint
count_offers (GtkWidget *root)
{
  guint n = offers_undo (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_offers (child);
  return n;
}

/* Two commands of one name, a toast of each, and then another command while the toasts come and go. */
static void
test_only_the_last_toast_offers_undo (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "measure", BW_RECORD (shown->falls));

  bw_desk_set_text (shown->library, BW_RECORD (shown->falls), "name", "Falls with harm", NULL);
  bw_told_toast (page, "It has another name.", TRUE);
  WAIT (count_offers (GTK_WIDGET (shown->window)) == 1);
  bw_desk_set_text (shown->library, BW_RECORD (shown->falls), "name", "All falls", NULL);
  bw_told_toast (page, "It has yet another.", TRUE);
  WAIT (count_offers (GTK_WIDGET (shown->window)) == 0);
  WAIT (count_offers (GTK_WIDGET (shown->window)) == 1 && shown_says (shown->window, "It has yet another."));
  bw_desk_set_enum (shown->library, BW_RECORD (shown->falls), "improvement", BW_DIRECTION_INCREASE);
  WAIT (count_offers (GTK_WIDGET (shown->window)) == 0);
  WAIT (!shown_says (shown->window, "It has yet another."));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/window/takes-over", test_the_window_can_write_when_the_holder_has_gone);
  TEST ("/window/undo-in-a-title", test_undo_in_a_title_takes_back_what_was_typed_there);
  TEST ("/window/a-title-is-taken", test_a_title_is_taken_when_the_focus_goes_elsewhere);
  TEST ("/window/a-title-before-another-meeting", test_a_title_is_taken_before_another_meeting_is_shown);
  TEST ("/window/a-title-when-the-window-closes", test_a_window_can_close_while_a_title_is_written);
  TEST ("/window/a-title-without-item", test_a_title_whose_item_has_gone_goes_with_it);
  TEST ("/window/an-agenda-gives-way", test_an_agenda_gives_way_to_one_that_is_empty);
  TEST ("/window/tab-passes-an-agenda", test_tab_passes_an_agenda);
  TEST ("/window/tab-passes-readings", test_tab_passes_readings);
  TEST ("/window/f6-around", test_f6_goes_around_the_parts);
  TEST ("/window/f6-to-every-page", test_f6_comes_to_every_page);
  TEST ("/window/shortcuts", test_shortcuts_are_shown_without_complaint);
  TEST ("/window/a-meeting-with-items", test_a_meeting_goes_with_all_its_items);
  TEST ("/window/history", test_a_measure_tells_who_changed_it);
  TEST ("/window/toasts", test_only_the_last_toast_offers_undo);
  TEST ("/window/a-link", test_a_link_to_an_open_library_shows_its_window);
  return g_test_run ();
}
