// SPDX-License-Identifier: GPL-3.0-or-later
/* sample.c - the sample document, and how tests run other programs on it. */
#include "sample.h"

#include <glib/gstdio.h>

const BwTextStyle sample_body = {.size = 10, .leading = 14, .rgb = 0x1a1a1a};
const BwTextStyle sample_title = {.size = 20, .leading = 26, .bold = TRUE, .tracking = -0.1, .rgb = 0x1a1a1a};
static const BwTextStyle note = {.size = 8, .leading = 11, .rgb = 0x595959};

void
sample_init (int *argc, char ***argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  g_test_init (argc, argv, NULL);
}

void
document_set_up (Document *document, gconstpointer data)
{
  document->typesetter = bw_typesetter_new ();
  document->pdf = bw_pdf_new (document->typesetter, "Quality board – Bwrdd Ansawdd ŵ", "en-GB");
}

void
document_tear_down (Document *document, gconstpointer data)
{
  bw_pdf_free (document->pdf);
  bw_typesetter_free (document->typesetter);
}

BwPdfPage *
document_add_page (Document *document)
{
  return bw_pdf_add_page (document->pdf, 595.28, 841.89);
}

BwPdfElement *
document_write (Document *document, BwPdfPage *page, BwPdfElement *parent, BwPdfRole role, double y,
                const char *text)
{
  BwPdfElement *element = bw_pdf_add_element (document->pdf, parent, role);
  BwPdfInk *ink = bw_pdf_page_begin (page, element);
  g_autoptr (BwParagraph) paragraph =
      bw_paragraph_new (document->typesetter, role == BW_PDF_H1 ? &sample_title : &sample_body, text);

  bw_paragraph_set_width (paragraph, 494);
  bw_pdf_ink_paragraph (ink, paragraph, 50.64, y);
  bw_pdf_ink_end (ink);
  return element;
}

GBytes *
document_finish (Document *document)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = bw_pdf_finish (document->pdf, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
write_table (Document *document, BwPdfPage *page)
{
  static const char *const cells[][2] = {{"Measure", "Latest"}, {"Falls", "4.2"}};
  BwPdfElement *table = bw_pdf_add_element (document->pdf, NULL, BW_PDF_TABLE);
  BwPdfInk *ink;

  bw_pdf_element_set_box (table, page, 50.64, 200, 494, 30);
  for (guint r = 0; r < 2; r++)
    {
      BwPdfElement *row = bw_pdf_add_element (document->pdf, table, BW_PDF_TR);

      for (guint c = 0; c < 2; c++)
        {
          BwPdfElement *cell =
              bw_pdf_add_element (document->pdf, row, r == 0 || c == 0 ? BW_PDF_TH : BW_PDF_TD);

          if (r == 0 || c == 0)
            bw_pdf_element_set_scope (cell, r == 0 ? BW_PDF_SCOPE_COLUMN : BW_PDF_SCOPE_ROW);
          ink = bw_pdf_page_begin (page, cell);
          bw_pdf_ink_text (ink, &sample_body, BW_PDF_ANCHOR_LEFT, 50.64 + c * 200, 211 + r * 15, cells[r][c]);
          bw_pdf_ink_end (ink);
        }
    }
  ink = bw_pdf_page_begin_artifact (page, BW_PDF_LAYOUT);
  bw_pdf_ink_line (ink, 50.64, 214, 544.64, 214, &(BwPdfPaint){.width = 1.2, .stroke = 0x1a1a1a});
  bw_pdf_ink_end (ink);
}

static void
write_figure (Document *document, BwPdfPage *page)
{
  static const BwPdfPoint points[] = {{60, 300}, {120, 280}, {180, 310}};
  BwPdfElement *figure = bw_pdf_add_element (document->pdf, NULL, BW_PDF_FIGURE);
  BwPdfInk *ink;

  bw_pdf_element_set_alt (figure, "Falls, three months: no special cause (dim achos arbennig ŵ)");
  bw_pdf_element_set_box (figure, page, 50.64, 260, 494, 100);
  ink = bw_pdf_page_begin (page, figure);
  bw_pdf_ink_rectangle (ink, 50.64, 260, 494, 100, &(BwPdfPaint){.fills = TRUE, .transparency = 0.965});
  bw_pdf_ink_polyline (ink, points, G_N_ELEMENTS (points), &(BwPdfPaint){.width = 1, .stroke = 0x6e6e6e});
  bw_pdf_ink_circle (ink, 180, 310, 5.2, &(BwPdfPaint){.width = 0.8, .stroke = 0x1a1a1a});
  bw_pdf_ink_save_and_place (ink, 400, 300, 2, 45);
  bw_pdf_ink_rounded_rectangle (ink, 0, 0, 20, 12, 2, &(BwPdfPaint){.fills = TRUE, .fill = 0xe46c0a});
  bw_pdf_ink_restore (ink);
  bw_pdf_ink_text (ink, &note, BW_PDF_ANCHOR_RIGHT, 540, 290, "Mean 4.0");
  bw_pdf_ink_end (ink);
}

/* One element whose lines are on both pages. */
static void
write_broken_paragraph (Document *document, BwPdfPage *first, BwPdfPage *second)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (
      document->typesetter, &sample_body,
      "The board heard that the ward has changed how it hands over at night, and asked to see it.");
  BwPdfElement *element = bw_pdf_add_element (document->pdf, NULL, BW_PDF_P);
  BwPdfInk *ink = bw_pdf_page_begin (first, element);

  bw_paragraph_set_width (paragraph, 250);
  bw_pdf_ink_lines (ink, paragraph, 0, 1, 50.64, 760);
  bw_pdf_ink_end (ink);
  ink = bw_pdf_page_begin (second, element);
  bw_pdf_ink_lines (ink, paragraph, 1, bw_paragraph_get_n_lines (paragraph) - 1, 50.64, 60);
  bw_pdf_ink_end (ink);
}

