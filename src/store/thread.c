// SPDX-License-Identifier: GPL-3.0-or-later
/* thread.c - the one thread that owns the connection. */
#include "store/thread.h"

#include <glib/gi18n-lib.h>

#include "store/copy.h"
#include "store/follower.h"
#include "store/log.h"
#include "store/mapper.h"
#include "store/trouble.h"

typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean is_done;
  gpointer answer;
  GError *error;
} Wait;

/* A command to write, or a question with somebody who waits or a task. */
typedef struct
{
  BwCommand *command;
  BwQuestion question;
  gpointer data;
  GCancellable *cancellable;
  Wait *wait;
  GTask *task;
  GDestroyNotify answer_free;
} Job;

struct _BwStoreThread
{
  GThread *thread;
  GAsyncQueue *jobs; /* Job */
  BwReplies *replies;

  /* The thread's own */
  BwConnection *connection;
  gboolean is_stopping;
  GQueue waiting;      /* BwCommand */
  GHashTable *refused; /* the seq of every command that is not in the file */
  GError *trouble;
  gint64 next_try; /* monotonic, in microseconds */
  guint pause, first_pause, longest_pause, look_pause;
  gboolean is_following;
  char *waiting_person; /* NULL: nobody waits for the file */
  char *holder;         /* as it was told last */
  BwFollower follower;
  gint64 next_look;
};

/* --- writing */

static gboolean
is_refused (BwStoreThread *self, gint64 seq)
{
  return seq != 0 && g_hash_table_contains (self->refused, &seq);
}

static void
note_refused (BwStoreThread *self, gint64 seq)
{
  g_hash_table_add (self->refused, g_memdup2 (&seq, sizeof seq));
}

static gboolean
write_one (BwStoreThread *self, const BwCommand *command, GError **error)
{
  gboolean is_written = FALSE;

  if (command->goes_on && is_refused (self, command->seq))
    {
      g_set_error_literal (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
                           _ ("The library refuses this change: the one that it goes on with was refused."));
      return FALSE;
    }
  /* A commit that failed half-way may have been a commit. */
  if (self->trouble != NULL && !command->goes_on &&
      !bw_log_has (self->connection, command->seq, &is_written, error))
    return FALSE;
  return is_written || bw_mapper_write (self->connection, command, error);
}

/* A burst of typing is one transaction; @n: of how many that wait. What of a refused burst can be kept is
 * found one by one. */
