// SPDX-License-Identifier: GPL-3.0-or-later
/* commands.c - what a person does to a library: change, undo, redo, type, remove. */
#include "fixture.h"

#include <string.h>

#include "model/measure.h"
#include "model/story.h"
#include "model/wording.h"
#include "store/library-private.h"

static gint64
id_of (gpointer record)
{
  return bw_record_get_id (record);
}

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
test_typing_is_one_command (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  const char *typed[] = {"W", "We", "We meet"};

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      bw_library_begin_typing (self->library, "Rename Item");
      g_object_set (item, "title", typed[i], NULL);
      bw_library_end (self->library);
    }
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM command WHERE name = 'Rename Item'"), ==,
                   1);
  g_assert_cmpint (fixture_ask (self->path,
                                "SELECT count(*) FROM change JOIN command ON seq = command"
                                " WHERE name = 'Rename Item' AND old = 'Welcome' AND new = 'We meet'"),
                   ==, 1);
  bw_library_undo (self->library);
  g_assert_cmpstr (item->title, ==, "Welcome");
  bw_library_redo (self->library);
  g_assert_cmpstr (item->title, ==, "We meet");
}

static void
test_typing_elsewhere_is_another_command (Fixture *self, gconstpointer data)
{
  BwItem *one = fixture_add_item (self, "One"), *other = fixture_add_item (self, "Other");

  bw_library_begin_typing (self->library, "Rename Item");
  g_object_set (one, "title", "1", NULL);
  bw_library_end (self->library);
  bw_library_begin_typing (self->library, "Rename Item");
  g_object_set (other, "title", "2", NULL);
  bw_library_end (self->library);
  bw_library_undo (self->library);
  g_assert_cmpstr (one->title, ==, "1");
  g_assert_cmpstr (other->title, ==, "Other");
}

static void
type_title (Fixture *self, BwItem *item, const char *title)
{
  bw_library_begin_typing (self->library, "Rename Item");
  g_object_set (item, "title", title, NULL);
  bw_library_end (self->library);
}

static void
test_typing_that_came_to_nothing_is_not_undone (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  type_title (self, item, "Welcome!");
  type_title (self, item, "Welcome");
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Add Item");
  type_title (self, item, "We meet");
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'We meet'"), ==, 1);
  bw_library_undo (self->library);
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Add Item");
}

static void
test_typing_goes_on_with_the_command_that_made_the_row (Fixture *self, gconstpointer data)
{
  BwItem *item;
  gint64 id;

  bw_library_begin_typing (self->library, "Rename Item");
  item = bw_library_add (self->library, BW_TYPE_ITEM);
  id = id_of (item);
  g_object_set (item, "meeting", id_of (self->meeting), "title", "W", NULL);
  bw_library_end (self->library);
  type_title (self, item, "We");
  type_title (self, item, "We meet");
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM change WHERE new = 'We meet'"), ==, 1);
  bw_library_undo (self->library);
  g_assert_null (bw_library_get (self->library, BW_TYPE_ITEM, id));
  bw_library_redo (self->library);
  g_assert_cmpstr (((BwItem *) bw_library_get (self->library, BW_TYPE_ITEM, id))->title, ==, "We meet");
  fixture_flush (self);
}

/* --- bursts */

static gpointer
stand_still (BwConnection *connection, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (user_data);
  g_mutex_unlock (user_data);
  return NULL;
}

/* Until @gate is unlocked the store thread writes nothing. */
static void
hold_store (Fixture *self, GMutex *gate)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_mutex_lock (gate);
  g_task_set_task_data (task, gate, NULL);
  bw_store_thread_ask_async (self->library->thread, stand_still, task, NULL);
}

/* How often the file was changed: SQLite's file change counter, bytes 24 to 27 of the file. */
static guint32
count_transactions (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  guint32 counter;

  g_file_get_contents (self->path, &bytes, NULL, &error);
  g_assert_no_error (error);
  memcpy (&counter, bytes + 24, sizeof counter);
  return GUINT32_FROM_BE (counter);
}

