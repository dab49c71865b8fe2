/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts as text, and back.
 */
#include "paper/facts.h"

static void
test_round_trip (void)
{
  g_auto (BwPaperFacts) facts = {.pages = 12,
                                 .pages_without_text = 2,
                                 .tagged = TRUE,
                                 .signatures = 1,
                                 .hidden_layers = 3,
                                 .scripts_removed = 4,
                                 .title = g_strdup ("Ansawdd: a\nreport"),
                                 .language = g_strdup ("cy-GB")};
  g_auto (BwPaperFacts) read = {0};
  g_autofree char *text = bw_paper_facts_to_text (&facts);

  g_assert_true (bw_paper_facts_from_text (&read, text));
  g_assert_cmpuint (read.pages, ==, 12);
  g_assert_cmpuint (read.pages_without_text, ==, 2);
  g_assert_true (read.tagged);
  g_assert_false (read.encrypted);
  g_assert_cmpuint (read.signatures, ==, 1);
  g_assert_cmpuint (read.hidden_layers, ==, 3);
  g_assert_cmpuint (read.scripts_removed, ==, 4);
  g_assert_cmpstr (read.title, ==, "Ansawdd: a report");
  g_assert_cmpstr (read.language, ==, "cy-GB");
}

static void
test_unknown_lines_are_passed_over (void)
{
  g_auto (BwPaperFacts) facts = {0};

  g_assert_true (bw_paper_facts_from_text (&facts, "colour: green\npages: 3\nnoise\n"));
  g_assert_cmpuint (facts.pages, ==, 3);
  g_assert_null (facts.title);
}

static void
check_refused (const char *text)
{
  g_auto (BwPaperFacts) facts = {0};

  g_assert_false (bw_paper_facts_from_text (&facts, text));
  g_assert_cmpuint (facts.pages, ==, 0);
}

static void
test_a_child_that_did_not_finish (void)
{
  check_refused ("");
  check_refused ("tagged: yes\n");
  check_refused ("pages: many\n");
  check_refused ("pages: 3\ntagged: perhaps\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/come back as they went", test_round_trip);
  g_test_add_func ("/facts/unknown lines are passed over", test_unknown_lines_are_passed_over);
  g_test_add_func ("/facts/what a child left unfinished is no fact", test_a_child_that_did_not_finish);
  return g_test_run ();
}
