// SPDX-License-Identifier: GPL-3.0-or-later
/* bytes.c - the bytes of papers. */
#include "store/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "model/paper.h"
#include "store/library.h"
#include "store/search.h"

#define CHUNK_SIZE (1024 * 1024)
#define SIZE_LIMIT (900 * (gint64) CHUNK_SIZE)

/* --- putting */

static gboolean
fail_too_large (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
               /* Translators: %s is the name of a file. */
               _ ("“%s” is larger than 900 MB, the most that a library takes. Attach it in parts."), name);
  return FALSE;
}

/* Known before anything is written; what grows while it is read is found out later. */
static gboolean
check_size (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);

  if (info == NULL)
    return FALSE;
  return g_file_info_get_size (info) <= SIZE_LIMIT || fail_too_large (path, error);
}

/* A new content that has no name before all of it was read. */
static gboolean
begin_content (BwConnection *connection, const char *text, gint64 *content, GError **error)
{
  g_autoptr (BwStatement) insert =
      bw_statement_new (connection, "INSERT INTO content (sha256, size, text) VALUES ('', 0, ?1)", error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_text (insert, 1, text);
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
put_chunks (BwConnection *connection, gint64 content, const char *path, GChecksum *checksum, gint64 *size,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guint8 *buffer = g_malloc (CHUNK_SIZE);
  gsize n_read = CHUNK_SIZE;

  *size = 0;
  if (stream == NULL)
    return FALSE;
  for (gint64 number = 0; n_read == CHUNK_SIZE; number++)
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, CHUNK_SIZE, &n_read, cancellable, error))
        return FALSE;
      *size += (gint64) n_read;
      if (*size > SIZE_LIMIT)
        return fail_too_large (path, error);
      g_checksum_update (checksum, buffer, (gssize) n_read);
      if (n_read > 0 && !put_chunk (connection, content, number, buffer, n_read, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
name_content (BwConnection *connection, gint64 content, const char *sha256, gint64 size, GError **error)
{
  g_autoptr (BwStatement) update =
      bw_statement_new (connection, "UPDATE content SET sha256 = ?2, size = ?3 WHERE id = ?1", error);

  if (update == NULL)
    return FALSE;
  bw_statement_bind_int (update, 1, content);
  bw_statement_bind_text (update, 2, sha256);
  bw_statement_bind_int (update, 3, size);
  return bw_statement_run (update, error);
}

/* 0 if it is not there. */
static gboolean
find_content (BwConnection *connection, const char *sha256, gint64 *content, gint64 *size, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT id, size FROM content WHERE sha256 = ?1", error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_text (select, 1, sha256);
  step = bw_statement_step (select, error);
  *content = step == BW_STEP_ROW ? bw_statement_get_int (select, 0) : 0;
  *size = step == BW_STEP_ROW ? bw_statement_get_int (select, 1) : 0;
  return step != BW_STEP_FAILED;
}

static gboolean
set_text (BwConnection *connection, const char *sha256, const char *text, GError **error)
{
  g_autoptr (BwStatement) update =
      bw_statement_new (connection, "UPDATE content SET text = ?2 WHERE sha256 = ?1", error);

  if (update == NULL)
    return FALSE;
  bw_statement_bind_text (update, 1, sha256);
  bw_statement_bind_text (update, 2, text);
  return bw_statement_run (update, error);
}

/* Papers may name bytes before these are there. */
static gboolean
index_papers (BwConnection *connection, const char *sha256, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT id FROM paper WHERE original = ?1 OR cleaned = ?1", error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_text (select, 1, sha256);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    if (!bw_search_index (connection, &bw_paper_noun, bw_statement_get_int (select, 0), error))
      return FALSE;
  return step == BW_STEP_DONE;
}

/* Its bytes, unless the same are there already; FALSE with no error then. */
static char *
put_new (BwConnection *connection, const char *path, const char *text, GCancellable *cancellable,
         gboolean *is_new, GError **error)
{
  g_auto (BwTransaction) transaction = {0};
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *sha256 = NULL;
  gint64 content, size, existing, existing_size;

  if (!check_size (path, error) || !bw_transaction_begin (&transaction, connection, TRUE, error) ||
      !begin_content (connection, text, &content, error) ||
      !put_chunks (connection, content, path, checksum, &size, cancellable, error))
    return NULL;
  sha256 = g_strdup (g_checksum_get_string (checksum));
  if (!find_content (connection, sha256, &existing, &existing_size, error))
    return NULL;
  *is_new = existing == 0;
  if (*is_new && (!name_content (connection, content, sha256, size, error) ||
                  !index_papers (connection, sha256, error) || !bw_transaction_commit (&transaction, error)))
    return NULL;
  return g_steal_pointer (&sha256);
}

static gboolean
put_text (BwConnection *connection, const char *sha256, const char *text, GError **error)
{
  g_auto (BwTransaction) transaction = {0};

  return bw_transaction_begin (&transaction, connection, TRUE, error) &&
         set_text (connection, sha256, text, error) && index_papers (connection, sha256, error) &&
         bw_transaction_commit (&transaction, error);
}

char *
bw_bytes_put (BwConnection *connection, const char *path, const char *text, GCancellable *cancellable,
              GError **error)
{
  gboolean is_new = FALSE;
  g_autofree char *sha256 = put_new (connection, path, text, cancellable, &is_new, error);

  if (sha256 == NULL)
    return NULL;
  if (!is_new && text != NULL && !put_text (connection, sha256, text, error))
    return NULL;
  return g_steal_pointer (&sha256);
}

/* --- getting */

/* Takes the chunks of a content one by one. */
typedef gboolean (*TakeChunk) (gconstpointer bytes, gsize size, gpointer user_data, GError **error);

static gboolean
each_chunk (BwConnection *connection, gint64 content, TakeChunk take, gpointer user_data, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT bytes FROM chunk WHERE content = ?1 ORDER BY number", error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_int (select, 1, content);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    {
      gsize size;
      gconstpointer bytes = bw_statement_get_bytes (select, 0, &size);

      if (!take (bytes, size, user_data, error))
        return FALSE;
    }
  return step == BW_STEP_DONE;
}

/* A file that nobody else can open, and that is gone when the program ends. */
static int
open_private_file (GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_open (g_get_tmp_dir (), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    return fd;
  fd = g_file_open_tmp ("boardwright-XXXXXX", &path, error);
  if (fd >= 0)
    g_unlink (path);
  return fd;
}

static gboolean
write_chunk (gconstpointer bytes, gsize size, gpointer user_data, GError **error)
{
  const int fd = GPOINTER_TO_INT (user_data);

  for (gsize done = 0; done < size;)
    {
      gssize n = write (fd, (const guint8 *) bytes + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED,
                       /* Translators: the first %s is a folder, the second the system's reason. */
                       _ ("A paper could not be laid out in “%s”: %s. Make room there."), g_get_tmp_dir (),
                       g_strerror (errno));
          return FALSE;
        }
      done += (gsize) n;
    }
  return TRUE;
}

static gboolean
fail_bytes (BwConnection *connection, const char *sha256, GError **error)
{
  g_autofree char *name = g_filename_display_basename (bw_connection_get_path (connection));

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED,
               /* Translators: the name of a file, then the fingerprint (SHA-256) of a paper's bytes. */
               _ ("“%s” lacks the bytes of a paper (%s), or they are damaged. Attach the paper again."), name,
               sha256);
  return FALSE;
}

/* Takes over @fd. */
static GBytes *
map_file (int fd, gsize size, GError **error)
{
  g_autoptr (GMappedFile) mapped = size > 0 ? g_mapped_file_new_from_fd (fd, FALSE, error) : NULL;

  close (fd);
  if (size == 0)
    return g_bytes_new_static ("", 0);
  return mapped != NULL ? g_mapped_file_get_bytes (mapped) : NULL;
}

GBytes *
bw_bytes_get (BwConnection *connection, const char *sha256, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gint64 content, size;
  int fd;

  if (!find_content (connection, sha256, &content, &size, error))
    return NULL;
  if (content == 0)
    {
      fail_bytes (connection, sha256, error);
      return NULL;
    }
  fd = open_private_file (error);
  if (fd < 0)
    return NULL;
  if (!each_chunk (connection, content, write_chunk, GINT_TO_POINTER (fd), error))
    {
      close (fd);
      return NULL;
    }
  bytes = map_file (fd, (gsize) size, error);
  if (bytes != NULL && (gint64) g_bytes_get_size (bytes) != size)
    {
      fail_bytes (connection, sha256, error);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* --- checking and tidying */

static gboolean
digest_chunk (gconstpointer bytes, gsize size, gpointer user_data, GError **error)
{
  g_checksum_update (user_data, bytes, (gssize) size);
  return TRUE;
}

static gboolean
verify_one (BwConnection *connection, const char *sha256, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 content, size;

  if (!find_content (connection, sha256, &content, &size, error) ||
      !each_chunk (connection, content, digest_chunk, checksum, error))
    return FALSE;
  if (content == 0 || !g_str_equal (g_checksum_get_string (checksum), sha256))
    return fail_bytes (connection, sha256, error);
  return TRUE;
}

#define NAMED_BY_PAPERS                                                                                      \
  "SELECT original FROM paper WHERE original IS NOT NULL UNION SELECT cleaned FROM paper WHERE cleaned IS "  \
  "NOT NULL"

gboolean
bw_bytes_verify (BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT sha256 FROM content UNION " NAMED_BY_PAPERS, error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    if (!verify_one (connection, bw_statement_get_text (select, 0), error))
      return FALSE;
  return step == BW_STEP_DONE;
}

gboolean
bw_bytes_tidy (BwConnection *connection, GError **error)
{
  return bw_connection_run (connection, "DELETE FROM content WHERE sha256 NOT IN (" NAMED_BY_PAPERS ")",
                            error);
}
