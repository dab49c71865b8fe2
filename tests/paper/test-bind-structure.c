/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not seen on a page: links, bookmarks, fields, layers, tags, as qpdf and poppler read them. Numbers
 * are hand arithmetic: an A4 page goes to 0.93 x + 20.8 across and 0.93 y + 50.9 up.
 */
#include "bench.h"
#include "bound.h"
#include "pdf-maker.h"

#include "paper/bind.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A number array after `key`, the first behind `from`. */
static void
read_numbers (const char *text, const char *from, const char *key, double *numbers, guint n_numbers)
{
  const char *at = strstr (text, from);

  g_assert_nonnull (at);
  at = strstr (at, key);
  g_assert_nonnull (at);
  at = strchr (at, '[') + 1;
  for (guint i = 0; i < n_numbers; i++)
    numbers[i] = g_ascii_strtod (at, (char **) &at);
}

/* Three pages; links on the first lead to the third: by reference, by name and by an action with a name. */
static GBytes *
paper_with_links (void)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint tree = pdf_maker_reserve (maker);
  guint first = pdf_maker_reserve (maker);
  guint second = pdf_maker_add (maker, "<< /Type /Page /Parent %u 0 R " A4 ">>", tree);
  guint third = pdf_maker_add (maker, "<< /Type /Page /Parent %u 0 R " A4 ">>", tree);
  guint catalogue = 0;

  pdf_maker_set (maker, first,
                 "<< /Type /Page /Parent %u 0 R " A4 "/Annots [ "
                 "<< /Subtype /Link /Rect [100 100 200 200] /Dest [%u 0 R /XYZ 100 200 null] >> "
                 "<< /Subtype /Link /Rect [1 1 2 2] /Dest (chapter) >> "
                 "<< /Subtype /Link /Rect [3 3 4 4] /A << /S /GoTo /D /old >> >> "
                 "<< /Subtype /Link /Rect [5 5 6 6] /Dest (nowhere) >> "
                 "<< /Subtype /Link /Rect [7 7 8 8] /A << /S /URI /URI (https://nhs.example/) >> >> ] >>",
                 tree, third);
  pdf_maker_set (maker, tree, "<< /Type /Pages /Kids [ %u 0 R %u 0 R %u 0 R ] /Count 3 >>", first, second,
                 third);
  catalogue = pdf_maker_add (maker,
                             "<< /Type /Catalog /Pages %u 0 R /Dests << /old [%u 0 R /FitH 300] >> "
                             "/Names << /Dests << /Kids [ << /Limits [(chapter) (chapter)] "
                             "/Names [ (chapter) << /D [%u 0 R /FitR 0 0 100 100] >> ] >> ] >> >> >>",
                             tree, third, third);
  return pdf_maker_finish (maker, catalogue);
}

static void
test_links (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = paper_with_links ();
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *text = plain_text_of_pdf (path);
  g_autofree char *third_page = run ("qpdf", "--show-pages", path, NULL);
  g_autofree char *third = NULL;
  double rect[4];

  /* "page 4: 12 0 R" names the object of the pack's fourth page; numbers differ in the plain text, so it says
   * so itself. */
  g_assert_nonnull (strstr (third_page, "page 4: "));
  third = g_strdup ("%% Page 4\n");
  assert_contains (text, third);
  {
    const char *at = strstr (text, third);
    guint number = 0;
    g_autofree char *xyz = NULL;
    g_autofree char *fith = NULL;
    g_autofree char *fitr = NULL;

    g_assert_cmpint (sscanf (at + strlen (third), "%u 0 obj", &number), ==, 1);
    xyz = g_strdup_printf ("/Dest [\n    %u 0 R\n    /XYZ\n", number);
    fith = g_strdup_printf ("/Dest [\n    %u 0 R\n    /FitH\n", number);
    fitr = g_strdup_printf ("/Dest [\n    %u 0 R\n    /FitR\n", number);
    assert_contains (text, xyz);
    assert_contains (text, fith);
    assert_contains (text, fitr);
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (strstr (text, "/XYZ\n") + 5, NULL), 0.93 * 100 + 20.8,
                                    0.1);
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (strstr (text, "/FitH\n") + 6, NULL), 0.93 * 300 + 50.9,
                                    0.1);
  }
  assert_contains (text, "https://nhs.example/");
  read_numbers (text, "/XYZ", "/Rect", rect, 4);
  g_assert_cmpfloat_with_epsilon (rect[0], 0.93 * 100 + 20.8, 0.1);
  g_assert_cmpfloat_with_epsilon (rect[1], 0.93 * 100 + 50.9, 0.1);
  g_assert_cmpfloat_with_epsilon (rect[2], 0.93 * 200 + 20.8, 0.1);
  g_assert_cmpfloat_with_epsilon (rect[3], 0.93 * 200 + 50.9, 0.1);
}