static void
test_a_burst_of_typing_is_one_transaction (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  GMutex gate;
  guint32 before;

  fixture_flush (self);
  before = count_transactions (self);
  g_mutex_init (&gate);
  hold_store (self, &gate);
  type_title (self, item, "W");
  type_title (self, item, "We");
  type_title (self, item, "We meet");
  g_mutex_unlock (&gate);
  fixture_flush (self);
  g_assert_cmpuint (count_transactions (self), ==, before + 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'We meet'"), ==, 1);
  g_assert_cmpint (
      fixture_ask (self->path, "SELECT count(*) FROM change WHERE old = 'Welcome' AND new = 'We meet'"), ==,
      1);
  g_mutex_clear (&gate);
}

static void
test_a_burst_that_is_refused_keeps_what_can_be_kept (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  GMutex gate;

  g_mutex_init (&gate);
  hold_store (self, &gate);
  type_title (self, item, "We");
  type_title (self, item, "We meet");
  type_title (self, item, "We meet\xff");
  g_mutex_unlock (&gate);
  g_assert_false (bw_library_flush (self->library, NULL));
  g_assert_cmpstr (item->title, ==, "We meet");
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'We meet'"), ==, 1);
  g_mutex_clear (&gate);
}

/* --- what is removed, imported, logged */

static void
test_removing_takes_along_what_is_part_of_it (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality"), *below;
  BwStory *story;
  BwEvidence *evidence;
  BwWording *wording;
  g_autofree char *before = NULL, *after = NULL;

  below = fixture_add_item (self, "Falls");
  bw_library_begin (self->library, "Fill");
  g_object_set (below, "parent", id_of (item), NULL);
  story = bw_library_add (self->library, BW_TYPE_STORY);
  evidence = bw_library_add (self->library, BW_TYPE_EVIDENCE);
  g_object_set (evidence, "item", id_of (below), "story", id_of (story), NULL);
  wording = bw_library_add (self->library, BW_TYPE_WORDING);
  g_object_set (wording, "noun", "item", "of", id_of (below), "field", "title", "language", "cy", "text",
                "Cwympiadau", NULL);
  bw_library_end (self->library);
  fixture_flush (self);
  before = fixture_dump (self);

  bw_library_begin (self->library, "Remove Item");
  bw_library_remove (self->library, BW_RECORD (item));
  bw_library_end (self->library);
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM evidence"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM wording"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM story"), ==, 1);

  bw_library_undo (self->library);
  fixture_flush (self);
  after = fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_removing_a_person_leaves_the_items_that_she_led (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality");
  BwPerson *person;

  bw_library_begin (self->library, "Lead");
  person = bw_library_add (self->library, BW_TYPE_PERSON);
  g_object_set (item, "lead", id_of (person), NULL);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Remove Person");
  bw_library_remove (self->library, BW_RECORD (person));
  bw_library_end (self->library);
  g_assert_cmpint (item->lead, ==, BW_NOBODY);
  fixture_flush (self);
  bw_library_undo (self->library);
  g_assert_cmpint (item->lead, !=, BW_NOBODY);
  fixture_flush (self);
}

static GPtrArray *
make_readings (BwDate first, guint n, double value)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);

  for (guint i = 0; i < n; i++)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = first + i;
      reading->value = value + i;
      g_ptr_array_add (readings, reading);
    }
  return readings;
}

static void
test_readings_of_a_known_date_are_changed_and_others_added (Fixture *self, gconstpointer data)
{
  const BwDate first = bw_date_new (2025, 1, 1);
  g_autoptr (GPtrArray) some = make_readings (first, 3, 10), more = make_readings (first + 2, 2, 50);
  BwMeasure *measure;

  bw_library_begin (self->library, "Import");
  measure = bw_library_add (self->library, BW_TYPE_MEASURE);
  bw_library_put_readings (self->library, measure, some);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, more);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Remove Reading");
  bw_library_remove_reading (self->library, measure, first);
  bw_library_end (self->library);
  fixture_reopen (self);
  {
    g_autoptr (BwMeasure) held = g_list_model_get_item (bw_library_list (self->library, BW_TYPE_MEASURE), 0);
    g_autoptr (BwSeries) series = bw_library_dup_series (self->library, held);
    const double expected[] = {11, 50, 51};

    g_assert_cmpuint (series->readings->len, ==, 3);
    for (guint i = 0; i < 3; i++)
      {
        BwReading *reading = g_ptr_array_index (series->readings, i);

        g_assert_cmpuint (reading->date, ==, first + 1 + i);
        g_assert_cmpfloat (reading->value, ==, expected[i]);
      }
  }
}

static void
test_an_empty_note_is_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) readings = make_readings (bw_date_new (2025, 1, 1), 1, 10);
  BwMeasure *measure;

  ((BwReading *) g_ptr_array_index (readings, 0))->note = g_strdup ("");
  bw_library_begin (self->library, "Import");
  measure = bw_library_add (self->library, BW_TYPE_MEASURE);
  bw_library_put_readings (self->library, measure, readings);
  bw_library_end (self->library);
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM reading WHERE note IS NULL"), ==, 1);
}

static void
test_what_is_not_undoable_ends_undo (Fixture *self, gconstpointer data)
{
  fixture_add_item (self, "Welcome");
  bw_library_begin (self->library, "Issue Pack");
  bw_library_set_not_undoable (self->library);
  g_object_set (self->meeting, "state", BW_MEETING_ISSUED, NULL);
  bw_library_end (self->library);
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
  test ("/store/commands/typing", test_typing_is_one_command);
  test ("/store/commands/typing-elsewhere", test_typing_elsewhere_is_another_command);
  test ("/store/commands/typing-nothing", test_typing_that_came_to_nothing_is_not_undone);
  test ("/store/commands/typing-row", test_typing_goes_on_with_the_command_that_made_the_row);
  test ("/store/commands/burst", test_a_burst_of_typing_is_one_transaction);
  test ("/store/commands/burst-refused", test_a_burst_that_is_refused_keeps_what_can_be_kept);
  test ("/store/commands/remove", test_removing_takes_along_what_is_part_of_it);
  test ("/store/commands/unset", test_removing_a_person_leaves_the_items_that_she_led);
  test ("/store/commands/readings", test_readings_of_a_known_date_are_changed_and_others_added);
  test ("/store/commands/note", test_an_empty_note_is_none);
  test ("/store/commands/not-undoable", test_what_is_not_undoable_ends_undo);
  test ("/store/commands/closed", test_a_closed_library_cannot_be_changed);
  test ("/store/commands/history", test_history_tells_who_changed_what);
  test ("/store/commands/changed", test_changed_tells_what_changed);
  return g_test_run ();
}
