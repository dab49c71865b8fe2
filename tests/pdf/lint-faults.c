// SPDX-License-Identifier: GPL-3.0-or-later
/* lint-faults.c - the sample document passes the lint, and the lint sees each fault that is planted into it.
 */
#include "lint.h"
#include "sample.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  Document document;
  GBytes *bytes;
  qpdf_data pdf;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  document_set_up (&fixture->document, NULL);
  sample_write (&fixture->document);
  fixture->bytes = document_finish (&fixture->document);
  fixture->pdf = qpdf_init ();
  qpdf_set_suppress_warnings (fixture->pdf, QPDF_TRUE);
  g_assert_cmpint (qpdf_read_memory (fixture->pdf, "sample", g_bytes_get_data (fixture->bytes, NULL),
                                     g_bytes_get_size (fixture->bytes), NULL),
                   ==, QPDF_SUCCESS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  qpdf_cleanup (&fixture->pdf);
  g_bytes_unref (fixture->bytes);
  document_tear_down (&fixture->document, NULL);
}

static char *
findings (Fixture *fixture)
{
  g_autoptr (GPtrArray) faults = lint (fixture->pdf);

  g_ptr_array_add (faults, NULL);
  return g_strjoinv ("; ", (char **) faults->pdata);
}

static void
assert_found (Fixture *fixture, const char *sentence)
{
  g_autofree char *found = findings (fixture);

  g_assert_nonnull (strstr (found, sentence));
}

static qpdf_oh
root (Fixture *fixture)
{
  return qpdf_get_root (fixture->pdf);
}

static qpdf_oh
first_page (Fixture *fixture)
{
  return qpdf_get_page_n (fixture->pdf, 0);
}

static void
take_away (Fixture *fixture, qpdf_oh dict, const char *key)
{
  g_assert_true (qpdf_oh_has_key (fixture->pdf, dict, key));
  qpdf_oh_remove_key (fixture->pdf, dict, key);
}

/* The first element of a kind, depth first; qpdf's handle of "null" if there is none. */
static qpdf_oh
find_element (Fixture *fixture, qpdf_oh element, const char *role)
{
  qpdf_oh kids = qpdf_oh_get_key (fixture->pdf, element, "/K");
  int n_kids = qpdf_oh_is_array (fixture->pdf, kids) ? qpdf_oh_get_array_n_items (fixture->pdf, kids) : 0;

  if (qpdf_oh_is_name_and_equals (fixture->pdf, qpdf_oh_get_key (fixture->pdf, element, "/S"), role))
    return element;
  for (int i = 0; i < n_kids; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (fixture->pdf, kids, i), found;

      found = qpdf_oh_is_dictionary (fixture->pdf, kid) ? find_element (fixture, kid, role)
                                                        : qpdf_oh_new_null (fixture->pdf);
      if (qpdf_oh_is_dictionary (fixture->pdf, found))
        return found;
    }
  return qpdf_oh_new_null (fixture->pdf);
}

static qpdf_oh
element (Fixture *fixture, const char *role)
{
  qpdf_oh found =
      find_element (fixture, qpdf_oh_get_key (fixture->pdf, root (fixture), "/StructTreeRoot"), role);

  g_assert_true (qpdf_oh_is_dictionary (fixture->pdf, found));
  return found;
}

/* Gives the first page its content with the first @what replaced. */
static void
edit_content (Fixture *fixture, const char *what, const char *with)
{
  unsigned char *bytes = NULL;
  size_t length = 0;
  qpdf_oh stream = qpdf_oh_new_stream (fixture->pdf);

  qpdf_oh_get_page_content_data (fixture->pdf, first_page (fixture), &bytes, &length);
  g_autoptr (GString) content = g_string_new_len ((const char *) bytes, (gssize) length);
  free (bytes);
  g_assert_cmpuint (g_string_replace (content, what, with, 1), ==, 1);
  qpdf_oh_replace_stream_data (fixture->pdf, stream, (const unsigned char *) content->str, content->len,
                               qpdf_oh_new_null (fixture->pdf), qpdf_oh_new_null (fixture->pdf));
  qpdf_oh_replace_key (fixture->pdf, first_page (fixture), "/Contents", stream);
}

static void
sample_has_no_faults (Fixture *fixture, gconstpointer data)
{
  g_autofree char *found = findings (fixture);

  g_assert_cmpstr (found, ==, "");
}

static void
missing_language_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, root (fixture), "/Lang");
  assert_found (fixture, "no language");
}

static void
missing_title_display_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, root (fixture), "/ViewerPreferences");
  assert_found (fixture, "title is not displayed");
}

