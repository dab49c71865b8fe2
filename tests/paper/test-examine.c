/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers made to do harm, or broken in one way each: what is said about them, and what is left of them. The
 * cleaned copy is read with qpdf.
 */
#include "bench.h"
#include "pdf-maker.h"

#include "paper/examine.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define A4 "/MediaBox [0 0 595 842] "

/* Examines `pdf` as "paper.pdf"; its cleaned copy as plain text. */
static char *
examined (const Bench *bench, GBytes *pdf, BwPaperFacts *facts)
{
  g_autofree char *path = bench_write (bench, "paper.pdf", pdf);
  g_autofree char *cleaned = bench_path (bench, "cleaned.pdf");
  g_autofree char *text = bench_path (bench, "text.txt");
  g_autoptr (GError) error = NULL;

  bw_paper_examine (path, "paper.pdf", cleaned, text, facts, &error);
  g_assert_no_error (error);
  return plain_text_of_pdf (cleaned);
}

/* The sentence with which the file at `path` is refused. */
static char *
refusal (const Bench *bench, const char *path, BwPaperError code)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *cleaned = bench_path (bench, "cleaned.pdf");
  g_autofree char *text = bench_path (bench, "text.txt");
  g_auto (BwPaperFacts) facts = {0};
  g_autoptr (GError) error = NULL;

  g_assert_false (bw_paper_examine (path, name, cleaned, text, &facts, &error));
  g_assert_error (error, BW_PAPER_ERROR, (int) code);
  assert_contains (error->message, name);
  g_assert_false (g_file_test (cleaned, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (text, G_FILE_TEST_EXISTS));
  return g_strdup (error->message);
}

static GBytes *
plain_paper (void)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();

  return pdf_maker_one_page (maker, pdf_maker_reserve (maker), A4, "/Lang (cy-GB)",
                             "BT /F 12 Tf 50 700 Td (Plain words) Tj ET");
}

static void
test_plain (Bench *bench, gconstpointer data)
{
  g_auto (BwPaperFacts) facts = {0};
  g_autoptr (GBytes) pdf = plain_paper ();
  g_autofree char *cleaned = examined (bench, pdf, &facts);
  g_autofree char *path = bench_path (bench, "text.txt");
  g_autofree char *text = NULL;

  g_assert_cmpuint (facts.pages, ==, 1);
  g_assert_cmpuint (facts.pages_without_text, ==, 0);
  g_assert_false (facts.tagged || facts.encrypted || facts.repaired || facts.has_forms);
  g_assert_cmpstr (facts.language, ==, "cy-GB");
  g_assert_null (facts.title);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_contains (text, "Plain words");
  assert_contains (cleaned, "Plain words");
}

static void
test_scripts (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint script = pdf_maker_add (maker, "<< /S /JavaScript /JS (app.alert\\(1\\)) >>");
  guint field = pdf_maker_add (maker,
                               "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [0 0 9 9] "
                               "/AA << /K %u 0 R /F %u 0 R >> >>",
                               script, script);
  g_autofree char *on_page = g_strdup_printf (
      A4 "/AA << /O %u 0 R >> /Annots [ %u 0 R << /Type /Annot /Subtype /Link /Rect [0 0 9 9] "
         "/A << /S /GoTo /D [0 /Fit] /Next [ %u 0 R ] >> >> ]",
      script, field, script);
  g_autofree char *in_catalogue = g_strdup_printf (
      "/OpenAction %u 0 R /AA << /WC %u 0 R >> /AcroForm << /Fields [ %u 0 R ] /CO [ %u 0 R ] "
      "/XFA (x) >> /Names << /JavaScript << /Names [ (a) %u 0 R (b) %u 0 R ] >> >>",
      script, script, field, field, script, script);
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, page, on_page, in_catalogue, "");
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, pdf, &facts);

  assert_lacks (cleaned, "JavaScript");
  assert_lacks (cleaned, "/JS");
  assert_lacks (cleaned, "/AA");
  assert_lacks (cleaned, "/XFA");
  assert_lacks (cleaned, "/Next");
  assert_contains (cleaned, "/GoTo");
  g_assert_true (facts.has_forms);
  /* opening, closing, XFA, two by name, two of the field, one of the page, one after a link */
  g_assert_cmpuint (facts.scripts_removed, ==, 9);
  g_assert_cmpuint (facts.actions_removed, ==, 0);
}

