// SPDX-License-Identifier: GPL-3.0-or-later
/* import-reading.c - a task that owns its copy of what the columns mean. */
#include "ui/import-reading.h"

typedef struct
{
  char *path;
  BwMapping *mapping;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  bw_mapping_free (job->mapping);
  g_free (job);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (GError) error = NULL;
  BwWatch watch = {.cancellable = cancellable};
  BwReadingsFile *file = bw_readings_read (job->path, job->mapping, &watch, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify) bw_readings_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
bw_import_reading_async (gpointer source, const char *path, const BwMapping *mapping,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (mapping != NULL);

  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->mapping = bw_mapping_copy (mapping);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

BwReadingsFile *
bw_import_reading_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
