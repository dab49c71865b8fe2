/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * poppler reads the text page by page in a forked process and hands it over through a pipe, so that a page
 * that brings it down costs only the text from there on.
 */
#include "paper/text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE_BREAK '\f'
/* Seconds of processor time for the text alone. */
#define LONGEST 5
/* Of text; a paper with more is not for reading. */
#define MOST_TEXT (64u * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

static void
send_all (int pipe_end, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize sent = write (pipe_end, data, length);

      if (sent < 0 && errno == EINTR)
        continue;
      if (sent <= 0)
        _exit (1);
      data += sent;
      length -= (gsize) sent;
    }
}

static void
send_page (PopplerDocument *document, int index, int pipe_end)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (document, index);
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  /* A form feed within the text would count as a page. */
  g_strdelimit (valid, "\f", '\n');
  send_all (pipe_end, valid, strlen (valid));
  send_all (pipe_end, (const char[]){PAGE_BREAK}, 1);
}

/* The forked process: never returns. */
static void
read_with_poppler (const char *path, guint n_pages, int pipe_end)
{
  struct rlimit time = {LONGEST, LONGEST};
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autoptr (PopplerDocument) document = NULL;

  setrlimit (RLIMIT_CPU, &time);
  document = uri != NULL ? poppler_document_new_from_file (uri, NULL, NULL) : NULL;
  for (guint i = 0; document != NULL && i < n_pages; i++)
    send_page (document, (int) i, pipe_end);
  _exit (0);
}

static GString *
receive (int pipe_end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char piece[65536];

  for (;;)
    {
      gssize got = read (pipe_end, piece, sizeof piece);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0 || text->len + (gsize) got > MOST_TEXT)
        return g_steal_pointer (&text);
      g_string_append_len (text, piece, got);
    }
}

/* All text that poppler got out, each finished page followed by a form feed. */
static GString *
collect (const char *path, guint n_pages)
{
  int ends[2];
  pid_t reader = -1;
  GString *text = NULL;

  if (pipe (ends) != 0)
    return g_string_new (NULL);
  reader = fork ();
  if (reader == 0)
    {
      close (ends[0]);
      read_with_poppler (path, n_pages, ends[1]);
    }
  close (ends[1]);
  text = reader > 0 ? receive (ends[0]) : g_string_new (NULL);
  close (ends[0]);
  if (reader > 0)
    waitpid (reader, NULL, 0);
  return text;
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* The text as exactly `n_pages` pages; the last one that was begun may be broken off anywhere. */
static char *
arrange (GString *text, guint n_pages, guint *pages_without_text)
{
  g_autofree char *valid = g_utf8_make_valid (text->str, (gssize) text->len);
  g_auto (GStrv) pages = g_strsplit (valid, "\f", -1);
  g_autoptr (GString) arranged = g_string_new (NULL);
  guint n_read = g_strv_length (pages);

  *pages_without_text = 0;
  for (guint i = 0; i < n_pages; i++)
    {
      const char *page = i < n_read ? pages[i] : "";

      if (i > 0)
        g_string_append_c (arranged, PAGE_BREAK);
      g_string_append (arranged, page);
      *pages_without_text += is_blank (page) ? 1 : 0;
    }
  return g_string_free (g_steal_pointer (&arranged), FALSE);
}

gboolean
bw_paper_text_extract (const char *path, guint n_pages, const char *text_path, guint *pages_without_text,
                       GError **error)
{
  GString *collected = collect (path, n_pages);
  g_autofree char *text = arrange (collected, n_pages, pages_without_text);
  g_autoptr (GError) trouble = NULL;

  g_string_free (collected, TRUE);
  if (g_file_set_contents (text_path, text, -1, &trouble))
    return TRUE;
  g_set_error (
      error, BW_PAPER_ERROR, BW_PAPER_ERROR_WRITE,
      /* Translators: %s is the system's reason, which names the file. */
      _ ("The text of a paper could not be kept: %s. Make room on the disk and attach the paper again."),
      trouble->message);
  return FALSE;
}
