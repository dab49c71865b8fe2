// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of figures as hospitals have them, from the command line and from a folder: what was supposed is
 * said, and what is in doubt is not taken until a person says it. */
#include <glib/gstdio.h>

#include "run.h"

static void
test_doubt (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "Month;Falls\r\n01/04/2016;1,234\r\n01/05/2016;2,5\r\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=Month", "--value=Falls", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "line 2, Month: “01/04/2016” may be 2016-04-01 or 2016-01-04");
  shell_assert_err (shell, "give --date-format dmy");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=Month", "--value=Falls",
            "--date-format=dmy");
  g_assert_cmpstr (shell->out, ==, "new measure\tM\nnew\t2\nchanged\t0\nsame\t0\n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tM\t2\t2016-05-01\t2.5\n");
}

static void
test_decimal_doubt (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date;n\n2016-04-01;1,234\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "line 2, n: “1,234” may be 1234 or 1.234");
  shell_assert_err (shell, "give --decimal point");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n",
            "--decimal=comma");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tM\t1\t2016-04-01\t1.234\n");
}

/* "Ypres Ward, café" in Windows-1252; a title above; a figure that is suppressed. */
static void
test_supposed (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "Falls on Caf\xE9 Ward\n\nMonth,Falls\nApr-16,5\nMay-16,<5\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=Month", "--value=Falls", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "taken to be Windows-1252; --encoding");
  shell_assert_err (shell, "Line 3 is taken to name the columns; --header");
  shell_assert_err (shell, "line 5, Falls: The file has “<5” here: the figure is suppressed.");
  g_assert_cmpstr (shell->out, ==, "new measure\tM\nnew\t2\nchanged\t0\nsame\t0\n");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=Month", "--value=Falls",
            "--encoding=windows-1252", "--separator=comma", "--header=3", "--where", "Falls=5");
  g_assert_cmpstr (shell->out, ==, "new\t0\nchanged\t0\nsame\t1\n");
}

static void
test_several (Shell *shell, gconstpointer data)
{
  shell_write (shell, "long.csv",
               "date,metric,n\n2026-01-01,Falls,3\n2026-01-01,Sores,1\n2026-02-01,Falls,4\n");
  shell_write (shell, "wide.csv", "Metric,2026-03-01,2026-04-01\nFalls,5,6\nLate,1,2\nSeen,4,4\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "long.csv", "--date=date", "--value=n",
            "--measure-column=metric");
  g_assert_cmpstr (shell->out, ==,
                   "new measure\tFalls\nnew measure\tSores\nmeasures\t2\nnew\t3\nchanged\t0\nsame\t0\n");
  shell_do (shell, "import", "l.boardwright", "wide.csv", "--wide", "--measure-column=Metric",
            "--measure=Falls");
  g_assert_cmpstr (shell->out, ==, "new\t2\nchanged\t0\nsame\t0\n");
  shell_do (shell, "import", "l.boardwright", "wide.csv", "--wide", "--measure-column=Metric",
            "--measure=In time", "--numerator=Late", "--denominator=Seen", "--failed");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==,
                   "measure\tFalls\t4\t2026-04-01\t6\nmeasure\tSores\t1\t2026-01-01\t1\n"
                   "measure\tIn time\t2\t2026-04-01\t0.5\n");
}

/* Hours of one day are readings of their own. */
static void
test_hours (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "time,n\n2026-10-05 13:00,3\n2026-10-05 14:00,4\n2026-10-05 15:00,5\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=Waiting", "--date=time", "--value=n");
  g_assert_cmpstr (shell->out, ==, "new measure\tWaiting\nnew\t3\nchanged\t0\nsame\t0\n");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=Waiting", "--date=time", "--value=n");
  g_assert_cmpstr (shell->out, ==, "new\t0\nchanged\t0\nsame\t3\n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tWaiting\t3\t2026-10-05T15:00\t5\n");
}

/* The second file comes with its columns in another order, and without one of the measures. */
static void
test_remembered (Shell *shell, gconstpointer data)
{
  shell_write (shell, "one.csv", "date,metric,n\n01/02/2026,Falls,3\n01/02/2026,Sores,1\n");
  shell_write (shell, "two.csv", "metric,n,date\nFalls,4,01/03/2026\n");
  shell_write (shell, "other.csv", "metric,number,date\nFalls,4,01/03/2026\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "one.csv", "--date=date", "--value=n",
            "--measure-column=metric", "--date-format=dmy", "--remember");
  shell_run (shell, "import", "l.boardwright", "two.csv", "--remembered", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "The file has nothing for “Sores”.");
  g_assert_cmpstr (shell->out, ==, "new\t1\nchanged\t0\nsame\t0\n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tFalls\t2\t2026-03-01\t4\nmeasure\tSores\t1\t2026-02-01\t1\n");
  shell_run (shell, "import", "l.boardwright", "other.csv", "--remembered", NULL);
  shell_assert_sentence (shell, 1, "columns of “other.csv”");
}

