// SPDX-License-Identifier: GPL-3.0-or-later
/* documents.c - what finished documents are to other people's tools. */
#include "sample.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("\"%s\" is not in:\n%s", part, text);
}

static GBytes *
sample (Document *document)
{
  sample_write (document);
  return document_finish (document);
}

/* --- the file ------------------------------------------------------------------------------------------- */

static void
qpdf_finds_no_errors (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *report = LOOK_WITH (pdf, "qpdf", "--check", "@");

  assert_contains (report, "PDF Version: 1.7");
  assert_contains (report, "No syntax or stream encoding errors found");
}

static void
document_says_what_it_is (Document *document, gconstpointer data)
{
  bw_pdf_set_author (document->pdf, "Riverside & Vale NHS Trust");
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *info = LOOK_WITH (pdf, "pdfinfo", "-isodates", "@");
  g_autofree char *packet = LOOK_WITH (pdf, "pdfinfo", "-meta", "@");

  assert_contains (info, "Title:           Quality board – Bwrdd Ansawdd ŵ\n");
  assert_contains (info, "Author:          Riverside & Vale NHS Trust\n");
  assert_contains (info, "CreationDate:    2023-11-14T22:13:20Z\n"); /* date -u -d @1700000000 */
  assert_contains (info, "Tagged:          yes\n");
  assert_contains (info, "JavaScript:      no\n");
  assert_contains (info, "Page size:       595.28 x 841.89 pts (A4)\n");
  assert_contains (packet, ">Quality board – Bwrdd Ansawdd ŵ</rdf:li>");
  assert_contains (packet, "Riverside &amp; Vale NHS Trust");
  g_assert_null (strstr (packet, "pdfuaid"));
}

static void
all_fonts_are_embedded_subsets (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *table = LOOK_WITH (pdf, "pdffonts", "@");
  g_auto (GStrv) lines = g_strsplit (g_strstrip (table), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2 + 2); /* two head lines; regular and bold */
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple (
        "^[A-Z]{6}\\+NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes", lines[i], 0, 0));
}

static void
same_input_gives_the_same_bytes (Document *document, gconstpointer data)
{
  Document other;
  g_autoptr (GBytes) first = sample (document), second = NULL;

  document_set_up (&other, NULL);
  second = sample (&other);
  g_assert_true (g_bytes_equal (first, second));
  document_tear_down (&other, NULL);
}

static gpointer
write_in_thread (gpointer data)
{
  Document document;
  GBytes *bytes;

  document_set_up (&document, NULL);
  bytes = sample (&document);
  document_tear_down (&document, NULL);
  return bytes;
}

static void
threads_do_not_disturb_each_other (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) expected = sample (document);
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", write_in_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

/* Makes a locale with a decimal comma and uses it. */
static gboolean
use_decimal_comma (const char *dir)
{
  g_autofree char *compiled = g_build_filename (dir, "de_DE.UTF-8", NULL);
  const char *const command[] = {"localedef", "-i", "de_DE", "-f", "UTF-8", compiled, NULL};

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                     NULL, NULL, NULL, NULL, NULL))
    return FALSE;
  g_setenv ("LOCPATH", dir, TRUE);
  return setlocale (LC_ALL, "de_DE.UTF-8") != NULL && g_str_equal (localeconv ()->decimal_point, ",");
}

