/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a page and its foot stand. Expected values: the pack's design ("Head, foot, stamp") and hand
 * arithmetic.
 */
#include "paper/place.h"

#include "pdf-maker.h"

#define assert_near(a, b, tolerance) g_assert_cmpfloat_with_epsilon ((a), (b), (tolerance))

static void
test_a4_portrait (void)
{
  BwPaperPlace place = bw_paper_place (595.28, 841.89);

  assert_near (place.scale, 0.93, 1e-9);
  assert_near (place.left, 20.8, 0.05);
  assert_near (place.top, 8, 1e-9);
  g_assert_true (place.framed);
  assert_near (place.foot_scale, 1, 1e-9);
  assert_near (place.foot_width, 595.28, 1e-9);
  /* "so it ends at 791" */
  assert_near (place.top + place.scale * place.height, 791, 0.05);
}

static void
test_rounded_a4 (void)
{
  g_assert_true (bw_paper_place (595, 842).framed);
  g_assert_true (bw_paper_place (594.96, 841.92).framed);
  g_assert_false (bw_paper_place (612, 792).framed);
}

static void
test_landscape (void)
{
  BwPaperPlace place = bw_paper_place (841.89, 595.28);

  assert_near (place.scale, (595.28 - 51) / 595.28, 1e-9);
  assert_near (place.top, 0, 1e-9);
  assert_near (place.left, (841.89 - 841.89 * place.scale) / 2, 1e-9);
  g_assert_false (place.framed);
}

static void
test_foot_shrinks_below_a5 (void)
{
  BwPaperPlace a5 = bw_paper_place (419.53, 595.28);
  BwPaperPlace small = bw_paper_place (209.765, 300);

  assert_near (a5.foot_scale, 1, 1e-9);
  assert_near (small.foot_scale, 0.5, 1e-9);
  assert_near (small.foot_width, 419.53, 1e-6);
  assert_near (small.scale, (300 - 25.5) / 300, 1e-9);
}

static void
test_strip_of_a_page_keeps_its_content (void)
{
  BwPaperPlace strip = bw_paper_place (1000, 30);

  assert_near (strip.scale, 2 / 3.0, 1e-9);
  assert_near (strip.foot_scale * strip.foot_width, 1000, 1e-6);
}

static void
check_size (const char *page_entries, double width, double height)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, pdf_maker_reserve (maker), page_entries, "", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places = bw_paper_places (pdf, "page.pdf", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 1);
  assert_near (g_array_index (places, BwPaperPlace, 0).width, width, 1e-6);
  assert_near (g_array_index (places, BwPaperPlace, 0).height, height, 1e-6);
}

static void
test_size_is_as_seen (void)
{
  check_size ("/MediaBox [0 0 300 500]", 300, 500);
  check_size ("/MediaBox [300 500 0 0]", 300, 500);
  check_size ("/MediaBox [0 0 300 500] /Rotate 90", 500, 300);
  check_size ("/MediaBox [0 0 300 500] /Rotate -180", 300, 500);
  check_size ("/MediaBox [0 0 300 500] /CropBox [-50 100 200 450]", 200, 350);
  check_size ("/MediaBox [0 0 300 500] /UserUnit 2 /Rotate 270", 1000, 600);
}

static void
test_nonsense_boxes_are_a4 (void)
{
  check_size ("/MediaBox [0 0 0 0]", 595.28, 841.89);
  check_size ("/MediaBox [0 0 /A 5]", 595.28, 841.89);
  check_size ("/MediaBox [0 0 300 500] /CropBox [900 900 950 950]", 300, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/an A4 portrait page is scaled to 0.93 and framed", test_a4_portrait);
  g_test_add_func ("/place/A4 is A4 however its producer rounded it", test_rounded_a4);
  g_test_add_func ("/place/another page gives up the height of the foot", test_landscape);
  g_test_add_func ("/place/the foot shrinks with pages below A5", test_foot_shrinks_below_a5);
  g_test_add_func ("/place/a strip of a page keeps two thirds for its content",
                   test_strip_of_a_page_keeps_its_content);
  g_test_add_func ("/place/a page's size is what a reader sees", test_size_is_as_seen);
  g_test_add_func ("/place/boxes that make no sense are passed over", test_nonsense_boxes_are_a4);
  return g_test_run ();
}
