// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-lines.c - how long plain text takes on its way to a file: some 22,500 lines on 500 pages,
 * one paragraph an element. */
#include "sample.h"

static const char text[] =
    "The Board is asked to note the assurance given in this paper, and to agree the three actions which the "
    "committee "
    "proposes: a review of night-time handover on all medical wards, a second look at the figures for falls "
    "with harm since "
    "January, and a visit by two non-executive directors before the next meeting. Mae'r Bwrdd yn nodi'r "
    "sicrwydd. The mean "
    "was 4.2, and the limits 1.1 to 7.3; seven points above the mean are more than chance explains.";

typedef struct
{
  double layout, writing, finishing; /* seconds */
  guint n_lines, n_pages;
} Figures;

static double
lap (gint64 *since)
{
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - *since) / G_USEC_PER_SEC;

  *since = now;
  return seconds;
}

/* Returns the y below what it wrote. */
static double
write_paragraph (Document *document, BwPdfPage **page, double y, Figures *figures, gint64 *clock)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (document->typesetter, &sample_body, text);
  BwPdfInk *ink;

  bw_paragraph_set_width (paragraph, 494);
  figures->n_lines += bw_paragraph_get_n_lines (paragraph);
  if (*page == NULL || y + bw_paragraph_get_height (paragraph) > 776)
    {
      *page = document_add_page (document);
      figures->n_pages++;
      y = 60;
    }
  figures->layout += lap (clock);
  ink = bw_pdf_page_begin (*page, bw_pdf_add_element (document->pdf, NULL, BW_PDF_P));
  y = bw_pdf_ink_paragraph (ink, paragraph, 50.64, y);
  bw_pdf_ink_end (ink);
  figures->writing += lap (clock);
  return y + 7;
}

int
main (int argc, char **argv)
{
  Document document;
  BwPdfPage *page = NULL;
  Figures figures = {0};
  gint64 clock = g_get_monotonic_time ();
  double y = 0;

  document_set_up (&document, NULL);
  for (guint i = 0; i < 4500; i++)
    y = write_paragraph (&document, &page, y, &figures, &clock);
  g_autoptr (GBytes) pdf = document_finish (&document);
  figures.finishing = lap (&clock);
  g_print ("%u lines on %u pages: layout %.2f s, writing %.2f s, finishing %.2f s; %" G_GSIZE_FORMAT
           " bytes\n",
           figures.n_lines, figures.n_pages, figures.layout, figures.writing, figures.finishing,
           g_bytes_get_size (pdf));
  document_tear_down (&document, NULL);
  return 0;
}
