// SPDX-License-Identifier: GPL-3.0-or-later
/* test-long-texts.c - a text of any length comes into a pack whole, and in a time that grows with its length.
 */
#include <string.h>
#include <time.h>

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

/* Of this process, in seconds: others on the machine do not count. */
static double
time_story (guint n_paragraphs)
{
  g_autofree char *words = number_words (n_paragraphs * 8, 8, "\n\n");
  clock_t before = clock ();
  g_autoptr (Pack) pack = make_story (words);
  double seconds = (double) (clock () - before) / CLOCKS_PER_SEC;

  assert_has_numbered_words (pack, n_paragraphs * 8);
  return seconds;
}

/* Ten times the paragraphs take ten times as long, and a hundred times if each is compared with the others.
 */
static void
test_time_grows_with_paragraphs (void)
{
  double few = time_story (5000), many = time_story (50000);

  g_test_message ("5,000 paragraphs: %.2f s; 50,000: %.2f s", few, many);
  g_assert_cmpfloat (many, <, few * 30);
}

/* A megabyte without a blank line: some six million points wide, of which Pango can count two. */
static void
test_long_paragraph_is_whole (void)
{
  g_autofree char *words = number_words (150000, 150000, " ");
  g_autoptr (Pack) pack = make_story (words);

  assert_has_numbered_words (pack, 150000);
  pack_check (pack);
}

/* Somebody leant on a key. */
static void
test_long_word_is_whole (void)
{
  g_autofree char *word = g_strnfill (500000, 'x');
  g_autoptr (Pack) pack = make_story (word);
  g_autofree char *text = pack_read (pack, 0);
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == 'x';
  g_assert_cmpuint (n, ==, 500000);
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
      g_assert_false (bw_pack_make (content, sample_audience (content, MEMBERS), "nowhere.pdf", NULL, NULL,
                                    NULL, &error));
      g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
      assert_has (error->message, texts[i].said);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long-texts/time-grows-with-paragraphs", test_time_grows_with_paragraphs);
  g_test_add_func ("/long-texts/long-paragraph-is-whole", test_long_paragraph_is_whole);
  g_test_add_func ("/long-texts/long-word-is-whole", test_long_word_is_whole);
  g_test_add_func ("/long-texts/endless-texts-are-refused", test_endless_texts_are_refused);
  g_test_add_func ("/long-texts/blank-lines-part-paragraphs", test_blank_lines_part_paragraphs);
  return g_test_run ();
}
