// SPDX-License-Identifier: GPL-3.0-or-later
/* paragraphs.c - what the typesetter promises about widths, lines and baselines. */
#include "fixture.h"
#include "reading.h"

#include <math.h>

/* --- widths --------------------------------------------------------------------------------------------- */

/* Whether a text was measured before or not, and forgotten since or not. */
static void
widths_stay (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Reading %u", i < 1500 ? i : (i * 7) % 1500);
      g_autoptr (BwParagraph) fresh = fixture_column (fixture, &body, text, -1);

      g_assert_cmpfloat (bw_text_width (fixture->typesetter, &body, text), ==,
                         bw_paragraph_get_text_width (fresh));
    }
}

/* Advances of Noto Sans Regular from its table hmtx: H 741, m 935, space 260 of 1000. */
static void
widths_are_the_fonts_own (Fixture *fixture, gconstpointer data)
{
  const BwTextStyle large = {.size = 100};

  assert_near (bw_text_width (fixture->typesetter, &large, "H"), 74.1);
  assert_near (bw_text_width (fixture->typesetter, &large, "Hm Hm"), 74.1 + 93.5 + 26.0 + 74.1 + 93.5);
}

static void
figures_are_all_as_wide (Fixture *fixture, gconstpointer data)
{
  double ones = bw_text_width (fixture->typesetter, &body, "1111");

  for (char digit = '0'; digit <= '9'; digit++)
    {
      char figures[] = {digit, digit, digit, digit, '\0'};

      assert_near (bw_text_width (fixture->typesetter, &body, figures), ones);
    }
}

/* "x": 529 of 1000. Of what is wider than Pango can count (2,097,152 pt), too. */
static void
width_of_a_long_text_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1000000, 'x');

  g_assert_cmpfloat_with_epsilon (bw_text_width (fixture->typesetter, &body, text), 5290000, 1000);
}

static void
letters_are_kerned (Fixture *fixture, gconstpointer data)
{
  double apart =
      bw_text_width (fixture->typesetter, &body, "A") * 2 + bw_text_width (fixture->typesetter, &body, "V");

  g_assert_cmpfloat (bw_text_width (fixture->typesetter, &body, "AVA"), <, apart - 0.5);
}

static void
tracking_is_added_between_letters (Fixture *fixture, gconstpointer data)
{
  BwTextStyle tracked = body;

  tracked.tracking = 2;
  assert_near (bw_text_width (fixture->typesetter, &tracked, "board"),
               bw_text_width (fixture->typesetter, &body, "board") + 4 * 2);
}

static void
colour_leaves_a_word_as_it_is (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "AVAWA");
  BwTextStyle blue = body;

  blue.rgb = 0x003087;
  bw_paragraph_add_span (paragraph, 1, 3, &blue);
  assert_near (bw_paragraph_get_text_width (paragraph), bw_text_width (fixture->typesetter, &body, "AVAWA"));
}

static void
bold_span_is_as_wide_as_bold_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "Alert: none");
  BwTextStyle bold = body;

  bold.bold = TRUE;
  bw_paragraph_add_span (paragraph, 0, strlen ("Alert:"), &bold);
  assert_near (bw_paragraph_get_text_width (paragraph),
               bw_text_width (fixture->typesetter, &bold, "Alert:") +
                   bw_text_width (fixture->typesetter, &body, " none"));
}

/* --- lines ---------------------------------------------------------------------------------------------- */

static const char finding[] =
    "Falls with harm rose in January and have stayed above the upper limit for seven months, "
    "which chance alone does not explain.";

static void
lines_break_between_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, finding, 180);
  g_autofree char *read = read_lines (paragraph);

  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), >, 2);
  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    g_assert_cmpfloat (bw_paragraph_get_line (paragraph, i).width, <=, 180);
  g_strdelimit (read, "|", '\a');
  g_autoptr (GString) joined = g_string_new (read);
  g_string_replace (joined, "\a", "", 0);
  g_assert_cmpstr (joined->str, ==, finding); /* each broken line keeps its space */
}

static void
long_word_breaks_inside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph =
      fixture_column (fixture, &body, "to Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 100);
  g_autofree char *first = read_line (paragraph, 0);

  g_assert_cmpstr (first, ==, "to ");
  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    g_assert_cmpfloat (bw_paragraph_get_line (paragraph, i).width, <=, 100);
}

static void
soft_hyphen_is_preferred_and_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "Gwasan\u00ADaethau", 45);
  BwLine first = bw_paragraph_get_line (paragraph, 0);

  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 2);
  assert_near (first.width, bw_text_width (fixture->typesetter, &body, "Gwasan-"));
}

