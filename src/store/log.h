// SPDX-License-Identifier: GPL-3.0-or-later
/* log.h - who changed what, and when: written with every command, read for history and by those who follow.
 */
#pragma once

#include "store/command.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Inside the transaction that writes the rows. */
gboolean bw_log_write (BwConnection *connection, const BwCommand *command, GError **error);

/* Whether a command is there: one whose commit failed half-way may be. */
gboolean bw_log_has (BwConnection *connection, gint64 seq, gboolean *found, GError **error);

/* The number of the latest command; 0 if there is none. */
gboolean bw_log_last (BwConnection *connection, gint64 *seq, GError **error);

/* The changes of all commands from @seq on, in order. (transfer full) of BwChange */
GPtrArray *bw_log_read_since (BwConnection *connection, gint64 seq, GError **error);

/* The entries of one noun's fields, newest first. (transfer full) of BwLogEntry */
GPtrArray *bw_log_read_history (BwConnection *connection, const BwNoun *noun, gint64 id, GError **error);

G_END_DECLS
