// SPDX-License-Identifier: GPL-3.0-or-later
/* prose.c - texts of several lines: all of them is shown, and where somebody writes stays in sight. */
#include "../window-fixture.h"

#define LONG                                                                                                 \
  "The Board is asked to agree that a pharmacist and a carer read ten letters a month, and that the result " \
  "stands beside this measure from January, and that the Chief Nurse reports in March what was found."

/* Where the last line of @view ends, from its upper edge. */
static int
get_end_of_text (GtkTextView *view)
{
  GtkTextIter end;
  int y = 0;
  int height = 0;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  return gtk_text_view_get_top_margin (view) + y + height;
}

static void
test_all_lines_are_shown (Shown *shown, gconstpointer data)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Letters");
  GtkWidget *page;
  GtkWidget *prose;

  bw_desk_set_text (shown->library, BW_RECORD (item), "recommendation", LONG, NULL);
  page = shown_go (shown, "meeting", BW_RECORD (meeting));
  /* What scrolls is given the least height that it asks for. */
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 1280, 360);
  WAIT (gtk_widget_get_height (GTK_WIDGET (shown->window)) <= 360);
  prose = shown_find (shown_find (page, "recommendation"), "prose");
  /* Its least height, 56 pixels, is that of two lines; this text has more. */
  WAIT (get_end_of_text (GTK_TEXT_VIEW (prose)) > 56 &&
        gtk_widget_get_height (prose) >= get_end_of_text (GTK_TEXT_VIEW (prose)));
}

static void
test_where_is_written_stays_in_sight (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));
  GtkWidget *words = shown_find (page, "words");
  GtkTextBuffer *text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words));
  GtkAdjustment *scroll =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (words, GTK_TYPE_VIEWPORT)));

  WAIT (gtk_widget_grab_focus (words) && gtk_widget_is_focus (words));
  for (int i = 0; i < 60; i++)
    gtk_text_buffer_insert_at_cursor (text, "And then I waited.\n", -1);
  WAIT (gtk_adjustment_get_upper (scroll) > 2 * gtk_adjustment_get_page_size (scroll));
  WAIT (gtk_adjustment_get_value (scroll) + gtk_adjustment_get_page_size (scroll) >=
        get_end_of_text (GTK_TEXT_VIEW (words)));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/prose/all-lines", test_all_lines_are_shown);
  TEST ("/prose/in-sight", test_where_is_written_stays_in_sight);
  return g_test_run ();
}
