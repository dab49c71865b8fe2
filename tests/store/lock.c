// SPDX-License-Identifier: GPL-3.0-or-later
/* lock.c - who may write, who reads meanwhile, and what a crash leaves behind. The program starts itself as
 * the other person. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>

#include "store/library-private.h"
#include "store/lock.h"

static const char *program;

static char *
lock_path (Fixture *self)
{
  return g_build_filename (self->folder, ".~lock.Wyrebank.boardwright#", NULL);
}

static BwLibrary *
open_library (Fixture *self, gboolean write)
{
  g_autoptr (GError) error = NULL;
  BwLibrary *library = bw_library_open (self->path, write, &error);

  g_assert_no_error (error);
  return library;
}

static void
close_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  g_clear_object (&self->library);
}

/* --- the other person */

/* Opens the library, says so, and sits there. */
G_NORETURN static void
hold (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_library_open (path, TRUE, &error);

  g_assert_no_error (error);
  g_print ("%s\n", bw_library_is_read_only (library) ? "reading" : "writing");
  for (;;)
    g_usleep (G_USEC_PER_SEC);
}

/* Writes so much that it reaches the file before the commit, says so, and sits there. */
G_NORETURN static void
break_off (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db,
                    "PRAGMA cache_size = 1; BEGIN; UPDATE meeting SET place = 'half';"
                    "INSERT INTO content (id, sha256, size) VALUES (1, 'x', 1);"
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)"
                    "INSERT INTO chunk (content, number, bytes) SELECT 1, i, randomblob(100000) FROM n",
                    NULL, NULL, NULL),
      ==, SQLITE_OK);
  g_print ("half-way\n");
  for (;;)
    g_usleep (G_USEC_PER_SEC);
}

/* Starts the other person and waits for the first word. (transfer full) */
static GSubprocess *
start (const char *what, const char *path, const char *expected)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, what, path, NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (output), FALSE);
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, expected);
  return other;
}

static void
kill_other (GSubprocess *other)
{
  g_subprocess_force_exit (other);
  g_assert_true (g_subprocess_wait (other, NULL, NULL));
  g_object_unref (other);
}

/* --- what the first has, the second reads */

static void
test_the_second_reads_and_knows_who_writes (Fixture *self, gconstpointer data)
{
  g_autoptr (BwLibrary) second = open_library (self, TRUE);

  g_assert_false (bw_library_is_read_only (self->library));
  g_assert_null (bw_library_get_holder (self->library));
  g_assert_true (bw_library_is_read_only (second));
  g_assert_nonnull (strstr (bw_library_get_holder (second), g_get_host_name ()));
  g_assert_nonnull (strstr (bw_library_get_holder (second), "since"));
}

static void
test_another_program_holds_it_too (Fixture *self, gconstpointer data)
{
  GSubprocess *other;
  g_autoptr (BwLibrary) second = NULL;

  close_library (self);
  other = start ("hold", self->path, "writing");
  second = open_library (self, TRUE);
  g_assert_true (bw_library_is_read_only (second));
  kill_other (other);
}

static void
test_one_who_only_reads_takes_no_lock (Fixture *self, gconstpointer data)
{
  g_autofree char *lock = lock_path (self);
  g_autoptr (BwLibrary) reader = NULL;

  close_library (self);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  reader = open_library (self, FALSE);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
test_a_lock_that_a_crash_left_is_taken_over (Fixture *self, gconstpointer data)
{
  g_autofree char *lock = lock_path (self);

  close_library (self);
  kill_other (start ("hold", self->path, "writing"));
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  self->library = open_library (self, TRUE);
  g_assert_false (bw_library_is_read_only (self->library));
}

static void
test_the_lock_file_is_as_office_programs_write_it (Fixture *self, gconstpointer data)
{
  g_autofree char *path = lock_path (self), *text = NULL;
  g_autofree char *expected =
      g_strdup_printf ("Calder\\, Ruth,%s,%s,", g_get_user_name (), g_get_host_name ());
  BwLock *lock = NULL;
  char *holder = NULL;

  close_library (self);
  g_assert_cmpint (bw_lock_take (self->path, "Calder, Ruth", &lock, &holder), ==, BW_LOCK_TAKEN);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_true (g_str_has_suffix (text, ";"));
  {
    BwLock *none = NULL;

    g_assert_cmpint (bw_lock_take (self->path, "Somebody", &none, &holder), ==, BW_LOCK_HELD);
    g_assert_true (g_str_has_prefix (holder, "Calder, Ruth on "));
    g_free (holder);
  }
  bw_lock_release (lock);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_whatever_a_lock_file_says_is_survived (Fixture *self, gconstpointer data)
{
  const char *texts[] = {
      "", ";", ",,,", "a,b,c,not a time;", "\\", ",,,9999-99-99T99:99:99Z;", "\xff\xfe,\xc3,x,y;"};
  g_autofree char *path = lock_path (self);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BwLibrary) second = NULL;
      FILE *file = g_fopen (path, "w");

      g_assert_nonnull (file);
      fputs (texts[i], file);
      fclose (file);
      second = open_library (self, TRUE);
      g_assert_cmpstr (bw_library_get_holder (second), ==, "Somebody else");
    }
}

