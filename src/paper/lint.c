/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lint walks the document once: its catalogue, its structure tree, each page. A fault is reported once a
 * page, however often it occurs there.
 */
#include "paper/lint.h"

#include "paper/content.h"
#include "paper/document.h"
#include "paper/paper-tags.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define DEEPEST_XOBJECT 16

static void
clear_fault (gpointer fault)
{
  g_free (((BwPaperFault *) fault)->what);
}

static void
report (GArray *faults, guint page, const char *what)
{
  BwPaperFault fault = {page, g_strdup (what)};

  g_array_append_val (faults, fault);
}

static void
lint_catalogue (BwObject catalogue, GArray *faults)
{
  BwObject preferences = bw_object_get (catalogue, "/ViewerPreferences");

  if (!bw_object_is_string (bw_object_get (catalogue, "/Lang")))
    report (faults, 0, _ ("The document does not say which language it is in."));
  if (!bw_object_true (bw_object_get (bw_object_get (catalogue, "/MarkInfo"), "/Marked")))
    report (faults, 0, _ ("The document does not say that it is tagged."));
  if (!bw_object_is_stream (bw_object_get (catalogue, "/Metadata")))
    report (faults, 0, _ ("The document has no metadata, where its title should be."));
  if (!bw_object_true (bw_object_get (preferences, "/DisplayDocTitle")))
    report (faults, 0, _ ("A reader is told to show the file's name instead of the document's title."));
  if (!bw_object_has (bw_object_get (catalogue, "/StructTreeRoot"), "/K"))
    report (faults, 0, _ ("The document has no structure for a screen reader to follow."));
}

static void
find_silent_figure (BwObject element, gpointer data)
{
  gboolean *found = data;

  if (bw_object_equals_name (bw_object_get (element, "/S"), "/Figure") && !bw_object_has (element, "/Alt") &&
      !bw_object_has (element, "/ActualText"))
    *found = TRUE;
}

static void
lint_structure (BwObject root, GArray *faults)
{
  gboolean any_silent_figure = FALSE;

  bw_paper_tags_each (root, find_silent_figure, &any_silent_figure);
  if (any_silent_figure)
    report (faults, 0, _ ("A figure has no words for those who cannot see it."));
}

/* Whether something is painted that is neither tagged nor an artifact. */
static gboolean
paints_outside_marks (const char *content, gsize length)
{
  BwContentReader reader;
  BwContentToken token;
  int depth = 0;

  bw_content_reader_init (&reader, content, length);
  while ((token = bw_content_reader_next (&reader)) != BW_CONTENT_END)
    {
      if (token != BW_CONTENT_OPERATOR)
        continue;
      if (bw_content_is (&reader, "BDC") || bw_content_is (&reader, "BMC"))
        depth++;
      else if (bw_content_is (&reader, "EMC"))
        depth--;
      else if (depth <= 0 && bw_content_paints (&reader))
        return TRUE;
    }
  return FALSE;
}

static void
lint_content (BwObject page, guint number, GArray *faults)
{
  unsigned char *content = NULL;
  size_t length = 0;
  BwContentBalance balance;

  if (!bw_object_has (page, "/Contents"))
    return;
  if (qpdf_oh_get_page_content_data (page.document, page.handle, &content, &length) & QPDF_ERRORS)
    {
      bw_document_forgive (page.document);
      report (faults, number, _ ("The page's content cannot be read."));
      free (content);
      return;
    }
  bw_content_balance_text ((const char *) content, length, &balance);
  if (balance.open_marks > 0 || balance.surplus_ends > 0)
    report (faults, number,
            _ ("Tags in the page's content are opened and not closed, or closed and not opened."));
  if (paints_outside_marks ((const char *) content, length))
    report (faults, number, _ ("Something on the page is neither tagged nor marked as decoration."));
  if (balance.highest_mcid >= 0 && !bw_object_has (page, "/StructParents"))
    report (faults, number, _ ("The page's tags are not connected to the document's structure."));
  free (content);
}