static void
write_links (Document *document, BwPdfPage *page, BwPdfPlace *place)
{
  BwPdfElement *paragraph = bw_pdf_add_element (document->pdf, NULL, BW_PDF_P);
  BwPdfElement *link = document_write (document, page, paragraph, BW_PDF_LINK, 400, "page 2");

  bw_pdf_page_add_link (page, link, 50.64, 400, 40, 14, place, "Go to page 2");
  link = document_write (document, page, paragraph, BW_PDF_LINK, 420, "our web page");
  bw_pdf_page_add_uri_link (page, link, 50.64, 420, 80, 14, "https://example.org/a b(ŵ)",
                            "Open our web page");
}

static void
write_foot (Document *document, BwPdfPage *page, const char *text)
{
  BwPdfInk *ink = bw_pdf_page_begin_artifact (page, BW_PDF_PAGINATION);

  bw_pdf_ink_text (ink, &note, BW_PDF_ANCHOR_RIGHT, 544.64, 811, text);
  bw_pdf_ink_end (ink);
}

static void
write_form (Document *document)
{
  BwPdfForm *form = bw_pdf_add_form (document->pdf, 494, 20);
  BwPdfInk *ink = bw_pdf_form_begin (form);

  bw_pdf_ink_text (ink, &note, BW_PDF_ANCHOR_RIGHT, 494, 12, "Page 3 of 3");
  bw_pdf_ink_end (ink);
}

void
sample_write (Document *document)
{
  BwPdfPlace *later = bw_pdf_add_place (document->pdf);
  BwPdfPage *first = document_add_page (document), *second;
  BwPdfElement *welsh;
  BwPdfOutline *outline = bw_pdf_add_outline (document->pdf, NULL, "Quality 😀 ŵ", later);

  bw_pdf_outline_set_open (outline, TRUE);
  bw_pdf_add_outline (document->pdf, outline, "Falls", later);
  document_write (document, first, NULL, BW_PDF_H1, 60, "Quality and safety report");
  welsh = document_write (document, first, NULL, BW_PDF_P, 100, "Adroddiad ansawdd a diogelwch ŵ ŷ");
  bw_pdf_element_set_language (welsh, "cy");
  write_table (document, first);
  write_figure (document, first);
  write_links (document, first, later);
  write_foot (document, first, "Page 1 of 2");
  second = document_add_page (document);
  bw_pdf_place_set (later, second, 60);
  write_broken_paragraph (document, first, second);
  write_foot (document, second, "Page 2 of 2");
  write_form (document);
}

/* --- other people's tools ------------------------------------------------------------------------------- */

static char *
save (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("bw-test-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

char *
look_with (GBytes *pdf, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = save (pdf);
  char *printed = NULL;
  int status = 0;

  for (gsize i = 0; arguments[i] != NULL; i++)
    g_strv_builder_add (builder, g_str_equal (arguments[i], "@") ? path : arguments[i]);
  command = g_strv_builder_end (builder);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &printed, NULL, &status, &error);
  g_unlink (path);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return printed;
}