static void
missing_metadata_are_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, root (fixture), "/Metadata");
  assert_found (fixture, "no metadata");
}

static void
missing_structure_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, root (fixture), "/StructTreeRoot");
  assert_found (fixture, "no structure tree");
  assert_found (fixture, "marked content without an element");
}

static void
figure_without_words_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, element (fixture, "/Figure"), "/Alt");
  assert_found (fixture, "figure without words");
}

static void
header_cell_without_scope_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, element (fixture, "/TH"), "/A");
  assert_found (fixture, "header cell without scope");
}

static void
orphan_element_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, element (fixture, "/H1"), "/P");
  assert_found (fixture, "element does not lead back to its parent");
}

static void
link_without_annotation_is_seen (Fixture *fixture, gconstpointer data)
{
  qpdf_oh kids = qpdf_oh_get_key (fixture->pdf, element (fixture, "/Link"), "/K");

  qpdf_oh_erase_item (fixture->pdf, kids, qpdf_oh_get_array_n_items (fixture->pdf, kids) - 1);
  assert_found (fixture, "link element without its annotation");
}

static void
mute_annotation_is_seen (Fixture *fixture, gconstpointer data)
{
  qpdf_oh annotations = qpdf_oh_get_key (fixture->pdf, first_page (fixture), "/Annots");

  take_away (fixture, qpdf_oh_get_array_item (fixture->pdf, annotations, 0), "/Contents");
  assert_found (fixture, "annotation without words");
}

static void
stray_annotation_is_seen (Fixture *fixture, gconstpointer data)
{
  qpdf_oh annotations = qpdf_oh_get_key (fixture->pdf, first_page (fixture), "/Annots");

  take_away (fixture, qpdf_oh_get_array_item (fixture->pdf, annotations, 0), "/StructParent");
  assert_found (fixture, "annotation is not in the structure tree");
  assert_found (fixture, "annotation does not lead back to its element");
}

static void
wrong_tab_order_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, first_page (fixture), "/Tabs");
  assert_found (fixture, "tab order does not follow the structure");
}

static void
stray_content_is_seen (Fixture *fixture, gconstpointer data)
{
  take_away (fixture, first_page (fixture), "/StructParents");
  assert_found (fixture, "content does not lead back to its element");
}

static void
untagged_painting_is_seen (Fixture *fixture, gconstpointer data)
{
  edit_content (fixture, "/H1<</MCID 0>>BDC", "0 0 10 10 re f /H1<</MCID 0>>BDC");
  assert_found (fixture, "painting outside marked content");
}

static void
open_marked_content_is_seen (Fixture *fixture, gconstpointer data)
{
  edit_content (fixture, "EMC", "");
  assert_found (fixture, "BDC without EMC");
}

static void
straddling_marked_content_is_seen (Fixture *fixture, gconstpointer data)
{
  edit_content (fixture, "EMC\nQ", "Q\nEMC");
  assert_found (fixture, "marked content straddles q or BT");
}

static void
font_that_is_not_embedded_is_seen (Fixture *fixture, gconstpointer data)
{
  qpdf_oh resources = qpdf_oh_get_key (fixture->pdf, first_page (fixture), "/Resources");
  qpdf_oh font = qpdf_oh_get_key (fixture->pdf, qpdf_oh_get_key (fixture->pdf, resources, "/Font"), "/F1");
  qpdf_oh descendants = qpdf_oh_get_key (fixture->pdf, font, "/DescendantFonts");

  take_away (fixture, qpdf_oh_get_array_item (fixture->pdf, descendants, 0), "/FontDescriptor");
  assert_found (fixture, "font is not embedded");
  take_away (fixture, font, "/ToUnicode");
  assert_found (fixture, "font does not lead back to text");
}

#define TEST(name) g_test_add ("/pdf/lint/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  sample_init (&argc, &argv);
  TEST (sample_has_no_faults);
  TEST (missing_language_is_seen);
  TEST (missing_title_display_is_seen);
  TEST (missing_metadata_are_seen);
  TEST (missing_structure_is_seen);
  TEST (figure_without_words_is_seen);
  TEST (header_cell_without_scope_is_seen);
  TEST (orphan_element_is_seen);
  TEST (link_without_annotation_is_seen);
  TEST (mute_annotation_is_seen);
  TEST (stray_annotation_is_seen);
  TEST (wrong_tab_order_is_seen);
  TEST (stray_content_is_seen);
  TEST (untagged_painting_is_seen);
  TEST (open_marked_content_is_seen);
  TEST (straddling_marked_content_is_seen);
  TEST (font_that_is_not_embedded_is_seen);
  return g_test_run ();
}