static gboolean
has_words (BwObject annotation)
{
  return bw_object_has (annotation, "/Contents") || bw_object_has (annotation, "/TU") ||
         bw_object_has (bw_object_get (annotation, "/Parent"), "/TU");
}

static void
lint_annotations (BwObject page, guint number, GArray *faults)
{
  BwObject annotations = bw_object_get (page, "/Annots");
  guint n_annotations = bw_object_length (annotations);
  gboolean all_tagged = TRUE;
  gboolean all_speak = TRUE;
  guint n_seen = 0;

  for (guint i = 0; i < n_annotations; i++)
    {
      BwObject annotation = bw_object_item (annotations, i);

      if (!bw_object_is_dict (annotation) ||
          bw_object_equals_name (bw_object_get (annotation, "/Subtype"), "/Popup"))
        continue;
      n_seen++;
      all_tagged = all_tagged && bw_object_has (annotation, "/StructParent");
      all_speak = all_speak && has_words (annotation);
    }
  if (!all_tagged)
    report (faults, number, _ ("A link, field or note on the page is not part of the document's structure."));
  if (!all_speak)
    report (faults, number, _ ("A link, field or note on the page has no words that say what it is."));
  if (n_seen > 0 && !bw_object_equals_name (bw_object_get (page, "/Tabs"), "/S"))
    report (faults, number, _ ("The Tab key does not follow the document's structure on the page."));
}

static gboolean
is_embedded (BwObject font)
{
  BwObject descendant = bw_object_item (bw_object_get (font, "/DescendantFonts"), 0);
  BwObject descriptor = bw_object_get (bw_object_is_dict (descendant) ? descendant : font, "/FontDescriptor");

  return bw_object_equals_name (bw_object_get (font, "/Subtype"), "/Type3") ||
         bw_object_has (descriptor, "/FontFile") || bw_object_has (descriptor, "/FontFile2") ||
         bw_object_has (descriptor, "/FontFile3");
}

/* The page's own fonts and those of forms on it. */
static gboolean
all_embedded (BwObject resources, GHashTable *visited, guint depth)
{
  BwObject fonts = bw_object_get (resources, "/Font");
  BwObject xobjects = bw_object_get (resources, "/XObject");
  g_auto (GStrv) font_names = bw_object_keys (fonts);
  g_auto (GStrv) xobject_names = bw_object_keys (xobjects);

  for (guint i = 0; font_names[i] != NULL; i++)
    if (!is_embedded (bw_object_get (fonts, font_names[i])))
      return FALSE;
  for (guint i = 0; xobject_names[i] != NULL && depth < DEEPEST_XOBJECT; i++)
    {
      BwObject xobject = bw_object_get (xobjects, xobject_names[i]);

      if (bw_object_first_visit (visited, xobject) &&
          !all_embedded (bw_object_get (xobject, "/Resources"), visited, depth + 1))
        return FALSE;
    }
  return TRUE;
}

static void
lint_fonts (BwObject page, guint number, GArray *faults)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  if (!all_embedded (bw_object_get (page, "/Resources"), visited, 0))
    report (faults, number,
            _ ("A font on the page is not embedded, so it may look or read differently elsewhere."));
}

GArray *
bw_paper_lint (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (BwDocument) document = NULL;
  GArray *faults = NULL;
  guint n_pages = 0;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  document = bw_document_open_file (path, name, error);
  if (document == NULL)
    return NULL;
  faults = g_array_new (FALSE, FALSE, sizeof (BwPaperFault));
  g_array_set_clear_func (faults, clear_fault);
  n_pages = bw_document_n_pages (document);
  lint_catalogue (bw_object_catalogue (document), faults);
  lint_structure (bw_object_get (bw_object_catalogue (document), "/StructTreeRoot"), faults);
  for (guint i = 0; i < n_pages; i++)
    {
      BwObject page = bw_object_page (document, i);

      lint_content (page, i + 1, faults);
      lint_annotations (page, i + 1, faults);
      lint_fonts (page, i + 1, faults);
      bw_document_release (document);
    }
  return faults;
}
