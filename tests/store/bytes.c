// SPDX-License-Identifier: GPL-3.0-or-later
/* bytes.c - the bytes of papers come out as they went in. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "model/paper.h"

/* The SHA-256 of nothing and of "abc" (FIPS 180-4). */
#define SHA256_NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define SHA256_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static char *
paper_path (Fixture *self)
{
  return g_build_filename (self->folder, "paper.pdf", NULL);
}

static char *
put (Fixture *self, const void *bytes, gsize size)
{
  g_autofree char *path = paper_path (self);
  g_autoptr (GError) error = NULL;
  char *sha256;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  sha256 = bw_library_put_file (self->library, path, NULL, NULL, &error);
  g_assert_no_error (error);
  return sha256;
}

static void
assert_comes_back (Fixture *self, const void *bytes, gsize size)
{
  g_autofree char *sha256 = put (self, bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = bw_library_get_bytes (self->library, sha256, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), bytes, size);
}

static void
test_bytes_of_any_size_come_back (Fixture *self, gconstpointer data)
{
  const gsize chunk = 1024 * 1024;
  const gsize sizes[] = {0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk + 12345};
  g_autofree guint8 *bytes = g_malloc (sizes[5]);

  for (gsize i = 0; i < sizes[5]; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    assert_comes_back (self, bytes, sizes[i]);
}

static void
test_they_are_named_by_their_sha256 (Fixture *self, gconstpointer data)
{
  g_autofree char *nothing = put (self, "", 0), *abc = put (self, "abc", 3);

  g_assert_cmpstr (nothing, ==, SHA256_NOTHING);
  g_assert_cmpstr (abc, ==, SHA256_ABC);
}

static void
test_the_same_bytes_are_kept_once (Fixture *self, gconstpointer data)
{
  g_autofree char *one = put (self, "abc", 3), *other = put (self, "abc", 3);

  g_assert_cmpstr (one, ==, other);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM content"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 1);
}

static void
test_what_no_paper_names_is_dropped_at_the_end (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Finance");
  g_autofree char *named = put (self, "named", 5), *unnamed = put (self, "unnamed", 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL, none = NULL;
  BwPaper *paper;

  bw_library_begin (self->library, "Attach Paper");
  paper = bw_library_add (self->library, BW_TYPE_PAPER);
  g_object_set (paper, "item", bw_record_get_id (BW_RECORD (item)), "original", named, NULL);
  bw_library_end (self->library);
  fixture_reopen (self);
  bytes = bw_library_get_bytes (self->library, named, &error);
  g_assert_no_error (error);
  none = bw_library_get_bytes (self->library, unnamed, &error);
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 1);
}

static void
test_a_file_over_900_mb_is_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = paper_path (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, 900 * G_GINT64_CONSTANT (1048576) + 1), ==, 0);
  g_assert_null (bw_library_put_file (self->library, path, NULL, NULL, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "900 MB"));
}

