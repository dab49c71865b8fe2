// SPDX-License-Identifier: GPL-3.0-or-later
/* status.c - a meeting's state is changed where it stands, and what is changed after an issue is told. */
#include "../window-fixture.h"

static BwMeeting *
add_meeting (Shown *shown)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);

  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls in hospital");
  return meeting;
}

static void
choose_state (GtkWidget *page, const char *nick)
{
  g_assert_true (gtk_widget_activate_action (page, "meeting.state", "s", nick));
}

static const char *
get_button (GtkWidget *page)
{
  return gtk_menu_button_get_label (shown_find_type (shown_find (page, "status"), GTK_TYPE_MENU_BUTTON));
}

static void
test_a_state_is_chosen_and_undone (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));

  g_assert_cmpstr (get_button (page), ==, "Draft");
  choose_state (page, "with-chair");
  g_assert_cmpint (meeting->state, ==, BW_MEETING_WITH_CHAIR);
  g_assert_cmpstr (get_button (page), ==, "With the chair");
  shown_undo (shown);
  g_assert_cmpstr (get_button (page), ==, "Draft");
}

static void
test_a_change_after_the_issue_is_told (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));
  GtkInfoBar *notice = shown_find (page, "notice");

  shown_export (shown, meeting, BW_EXPORT_FINAL, "pack.pdf");
  g_assert_cmpstr (get_button (page), ==, "Issued");
  g_assert_false (gtk_info_bar_get_revealed (notice));
  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "One more");
  WAIT (gtk_info_bar_get_revealed (notice));
  shown_undo (shown);
  WAIT (!gtk_info_bar_get_revealed (notice));
}

static void
test_a_draft_may_change_in_silence (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));
  GtkInfoBar *notice = shown_find (page, "notice");

  shown_export (shown, meeting, BW_EXPORT_FINAL, "pack.pdf");
  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "One more");
  WAIT (gtk_info_bar_get_revealed (notice));
  choose_state (page, "draft");
  g_assert_false (gtk_info_bar_get_revealed (notice));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/status/is-chosen", test_a_state_is_chosen_and_undone);
  TEST ("/status/changed-after-issue", test_a_change_after_the_issue_is_told);
  TEST ("/status/a-draft", test_a_draft_may_change_in_silence);
  return g_test_run ();
}
