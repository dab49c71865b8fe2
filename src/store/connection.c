// SPDX-License-Identifier: GPL-3.0-or-later
/* connection.c - SQLite with GLib's manners. */
#include "store/connection.h"

#include <sqlite3.h>

#include "store/trouble.h"

/* How long another program may keep the file before a statement gives up. */
#define PATIENCE_MS 5000

struct _BwConnection
{
  sqlite3 *db;
  char *path;
  GHashTable *idle; /* the text of a statement -> BwStatement that waits to be used again */
};

struct _BwStatement
{
  BwConnection *connection;
  sqlite3_stmt *stmt;
  int binding; /* the first trouble while binding */
};

static gboolean
fail (BwConnection *self, int code, GError **error)
{
  bw_trouble_set (error, code, sqlite3_errmsg (self->db), self->path);
  return FALSE;
}

/* --- the connection */

/* A file is data that may come from anywhere: nothing in its schema is run or trusted. What is deleted is
 * overwritten, and nothing of it goes to temporary files. */
static gboolean
set_up (BwConnection *self, BwConnectionMode mode, GError **error)
{
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, PATIENCE_MS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (!bw_connection_run (self,
                          "PRAGMA foreign_keys = ON;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA temp_store = MEMORY;"
                          "PRAGMA cell_size_check = ON;",
                          error))
    return FALSE;
  if (mode == BW_CONNECTION_READ)
    return bw_connection_run (self, "PRAGMA query_only = ON", error);
  return bw_connection_allow_writing (self, error);
}

static void
finalize_statement (gpointer data)
{
  BwStatement *statement = data;

  sqlite3_finalize (statement->stmt);
  g_free (statement);
}

