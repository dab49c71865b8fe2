// SPDX-License-Identifier: GPL-3.0-or-later
/* import-reading.c - tasks that own what they are told. */
#include "ui/import-reading.h"

#define GLANCED_ROWS 8

void
bw_import_look_free (BwImportLook *self)
{
  g_clear_pointer (&self->handed, bw_handed_unref);
  g_clear_pointer (&self->found, bw_glance_free);
  g_clear_pointer (&self->glance, bw_glance_free);
  g_free (self);
}

const BwGlance *
bw_import_look_get_glance (const BwImportLook *self)
{
  return self->glance ? self->glance : self->found;
}

void
bw_import_look_say_sheet (const BwImportLook *self, BwChoices *choices)
{
  bw_choices_set (choices, BW_CHOICE_SHEET, self->found->sheet ? self->found->sheet : "");
}

/* --- looking */

typedef struct
{
  char *path;
  BwHanded *handed; /* NULL: not opened yet */
  BwChoices choices;
  GPtrArray *sheets;
} LookJob;

static void
look_job_free (gpointer data)
{
  LookJob *job = data;

  g_free (job->path);
  g_clear_pointer (&job->handed, bw_handed_unref);
  bw_choices_clear (&job->choices);
  g_clear_pointer (&job->sheets, g_ptr_array_unref);
  g_free (job);
}

/* NULL: it has none. */
static const char *
choose_sheet (const BwHanded *handed, const GPtrArray *known)
{
  const GPtrArray *sheets = bw_handed_get_sheets (handed);

  for (guint i = 0; sheets && known && i < known->len; i++)
    if (g_ptr_array_find_with_equal_func ((GPtrArray *) sheets, g_ptr_array_index (known, i), g_str_equal,
                                          NULL))
      return g_ptr_array_index (known, i);
  return sheets && sheets->len > 0 ? g_ptr_array_index (sheets, 0) : NULL;
}

gboolean
bw_import_look_is_more_said (const BwChoices *choices)
{
  return choices->encoding != BW_ENCODING_UNKNOWN || choices->separator || choices->header_line > 0;
}

static BwImportLook *
look (LookJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (BwImportLook) self = g_new0 (BwImportLook, 1);
  BwChoices sheet_only = {0};

  self->handed = job->handed ? bw_handed_ref (job->handed) : bw_handed_open (job->path, cancellable, error);
  if (self->handed == NULL)
    return NULL;
  if (job->choices.sheet == NULL)
    job->choices.sheet = g_strdup (choose_sheet (self->handed, job->sheets));
  sheet_only.sheet = job->choices.sheet;
  self->found =
      bw_glance_new (bw_handed_get_path (self->handed), &sheet_only, GLANCED_ROWS, cancellable, error);
  if (self->found == NULL)
    return NULL;
  if (!bw_import_look_is_more_said (&job->choices))
    return g_steal_pointer (&self);
  self->glance =
      bw_glance_new (bw_handed_get_path (self->handed), &job->choices, GLANCED_ROWS, cancellable, error);
  return self->glance ? g_steal_pointer (&self) : NULL;
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  BwImportLook *found = look (task_data, cancellable, &error);

  if (found)
    g_task_return_pointer (task, found, (GDestroyNotify) bw_import_look_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
bw_import_look_async (const char *path, const BwImportLook *known, const BwChoices *choices,
                      GPtrArray *sheets, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (path != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  LookJob *job = g_new0 (LookJob, 1);

  job->path = g_strdup (path);
  job->handed = known ? bw_handed_ref (known->handed) : NULL;
  job->choices = bw_choices_copy (choices);
  job->sheets = sheets ? g_ptr_array_ref (sheets) : NULL;
  g_task_set_task_data (task, job, look_job_free);
  g_task_run_in_thread (task, look_in_thread);
}

BwImportLook *
bw_import_look_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- reading */

typedef struct
{
  BwHanded *handed;
  BwMapping *mapping;
  BwTellProgress tell;
  gpointer user_data; /* of the callback, and there until that was called */
} ReadJob;

static void
read_job_free (gpointer data)
{
  ReadJob *job = data;

  bw_handed_unref (job->handed);
  bw_mapping_free (job->mapping);
  g_free (job);
}

/* On its way to the main thread. */
typedef struct
{
  GTask *task;
  double done;
} Progress;

static void
progress_free (gpointer data)
{
  g_object_unref (((Progress *) data)->task);
  g_free (data);
}

static gboolean
progress_cb (gpointer data)
{
  const Progress *progress = data;
  const ReadJob *job = g_task_get_task_data (progress->task);

  if (!g_task_get_completed (progress->task) &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (progress->task)))
    job->tell (progress->done, job->user_data);
  return G_SOURCE_REMOVE;
}

static void
tell_main_thread (double done, gpointer task)
{
  Progress *progress = g_new0 (Progress, 1);

  progress->task = g_object_ref (task);
  progress->done = done;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, progress_cb, progress, progress_free);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const ReadJob *job = task_data;
  g_autoptr (GError) error = NULL;
  BwWatch watch = {tell_main_thread, task, cancellable};
  BwReadingsFile *file = bw_readings_read (bw_handed_get_path (job->handed), job->mapping, &watch, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify) bw_readings_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
bw_import_reading_async (BwHanded *handed, const BwMapping *mapping, BwTellProgress tell,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (handed != NULL);
  g_return_if_fail (mapping != NULL);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->handed = bw_handed_ref (handed);
  job->mapping = bw_mapping_copy (mapping);
  job->tell = tell;
  job->user_data = user_data;
  g_task_set_task_data (task, job, read_job_free);
  g_task_run_in_thread (task, read_in_thread);
}

BwReadingsFile *
bw_import_reading_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