static void
no_break_space_holds (Fixture *fixture, gconstpointer data)
{
  double width = bw_text_width (fixture->typesetter, &body, "seen on page 2");
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "seen on page\u00A022", width);
  g_autofree char *read = read_lines (paragraph);

  g_assert_cmpstr (read, ==, "seen on |page 22");
}

static void
dash_within_a_word_holds (Fixture *fixture, gconstpointer data)
{
  double width = bw_text_width (fixture->typesetter, &body, "from July\u2013Sept");
  g_autoptr (BwParagraph) quarter =
      fixture_column (fixture, &body, "from July\u2013September\u00A02026", width * 1.5);
  g_autoptr (BwParagraph) spaced = fixture_column (fixture, &body, "from July \u2013 September", width);
  g_autofree char *read = read_lines (quarter), *other = read_lines (spaced);

  g_assert_cmpstr (read, ==, "from |July\u2013September 2026");
  g_assert_cmpstr (other, ==, "from July \u2013 |September");
}

static void
line_feed_begins_a_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "one\ntwo");
  g_autofree char *read = read_lines (paragraph);

  g_assert_cmpstr (read, ==, "one|two");
}

static void
leading_is_kept_whatever_fonts_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) plain = fixture_column (fixture, &body, "one\ntwo\nthree", 100);
  g_autoptr (BwParagraph) mixed = fixture_column (fixture, &body, "one ≥ → مجلس\nनमस्ते ✓ 😀\nthree", 100);

  g_assert_cmpuint (bw_paragraph_get_n_lines (mixed), ==, 3);
  assert_near (bw_paragraph_get_height (mixed), 3 * 14);
  for (guint i = 0; i < 3; i++)
    {
      assert_near (bw_paragraph_get_line (mixed, i).top, i * 14);
      assert_near (bw_paragraph_get_line (mixed, i).baseline, bw_paragraph_get_line (plain, i).baseline);
    }
}

/* Noto Sans: ascender 1069, descender -293 of 1000; so 13.62 of 14 points are used and 0.19 lie above. */
static void
leading_is_shared_above_and_below (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "one");

  assert_near (bw_paragraph_get_line (paragraph, 0).baseline, 0.19 + 10.69);
}

static void
without_leading_lines_are_as_high_as_their_font (Fixture *fixture, gconstpointer data)
{
  const BwTextStyle natural = {.size = 10};
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &natural, "one\ntwo");

  assert_near (bw_paragraph_get_height (paragraph), 2 * 13.62);
}

static void
only_the_first_line_is_indented (Fixture *fixture, gconstpointer data)
{
  BwTextStyle story = {.family = BW_FONT_SERIF, .size = 12, .leading = 19, .indent = 18};
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &story, finding, 200);

  assert_near (bw_paragraph_get_line (paragraph, 0).x, 18);
  assert_near (bw_paragraph_get_line (paragraph, 1).x, 0);
}

static void
empty_text_is_one_empty_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "", 100);

  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 1);
  assert_near (bw_paragraph_get_height (paragraph), 14);
  assert_near (bw_paragraph_get_text_width (paragraph), 0);
}

/* --- alignment ------------------------------------------------------------------------------------------ */

static void
assert_right_edge (BwParagraph *paragraph, double right)
{
  BwLine line = bw_paragraph_get_line (paragraph, 0);

  assert_near (line.x + line.width, right);
}

static void
end_is_the_right_edge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "12.5", 100);

  bw_paragraph_set_alignment (paragraph, BW_ALIGN_END);
  assert_right_edge (paragraph, 100);
}

static void
centre_leaves_the_same_on_both_sides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "12.5", 100);
  BwLine line;

  bw_paragraph_set_alignment (paragraph, BW_ALIGN_CENTRE);
  line = bw_paragraph_get_line (paragraph, 0);
  assert_near (line.x, 100 - line.x - line.width);
}

static void
arabic_starts_at_the_right_edge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, "مجلس الإدارة", 200);

  assert_right_edge (paragraph, 200);
}

/* --- ellipsis ------------------------------------------------------------------------------------------- */

static char *
cut (Fixture *fixture, const char *text, double width)
{
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, text, width);

  bw_paragraph_set_ellipsis (paragraph, TRUE);
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 1);
  g_assert_cmpfloat (bw_paragraph_get_text_width (paragraph), <=, width);
  return read_line (paragraph, 0);
}

