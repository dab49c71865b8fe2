// SPDX-License-Identifier: GPL-3.0-or-later
/* trouble.c - what happens to a change that the library refuses, and to one that the disk does not take. */
#include "fixture.h"

#include "model/story.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "store/library-private.h"

typedef struct
{
  guint n;
  GError *error;
  char *text;
} Refusal;

static void
refused_cb (BwLibrary *library, const GError *error, const char *text, Refusal *refusal)
{
  refusal->n++;
  g_clear_error (&refusal->error);
  refusal->error = g_error_copy (error);
  g_free (refusal->text);
  refusal->text = g_strdup (text);
}

static void
refusal_clear (Refusal *refusal)
{
  g_clear_error (&refusal->error);
  g_clear_pointer (&refusal->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Refusal, refusal_clear)

static void
listen (Fixture *self, Refusal *refusal)
{
  g_signal_connect (self->library, "refused", G_CALLBACK (refused_cb), refusal);
}

/* An item cannot be its own parent. */
static void
break_a_rule (Fixture *self, BwItem *item, const char *title)
{
  bw_library_begin (self->library, "Break a Rule");
  g_object_set (item, "title", title, "parent", bw_record_get_id (BW_RECORD (item)), NULL);
  bw_library_end (self->library);
}

/* --- refused */

static void
test_a_refused_change_is_put_back_and_its_text_kept (Fixture *self, gconstpointer data)
{
  g_auto (Refusal) refusal = {0};
  BwItem *item = fixture_add_item (self, "Welcome");

  listen (self, &refusal);
  break_a_rule (self, item, "What I typed");
  g_assert_cmpstr (item->title, ==, "What I typed");
  wait_until (refusal.n == 1);
  g_assert_error (refusal.error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED);
  g_assert_cmpstr (refusal.text, ==, "What I typed");
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_cmpint (item->parent, ==, BW_NOBODY);
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Add Item");
  g_assert_null (bw_library_get_trouble (self->library));
}

/* A person reads it: it names nothing by its column, and has no SQL in it. */
static void
test_a_refusal_speaks_of_what_a_person_knows (Fixture *self, gconstpointer data)
{
  g_auto (Refusal) refusal = {0};
  g_autoptr (BwOrganisation) organisation =
      g_list_model_get_item (bw_library_list (self->library, BW_TYPE_ORGANISATION), 0);
  gpointer story, audience;

  listen (self, &refusal);
  bw_library_begin (self->library, "Consent Twice");
  story = bw_library_add (self->library, BW_TYPE_STORY);
  audience = bw_library_add (self->library, BW_TYPE_AUDIENCE);
  g_object_set (audience, "organisation", id_of (organisation), NULL);
  for (int i = 0; i < 2; i++)
    g_object_set (bw_library_add (self->library, BW_TYPE_CONSENT), "story", id_of (story), "audience",
                  id_of (audience), NULL);
  bw_library_end (self->library);
  wait_until (refusal.n == 1);
  g_assert_nonnull (strstr (refusal.error->message, "there is one of these already (consent)."));
}

static void
test_flush_tells_the_first_refusal_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  break_a_rule (self, fixture_add_item (self, "Welcome"), "x");
  g_assert_false (bw_library_flush (self->library, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED);
  fixture_flush (self);
}

static void
test_what_was_changed_since_is_not_put_back (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  break_a_rule (self, item, "Refused");
  g_object_set (item, "title", "Later", NULL);
  bw_library_flush (self->library, NULL);
  g_assert_cmpstr (item->title, ==, "Later");
  g_assert_cmpint (item->parent, ==, BW_NOBODY);
  g_assert_cmpint (
      fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'Later' AND parent IS NULL"), ==, 1);
}

static void
test_what_is_refused_need_not_be_undone (Fixture *self, gconstpointer data)
{
  g_auto (Refusal) refusal = {0};
  BwItem *item = fixture_add_item (self, "Welcome");

  listen (self, &refusal);
  break_a_rule (self, item, "Refused");
  bw_library_undo (self->library);
  bw_library_flush (self->library, NULL);
  g_assert_cmpuint (refusal.n, ==, 1);
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_null (bw_library_get_redo_name (self->library));
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM command WHERE name = 'Break a Rule'"), ==,
                   0);
}

static void
test_a_noun_without_what_it_needs_goes_again (Fixture *self, gconstpointer data)
{
  g_auto (Refusal) refusal = {0};

  listen (self, &refusal);
  bw_library_begin (self->library, "Add Item");
  bw_library_add (self->library, BW_TYPE_ITEM);
  bw_library_end (self->library);
  bw_library_flush (self->library, NULL);
  g_assert_cmpuint (refusal.n, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (self->library, BW_TYPE_ITEM)), ==, 0);
}

