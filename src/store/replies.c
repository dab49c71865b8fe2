// SPDX-License-Identifier: GPL-3.0-or-later
/* replies.c - what the store thread tells the main thread. */
#include "store/replies.h"

typedef enum
{
  REFUSED,
  TROUBLE,
  FOLLOWED,
  HELD,
  TAKEN_OVER,
} ReplyKind;

typedef struct
{
  ReplyKind kind;
  BwCommand *command;
  GError *error;
  GPtrArray *changes;
  char *holder;
  BwLock *lock;
  gint64 next_id, last_seq;
} Reply;

struct _BwReplies
{
  grefcount references; /* one of the store thread's owner, one while something is told */
  gboolean is_over;
  GAsyncQueue *queue; /* Reply */
  GSource *wake;
  BwStoreListener listener;
  gpointer user_data;
};

static void
reply_free (Reply *reply)
{
  g_clear_pointer (&reply->command, bw_command_unref);
  g_clear_error (&reply->error);
  g_clear_pointer (&reply->changes, g_ptr_array_unref);
  g_clear_pointer (&reply->holder, g_free);
  g_clear_pointer (&reply->lock, bw_lock_release);
  g_free (reply);
}

static gboolean
deliver_cb (gpointer user_data)
{
  BwReplies *self = user_data;

  g_source_set_ready_time (self->wake, -1);
  bw_replies_deliver (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

BwReplies *
bw_replies_new (const BwStoreListener *listener, gpointer user_data)
{
  static GSourceFuncs functions = {.dispatch = dispatch};
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();
  BwReplies *self = g_new0 (BwReplies, 1);

  g_ref_count_init (&self->references);
  self->listener = *listener;
  self->user_data = user_data;
  self->queue = g_async_queue_new_full ((GDestroyNotify) reply_free);
  self->wake = g_source_new (&functions, sizeof (GSource));
  g_source_set_static_name (self->wake, "boardwright store");
  g_source_set_callback (self->wake, deliver_cb, self, NULL);
  g_source_attach (self->wake, context);
  return self;
}

static void
unref (BwReplies *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_source_unref (self->wake);
  g_async_queue_unref (self->queue);
  g_free (self);
}

void
bw_replies_end (BwReplies *self)
{
  self->is_over = TRUE;
  g_source_destroy (self->wake);
  unref (self);
}

static void
push (BwReplies *self, Reply reply)
{
  g_async_queue_push (self->queue, g_memdup2 (&reply, sizeof reply));
  g_source_set_ready_time (self->wake, 0);
}

void
bw_replies_refuse (BwReplies *self, BwCommand *command, const GError *error)
{
  push (self, (Reply){.kind = REFUSED, .command = bw_command_ref (command), .error = g_error_copy (error)});
}

void
bw_replies_trouble (BwReplies *self, const GError *error)
{
  push (self, (Reply){.kind = TROUBLE, .error = error != NULL ? g_error_copy (error) : NULL});
}

void
bw_replies_follow (BwReplies *self, GPtrArray *changes)
{
  push (self, (Reply){.kind = FOLLOWED, .changes = g_ptr_array_ref (changes)});
}

void
bw_replies_hold (BwReplies *self, const char *holder)
{
  push (self, (Reply){.kind = HELD, .holder = g_strdup (holder)});
}

void
bw_replies_take_over (BwReplies *self, BwLock *lock, gint64 next_id, gint64 last_seq)
{
  push (self, (Reply){.kind = TAKEN_OVER, .lock = lock, .next_id = next_id, .last_seq = last_seq});
}

static void
tell (BwReplies *self, Reply *reply)
{
  switch (reply->kind)
    {
    case REFUSED:
      self->listener.refused (reply->command, reply->error, self->user_data);
      return;
    case TROUBLE:
      self->listener.trouble (reply->error, self->user_data);
      return;
    case FOLLOWED:
      self->listener.followed (reply->changes, self->user_data);
      return;
    case HELD:
      self->listener.held (reply->holder, self->user_data);
      return;
    case TAKEN_OVER:
      self->listener.taken_over (g_steal_pointer (&reply->lock), reply->next_id, reply->last_seq,
                                 self->user_data);
      return;
    }
  g_assert_not_reached ();
}

/* Whoever is told may close the library. */
void
bw_replies_deliver (BwReplies *self)
{
  Reply *reply;

  g_ref_count_inc (&self->references);
  while (!self->is_over && (reply = g_async_queue_try_pop (self->queue)) != NULL)
    {
      tell (self, reply);
      reply_free (reply);
    }
  unref (self);
}
