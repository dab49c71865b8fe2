// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda.c - what an agenda says of its time, what is typed into minutes, and papers that are there already.
 */
#include "../window-fixture.h"

#include "ui/agenda-list.h"
#include "ui/papers-list.h"

/* At half past nine, for two hours as planned, with items of so many minutes. */
static BwMeeting *
add_meeting (Shown *shown, const gint64 *minutes, gsize n)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);

  bw_desk_set_text (shown->library, BW_RECORD (meeting), "end", "11:30", NULL);
  for (gsize i = 0; i < n; i++)
    bw_desk_set_int (shown->library,
                     BW_RECORD (bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED,
                                                  i == 0 ? "Falls" : "Beds")),
                     "minutes", minutes[i]);
  return meeting;
}

/* --- time */

static void
assert_end (Shown *shown, gint64 last, const char *line, gboolean is_over)
{
  const gint64 minutes[] = {60, last};
  BwMeeting *meeting = add_meeting (shown, minutes, G_N_ELEMENTS (minutes));
  GtkLabel *end = shown_find (shown_go (shown, "meeting", BW_RECORD (meeting)), "end");

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (end)));
  g_assert_cmpstr (gtk_label_get_label (end), ==, line);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (end), "over") == is_over);
}

/* 09:30 and 60 minutes: the last item begins at 10:30, so 60 more are as planned. */
static void
test_an_agenda_tells_when_it_ends (Shown *shown, gconstpointer data)
{
  assert_end (shown, 60, "Ends at 11:30, as planned", FALSE);
  assert_end (shown, 61, "Ends at 11:31: 1 minute after the planned end, 11:30", TRUE);
  assert_end (shown, 80, "Ends at 11:50: 20 minutes after the planned end, 11:30", TRUE);
  assert_end (shown, 45, "Ends at 11:15: 15 minutes before the planned end, 11:30", FALSE);
}

static void
test_nothing_is_told_before_a_line_has_minutes (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown, NULL, 0);
  GtkWidget *end = shown_find (shown_go (shown, "meeting", BW_RECORD (meeting)), "end");
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls");

  g_assert_false (gtk_widget_get_visible (end));
  bw_desk_set_int (shown->library, BW_RECORD (item), "minutes", 30);
  g_assert_true (gtk_widget_get_visible (end));
}

static void
test_nothing_is_told_of_a_plan_that_is_none (Shown *shown, gconstpointer data)
{
  const gint64 minutes[] = {60};
  BwMeeting *meeting = add_meeting (shown, minutes, G_N_ELEMENTS (minutes));
  GtkWidget *end = shown_find (shown_go (shown, "meeting", BW_RECORD (meeting)), "end");

  g_assert_true (gtk_widget_get_visible (end));
  bw_desk_set_text (shown->library, BW_RECORD (meeting), "end", "", NULL);
  g_assert_false (gtk_widget_get_visible (end));
  shown_undo (shown);
  g_assert_true (gtk_widget_get_visible (end));
}

/* --- minutes */

static void
test_minutes_that_are_none_are_told (Shown *shown, gconstpointer data)
{
  const gint64 minutes[] = {60};
  GtkWidget *page =
      shown_go (shown, "meeting", BW_RECORD (add_meeting (shown, minutes, G_N_ELEMENTS (minutes))));
  g_autoptr (BwItem) item = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_ITEM), 0);
  GtkWidget *lens = shown_find (page, "lens");
  GtkMenuButton *button = shown_find_type (shown_find (lens, "minutes"), GTK_TYPE_MENU_BUTTON);
  GtkEditable *editor;

  gtk_popover_set_autohide (gtk_menu_button_get_popover (button), FALSE);
  gtk_menu_button_popup (button);
  editor = shown_find (gtk_menu_button_get_popover (button), "minutes_editor");
  gtk_editable_set_text (editor, "abc");
  g_signal_emit_by_name (editor, "activate");
  g_assert_cmpint (item->minutes, ==, 60);
  g_assert_true (
      shown_says (gtk_menu_button_get_popover (button), "“abc” is no number of minutes such as 10."));
  gtk_editable_set_text (editor, "15 min");
  g_signal_emit_by_name (editor, "activate");
  g_assert_cmpint (item->minutes, ==, 15);
  WAIT (!gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  shown_undo (shown);
  g_assert_cmpint (item->minutes, ==, 60);
}

