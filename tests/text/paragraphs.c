// SPDX-License-Identifier: GPL-3.0-or-later
/* paragraphs.c - what the typesetter promises about widths, lines and baselines. */
#include "reading.h"

#include <math.h>

/* Pango counts in 1/1024 point and rounds each glyph; a line of a hundred letters may be off by that much. */
#define HAIR 0.1

static const BwTextStyle body = {.size = 10, .leading = 14, .rgb = 0x1a1a1a};

typedef struct
{
  BwTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->typesetter = bw_typesetter_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  bw_typesetter_free (fixture->typesetter);
}

static BwParagraph *
column (Fixture *fixture, const BwTextStyle *style, const char *text, double width)
{
  BwParagraph *paragraph = bw_paragraph_new (fixture->typesetter, style, text);

  bw_paragraph_set_width (paragraph, width);
  return paragraph;
}

static void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, HAIR);
}

/* --- widths --------------------------------------------------------------------------------------------- */

/* Whether a text was measured before or not, and forgotten since or not. */
static void
widths_stay (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Reading %u", i < 1500 ? i : (i * 7) % 1500);
      g_autoptr (BwParagraph) fresh = column (fixture, &body, text, -1);

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
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, finding, 180);
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
      column (fixture, &body, "to Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 100);
  g_autofree char *first = read_line (paragraph, 0);

  g_assert_cmpstr (first, ==, "to ");
  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    g_assert_cmpfloat (bw_paragraph_get_line (paragraph, i).width, <=, 100);
}

static void
soft_hyphen_is_preferred_and_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "Gwasan\u00ADaethau", 45);
  BwLine first = bw_paragraph_get_line (paragraph, 0);

  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 2);
  assert_near (first.width, bw_text_width (fixture->typesetter, &body, "Gwasan-"));
}

static void
no_break_space_holds (Fixture *fixture, gconstpointer data)
{
  double width = bw_text_width (fixture->typesetter, &body, "seen on page 2");
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "seen on page\u00A022", width);
  g_autofree char *read = read_lines (paragraph);

  g_assert_cmpstr (read, ==, "seen on |page 22");
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
  g_autoptr (BwParagraph) plain = column (fixture, &body, "one\ntwo\nthree", 100);
  g_autoptr (BwParagraph) mixed = column (fixture, &body, "one ≥ → مجلس\nनमस्ते ✓ 😀\nthree", 100);

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
  g_autoptr (BwParagraph) paragraph = column (fixture, &story, finding, 200);

  assert_near (bw_paragraph_get_line (paragraph, 0).x, 18);
  assert_near (bw_paragraph_get_line (paragraph, 1).x, 0);
}

static void
empty_text_is_one_empty_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "", 100);

  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 1);
  assert_near (bw_paragraph_get_height (paragraph), 14);
  assert_near (bw_paragraph_get_text_width (paragraph), 0);
}

/* --- long texts, which are set in pieces ---------------------------------------------------------------- */

/* "word0 word1 word2 …", @n of them. */
static char *
repeat (const char *word, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u ", word, i);
  return g_string_free (text, FALSE);
}

/* Of all lines without what parts them; Pango lays a space at the end of a broken line on that line. */
static char *
read_unbroken (BwParagraph *paragraph)
{
  g_autofree char *lines = read_lines (paragraph);
  g_auto (GStrv) parts = g_strsplit (lines, "|", -1);

  return g_strjoinv ("", parts);
}

/* A line is full: the first word of the next one would not have fitted. */
static void
long_text_breaks_where_a_line_is_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = repeat ("word", 4000), *read = NULL;
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, text, 200);

  read = read_unbroken (paragraph);
  g_assert_cmpstr (read, ==, text);
  for (guint i = 0; i + 1 < bw_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = read_line (paragraph, i), *next = read_line (paragraph, i + 1), *longer = NULL;

      *strchr (next, ' ') = '\0';
      longer = g_strconcat (line, next, NULL);
      g_assert_cmpfloat (bw_paragraph_get_line (paragraph, i).width, <=, 200);
      g_assert_cmpfloat (bw_text_width (fixture->typesetter, &body, longer), >, 200);
    }
}

/* 2^31 units of 1/1024 pt are 2,097,152 pt; an "x" of Noto Sans is 529 of 1000, so that these are 2,645,000.
 */
static void
text_wider_than_pango_counts_loses_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (500000, 'x'), *read = NULL;
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, text, 500);

  read = read_unbroken (paragraph);
  g_assert_cmpstr (read, ==, text);
  /* 93 of 5.29 pt and a hyphen of 3.22 stand in 500. */
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, (500000 + 92) / 93);
  assert_near (bw_paragraph_get_height (paragraph), 14 * ((500000 + 92) / 93));
}