static gboolean
write_first (BwStoreThread *self, guint *n, GError **error)
{
  BwCommand *first = g_queue_peek_head (&self->waiting);
  /* In trouble the first may be in the file already, but nothing that goes on with it. */
  gboolean is_alone = self->trouble != NULL && !first->goes_on;
  g_autoptr (BwCommand) folded = is_alone ? bw_command_ref (first) : bw_commands_fold (self->waiting.head, n);
  g_autoptr (GError) local = NULL;

  if (write_one (self, folded, &local))
    return TRUE;
  if (*n > 1 && bw_trouble_is_refusal (local))
    {
      *n = 1;
      return write_one (self, first, error);
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Typing that went on is refused alone: what was typed before is in the file, and may yet be undone. */
static void
refuse (BwStoreThread *self, BwCommand *command, const GError *error)
{
  if (!command->goes_on)
    note_refused (self, command->seq);
  bw_replies_refuse (self->replies, command, error);
}

static void
fall_into_trouble (BwStoreThread *self, GError *error)
{
  self->pause = self->trouble != NULL ? MIN (2 * self->pause, self->longest_pause) : self->first_pause;
  self->next_try = g_get_monotonic_time () + self->pause * G_GINT64_CONSTANT (1000);
  g_clear_error (&self->trouble);
  self->trouble = error;
  bw_replies_trouble (self->replies, error);
}

static void
write_waiting (BwStoreThread *self)
{
  BwCommand *command;

  while ((command = g_queue_peek_head (&self->waiting)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      guint n = 1;

      /* What was never done need not be undone. */
      if (is_refused (self, command->undoes) || is_refused (self, command->redoes))
        note_refused (self, command->seq);
      else if (!write_first (self, &n, &error))
        {
          if (!bw_trouble_is_refusal (error))
            {
              fall_into_trouble (self, g_steal_pointer (&error));
              return;
            }
          refuse (self, command, error);
        }
      for (; n > 0; n--)
        bw_command_unref (g_queue_pop_head (&self->waiting));
    }
  if (self->trouble != NULL)
    bw_replies_trouble (self->replies, NULL);
  g_clear_error (&self->trouble);
}

/* --- following */

static gboolean
look (BwStoreThread *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) changes = bw_follower_look (&self->follower, self->connection, &local);

  if (changes != NULL)
    bw_replies_follow (self->replies, changes);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The lock is ours: one last look, and we write. */
static gboolean
begin_to_write (BwStoreThread *self, gint64 *next_id, GError **error)
{
  return look (self, error) &&
         bw_connection_ask (self->connection, "SELECT next_id FROM library", next_id, error) &&
         bw_connection_allow_writing (self->connection, error);
}

static gboolean
try_to_take_over (BwStoreThread *self, GError **error)
{
  g_autoptr (BwLock) lock = NULL;
  g_autofree char *holder = NULL;
  gint64 next_id;

  switch (bw_lock_take (bw_connection_get_path (self->connection), self->waiting_person, &lock, &holder))
    {
    case BW_LOCK_TAKEN:
      if (!begin_to_write (self, &next_id, error))
        return FALSE;
      self->is_following = FALSE;
      bw_replies_take_over (self->replies, g_steal_pointer (&lock), next_id, self->follower.seq);
      return TRUE;
    case BW_LOCK_HELD:
      if (g_strcmp0 (holder, self->holder) == 0)
        return TRUE;
      bw_replies_hold (self->replies, holder);
      g_free (self->holder);
      self->holder = g_steal_pointer (&holder);
      return TRUE;
    case BW_LOCK_IMPOSSIBLE:
      return TRUE;
    }
  g_assert_not_reached ();
}

static void
look_for_news (BwStoreThread *self)
{
  g_autoptr (GError) error = NULL;

  self->next_look = g_get_monotonic_time () + self->look_pause * G_GINT64_CONSTANT (1000);
  if (look (self, &error) && self->waiting_person != NULL)
    try_to_take_over (self, &error);
  if (error != NULL || self->trouble != NULL)
    bw_replies_trouble (self->replies, error);
  g_clear_error (&self->trouble);
  self->trouble = g_steal_pointer (&error);
}

/* --- the thread */

static void
answer (Wait *wait, gpointer result, GError *error)
{
  g_mutex_lock (&wait->mutex);
  wait->answer = result;
  wait->error = error;
  wait->is_done = TRUE;
  g_cond_signal (&wait->cond);
  g_mutex_unlock (&wait->mutex);
}

/* Commands are written when nothing else is to be done, so that a burst of typing comes together; a question
 * is asked of all that was done before. */
static void
do_job (BwStoreThread *self, Job *job)
{
  GError *error = NULL;
  gpointer result;

  if (job->command != NULL)
    {
      g_queue_push_tail (&self->waiting, job->command);
      return;
    }
  if (self->trouble == NULL)
    write_waiting (self);
  result = job->question (self->connection, job->data, job->cancellable, &error);
  if (job->wait != NULL)
    {
      answer (job->wait, result, error);
      return;
    }
  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->answer_free);
  g_object_unref (job->task);
}

/* NULL: it is time for something else. */
static Job *
wait_for_job (BwStoreThread *self)
{
  gint64 until = self->is_following ? self->next_look : G_MAXINT64;
  gint64 now = g_get_monotonic_time ();

  if (!g_queue_is_empty (&self->waiting))
    until = self->trouble != NULL ? self->next_try : now;
  if (until == G_MAXINT64)
    return g_async_queue_pop (self->jobs);
  return until > now ? g_async_queue_timeout_pop (self->jobs, (guint64) (until - now))
                     : g_async_queue_try_pop (self->jobs);
}

static gpointer
run (gpointer data)
{
  BwStoreThread *self = data;

  while (!self->is_stopping)
    {
      g_autofree Job *job = wait_for_job (self);

      if (job != NULL)
        do_job (self, job);
      else if (!g_queue_is_empty (&self->waiting))
        write_waiting (self);
      else
        look_for_news (self);
    }
  return NULL;
}

BwStoreThread *
bw_store_thread_new (BwConnection *connection, const BwStoreListener *listener, gpointer user_data)
{
  BwStoreThread *self = g_new0 (BwStoreThread, 1);

  self->connection = connection;
  self->jobs = g_async_queue_new ();
  self->replies = bw_replies_new (listener, user_data);
  self->refused = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->first_pause = 1000;
  self->longest_pause = 15000;
  self->look_pause = 1500;
  g_queue_init (&self->waiting);
  self->thread = g_thread_new ("store", run, self);
  return self;
}

/* --- asking */

gpointer
bw_store_thread_ask (BwStoreThread *self, BwQuestion question, gpointer data, GCancellable *cancellable,
                     GError **error)
{
  Job *job = g_new0 (Job, 1);
  Wait wait = {0};

  g_mutex_init (&wait.mutex);
  g_cond_init (&wait.cond);
  job->question = question;
  job->data = data;
  job->cancellable = cancellable;
  job->wait = &wait;
  g_async_queue_push (self->jobs, job);
  g_mutex_lock (&wait.mutex);
  while (!wait.is_done)
    g_cond_wait (&wait.cond, &wait.mutex);
  g_mutex_unlock (&wait.mutex);
  g_mutex_clear (&wait.mutex);
  g_cond_clear (&wait.cond);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);
  return wait.answer;
}

void
bw_store_thread_ask_async (BwStoreThread *self, BwQuestion question, GTask *task, GDestroyNotify answer_free)
{
  Job *job = g_new0 (Job, 1);

  job->question = question;
  job->data = g_task_get_task_data (task);
  job->cancellable = g_task_get_cancellable (task);
  job->task = g_object_ref (task);
  job->answer_free = answer_free;
  g_async_queue_push (self->jobs, job);
}

void
bw_store_thread_write (BwStoreThread *self, BwCommand *command)
{
  Job *job = g_new0 (Job, 1);

  job->command = bw_command_ref (command);
  g_async_queue_push (self->jobs, job);
}

void
bw_store_thread_refuse (BwStoreThread *self, BwCommand *command, const GError *error)
{
  bw_replies_refuse (self->replies, command, error);
}

static gpointer
flush (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  BwStoreThread *self = data;

  write_waiting (self);
  if (g_queue_is_empty (&self->waiting))
    return GINT_TO_POINTER (TRUE);
  g_propagate_error (error, g_error_copy (self->trouble));
  return GINT_TO_POINTER (FALSE);
}

gboolean
bw_store_thread_flush (BwStoreThread *self, GError **error)
{
  gboolean flushed = GPOINTER_TO_INT (bw_store_thread_ask (self, flush, self, NULL, error));

  bw_replies_deliver (self->replies);
  return flushed;
}

static gpointer
stop (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  ((BwStoreThread *) data)->is_stopping = TRUE;
  return NULL;
}

void
bw_store_thread_stop (BwStoreThread *self)
{
  bw_store_thread_ask (self, stop, self, NULL, NULL);
  g_thread_join (self->thread);
  bw_replies_end (self->replies);
  bw_connection_close (self->connection);
  g_async_queue_unref (self->jobs);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) bw_command_unref);
  g_hash_table_unref (self->refused);
  g_clear_error (&self->trouble);
  g_free (self->waiting_person);
  g_free (self->holder);
  g_free (self);
}