/* --- where somebody is */

static BwItem *
get_selected (GtkWidget *page)
{
  return bw_agenda_list_get_item (shown_find (page, "agenda"));
}

static void
test_what_comes_back_is_selected (Shown *shown, gconstpointer data)
{
  const gint64 minutes[] = {60, 10, 5};
  GtkWidget *page =
      shown_go (shown, "meeting", BW_RECORD (add_meeting (shown, minutes, G_N_ELEMENTS (minutes))));
  g_autoptr (BwItem) falls = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_ITEM), 0);

  g_assert_true (get_selected (page) == falls);
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.remove-item", NULL);
  g_assert_cmpstr (get_selected (page)->title, ==, "Beds");
  shown_undo (shown);
  g_assert_cmpstr (get_selected (page)->title, ==, "Falls");
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.redo", NULL);
  g_assert_cmpstr (get_selected (page)->title, ==, "Beds");
}

static void
test_what_moves_stays_selected (Shown *shown, gconstpointer data)
{
  const gint64 minutes[] = {60, 10, 5};
  GtkWidget *page =
      shown_go (shown, "meeting", BW_RECORD (add_meeting (shown, minutes, G_N_ELEMENTS (minutes))));
  g_autoptr (BwItem) falls = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_ITEM), 0);

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.move-item-down", NULL);
  g_assert_true (get_selected (page) == falls);
  shown_undo (shown);
  g_assert_true (get_selected (page) == falls);
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.redo", NULL);
  g_assert_true (get_selected (page) == falls);
}

/* --- papers */

static guint
count_papers (Shown *shown)
{
  return g_list_model_get_n_items (bw_library_list (shown->library, BW_TYPE_PAPER));
}

static void
attach (Shown *shown, GtkWidget *page, BwItem *item)
{
  g_autofree char *path = g_build_filename (shown->folder, "action-log.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint before = count_papers (shown);

  bw_papers_list_attach (BW_PAPERS_LIST (shown_find_type (page, BW_TYPE_PAPERS_LIST)), item, file);
  WAIT (count_papers (shown) == before + 1);
}

static void
test_a_paper_that_is_there_already_is_told (Shown *shown, gconstpointer data)
{
  const gint64 minutes[] = {60, 10};
  BwMeeting *meeting = add_meeting (shown, minutes, G_N_ELEMENTS (minutes));
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));
  GListModel *items = bw_library_list (shown->library, BW_TYPE_ITEM);
  g_autoptr (BwItem) falls = g_list_model_get_item (items, 0), beds = g_list_model_get_item (items, 1);

  /* A pack is a PDF too. */
  shown_export (shown, meeting, BW_EXPORT_DRAFT, "action-log.pdf");
  attach (shown, page, falls);
  g_assert_false (shown_says (shown->window, "“action-log.pdf” is attached to “Falls” too"));
  attach (shown, page, beds);
  WAIT (shown_says (shown->window, "“action-log.pdf” is attached to “Falls” too"));
  shown_undo (shown);
  g_assert_cmpuint (count_papers (shown), ==, 1);
  attach (shown, page, falls);
  WAIT (shown_says (shown->window, "“action-log.pdf” is attached to this item twice now"));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/agenda/ends", test_an_agenda_tells_when_it_ends);
  TEST ("/agenda/no-minutes", test_nothing_is_told_before_a_line_has_minutes);
  TEST ("/agenda/no-plan", test_nothing_is_told_of_a_plan_that_is_none);
  TEST ("/agenda/minutes", test_minutes_that_are_none_are_told);
  TEST ("/agenda/what-comes-back", test_what_comes_back_is_selected);
  TEST ("/agenda/what-moves", test_what_moves_stays_selected);
  TEST ("/agenda/the-same-paper", test_a_paper_that_is_there_already_is_told);
  return g_test_run ();
}