static void
type_title (Fixture *self, BwItem *item, const char *title)
{
  bw_library_begin_typing (self->library, "Rename Item");
  g_object_set (item, "title", title, NULL);
  bw_library_end (self->library);
}

/* A text that is not UTF-8 is refused. */
static void
test_typing_that_goes_on_is_refused_alone (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  type_title (self, item, "We meet");
  type_title (self, item, "We meet\xff");
  bw_library_flush (self->library, NULL);
  g_assert_cmpstr (item->title, ==, "We meet");
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'We meet'"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM change WHERE new = 'We meet'"), ==, 1);
}

static void
test_what_was_typed_before_a_refusal_is_undone (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  type_title (self, item, "We meet");
  type_title (self, item, "We meet\xff");
  bw_library_undo (self->library);
  bw_library_flush (self->library, NULL);
  g_assert_cmpstr (item->title, ==, "Welcome");
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'Welcome'"), ==, 1);
}

static void
test_undo_takes_back_what_was_typed_before_a_refusal (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  type_title (self, item, "We meet");
  type_title (self, item, "We meet\xff");
  bw_library_flush (self->library, NULL);
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Rename Item");
  bw_library_undo (self->library);
  g_assert_cmpstr (item->title, ==, "Welcome");
  bw_library_redo (self->library);
  g_assert_cmpstr (item->title, ==, "We meet");
  fixture_flush (self);
}

static void
test_a_reader_changes_nothing (Fixture *self, gconstpointer data)
{
  g_auto (Refusal) refusal = {0};
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) reader = bw_library_open (self->path, FALSE, &error);
  BwMeeting *meeting;

  g_assert_no_error (error);
  g_assert_true (bw_library_is_read_only (reader));
  g_signal_connect (reader, "refused", G_CALLBACK (refused_cb), &refusal);
  meeting = bw_library_get (reader, BW_TYPE_MEETING, bw_record_get_id (BW_RECORD (self->meeting)));
  g_object_set (meeting, "place", "Boardroom", NULL);
  g_assert_null (meeting->place);
  g_assert_false (bw_library_flush (reader, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (refusal.n, ==, 1);
  g_assert_cmpstr (refusal.text, ==, "Boardroom");
}

/* --- failed */

/* No file may grow, as on a full disk. */
static void
fill_disk (gboolean is_full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_full ? 1 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_a_failed_change_stays_and_is_written_in_order (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  bw_store_thread_set_pace (self->library->thread, 5, 20, 20);
  fixture_flush (self);
  fill_disk (TRUE);
  g_object_set (item, "title", "One", NULL);
  g_object_set (item, "title", "Two", NULL);
  wait_until (bw_library_get_trouble (self->library) != NULL);
  g_assert_nonnull (strstr (bw_library_get_trouble (self->library), "Not saved since"));
  g_object_set (item, "minutes", (gint64) 10, NULL);
  g_assert_cmpstr (item->title, ==, "Two");
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'Welcome'"), ==, 1);
  fill_disk (FALSE);
  wait_until (bw_library_get_trouble (self->library) == NULL);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item WHERE title = 'Two' AND minutes = 10"),
                   ==, 1);
  g_assert_cmpint (fixture_ask (self->path,
                                "SELECT count(*) FROM change JOIN change AS later ON later.number > "
                                "change.number WHERE change.new = 'One' AND later.new = 'Two'"),
                   ==, 1);
}

/* First there is no file of that name, then no room. */
static void
test_trouble_tells_the_reason_of_now (Fixture *self, gconstpointer data)
{
  g_autofree char *away = g_build_filename (self->folder, "Away.boardwright", NULL);
  g_autofree char *first = NULL;

  bw_store_thread_set_pace (self->library->thread, 5, 20, 20);
  g_assert_cmpint (g_rename (self->path, away), ==, 0);
  g_object_set (self->meeting, "place", "Boardroom", NULL);
  wait_until (bw_library_get_trouble (self->library) != NULL);
  first = g_strdup (bw_library_get_trouble (self->library));
  fill_disk (TRUE);
  g_assert_cmpint (g_rename (away, self->path), ==, 0);
  wait_until (!g_str_equal (bw_library_get_trouble (self->library), first));
  g_assert_nonnull (strstr (bw_library_get_trouble (self->library), "Not saved since"));
  fill_disk (FALSE);
  wait_until (bw_library_get_trouble (self->library) == NULL);
}

static void
test_flush_and_close_tell_what_is_not_written (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) flushing = NULL, closing = NULL;

  fill_disk (TRUE);
  g_object_set (self->meeting, "place", "Boardroom", NULL);
  g_assert_false (bw_library_flush (self->library, &flushing));
  g_assert_error (flushing, BW_STORE_ERROR, BW_STORE_ERROR_FAILED);
  g_assert_nonnull (bw_library_get_trouble (self->library));
  g_assert_false (bw_library_close (self->library, &closing));
  g_assert_error (closing, BW_STORE_ERROR, BW_STORE_ERROR_FAILED);
  fill_disk (FALSE);
  fixture_flush (self);
  g_assert_null (bw_library_get_trouble (self->library));
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM meeting WHERE place = 'Boardroom'"), ==, 1);
}

