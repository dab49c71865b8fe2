/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lint proved by faults: a page without any, and the same page with one planted, which alone is found.
 */
#include "bench.h"
#include "pdf-maker.h"

#include "paper/lint.h"

#include <string.h>

static const char faultless[] =
    "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /Metadata 5 0 R "
    "/ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot 6 0 R >>\n"
    "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>\n"
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /StructParents 0 /Tabs /S "
    "/Annots [ 9 0 R ] /Resources << /Font << /F 10 0 R >> >> >>\n"
    "stream: /Figure <</MCID 0>> BDC 0 0 9 9 re f EMC /Artifact BMC 20 20 9 9 re f EMC\n"
    "stream: metadata\n"
    "<< /Type /StructTreeRoot /K [ 7 0 R 8 0 R ] /ParentTree << /Nums [ 0 [ 7 0 R ] 1 8 0 R ] >> >>\n"
    "<< /Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt (a square) >>\n"
    "<< /Type /StructElem /S /Link /P 6 0 R /K << /Type /OBJR /Obj 9 0 R /Pg 3 0 R >> >>\n"
    "<< /Subtype /Link /Rect [0 0 9 9] /StructParent 1 /Contents (a link) >>\n"
    "<< /Type /Font /Subtype /TrueType /FontDescriptor << /Type /FontDescriptor /FontFile2 5 0 R >> >>";

/* Makes a PDF of the lines, in which `good` is replaced by `bad`, and lints it. */
static GArray *
faults_of (const Bench *bench, const char *good, const char *bad)
{
  g_auto (GStrv) halves = g_strsplit (faultless, good, 2);
  g_autofree char *planted = g_strjoinv (bad, halves);
  g_auto (GStrv) lines = g_strsplit (planted, "\n", -1);
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GArray *faults = NULL;

  g_assert_nonnull (halves[1]);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "stream: "))
      pdf_maker_add_stream (maker, "", lines[i] + strlen ("stream: "));
    else
      pdf_maker_add (maker, "%s", lines[i]);
  pdf = pdf_maker_finish (maker, 1);
  path = bench_write (bench, "page.pdf", pdf);
  faults = bw_paper_lint (path, &error);
  g_assert_no_error (error);
  return faults;
}

static void
test_faultless (Bench *bench, gconstpointer data)
{
  g_autoptr (GArray) faults = faults_of (bench, "(en-GB)", "(cy-GB)");

  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_planted (Bench *bench, gconstpointer data)
{
  static const struct
  {
    const char *good;
    const char *bad;
    guint page;
    const char *what;
  } plants[] = {
      {"/Lang (en-GB)", "", 0, "which language"},
      {"/Marked true", "/Marked false", 0, "that it is tagged"},
      {"/Metadata 5 0 R", "", 0, "no metadata"},
      {"/DisplayDocTitle true", "", 0, "file's name instead"},
      {"/K [ 7 0 R 8 0 R ]", "", 0, "no structure"},
      {"/Alt (a square)", "", 0, "figure has no words"},
      {"/Artifact BMC", "q", 1, "neither tagged"},
      {"9 9 re f EMC /Art", "9 9 re f /Art", 1, "opened and not closed"},
      {"/StructParents 0", "", 1, "not connected"},
      {"/Tabs /S", "", 1, "Tab key"},
      {"/StructParent 1", "", 1, "not part of"},
      {"/Contents (a link)", "", 1, "no words that say"},
      {"/FontFile2 5 0 R", "", 1, "not embedded"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (plants); i++)
    {
      g_autoptr (GArray) faults = faults_of (bench, plants[i].good, plants[i].bad);
      gboolean found = FALSE;

      g_test_message ("planted: %s", plants[i].what);
      for (guint j = 0; j < faults->len; j++)
        {
          const BwPaperFault *fault = &g_array_index (faults, BwPaperFault, j);

          found = found || (fault->page == plants[i].page && strstr (fault->what, plants[i].what) != NULL);
        }
      g_assert_true (found);
      /* An EMC left over where its BMC became a q is a second fault, rightly. */
      g_assert_cmpuint (faults->len, ==, g_str_equal (plants[i].bad, "q") ? 2 : 1);
    }
}

static void
test_unreadable (Bench *bench, gconstpointer data)
{
  g_autofree char *path = bench_path (bench, "absent.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_paper_lint (path, &error));
  g_assert_nonnull (error);
}

#define TEST(path, func) g_test_add ("/lint/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("a page without faults has none", test_faultless);
  TEST ("each planted fault is found alone", test_planted);
  TEST ("what cannot be read is an error", test_unreadable);
  return g_test_run ();
}
