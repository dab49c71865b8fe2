// SPDX-License-Identifier: GPL-3.0-or-later
/* follower.c - what others wrote to the file since one looked last. */
#include "store/follower.h"

#include "store/log.h"

GPtrArray *
bw_follower_look (BwFollower *self, BwConnection *connection, GError **error)
{
  g_auto (BwTransaction) transaction = {0};
  g_autoptr (GPtrArray) changes = NULL;
  gint64 version, seq;

  if (!bw_connection_ask (connection, "PRAGMA data_version", &version, error) || version == self->version ||
      !bw_transaction_begin (&transaction, connection, FALSE, error))
    return NULL;
  /* The last one again: it may have been typed on. */
  changes = bw_log_read_since (connection, self->seq, error);
  if (changes == NULL || !bw_log_last (connection, &seq, error))
    return NULL;
  self->version = version;
  self->seq = seq;
  return g_steal_pointer (&changes);
}
