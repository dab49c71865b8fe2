// SPDX-License-Identifier: GPL-3.0-or-later
/* The verbs on a library, one after the other, as a script would use them. */
#include <string.h>

#include "run.h"

static void
test_new (Shell *shell, gconstpointer data)
{
  shell_do (shell, "new", "l.boardwright", "--organisation", "A Trust", "--body", "Board");
  shell_do (shell, "verify", "l.boardwright");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "");
}

static void
test_names_that_are_texts (Shell *shell, gconstpointer data)
{
  g_autofree char *name = g_strnfill (501, 'x');

  shell_run (shell, "new", "l.boardwright", "--organisation", name, NULL);
  shell_assert_sentence (shell, 1, "501 characters");
  shell_run (shell, "new", "l.boardwright", "--body", name, NULL);
  shell_assert_sentence (shell, 1, "501 characters");
  shell_do (shell, "new", "l.boardwright");
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure", name, "--date=date", "--value=value",
             NULL);
  shell_assert_sentence (shell, 1, "501 characters");
}

static void
test_import (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "month,org,late,all\n2026-01-01,A,1,4\n2026-01-01,B,1,2\n2026-02-01,A,2,4\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure", "In time", "--date", "month",
            "--numerator", "late", "--denominator", "all", "--failed", "--where", "org=A");
  g_assert_cmpstr (shell->out, ==, "new measure\tIn time\nnew\t2\nchanged\t0\nsame\t0\n");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure", "in TIME", "--date", "month",
            "--numerator", "late", "--denominator", "all", "--failed", "--where", "org=A");
  g_assert_cmpstr (shell->out, ==, "new\t0\nchanged\t0\nsame\t2\n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tIn time\t2\t2026-02-01\t0.5\n");
}

static void
test_import_refused (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n2026-01-01,2\n2026-02-01,x\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=value", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "line 2, date: The date 2026-01-01 is also on line 3");
  shell_assert_err (shell, "line 3, date: The date 2026-01-01 is also on line 2");
  shell_assert_err (shell, "line 4, value: “x” is no number");
  shell_assert_err (shell, "\nboardwright-cli: Nothing was imported, because 3 rows");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "");
}

