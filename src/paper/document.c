/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening, asking and writing. qpdf returns success where the disk was full (11.3 ignores what closing the
 * file says), so nothing that was written is believed before it was read again.
 */
#include "paper/document.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

GQuark
bw_paper_error_quark (void)
{
  return g_quark_from_static_string ("bw-paper-error-quark");
}

/* A PDF's first line stands within this many bytes of its start (ISO 32000-1, Annex H, note 13). */
#define HEADER_REACH 1024
/* And the last line within this many of its end (note 18). */
#define TRAILER_REACH 1024

static BwDocument *
new_reader (void)
{
  BwDocument *document = qpdf_init ();

  qpdf_set_suppress_warnings (document, QPDF_TRUE);
  qpdf_silence_errors (document);
  return document;
}

BwDocument *
bw_document_new (void)
{
  BwDocument *document = new_reader ();

  qpdf_empty_pdf (document);
  return document;
}

void
bw_document_close (BwDocument *document)
{
  /* What nobody asked about would be printed. */
  bw_document_forgive (document);
  qpdf_cleanup (&document);
}

/* Says why qpdf refused to open `name`. */
static void
set_open_error (GError **error, qpdf_data document, gboolean looks_like_pdf, const char *name)
{
  qpdf_error trouble = qpdf_get_error (document);
  enum qpdf_error_code_e code =
      trouble != NULL ? qpdf_get_error_code (document, trouble) : qpdf_e_damaged_pdf;

  if (code == qpdf_e_password)
    g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_PASSWORD,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” cannot be opened without its password: ask its author for a copy without one."),
                 name);
  else if (!looks_like_pdf)
    g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_NOT_PDF,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is not a PDF, whatever its name says: save it as a PDF and attach that."), name);
  else if (code == qpdf_e_unsupported)
    g_set_error (
        error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED,
        /* Translators: %s is the name of a file. */
        _ ("“%s” uses a kind of protection that cannot be opened here: ask its author for a plain PDF."),
        name);
  else
    g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED,
                 /* Translators: %s is the name of a file. */
                 _ ("“%s” is damaged beyond repair: ask its author to save or send it again."), name);
}

/* Counts the pages, so that everything a paper needs to be a paper has been seen. */
static gboolean
settle (BwDocument *document, QPDF_ERROR_CODE opened, gboolean looks_like_pdf, const char *name,
        GError **error)
{
  int n_pages = (opened & QPDF_ERRORS) ? -1 : qpdf_get_num_pages (document);

  if (n_pages < 0)
    {
      set_open_error (error, document, looks_like_pdf, name);
      return FALSE;
    }
  if (n_pages == 0)
    {
      g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_NO_PAGES,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” has no pages that can be read: ask its author to save or send it again."), name);
      return FALSE;
    }
  qpdf_push_inherited_attributes_to_page (document);
  bw_document_forgive (document);
  return TRUE;
}

static gboolean
has_header (const char *data, gsize length)
{
  return memmem (data, MIN (length, HEADER_REACH), "%PDF-", strlen ("%PDF-")) != NULL;
}

/* Reads up to `length` bytes at `offset` (from the end when negative); how many there were. */
static gsize
read_piece (const char *path, gint64 offset, char *buffer, gsize length)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  off_t size = 0;
  gssize got = 0;

  if (file < 0)
    return 0;
  size = lseek (file, 0, SEEK_END);
  if (offset < 0)
    offset = MAX (0, size + offset);
  got = pread (file, buffer, length, offset);
  close (file);
  return (gsize) MAX (got, 0);
}

static gboolean
file_has_header (const char *path)
{
  char head[HEADER_REACH];

  return has_header (head, read_piece (path, 0, head, sizeof head));
}

BwDocument *
bw_document_open_file (const char *path, const char *name, GError **error)
{
  g_autoptr (BwDocument) document = new_reader ();
  QPDF_ERROR_CODE opened = qpdf_read (document, path, NULL);

  if (!settle (document, opened, file_has_header (path), name, error))
    return NULL;
  return g_steal_pointer (&document);
}

BwDocument *
bw_document_open_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (BwDocument) document = new_reader ();
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  QPDF_ERROR_CODE opened = qpdf_read_memory (document, name, data != NULL ? data : "", length, NULL);

  if (!settle (document, opened, data != NULL && has_header (data, length), name, error))
    return NULL;
  return g_steal_pointer (&document);
}

guint
bw_document_n_pages (BwDocument *document)
{
  return (guint) MAX (0, qpdf_get_num_pages (document));
}

/* What qpdf had to mend, in its words; NULL if there is nothing more. A name with a # that begins no number
 * is no damage but of the days before PDF 1.2: qpdf takes it for itself, writes it so, and warns each time.
 */