static void
test_a_missing_file_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *path = paper_path (self);
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_library_put_file (self->library, path, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

typedef struct
{
  char *sha256;
  GError *error;
} Answer;

static void
answer_clear (Answer *self)
{
  g_free (self->sha256);
  g_clear_error (&self->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
answered_cb (GObject *library, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->sha256 = bw_library_put_file_finish (BW_LIBRARY (library), result, &answer->error);
}

static void
test_putting_can_be_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *path = paper_path (self);
  g_autofree char *bytes = g_strnfill (2000000, 'x');
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Answer) answer = {0};

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  bw_library_put_file_async (self->library, path, NULL, cancellable, answered_cb, &answer);
  g_cancellable_cancel (cancellable);
  wait_until (answer.error != NULL);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_damaged_bytes_are_found_by_verifying (Fixture *self, gconstpointer data)
{
  g_autofree char *sha256 = put (self, "abc", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_library_verify (self->library, &error));
  fixture_run (self->path, "UPDATE chunk SET bytes = x'616264'");
  g_assert_false (bw_library_verify (self->library, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, sha256));
}

/* --- a large file: three steps of 8 MB, 8 MB and 4 MB */

#define MB (1024 * 1024)
#define LARGE (20 * MB)

static void
put_large (Fixture *self, GCancellable *cancellable, Answer *answer)
{
  g_autofree char *path = paper_path (self), *bytes = g_strnfill (LARGE, 'x');

  g_assert_true (g_file_set_contents (path, bytes, LARGE, NULL));
  bw_library_put_file_async (self->library, path, NULL, cancellable, answered_cb, answer);
}

/* The main context stands still meanwhile: no step follows that was not asked for. */
static void
wait_for_file (Fixture *self, const char *sql, gint64 expected)
{
  const gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (fixture_ask (self->path, sql) != expected && g_get_monotonic_time () < deadline)
    g_usleep (2000);
  g_assert_cmpint (fixture_ask (self->path, sql), ==, expected);
}

static void
test_what_is_changed_meanwhile_is_written_before_a_large_file_is_in (Fixture *self, gconstpointer data)
{
  g_auto (Answer) answer = {0};

  put_large (self, NULL, &answer);
  fixture_add_item (self, "Finance");
  wait_for_file (self, "SELECT count(*) FROM item", 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 8);
  wait_until (answer.sha256 != NULL || answer.error != NULL);
  g_assert_no_error (answer.error);
  g_assert_cmpint (fixture_ask (self->path, "SELECT sum(length(bytes)) FROM chunk"), ==, LARGE);
}

static void
test_half_a_file_is_no_damage (Fixture *self, gconstpointer data)
{
  g_auto (Answer) answer = {0};
  g_autoptr (GError) error = NULL;

  put_large (self, NULL, &answer);
  bw_library_verify (self->library, &error);
  g_assert_no_error (error);
  g_assert_null (answer.sha256);
  wait_until (answer.sha256 != NULL || answer.error != NULL);
}

static void
test_a_cancelled_file_is_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Answer) answer = {0};

  put_large (self, cancellable, &answer);
  wait_for_file (self, "SELECT count(*) FROM chunk", 8);
  g_cancellable_cancel (cancellable);
  wait_until (answer.error != NULL);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM content"), ==, 0);
}

static void
test_a_large_file_that_is_there_is_kept_once (Fixture *self, gconstpointer data)
{
  g_auto (Answer) one = {0}, other = {0};

  put_large (self, NULL, &one);
  put_large (self, NULL, &other);
  wait_until (one.sha256 != NULL && other.sha256 != NULL);
  g_assert_cmpstr (one.sha256, ==, other.sha256);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM content"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, LARGE / MB);
}

static void
test_closing_drops_a_file_that_is_half_in (Fixture *self, gconstpointer data)
{
  g_auto (Answer) answer = {0};
  g_autoptr (GError) error = NULL;

  put_large (self, NULL, &answer);
  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  wait_until (answer.error != NULL);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM content"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM chunk"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/bytes/sizes", test_bytes_of_any_size_come_back);
  test ("/store/bytes/names", test_they_are_named_by_their_sha256);
  test ("/store/bytes/once", test_the_same_bytes_are_kept_once);
  test ("/store/bytes/dropped", test_what_no_paper_names_is_dropped_at_the_end);
  test ("/store/bytes/large", test_a_file_over_900_mb_is_refused);
  test ("/store/bytes/missing", test_a_missing_file_is_told);
  test ("/store/bytes/cancel", test_putting_can_be_cancelled);
  test ("/store/bytes/meanwhile", test_what_is_changed_meanwhile_is_written_before_a_large_file_is_in);
  test ("/store/bytes/half", test_half_a_file_is_no_damage);
  test ("/store/bytes/taken-back", test_a_cancelled_file_is_taken_back);
  test ("/store/bytes/large-once", test_a_large_file_that_is_there_is_kept_once);
  test ("/store/bytes/closed", test_closing_drops_a_file_that_is_half_in);
  test ("/store/bytes/verify", test_damaged_bytes_are_found_by_verifying);
  return g_test_run ();
}