static void
decimal_comma_does_not_reach_the_file (Document *document, gconstpointer data)
{
  g_autofree char *dir = g_dir_make_tmp ("bw-locale-XXXXXX", NULL);
  const char *const clean_up[] = {"rm", "-r", dir, NULL};
  g_autoptr (GBytes) plain = sample (document);

  if (use_decimal_comma (dir))
    {
      Document other;

      document_set_up (&other, NULL);
      g_autoptr (GBytes) with_comma = sample (&other);
      g_assert_true (g_bytes_equal (plain, with_comma));
      document_tear_down (&other, NULL);
    }
  else
    g_test_skip ("localedef cannot make a locale here (package locales)");
  setlocale (LC_ALL, "C");
  g_unsetenv ("LOCPATH");
  g_spawn_sync (NULL, (char **) clean_up, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

/* --- reading -------------------------------------------------------------------------------------------- */

static void
screen_reader_meets_roles_in_order (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *tree = LOOK_WITH (pdf, "pdfinfo", "-struct-text", "@");
  static const char *const expected[] = {
      "Document",
      "H1",
      "\"Quality and safety report\"",
      "P",
      "\"Adroddiad ansawdd a diogelwch ŵ ŷ\"",
      "Table",
      "TR",
      "TH",
      "\"Measure\"",
      "\"Latest\"",
      "\"Falls\"",
      "TD",
      "\"4.2\"",
      "Figure",
      "\"Mean 4.0\"",
      "Link",
      "\"page 2\"",
      "Link",
      "\"our web page\"",
      "\"The board heard that the ward has changed how it \"",
      "\"hands over at night, and asked to see it.\"",
  };
  const char *rest = tree;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_contains (rest, expected[i]);
      rest = strstr (rest, expected[i]) + strlen (expected[i]);
    }
  g_assert_null (strstr (tree, "Page 1 of 2")); /* an artifact */
}

typedef struct
{
  const char *name, *text;
} Sentence;

static const Sentence sentences[] = {
    {"english", "The Board is asked to note the office's first affidavit."},
    {"welsh", "Mae'r ŵyl yn llawn dŵr a thŷ gŵyl ŷd"},
    {"polish", "Zażółć gęślą jaźń"},
    {"signs", "≥ 95 % → −3.2 ½ ≈ ✓"},
    {"arabic", "السلام عليكم"},
    {"urdu", "ٹھیک ہے پڑھیں گئے ہیں"},
    {"hebrew", "מסמכי הדירקטוריון"},
    {"hindi", "नमस्ते कृपया ध्यान दें क्षत्रिय"},
    {"bengali", "বাংলাদেশ বোর্ড স্বাস্থ্য"},
};

static void
text_is_found_again (Document *document, gconstpointer data)
{
  const Sentence *sentence = data;

  document_write (document, document_add_page (document), NULL, BW_PDF_P, 60, sentence->text);
  g_autoptr (GBytes) pdf = document_finish (document);
  g_autofree char *found = LOOK_WITH (pdf, "pdftotext", "@", "-");

  assert_contains (found, sentence->text);
}

/* A replaced stretch inside a paragraph; poppler once lost all that came after it. */
static void
nothing_is_lost_after_a_replaced_word (Document *document, gconstpointer data)
{
  BwPdfPage *page = document_add_page (document);
  g_autoptr (BwParagraph) paragraph =
      bw_paragraph_new (document->typesetter, &sample_body, "Gwasan\u00ADaethau gofal / Care services");
  g_autoptr (BwPdfInk) ink = bw_pdf_page_begin (page, bw_pdf_add_element (document->pdf, NULL, BW_PDF_P));

  bw_paragraph_set_width (paragraph, 45);
  bw_paragraph_set_language (paragraph, 0, strlen ("Gwasan\u00ADaethau"), "cy");
  bw_pdf_ink_paragraph (ink, paragraph, 50, 60);
  bw_pdf_ink_end (g_steal_pointer (&ink));
  g_autoptr (GBytes) pdf = document_finish (document);
  g_autofree char *tree = LOOK_WITH (pdf, "pdfinfo", "-struct-text", "@");
  g_autofree char *text = LOOK_WITH (pdf, "pdftotext", "@", "-");
  assert_contains (tree, "aethau");
  assert_contains (tree, "gofal / Care services");
  assert_contains (text, "Gwasan\u00AD\naethau"); /* a reader that knows soft hyphens finds the word */
}

static void
group_takes_no_drawing (Document *document, gconstpointer data)
{
  BwPdfPage *page = document_add_page (document);
  BwPdfElement *table = bw_pdf_add_element (document->pdf, NULL, BW_PDF_TABLE);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*takes_content*");
  g_assert_null (bw_pdf_page_begin (page, table));
  g_test_assert_expected_messages ();
}

/* --- places --------------------------------------------------------------------------------------------- */

static void
text_stands_where_it_was_put (Document *document, gconstpointer data)
{
  BwPdfPage *page = document_add_page (document);
  BwPdfInk *ink = bw_pdf_page_begin (page, bw_pdf_add_element (document->pdf, NULL, BW_PDF_P));

  bw_pdf_ink_text (ink, &sample_body, BW_PDF_ANCHOR_RIGHT, 544.64, 100, "12.5");
  bw_pdf_ink_end (ink);
  g_autoptr (GBytes) pdf = document_finish (document);
  g_autofree char *boxes = LOOK_WITH (pdf, "pdftotext", "-bbox", "@", "-");
  const char *word = strstr (boxes, "<word");
  double x_min, y_min, x_max, y_max;

  g_assert_nonnull (word);
  g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">", &x_min, &y_min,
                           &x_max, &y_max),
                   ==, 4);
  g_assert_cmpfloat_with_epsilon (x_max, 544.64, 0.01);
  g_assert_cmpfloat_with_epsilon (y_max, 100 + 2.93, 0.01); /* Noto Sans reaches 0.293 below the baseline */
}

static void
links_lead_forward_and_out (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *web = LOOK_WITH (pdf, "pdfinfo", "-url", "@");
  g_autofree char *places = LOOK_WITH (pdf, "qpdf", "--qdf", "--object-streams=disable", "@", "-");

  assert_contains (web, "https://example.org/a%20b%28%C5%B5%29");
  assert_contains (places, "/XYZ");
  assert_contains (places, "781.89"); /* 60 below the top of a page 841.89 high */
}