BwConnection *
bw_connection_open (const char *path, BwConnectionMode mode, GError **error)
{
  g_autoptr (BwConnection) self = g_new0 (BwConnection, 1);
  const int flags = SQLITE_OPEN_READWRITE | (mode == BW_CONNECTION_CREATE ? SQLITE_OPEN_CREATE : 0);
  int code;

  g_return_val_if_fail (g_path_is_absolute (path), NULL);

  self->path = g_strdup (path);
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
  code = sqlite3_open_v2 (path, &self->db, flags, NULL);
  if (code != SQLITE_OK)
    {
      fail (self, code, error);
      return NULL;
    }
  if (!set_up (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
bw_connection_close (BwConnection *self)
{
  g_hash_table_unref (self->idle);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self);
}

const char *
bw_connection_get_path (const BwConnection *self)
{
  return self->path;
}

/* A rollback journal, not a write-ahead log: the file often lies on a network share, and is one file when it
 * is copied. EXTRA syncs the folder too, so that what was told to be written survives a power cut. */
gboolean
bw_connection_allow_writing (BwConnection *self, GError **error)
{
  return bw_connection_run (self,
                            "PRAGMA query_only = OFF;"
                            "PRAGMA journal_mode = DELETE;"
                            "PRAGMA synchronous = EXTRA;",
                            error);
}

gboolean
bw_connection_run (BwConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

gboolean
bw_connection_ask (BwConnection *self, const char *sql, gint64 *answer, GError **error)
{
  g_autoptr (BwStatement) statement = bw_statement_new (self, sql, error);
  BwStep step = statement != NULL ? bw_statement_step (statement, error) : BW_STEP_FAILED;

  if (step == BW_STEP_FAILED)
    return FALSE;
  *answer = step == BW_STEP_ROW ? bw_statement_get_int (statement, 0) : 0;
  return TRUE;
}

gint64
bw_connection_last_id (const BwConnection *self)
{
  return sqlite3_last_insert_rowid (self->db);
}

/* Page by page: a connection that may only read cannot VACUUM INTO. */
gboolean
bw_connection_copy (BwConnection *self, const char *path, GError **error)
{
  g_autoptr (BwConnection) copy = bw_connection_open (path, BW_CONNECTION_CREATE, error);
  sqlite3_backup *backup = copy != NULL ? sqlite3_backup_init (copy->db, "main", self->db, "main") : NULL;
  int code;

  if (copy == NULL)
    return FALSE;
  if (backup == NULL)
    return fail (copy, sqlite3_extended_errcode (copy->db), error);
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  return code == SQLITE_OK || fail (copy, code, error);
}

/* --- statements */

static BwStatement *
take_idle (BwConnection *self, const char *sql)
{
  BwStatement *found = NULL;

  g_hash_table_steal_extended (self->idle, sql, NULL, (gpointer *) &found);
  return found;
}

BwStatement *
bw_statement_new (BwConnection *connection, const char *sql, GError **error)
{
  BwStatement *self = take_idle (connection, sql);
  sqlite3_stmt *stmt = NULL;
  int code;

  if (self != NULL)
    return self;
  code = sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (code != SQLITE_OK)
    {
      fail (connection, code, error);
      return NULL;
    }
  self = g_new0 (BwStatement, 1);
  self->connection = connection;
  self->stmt = stmt;
  return self;
}

void
bw_statement_put_away (BwStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->binding = SQLITE_OK;
  g_hash_table_replace (self->connection->idle, (gpointer) sqlite3_sql (self->stmt), self);
}

static void
note_binding (BwStatement *self, int code)
{
  if (self->binding == SQLITE_OK)
    self->binding = code;
}

void
bw_statement_bind_int (BwStatement *self, int parameter, gint64 integer)
{
  note_binding (self, sqlite3_bind_int64 (self->stmt, parameter, integer));
}

void
bw_statement_bind_text (BwStatement *self, int parameter, const char *text)
{
  note_binding (self, sqlite3_bind_text (self->stmt, parameter, text, -1, SQLITE_STATIC));
}

void
bw_statement_bind_bytes (BwStatement *self, int parameter, gconstpointer bytes, gsize size)
{
  note_binding (self, sqlite3_bind_blob64 (self->stmt, parameter, bytes, size, SQLITE_STATIC));
}

void
bw_statement_bind_value (BwStatement *self, int parameter, const BwValue *value)
{
  switch (value->type)
    {
    case BW_VALUE_NULL:
      note_binding (self, sqlite3_bind_null (self->stmt, parameter));
      return;
    case BW_VALUE_INT:
      bw_statement_bind_int (self, parameter, value->integer);
      return;
    case BW_VALUE_REAL:
      note_binding (self, sqlite3_bind_double (self->stmt, parameter, value->real));
      return;
    case BW_VALUE_TEXT:
      bw_statement_bind_text (self, parameter, value->text);
      return;
    }
  g_assert_not_reached ();
}

BwStep
bw_statement_step (BwStatement *self, GError **error)
{
  int code = self->binding != SQLITE_OK ? self->binding : sqlite3_step (self->stmt);

  if (code == SQLITE_ROW)
    return BW_STEP_ROW;
  if (code == SQLITE_DONE)
    return BW_STEP_DONE;
  fail (self->connection, code, error);
  return BW_STEP_FAILED;
}

gboolean
bw_statement_run (BwStatement *self, GError **error)
{
  BwStep step;

  do
    step = bw_statement_step (self, error);
  while (step == BW_STEP_ROW);
  sqlite3_reset (self->stmt);
  return step == BW_STEP_DONE;
}

gboolean
bw_statement_run_on_row (BwStatement *self, GError **error)
{
  if (!bw_statement_run (self, error))
    return FALSE;
  if (sqlite3_changes64 (self->connection->db) == 1)
    return TRUE;
  bw_trouble_set_gone (error);
  return FALSE;
}

gint64
bw_statement_get_int (BwStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
bw_statement_get_text (BwStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

gconstpointer
bw_statement_get_bytes (BwStatement *self, int column, gsize *size)
{
  gconstpointer bytes = sqlite3_column_blob (self->stmt, column);

  *size = sqlite3_column_bytes (self->stmt, column);
  return bytes;
}

void
bw_statement_get_value (BwStatement *self, int column, BwValue *value)
{
  *value = (BwValue){.type = BW_VALUE_NULL};
  switch (sqlite3_column_type (self->stmt, column))
    {
    case SQLITE_INTEGER:
      *value = (BwValue){.type = BW_VALUE_INT, .integer = sqlite3_column_int64 (self->stmt, column)};
      return;
    case SQLITE_FLOAT:
      *value = (BwValue){.type = BW_VALUE_REAL, .real = sqlite3_column_double (self->stmt, column)};
      return;
    case SQLITE_TEXT:
      *value = (BwValue){.type = BW_VALUE_TEXT, .text = g_strdup (bw_statement_get_text (self, column))};
      return;
    default:
      return;
    }
}

/* --- transactions */

gboolean
bw_transaction_begin (BwTransaction *self, BwConnection *connection, gboolean write, GError **error)
{
  g_return_val_if_fail (self->connection == NULL, FALSE);

  if (!bw_connection_run (connection, write ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return FALSE;
  self->connection = connection;
  return TRUE;
}

gboolean
bw_transaction_commit (BwTransaction *self, GError **error)
{
  if (!bw_connection_run (self->connection, "COMMIT", error))
    return FALSE;
  self->connection = NULL;
  return TRUE;
}

/* SQLite has rolled back already where disk or share failed. */
void
bw_transaction_roll_back (BwTransaction *self)
{
  if (self->connection != NULL && !sqlite3_get_autocommit (self->connection->db))
    sqlite3_exec (self->connection->db, "ROLLBACK", NULL, NULL, NULL);
  self->connection = NULL;
}
