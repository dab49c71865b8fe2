// SPDX-License-Identifier: GPL-3.0-or-later
/* test-pages.c - what poppler and qpdf read on the pages of a pack. */
#include "model/language.h"
#include "pack/pack.h"
#include "pack/unshown.h"
#include "paper/lint.h"
#include "reading.h"
#include "sample.h"

static void
test_every_page_has_its_number (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  g_autofree char *cover = pack_read (pack, 1);

  g_assert_cmpuint (pack->n_pages, ==, 28);
  assert_lacks (cover, "Page 1");
  for (guint page = 2; page <= pack->n_pages; page++)
    {
      g_autofree char *text = pack_read (pack, page);
      g_autofree char *number = g_strdup_printf ("Page %u of 28", page);

      assert_has (text, number);
    }
}

static void
test_foot_says_where_a_page_belongs (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  const struct
  {
    guint page;
    const char *foot;
  } expected[] = {
      {4, "Item 1 Verbal item"},
      {14, "Item 5 A family’s story: “She rang, and nobody came”"},
      {15, "Item 6 · Encl. D, 1 of 5 Preventing falls in hospital"},
      {16, "Item 6 · Encl. D, 2 of 5 Measure: Falls with harm"},
      {18, "Item 6 · Encl. D, 4 of 5 Safer Footing: report for April to October 2026"},
      {23, "Items 9 and 10 Verbal items"},
      {25, "Private · Item 11 · Encl. F, 2 of 3 Investigation report"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = pack_read (pack, expected[i].page);

      assert_has (text, expected[i].foot);
      assert_has (text, "Agenda");
    }
}

static void
test_agenda_leads_to_what_it_says (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (MEMBERS);
  g_autofree char *text = pack_read (pack, 2), *links = pack_read_links (pack, 2);

  g_assert_cmpstr (links, ==,
                   "Welcome, apologies and confirmation that the meeting is quorate 3\n"
                   "Declarations of interests 4\n"
                   "Minutes of the public meeting held on 24 September 2026 7\n"
                   "Matters arising and action log 11\n"
                   "A family’s story: returning to hear what has changed since January 13\n"
                   "Preventing falls in hospital: the first six months of the Safer Footing programme 14\n"
                   "Integrated performance report, month 7 19\n"
                   "Winter plan with the Northmoor and Dales system 21\n"
                   "Questions from the public 22\n"
                   "Any other business; date of next meeting; what went well, what could be better? 22\n");
  assert_has (text, "Chief Nurse D 10:05 14");
  assert_has (text, "Discuss Chair Verbal 11:00 22");
  assert_has (text, "11 Private item");
  assert_has (text, "The public session ends at 11:25.");
}

/* The winter plan. */
static void
test_paper_to_follow_is_said (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  g_autofree char *sheet = pack_read (pack, 22), *other = pack_read (pack, 20);

  assert_has (sheet, "The paper for this item is to follow.");
  assert_lacks (other, "to follow");
}

static void
test_links_between_pages (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  g_autofree char *sheet = pack_read_links (pack, 15), *measure = pack_read_links (pack, 16);
  g_autofree char *story = pack_read_links (pack, 14), *paper = pack_read_links (pack, 18);

  g_assert_cmpstr (sheet, ==,
                   "Falls with harm 16\n“She rang, and nobody came” 14\n"
                   "Safer Footing: report for April to October 2026, 3 pages 17\nBack to the agenda 2\n");
  g_assert_cmpstr (measure, ==,
                   "She rang, and nobody came 14\nShe rang, and nobody came 14\nBack to the agenda 2\n");
  g_assert_cmpstr (story, ==, "Falls with harm 16\nBack to the agenda 2\n");
  g_assert_cmpstr (paper, ==, "Back to the agenda 2\n");
}

static void
test_bookmarks_nest_like_the_agenda (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  g_autofree char *bookmarks = pack_read_bookmarks (pack);

  assert_has (bookmarks,
              "Cover 1\nAgenda: public session 2\nAgenda: private session 3\nOpening 4\n  1. Welcome");
  assert_has (bookmarks,
              "  4. Matters arising and action log 12\n    Action log 13\n      Action log, its page 1 "
              "13\nQuality and safety 14\n");
  assert_has (bookmarks, "    Measure: Falls with harm 16\n"
                         "    Safer Footing: report for April to October 2026 17\n"
                         "      Safer Footing: report for April to October 2026, its page 1 17\n");
  assert_has (bookmarks, "Private session 24\n  11. Patient safety incident investigation");
}

/* In order, without what is between. */
static void
assert_order (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      assert_has (text, parts[i]);
      text = strstr (text, parts[i]) + strlen (parts[i]);
    }
}

