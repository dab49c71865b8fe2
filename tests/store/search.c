// SPDX-License-Identifier: GPL-3.0-or-later
/* search.c - everything that is searched is found, and nothing that is typed into a search box does harm. */
#include "fixture.h"

#include <string.h>

#include "model/paper.h"
#include "model/story.h"

/* What @words find, as "noun:title" divided by bars. */
static char *
find (Fixture *self, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GString *text = g_string_new (NULL);

  found = bw_library_search (self->library, words, 20, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      BwFound *one = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? "|" : "", one->noun->name, one->title);
    }
  return g_string_free (text, FALSE);
}

#define assert_found(self, words, expected)                                                                  \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *found_ = find (self, words);                                                            \
                                                                                                             \
    g_assert_cmpstr (found_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

static void
test_diacritics_do_not_matter (Fixture *self, gconstpointer data)
{
  fixture_add_item (self, "Diweddariad o'r tŷ gŵyl yn Llŷn");
  assert_found (self, "ty gwyl llyn", "item:Diweddariad o'r tŷ gŵyl yn Llŷn");
  assert_found (self, "TŶ GŴYL", "item:Diweddariad o'r tŷ gŵyl yn Llŷn");
}

static void
test_all_words_count_and_the_last_as_a_beginning (Fixture *self, gconstpointer data)
{
  fixture_add_item (self, "Quality Report");
  fixture_add_item (self, "Finance Report");
  assert_found (self, "report qual", "item:Quality Report");
  assert_found (self, "qual report", "");
  assert_found (self, "report fin qual", "");
}

static void
test_a_title_comes_before_a_text (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality Report");

  g_object_set (item, "recommendation", "The Board is asked to note what was said of falls.", NULL);
  fixture_add_item (self, "Falls");
  assert_found (self, "falls", "item:Falls|item:Quality Report");
}

static void
test_the_index_follows_changes (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Welcome");

  g_object_set (item, "title", "Apologies", NULL);
  assert_found (self, "welcome", "");
  assert_found (self, "apologies", "item:Apologies");
  bw_library_undo (self->library);
  assert_found (self, "apologies", "");
  assert_found (self, "welcome", "item:Welcome");
  bw_library_begin (self->library, "Remove Item");
  bw_library_remove (self->library, BW_RECORD (item));
  bw_library_end (self->library);
  assert_found (self, "welcome", "");
  bw_library_undo (self->library);
  assert_found (self, "welcome", "item:Welcome");
}

static void
test_a_real_name_is_not_searched (Fixture *self, gconstpointer data)
{
  BwStory *story;

  bw_library_begin (self->library, "Add Story");
  story = bw_library_add (self->library, BW_TYPE_STORY);
  g_object_set (story, "title", "Nine Hours on a Trolley", "real-name", "Morwenna Pask", NULL);
  bw_library_end (self->library);
  assert_found (self, "trolley", "story:Nine Hours on a Trolley");
  assert_found (self, "morwenna", "");
}

static char *
put (Fixture *self, const char *bytes, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *sha256;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  sha256 = bw_library_put_file (self->library, path, text, NULL, &error);
  g_assert_no_error (error);
  return sha256;
}

static void
add_paper (Fixture *self, const char *title, const char *cleaned)
{
  BwItem *item = fixture_add_item (self, "Finance");
  BwPaper *paper;

  bw_library_begin (self->library, "Attach Paper");
  paper = bw_library_add (self->library, BW_TYPE_PAPER);
  g_object_set (paper, "item", bw_record_get_id (BW_RECORD (item)), "title", title, "cleaned", cleaned, NULL);
  bw_library_end (self->library);
}

static void
test_a_paper_is_found_by_its_text (Fixture *self, gconstpointer data)
{
  g_autofree char *sha256 = put (self, "bytes", "The capital programme slipped by two months.");

  add_paper (self, "Finance Report", sha256);
  assert_found (self, "capital slipped", "paper:Finance Report");
}

static void
test_a_paper_may_name_bytes_that_come_later (Fixture *self, gconstpointer data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "bytes", -1), *put_as = NULL;

  add_paper (self, "Finance Report", sha256);
  fixture_flush (self);
  put_as = put (self, "bytes", "The capital programme slipped.");
  g_assert_cmpstr (put_as, ==, sha256);
  assert_found (self, "capital", "paper:Finance Report");
}

static void
test_an_excerpt_marks_what_was_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  fixture_add_item (self, "Falls with harm on Ward 9");
  found = bw_library_search (self->library, "harm", 1, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((BwFound *) g_ptr_array_index (found, 0))->excerpt, ==,
                   "Falls with \u2068harm\u2069 on Ward 9");
}

static void
test_nothing_that_is_typed_does_harm (Fixture *self, gconstpointer data)
{
  static const char *const hostile[] = {"",
                                        " \t\n",
                                        "\"",
                                        "\"\"\"",
                                        "*",
                                        "AND",
                                        "OR NOT",
                                        "NEAR(a b, 5)",
                                        "title:x",
                                        "a\" OR \"b",
                                        "'); DROP TABLE item;--",
                                        "^",
                                        "-x",
                                        "{a b}:c",
                                        "+",
                                        "(",
                                        "\xff\xfe",
                                        "a AND",
                                        "\\",
                                        "%_"};

  fixture_add_item (self, "Welcome");
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = bw_library_search (self->library, hostile[i], 20, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 0);
    }
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item"), ==, 1);
}

/* Thousands of words would be looked for for minutes. */
static void
test_a_pasted_page_is_found_by_its_beginning (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  fixture_add_item (self, "Welcome");
  for (guint i = 0; i < 20000; i++)
    g_string_append (page, i < 1000 ? "welcome " : "absent ");
  found = bw_library_search (self->library, page->str, 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
found_cb (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray **found = user_data;

  *found = bw_library_search_finish (BW_LIBRARY (library), result, &error);
  g_assert_no_error (error);
}

static void
test_a_window_need_not_wait (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  fixture_add_item (self, "Welcome");
  bw_library_search_async (self->library, "wel", 20, NULL, found_cb, &found);
  g_assert_null (found);
  wait_until (found != NULL);
  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/search/diacritics", test_diacritics_do_not_matter);
  test ("/store/search/words", test_all_words_count_and_the_last_as_a_beginning);
  test ("/store/search/order", test_a_title_comes_before_a_text);
  test ("/store/search/changes", test_the_index_follows_changes);
  test ("/store/search/real-name", test_a_real_name_is_not_searched);
  test ("/store/search/paper", test_a_paper_is_found_by_its_text);
  test ("/store/search/paper-later", test_a_paper_may_name_bytes_that_come_later);
  test ("/store/search/excerpt", test_an_excerpt_marks_what_was_found);
  test ("/store/search/hostile", test_nothing_that_is_typed_does_harm);
  test ("/store/search/pasted", test_a_pasted_page_is_found_by_its_beginning);
  test ("/store/search/async", test_a_window_need_not_wait);
  return g_test_run ();
}
