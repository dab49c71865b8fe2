/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page's content leaves open. Expected values are counted by hand.
 */
#include "paper/content.h"

#include <string.h>

static BwContentBalance
balance_of (const char *content)
{
  BwContentBalance balance;

  bw_content_balance_text (content, strlen (content), &balance);
  return balance;
}

static void
test_balanced (void)
{
  BwContentBalance balance = balance_of ("q 1 0 0 1 0 0 cm BT /F 12 Tf (a) Tj ET 0 0 5 5 re f Q");

  g_assert_cmpuint (balance.open_saves, ==, 0);
  g_assert_cmpuint (balance.surplus_restores, ==, 0);
  g_assert_false (balance.in_text);
  g_assert_false (balance.in_path);
  g_assert_cmpint (balance.highest_mcid, ==, -1);
  g_assert_true (balance.shows_text);
}

static void
test_saves_and_restores (void)
{
  BwContentBalance balance = balance_of ("Q Q q q Q q");

  g_assert_cmpuint (balance.surplus_restores, ==, 2);
  g_assert_cmpuint (balance.open_saves, ==, 2);
}

static void
test_marks (void)
{
  BwContentBalance balance = balance_of ("EMC /P <</MCID 4>> BDC /Span BMC EMC /P<</MCID 17>>BDC");

  g_assert_cmpuint (balance.surplus_ends, ==, 1);
  g_assert_cmpuint (balance.open_marks, ==, 2);
  g_assert_cmpint (balance.highest_mcid, ==, 17);
  g_assert_false (balance.paints);
}

/* Whoever counts up to the highest must come to an end. */
static void
test_numbers_of_marks_beyond_all_measure (void)
{
  BwContentBalance balance = balance_of (
      "/P <</MCID 2147483647>> BDC EMC /P <</MCID 5>> BDC EMC /P <</MCID 9999999999999999999>> BDC EMC");

  g_assert_cmpint (balance.highest_mcid, ==, 5);
}

static void
test_words_in_strings_are_not_operators (void)
{
  BwContentBalance balance = balance_of ("(Q \\) Q (nested Q)) Tj <51> Tj % Q Q Q\n/Q gs [(Q) -5 (q)] TJ");

  g_assert_cmpuint (balance.surplus_restores, ==, 0);
  g_assert_cmpuint (balance.open_saves, ==, 0);
  g_assert_cmpuint (balance.open_strings, ==, 0);
}

static void
test_inline_image (void)
{
  static const char content[] = "q BI /W 2 /H 2 /BPC 8 /CS /G ID q\xff EI\x01Q Q EI Q 0 0 1 1 re S";
  BwContentBalance balance;

  bw_content_balance_text (content, sizeof content - 1, &balance);
  g_assert_cmpuint (balance.open_saves, ==, 0);
  g_assert_cmpuint (balance.surplus_restores, ==, 0);
  g_assert_null (balance.unfinished);
  g_assert_true (balance.paints);
  g_assert_false (balance.shows_text);
}

static void
test_unfinished (void)
{
  g_assert_cmpuint (balance_of ("BT (abc (de").open_strings, ==, 2);
  g_assert_true (balance_of ("BT (abc (de").in_text);
  g_assert_cmpstr (balance_of ("BT <41").unfinished, ==, ">");
  g_assert_cmpstr (balance_of ("BI /W 1 ID abc").unfinished, ==, "\nEI");
  g_assert_cmpstr (balance_of ("q % and now").unfinished, ==, "\n");
  g_assert_true (balance_of ("0 0 5 5 re W").in_path);
  g_assert_cmpuint (balance_of ("(abc\\").open_strings, ==, 1);
}

/* Every beginning of a content that has one of everything: the reader must stay within it (a sanitizer
 * watches). */
static void
test_any_cut_is_read_to_its_end (void)
{
  static const char content[] =
      "q/P<</MCID 3>>BDC BT(a\\)(b))Tj<4142>'[(x)1]TJ ET EMC BI/W 1 ID\n\xff\n EI Q %end\n";

  for (gsize length = 0; length < sizeof content; length++)
    {
      g_autofree char *cut = g_memdup2 (content, length + 1);
      BwContentBalance balance;

      bw_content_balance_text (cut, length, &balance);
      g_assert_cmpuint (balance.open_saves, <=, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/balanced content leaves nothing open", test_balanced);
  g_test_add_func ("/content/saves and restores are counted apart", test_saves_and_restores);
  g_test_add_func ("/content/marked content and its highest number", test_marks);
  g_test_add_func ("/content/numbers of marks beyond all measure do not count",
                   test_numbers_of_marks_beyond_all_measure);
  g_test_add_func ("/content/words in strings, names and comments are not operators",
                   test_words_in_strings_are_not_operators);
  g_test_add_func ("/content/an inline image hides its data", test_inline_image);
  g_test_add_func ("/content/what ends in the middle can be closed", test_unfinished);
  g_test_add_func ("/content/any cut is read to its end", test_any_cut_is_read_to_its_end);
  return g_test_run ();
}
