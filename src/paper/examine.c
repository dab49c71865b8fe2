/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One paper: opened, looked at, cleaned, written, read again, rehearsed, its text taken. Everything that
 * could go wrong at binding goes wrong here first, where it costs one paper.
 */
#include "paper/examine.h"

#include "paper/active.h"
#include "paper/document.h"
#include "paper/layers.h"
#include "paper/text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/resource.h>

#define MOST_MEMORY (1024u * 1024 * 1024)
#define LONGEST 10 /* seconds */
#define DEEPEST_STACK (4u * 1024 * 1024)
#define DEEPEST_FIELD 40

static void
limit (int resource, rlim_t most)
{
  struct rlimit now;

  if (getrlimit (resource, &now) != 0)
    return;
  now.rlim_cur = now.rlim_max == RLIM_INFINITY ? most : MIN (most, now.rlim_max);
  setrlimit (resource, &now);
}

void
bw_paper_confine (void)
{
#ifndef __SANITIZE_ADDRESS__ /* which maps terabytes that it never touches, and needs a deep stack */
  limit (RLIMIT_AS, MOST_MEMORY);
  limit (RLIMIT_STACK, DEEPEST_STACK);
#endif
  limit (RLIMIT_CPU, LONGEST);
  limit (RLIMIT_CORE, 0);
}

static gboolean
check_size (const char *path, const char *name, GError **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_READ,
                   /* Translators: the first %s is the name of a file, the second the system's reason. */
                   _ ("“%s” could not be read: %s. Check that it is still there, and try again."), name,
                   g_strerror (errno));
      return FALSE;
    }
  if ((guint64) status.st_size > BW_PAPER_MAX_BYTES)
    {
      g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_TOO_BIG,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is larger than 900 MB: ask its author for a smaller copy, or split it."), name);
      return FALSE;
    }
  return TRUE;
}

/* Signatures among the fields, loops and depth bounded. */
static guint
count_signatures (BwObject fields, GHashTable *visited, guint depth)
{
  guint n_fields = bw_object_length (fields);
  guint n_signatures = 0;

  for (guint i = 0; i < n_fields && depth < DEEPEST_FIELD; i++)
    {
      BwObject field = bw_object_item (fields, i);

      if (!bw_object_is_dict (field) || !bw_object_first_visit (visited, field))
        continue;
      if (bw_object_equals_name (bw_object_get (field, "/FT"), "/Sig") && bw_object_has (field, "/V"))
        n_signatures++;
      n_signatures += count_signatures (bw_object_get (field, "/Kids"), visited, depth + 1);
    }
  return n_signatures;
}

/* Title or language: nothing rather than blank. */
static char *
words (BwObject object)
{
  g_autofree char *text = bw_object_text (object);

  if (text != NULL && *g_strstrip (text) != '\0')
    return g_steal_pointer (&text);
  return NULL;
}

static void
look (BwDocument *document, BwPaperFacts *facts)
{
  BwObject catalogue = bw_object_catalogue (document);
  BwObject trailer = {document, qpdf_get_trailer (document)};
  BwObject fields = bw_object_get (bw_object_get (catalogue, "/AcroForm"), "/Fields");
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  facts->pages = bw_document_n_pages (document);
  facts->tagged = bw_object_has (bw_object_get (catalogue, "/StructTreeRoot"), "/K");
  facts->encrypted = qpdf_is_encrypted (document);
  facts->has_forms = bw_object_length (fields) > 0;
  facts->signatures = count_signatures (fields, visited, 0);
  facts->hidden_layers = bw_layers_count_hidden (document);
  facts->title = words (bw_object_get (bw_object_get (trailer, "/Info"), "/Title"));
  facts->language = words (bw_object_get (catalogue, "/Lang"));
}

/* Copies the paper into an empty document, as binding will: what is nested too deep for that ends this
 * process, not the one that binds; and what has to be mended again would end each export. */
static gboolean
rehearse (const char *cleaned_path, const char *name, guint n_pages, GError **error)
{
  static const char *const merged[] = {"/StructTreeRoot", "/AcroForm", "/OCProperties"};
  g_autoptr (BwDocument) paper = bw_document_open_written (cleaned_path, name, n_pages, error);
  g_autoptr (BwDocument) pack = NULL;

  if (paper == NULL)
    return FALSE;
  pack = bw_document_new ();
  for (guint i = 0; i < n_pages; i++)
    bw_object_copy_to (bw_object_page (paper, i), pack);
  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    bw_object_copy_to (bw_object_get (bw_object_catalogue (paper), merged[i]), pack);
  return bw_document_check (pack, name, error) && bw_document_check_mended (paper, name, error);
}

static gboolean
clean (BwDocument *document, const char *name, const char *cleaned_path, BwPaperFacts *facts, GError **error)
{
  BwRemoved removed = {0};

  look (document, facts);
  bw_active_strip (document, &removed);
  facts->scripts_removed = removed.scripts;
  facts->actions_removed = removed.actions;
  facts->files_removed = removed.files;
  return bw_document_check (document, name, error) &&
         bw_document_write (document, cleaned_path, name, "1.7", NULL, NULL, error);
}

gboolean
bw_paper_examine (const char *path, const char *name, const char *cleaned_path, const char *text_path,
                  BwPaperFacts *facts, GError **error)
{
  g_autoptr (BwDocument) document = NULL;
  g_auto (BwPaperFacts) found = {0};

  g_return_val_if_fail (path != NULL && name != NULL && cleaned_path != NULL && text_path != NULL, FALSE);
  g_return_val_if_fail (facts != NULL && facts->pages == 0, FALSE);

  document = check_size (path, name, error) ? bw_document_open_file (path, name, error) : NULL;
  if (document == NULL || !clean (document, name, cleaned_path, &found, error))
    return FALSE;
  found.repaired = bw_document_was_repaired (document);
  if (!rehearse (cleaned_path, name, found.pages, error) ||
      !bw_paper_text_extract (cleaned_path, found.pages, text_path, &found.pages_without_text, error))
    {
      g_unlink (cleaned_path);
      return FALSE;
    }
  *facts = found;
  found = (BwPaperFacts){0};
  return TRUE;
}
