/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <glib/gstdio.h>
#include <string.h>

void
bench_set_up (Bench *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("boardwright-paper-XXXXXX", &error);
  g_assert_no_error (error);
}

void
bench_tear_down (Bench *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = bench_path (self, name);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

char *
bench_path (const Bench *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
bench_write (const Bench *self, const char *name, GBytes *bytes)
{
  char *path = bench_path (self, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return path;
}

int
try_run (char **output, char **complaint, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, output, complaint, &status,
                &error);
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return 0;
  return g_error_matches (error, G_SPAWN_ERROR, G_SPAWN_ERROR_FAILED) ? -1 : error->code;
}

char *
run (const char *program, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *complaint = NULL;
  char *output = NULL;
  va_list arguments;

  va_start (arguments, program);
  for (const char *word = program; word != NULL; word = va_arg (arguments, const char *))
    g_ptr_array_add (words, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);
  if (try_run (&output, &complaint, (const char *const *) words->pdata) != 0)
    g_error ("%s failed: %s", program, complaint);
  return output;
}

char *
plain_text_of_pdf (const char *path)
{
  return run ("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", "--warning-exit-0",
              path, "-", NULL);
}

void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

void
assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

guint
count_of (const char *text, const char *part)
{
  guint count = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    count++;
  return count;
}