static void
test_tags_are_read_in_order (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (MEMBERS);
  g_autofree char *tags = pack_read_tags (pack);

  assert_order (tags,
                (const char *[]){"H1 (block)\n      \"Quality and Safety Board\"",
                                 "H2 (block)\n        \"Decisions asked for\"",
                                 "H1 (block)\n      \"Agenda: public session\"", "Table", "TH",
                                 "/Scope /Column", "\"Item\"", "\"Purpose\"", "\"Opening\"", "TR", "TD",
                                 "Link", "H1 (block)\n      \"No paper: to be given at the meeting\"", NULL});
  assert_order (tags,
                (const char *[]){"Who may hear this", "Before you read", "A family’s story",
                                 "H2 (block)\n        \"She rang, and nobody came\"", "BlockQuote",
                                 "My mother was eighty-four", "What I would ask you", "Told by", "Beside",
                                 "contradicts Falls with harm, page", "What came of it", "LI", "Heard",
                                 "Told", "not yet", "What the Board heard.", "What changed.", NULL});
  assert_order (tags,
                (const char *[]){"Measure 2 of 2", "Falls with harm",
                                 "No change that chance would not explain", "Hit or miss", "Figure",
                                 "Upper limit", "from a story", "What the chart says", "What people told us",
                                 "Contradicts the measure", "BlockQuote", "Told by Ruth", "Method.", NULL});
}

static void
test_accessibility_lint_is_silent (void)
{
  g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) faults = bw_paper_lint (pack->path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("page %u: %s", g_array_index (faults, BwPaperFault, i).page,
                    g_array_index (faults, BwPaperFault, i).what);
  g_assert_cmpuint (faults->len, ==, 0);
  pack_check (pack);
}

/* A head again on each page, rows whole, headings with two rows. */
static void
test_long_agenda (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (Pack) pack = NULL;
  guint n_found = 0;

  for (guint i = 1; i <= 80; i++)
    {
      g_autofree char *title =
          g_strdup_printf ("Subject %u, which has a title that takes a second line of its column", i);

      if (i % 7 == 1)
        sample_item (content, BW_ITEM_SECTION, "A section", NULL);
      sample_item (content, BW_ITEM_NUMBERED, title, "delivery", BW_DELIVERY_VERBAL, "minutes", (gint64) 1,
                   NULL);
    }
  pack = pack_make (content, sample_audience (content, MEMBERS));
  for (guint page = 2; page <= 6; page++)
    {
      g_autofree char *text = pack_read (pack, page);

      assert_has (text, "Purpose Lead Enclosure Time Page");
      g_assert_false (g_str_has_suffix (text, "A section"));
      for (guint i = 1; i <= 80; i++)
        {
          g_autofree char *title = g_strdup_printf ("Subject %u, which", i);

          n_found += strstr (text, title) != NULL ? 1 : 0;
        }
    }
  g_assert_cmpuint (n_found, ==, 80);
}

static char *
repeat (const char *text, guint n)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%s ", text);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;
  return n;
}

