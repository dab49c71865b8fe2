// SPDX-License-Identifier: GPL-3.0-or-later
/* replies.h - what the store thread tells the main thread, in order. */
#pragma once

#include "store/command.h"
#include "store/lock.h"

G_BEGIN_DECLS

/* On the main context; everything is borrowed. */
typedef struct
{
  void (*refused) (BwCommand *command, const GError *error, gpointer user_data);

  /* Changes wait, or (while following) may have been missed; NULL: all is well again. */
  void (*trouble) (const GError *error, gpointer user_data);

  /* What somebody else wrote. Of BwChange; some may be known already. */
  void (*followed) (GPtrArray *changes, gpointer user_data);

  /* Somebody else has the file for writing now. */
  void (*held) (const char *holder, gpointer user_data);

  /* Whoever had it is gone, and all that was written is told: the file is ours. @lock is handed over. */
  void (*taken_over) (BwLock *lock, gint64 next_id, gint64 last_seq, gpointer user_data);
} BwStoreListener;

typedef struct _BwReplies BwReplies;

/* Whoever listens is told on the context that is the default here. */
BwReplies *bw_replies_new (const BwStoreListener *listener, gpointer user_data);

/* Nothing is told any more. */
void bw_replies_end (BwReplies *self);

/* From any thread. */
void bw_replies_refuse (BwReplies *self, BwCommand *command, const GError *error);
void bw_replies_trouble (BwReplies *self, const GError *error);
void bw_replies_follow (BwReplies *self, GPtrArray *changes);
void bw_replies_hold (BwReplies *self, const char *holder);
void bw_replies_take_over (BwReplies *self, BwLock *lock, gint64 next_id, gint64 last_seq);

/* On the main thread: tells what is to be told now. */
void bw_replies_deliver (BwReplies *self);

G_END_DECLS
