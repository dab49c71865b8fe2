// SPDX-License-Identifier: GPL-3.0-or-later
/* files.c - files that are no library, or not one of ours to open; and how a library comes up to date. */
#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/migrate.h"

static void
close_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  g_clear_object (&self->library);
}

static void
write_file (Fixture *self, const void *bytes, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, bytes, (gssize) size, &error);
  g_assert_no_error (error);
}

static GBytes *
read_file (Fixture *self)
{
  char *bytes;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

/* Opening fails for @code, whether for writing or reading, and leaves the file and its folder as they were.
 */
static void
assert_refused (Fixture *self, BwStoreError code)
{
  g_autoptr (GBytes) before = read_file (self);
  g_autofree char *lock = g_build_filename (self->folder, ".~lock.Wyrebank.boardwright#", NULL);

  for (int write = 0; write < 2; write++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwLibrary) library = bw_library_open (self->path, write, &error);
      g_autoptr (GBytes) after = read_file (self);

      g_assert_null (library);
      g_assert_error (error, BW_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, "“Wyrebank.boardwright”"));
      g_assert_true (g_bytes_equal (before, after));
      g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
    }
}

static void
test_a_file_of_another_kind_is_foreign (Fixture *self, gconstpointer data)
{
  static const char text[] =
      "Item,Minutes\nWelcome,5\nand so on, for long enough to have a header of its own\n";
  g_autofree char *long_text = g_strnfill (8000, 'x');

  close_library (self);
  write_file (self, text, strlen (text));
  assert_refused (self, BW_STORE_ERROR_FOREIGN);
  write_file (self, long_text, 8000);
  assert_refused (self, BW_STORE_ERROR_FOREIGN);
}

static void
test_a_database_of_another_program_is_foreign (Fixture *self, gconstpointer data)
{
  close_library (self);
  g_unlink (self->path);
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (BwConnection) other = bw_connection_open (self->path, BW_CONNECTION_CREATE, &error);

    bw_connection_run (other, "CREATE TABLE bookmark (title TEXT); PRAGMA user_version = 1", &error);
    g_assert_no_error (error);
  }
  assert_refused (self, BW_STORE_ERROR_FOREIGN);
}

static void
test_a_file_of_a_newer_version_is_refused (Fixture *self, gconstpointer data)
{
  close_library (self);
  fixture_run (self->path, "PRAGMA user_version = 999");
  assert_refused (self, BW_STORE_ERROR_NEWER);
}

static void
test_an_empty_file_is_damaged (Fixture *self, gconstpointer data)
{
  close_library (self);
  write_file (self, "", 0);
  assert_refused (self, BW_STORE_ERROR_DAMAGED);
}

static void
test_a_truncated_file_is_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;

  close_library (self);
  whole = read_file (self);
  write_file (self, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole) / 2);
  assert_refused (self, BW_STORE_ERROR_DAMAGED);
}

static void
test_an_overwritten_file_is_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  close_library (self);
  whole = read_file (self);
  size = g_bytes_get_size (whole);
  bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
  memset (bytes + 4096, 0xa5, size - 4096);
  write_file (self, bytes, size);
  assert_refused (self, BW_STORE_ERROR_DAMAGED);
}

static void
test_a_value_that_its_field_cannot_hold_is_damage (Fixture *self, gconstpointer data)
{
  const char *damages[] = {
      "UPDATE meeting SET date = '29/01/2026'",
      "UPDATE meeting SET date = '2026-01-29', state = 'lost'",
      "UPDATE meeting SET state = 'draft', place = CAST(x'c328' AS TEXT)",
  };

  close_library (self);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      fixture_run (self->path, damages[i]);
      assert_refused (self, BW_STORE_ERROR_DAMAGED);
    }
}

static void
test_a_library_without_one_of_its_tables_is_damaged (Fixture *self, gconstpointer data)
{
  close_library (self);
  fixture_run (self->path, "DROP TABLE source_measure");
  assert_refused (self, BW_STORE_ERROR_DAMAGED);
}

static void
test_a_missing_file_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "None.boardwright", NULL);

  g_assert_null (bw_library_open (path, TRUE, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED);
}