/* All or nothing, over all measures of a file. */
static void
test_several_or_none (Shell *shell, gconstpointer data)
{
  shell_write (shell, "long.csv", "date,metric,n\n2026-01-01,Falls,3\n2026-01-01,Sores,x\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "long.csv", "--date=date", "--value=n",
             "--measure-column=metric", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "line 3, n: “x” is no number");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "");
}

/* Two bad cells of one row; and a gap far below is no reason to begin with it. */
static void
test_refused_by_line (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,n\n2026-01-01,x\n2026-13-01,y\n2026-03-01,n/a\n2026-04-01,z\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  g_assert_true (g_str_has_prefix (shell->err, "line 2, n: "));
  shell_assert_err (shell, "\nline 3, date: ");
  shell_assert_err (shell, "\nline 3, n: ");
  shell_assert_err (shell, "\nline 5, n: ");
  shell_assert_err (shell, "because 3 rows cannot be read; the first is line 2: ");
}

static void
test_no_measures (Shell *shell, gconstpointer data)
{
  shell_write (shell, "none.csv", "date,metric,n\n2026-01-01,,3\n");
  shell_write (shell, "bad.csv", "date,metric,n\n2026-01-01,Falls\n");
  shell_do (shell, "new", "l.boardwright");
  shell_run (shell, "import", "l.boardwright", "none.csv", "--date=date", "--value=n",
             "--measure-column=metric", NULL);
  shell_assert_sentence (shell, 1, "of the file’s 1 row none was chosen");
  shell_run (shell, "import", "l.boardwright", "bad.csv", "--date=date", "--value=n",
             "--measure-column=metric", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "line 2: The row has 2 cells");
}

/* The library has 3 for January; the file has 4, and a month more. */
static void
test_changed_history (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,n,late,seen\n2026-01-01,3,1,4\n");
  shell_write (shell, "g.csv", "date,n,late,seen\n2026-01-01,4,2,4\n2026-02-01,5,1,2\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=S", "--date=date", "--numerator=late",
            "--denominator=seen", "--remember");
  shell_run (shell, "import", "l.boardwright", "g.csv", "--measure=M", "--date=date", "--value=n", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  g_assert_cmpstr (shell->out, ==, "");
  shell_assert_err (shell, "M, 2026-01-01: 3 would become 4\n");
  shell_assert_err (shell, "boardwright-cli: Nothing was imported, because 1 reading that the library has "
                           "already would change; --accept-changes takes it as the file has it.");
  shell_run (shell, "import", "l.boardwright", "g.csv", "--remembered", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "S, 2026-01-01: 1 of 4 would become 2 of 4\n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tM\t1\t2026-01-01\t3\nmeasure\tS\t1\t2026-01-01\t0.25\n");
  shell_do (shell, "import", "l.boardwright", "g.csv", "--remembered", "--accept-changes");
  g_assert_cmpstr (shell->out, ==, "new\t1\nchanged\t1\nsame\t0\n");
}

/* 25 changes, of which 20 are listed. */
static void
test_much_changed_history (Shell *shell, gconstpointer data)
{
  g_autoptr (GString) before = g_string_new ("date,n\n"), after = g_string_new ("date,n\n");

  for (guint i = 1; i <= 25; i++)
    {
      g_string_append_printf (before, "2026-01-%02u,1\n", i);
      g_string_append_printf (after, "2026-01-%02u,2\n", i);
    }
  shell_write (shell, "f.csv", before->str);
  shell_write (shell, "g.csv", after->str);
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n");
  shell_run (shell, "import", "l.boardwright", "g.csv", "--measure=M", "--date=date", "--value=n", NULL);
  g_assert_cmpint (shell->status, ==, 1);
  shell_assert_err (shell, "M, 2026-01-20: 1 would become 2\nand 5 more\n");
  shell_assert_err (shell,
                    "25 readings that the library has already would change; --accept-changes takes them");
}

/* A name is the same in whatever case and with whatever blanks around it. */
static void
test_names_alike (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,metric,n\n2026-01-01,Falls,3\n");
  shell_write (shell, "twice.csv", "date,metric,n\n2026-02-01,Falls,3\n2026-02-01,falls,4\n");
  shell_write (shell, "new.csv", "date,metric,n\n2026-02-01,Sores,3\n2026-02-01,SORES,4\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure= Falls ", "--date=date", "--value=n");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tFalls\t1\t2026-01-01\t3\n");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=  falls", "--date=date", "--value=n");
  g_assert_cmpstr (shell->out, ==, "new\t0\nchanged\t0\nsame\t1\n");
  shell_run (shell, "import", "l.boardwright", "twice.csv", "--measure-column=metric", "--date=date",
             "--value=n", NULL);
  shell_assert_sentence (shell, 1, "Two measures of the file go into “Falls”: only one can.");
  shell_run (shell, "import", "l.boardwright", "new.csv", "--measure-column=metric", "--date=date",
             "--value=n", NULL);
  shell_assert_sentence (shell, 1, "Two new measures are called “SORES”");
  shell_run (shell, "import", "l.boardwright", "f.csv", "--measure=  ", "--date=date", "--value=n", NULL);
  shell_assert_sentence (shell, 2, "--measure is missing");
}

