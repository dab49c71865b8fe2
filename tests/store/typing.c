// SPDX-License-Identifier: GPL-3.0-or-later
/* typing.c - keystrokes into one field are one command, written as few times as can be. */
#include "fixture.h"

#include <string.h>

#include "store/library-private.h"

static void
type_title (Fixture *self, BwItem *item, const char *title)
{
  bw_library_begin_typing (self->library, "Rename Item");
  g_object_set (item, "title", title, NULL);
  bw_library_end (self->library);
}

static void
test_typing_is_one_command (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");
  const char *typed[] = {"W", "We", "We meet"};

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    type_title (self, item, typed[i]);
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

  type_title (self, one, "1");
  type_title (self, other, "2");
  bw_library_undo (self->library);
  g_assert_cmpstr (one->title, ==, "1");
  g_assert_cmpstr (other->title, ==, "Other");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/typing/one-command", test_typing_is_one_command);
  test ("/store/typing/elsewhere", test_typing_elsewhere_is_another_command);
  test ("/store/typing/nothing", test_typing_that_came_to_nothing_is_not_undone);
  test ("/store/typing/row", test_typing_goes_on_with_the_command_that_made_the_row);
  test ("/store/typing/burst", test_a_burst_of_typing_is_one_transaction);
  test ("/store/typing/burst-refused", test_a_burst_that_is_refused_keeps_what_can_be_kept);
  return g_test_run ();
}
