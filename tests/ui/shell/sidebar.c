// SPDX-License-Identifier: GPL-3.0-or-later
/* sidebar.c - going to a place or a meeting by its row in the sidebar, as Return and a click do. */
#include "../window-fixture.h"
#include "ui/page.h"

static void
test_a_meeting_is_one_row_away_from_anywhere (Shown *shown, gconstpointer data)
{
  BwBody *body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_today (), 570);
  GtkListBox *upcoming = shown_find (shown->window, "upcoming");
  GtkWidget *page = shown_go (shown, "stories", NULL);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (upcoming, 0);

  g_assert_true (gtk_list_box_row_get_activatable (row));
  g_signal_emit_by_name (upcoming, "row-activated", row);
  WAIT (!gtk_widget_get_mapped (page));
  g_assert_true (bw_page_get_record (shown_find_type (shown->window, g_type_from_name ("BwMeetingPage"))) ==
                 (gpointer) meeting);
  g_object_unref (body);
}

/* Whose library it is stands at its head, and what it is called now. */
static void
test_the_trust_stands_at_the_head (Shown *shown, gconstpointer data)
{
  GtkWidget *sidebar = shown_find_type (shown->window, g_type_from_name ("BwSidebar"));

  g_assert_true (shown_says (sidebar, "Northmoor"));
  bw_desk_set_text (shown->library, BW_RECORD (bw_desk_get_organisation (shown->library)), "name",
                    "Southmoor", NULL);
  g_assert_true (shown_says (sidebar, "Southmoor"));
  bw_desk_set_text (shown->library, BW_RECORD (bw_desk_get_organisation (shown->library)), "name", "", NULL);
  g_assert_true (shown_says (sidebar, bw_library_get_name (shown->library)));
}

static void
test_a_search_without_hits_says_so (Shown *shown, gconstpointer data)
{
  GtkWidget *sidebar = shown_find_type (shown->window, g_type_from_name ("BwSidebar"));

  gtk_editable_set_text (shown_find (sidebar, "search"), "zzzz");
  WAIT (shown_says (sidebar, "Nothing in the library or its papers has “zzzz”"));
}

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  g_test_add ("/sidebar/a-meeting-is-one-row-away-from-anywhere", Shown, NULL, shown_set_up,
              test_a_meeting_is_one_row_away_from_anywhere, shown_tear_down);
  g_test_add ("/sidebar/the-trust-stands-at-the-head", Shown, NULL, shown_set_up,
              test_the_trust_stands_at_the_head, shown_tear_down);
  g_test_add ("/sidebar/a-search-without-hits", Shown, NULL, shown_set_up, test_a_search_without_hits_says_so,
              shown_tear_down);
  return g_test_run ();
}
