// SPDX-License-Identifier: GPL-3.0-or-later
/* commands.c - what a person does to a library: change, undo, redo; and who is told. */
#include "fixture.h"

#include "store/library-private.h"

static GListModel *
list_items (Fixture *self)
{
  return bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting", id_of (self->meeting));
}

/* The titles of a list of items, as one text. */
static char *
join_titles (GListModel *items)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BwItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", item->title);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

#define assert_titles(items, expected)                                                                       \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *titles_ = join_titles (items);                                                          \
                                                                                                             \
    g_assert_cmpstr (titles_, ==, expected);                                                                 \
  }                                                                                                          \
  G_STMT_END

static void
test_what_was_written_is_there_when_the_library_is_opened_again (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  gint64 id = id_of (item);

  g_object_set (item, "minutes", (gint64) 0, "purpose", BW_PURPOSE_NOTE, "is_private", TRUE, NULL);
  fixture_reopen (self);
  item = bw_library_get (self->library, BW_TYPE_ITEM, id);
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_cmpint (item->minutes, ==, 0);
  g_assert_cmpint (item->purpose, ==, BW_PURPOSE_NOTE);
  g_assert_true (item->is_private);
  g_assert_null (item->recommendation);
  g_assert_cmpint (item->lead, ==, BW_NOBODY);
}

static void
test_undo_and_redo_name_what_they_do (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  g_object_ref (item);
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Add Item");
  g_assert_null (bw_library_get_redo_name (self->library));
  bw_library_undo (self->library);
  g_assert_null (bw_library_get (self->library, BW_TYPE_ITEM, id_of (item)));
  g_assert_cmpstr (bw_library_get_redo_name (self->library), ==, "Add Item");
  bw_library_redo (self->library);
  g_assert_cmpstr (((BwItem *) bw_library_get (self->library, BW_TYPE_ITEM, id_of (item)))->title, ==,
                   "Welcome");
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'Welcome'"), ==, 1);
  g_object_unref (item);
}

static void
test_a_new_command_ends_what_could_be_redone (Fixture *self, gconstpointer data)
{
  fixture_add_item (self, "Welcome");
  bw_library_undo (self->library);
  fixture_add_item (self, "Apologies");
  g_assert_null (bw_library_get_redo_name (self->library));
}

static void
test_an_id_is_never_given_again (Fixture *self, gconstpointer data)
{
  gint64 id = id_of (fixture_add_item (self, "Welcome"));

  bw_library_begin (self->library, "Remove Item");
  bw_library_remove (self->library, bw_library_get (self->library, BW_TYPE_ITEM, id));
  bw_library_end (self->library);
  fixture_reopen (self);
  g_assert_cmpint (id_of (fixture_add_item (self, "Apologies")), >, id);
}

static void
test_cancel_leaves_everything_as_it_was (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  g_autoptr (GListModel) items = list_items (self);

  bw_library_begin (self->library, "Muddle");
  g_object_set (item, "title", "Muddle", NULL);
  fixture_add_item (self, "Another");
  bw_library_cancel (self->library);
  g_assert_cmpstr (item->title, ==, "Welcome");
  assert_titles (items, "Welcome");
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Add Item");
}

static void
count_cb (GListModel *list, guint position, guint removed, guint added, guint *n_signals)
{
  (*n_signals)++;
}

static void
test_a_moved_item_is_the_only_row_that_moves (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) items = list_items (self);
  const char *titles[] = {"a", "b", "c", "d", "e"};
  BwItem *made[5];
  guint n_signals = 0;

  for (guint i = 0; i < 5; i++)
    made[i] = fixture_add_item (self, titles[i]);
  assert_titles (items, "a b c d e");
  g_signal_connect (items, "items-changed", G_CALLBACK (count_cb), &n_signals);
  bw_library_begin (self->library, "Move Item");
  for (guint i = 1; i < 5; i++)
    g_object_set (made[i], "position", (gint64) i - 1, NULL);
  g_object_set (made[0], "position", (gint64) 4, NULL);
  bw_library_end (self->library);
  assert_titles (items, "b c d e a");
  g_assert_cmpuint (n_signals, ==, 2); /* it leaves, and it arrives */
  bw_library_undo (self->library);
  assert_titles (items, "a b c d e");
}

