// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * connection.h - SQLite with GLib's manners: statements that put themselves away, transactions that roll back
 * when they go out of scope, errors in sentences.
 *
 * A connection may be handed from thread to thread, and is used by one at a time. It knows nothing of nouns.
 */
#pragma once

#include "record/value.h"

G_BEGIN_DECLS

typedef struct _BwConnection BwConnection;
typedef struct _BwStatement BwStatement;

typedef enum
{
  BW_CONNECTION_READ, /* writes nothing, but rolls back what somebody's crash left half done */
  BW_CONNECTION_WRITE,
  BW_CONNECTION_CREATE,
} BwConnectionMode;

/* Looks at the file only when it is first asked something. */
BwConnection *bw_connection_open (const char *path, BwConnectionMode mode, GError **error);
void bw_connection_close (BwConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwConnection, bw_connection_close)

const char *bw_connection_get_path (const BwConnection *self);

/* From now on the connection may write. */
gboolean bw_connection_allow_writing (BwConnection *self, GError **error);

/* Statements without parameters, whose rows nobody wants. */
gboolean bw_connection_run (BwConnection *self, const char *sql, GError **error);

/* The first column of the first row, such as of a PRAGMA; 0 if there is no row. */
gboolean bw_connection_ask (BwConnection *self, const char *sql, gint64 *answer, GError **error);

/* The id of the row that the last statement made. */
gint64 bw_connection_last_id (const BwConnection *self);

/* All of it into the empty file at @path. */
gboolean bw_connection_copy (BwConnection *self, const char *path, GError **error);

/* --- statements */

typedef enum
{
  BW_STEP_FAILED,
  BW_STEP_DONE,
  BW_STEP_ROW,
} BwStep;

/* A statement with parameters ?1, ?2, …; kept prepared by its text when it is put away. */
BwStatement *bw_statement_new (BwConnection *connection, const char *sql, GError **error);

/* Ends it, so that it holds no lock on the file, and keeps it for the next time. */
void bw_statement_put_away (BwStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwStatement, bw_statement_put_away)

/* @parameter counts from 1. What cannot be bound fails at the next step. Texts and bytes stay the caller's,
 * and alive until the statement is put away. */
void bw_statement_bind_int (BwStatement *self, int parameter, gint64 integer);
void bw_statement_bind_text (BwStatement *self, int parameter, const char *text);
void bw_statement_bind_bytes (BwStatement *self, int parameter, gconstpointer bytes, gsize size);
void bw_statement_bind_value (BwStatement *self, int parameter, const BwValue *value);

BwStep bw_statement_step (BwStatement *self, GError **error);

/* To the end; for what gives no rows. May be run again with other values. */
gboolean bw_statement_run (BwStatement *self, GError **error);

/* The same, for what changes one row, which has to be there. */
gboolean bw_statement_run_on_row (BwStatement *self, GError **error);

/* Of the row that was stepped on; @column counts from 0. What is borrowed lives until the next step. */
gint64 bw_statement_get_int (BwStatement *self, int column);
const char *bw_statement_get_text (BwStatement *self, int column);
gconstpointer bw_statement_get_bytes (BwStatement *self, int column, gsize *size);
void bw_statement_get_value (BwStatement *self, int column, BwValue *value);

/* --- transactions */

typedef struct
{
  BwConnection *connection; /* NULL: none is open */
} BwTransaction;

/* @write: takes the file for writing at once, so that it is not found busy half-way. */
gboolean bw_transaction_begin (BwTransaction *self, BwConnection *connection, gboolean write, GError **error);
gboolean bw_transaction_commit (BwTransaction *self, GError **error);
void bw_transaction_roll_back (BwTransaction *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwTransaction, bw_transaction_roll_back)

G_END_DECLS