static void
test_link_back (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, WORDS);
  g_autofree char *text = bound_text (bench, pdf);
  double rect[4];

  assert_contains (text, "(Back to the agenda)");
  read_numbers (text, "(Back to the agenda)", "/Rect", rect, 4);
  g_assert_cmpfloat_with_epsilon (rect[0], 10, 0.01);
  g_assert_cmpfloat_with_epsilon (rect[2], 50, 0.01);
  g_assert_cmpfloat_with_epsilon (rect[3], 20, 0.01);
  assert_lacks (text, "BwForms");
}

static void
test_annotations_move (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf =
      one_page (A4 "/Annots [ << /Subtype /Ink /Rect [0 0 100 100] /InkList [ [0 0 100 100] ] >> "
                   "<< /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [0 0 9 0 0 9 9 9] >> ]",
                "");
  g_autofree char *text = bound_text (bench, pdf);
  double point[4];

  read_numbers (text, "/InkList", "[\n      ", point, 4);
  g_assert_cmpfloat_with_epsilon (point[2], 0.93 * 100 + 20.8, 0.1);
  g_assert_cmpfloat_with_epsilon (point[3], 0.93 * 100 + 50.9, 0.1);
  read_numbers (text, "/QuadPoints", "/QuadPoints", point, 4);
  g_assert_cmpfloat_with_epsilon (point[0], 20.8, 0.1);
  g_assert_cmpfloat_with_epsilon (point[1], 50.9, 0.1);
}

static GBytes *
paper_with_outline (gboolean looped)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint outlines = pdf_maker_reserve (maker);
  guint chapter = pdf_maker_reserve (maker);
  guint section = pdf_maker_reserve (maker);
  g_autofree char *entry = g_strdup_printf ("/Outlines %u 0 R", outlines);
  g_autofree char *back =
      looped ? g_strdup_printf ("/First %u 0 R /Next %u 0 R", chapter, section) : g_strdup ("");

  pdf_maker_set (maker, outlines, "<< /First %u 0 R /Last %u 0 R /Count 1 >>", chapter, chapter);
  pdf_maker_set (maker, chapter, "<< /Title (Chapter) /Parent %u 0 R /First %u 0 R /Dest [%u 0 R /Fit] >>",
                 outlines, section, page);
  pdf_maker_set (maker, section, "<< /Title <FEFF005300E9> /Parent %u 0 R %s >>", chapter, back);
  return pdf_maker_one_page (maker, page, A4, entry, WORDS);
}

static void
test_bookmarks (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = paper_with_outline (FALSE);
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *json = run ("qpdf", "--json=2", "--json-key=outlines", path, NULL);
  const char *item = strstr (json, "\"Item 1\"");
  const char *paper = strstr (json, "\"paper A\"");
  const char *chapter = strstr (json, "\"Chapter\"");
  const char *section = strstr (json, "\"Sé\"");

  g_assert_true (item != NULL && paper != NULL && chapter != NULL && section != NULL);
  g_assert_cmpuint (count_of (json, "\"title\""), ==, 4);
  g_assert_cmpuint (count_of (json, "\"destpageposfrom1\": 2"), ==, 3);
  g_assert_cmpuint (count_of (json, "\"destpageposfrom1\": 1"), ==, 1);
}

static void
test_looped_bookmarks (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = paper_with_outline (TRUE);
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *json = run ("qpdf", "--json=2", "--json-key=outlines", path, NULL);

  g_assert_cmpuint (count_of (json, "\"title\""), ==, 4);
}

static GBytes *
paper_with_form (void)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint field = pdf_maker_add (maker, "<< /Subtype /Widget /FT /Tx /T (name) /V (x) /Rect [10 10 90 30] >>");
  guint signature = pdf_maker_add (
      maker, "<< /Subtype /Widget /FT /Sig /T (sig) /V << /Type /Sig >> /Rect [10 50 90 70] >>");
  g_autofree char *on_page = g_strdup_printf (A4 "/Annots [ %u 0 R %u 0 R ]", field, signature);
  g_autofree char *form = g_strdup_printf ("/AcroForm << /Fields [ %u 0 R %u 0 R ] /DA (/Helv 9 Tf) "
                                           "/DR << /Font << /Helv << /Type /Font >> >> >> >>",
                                           field, signature);

  return pdf_maker_one_page (maker, page, on_page, form, WORDS);
}