static void
issue (Fixture *self)
{
  bw_library_begin (self->library, "Issue Pack");
  bw_library_set_not_undoable (self->library);
  g_object_set (bw_library_add (self->library, BW_TYPE_ISSUE), "meeting",
                bw_record_get_id (BW_RECORD (self->meeting)), NULL);
  bw_library_end (self->library);
}

static void
test_undo_passes_over_what_is_not_undoable (Fixture *self, gconstpointer data)
{
  GListModel *issues = bw_library_list (self->library, BW_TYPE_ISSUE);
  BwItem *item = fixture_add_item (self, "Welcome");

  g_object_set (item, "title", "Welcome and apologies", NULL);
  issue (self);
  bw_library_undo (self->library);
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_cmpuint (g_list_model_get_n_items (issues), ==, 1);
}

/* The record of a pack of a meeting needs the meeting. */
static void
test_undo_ends_with_what_is_needed (Fixture *self, gconstpointer data)
{
  BwMeeting *meeting;

  bw_library_begin (self->library, "Add Meeting");
  meeting = bw_library_add (self->library, BW_TYPE_MEETING);
  g_object_set (meeting, "body", self->meeting->body, "date", bw_date_new (2026, 11, 26), NULL);
  bw_library_end (self->library);
  self->meeting = meeting;
  issue (self);
  g_assert_null (bw_library_get_undo_name (self->library));
}

static void
test_a_closed_library_cannot_be_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_add_item (self, "Welcome");
  g_assert_true (bw_library_close (self->library, &error));
  bw_library_undo (self->library);
  g_object_set (self->meeting, "place", "Boardroom", NULL);
  g_assert_null (self->meeting->place);
  g_assert_true (bw_library_close (self->library, &error));
}

static void
test_history_tells_who_changed_what (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  BwLogEntry *entry;

  bw_library_set_person (self->library, "Ruth Calder");
  bw_library_begin (self->library, "Rename Item");
  g_object_set (item, "title", "Welcome and Apologies", NULL);
  bw_library_end (self->library);
  history = bw_library_read_history (self->library, BW_RECORD (item), &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (history, 0);
  g_assert_cmpstr (entry->command, ==, "Rename Item");
  g_assert_cmpstr (entry->who, ==, "Ruth Calder");
  g_assert_cmpstr (entry->field->name, ==, "title");
  g_assert_cmpstr (entry->old.text, ==, "Welcome");
  g_assert_cmpstr (entry->new_value.text, ==, "Welcome and Apologies");
}

static void
collect_cb (BwLibrary *library, GPtrArray *changes, GPtrArray *collected)
{
  for (guint i = 0; i < changes->len; i++)
    {
      BwChange *change = g_ptr_array_index (changes, i);

      g_ptr_array_add (collected, g_strdup_printf ("%s.%s", change->noun->name,
                                                   change->field != NULL ? change->field->name : "*"));
    }
}

static void
test_changed_tells_what_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) collected = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect (self->library, "changed", G_CALLBACK (collect_cb), collected);
  g_object_set (self->meeting, "place", "Boardroom", NULL);
  g_assert_cmpuint (collected->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (collected, 0), ==, "meeting.place");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/commands/written", test_what_was_written_is_there_when_the_library_is_opened_again);
  test ("/store/commands/undo-names", test_undo_and_redo_name_what_they_do);
  test ("/store/commands/redo-ends", test_a_new_command_ends_what_could_be_redone);
  test ("/store/commands/ids", test_an_id_is_never_given_again);
  test ("/store/commands/cancel", test_cancel_leaves_everything_as_it_was);
  test ("/store/commands/move", test_a_moved_item_is_the_only_row_that_moves);
  test ("/store/commands/not-undoable", test_undo_passes_over_what_is_not_undoable);
  test ("/store/commands/needed", test_undo_ends_with_what_is_needed);
  test ("/store/commands/closed", test_a_closed_library_cannot_be_changed);
  test ("/store/commands/history", test_history_tells_who_changed_what);
  test ("/store/commands/changed", test_changed_tells_what_changed);
  return g_test_run ();
}