static const char *
next_repair (BwDocument *document)
{
  qpdf_error warning;

  while ((warning = qpdf_next_warning (document)) != NULL)
    {
      const char *detail = qpdf_get_error_message_detail (document, warning);

      if (strstr (detail, "name with stray #") == NULL)
        return detail;
    }
  return NULL;
}

gboolean
bw_document_was_repaired (BwDocument *document)
{
  gboolean repaired = FALSE;

  while (next_repair (document) != NULL)
    repaired = TRUE;
  return repaired;
}

void
bw_document_release (BwDocument *document)
{
  qpdf_oh_release_all (document);
}

static gboolean
refuse (const char *name, const char *reason, GError **error)
{
  g_set_error (
      error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED,
      /* Translators: the first %s is the name of a file, the second a technical reason in English. */
      _ ("“%s” is damaged in a way that cannot be worked round (%s): ask its author to save or send it "
         "again."),
      name, reason);
  return FALSE;
}

gboolean
bw_document_check (BwDocument *document, const char *name, GError **error)
{
  return !qpdf_has_error (document) ||
         refuse (name, qpdf_get_error_message_detail (document, qpdf_get_error (document)), error);
}

gboolean
bw_document_check_mended (BwDocument *document, const char *name, GError **error)
{
  const char *repair = next_repair (document);

  return repair == NULL || refuse (name, repair, error);
}

void
bw_document_forgive (BwDocument *document)
{
  if (qpdf_has_error (document))
    qpdf_get_error (document);
}

static void
set_write_error (GError **error, const char *name, int reason)
{
  g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_WRITE,
               /* Translators: the first %s is the name of a file, the second the system's reason, such as "No
                  space left on device". */
               _ ("“%s” could not be written: %s. Make room or choose another folder, and try again."), name,
               g_strerror (reason));
}

/* Pushes the file to the disk: the moment at which a full or failing one has to say so. 0, or why not. */
static int
sync_file (const char *path)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int reason = 0;

  if (file < 0 || fsync (file) != 0)
    reason = errno;
  if (file >= 0)
    close (file);
  return reason;
}

static gboolean
ends_well (const char *path)
{
  char tail[TRAILER_REACH];
  gsize length = read_piece (path, -TRAILER_REACH, tail, sizeof tail);

  return memmem (tail, length, "%%EOF", strlen ("%%EOF")) != NULL;
}

/* 0, or why not. */
static int
write_out (BwDocument *document, const char *path)
{
  int reason = 0;

  errno = 0;
  if (qpdf_write (document) & QPDF_ERRORS)
    reason = errno != 0 ? errno : EIO;
  if (reason == 0)
    reason = sync_file (path);
  /* On a full disk the end is what is missing. */
  return reason == 0 && !ends_well (path) ? ENOSPC : reason;
}

gboolean
bw_document_write (BwDocument *document, const char *path, const char *name, const char *minimum_version,
                   void (*progress) (int percent, void *data), void *data, GError **error)
{
  int reason = 0;

  errno = 0;
  /* After a refused path qpdf_write() would crash. */
  if (qpdf_init_write (document, path) & QPDF_ERRORS)
    {
      set_write_error (error, name, errno != 0 ? errno : EIO);
      return FALSE;
    }
  qpdf_set_deterministic_ID (document, QPDF_TRUE);
  qpdf_set_object_stream_mode (document, qpdf_o_generate);
  qpdf_set_compress_streams (document, QPDF_TRUE);
  qpdf_set_decode_level (document, qpdf_dl_none);
  qpdf_set_preserve_encryption (document, QPDF_FALSE);
  qpdf_set_minimum_pdf_version (document, minimum_version);
  if (progress != NULL)
    qpdf_register_progress_reporter (document, progress, data);
  reason = write_out (document, path);
  if (reason == 0)
    return TRUE;
  set_write_error (error, name, reason);
  g_unlink (path);
  return FALSE;
}

void
bw_document_set_not_whole (GError **error, const char *name)
{
  g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED,
               /* Translators: %s is the name of a file. */
               _ ("“%s” did not come out whole when it was written: try again, and if that does not help, on "
                  "another disk."),
               name);
}

BwDocument *
bw_document_open_written (const char *path, const char *name, guint n_pages, GError **error)
{
  g_autoptr (BwDocument) document = bw_document_open_file (path, name, NULL);

  if (document != NULL && !bw_document_was_repaired (document) && bw_document_n_pages (document) == n_pages)
    return g_steal_pointer (&document);
  bw_document_set_not_whole (error, name);
  return NULL;
}
