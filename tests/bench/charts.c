// SPDX-License-Identifier: GPL-3.0-or-later
/* charts.c - fifty charts of sixty points with target, rebase and icons, a tagged page each: computed and
 * written to the file that is named, and nothing else. */
#include "chart/chart.h"
#include "chart/description.h"
#include "chart/icons.h"
#include "pack/drawing-ink.h"
#include "pdf/page.h"
#include "pdf/structure.h"
#include "series.h"

#define N_CHARTS 50
#define N_POINTS 60
#define MARGIN 50
#define ICON_SIZE 40
#define PAGE_WIDTH (BW_CHART_WIDTH + 2 * MARGIN)
#define PAGE_HEIGHT (BW_CHART_HEIGHT + ICON_SIZE + 3 * MARGIN)

typedef struct
{
  BwPdf *pdf;
  BwPdfPage *page;
  double y;
} Sheet;

/* Takes @drawing. */
static void
add_figure (Sheet *sheet, BwDrawing *drawing, double x, const char *words)
{
  BwPdfElement *figure = bw_pdf_add_element (sheet->pdf, NULL, BW_PDF_FIGURE);
  g_autoptr (BwPdfInk) ink = bw_pdf_page_begin (sheet->page, figure);

  bw_pdf_element_set_alt (figure, words);
  bw_pdf_element_set_box (figure, sheet->page, x, sheet->y, bw_drawing_get_width (drawing),
                          bw_drawing_get_height (drawing));
  bw_drawing_paint (drawing, ink, x, sheet->y);
  bw_drawing_free (drawing);
}

static void
add_chart (BwPdf *pdf, guint number)
{
  g_autoptr (BwSeries) series = bench_series_new (N_POINTS, number);
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autofree char *words = bw_description_dup_alt (analysis);
  const BwChartBox box = {BW_CHART_WIDTH, BW_CHART_HEIGHT, bw_pdf_get_typesetter (pdf)};
  Sheet sheet = {pdf, bw_pdf_add_page (pdf, PAGE_WIDTH, PAGE_HEIGHT), MARGIN};

  add_figure (&sheet, bw_icon_variation (analysis->summary.variation, ICON_SIZE), MARGIN, "Variation");
  add_figure (&sheet, bw_icon_assurance (analysis->summary.assurance, ICON_SIZE), MARGIN + 2 * ICON_SIZE,
              "Assurance");
  sheet.y += ICON_SIZE + MARGIN;
  add_figure (&sheet, bw_chart_draw (analysis, &box), MARGIN, words);
  bw_pdf_page_finish (sheet.page);
}

int
main (int argc, char **argv)
{
  g_autoptr (BwTypesetter) typesetter = bw_typesetter_new ();
  g_autoptr (BwPdf) pdf = bw_pdf_new (typesetter, "Charts", "en-GB");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc == 2, 2);
  for (guint i = 0; i < N_CHARTS; i++)
    add_chart (pdf, i + 1);
  bytes = bw_pdf_finish (pdf, &error);
  if (bytes == NULL || !g_file_set_contents (argv[1], g_bytes_get_data (bytes, NULL),
                                             (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  return 0;
}
