// SPDX-License-Identifier: GPL-3.0-or-later
/* pieces.c - a long text, which is set in pieces, is laid out as if it were not, and none of it is lost. */
#include "fixture.h"
#include "reading.h"

#include <math.h>

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
  g_autofree char *text = repeat_word ("word", 4000), *read = NULL;
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, text, 200);

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
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, text, 500);

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
  paragraph = fixture_column (fixture, &body, text->str, 200);
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
  paragraph = fixture_column (fixture, &natural, text->str, 200);
  g_assert_cmpuint (bw_paragraph_get_n_lines (paragraph), ==, 3001);
  /* Each line is rounded to 1/1024 pt. */
  g_assert_cmpfloat_with_epsilon (bw_paragraph_get_line (paragraph, 2999).top, 2999 * 13.62, 3);
}

static void
only_first_lines_of_a_long_text_are_indented (Fixture *fixture, gconstpointer data)
{
  BwTextStyle story = {.size = 12, .leading = 19, .indent = 18};
  g_autofree char *one = repeat_word ("word", 1000), *text = g_strconcat (one, "\n", one, NULL);
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &story, text, 200);
  guint n_indented = 0;

  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    n_indented += bw_paragraph_get_line (paragraph, i).x > 17;
  g_assert_cmpuint (n_indented, ==, 2);
}

/* Also where a piece begins with a word of the other direction. */
static void
long_text_keeps_its_direction (Fixture *fixture, gconstpointer data)
{
  g_autofree char *latin = repeat_word ("word", 2000), *text = g_strconcat ("مجلس ", latin, NULL);
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, text, 200);

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
  g_autofree char *text = repeat_word ("word", 5000);
  g_autoptr (BwParagraph) paragraph = fixture_column (fixture, &body, text, 200);
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

#define TEST(name) ADD ("/text/pieces/" #name, name)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (long_text_breaks_where_a_line_is_full);
  TEST (text_wider_than_pango_counts_loses_nothing);
  TEST (letters_without_width_lose_nothing);
  TEST (line_feeds_of_a_long_text_are_all_there);
  TEST (only_first_lines_of_a_long_text_are_indented);
  TEST (long_text_keeps_its_direction);
  TEST (spans_of_a_long_text_keep_their_places);
  return g_test_run ();
}
