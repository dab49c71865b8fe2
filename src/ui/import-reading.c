// SPDX-License-Identifier: GPL-3.0-or-later
/* import-reading.c - a task that owns its copy of what the columns mean. */
#include "ui/import-reading.h"

typedef struct
{
  char *path;
  char *date, *value, *numerator, *denominator;
  gboolean counts_failures;
  GArray *filters; /* BwRowFilter */
} Job;

static void
clear_filter (gpointer data)
{
  BwRowFilter *filter = data;

  g_free (filter->column);
  g_free (filter->value);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->date);
  g_free (job->value);
  g_free (job->numerator);
  g_free (job->denominator);
  g_array_unref (job->filters);
  g_free (job);
}

static Job *
job_new (const char *path, const BwReadingsMapping *mapping)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->date = g_strdup (mapping->date);
  job->value = g_strdup (mapping->value);
  job->numerator = g_strdup (mapping->numerator);
  job->denominator = g_strdup (mapping->denominator);
  job->counts_failures = mapping->counts_failures;
  job->filters = g_array_new (FALSE, FALSE, sizeof (BwRowFilter));
  g_array_set_clear_func (job->filters, clear_filter);
  for (gsize i = 0; i < mapping->n_filters; i++)
    {
      BwRowFilter filter = {g_strdup (mapping->filters[i].column), g_strdup (mapping->filters[i].value)};
      g_array_append_val (job->filters, filter);
    }
  return job;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr (GError) error = NULL;
  BwReadingsMapping mapping = {
      .date = job->date,
      .value = job->value,
      .numerator = job->numerator,
      .denominator = job->denominator,
      .counts_failures = job->counts_failures,
      .filters = (const BwRowFilter *) (void *) job->filters->data,
      .n_filters = job->filters->len,
  };
  BwReadingsFile *file = bw_readings_read (job->path, &mapping, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify) bw_readings_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
bw_import_reading_async (gpointer source, const char *path, const BwReadingsMapping *mapping,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (mapping != NULL);

  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_task_data (task, job_new (path, mapping), job_free);
  g_task_run_in_thread (task, read_in_thread);
}

BwReadingsFile *
bw_import_reading_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
