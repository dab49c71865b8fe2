// SPDX-License-Identifier: GPL-3.0-or-later
/* stories.c - writing a story, who may hear it, what came of it, and what it stands beside. */
#include "../window-fixture.h"
#include "ui/consent-form.h"
#include "ui/pairing-form.h"

static GtkTextBuffer *
get_buffer (GtkWidget *page, const char *id)
{
  return gtk_text_view_get_buffer (shown_find (page, id));
}

static void
assert_text (GtkTextBuffer *buffer, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_typing_lands_in_the_story_and_is_undone_in_the_view (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));
  GtkTextBuffer *words = get_buffer (page, "words");

  gtk_text_buffer_insert_at_cursor (words, "I waited", -1);
  gtk_text_buffer_insert_at_cursor (words, " for the tablets.", -1);
  g_assert_cmpstr (shown->story->words, ==, "I waited for the tablets.");

  shown_undo (shown);
  g_assert_null (shown->story->words);
  assert_text (words, "");
}

static void
test_a_title_stays_one_line (Shown *shown, gconstpointer data)
{
  GtkTextBuffer *title = get_buffer (shown_go (shown, "story", BW_RECORD (shown->story)), "title");

  gtk_text_buffer_set_text (title, "Nobody asked\nhow I got home", -1);
  g_assert_cmpstr (shown->story->title, ==, "Nobody asked how I got home");
}

static void
test_another_story_is_shown_with_its_own_words (Shown *shown, gconstpointer data)
{
  BwStory *other = bw_desk_add_story (shown->library, "Four side rooms");
  GtkWidget *page;

  bw_desk_type_text (shown->library, BW_RECORD (other), "words", "I work nights.");
  page = shown_go (shown, "story", BW_RECORD (shown->story));
  assert_text (get_buffer (page, "words"), "");
  page = shown_go (shown, "story", BW_RECORD (other));
  assert_text (get_buffer (page, "words"), "I work nights.");
  assert_text (get_buffer (page, "title"), "Four side rooms");
  g_assert_null (shown->story->words);
}

static BwAudience *
find_audience (Shown *shown, gboolean is_public)
{
  GListModel *audiences = bw_library_list (shown->library, BW_TYPE_AUDIENCE);

  for (guint i = 0; i < g_list_model_get_n_items (audiences); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (audiences, i);
      if (audience->is_public == is_public)
        return audience;
    }
  g_assert_not_reached ();
}

static void
answer (Shown *shown, BwAudience *audience, const char *answer_id, const char *given_on)
{
  g_autoptr (GtkWidget) form =
      g_object_ref_sink (bw_consent_form_new (shown->library, shown->story, audience));

  gtk_check_button_set_active (shown_find (form, answer_id), TRUE);
  gtk_editable_set_text (shown_find (form, "given_on"), given_on);
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
}

static void
test_who_agreed_may_hear_it_and_the_page_says_so (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));
  BwAudience *members = find_audience (shown, FALSE);

  g_assert_true (shown_says (page, "Not asked: left out of its packs"));
  answer (shown, members, "agreed", "2026-09-03");
  g_assert_cmpint (bw_desk_get_answer (shown->library, shown->story, members), ==, BW_ANSWER_AGREED);
  g_assert_true (shown_says (page, "Agreed 3\u00a0Sep\u00a02026"));
}

static void
test_who_may_tell_everyone_may_tell_the_members (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));

  answer (shown, find_audience (shown, TRUE), "agreed", "2026-09-03");
  g_assert_true (shown_says (page, "Not asked; may hear it because the public may"));
}

static void
test_a_wrong_date_changes_no_consent (Shown *shown, gconstpointer data)
{
  BwAudience *members = find_audience (shown, FALSE);

  answer (shown, members, "agreed", "3 September");
  g_assert_cmpint (bw_desk_get_answer (shown->library, shown->story, members), ==, BW_ANSWER_NOT_ASKED);
}

static void
test_withdrawing_asks_first_and_can_be_undone (Shown *shown, gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *dialog = NULL;

  shown_go (shown, "story", BW_RECORD (shown->story));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.withdraw-story", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  g_assert_cmpuint (shown->story->withdrawn, ==, BW_NO_DATE);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "yes");
  g_assert_cmpuint (shown->story->withdrawn, !=, BW_NO_DATE);
  shown_undo (shown);
  g_assert_cmpuint (shown->story->withdrawn, ==, BW_NO_DATE);
}

static void
test_a_step_of_the_loop_says_what_was_recorded (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));

  bw_library_begin (shown->library, "Record");
  g_object_set (shown->story, "committed-on", bw_date_new (2026, 9, 24), "commitment",
                "Ask about the way home", NULL);
  bw_library_end (shown->library);
  g_assert_true (shown_says (page, "24\u00a0September\u00a02026: Ask about the way home"));
  shown_undo (shown);
  g_assert_false (shown_says (page, "24\u00a0September\u00a02026: Ask about the way home"));
}

static void
test_a_story_is_put_beside_a_measure (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));
  g_autoptr (GtkWidget) form =
      g_object_ref_sink (bw_pairing_form_new (shown->library, BW_RECORD (shown->story)));

  /* The first choice is something that nobody measures. */
  adw_combo_row_set_selected (shown_find (form, "other"), 1);
  adw_combo_row_set_selected (shown_find (form, "kind"), BW_PAIRING_CONTRADICTS);
  gtk_editable_set_text (shown_find (form, "reason"), "Sent is not right");
  g_signal_emit_by_name (shown_find (form, "save"), "clicked");
  g_assert_true (shown_says (page, "Contradicts the measure: Sent is not right"));
}

static void
test_f11_leaves_only_the_words (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "story", BW_RECORD (shown->story));

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.write", NULL);
  g_assert_false (gtk_widget_get_visible (shown_find (page, "side")));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.write", NULL);
  g_assert_true (gtk_widget_get_visible (shown_find (page, "side")));
}

static void
test_the_list_says_who_may_hear_a_story (Shown *shown, gconstpointer data)
{
  GtkWidget *page = shown_go (shown, "stories", NULL);

  g_assert_true (shown_says (page, "Told by: Patient · In person · not heard yet\nNobody may hear it yet"));
  bw_desk_withdraw_story (shown->library, shown->story);
  g_assert_true (shown_says (page, "Told by: Patient · In person · not heard yet\nWithdrawn: in no pack"));
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/story/typing-lands-and-is-undone", test_typing_lands_in_the_story_and_is_undone_in_the_view);
  TEST ("/story/a-title-stays-one-line", test_a_title_stays_one_line);
  TEST ("/story/another-has-its-own-words", test_another_story_is_shown_with_its_own_words);
  TEST ("/story/who-agreed-may-hear-it", test_who_agreed_may_hear_it_and_the_page_says_so);
  TEST ("/story/who-may-tell-everyone", test_who_may_tell_everyone_may_tell_the_members);
  TEST ("/story/a-wrong-date-changes-no-consent", test_a_wrong_date_changes_no_consent);
  TEST ("/story/withdrawing-asks-first", test_withdrawing_asks_first_and_can_be_undone);
  TEST ("/story/the-loop", test_a_step_of_the_loop_says_what_was_recorded);
  TEST ("/story/beside-a-measure", test_a_story_is_put_beside_a_measure);
  TEST ("/story/only-the-words", test_f11_leaves_only_the_words);
  TEST ("/stories/who-may-hear", test_the_list_says_who_may_hear_a_story);
  return g_test_run ();
}