static void
bookmarks_nest_and_keep_every_character (Document *document, gconstpointer data)
{
  g_autoptr (GBytes) pdf = sample (document);
  g_autofree char *json = LOOK_WITH (pdf, "qpdf", "--json=2", "--json-key=outlines", "@");

  assert_contains (json, "\"title\": \"Quality 😀 ŵ\"");
  assert_contains (json, "\"title\": \"Falls\"");
  assert_contains (json, "\"destpageposfrom1\": 2");
}

static void
object_numbers_hold_in_the_file (Document *document, gconstpointer data)
{
  BwPdfPage *page = document_add_page (document);
  BwPdfElement *section = bw_pdf_add_element (document->pdf, NULL, BW_PDF_SECT);
  BwPdfOutline *outline = bw_pdf_add_outline (document->pdf, NULL, "Paper", NULL);
  BwPdfForm *form = bw_pdf_add_form (document->pdf, 494, 20);
  BwPdfInk *ink = bw_pdf_form_begin (form);
  g_autofree char *form_option = g_strdup_printf ("--show-object=%u", bw_pdf_form_get_object_id (form));
  g_autofree char *outline_option =
      g_strdup_printf ("--show-object=%u", bw_pdf_outline_get_object_id (outline));
  g_autofree char *section_option =
      g_strdup_printf ("--show-object=%u", bw_pdf_element_get_object_id (section));
  g_autofree char *page_option = g_strdup_printf ("--show-object=%u", bw_pdf_page_get_object_id (page));

  bw_pdf_ink_end (ink);
  g_autoptr (GBytes) pdf = document_finish (document);
  g_autofree char *form_object = LOOK_WITH (pdf, "qpdf", form_option, "@");
  g_autofree char *outline_object = LOOK_WITH (pdf, "qpdf", outline_option, "@");
  g_autofree char *section_object = LOOK_WITH (pdf, "qpdf", section_option, "@");
  g_autofree char *page_object = LOOK_WITH (pdf, "qpdf", page_option, "@");
  assert_contains (form_object, "/BBox [ 0 0 494 20 ]");
  assert_contains (outline_object, "/Title");
  assert_contains (section_object, "/S /Sect");
  assert_contains (page_object, "/MediaBox [ 0 0 595.28 841.89 ]");
}

/* --- size
 * ---------------------------------------------------------------------------------------------------------
 */

/* 36,000 cells of one table, too: libharu's longest array has 32,767 entries. */
static void
three_thousand_pages_are_no_limit (Document *document, gconstpointer data)
{
  BwPdfElement *table = bw_pdf_add_element (document->pdf, NULL, BW_PDF_TABLE);

  for (guint i = 0; i < 3000; i++)
    {
      BwPdfPage *page = document_add_page (document);
      BwPdfPlace *place = bw_pdf_add_place (document->pdf);

      bw_pdf_place_set (place, page, 0);
      bw_pdf_add_outline (document->pdf, NULL, "Page", place);
      for (guint j = 0; j < 12; j++)
        document_write (document, page, bw_pdf_add_element (document->pdf, table, BW_PDF_TR), BW_PDF_TD,
                        60 + 20 * j, "cell");
    }
  g_autoptr (GBytes) pdf = document_finish (document);
  g_autofree char *n_pages = LOOK_WITH (pdf, "qpdf", "--show-npages", "@");
  g_assert_cmpstr (n_pages, ==, "3000\n");
}

#define TEST(name)                                                                                           \
  g_test_add ("/pdf/documents/" #name, Document, NULL, document_set_up, name, document_tear_down)

int
main (int argc, char **argv)
{
  sample_init (&argc, &argv);
  TEST (qpdf_finds_no_errors);
  TEST (document_says_what_it_is);
  TEST (all_fonts_are_embedded_subsets);
  TEST (same_input_gives_the_same_bytes);
  TEST (threads_do_not_disturb_each_other);
  TEST (decimal_comma_does_not_reach_the_file);
  TEST (screen_reader_meets_roles_in_order);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf/documents/text_is_found_again/", sentences[i].name, NULL);

      g_test_add (path, Document, &sentences[i], document_set_up, text_is_found_again, document_tear_down);
    }
  TEST (nothing_is_lost_after_a_replaced_word);
  TEST (group_takes_no_drawing);
  TEST (text_stands_where_it_was_put);
  TEST (links_lead_forward_and_out);
  TEST (bookmarks_nest_and_keep_every_character);
  TEST (object_numbers_hold_in_the_file);
  TEST (three_thousand_pages_are_no_limit);
  return g_test_run ();
}
