// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The real thing: three trusts' emergency departments out of the public figures, ten papers as people send
 * them, one pack. The figure looked for was taken from the CSV by hand; the PDF is read by other people's
 * programs.
 */
#include <string.h>

#include "run.h"

#define FIGURES "data/ae_attendances.csv"

static const char *const trusts[] = {"RRK", "RJZ", "RQM"};

/* Forms, layers, comments, attachments, a signature, a damaged file: whatever comes. */
static const char *const papers[] = {"file_pdfjs_test.pdf", "calrgb.pdf",
                                     "bug793632.pdf",       "ArabicCIDTrueType.pdf",
                                     "issue1045.pdf",       "annotation-fileattachment.pdf",
                                     "bug1669097.pdf",      "issue10529.pdf",
                                     "cid_cff.pdf",         "ZapfDingbats.pdf"};

static void
write_folder (Shell *shell)
{
  g_autoptr (GString) measures =
      g_string_new ("name,unit,improvement,file,date,value,numerator,denominator,failed,where,target\n");
  g_autoptr (GString) agenda = g_string_new ("date,start,title,purpose,minutes,measures,papers\n");

  for (gsize i = 0; i < G_N_ELEMENTS (trusts); i++)
    {
      g_string_append_printf (
          measures,
          "%s attendances,attendances each month,neutral,ae_attendances.csv,period,attendances,,,,"
          "org_code = %s; type = 1,\n",
          trusts[i], trusts[i]);
      g_string_append_printf (
          measures,
          "%s within four hours,of patients,increase,ae_attendances.csv,period,,breaches,attendances,yes,"
          "org_code = %s; type = 1,0.95\n",
          trusts[i], trusts[i]);
      g_string_append_printf (agenda, "%s,%s,%s,assure,10,%s attendances; %s within four hours,\n",
                              i == 0 ? "2019-05-30" : "", i == 0 ? "09:30" : "", trusts[i], trusts[i],
                              trusts[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (agenda, ",,Paper %zu,note,5,,%s\n", i + 1, papers[i]);
  shell_write (shell, "trust.csv", "name,strapline\nThree Trusts,Public figures of NHS England\n");
  shell_write (shell, "bodies.csv", "name\nBoard\n");
  shell_write (shell, "measures.csv", measures->str);
  shell_write (shell, "agenda.csv", agenda->str);
}

static void
copy_into (Shell *shell, const char *folder, const char *from, const char *name)
{
  g_autofree char *to_folder = g_build_filename (shell->folder, folder, NULL);
  g_autoptr (GFile) source = g_file_new_build_filename (from, name, NULL);
  g_autoptr (GFile) destination = g_file_new_build_filename (to_folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (to_folder, 0700), ==, 0);
  g_file_copy (source, destination, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Pages of a PDF, as another program counts them. */
static guint
count_pages (Shell *shell, const char *path)
{
  g_assert_true (shell_run_other (shell, (const char *const[]){"qpdf", "--show-npages", path, NULL}));
  return (guint) g_ascii_strtoull (shell->out, NULL, 10);
}

static void
assert_pack (Shell *shell, guint paper_pages)
{
  guint pages = count_pages (shell, "pack.pdf");

  /* A cover, an agenda, a sheet or more an item, a page a measure, and the papers. */
  g_assert_cmpuint (pages, >=, 1 + 1 + 3 + 6 + paper_pages);
  g_assert_true (shell_run_other (shell, (const char *const[]){"qpdf", "--check", "pack.pdf", NULL}));
  g_assert_cmpint (shell->status, ==, 0);
  g_assert_true (shell_run_other (shell, (const char *const[]){"pdftotext", "pack.pdf", "-", NULL}));
  shell_assert_out (shell, "Three Trusts");
  shell_assert_out (shell, "RRK attendances");
  shell_assert_out (shell, "RQM within four hours");
  shell_assert_out (shell, "Paper 10");
}

static void
test_three_trusts (Shell *shell, gconstpointer data)
{
  g_autofree char *figures = shell_shared ("data"), *papers_shared = shell_shared ("papers");
  guint paper_pages = 0;

  if (figures == NULL || papers_shared == NULL)
    return;
  write_folder (shell);
  copy_into (shell, ".", figures, "ae_attendances.csv");
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    copy_into (shell, "papers", papers_shared, papers[i]);
  shell_do (shell, "build", ".", "l.boardwright");
  shell_do (shell, "list", "l.boardwright");
  /* The line of March 2019 begins so: 2019-03-01,RRK,1,32017. */
  shell_assert_out (shell, "\nmeasure\tRRK attendances\t36\t2019-03-01\t32017\n");
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *path = g_build_filename (papers_shared, papers[i], NULL);

      paper_pages += count_pages (shell, path);
    }
  shell_do (shell, "export", "l.boardwright", "--meeting", "2019-05-30", "--output", "pack.pdf");
  assert_pack (shell, paper_pages);
}

static void
test_import (Shell *shell, gconstpointer data)
{
  g_autofree char *figures = shell_shared (FIGURES);

  if (figures == NULL)
    return;
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", figures, "--measure", "RQM within four hours", "--date",
            "period", "--numerator", "breaches", "--denominator", "attendances", "--failed", "--where",
            "org_code=RQM", "--where", "type=1");
  g_assert_cmpstr (shell->out, ==, "new measure\tRQM within four hours\nnew\t36\nchanged\t0\nsame\t0\n");
  shell_run (shell, "import", "l.boardwright", figures, "--measure=RQM", "--date=period",
             "--value=attendances", "--where", "org_code=RQM", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "is also on line");
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/real/figures-of-one-trust-are-imported", test_import);
  ADD ("/real/three-trusts-and-ten-papers-become-a-pack", test_three_trusts);
  return g_test_run ();
}
