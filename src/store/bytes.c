// SPDX-License-Identifier: GPL-3.0-or-later
/* bytes.c - the bytes of papers. */
#include "store/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/library.h"

gboolean
bw_bytes_find (BwConnection *connection, const char *sha256, gint64 *content, gint64 *size, GError **error)
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

  if (!bw_bytes_find (connection, sha256, &content, &size, error))
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

  if (!bw_bytes_find (connection, sha256, &content, &size, error) ||
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
  g_autoptr (BwStatement) select = bw_statement_new (
      connection, "SELECT sha256 FROM content WHERE sha256 IS NOT NULL UNION " NAMED_BY_PAPERS, error);
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
  return bw_connection_run (
      connection, "DELETE FROM content WHERE sha256 IS NULL OR sha256 NOT IN (" NAMED_BY_PAPERS ")", error);
}
