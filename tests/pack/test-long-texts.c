// SPDX-License-Identifier: GPL-3.0-or-later
/* test-long-texts.c - a text of any length comes into a pack whole. */
#include <string.h>

#include "pack/pack.h"
#include "reading.h"
#include "sample.h"

/* One story with these words, and nothing else. */
static Pack *
make_story (const char *words)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "A story", NULL);
  gint64 story = sample_story (content, "A long story", "words", words, NULL);

  sample_with_story (content, item, story);
  sample_consent (content, story, PUBLIC, TRUE);
  return pack_make (content, sample_audience (content, MEMBERS));
}

/* "w0 w1 w2 …", with @between after every @n_together of them. */
static char *
number_words (guint n, guint n_together, const char *between)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "w%u%s", i, (i + 1) % n_together == 0 ? between : " ");
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* "w0" to before "w@n" stand in @pack one after the other. */
static void
assert_has_numbered_words (const Pack *pack, guint n)
{
  g_autofree char *text = pack_read (pack, 0);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint found = 0;

  for (guint i = 0; words[i] != NULL && found < n; i++)
    {
      g_autofree char *expected = g_strdup_printf ("w%u", found);

      found += g_str_equal (words[i], expected);
    }
  g_assert_cmpuint (found, ==, n);
}

static void
test_many_paragraphs_are_whole (void)
{
  g_autofree char *words = number_words (3000 * 8, 8, "\n\n");
  g_autoptr (Pack) pack = make_story (words);

  assert_has_numbered_words (pack, 3000 * 8);
}

/* 400 KB without a blank line: more than two million points wide, which is as far as Pango counts. */
static void
test_long_paragraph_is_whole (void)
{
  g_autofree char *words = number_words (60000, 60000, " ");
  g_autoptr (Pack) pack = make_story (words);

  assert_has_numbered_words (pack, 60000);
  pack_check (pack);
}

/* Somebody leant on a key. */
static void
test_long_word_is_whole (void)
{
  g_autofree char *word = g_strnfill (400000, 'x');
  g_autoptr (Pack) pack = make_story (word);
  g_autofree char *text = pack_read (pack, 0);
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == 'x';
  g_assert_cmpuint (n, ==, 400000);
}

static void
test_blank_lines_part_paragraphs (void)
{
  g_autoptr (Pack) pack = make_story ("\n one\ntwo \r\n \t\r\nthree\n\n\n\nfour\r\nfive\n\n");
  g_autofree char *tags = pack_read_tags (pack);
  const char *at = strstr (tags, "BlockQuote");

  g_assert_nonnull (at);
  for (const char *const *words = (const char *const[]){"\"one two\"", "\"three\"", "\"four five\"", NULL};
       *words != NULL; words++)
    {
      at = strstr (at, *words);
      g_assert_nonnull (at);
    }
}

/* What nobody entered, but a file has. */
static void
test_endless_texts_are_refused (void)
{
  const struct
  {
    gsize length;
    const char *field, *said;
  } texts[] = {
      {9 * 1024 * 1024, "words", "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is 9216 KB long"},
      {30 * 1024, "alias", "is 30 KB long, and a pack takes no more than 20 KB there"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BwContent) content = sample_new ();
      g_autofree char *text = g_strnfill (texts[i].length, 'x');
      g_autoptr (GError) error = NULL;

      sample_with_story (content, sample_item (content, BW_ITEM_NUMBERED, "A story", NULL),
                         sample_story (content, "A long story", texts[i].field, text, NULL));
      bw_content_seal (content);
      g_assert_null (
          bw_pack_make (content, sample_audience (content, MEMBERS), "nowhere.pdf", NULL, NULL, &error));
      g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
      assert_has (error->message, texts[i].said);
    }
}

static void
test_endless_reason_for_leaving_a_reading_out_is_refused (void)
{
  static const double values[] = {5, 6};
  g_autoptr (BwContent) content = sample_new ();
  gint64 measure = sample_measure (content, "Falls", NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *readings;

  sample_readings (content, measure, 2025, 9, values, G_N_ELEMENTS (values));
  sample_with_measure (content, sample_item (content, BW_ITEM_NUMBERED, "Figures", NULL), measure);
  readings = bw_content_get_series (content, measure)->readings;
  ((BwReading *) g_ptr_array_index (readings, 0))->excluded = g_strnfill (30 * 1024, 'x');
  bw_content_seal (content);
  g_assert_null (
      bw_pack_make (content, sample_audience (content, MEMBERS), "nowhere.pdf", NULL, NULL, &error));
  g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long-texts/many-paragraphs-are-whole", test_many_paragraphs_are_whole);
  g_test_add_func ("/long-texts/long-paragraph-is-whole", test_long_paragraph_is_whole);
  g_test_add_func ("/long-texts/long-word-is-whole", test_long_word_is_whole);
  g_test_add_func ("/long-texts/endless-reason-is-refused",
                   test_endless_reason_for_leaving_a_reading_out_is_refused);
  g_test_add_func ("/long-texts/endless-texts-are-refused", test_endless_texts_are_refused);
  g_test_add_func ("/long-texts/blank-lines-part-paragraphs", test_blank_lines_part_paragraphs);
  return g_test_run ();
}