static void
test_actions (Bench *bench, gconstpointer data)
{
  static const char *const bad[] = {"/S /Launch /F (calc.exe)",
                                    "/S /SubmitForm /F (https://evil.example)",
                                    "/S /ImportData /F (x.fdf)",
                                    "/S /GoToR /F (other.pdf) /D [0 /Fit]",
                                    "/S /GoToE /D [0 /Fit]",
                                    "/S /Rendition /OP 0",
                                    "/S /RichMediaExecute",
                                    "/S /SetOCGState /State [/ON]",
                                    "/S /URI /URI (file:///etc/passwd)",
                                    "/S /URI /URI (JavaScript:alert\\(1\\))",
                                    "/S /NeverHeardOf"};
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  g_autoptr (GString) on_page = g_string_new (A4 "/Annots [ ");
  g_autoptr (GBytes) pdf = NULL;
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_string_append_printf (on_page, "<< /Subtype /Link /Rect [0 0 9 9] /A << %s >> >> ", bad[i]);
  g_string_append (on_page,
                   "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://nhs.example/a) >> >> ]");
  pdf = pdf_maker_one_page (maker, page, on_page->str, "", "");
  cleaned = examined (bench, pdf, &facts);

  g_assert_cmpuint (facts.actions_removed, ==, G_N_ELEMENTS (bad));
  g_assert_cmpuint (count_of (cleaned, "/Subtype /Link"), ==, G_N_ELEMENTS (bad) + 1);
  g_assert_cmpuint (count_of (cleaned, "/A <<"), ==, 1);
  assert_contains (cleaned, "https://nhs.example/a");
}

static void
test_bookmark_actions (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint outlines = pdf_maker_reserve (maker);
  guint first = pdf_maker_reserve (maker);
  guint second =
      pdf_maker_add (maker, "<< /Title (b) /Parent %u 0 R /Prev %u 0 R /Next %u 0 R /A << /S /Launch >> >>",
                     outlines, first, first);
  g_autofree char *in_catalogue = g_strdup_printf ("/Outlines %u 0 R", outlines);
  g_autoptr (GBytes) pdf = NULL;
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = NULL;

  /* The second leads back to the first, and the first is its own child. */
  pdf_maker_set (maker, first,
                 "<< /Title (a) /Parent %u 0 R /First %u 0 R /Next %u 0 R /A << /S /Launch >> >>", outlines,
                 first, second);
  pdf_maker_set (maker, outlines, "<< /Type /Outlines /First %u 0 R /Last %u 0 R >>", first, second);
  pdf = pdf_maker_one_page (maker, page, A4, in_catalogue, "");
  cleaned = examined (bench, pdf, &facts);

  assert_lacks (cleaned, "/Launch");
  g_assert_cmpuint (facts.actions_removed, ==, 2);
}

static void
test_embedded_files (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint file = pdf_maker_add_stream (maker, "/Type /EmbeddedFile", "SALARIES");
  guint spec = pdf_maker_add (maker, "<< /Type /Filespec /F (s.xls) /EF << /F %u 0 R >> >>", file);
  g_autofree char *on_page =
      g_strdup_printf (A4 "/Annots [ << /Subtype /FileAttachment /Rect [0 0 9 9] /FS %u 0 R >> ]", spec);
  g_autofree char *in_catalogue =
      g_strdup_printf ("/AF [ %u 0 R ] /Names << /EmbeddedFiles << /Names [ (s) %u 0 R ] >> >>", spec, spec);
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, page, on_page, in_catalogue, "");
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, pdf, &facts);

  assert_lacks (cleaned, "SALARIES");
  g_assert_cmpuint (facts.files_removed, ==, 2);
}

static void
test_hidden_layers (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint shown = pdf_maker_add (maker, "<< /Type /OCG /Name (Shown) >>");
  guint hidden = pdf_maker_add (maker, "<< /Type /OCG /Name (Hidden) >>");
  g_autofree char *by_name = g_strdup_printf (
      "/OCProperties << /OCGs [ %u 0 R %u 0 R ] /D << /OFF [ %u 0 R ] >> >>", shown, hidden, hidden);
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, page, A4, by_name, "");
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, pdf, &facts);

  g_assert_cmpuint (facts.hidden_layers, ==, 1);
  assert_contains (cleaned, "/OFF");
}

