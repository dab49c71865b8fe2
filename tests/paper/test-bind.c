/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binding as a whole: order, bytes, disks, and what does not fit. Seen with qpdf and poppler.
 */
#include "bench.h"
#include "bound.h"
#include "pdf-maker.h"

#include "paper/bind.h"
#include "paper/verify.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
test_order (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) a = one_page (A4, "BT /F 12 Tf 100 700 Td (ALPHA) Tj ET");
  g_autoptr (GBytes) b = one_page (A4, "BT /F 12 Tf 100 700 Td (BETA) Tj ET");
  g_autofree char *path = bound (bench, (GBytes *[]){a, b}, 2);
  g_autofree char *text = run ("pdftotext", path, "-", NULL);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (g_strv_length (pages), ==, 5); /* four, each followed by a form feed */
  assert_contains (pages[0], "OWN PAGE 1");
  assert_contains (pages[1], "ALPHA");
  assert_contains (pages[1], "STAMP1");
  assert_contains (pages[2], "OWN PAGE 2");
  assert_contains (pages[3], "BETA");
  assert_contains (pages[3], "STAMP2");
}

static void
test_active_content_again (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf =
      one_page (A4 "/AA << /O << /S /JavaScript /JS (x) >> >> /Annots [ << /Subtype /Link /Rect [0 0 9 9] "
                   "/A << /S /Launch /F (x) >> >> ]",
                WORDS);
  g_autofree char *text = bound_text (bench, pdf);

  assert_lacks (text, "JavaScript");
  assert_lacks (text, "/Launch");
}

static void
assert_old_file_whole (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autofree char *part = bw_paper_part_path (path);

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "the old pack");
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* Compresses to some four bytes a number. */
static GBytes *
long_page (guint n_numbers)
{
  g_autoptr (GString) content = g_string_new ("BT /F 12 Tf 50 700 Td ");
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (content, "(%u) Tj ", g_rand_int (random));
  return one_page (A4, content->str);
}

static void
test_full_disk (Bench *bench, gconstpointer data)
{
  g_autofree char *pack = bench_path (bench, "pack.pdf");
  g_autofree char *paper = NULL;
  g_autofree char *complaint = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GBytes) pdf = NULL;

  pdf = long_page (20000);
  paper = bench_write (bench, "paper.pdf", pdf);
  g_assert_true (g_file_set_contents (pack, "the old pack", -1, NULL));
  command = g_strdup_printf ("trap '' XFSZ; ulimit -f 16; exec %s %s %s", BIND_SOME, pack, paper);
  g_assert_cmpint (try_run (NULL, &complaint, (const char *[]){"sh", "-c", command, NULL}), ==, 1);
  assert_contains (complaint, "could not be written");
  assert_old_file_whole (pack);
}

static void
test_absent_folder (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, WORDS);
  g_autofree char *pack = bench_path (bench, "absent/pack.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (bind_papers (&(Attached){"paper.pdf", pdf}, 1, pack, &error));
  g_assert_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_WRITE);
}

static void
test_wrong_number_of_stamps (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, WORDS);
  g_autoptr (Skeleton) skeleton = skeleton_new (1, (const double[]){500, 500}, 2);
  g_autofree char *pack = bench_path (bench, "pack.pdf");
  g_autoptr (GError) error = NULL;
  BwBindingPaper paper = {.pdf = pdf,
                          .name = "paper.pdf",
                          .title = "Paper",
                          .section_id = g_array_index (skeleton->sections, guint, 0),
                          .outline_id = g_array_index (skeleton->outlines, guint, 0),
                          .stamp_ids = (const guint *) skeleton->stamps->data,
                          .n_stamps = 2};
  BwBinding binding = {.skeleton = skeleton->pdf, .papers = &paper, .n_papers = 1};

  g_assert_true (g_file_set_contents (pack, "the old pack", -1, NULL));
  g_assert_false (bw_paper_bind (&binding, pack, NULL, NULL, &error));
  g_assert_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_BINDING);
  assert_contains (error->message, "paper.pdf");
  assert_old_file_whole (pack);
}

static void
note_fraction (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_no_papers (Bench *bench, gconstpointer data)
{
  g_autoptr (Skeleton) skeleton = skeleton_new (3, NULL, 0);
  g_autofree char *pack = bench_path (bench, "pack.pdf");
  g_autoptr (GError) error = NULL;
  BwBinding binding = {.skeleton = skeleton->pdf};
  double last = 0;

  bw_paper_bind (&binding, pack, note_fraction, &last, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
  g_assert_true (bw_paper_read_back (pack, "pack.pdf", 3, &error));
}

static void
test_verify (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, WORDS);
  g_autofree char *pack = bound (bench, &pdf, 1);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (bw_paper_read_back (pack, "pack.pdf", 2, &error));
  g_assert_false (bw_paper_read_back (pack, "pack.pdf", 3, &error));
  g_assert_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_cmpint (g_stat (pack, &status), ==, 0);
  g_assert_cmpint (truncate (pack, status.st_size - 200), ==, 0);
  g_assert_false (bw_paper_read_back (pack, "pack.pdf", 2, &error));
}

/* Every stamp is a form, and no reader of the file needs one to count its pages. */
static void
break_stamp (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;
  char *stamp, *end;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  stamp = memmem (bytes, length, "/Form", strlen ("/Form"));
  g_assert_nonnull (stamp);
  end = memmem (stamp, length - (gsize) (stamp - bytes), "endstream", strlen ("endstream"));
  g_assert_nonnull (end);
  memcpy (end, "0123456789", strlen ("endstream"));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* A long file is read by several threads. */
static void
test_verify_streams (Bench *bench, gconstpointer data)
{
  const guint lengths[] = {1, 100000};

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) pdf = long_page (lengths[i]);
      g_autofree char *pack = bound (bench, &pdf, 1);
      g_autoptr (GError) error = NULL;

      g_assert_true (bw_paper_read_back (pack, "pack.pdf", 2, &error));
      break_stamp (pack);
      g_assert_false (bw_paper_read_back (pack, "pack.pdf", 2, &error));
      g_assert_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_DAMAGED);
    }
}

#define TEST(path, func) g_test_add ("/bind/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("papers follow their pages in order", test_order);
  TEST ("active content is removed here too", test_active_content_again);
  TEST ("a full disk is told and the old file whole", test_full_disk);
  TEST ("a folder that is not there is told", test_absent_folder);
  TEST ("the wrong number of stamps is refused", test_wrong_number_of_stamps);
  TEST ("a pack without papers is one", test_no_papers);
  TEST ("verifying sees what is missing", test_verify);
  TEST ("verifying sees damage between the ends of a file", test_verify_streams);
  return g_test_run ();
}
