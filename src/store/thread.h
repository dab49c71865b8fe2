// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * thread.h - the one thread that owns the connection: it writes commands in order, and answers questions
 * between them.
 *
 * A command that is refused is told and dropped. One that disk or share fails to take stays first in the
 * queue and is tried again after a growing pause. Whoever made the thread is told on its main context.
 */
#pragma once

#include <gio/gio.h>

#include "store/connection.h"
#include "store/replies.h"

G_BEGIN_DECLS

typedef struct _BwStoreThread BwStoreThread;

/* Takes over @connection. */
BwStoreThread *
bw_store_thread_new (BwConnection *connection, const BwStoreListener *listener, gpointer user_data);

/* Ends it after all that was asked, and closes the connection. Nothing is told any more. */
void bw_store_thread_stop (BwStoreThread *self);

/* Looks from time to time for commands of others, from @seq on. @person: who waits for the file to be free
 * for writing; NULL: nobody does. */
void bw_store_thread_follow (BwStoreThread *self, gint64 seq, const char *person);

void bw_store_thread_write (BwStoreThread *self, BwCommand *command);

/* Tells that @command, which was not given to write, is refused. */
void bw_store_thread_refuse (BwStoreThread *self, BwCommand *command, const GError *error);

/* Tries all that waits at once, and tells what is to be told. FALSE: what keeps it from being written. */
gboolean bw_store_thread_flush (BwStoreThread *self, GError **error);

/* What is asked of the file; on the thread. */
typedef gpointer (*BwQuestion) (BwConnection *connection, gpointer data, GCancellable *cancellable,
                                GError **error);

/* Waits. */
gpointer bw_store_thread_ask (BwStoreThread *self, BwQuestion question, gpointer data,
                              GCancellable *cancellable, GError **error);

/* Returns @task with the answer; @data is the task's own. */
void
bw_store_thread_ask_async (BwStoreThread *self, BwQuestion question, GTask *task, GDestroyNotify answer_free);

/* A whole copy at @path, with what waits to be written. Waits. */
gboolean bw_store_thread_save_copy (BwStoreThread *self, const char *path, GError **error);

/* In milliseconds: the first and the longest pause before trying again, and that between looks for commands
 * of others. */
void bw_store_thread_set_pace (BwStoreThread *self, guint first_pause, guint longest_pause, guint look_pause);

G_END_DECLS