static void
test_signature (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint signature = pdf_maker_add (maker, "<< /FT /Sig /T (sig) /V << /Type /Sig /Filter /X >> >>");
  g_autofree char *form = g_strdup_printf ("/AcroForm << /Fields [ %u 0 R ] >>", signature);
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, page, A4, form, "");
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, pdf, &facts);

  g_assert_cmpuint (facts.signatures, ==, 1);
  g_assert_true (facts.has_forms);
  g_assert_nonnull (cleaned);
}

static void
test_page_without_text (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  g_autoptr (GBytes) pdf = pdf_maker_one_page (maker, pdf_maker_reserve (maker), A4, "", "0 0 200 200 re f");
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, pdf, &facts);

  g_assert_cmpuint (facts.pages_without_text, ==, 1);
  g_assert_nonnull (cleaned);
}

static void
test_damaged_table (Bench *bench, gconstpointer data)
{
  g_autoptr (GBytes) whole = plain_paper ();
  gsize length = g_bytes_get_size (whole);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length - strlen ("startxref\n123\n%%EOF\n"));
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = examined (bench, cut, &facts);

  g_assert_true (facts.repaired);
  assert_contains (cleaned, "Plain words");
}

static void
encrypt (const Bench *bench, const char *user, const char *output)
{
  g_autoptr (GBytes) pdf = plain_paper ();
  g_autofree char *plain = bench_write (bench, "plain.pdf", pdf);
  g_autofree char *path = bench_path (bench, output);
  g_autofree char *printed = run ("qpdf", "--encrypt", user, "owner", "256", "--modify=none", "--extract=n",
                                  "--", plain, path, NULL);

  g_assert_nonnull (printed);
}

static void
test_restricted (Bench *bench, gconstpointer data)
{
  g_autofree char *path = bench_path (bench, "restricted.pdf");
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *cleaned = NULL;

  encrypt (bench, "", "restricted.pdf");
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  pdf = g_bytes_new (bytes, length);
  cleaned = examined (bench, pdf, &facts);
  g_assert_true (facts.encrypted);
  assert_lacks (cleaned, "/Encrypt");
  assert_contains (cleaned, "Plain words");
}

static void
test_password (Bench *bench, gconstpointer data)
{
  g_autofree char *path = bench_path (bench, "secret.pdf");
  g_autofree char *sentence = NULL;

  encrypt (bench, "user", "secret.pdf");
  sentence = refusal (bench, path, BW_PAPER_ERROR_PASSWORD);
  assert_contains (sentence, "password");
}

static void
check_bytes_refused (const Bench *bench, const char *name, const char *bytes, BwPaperError code)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static (bytes, strlen (bytes));
  g_autofree char *path = bench_write (bench, name, pdf);
  g_autofree char *sentence = refusal (bench, path, code);

  g_assert_nonnull (sentence);
}

static void
test_not_a_pdf (Bench *bench, gconstpointer data)
{
  check_bytes_refused (bench, "empty.pdf", "", BW_PAPER_ERROR_NOT_PDF);
  check_bytes_refused (bench, "letter.pdf", "Dear Board,\n", BW_PAPER_ERROR_NOT_PDF);
  check_bytes_refused (bench, "page.pdf", "<html><body>404</body></html>", BW_PAPER_ERROR_NOT_PDF);
  check_bytes_refused (bench, "head.pdf", "%PDF-1.7\n", BW_PAPER_ERROR_DAMAGED);
}

static void
test_absent (Bench *bench, gconstpointer data)
{
  g_autofree char *path = bench_path (bench, "absent.pdf");
  g_autofree char *sentence = refusal (bench, path, BW_PAPER_ERROR_READ);

  g_assert_nonnull (sentence);
}

static void
test_no_pages (Bench *bench, gconstpointer data)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint pages = pdf_maker_add (maker, "<< /Type /Pages /Kids [ ] /Count 0 >>");
  guint catalogue = pdf_maker_add (maker, "<< /Type /Catalog /Pages %u 0 R >>", pages);
  g_autoptr (GBytes) pdf = pdf_maker_finish (maker, catalogue);
  g_autofree char *path = bench_write (bench, "none.pdf", pdf);
  g_autofree char *sentence = refusal (bench, path, BW_PAPER_ERROR_NO_PAGES);

  g_assert_nonnull (sentence);
}