/* Whatever somebody pasted: nothing is lost, nothing hangs. */
static void
test_texts_longer_than_a_page (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autofree char *title = repeat ("titleword", 60), *words = repeat ("storyword", 3000);
  g_autofree char *answer = repeat ("answerword", 3000), *excerpt = repeat ("excerptword", 900);
  g_autofree char *endless = g_strnfill (5000, 'x'), *text = NULL;
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, title, "recommendation", answer, NULL);
  gint64 measure = sample_measure (content, endless, NULL);
  gint64 story =
      sample_story (content, title, "words", words, "excerpt", excerpt, "commitment", answer, NULL);
  g_autoptr (Pack) pack = NULL;

  sample_answer (content, item, sample_field (content, "Summary", TRUE), answer);
  sample_with_measure (content, item, measure);
  sample_pair (content, story, measure, BW_PAIRING_CONFIRMS, answer);
  sample_consent (content, story, PUBLIC, TRUE);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  text = pack_read (pack, 0);
  g_assert_cmpuint (count (text, "storyword"), ==, 3000);
  g_assert_cmpuint (count (text, "answerword"), ==, 4 * 3000);
  g_assert_cmpuint (count (text, "excerptword"), ==, 900);
  pack_check (pack);
}

/* The pack's own words are in the language that the program speaks, whatever the organisation writes in. What
 * it wrote stands on the cover three times (organisation, its line and body) and for the item on the agenda,
 * and over its room for notes. */
static void
test_what_the_organisation_wrote_is_in_its_language (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (Pack) pack = NULL;
  g_autofree char *file = NULL;

  g_object_set (content->organisation, "language", "fr", NULL);
  g_object_set (content->meeting, "place", NULL, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "One", "delivery", BW_DELIVERY_VERBAL, NULL);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  file = pack_read_everything (pack);
  assert_has (file, "\"/Lang\": \"u:en-GB\"");
  g_assert_cmpuint (count (file, "\"/Lang\": \"u:fr\""), ==, 5);
}

/* A Welsh story beside an English one, and a Welsh title among English ones: the title of the item on the
 * agenda and on its sheet, that of the story on the sheet and on its page, and its two paragraphs. */
static void
test_what_is_in_another_language_is_tagged_with_it (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 one = sample_item (content, BW_ITEM_NUMBERED, "Stori claf", "language", BW_LANGUAGE_WELSH, NULL);
  gint64 other = sample_item (content, BW_ITEM_NUMBERED, "A story", NULL);
  gint64 welsh = sample_story (content, "Y gwydraid o ddŵr", "words", "Bore oedd hi.\n\nNos wedyn.",
                               "language", BW_LANGUAGE_WELSH, NULL);
  gint64 english = sample_story (content, "The letter", "words", "It came on time.", "language",
                                 BW_LANGUAGE_ENGLISH, NULL);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *file = NULL;

  sample_with_story (content, one, welsh);
  sample_with_story (content, other, english);
  sample_consent (content, welsh, MEMBERS, TRUE);
  sample_consent (content, english, MEMBERS, TRUE);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  pack_check (pack);
  file = pack_read_everything (pack);
  g_assert_cmpuint (count (file, "\"/Lang\": \"u:cy\""), ==, 6);
  /* What is English says no more than the pack does. */
  assert_lacks (file, "\"/Lang\": \"u:en\"");
}

/* U+0378 and U+0379 are not assigned, so no font has them. The title stands on the agenda (page 2, of no item
 * of its own) and on the story's page; its foot, which says it again, adds nothing. */
static void
test_what_no_font_has_is_told_by_page (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "A \u0378 story", NULL);
  gint64 story = sample_story (content, "The letter", "words", "It came \u0379\u0379 and \u0378 went.", NULL);
  g_autoptr (Pack) pack = NULL;
  const BwUnshown *agenda, *sheet, *told;

  sample_with_story (content, item, story);
  sample_consent (content, story, MEMBERS, TRUE);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  g_assert_cmpuint (pack->unshown->len, ==, 3);
  agenda = g_ptr_array_index (pack->unshown, 0);
  g_assert_null (agenda->record);
  g_assert_cmpuint (agenda->page, ==, 2);
  g_assert_cmpstr (agenda->characters, ==, "\u0378");
  sheet = g_ptr_array_index (pack->unshown, 1);
  g_assert_true (sheet->record == BW_RECORD (sample_get_item (content, item)));
  told = g_ptr_array_index (pack->unshown, 2);
  g_assert_true (told->record == BW_RECORD (sample_get_story (content, story)));
  g_assert_cmpuint (told->page, ==, 4);
  g_assert_cmpstr (told->characters, ==, "\u0378\u0379");
}

/* The bytes of the pack's own marks, in words that were pasted or came from a table: blanks like any control
 * character, and neither a page's number nor the look of a link. */
