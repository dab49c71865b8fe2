// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * mapper.h - between nouns and the tables of the library file. Every write passes here, and is logged here.
 *
 * SQL is made from the nouns' tables alone; values travel as parameters.
 */
#pragma once

#include "store/command.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Writes the rows, what is searched of them, and the log, in one transaction: all or nothing. */
gboolean bw_mapper_write (BwConnection *connection, const BwCommand *command, GError **error);

/* Rows of @noun; @rest is fixed text that follows the table's name, such as "WHERE meeting = ?1", or "".
 * BW_STORE_ERROR_DAMAGED for a value that its field cannot hold. (transfer full) of rows (row.h) */
GPtrArray *bw_mapper_read (BwConnection *connection, const BwNoun *noun, const char *rest, gint64 parameter,
                           GError **error);

G_END_DECLS