static void
test_too_big (Bench *bench, gconstpointer data)
{
  g_autofree char *path = bench_path (bench, "big.pdf");
  g_autofree char *sentence = NULL;

  g_assert_true (g_file_set_contents (path, "%PDF-1.7\n", -1, NULL));
  g_assert_cmpint (truncate (path, (off_t) BW_PAPER_MAX_BYTES + 1), ==, 0);
  sentence = refusal (bench, path, BW_PAPER_ERROR_TOO_BIG);
  assert_contains (sentence, "900 MB");
}

/* A structure tree deeper than any stack: the child may end, its parent must not. */
static void
test_too_deep (Bench *bench, gconstpointer data)
{
  enum
  {
    DEPTH = 200000
  };
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  guint page = pdf_maker_reserve (maker);
  guint first = pdf_maker_reserve (maker);
  g_autofree char *tree = g_strdup_printf ("/StructTreeRoot << /Type /StructTreeRoot /K %u 0 R >>", first);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *cleaned = bench_path (bench, "cleaned.pdf");
  g_autofree char *text = bench_path (bench, "text.txt");
  int status = 0;

  pdf_maker_set (maker, first, "<< /S /P /K %u 0 R >>", first + 1);
  for (guint i = 1; i < DEPTH; i++)
    pdf_maker_add (maker, "<< /S /P /K %u 0 R >>", first + i + 1);
  pdf = pdf_maker_one_page (maker, page, A4, tree, "");
  path = bench_write (bench, "deep.pdf", pdf);
  status = try_run (NULL, NULL, (const char *[]){EXAMINE_ONE, path, cleaned, text, NULL});
  g_assert_cmpint (status, !=, 0);
}

static void
test_full_disk (Bench *bench, gconstpointer data)
{
  g_autoptr (GString) long_content = g_string_new ("BT /F 12 Tf 50 700 Td ");
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *cleaned = bench_path (bench, "cleaned.pdf");
  g_autofree char *text = bench_path (bench, "text.txt");
  g_autofree char *complaint = NULL;
  g_autofree char *command = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (long_content, "(%u) Tj ", g_rand_int (random));
  pdf = pdf_maker_one_page (maker, pdf_maker_reserve (maker), A4, "", long_content->str);
  path = bench_write (bench, "paper.pdf", pdf);
  command =
      g_strdup_printf ("trap '' XFSZ; ulimit -f 16; exec %s %s %s %s", EXAMINE_ONE, path, cleaned, text);
  g_assert_cmpint (try_run (NULL, &complaint, (const char *[]){"sh", "-c", command, NULL}), ==, 1);
  assert_contains (complaint, "could not be written");
  g_assert_false (g_file_test (cleaned, G_FILE_TEST_EXISTS));
}

#define TEST(path, func) g_test_add ("/examine/" path, Bench, NULL, bench_set_up, func, bench_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("a plain paper stays what it is", test_plain);
  TEST ("scripts are gone from every place", test_scripts);
  TEST ("only harmless actions stay", test_actions);
  TEST ("bookmarks that loop lose their actions", test_bookmark_actions);
  TEST ("embedded files are gone", test_embedded_files);
  TEST ("hidden layers are counted and stay hidden", test_hidden_layers);
  TEST ("signatures are counted", test_signature);
  TEST ("a page without text is counted", test_page_without_text);
  TEST ("a damaged table is repaired", test_damaged_table);
  TEST ("a paper with only an owner's password opens", test_restricted);
  TEST ("a paper with a password is refused", test_password);
  TEST ("what is not a PDF is refused", test_not_a_pdf);
  TEST ("what is not there is refused", test_absent);
  TEST ("a PDF without pages is refused", test_no_pages);
  TEST ("a paper over 900 MB is refused", test_too_big);
  TEST ("nesting beyond any stack costs the child, not its parent", test_too_deep);
  TEST ("a full disk is told and leaves nothing", test_full_disk);
  return g_test_run ();
}