static void
title_is_cut_after_a_whole_word (Fixture *fixture, gconstpointer data)
{
  double width = bw_text_width (fixture->typesetter, &body, "Integrated performance rep…");
  g_autofree char *title = cut (fixture, "Integrated performance report", width);

  g_assert_cmpstr (title, ==, "Integrated performance…");
}

/* From cells and from word processors. */
static void
title_that_is_cut_is_one_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = cut (fixture, "one\ntwo\u2028three\u2029four", 400);

  g_assert_cmpstr (title, ==, "one two\u2005three\u2005four");
}

static void
endless_title_is_cut (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = repeat_word ("word", 200000), *title = cut (fixture, text, 200);

  g_assert_true (g_str_has_prefix (title, "word0 word1 "));
  g_assert_true (g_str_has_suffix (title, "…"));
}

static void
title_that_fits_is_not_cut (Fixture *fixture, gconstpointer data)
{
  double width = bw_text_width (fixture->typesetter, &body, "Integrated performance report");
  g_autofree char *title = cut (fixture, "Integrated performance report", width + HAIR);

  g_assert_cmpstr (title, ==, "Integrated performance report");
}

static void
single_long_word_is_cut_inside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = cut (fixture, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 100);

  g_assert_true (g_str_has_prefix (title, "Llanfair"));
  g_assert_true (g_str_has_suffix (title, "…"));
}

static void
cutting_takes_line_feeds_for_spaces (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = cut (fixture, "Quality\nreport", 200);

  g_assert_cmpstr (title, ==, "Quality report");
}

/* --- hostile text --------------------------------------------------------------------------------------- */

static void
overrides_of_direction_have_no_effect (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph =
      bw_paragraph_new (fixture->typesetter, &body, "safe \u202Egnp.exe\u202C end");
  g_autofree char *read = read_line (paragraph, 0);

  g_assert_cmpstr (read, ==, "safe gnp.exe end");
}

static void
control_characters_are_spaces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph =
      bw_paragraph_new (fixture->typesetter, &body, "a\001b\177c\302\205d"); /* the last is NEXT LINE */
  g_autofree char *read = read_lines (paragraph);

  g_assert_cmpstr (read, ==, "a b c d");
  g_assert_cmpuint (bw_typesetter_get_missing (fixture->typesetter)->len, ==, 0);
}

static void
invalid_bytes_are_shown_as_such (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "caf\xe9 noir");

  g_assert_cmpstr (bw_paragraph_get_text (paragraph), ==, "caf\uFFFD noir");
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 1);
}

static void
span_beyond_the_text_is_harmless (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "short");

  bw_paragraph_add_span (paragraph, 2, 5000, &body);
  bw_paragraph_set_language (paragraph, 4, G_MAXUINT, "cy");
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 1);
}

#define TEST(name) ADD ("/text/paragraphs/" #name, name)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (widths_are_the_fonts_own);
  TEST (widths_stay);
  TEST (figures_are_all_as_wide);
  TEST (width_of_a_long_text_is_whole);
  TEST (letters_are_kerned);
  TEST (tracking_is_added_between_letters);
  TEST (colour_leaves_a_word_as_it_is);
  TEST (bold_span_is_as_wide_as_bold_text);
  TEST (lines_break_between_words);
  TEST (long_word_breaks_inside);
  TEST (soft_hyphen_is_preferred_and_shown);
  TEST (no_break_space_holds);
  TEST (dash_within_a_word_holds);
  TEST (line_feed_begins_a_line);
  TEST (leading_is_kept_whatever_fonts_join);
  TEST (leading_is_shared_above_and_below);
  TEST (without_leading_lines_are_as_high_as_their_font);
  TEST (only_the_first_line_is_indented);
  TEST (empty_text_is_one_empty_line);
  TEST (end_is_the_right_edge);
  TEST (centre_leaves_the_same_on_both_sides);
  TEST (arabic_starts_at_the_right_edge);
  TEST (title_is_cut_after_a_whole_word);
  TEST (title_that_is_cut_is_one_line);
  TEST (endless_title_is_cut);
  TEST (title_that_fits_is_not_cut);
  TEST (single_long_word_is_cut_inside);
  TEST (cutting_takes_line_feeds_for_spaces);
  TEST (overrides_of_direction_have_no_effect);
  TEST (control_characters_are_spaces);
  TEST (invalid_bytes_are_shown_as_such);
  TEST (span_beyond_the_text_is_harmless);
  return g_test_run ();
}
