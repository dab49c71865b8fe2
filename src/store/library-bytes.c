// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * library-bytes.c - the bytes of papers, into a library and out of it.
 *
 * A large file is put in steps, each a question of its own: what else is asked of the store thread meanwhile,
 * and every command, comes in between.
 */
#include <glib/gi18n-lib.h>

#include "store/bytes.h"
#include "store/library-private.h"
#include "store/put.h"

/* The answer is whether there is more to do. */
static gpointer
put_step (BwConnection *connection, gpointer put, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (bw_put_step (put, connection, cancellable));
}

char *
bw_library_put_file (BwLibrary *self, const char *path, const char *text, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (BwPut) put = bw_put_new (path, text);

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (self->thread != NULL, NULL);

  while (bw_store_thread_ask (self->thread, put_step, put, cancellable, NULL) != NULL)
    continue;
  return bw_put_finish (put, error);
}

static void ask_for_step (GTask *task);

static void
return_result (GTask *task)
{
  GError *error = NULL;
  char *sha256 = bw_put_finish (g_task_get_task_data (task), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, sha256, g_free);
}

static void
stepped_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  if (g_task_propagate_pointer (G_TASK (result), NULL) != NULL)
    ask_for_step (task);
  else
    return_result (task);
}

/* Whether it was cancelled is for the put to find: what it wrote is to be taken back. */
static void
ask_for_step (GTask *task)
{
  BwLibrary *self = g_task_get_source_object (task);
  g_autoptr (GTask) step = NULL;

  if (self->thread == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                               _ ("The library was closed before all of the file was in it."));
      return;
    }
  step = g_task_new (self, g_task_get_cancellable (task), stepped_cb, g_object_ref (task));
  g_task_set_check_cancellable (step, FALSE);
  g_task_set_task_data (step, g_task_get_task_data (task), NULL);
  bw_store_thread_ask_async (self->thread, put_step, step, NULL);
}

void
bw_library_put_file_async (BwLibrary *self, const char *path, const char *text, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (BW_IS_LIBRARY (self));

  g_task_set_task_data (task, bw_put_new (path, text), (GDestroyNotify) bw_put_free);
  g_task_set_source_tag (task, bw_library_put_file_async);
  ask_for_step (task);
}

char *
bw_library_put_file_finish (BwLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
get_bytes (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return bw_bytes_get (connection, data, error);
}

GBytes *
bw_library_get_bytes (BwLibrary *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (self->thread != NULL, NULL);

  return bw_store_thread_ask (self->thread, get_bytes, (gpointer) sha256, NULL, error);
}