/* --- following */

static void
count_cb (BwLibrary *library, GPtrArray *changes, guint *n_changed)
{
  (*n_changed)++;
}

static void
test_the_second_sees_what_the_first_changes (Fixture *self, gconstpointer data)
{
  g_autoptr (BwLibrary) second = open_library (self, TRUE);
  gint64 meeting = bw_record_get_id (BW_RECORD (self->meeting));
  g_autoptr (GListModel) items = bw_library_list_of (second, BW_TYPE_ITEM, "meeting", meeting);
  guint n_changed = 0;
  BwItem *item;

  bw_store_thread_set_pace (second->thread, 5, 20, 10);
  g_signal_connect (second, "changed", G_CALLBACK (count_cb), &n_changed);
  item = fixture_add_item (self, "Welcome");
  wait_until (g_list_model_get_n_items (items) == 1);
  g_assert_cmpuint (n_changed, >, 0);
  {
    g_autoptr (BwItem) seen = g_list_model_get_item (items, 0);

    g_assert_cmpstr (seen->title, ==, "Welcome");
    bw_library_begin_typing (self->library, "Rename Item");
    g_object_set (item, "title", "We", NULL);
    bw_library_end (self->library);
    wait_until (g_strcmp0 (seen->title, "We") == 0);
    bw_library_begin_typing (self->library, "Rename Item");
    g_object_set (item, "title", "We meet", NULL);
    bw_library_end (self->library);
    wait_until (g_strcmp0 (seen->title, "We meet") == 0);
  }
  bw_library_begin (self->library, "Remove Item");
  bw_library_remove (self->library, BW_RECORD (item));
  bw_library_end (self->library);
  wait_until (g_list_model_get_n_items (items) == 0);
  bw_library_undo (self->library);
  wait_until (g_list_model_get_n_items (items) == 1);
}

static void
test_the_second_writes_when_the_first_is_gone (Fixture *self, gconstpointer data)
{
  BwLibrary *second = open_library (self, TRUE);
  gint64 id;

  bw_store_thread_set_pace (second->thread, 5, 20, 10);
  id = bw_record_get_id (BW_RECORD (fixture_add_item (self, "Welcome")));
  close_library (self);
  wait_until (!bw_library_is_read_only (second));
  g_assert_null (bw_library_get_holder (second));
  self->library = second;
  self->meeting = g_list_model_get_item (bw_library_list (second, BW_TYPE_MEETING), 0);
  g_assert_nonnull (bw_library_get (second, BW_TYPE_ITEM, id));
  g_assert_cmpint (bw_record_get_id (BW_RECORD (fixture_add_item (self, "Apologies"))), >, id);
  fixture_flush (self);
  g_object_unref (self->meeting);
}

/* --- a crash in the middle of writing */

static char *
journal_path (Fixture *self)
{
  return g_strconcat (self->path, "-journal", NULL);
}

static void
assert_recovered (Fixture *self, gboolean write)
{
  g_autofree char *journal = journal_path (self);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwMeeting) meeting = NULL;
  g_autoptr (GError) error = NULL;

  close_library (self);
  kill_other (start ("break-off", self->path, "half-way"));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  library = open_library (self, write);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  meeting = g_list_model_get_item (bw_library_list (library, BW_TYPE_MEETING), 0);
  g_assert_null (meeting->place);
  g_assert_true (bw_library_verify (library, &error));
  g_assert_no_error (error);
}

static void
test_what_a_crash_left_half_written_is_taken_back (Fixture *self, gconstpointer data)
{
  assert_recovered (self, TRUE);
}

static void
test_a_reader_takes_it_back_too (Fixture *self, gconstpointer data)
{
  assert_recovered (self, FALSE);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "hold"))
    hold (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "break-off"))
    break_off (argv[2]);
  g_test_init (&argc, &argv, NULL);
  test ("/store/lock/second", test_the_second_reads_and_knows_who_writes);
  test ("/store/lock/process", test_another_program_holds_it_too);
  test ("/store/lock/reader", test_one_who_only_reads_takes_no_lock);
  test ("/store/lock/stale", test_a_lock_that_a_crash_left_is_taken_over);
  test ("/store/lock/file", test_the_lock_file_is_as_office_programs_write_it);
  test ("/store/lock/hostile", test_whatever_a_lock_file_says_is_survived);
  test ("/store/lock/follow", test_the_second_sees_what_the_first_changes);
  test ("/store/lock/promote", test_the_second_writes_when_the_first_is_gone);
  test ("/store/lock/journal", test_what_a_crash_left_half_written_is_taken_back);
  test ("/store/lock/journal-reader", test_a_reader_takes_it_back_too);
  return g_test_run ();
}