static void
test_per_cent (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,share\n2026-01-01,93.4%\n2026-02-01,50%\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=share");
  shell_do (shell, "list", "l.boardwright");
  g_assert_cmpstr (shell->out, ==, "measure\tM\t2\t2026-02-01\t0.5\n");
  shell_write (shell, "more.csv", "date,share\n2026-03-01,85\n");
  shell_run (shell, "import", "l.boardwright", "more.csv", "--measure=M", "--date=date", "--value=share",
             NULL);
  shell_assert_sentence (shell, 1, "“M” is a share of a whole");
}

static void
test_progress (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,n\n2026-01-01,1\n");
  shell_do (shell, "new", "l.boardwright");
  shell_do (shell, "import", "l.boardwright", "f.csv", "--measure=M", "--date=date", "--value=n",
            "--progress");
  g_assert_cmpstr (shell->out, ==, "progress 1\nnew measure\tM\nnew\t1\nchanged\t0\nsame\t0\n");
}

/* What spreadsheets of other countries and older programs write of a folder's tables. */
static void
test_folder (Shell *shell, gconstpointer data)
{
  g_autofree char *folder = shell_path (shell, "in");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  shell_write (shell, "in/trust.csv", "\xEF\xBB\xBFname;strapline\r\nWyrebank;\"Care; and more\"\r\n");
  shell_write (shell, "in/bodies.csv", "name;private\r\nBoard;\r\n");
  shell_write (shell, "in/agenda.csv",
               "date;start;title;minutes\r\n2026-11-26;09:30;Caf\xE9 on the ward;5\r\n");
  shell_write (
      shell, "in/measures.csv",
      "name;improvement;file;date;value;date format\r\nFalls;decrease;falls.csv;Month;Falls;dmy\r\n");
  shell_write (shell, "in/falls.csv", "Month\tFalls\r\n01/04/2016\t3\r\n01/05/2016\tn/a\r\n");
  shell_do (shell, "build", "in", "l.boardwright");
  shell_do (shell, "list", "l.boardwright");
  shell_assert_out (shell, "item\t2026-11-26\t1\tCafé on the ward");
  shell_assert_out (shell, "measure\tFalls\t2\t2016-05-01\t");
  shell_write (
      shell, "in/measures.csv",
      "name;improvement;file;date;value;date format\r\nFalls;decrease;falls.csv;Month;Falls;ymd\r\n");
  shell_run (shell, "build", "in", "m.boardwright", NULL);
  shell_assert_err (shell, "measures.csv, line 2, date format: “ymd” is none of these: dmy, mdy.");
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/figures/dates-in-doubt-wait-for-a-person", test_doubt);
  ADD ("/figures/decimals-in-doubt-wait-for-a-person", test_decimal_doubt);
  ADD ("/figures/what-was-supposed-is-said", test_supposed);
  ADD ("/figures/hours-of-one-day-are-readings-of-their-own", test_hours);
  ADD ("/figures/several-measures-come-from-one-file", test_several);
  ADD ("/figures/several-measures-come-all-or-none", test_several_or_none);
  ADD ("/figures/changed-history-waits-for-a-person", test_changed_history);
  ADD ("/figures/much-changed-history-is-not-all-listed", test_much_changed_history);
  ADD ("/figures/names-alike-are-one-measure", test_names_alike);
  ADD ("/figures/refused-rows-are-listed-and-counted-by-line", test_refused_by_line);
  ADD ("/figures/a-file-without-measures-is-refused", test_no_measures);
  ADD ("/figures/per-cents-make-a-share", test_per_cent);
  ADD ("/figures/progress-is-said", test_progress);
  ADD ("/figures/a-folder-takes-them-too", test_folder);
  ADD ("/figures/a-file-with-the-same-columns-is-remembered", test_remembered);
  return g_test_run ();
}