static void
letters_without_width_lose_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("e");
  g_autoptr (BwParagraph) paragraph = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "\u0301");
  g_string_append (text, " end");
  paragraph = column (fixture, &body, text->str, 200);
  g_autofree char *read = read_unbroken (paragraph);
  g_assert_true (g_str_has_suffix (read, " end"));
}

static void
line_feeds_of_a_long_text_are_all_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BwParagraph) paragraph = NULL;
  const BwTextStyle natural = {.size = 10};

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, i % 3 == 0 ? "\n" : "line\n");
  paragraph = column (fixture, &natural, text->str, 200);
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 3001);
  /* Each line is rounded to 1/1024 pt. */
  g_assert_cmpfloat_with_epsilon (bw_paragraph_get_line (paragraph, 2999).top, 2999 * 13.62, 3);
}

static void
only_first_lines_of_a_long_text_are_indented (Fixture *fixture, gconstpointer data)
{
  BwTextStyle story = {.size = 12, .leading = 19, .indent = 18};
  g_autofree char *one = repeat ("word", 1000), *text = g_strconcat (one, "\n", one, NULL);
  g_autoptr (BwParagraph) paragraph = column (fixture, &story, text, 200);
  guint n_indented = 0;

  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    n_indented += bw_paragraph_get_line (paragraph, i).x > 17;
  g_assert_cmpuint (n_indented, ==, 2);
}

/* Also where a piece begins with a word of the other direction. */
static void
long_text_keeps_its_direction (Fixture *fixture, gconstpointer data)
{
  g_autofree char *latin = repeat ("word", 2000), *text = g_strconcat ("مجلس ", latin, NULL);
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, text, 200);

  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    {
      BwLine line = bw_paragraph_get_line (paragraph, i);

      assert_near (line.x + line.width, 200);
    }
}

static void
note_welsh_cb (const BwRun *run, gpointer data)
{
  guint *n_glyphs = data;

  if (run->language != NULL)
    {
      g_assert_cmpuint (run->rgb, ==, 0x003087);
      *n_glyphs += run->n_glyphs;
    }
}

/* Four letters, and the 4,000th word begins at 4 * 4,000 + 10 + 2 * 90 + 3 * 900 + 4 * 3,000 + 4,000. */
static void
spans_of_a_long_text_keep_their_places (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = repeat ("word", 5000);
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, text, 200);
  guint start = 4 * 4000 + 10 + 2 * 90 + 3 * 900 + 4 * 3000 + 4000, n_glyphs = 0;
  BwTextStyle blue = body;

  blue.rgb = 0x003087;
  g_assert_true (g_str_has_prefix (text + start, "word4000 "));
  bw_paragraph_add_span (paragraph, start, start + 4, &blue);
  bw_paragraph_set_language (paragraph, start, start + 4, "cy");
  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    bw_paragraph_foreach_run (paragraph, i, note_welsh_cb, &n_glyphs);
  g_assert_cmpuint (n_glyphs, ==, 4);
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
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "12.5", 100);

  bw_paragraph_set_alignment (paragraph, BW_ALIGN_END);
  assert_right_edge (paragraph, 100);
}

static void
centre_leaves_the_same_on_both_sides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "12.5", 100);
  BwLine line;

  bw_paragraph_set_alignment (paragraph, BW_ALIGN_CENTRE);
  line = bw_paragraph_get_line (paragraph, 0);
  assert_near (line.x, 100 - line.x - line.width);
}

static void
arabic_starts_at_the_right_edge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, "مجلس الإدارة", 200);

  assert_right_edge (paragraph, 200);
}

/* --- ellipsis ------------------------------------------------------------------------------------------- */

static char *
cut (Fixture *fixture, const char *text, double width)
{
  g_autoptr (BwParagraph) paragraph = column (fixture, &body, text, width);

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
  g_autofree char *text = repeat ("word", 200000), *title = cut (fixture, text, 200);

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

#define TEST(name) g_test_add ("/text/paragraphs/" #name, Fixture, NULL, set_up, name, tear_down)

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
  TEST (line_feed_begins_a_line);
  TEST (leading_is_kept_whatever_fonts_join);
  TEST (leading_is_shared_above_and_below);
  TEST (without_leading_lines_are_as_high_as_their_font);
  TEST (only_the_first_line_is_indented);
  TEST (empty_text_is_one_empty_line);
  TEST (long_text_breaks_where_a_line_is_full);
  TEST (text_wider_than_pango_counts_loses_nothing);
  TEST (letters_without_width_lose_nothing);
  TEST (line_feeds_of_a_long_text_are_all_there);
  TEST (only_first_lines_of_a_long_text_are_indented);
  TEST (long_text_keeps_its_direction);
  TEST (spans_of_a_long_text_keep_their_places);
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
