// SPDX-License-Identifier: GPL-3.0-or-later
/* child.c - running the command line as a child process. */
#include "desk/child.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desk/error.h"

#define PROGRAM "boardwright-cli"
/* More than any verb that is run here has to say. */
#define MAX_OUTPUT (1024 * 1024)

typedef struct
{
  GSubprocess *process;
  BwChildLine line;
  gpointer line_data;
  GDataInputStream *output;
  GOutputStream *errors; /* in memory */
  GCancellable *reading; /* of both: what it started may hold them open after it was killed */
  gsize n_output;
  GSource *alarm;
  gulong cancelled_id;
  gboolean timed_out;
  guint n_pending; /* of its end, its output and its errors */
} Run;

static void
run_free (Run *self)
{
  g_clear_object (&self->process);
  g_clear_object (&self->output);
  g_clear_object (&self->errors);
  g_clear_object (&self->reading);
  g_free (self);
}

/* --- finding the program ---------------------------------------------------------------------------------
 */

/* Beside the program that runs, in the build folder's room beside its room, or where it was to be installed.
 */
static char *
find_program (void)
{
  const char *named = g_getenv ("BW_CLI");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : g_strdup (BW_BINDIR);
  g_autofree char *beside = g_build_filename (folder, PROGRAM, NULL);
  g_autofree char *in_build = g_build_filename (folder, "..", "cli", PROGRAM, NULL);

  if (named != NULL)
    return g_strdup (named);
  if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  if (g_file_test (in_build, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&in_build);
  return g_build_filename (BW_BINDIR, PROGRAM, NULL);
}

/* --- its end ---------------------------------------------------------------------------------------------
 */

/* What it wrote to standard error, without the name it begins with. */
static char *
dup_sentence (Run *self)
{
  GMemoryOutputStream *errors = G_MEMORY_OUTPUT_STREAM (self->errors);
  gsize length = g_memory_output_stream_get_data_size (errors);
  g_autofree char *text =
      g_utf8_make_valid (length > 0 ? g_memory_output_stream_get_data (errors) : "", (gssize) length);
  const char *sentence = text;

  if (g_str_has_prefix (text, PROGRAM ": "))
    sentence += strlen (PROGRAM ": ");
  return g_strstrip (g_strdup (sentence));
}

/* What it did is done, even if somebody wished it gone meanwhile. */
static void
return_result (GTask *task, Run *self)
{
  g_autofree char *sentence = dup_sentence (self);

  if (g_subprocess_get_successful (self->process))
    g_task_return_boolean (task, TRUE);
  else if (g_task_return_error_if_cancelled (task))
    return;
  else if (self->timed_out)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s", sentence);
  else
    g_task_return_new_error (task, BW_DESK_ERROR, BW_DESK_ERROR_CHILD, "%s", sentence);
}

/* Takes over the reference that one pending part holds. */
static void
part_ended (GTask *task)
{
  g_autoptr (GTask) held = task;
  Run *self = g_task_get_task_data (task);

  if (--self->n_pending > 0)
    return;
  if (self->alarm != NULL)
    g_source_destroy (self->alarm);
  g_clear_pointer (&self->alarm, g_source_unref);
  g_cancellable_disconnect (g_task_get_cancellable (task), self->cancelled_id);
  return_result (task, self);
}

static void
ended_cb (GObject *process, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);

  g_subprocess_wait_finish (G_SUBPROCESS (process), result, NULL);
  if (!g_subprocess_get_successful (self->process) &&
      (self->timed_out || g_cancellable_is_cancelled (g_task_get_cancellable (task))))
    g_cancellable_cancel (self->reading);
  part_ended (task);
}

static void
errors_ended_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL);
  part_ended (data);
}

static void read_line (GTask *task);

static void
line_read_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Run *self = g_task_get_task_data (task);
  gsize length = 0;
  g_autofree char *line =
      g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (stream), result, &length, NULL);

  self->n_output += length;
  if (self->n_output > MAX_OUTPUT)
    g_subprocess_force_exit (self->process);
  if (line == NULL || self->n_output > MAX_OUTPUT)
    {
      part_ended (task);
      return;
    }
  self->line (line, self->line_data);
  read_line (task);
}

static void
read_line (GTask *task)
{
  Run *self = g_task_get_task_data (task);

  g_data_input_stream_read_line_async (self->output, G_PRIORITY_DEFAULT, self->reading, line_read_cb, task);
}

/* --- its beginning ---------------------------------------------------------------------------------------
 */

static gboolean
timed_out_cb (gpointer data)
{
  Run *self = data;

  self->timed_out = TRUE;
  g_subprocess_force_exit (self->process);
  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable, gpointer process)
{
  g_subprocess_force_exit (process);
}

static void
watch (GTask *task, Run *self, guint seconds)
{
  self->n_pending = 3;
  g_subprocess_wait_async (self->process, NULL, ended_cb, g_object_ref (task));
  g_output_stream_splice_async (self->errors, g_subprocess_get_stderr_pipe (self->process),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, self->reading,
                                errors_ended_cb, g_object_ref (task));
  g_object_ref (task);
  read_line (task);
  if (seconds > 0)
    {
      self->alarm = g_timeout_source_new_seconds (seconds);
      g_source_set_callback (self->alarm, timed_out_cb, self, NULL);
      g_source_attach (self->alarm, g_task_get_context (task));
    }
  if (g_task_get_cancellable (task) != NULL)
    self->cancelled_id = g_cancellable_connect (g_task_get_cancellable (task), G_CALLBACK (cancelled_cb),
                                                g_object_ref (self->process), g_object_unref);
}

void
bw_child_run_async (const char *const *arguments, guint seconds, BwChildLine line, gpointer line_data,
                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  Run *self = g_new0 (Run, 1);

  g_task_set_source_tag (task, bw_child_run_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, (GDestroyNotify) run_free);
  self->line = line;
  self->line_data = line_data;
  g_ptr_array_add (command, find_program ());
  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, g_strdup (arguments[i]));
  g_ptr_array_add (command, NULL);
  self->process = g_subprocess_newv ((const char *const *) command->pdata,
                                     G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  if (self->process == NULL)
    {
      g_task_return_new_error (task, BW_DESK_ERROR, BW_DESK_ERROR_CHILD,
                               /* Translators: the path of a program, and what the system says of it. */
                               _ ("“%s” cannot be started: %s. Install Boardwright again."),
                               (char *) g_ptr_array_index (command, 0), error->message);
      return;
    }
  self->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  self->errors = g_memory_output_stream_new_resizable ();
  self->reading = g_cancellable_new ();
  watch (task, self, seconds);
}

gboolean
bw_child_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
