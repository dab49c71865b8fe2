/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bound page as it looks: where poppler finds its words and its stamp. Numbers are hand arithmetic: an A4
 * page goes to 0.93 x + 20.8 across and 0.93 y + 50.9 up.
 */
#include "bench.h"
#include "bound.h"
#include "pdf-maker.h"

#include "paper/bind.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where a word begins on a page, in points from the page's upper left corner as seen; FALSE when it is not
 * there. */
static gboolean
find_word (const char *pack, guint page, const char *word, double *x, double *y)
{
  g_autofree char *first = g_strdup_printf ("%u", page);
  g_autofree char *boxes = run ("pdftotext", "-bbox", "-f", first, "-l", first, pack, "-", NULL);
  g_autofree char *end = g_strdup_printf (">%s</word>", word);
  const char *at = strstr (boxes, end);

  if (at == NULL)
    return FALSE;
  at = g_strrstr_len (boxes, at - boxes, "xMin=\"");
  *x = g_ascii_strtod (at + strlen ("xMin=\""), NULL);
  at = strstr (at, "yMax=\"");
  *y = g_ascii_strtod (at + strlen ("yMax=\""), NULL);
  return TRUE;
}

static void
test_a4_content_moves (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, WORDS);
  g_autofree char *path = bound (bench, &pdf, 1);
  double x = 0;
  double y = 0;

  g_assert_true (find_word (path, 2, "CONTENT", &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0.93 * 100 + 20.8, 0.2);
  /* Baseline 141.89 from the top; the word's box reaches a little below it. */
  g_assert_cmpfloat_with_epsilon (y, 8 + 0.93 * 141.89, 4);
  g_assert_true (find_word (path, 2, "STAMP1", &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 60, 0.2);
  g_assert_cmpfloat_with_epsilon (y, 841.89 - 5, 4);
}

/* The stamp stands at the lower left of the page as seen, however the page is turned, cut or measured. */
static void
check_stamp_place (const Bench *bench, const char *page_entries, double width, double height, double unit)
{
  g_autoptr (GBytes) pdf = one_page (page_entries, "");
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *picture = bench_path (bench, "picture");
  g_autofree char *written = bench_path (bench, "picture.ppm");
  g_autofree char *printed =
      run ("pdftoppm", "-r", "72", "-f", "2", "-singlefile", "-cropbox", path, picture, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  int columns = 0;
  int rows = 0;
  const guint8 *pixels = NULL;

  g_assert_nonnull (printed);
  g_assert_true (g_file_get_contents (written, &bytes, &length, NULL));
  g_assert_cmpint (sscanf (bytes, "P6 %d %d", &columns, &rows), ==, 2);
  g_assert_cmpint (columns, ==, (int) (width / unit));
  g_assert_cmpint (rows, ==, (int) (height / unit));
  pixels = (const guint8 *) bytes + length - (gsize) columns * (gsize) rows * 3;
  /* The black bar: 20 high over the whole width at the bottom; white at the top. */
  for (int column = 1; column < columns - 1; column += columns - 3)
    {
      g_assert_cmpuint (pixels[((rows - 3) * columns + column) * 3], <, 40);
      g_assert_cmpuint (pixels[(3 * columns + column) * 3], >, 200);
      g_assert_cmpuint (pixels[((rows - (int) (24 / unit)) * columns + column) * 3], >, 200);
    }
}

static void
test_stamp_place (Bench *bench, gconstpointer data)
{
  check_stamp_place (bench, "/MediaBox [0 0 600 800]", 600, 800, 1);
  check_stamp_place (bench, "/MediaBox [0 0 600 800] /Rotate 90", 800, 600, 1);
  check_stamp_place (bench, "/MediaBox [0 0 600 800] /Rotate 180", 600, 800, 1);
  check_stamp_place (bench, "/MediaBox [0 0 600 800] /Rotate 270", 800, 600, 1);
  check_stamp_place (bench, "/MediaBox [-300 -300 600 800] /CropBox [-200 -100 400 700] /Rotate 90", 800, 600,
                     1);
}

/* poppler 22.12 shows pages without UserUnit, so what it shows is half as large. */
static void
test_user_unit (Bench *bench, gconstpointer data)
{
  check_stamp_place (bench, "/MediaBox [0 0 300 400] /UserUnit 2", 600, 800, 2);
}

static void
check_survives (const Bench *bench, const char *content)
{
  g_autoptr (GBytes) pdf = one_page (A4, content);
  g_autofree char *path = bound (bench, &pdf, 1);
  double x = 0;
  double y = 0;

  g_test_message ("content: %s", content);
  g_assert_true (find_word (path, 2, "STAMP1", &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 60, 0.2);
  g_assert_cmpfloat_with_epsilon (y, 841.89 - 5, 4);
  g_assert_true (find_word (path, 2, "CONTENT", &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0.93 * 100 + 20.8, 0.2);
}

static void
test_unbalanced_content (Bench *bench, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (WORDS);

  check_survives (bench, "Q Q Q " WORDS);
  check_survives (bench, WORDS " q 5 0 0 5 0 0 cm q");
  check_survives (bench, "EMC EMC " WORDS " /P BMC");
  check_survives (bench, WORDS " BT 0 Tr");
  check_survives (bench, WORDS " 0 0 1 1 re W");
  check_survives (bench, WORDS " BT (unfinished (string");
  check_survives (bench, WORDS " BI /W 9 /H 9 /BPC 8 /CS /G ID xx");
  check_survives (bench, WORDS " BT Tf ET nonsense");
  for (guint i = 0; i < 500; i++)
    g_string_append (many, " Q q q");
  check_survives (bench, many->str);
}

static void
test_undecodable_content (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint broken = pdf_maker_add_stream (maker, "/Filter /FlateDecode", "this was never compressed");
  g_autofree char *entries = g_strdup_printf (A4 "/Contents %u 0 R", broken);
  guint pages = pdf_maker_reserve (maker);
  guint catalogue = pdf_maker_add (maker, "<< /Type /Catalog /Pages %u 0 R >>", pages);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = bench_path (bench, "pack.pdf");
  double x = 0;
  double y = 0;

  pdf_maker_set (maker, page, "<< /Type /Page /Parent %u 0 R %s >>", pages, entries);
  pdf_maker_set (maker, pages, "<< /Type /Pages /Kids [ %u 0 R ] /Count 1 >>", page);
  pdf = pdf_maker_finish (maker, catalogue);
  bind_papers (&(Attached){"broken.pdf", pdf}, 1, path, &error);
  g_assert_no_error (error);
  g_assert_true (find_word (path, 2, "STAMP1", &x, &y));
}

#define TEST(path, func) g_test_add ("/bind pages/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("an A4 page's content is scaled and its stamp below it", test_a4_content_moves);
  TEST ("the stamp is at the bottom as seen, on pages turned and cut", test_stamp_place);
  TEST ("user units do not change the stamp's size", test_user_unit);
  TEST ("unbalanced content keeps neither stamp nor itself from its place", test_unbalanced_content);
  TEST ("content that cannot be decoded costs only itself", test_undecodable_content);
  return g_test_run ();
}
