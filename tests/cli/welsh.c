// SPDX-License-Identifier: GPL-3.0-or-later
/* welsh.c - boardwright-cli in Welsh: LANGUAGE and BW_LOCALE_DIR are set for the whole of it. */
#include "run.h"

static void
test_help (Shell *shell, gconstpointer data)
{
  shell_do (shell, "--help");
  shell_assert_out (shell, "Defnydd: boardwright-cli BERF");
}

/* The sample is written in English, and names what every library begins with. */
static void
test_sample (Shell *shell, gconstpointer data)
{
  static const char *const names[] = {"Part 1 public", "Rhan 1 agored"};
  static const char *const outputs[] = {"english.pdf", "welsh.pdf"};

  shell_do (shell, "sample", "s.boardwright");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--audience", names[i], "--output",
                 outputs[i], NULL);
      g_assert_cmpint (shell->status, ==, 0);
      shell_assert_err (shell, "Gadewir “Four side rooms” allan: ni chytunodd yr adroddwr");
    }
  if (!shell_run_other (shell, (const char *[]){"pdftotext", "-l", "1", "-layout", "welsh.pdf", "-", NULL}))
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  shell_assert_out (shell, "Dydd Iau 26 Tachwedd 2026");
  shell_assert_out (shell, "sesiwn agored");
}

static void
test_unknown (Shell *shell, gconstpointer data)
{
  shell_do (shell, "sample", "s.boardwright");
  shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--audience=Pawb", "--output=x.pdf",
             NULL);
  shell_assert_sentence (shell, 1, "Nid oes cynulleidfa “Pawb”, dim ond y rhain: Rhan 1 agored");
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/welsh/help-is-given", test_help);
  ADD ("/welsh/the-sample-is-made-and-exported-by-either-name-of-an-audience", test_sample);
  ADD ("/welsh/an-unknown-audience-gets-a-sentence", test_unknown);
  return g_test_run ();
}