static void
test_sample (Shell *shell, gconstpointer data)
{
  shell_do (shell, "sample", "s.boardwright");
  shell_do (shell, "verify", "s.boardwright");
  shell_do (shell, "list", "s.boardwright");
  shell_assert_out (shell, "meeting\t2026-11-26\tQuality and Safety Board\t09:30\t");
  shell_assert_out (shell, "\nitem\t2026-11-26\t7.1\tSide rooms and cleaning at night");
  shell_assert_out (shell, "\nsection\t2026-11-26\tQuality and safety\n");
  shell_assert_out (shell, "\nmeasure\tFalls with harm\t36\t2026-10-01\t4.91\n");
  shell_assert_out (shell, "\nstory\tFour side rooms\tSam\n");
  shell_do (shell, "search", "s.boardwright", "zielinski");
  shell_assert_out (shell, "person\tTomasz Zieliński\t");
  shell_assert_out (shell, "paper\tMinutes of the Quality and Safety Board");
  shell_run (shell, "search", "s.boardwright", "zzzz", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  g_assert_cmpstr (shell->out, ==, "");
  g_assert_cmpstr (shell->err, ==, "Nothing in the library or its papers has “zzzz”\n");
  shell_run (shell, "sample", "s.boardwright", NULL);
  shell_assert_sentence (shell, 1, "s.boardwright");
}

static void
test_attach_and_export (Shell *shell, gconstpointer data)
{
  shell_do (shell, "sample", "s.boardwright");
  shell_do (shell, "export", "s.boardwright", "--meeting", "2026-09-24", "--output", "september.pdf");
  g_assert_true (g_str_has_prefix (shell->out, "pages "));
  shell_do (shell, "attach", "s.boardwright", "september.pdf", "--meeting", "2026-11-26", "--item", "12");
  g_assert_true (g_str_has_prefix (shell->out, "attached\t"));
  shell_run (shell, "export", "s.boardwright", "--meeting", "2026-11-26", "--audience", "Part 1 public",
             "--output", "november.pdf", "--language", "en-GB", "--progress", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  g_assert_cmpstr (shell->err, ==,
                   "“Four side rooms” is left out: its teller did not agree to this audience.\n");
  g_assert_true (g_str_has_prefix (shell->out, "progress "));
  shell_assert_out (shell, "\npages ");
  shell_run (shell, "attach", "s.boardwright", "september.pdf", "--meeting=2026-11-26", "--item=99", NULL);
  shell_assert_sentence (shell, 1, "“99”");
  shell_run (shell, "attach", "s.boardwright", "september.pdf", "--item=1", NULL);
  shell_assert_sentence (shell, 1, "--meeting");
  shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--audience=Everybody",
             "--output=x.pdf", NULL);
  shell_assert_sentence (shell, 1, "Part 1 public");
}

static void
test_export_spares_other_files (Shell *shell, gconstpointer data)
{
  shell_do (shell, "sample", "s.boardwright");
  shell_write (shell, "figures.csv", "date,value\n");
  shell_write (shell, "empty.pdf", "");
  shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--output=s.boardwright", NULL);
  shell_assert_sentence (shell, 1, "“s.boardwright”");
  shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--output=figures.csv", NULL);
  shell_assert_sentence (shell, 1, "“figures.csv”");
  shell_run (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--output=.", NULL);
  shell_assert_sentence (shell, 1, "“.”");
  shell_do (shell, "verify", "s.boardwright");
  shell_do (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--output=empty.pdf");
  shell_do (shell, "export", "s.boardwright", "--meeting=2026-11-26", "--output=empty.pdf");
}
/* A body that meets twice on a day. */
static void
test_meetings_of_one_day (Shell *shell, gconstpointer data)
{
  shell_write (shell, "in/trust.csv", "name\nA Trust\n");
  shell_write (shell, "in/bodies.csv", "name\nBoard\n");
  shell_write (shell, "in/agenda.csv",
               "date,start,title\n2026-05-28,09:30,Morning\n2026-05-28,14:00,Afternoon\n");
  shell_write (shell, "in/sheet.csv", "date,item,field,answer\n2026-05-28 14:00,1,Summary,In short\n");
  shell_do (shell, "build", "in", "l.boardwright");
  shell_run (shell, "export", "l.boardwright", "--meeting=2026-05-28", "--output=p.pdf", NULL);
  shell_assert_sentence (shell, 1, "Board at 09:30, Board at 14:00");
  shell_do (shell, "export", "l.boardwright", "--meeting=2026-05-28 14:00", "--output=p.pdf");
  shell_run (shell, "export", "l.boardwright", "--meeting=2026-05-28 15:00", "--output=q.pdf", NULL);
  shell_assert_sentence (shell, 1, "only these: Board at 09:30, Board at 14:00");
  shell_do (shell, "attach", "l.boardwright", "p.pdf", "--meeting=2026-05-28 09:30", "--item=Morning");
  shell_run (shell, "attach", "l.boardwright", "p.pdf", "--meeting=today", "--item=Morning", NULL);
  shell_assert_sentence (shell, 2, "2026-11-26 09:30");
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/a-new-one-is-empty-and-whole", test_new);
  ADD ("/library/names-that-are-texts", test_names_that_are_texts);
  ADD ("/library/figures-are-imported-and-again", test_import);
  ADD ("/library/a-refused-import-lists-its-rows-and-changes-nothing", test_import_refused);
  ADD ("/library/the-sample-is-listed-and-searched", test_sample);
  ADD ("/library/meetings-of-one-day-are-told-apart", test_meetings_of_one_day);
  ADD ("/library/a-paper-is-attached-and-packs-exported", test_attach_and_export);
  ADD ("/library/a-pack-replaces-nothing-but-a-pdf", test_export_spares_other_files);
  return g_test_run ();
}