static void
test_a_new_library_replaces_no_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_library_new (self->path, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_EXISTS);
}

static void
test_a_copy_has_everything_and_replaces_no_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "Copy.boardwright", NULL);
  g_autoptr (BwLibrary) copy = NULL;

  fixture_add_item (self, "Welcome");
  bw_library_save_copy (self->library, path, &error);
  g_assert_no_error (error);
  copy = bw_library_open (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (copy, BW_TYPE_ITEM)), ==, 1);
  g_assert_false (bw_library_save_copy (self->library, path, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_EXISTS);
}

/* --- steps to come */

static char *
backup_path (Fixture *self)
{
  return g_build_filename (self->folder, "Wyrebank (format 1).boardwright", NULL);
}

static gboolean
migrate_with (Fixture *self, const char *second_step, GError **error)
{
  const char *const steps[] = {bw_migration_steps ()[0], second_step, NULL};
  g_autoptr (BwConnection) connection = bw_connection_open (self->path, BW_CONNECTION_WRITE, error);
  gint64 version;

  g_assert_nonnull (connection);
  g_assert_true (bw_migration_identify (connection, steps, &version, error));
  g_assert_cmpint (version, ==, 1);
  return bw_migrate (connection, steps, error);
}

static void
test_a_step_is_taken_after_a_backup (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = backup_path (self);
  g_autoptr (GBytes) before = NULL, copied = NULL;
  g_autofree char *listed =
      g_strdup_printf ("SELECT count(*) FROM backup WHERE version = 1 AND path = '%s'", backup);

  close_library (self);
  migrate_with (self, "ALTER TABLE person ADD COLUMN mail TEXT", &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_ask (self->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (
      fixture_ask (self->path, "SELECT count(*) FROM pragma_table_info('person') WHERE name = 'mail'"), ==,
      1);
  g_assert_cmpint (fixture_ask (backup, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (fixture_ask (backup, "SELECT count(*) FROM meeting"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, listed), ==, 1);
  assert_refused (self, BW_STORE_ERROR_NEWER);
}

static void
test_a_step_that_fails_leaves_the_library_as_it_was (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  close_library (self);
  g_assert_false (migrate_with (self, "DELETE FROM meeting; CREATE TABLE person (id INTEGER)", &error));
  g_assert_nonnull (error);
  g_assert_cmpint (fixture_ask (self->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM meeting"), ==, 1);
}

/* The database says "*** in database main ***", a line feed, and then what it found: here a list of free
 * pages that is not there. Where its length stands: https://www.sqlite.org/fileformat2.html, 1.3. */
static void
test_what_verifying_found_is_one_line (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  close_library (self);
  whole = read_file (self);
  size = g_bytes_get_size (whole);
  bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
  bytes[39] = 5;
  write_file (self, bytes, size);
  library = bw_library_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (bw_library_verify (library, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "freelist"));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_null (strstr (error->message, "***"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/files/foreign", test_a_file_of_another_kind_is_foreign);
  test ("/store/files/foreign-database", test_a_database_of_another_program_is_foreign);
  test ("/store/files/newer", test_a_file_of_a_newer_version_is_refused);
  test ("/store/files/empty", test_an_empty_file_is_damaged);
  test ("/store/files/truncated", test_a_truncated_file_is_damaged);
  test ("/store/files/overwritten", test_an_overwritten_file_is_damaged);
  test ("/store/files/impossible", test_a_value_that_its_field_cannot_hold_is_damage);
  test ("/store/files/verify", test_what_verifying_found_is_one_line);
  test ("/store/files/table", test_a_library_without_one_of_its_tables_is_damaged);
  test ("/store/files/missing", test_a_missing_file_is_told);
  test ("/store/files/exists", test_a_new_library_replaces_no_file);
  test ("/store/files/copy", test_a_copy_has_everything_and_replaces_no_file);
  test ("/store/files/step", test_a_step_is_taken_after_a_backup);
  test ("/store/files/failing-step", test_a_step_that_fails_leaves_the_library_as_it_was);
  return g_test_run ();
}
