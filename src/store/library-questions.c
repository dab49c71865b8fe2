// SPDX-License-Identifier: GPL-3.0-or-later
/* library-questions.c - what is asked of a library: its nouns in memory, and on the store thread its file. */
#include "store/content.h"
#include "store/library-private.h"
#include "store/log.h"
#include "store/row.h"
#include "store/search.h"
#include "store/verify.h"

/* --- nouns */

gpointer
bw_library_get (BwLibrary *self, GType type, gint64 id)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, BW_TYPE_RECORD), NULL);

  return bw_stock_find (self->stock, bw_row_find_noun (type), id);
}

GListModel *
bw_library_list (BwLibrary *self, GType type)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, BW_TYPE_RECORD), NULL);

  return bw_stock_list (self->stock, bw_row_find_noun (type));
}

GListModel *
bw_library_list_of (BwLibrary *self, GType type, const char *field, gint64 id)
{
  const BwNoun *noun;
  const BwField *reference;

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, BW_TYPE_RECORD), NULL);

  noun = bw_row_find_noun (type);
  reference = bw_noun_find (noun, field);
  g_return_val_if_fail (reference != NULL && reference->kind == BW_REF, NULL);
  return bw_stock_list_of (self->stock, noun, reference, id);
}

BwSeries *
bw_library_dup_series (BwLibrary *self, BwMeasure *measure)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (BW_IS_MEASURE (measure), NULL);

  return bw_stock_dup_series (self->stock, measure);
}

/* --- the file */

gboolean
bw_library_flush (BwLibrary *self, GError **error)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->thread != NULL, FALSE);

  g_clear_error (&self->refusal);
  if (!bw_store_thread_flush (self->thread, error))
    return FALSE;
  if (self->refusal == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->refusal));
  return FALSE;
}

gboolean
bw_library_save_copy (BwLibrary *self, const char *path, GError **error)
{
  g_autofree char *absolute = NULL;

  g_return_val_if_fail (BW_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->thread != NULL, FALSE);

  absolute = g_canonicalize_filename (path, NULL);
  return bw_store_thread_save_copy (self->thread, absolute, error);
}

typedef struct
{
  const BwNoun *noun;
  gint64 id;
  char *text; /* words to be found */
  guint limit;
  gboolean with_bytes;
} Question;

static void
question_free (Question *self)
{
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gpointer
read_history (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return bw_log_read_history (connection, question->noun, question->id, error);
}

GPtrArray *
bw_library_read_history (BwLibrary *self, BwRecord *record, GError **error)
{
  Question question = {0};

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (BW_IS_RECORD (record), NULL);
  g_return_val_if_fail (self->thread != NULL, NULL);

  question.noun = bw_record_get_noun (record);
  question.id = bw_record_get_id (record);
  return bw_store_thread_ask (self->thread, read_history, &question, NULL, error);
}

static gpointer
read_content (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return bw_content_read (connection, question->id, question->with_bytes, error);
}

BwContent *
bw_library_read_content (BwLibrary *self, gint64 meeting, gboolean with_bytes, GError **error)
{
  Question question = {.id = meeting, .with_bytes = with_bytes};

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (self->thread != NULL, NULL);

  /* A pack without what is on screen would be a wrong pack. */
  if (!bw_store_thread_flush (self->thread, error))
    return NULL;
  return bw_store_thread_ask (self->thread, read_content, &question, NULL, error);
}

void
bw_library_read_content_async (BwLibrary *self, gint64 meeting, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->thread != NULL);

  question->id = meeting;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_source_tag (task, bw_library_read_content_async);
  bw_store_thread_ask_async (self->thread, read_content, task, (GDestroyNotify) bw_content_free);
}

BwContent *
bw_library_read_content_finish (BwLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
verify (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (bw_verify (connection, error));
}

gboolean
bw_library_verify (BwLibrary *self, GError **error)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->thread != NULL, FALSE);

  return GPOINTER_TO_INT (bw_store_thread_ask (self->thread, verify, NULL, NULL, error));
}

/* --- search */

static gpointer
search (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return bw_search_find (connection, question->text, question->limit, error);
}

GPtrArray *
bw_library_search (BwLibrary *self, const char *words, guint limit, GError **error)
{
  g_autoptr (Question) question = g_new0 (Question, 1);

  g_return_val_if_fail (BW_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (self->thread != NULL, NULL);

  question->text = g_strdup (words);
  question->limit = limit;
  return bw_store_thread_ask (self->thread, search, question, NULL, error);
}

void
bw_library_search_async (BwLibrary *self, const char *words, guint limit, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->thread != NULL);

  question->text = g_strdup (words);
  question->limit = limit;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_source_tag (task, bw_library_search_async);
  bw_store_thread_ask_async (self->thread, search, task, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
bw_library_search_finish (BwLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
