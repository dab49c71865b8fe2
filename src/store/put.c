// SPDX-License-Identifier: GPL-3.0-or-later
/* put.c - a file on its way into the library, in steps. */
#include "store/put.h"

#include <glib/gi18n-lib.h>

#include "model/paper.h"
#include "store/bytes.h"
#include "store/library.h"
#include "store/search.h"

#define CHUNK_SIZE (1024 * 1024)
#define SIZE_LIMIT (900 * (gint64) CHUNK_SIZE)

/* What a save may have to wait for: some tenths of a second. */
#define CHUNKS_A_STEP 8

struct _BwPut
{
  char *path;
  char *text;
  GInputStream *stream; /* NULL: nothing was read yet */
  GChecksum *checksum;
  gint64 size;     /* of what was read */
  gint64 content;  /* 0: nothing of it is in the file */
  gint64 n_chunks; /* that are in the file */
  char *sha256;    /* once all was read */
  gboolean is_taken_back;
  GError *error;
};

BwPut *
bw_put_new (const char *path, const char *text)
{
  BwPut *self = g_new0 (BwPut, 1);

  self->path = g_strdup (path);
  self->text = g_strdup (text);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

void
bw_put_free (BwPut *self)
{
  g_clear_object (&self->stream);
  g_checksum_free (self->checksum);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->text);
  g_free (self->sha256);
  g_free (self);
}

/* --- reading */

static gboolean
fail_too_large (BwPut *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
               /* Translators: %s is the name of a file. */
               _ ("“%s” is larger than 900 MB, the most that a library takes. Attach it in parts."), name);
  return FALSE;
}

/* What is too large is known before anything is written; what grows while it is read is found out later. */
static gboolean
open_file (BwPut *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) > SIZE_LIMIT)
    return fail_too_large (self, error);
  self->stream = G_INPUT_STREAM (g_file_read (file, cancellable, error));
  return self->stream != NULL;
}

static gboolean
read_chunk (BwPut *self, guint8 *chunk, gsize *size, GCancellable *cancellable, GError **error)
{
  if (!g_input_stream_read_all (self->stream, chunk, CHUNK_SIZE, size, cancellable, error))
    return FALSE;
  self->size += (gint64) *size;
  if (self->size > SIZE_LIMIT)
    return fail_too_large (self, error);
  g_checksum_update (self->checksum, chunk, (gssize) *size);
  if (*size < CHUNK_SIZE)
    self->sha256 = g_strdup (g_checksum_get_string (self->checksum));
  return TRUE;
}

/* --- writing */