static void
test_forms (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) a = paper_with_form ();
  g_autoptr (GBytes) b = paper_with_form ();
  g_autofree char *path = bound (bench, (GBytes *[]){a, b}, 2);
  g_autofree char *json = run ("qpdf", "--json=2", "--json-key=acroform", path, NULL);
  g_autofree char *text = plain_text_of_pdf (path);

  assert_contains (json, "\"fullname\": \"paper1.name\"");
  assert_contains (json, "\"fullname\": \"paper2.name\"");
  assert_contains (json, "\"pageposfrom1\": 4");
  assert_contains (text, "/Helv 9 Tf");
  assert_lacks (text, "/Type /Sig\n");
}

static void
test_hidden_layers (Bench *bench, gconstpointer data)
{
  static const char *const states[] = {"/OFF [ %u 0 R ]", "/BaseState /OFF /ON [ %u 0 R ]"};

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (PdfMaker) maker = pdf_maker_new ();
      guint page = pdf_maker_reserve (maker);
      guint a = pdf_maker_add (maker, "<< /Type /OCG /Name (A) >>");
      guint b = pdf_maker_add (maker, "<< /Type /OCG /Name (B) >>");
      guint font = pdf_maker_add (maker, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
      g_autofree char *on_page = g_strdup_printf (
          A4 "/Resources << /Font << /F %u 0 R >> /Properties << /A %u 0 R /B %u 0 R >> >>", font, a, b);
      g_autofree char *state =
          g_strdup_printf (i == 0 ? "/OFF [ %u 0 R ]" : "/BaseState /OFF /ON [ %u 0 R ]", i == 0 ? b : a);
      g_autofree char *layers =
          g_strdup_printf ("/OCProperties << /OCGs [ %u 0 R %u 0 R ] /D << %s >> >>", a, b, state);
      g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, page, on_page, layers,
                                                   "/OC /A BDC BT /F 12 Tf 100 700 Td (SHOWN) Tj ET EMC "
                                                   "/OC /B BDC BT /F 12 Tf 100 600 Td (SECRET) Tj ET EMC");
      g_autofree char *path = bound (bench, &pdf, 1);
      g_autofree char *text = run ("pdftotext", path, "-", NULL);

      g_test_message ("state: %s", states[i]);
      assert_contains (text, "SHOWN");
      assert_lacks (text, "SECRET");
    }
}

/* A tagged paper: a heading in the paper's own word for it, `role`, which stands for `meaning`. */
static GBytes *
tagged_paper (const char *role, const char *meaning)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint root = pdf_maker_reserve (maker);
  guint document = pdf_maker_reserve (maker);
  guint heading = pdf_maker_add (maker, "<< /Type /StructElem /S /%s /P %u 0 R /Pg %u 0 R /K 0 /ID (h) >>",
                                 role, document, page);
  guint cell = pdf_maker_add (maker,
                              "<< /Type /StructElem /S /P /P %u 0 R /Pg %u 0 R /K 1 "
                              "/A << /O /Table /Headers [ (h) ] >> >>",
                              document, page);
  g_autofree char *entry =
      g_strdup_printf ("/Lang (cy) /MarkInfo << /Marked true >> /StructTreeRoot %u 0 R", root);

  pdf_maker_set (maker, document, "<< /Type /StructElem /S /Document /P %u 0 R /K [ %u 0 R %u 0 R ] >>", root,
                 heading, cell);
  pdf_maker_set (maker, root,
                 "<< /Type /StructTreeRoot /K %u 0 R /RoleMap << /%s /%s >> "
                 "/ParentTree << /Kids [ << /Limits [0 0] /Nums [ 0 [ %u 0 R %u 0 R ] ] >> ] >> "
                 "/IDTree << /Names [ (h) %u 0 R ] >> >>",
                 document, role, meaning, heading, cell, heading);
  return pdf_maker_one_page (maker, page, A4 "/StructParents 0", entry,
                             "/X <</MCID 0>> BDC BT /F 12 Tf 100 700 Td (HEADING) Tj ET EMC "
                             "/P <</MCID 1>> BDC BT /F 12 Tf 100 600 Td (CELL) Tj ET EMC");
}

