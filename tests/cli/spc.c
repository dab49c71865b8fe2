// SPDX-License-Identifier: GPL-3.0-or-later
/* spc.c - what the verb spc makes of rows, options and dates that no case of the references has. */
#include <string.h>

#include "run.h"

/* --- control charts --------------------------------------------------------------------------------------
 */

/* 2 and 4 of the first day are 3; 3 of 10 and 1 of 10 are 4 of 20. */
static void
test_rows_of_one_time_are_one_point (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,2\n2026-01-02,9\n2026-01-01,4\n");
  shell_do (shell, "spc", "f.csv", "--chart=run");
  shell_assert_out (shell, "\n2026-01-01,1,3,1,1,6,");
  shell_do (shell, "spc", "f.csv", "--chart=c");
  shell_assert_out (shell, "\n2026-01-01,1,6,1,1,7.5,");
  shell_write (shell, "p.csv",
               "date,y,n\n2026-01-01,3,10\n2026-01-01,1,10\n2026-01-01,,10\n2026-01-02,2,10\n");
  shell_do (shell, "spc", "p.csv", "--chart=p");
  shell_assert_out (shell, "\n2026-01-01,1,0.2");
}

/* 4 of 20 are a centre of 0.2, and sigma of 10 is the root of 0.2 * 0.8 / 10: limits of 0.2 ∓ 0.379. A month
 * without patients is one in which nothing was measured. */
static void
test_none_of_none_is_missing (Shell *shell, gconstpointer data)
{
  shell_write (shell, "p.csv", "date,y,n\n2026-01-01,3,10\n2026-01-02,0,0\n2026-01-03,1,10\n");
  shell_do (shell, "spc", "p.csv", "--chart=p");
  shell_assert_out (shell, "\n2026-01-01,1,0.29999999999999999,1,1,0.20000000000000001,0,0.579");
  shell_assert_out (shell, "\n2026-01-02,1,NaN,1,1,0.20000000000000001,,,,,3,2,");
  shell_write (shell, "u.csv", "date,y,n\n2026-01-01,1,0\n");
  shell_run (shell, "spc", "u.csv", "--chart=u", NULL);
  shell_assert_sentence (shell, 1, "“u.csv”, line 2: A u chart cannot show 1 of 0.");
}

/* qicharts2 makes a count of 0 of two rows without a figure, and none of one. Here nothing was counted in
 * either. */
static void
test_rows_without_a_figure_are_no_count_of_0 (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,\n2026-01-01,\n2026-01-02,4\n");
  shell_do (shell, "spc", "f.csv", "--chart=c");
  shell_assert_out (shell, "\n2026-01-01,1,,1,1,4,");
}

/* As qicharts2 has it: a mean of nothing is no number, a median of nothing is missing. */
static void
test_centre_of_nothing (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,y\n2026-01-01,\n");
  shell_do (shell, "spc", "f.csv", "--chart=i");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,NaN,,,,,1,0,,,,,0,0\n");
  shell_do (shell, "spc", "f.csv", "--chart=run");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,,,,,,1,0,,,,,0,0\n");
  shell_do (shell, "spc", "f.csv", "--chart=g");
  shell_assert_out (shell, "\n2026-01-01,1,NaN,1,1,,,,,,1,0,,,,,0,0\n");
}

static void
test_impossible_figures_are_refused (Shell *shell, gconstpointer data)
{
  shell_write (shell, "t.csv", "date,y\n2026-01-01,2\n2026-01-02,0\n");
  shell_run (shell, "spc", "t.csv", "--chart=t", NULL);
  shell_assert_sentence (shell, 1, "“t.csv”, line 3: A t chart cannot show 0.");
  shell_write (shell, "p.csv", "date,y,n\n2026-01-01,11,10\n");
  shell_run (shell, "spc", "p.csv", "--chart=p", NULL);
  shell_assert_sentence (shell, 1, "“p.csv”, line 2: A p chart cannot show 11 of 10.");
  shell_run (shell, "spc", "t.csv", "--chart=u", NULL);
  shell_assert_sentence (shell, 1, "no column “n”");
}

/* --- XmR -------------------------------------------------------------------------------------------------
 */