static gboolean
begin_content (BwPut *self, BwConnection *connection, gint64 *content, GError **error)
{
  g_autoptr (BwStatement) insert =
      bw_statement_new (connection, "INSERT INTO content (size, text) VALUES (0, ?1)", error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_text (insert, 1, self->text);
  if (!bw_statement_run (insert, error))
    return FALSE;
  *content = bw_connection_last_id (connection);
  return TRUE;
}

static gboolean
put_chunk (BwConnection *connection, gint64 content, gint64 number, gconstpointer bytes, gsize size,
           GError **error)
{
  g_autoptr (BwStatement) insert =
      bw_statement_new (connection, "INSERT INTO chunk (content, number, bytes) VALUES (?1, ?2, ?3)", error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_int (insert, 1, content);
  bw_statement_bind_int (insert, 2, number);
  bw_statement_bind_bytes (insert, 3, bytes, size);
  return bw_statement_run (insert, error);
}

static gboolean
put_chunks (BwPut *self, BwConnection *connection, gint64 content, gint64 *n_chunks,
            GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);

  for (guint i = 0; i < CHUNKS_A_STEP && self->sha256 == NULL; i++)
    {
      gsize size;

      if (!read_chunk (self, chunk, &size, cancellable, error))
        return FALSE;
      if (size > 0 && !put_chunk (connection, content, (*n_chunks)++, chunk, size, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
name_content (BwPut *self, BwConnection *connection, gint64 content, GError **error)
{
  g_autoptr (BwStatement) update =
      bw_statement_new (connection, "UPDATE content SET sha256 = ?2, size = ?3 WHERE id = ?1", error);

  if (update == NULL)
    return FALSE;
  bw_statement_bind_int (update, 1, content);
  bw_statement_bind_text (update, 2, self->sha256);
  bw_statement_bind_int (update, 3, self->size);
  return bw_statement_run (update, error);
}

static gboolean
set_text (BwPut *self, BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) update =
      bw_statement_new (connection, "UPDATE content SET text = ?2 WHERE sha256 = ?1", error);

  if (update == NULL)
    return FALSE;
  bw_statement_bind_text (update, 1, self->sha256);
  bw_statement_bind_text (update, 2, self->text);
  return bw_statement_run (update, error);
}

/* Papers may name bytes before these are there. */
static gboolean
index_papers (BwPut *self, BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT id FROM paper WHERE original = ?1 OR cleaned = ?1", error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_text (select, 1, self->sha256);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    if (!bw_search_index (connection, &bw_paper_noun, bw_statement_get_int (select, 0), error))
      return FALSE;
  return step == BW_STEP_DONE;
}

/* Nothing is written where the same bytes are found to be there already. */
static gboolean
put_some (BwPut *self, BwConnection *connection, GCancellable *cancellable, GError **error)
{
  g_auto (BwTransaction) transaction = {0};
  gint64 content = self->content, n_chunks = self->n_chunks, existing = 0, size;

  if (!bw_transaction_begin (&transaction, connection, TRUE, error) ||
      (content == 0 && !begin_content (self, connection, &content, error)) ||
      !put_chunks (self, connection, content, &n_chunks, cancellable, error) ||
      (self->sha256 != NULL && !bw_bytes_find (connection, self->sha256, &existing, &size, error)))
    return FALSE;
  self->is_taken_back = existing != 0;
  if (self->is_taken_back)
    return TRUE;
  if ((self->sha256 != NULL &&
       (!name_content (self, connection, content, error) || !index_papers (self, connection, error))) ||
      !bw_transaction_commit (&transaction, error))
    return FALSE;
  self->content = content;
  self->n_chunks = n_chunks;
  return TRUE;
}

/* What is there already gets the text that came with it now. */
static gboolean
put_text (BwPut *self, BwConnection *connection, GError **error)
{
  g_auto (BwTransaction) transaction = {0};

  return bw_transaction_begin (&transaction, connection, TRUE, error) && set_text (self, connection, error) &&
         index_papers (self, connection, error) && bw_transaction_commit (&transaction, error);
}

/* --- taking back */

static gboolean
drop_chunks (BwPut *self, BwConnection *connection, gint64 from, GError **error)
{
  g_autoptr (BwStatement) drop =
      bw_statement_new (connection, "DELETE FROM chunk WHERE content = ?1 AND number >= ?2", error);

  if (drop == NULL)
    return FALSE;
  bw_statement_bind_int (drop, 1, self->content);
  bw_statement_bind_int (drop, 2, from);
  return bw_statement_run (drop, error);
}

static gboolean
drop_content (BwPut *self, BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) drop = bw_statement_new (connection, "DELETE FROM content WHERE id = ?1", error);

  if (drop == NULL)
    return FALSE;
  bw_statement_bind_int (drop, 1, self->content);
  return bw_statement_run (drop, error);
}

static gboolean
drop_some (BwPut *self, BwConnection *connection, GError **error)
{
  g_auto (BwTransaction) transaction = {0};
  gint64 n_left = MAX (0, self->n_chunks - CHUNKS_A_STEP);

  if (!bw_transaction_begin (&transaction, connection, TRUE, error) ||
      !drop_chunks (self, connection, n_left, error) ||
      (n_left == 0 && !drop_content (self, connection, error)) ||
      !bw_transaction_commit (&transaction, error))
    return FALSE;
  self->n_chunks = n_left;
  if (n_left == 0)
    self->content = 0;
  return TRUE;
}

/* --- the steps */

static gboolean
go_on (BwPut *self, BwConnection *connection, GCancellable *cancellable, GError **error)
{
  if ((self->stream == NULL && !open_file (self, cancellable, error)) ||
      !put_some (self, connection, cancellable, error))
    return FALSE;
  return !self->is_taken_back || self->text == NULL || put_text (self, connection, error);
}

gboolean
bw_put_step (BwPut *self, BwConnection *connection, GCancellable *cancellable)
{
  g_autoptr (GError) local = NULL;

  if (!self->is_taken_back)
    self->is_taken_back |= !go_on (self, connection, cancellable, &self->error);
  else if (!drop_some (self, connection, &local))
    {
      g_warning ("%s", local->message);
      self->content = 0;
    }
  return self->is_taken_back ? self->content != 0 : self->sha256 == NULL;
}

char *
bw_put_finish (BwPut *self, GError **error)
{
  if (self->error == NULL)
    return g_steal_pointer (&self->sha256);
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}