static void
test_tagged_papers (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) a = tagged_paper ("Kop", "H2");
  g_autoptr (GBytes) b = tagged_paper ("Kop", "H5");
  g_autoptr (GBytes) c = tagged_paper ("P", "H6");
  g_autofree char *path = bound (bench, (GBytes *[]){a, b, c}, 3);
  g_autofree char *tree = run ("pdfinfo", "-struct-text", path, NULL);
  g_autofree char *text = plain_text_of_pdf (path);

  g_assert_cmpuint (count_of (tree, "HEADING"), ==, 3);
  g_assert_cmpuint (count_of (tree, "CELL"), ==, 3);
  g_assert_cmpuint (count_of (tree, "OWN PAGE"), ==, 3);
  assert_contains (tree, "H2");
  assert_contains (tree, "H5");
  assert_contains (tree, "H6");
  /* Our own paragraphs and the third paper's plain ones keep their meaning. */
  g_assert_cmpuint (count_of (tree, "P (block)"), >=, 5);
  assert_contains (text, "(paper1-h)");
  assert_contains (text, "(paper3-h)");
  assert_lacks (text, "(h)");
  assert_contains (text, "/Lang (cy)");
}

static void
test_untagged_paper (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4 "/Annots [ << /Subtype /Link /Rect [0 0 9 9] "
                                        "/A << /S /URI /URI (https://nhs.example/) >> >> ]",
                                     WORDS);
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *tree = run ("pdfinfo", "-struct-text", path, NULL);
  g_autofree char *text = plain_text_of_pdf (path);

  assert_contains (tree, "CONTENT");
  assert_lacks (tree, "STAMP");
  g_assert_cmpuint (count_of (tree, "Link"), ==, 2); /* its own, and the one back */
  assert_contains (text, "/Contents (https://nhs.example/)");
  assert_contains (text, "/T (paper A)");
}

static void
test_scan (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, "q 500 0 0 700 40 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *tree = run ("pdfinfo", "-struct", path, NULL);
  g_autofree char *text = plain_text_of_pdf (path);

  assert_contains (tree, "Figure");
  assert_contains (text, "/Alt (A page as a picture, without text)");
}

static void
test_stale_keys (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf =
      one_page (A4 "/StructParents 0 /Annots [ << /Subtype /Link /Rect [0 0 9 9] /StructParent 0 "
                   ">> ]",
                WORDS);
  g_autofree char *path = bound (bench, &pdf, 1);
  g_autofree char *tree = run ("pdfinfo", "-struct-text", path, NULL);

  g_assert_cmpuint (count_of (tree, "OWN PAGE 1"), ==, 1);
  g_assert_cmpuint (count_of (tree, "CONTENT"), ==, 1);
}

/* A page without tags is given one mark, and the list of marks is as long as the highest number. */
static void
test_marks_beyond_all_measure (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) pdf = one_page (A4, "/P <</MCID 2147483646>> BDC " WORDS " EMC");
  g_autofree char *text = bound_text (bench, pdf);

  assert_contains (text, "/P <</MCID 0>> BDC");
}

static void
test_same_bytes (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) a = paper_with_links ();
  g_autoptr (GBytes) b = tagged_paper ("Kop", "H2");
  g_autofree char *first_path = bound (bench, (GBytes *[]){a, b}, 2);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length = 0;
  gsize second_length = 0;

  g_assert_true (g_file_get_contents (first_path, &first, &first_length, NULL));
  g_free (bound (bench, (GBytes *[]){a, b}, 2));
  g_assert_true (g_file_get_contents (first_path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
}

#define TEST(path, func)                                                                                     \
  g_test_add ("/bind structure/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("links forward and by name lead to their pages", test_links);
  TEST ("each stamp links back", test_link_back);
  TEST ("annotations move with the content", test_annotations_move);
  TEST ("bookmarks nest below the item's", test_bookmarks);
  TEST ("bookmarks that loop end", test_looped_bookmarks);
  TEST ("forms with the same field names do not clash", test_forms);
  TEST ("hidden layers stay hidden", test_hidden_layers);
  TEST ("tagged papers keep their tags and meanings", test_tagged_papers);
  TEST ("an untagged paper is read as text with its links", test_untagged_paper);
  TEST ("a scanned page is a figure that says so", test_scan);
  TEST ("keys without a tree are not taken for ours", test_stale_keys);
  TEST ("marks numbered beyond all measure bind", test_marks_beyond_all_measure);
  TEST ("the same input makes the same bytes", test_same_bytes);
  return g_test_run ();
}