typedef struct
{
  BwStoreThread *self;
  gint64 seq;
  const char *person;
  const char *path;
  guint first_pause, longest_pause, look_pause;
} Wish;

static gpointer
follow (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  wish->self->is_following = TRUE;
  wish->self->waiting_person = g_strdup (wish->person);
  wish->self->follower.seq = wish->seq;
  wish->self->next_look = g_get_monotonic_time ();
  return NULL;
}

void
bw_store_thread_follow (BwStoreThread *self, gint64 seq, const char *person)
{
  Wish wish = {.self = self, .seq = seq, .person = person};

  bw_store_thread_ask (self, follow, &wish, NULL, NULL);
}

static gpointer
set_pace (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  wish->self->first_pause = wish->first_pause;
  wish->self->longest_pause = wish->longest_pause;
  wish->self->look_pause = wish->look_pause;
  wish->self->next_look = 0;
  return NULL;
}

void
bw_store_thread_set_pace (BwStoreThread *self, guint first_pause, guint longest_pause, guint look_pause)
{
  Wish wish = {
      .self = self, .first_pause = first_pause, .longest_pause = longest_pause, .look_pause = look_pause};

  bw_store_thread_ask (self, set_pace, &wish, NULL, NULL);
}

/* --- a copy */

static gpointer
save_copy (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wish *wish = data;

  return GINT_TO_POINTER (bw_copy_write (connection, wish->self->waiting.head, wish->path, error));
}

gboolean
bw_store_thread_save_copy (BwStoreThread *self, const char *path, GError **error)
{
  Wish wish = {.self = self, .path = path};

  return GPOINTER_TO_INT (bw_store_thread_ask (self, save_copy, &wish, NULL, error));
}