/* Twelve of 10 and 12 by turns, 17, and nothing: limits from the first twelve are 5.68 and 16.32. */
#define CALM                                                                                                 \
  "date,value,trajectory\n"                                                                                  \
  "2026-01-01,10,5\n2026-01-02,12,5\n2026-01-03,10,5\n2026-01-04,12,5\n2026-01-05,10,5\n2026-01-06,12,5\n"   \
  "2026-01-07,10,5\n2026-01-08,12,5\n2026-01-09,10,5\n2026-01-10,12,5\n2026-01-11,10,5\n2026-01-12,12,5\n"   \
  "2026-01-13,17,5.5\n2026-01-14,,\n"

static void
test_rules_are_mdc_unless_said_otherwise (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", CALM);
  shell_run (shell, "spc", "f.csv", "--baseline=12", "--target=16.32", "--summary", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  g_assert_cmpstr (shell->out, ==,
                   "variation_icon,assurance_icon,short_group_warning\nimprovement_high,fail,0\n");
  shell_assert_err (shell, "2026-01-13");
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--target=16.32", "--summary", "--rules=plotthedots");
  shell_assert_out (shell, "\ncommon_cause,inconsistent,0\n");
}

/* 40 after twelve calm points: ranges eleven times 2, and 28: their mean is 50 / 12 = 4.1667, and 2 without
 * the 28, which is more than 3.267 times 4.1667. */
static void
test_screening_is_up_to_the_rules (Shell *shell, gconstpointer data)
{
  g_autofree char *text = g_strdup (CALM);

  memcpy (strstr (text, ",17,"), ",40,", 4);
  shell_write (shell, "f.csv", text);
  shell_run (shell, "spc", "f.csv", NULL);
  shell_assert_out (shell, ",4.166666666666667");
  shell_run (shell, "spc", "f.csv", "--screen=yes", NULL);
  shell_assert_out (shell, ",,2,");
  shell_run (shell, "spc", "f.csv", "--rules=plotthedots", NULL);
  shell_assert_out (shell, ",,2,");
}

static void
test_trajectory_is_passed_on (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", CALM);
  shell_run (shell, "spc", "f.csv", "--target=3", NULL);
  shell_assert_out (shell, ",3,5.5,0\n");
  shell_assert_out (shell, ",3,,0\n");
}

/* Six above 11 with the last of the baseline. */
static void
test_six_points (Shell *shell, gconstpointer data)
{
  g_autofree char *more = g_strdup (CALM), *text = NULL;

  *strstr (more, "2026-01-13") = '\0';
  text = g_strconcat (
      more, "2026-01-13,12,\n2026-01-14,13,\n2026-01-15,12,\n2026-01-16,13,\n2026-01-17,12,\n", NULL);
  shell_write (shell, "f.csv", text);
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--points=6");
  shell_assert_out (shell, ",6 Points Above CL,1,special_cause_improvement,");
  shell_do (shell, "spc", "f.csv", "--baseline=12", "--summary");
  shell_assert_out (shell, "\ncommon_cause,none,0\n");
}

static void
test_hours_are_times_too (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv",
               "date,value\n2026-01-01T02:00:00,3\n2026-01-01T01:00:00,1\n2026-01-01T03:00:00,5\n");
  shell_do (shell, "spc", "f.csv", "--rebase=2026-01-01T03:00:00");
  shell_assert_out (shell, "\n2026-01-01T01:00:00,0,1,1,2,");
  shell_assert_out (shell, "\n2026-01-01T03:00:00,1,5,1,5,");
  shell_write (shell, "f.csv", "date,value\n2026-01-01 02:00,3\n2026-01-01T01:00,1\n");
  shell_do (shell, "spc", "f.csv");
  shell_assert_out (shell, "\n2026-01-01T01:00,0,1,1,2,");
  shell_assert_out (shell, "\n2026-01-01 02:00,0,3,1,2,");
  shell_write (shell, "f.csv", "date,value\n2026-01-01T24:00:00,3\n");
  shell_run (shell, "spc", "f.csv", NULL);
  shell_assert_sentence (shell, 1, "2026-01-01T24:00:00");
}

