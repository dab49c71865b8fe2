// SPDX-License-Identifier: GPL-3.0-or-later
/* run.c - boardwright-cli as a person or a script calls it. */
#include "run.h"

#include <string.h>

/* A link goes; what it leads to stays. */
static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
    children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
shell_set_up (Shell *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("bw-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

void
shell_tear_down (Shell *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  remove_tree (folder);
  g_free (self->folder);
  g_free (self->out);
  g_free (self->err);
}

char *
shell_path (Shell *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
shell_write (Shell *self, const char *name, const char *text)
{
  g_autofree char *path = shell_path (self, name), *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static gboolean
run (Shell *self, const char *const *command)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  process = g_subprocess_launcher_spawnv (launcher, command, &error);
  if (process == NULL)
    return FALSE;
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
  return TRUE;
}

gboolean
shell_run_other (Shell *self, const char *const *command)
{
  return run (self, command);
}

void
shell_run (Shell *self, ...)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  va_list arguments;

  g_ptr_array_add (command, (gpointer) g_getenv ("BW_CLI"));
  va_start (arguments, self);
  do
    g_ptr_array_add (command, va_arg (arguments, char *));
  while (command->pdata[command->len - 1] != NULL);
  va_end (arguments);
  g_assert_true (run (self, (const char *const *) command->pdata));
}

static void
assert_holds (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in “%s”", piece, text);
}

void
shell_assert_out (Shell *self, const char *text)
{
  assert_holds (self->out, text);
}

void
shell_assert_err (Shell *self, const char *text)
{
  assert_holds (self->err, text);
}

void
shell_assert_sentence (Shell *self, int status, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (self->err, "\n", -1);

  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpstr (self->out, ==, "");
  assert_holds (self->err, text);
  g_assert_true (g_str_has_prefix (lines[0], "boardwright-cli: "));
  g_assert_true (g_str_has_suffix (lines[0], "."));
  /* Who called it wrongly is told where to find help. */
  g_assert_cmpuint (g_strv_length (lines), ==, status == 2 ? 3 : 2);
  if (status == 2)
    assert_holds (lines[1], "--help”");
}

char *
shell_shared (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BW_SHARED"), name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip ("public files are not beside the checkout");
  return NULL;
}