static void
test_marks_in_peoples_words_are_blank (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "Ward\x10seven", NULL);
  gint64 measure = sample_measure (content,
                                   "Falls\x10"
                                   "counted",
                                   NULL);
  gint64 story = sample_story (content,
                               "Nobody\x11"
                               "came",
                               "words", "She rang\x10once,\x11twice", "alias",
                               "Ruth\x10"
                               "Ellis",
                               "heard", "It\x10was\x13late", NULL);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  g_object_set (content->meeting, "place", "Fell\x10Room", NULL);
  sample_consent (content, story, MEMBERS, TRUE);
  sample_with_measure (content, item, measure);
  sample_with_story (content, item, story);
  sample_pair (content, story, measure, BW_PAIRING_CONFIRMS, NULL);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  text = pack_read (pack, 0);
  assert_has (text, "Ward seven");
  assert_has (text, "She rang once, twice");
  assert_has (text, "It was late");
  assert_has (text, "Told by Ruth Ellis");
  assert_has (text, "confirms Falls counted, page");
  assert_has (text, "Fell Room");
}

static void
test_measures_with_few_readings (void)
{
  static const double values[] = {5};
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  gint64 one = sample_measure (content, "With one reading", NULL);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  sample_with_measure (content, item, sample_measure (content, "Without readings", NULL));
  sample_readings (content, one, 2026, 1, values, 1);
  sample_with_measure (content, item, one);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  text = pack_read (pack, 0);
  assert_has (text, "There are no figures yet.");
  assert_has (text, "January 2026 was 5");
}

/* Turned, wide, large and small papers keep their size and carry the foot. */
static void
test_papers_of_all_sizes (void)
{
  static const struct
  {
    const char *title;
    double width, height;
  } papers[] = {{"Landscape", 841.89, 595.28},
                {"Large", 841.89, 1190.55},
                {"Small", 419.53, 595.28},
                {"Tiny", 216, 288}};
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  g_autoptr (Pack) pack = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    sample_paper (content, item, papers[i].title, 1, papers[i].width, papers[i].height);
  pack = pack_make (content, sample_audience (content, MEMBERS));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *text = pack_read (pack, 4 + i);
      g_autofree char *number = g_strdup_printf ("Page %u of 7", 4 + i), *place = NULL;

      place = g_strdup_printf ("Item 1 · Encl. A, %u of 5", 2 + i);
      assert_has (text, "its page 1");
      assert_has (text, number);
      assert_has (text, place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/every-page-has-its-number", test_every_page_has_its_number);
  g_test_add_func ("/pages/foot-says-where-a-page-belongs", test_foot_says_where_a_page_belongs);
  g_test_add_func ("/pages/agenda-leads-to-what-it-says", test_agenda_leads_to_what_it_says);
  g_test_add_func ("/pages/paper-to-follow", test_paper_to_follow_is_said);
  g_test_add_func ("/pages/links-between-pages", test_links_between_pages);
  g_test_add_func ("/pages/bookmarks-nest-like-the-agenda", test_bookmarks_nest_like_the_agenda);
  g_test_add_func ("/pages/tags-are-read-in-order", test_tags_are_read_in_order);
  g_test_add_func ("/pages/accessibility-lint-is-silent", test_accessibility_lint_is_silent);
  g_test_add_func ("/pages/long-agenda", test_long_agenda);
  g_test_add_func ("/pages/texts-longer-than-a-page", test_texts_longer_than_a_page);
  g_test_add_func ("/pages/language-of-organisation", test_what_the_organisation_wrote_is_in_its_language);
  g_test_add_func ("/pages/unshown", test_what_no_font_has_is_told_by_page);
  g_test_add_func ("/pages/language-of-parts", test_what_is_in_another_language_is_tagged_with_it);
  g_test_add_func ("/pages/marks-in-peoples-words-are-blank", test_marks_in_peoples_words_are_blank);
  g_test_add_func ("/pages/measures-with-few-readings", test_measures_with_few_readings);
  g_test_add_func ("/pages/papers-of-all-sizes", test_papers_of_all_sizes);
  return g_test_run ();
}