/* Without 99 the mean of 1, 3 and 5 is 3; a phase begins after the second point. */
static void
test_points_are_numbered_from_1 (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n2026-01-02,99\n2026-01-03,3\n2026-01-04,5\n");
  shell_do (shell, "spc", "f.csv", "--exclude=2");
  shell_assert_out (shell, "\n2026-01-02,0,99,0,3,,2,");
  shell_do (shell, "spc", "f.csv", "--part=2");
  shell_assert_out (shell, "\n2026-01-03,1,3,1,4,");
  shell_run (shell, "spc", "f.csv", "--exclude=5", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "--exclude 5");
  shell_run (shell, "spc", "f.csv", "--part=two", NULL);
  shell_assert_sentence (shell, 2, "“two”");
}

static void
test_dates_as_people_write_them (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-02,1\n1 Feb 2026,2\n13/03/2026,3\n01/04/2026,4\n");
  shell_do (shell, "spc", "f.csv");
  shell_assert_out (shell, "\n2026-01-02,");
  shell_assert_out (shell, "\n2026-02-01,");
  shell_assert_out (shell, "\n2026-03-13,");
  shell_assert_out (shell, "\n2026-04-01,");
  shell_write (shell, "doubt.csv", "date,value\n01/02/2026,1\n02/02/2026,2\n");
  shell_run (shell, "spc", "doubt.csv", NULL);
  shell_assert_sentence (shell, 1, "“doubt.csv”, line 2: “01/02/2026” may be 2026-02-01 or 2026-01-02");
  shell_do (shell, "spc", "doubt.csv", "--date-format=mdy");
  shell_assert_out (shell, "\n2026-01-02,");
  shell_run (shell, "spc", "doubt.csv", "--date-format=ymd", NULL);
  shell_assert_sentence (shell, 2, "dmy, mdy");
}

/* Two rows of one date (o37). */
static void
test_refused (Shell *shell, gconstpointer data)
{
  shell_write (shell, "twice.csv", "date,value\n2026-01-01,1\n2026-01-01,2\n");
  shell_run (shell, "spc", "twice.csv", NULL);
  shell_assert_sentence (shell, 1, "“twice.csv”, line 3: The date 2026-01-01 is also on line 2;");
  shell_write (shell, "words.csv", "date,value\n2026-01-01,many\n2026-01-02,few\n");
  shell_run (shell, "spc", "words.csv", NULL);
  shell_assert_sentence (shell, 1, "“words.csv”, line 2: “many” is no number");
  shell_write (shell, "ragged.csv", "date,value\n2026-01-01\n");
  shell_run (shell, "spc", "ragged.csv", NULL);
  shell_assert_sentence (shell, 1, "“ragged.csv”, line 2:");
}

static void
test_absent_rebase (Shell *shell, gconstpointer data)
{
  shell_write (shell, "f.csv", "date,value\n2026-01-01,1\n2026-02-01,2\n");
  shell_run (shell, "spc", "f.csv", "--rebase", "2026-01-15", NULL);
  g_assert_cmpint (shell->status, ==, 0);
  shell_assert_err (shell, "2026-01-15");
}

#define ADD(path, function) g_test_add (path, Shell, NULL, shell_set_up, function, shell_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/spc/rows-of-one-time-are-one-point", test_rows_of_one_time_are_one_point);
  ADD ("/spc/rows-without-a-figure-are-no-count-of-0", test_rows_without_a_figure_are_no_count_of_0);
  ADD ("/spc/none-of-none-is-missing", test_none_of_none_is_missing);
  ADD ("/spc/centre-of-nothing", test_centre_of_nothing);
  ADD ("/spc/impossible-figures-are-refused", test_impossible_figures_are_refused);
  ADD ("/spc/rules-are-mdc-unless-said-otherwise", test_rules_are_mdc_unless_said_otherwise);
  ADD ("/spc/screening-is-up-to-the-rules", test_screening_is_up_to_the_rules);
  ADD ("/spc/trajectory-is-passed-on", test_trajectory_is_passed_on);
  ADD ("/spc/six-points", test_six_points);
  ADD ("/spc/hours-are-times-too", test_hours_are_times_too);
  ADD ("/spc/points-are-numbered-from-1", test_points_are_numbered_from_1);
  ADD ("/spc/dates-are-read-as-people-write-them", test_dates_as_people_write_them);
  ADD ("/spc/two-rows-of-one-date-are-refused", test_refused);
  ADD ("/spc/a-rebase-without-a-reading-is-told", test_absent_rebase);
  return g_test_run ();
}