/* The file can be read but not written: its name stands for another file meanwhile. */
static void
test_a_copy_has_what_could_not_be_written (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *away = g_build_filename (self->folder, "Away.boardwright", NULL);
  g_autofree char *copy = g_build_filename (self->folder, "Copy.boardwright", NULL);

  bw_store_thread_set_pace (self->library->thread, 5, 20, 20);
  g_assert_cmpint (g_rename (self->path, away), ==, 0);
  g_object_set (self->meeting, "place", "Boardroom", NULL);
  wait_until (bw_library_get_trouble (self->library) != NULL);
  bw_library_save_copy (self->library, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_ask (copy, "SELECT count(*) FROM meeting WHERE place = 'Boardroom'"), ==, 1);
  g_assert_cmpint (g_rename (away, self->path), ==, 0);
  wait_until (bw_library_get_trouble (self->library) == NULL);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM meeting WHERE place = 'Boardroom'"), ==, 1);
}

static void
test_a_file_that_finds_no_room_leaves_the_library_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = fixture_dump (self), *after = NULL;
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL);
  g_autofree char *bytes = g_strnfill (3000000, 'p');

  g_assert_true (g_file_set_contents (path, bytes, 3000000, NULL));
  fill_disk (TRUE);
  g_assert_null (bw_library_put_file (self->library, path, NULL, NULL, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED);
  fill_disk (FALSE);
  after = fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/trouble/refused", test_a_refused_change_is_put_back_and_its_text_kept);
  test ("/store/trouble/refused-in-words", test_a_refusal_speaks_of_what_a_person_knows);
  test ("/store/trouble/flush-refused", test_flush_tells_the_first_refusal_once);
  test ("/store/trouble/changed-since", test_what_was_changed_since_is_not_put_back);
  test ("/store/trouble/refused-undo", test_what_is_refused_need_not_be_undone);
  test ("/store/trouble/needs", test_a_noun_without_what_it_needs_goes_again);
  test ("/store/trouble/typing", test_typing_that_goes_on_is_refused_alone);
  test ("/store/trouble/typing-undone", test_what_was_typed_before_a_refusal_is_undone);
  test ("/store/trouble/typing-undo", test_undo_takes_back_what_was_typed_before_a_refusal);
  test ("/store/trouble/reader", test_a_reader_changes_nothing);
  test ("/store/trouble/failed", test_a_failed_change_stays_and_is_written_in_order);
  test ("/store/trouble/reason", test_trouble_tells_the_reason_of_now);
  test ("/store/trouble/close", test_flush_and_close_tell_what_is_not_written);
  test ("/store/trouble/copy", test_a_copy_has_what_could_not_be_written);
  test ("/store/trouble/no-room", test_a_file_that_finds_no_room_leaves_the_library_whole);
  return g_test_run ();
}
