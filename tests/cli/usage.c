// SPDX-License-Identifier: GPL-3.0-or-later
/* Every verb says how it is used, and what was wrong: 2 for how it was called, 1 for what cannot be done. */
#include <string.h>

#include "run.h"

static const char *const verbs[] = {"new",    "sample", "build",  "import", "attach",
                                    "export", "list",   "search", "spc",    "verify"};

static void
test_help (Shell *shell, gconstpointer data)
{
  shell_do (shell, "--help");
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", verbs[i]);

      shell_assert_out (shell, line);
    }
  g_assert_null (strstr (shell->out, "examine"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *usage = g_strdup_printf ("boardwright-cli %s", verbs[i]);

      shell_do (shell, verbs[i], "--help");
      shell_assert_out (shell, usage);
    }
}

static void
test_version (Shell *shell, gconstpointer data)
{
  shell_do (shell, "--version");
  g_assert_true (g_str_has_prefix (shell->out, "boardwright-cli "));
}

static void
test_wrong (Shell *shell, gconstpointer data)
{
  static const struct
  {
    const char *arguments[10];
    const char *says;
  } calls[] = {
      {{NULL}, "Say what to do"},
      {{"frobnicate", NULL}, "“frobnicate”"},
      {{"new", NULL}, "1 argument: FILE"},
      {{"list", "a", "b", NULL}, "1 argument: FILE"},
      {{"list", "--colour", "a", NULL}, "--colour"},
      {{"build", "a", NULL}, "2 arguments: DIRECTORY FILE"},
      {{"import", "a", "b", NULL}, "--measure"},
      {{"import", "a", "b", "--remembered", "--date=d", NULL}, "--remembered"},
      {{"import", "a", "b", "--measure", "", "--date", "d", "--value", "v", NULL}, "--measure"},
      {{"import", "a", "b", "--measure", "M", NULL}, "--date"},
      {{"import", "a", "b", "--measure", "M", "--date", "d", NULL}, "--value"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--numerator=n", NULL}, "either"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--failed", NULL}, "--failed"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--where", "x", NULL}, "“x”"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--date-format=ymd", NULL}, "dmy, mdy"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--decimal=dot", NULL}, "point, comma"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--encoding=x", NULL}, "windows-1252"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--separator=x", NULL}, "semicolon"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--header=0", NULL}, "“0”"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--chart=pie", NULL}, "pp, u, up"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--value=v", "--rules=nelson", NULL}, "plotthedots"},
      {{"import", "a", "b", "--measure=M", "--date=d", "--chart=p", "--rules=mdc", NULL}, "--rules"},
      {{"import", "a", "b", "--measure=M", "--wide", "--value=v", NULL}, "--measure-column"},
      {{"attach", "a", "b", NULL}, "--item"},
      {{"export", "a", "--output", "o.pdf", NULL}, "--meeting"},
      {{"export", "a", "--meeting", "2026-11-26", NULL}, "--output"},
      {{"export", "a", "--meeting", "2026-11-26", "--output", "", NULL}, "--output"},
      {{"export", "a", "--meeting", "26 November", "--output", "o.pdf", NULL}, "“26 November”"},
      {{"spc", "a", "--baseline", "11", NULL}, "12"},
      {{"spc", "a", "--improvement", "up", NULL}, "“up”"},
      {{"spc", "a", "--target", "high", NULL}, "“high”"},
      {{"spc", "a", "--screen", "maybe", NULL}, "“maybe”"},
      {{"spc", "a", "--rules", "nelson", NULL}, "“nelson”"},
      {{"spc", "a", "--points", "8", NULL}, "“8”"},
      {{"spc", "a", "--chart", "pie", NULL}, "“pie”"},
      {{"spc", "a", "--freeze", "12", NULL}, "--chart xmr takes no --freeze"},
      {{"spc", "a", "--chart", "run", "--target", "1", NULL}, "--chart run takes no --target"},
      {{"spc", "a", "--chart", "run", "--freeze", "-1", NULL}, "--freeze"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      const char *const *a = calls[i].arguments;

      shell_run (shell, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], NULL);
      shell_assert_sentence (shell, 2, calls[i].says);
    }
}

static void
test_no (Shell *shell, gconstpointer data)
{
  static const struct
  {
    const char *arguments[8];
    const char *says;
  } calls[] = {
      {{"list", "absent.boardwright", NULL}, "absent.boardwright"},
      {{"list", "text.txt", NULL}, "text.txt"},
      {{"verify", "text.txt", NULL}, "text.txt"},
      {{"new", "text.txt", NULL}, "text.txt"},
      {{"sample", "text.txt", NULL}, "text.txt"},
      {{"build", "nowhere", "l.boardwright", NULL}, "“nowhere”"},
      {{"search", "absent.boardwright", "falls", NULL}, "absent.boardwright"},
      {{"import", "absent.boardwright", "f.csv", "--measure=M", "--date=date", "--value=value", NULL},
       "absent.boardwright"},
      {{"import", "absent.boardwright", "f.csv", "--measure=M", "--date=day", "--value=value", NULL},
       "“day”"},
      {{"spc", "absent.csv", NULL}, "“absent.csv” cannot be opened: the folder “"},
      {{"spc", "nowhere/absent.csv", NULL}, "/nowhere”; check where the file is."},
      {{"list", "absent.boardwright", NULL}, "has no such file; check its name and where it is."},
      {{"new", "nowhere/l.boardwright", NULL}, "/nowhere”; make it first, or choose another."},
      {{"sample", "nowhere/l.boardwright", NULL}, "“l.boardwright” cannot be made: there is no folder “"},
      {{"import", "absent.boardwright", "absent.csv", "--measure=M", "--date=date", "--value=value", NULL},
       "“absent.csv” cannot be opened: the folder “"},
      {{"export", "absent.boardwright", "--meeting=2026-11-26", "--output=o.pdf", NULL},
       "absent.boardwright"},
  };

  shell_write (shell, "text.txt", "This is no library.\n");
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n");
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      const char *const *a = calls[i].arguments;

      shell_run (shell, a[0], a[1], a[2], a[3], a[4], a[5], a[6], NULL);
      shell_assert_sentence (shell, 1, calls[i].says);
    }
}

/* Whatever the locale: UTF-8, and numbers with a point. */
static void
test_locale (Shell *shell, gconstpointer data)
{
  static const char *const locales[] = {"C", "C.UTF-8", "de_DE.UTF-8", "POSIX"};

  shell_write (shell, "f.csv", "date,value\n2026-01-01,1.5\n2026-02-01,2.5\n");
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_setenv ("LC_ALL", locales[i], TRUE);
      shell_do (shell, "spc", "f.csv", "--target", "2.25");
      shell_assert_out (shell, "2026-01-01,0,1.5,1,2,");
      shell_run (shell, "list", "Zieliński.boardwright", NULL);
      shell_assert_sentence (shell, 1, "Zieliński");
    }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/usage/help-names-each-verb-and-each-has-its-own", test_help);
  ADD ("/usage/version", test_version);
  ADD ("/usage/a-wrong-call-ends-with-2-and-where-to-find-help", test_wrong);
  ADD ("/usage/what-cannot-be-done-ends-with-1-and-one-sentence", test_no);
  ADD ("/usage/output-does-not-follow-the-locale", test_locale);
  return g_test_run ();
}
