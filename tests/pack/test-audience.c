// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * test-audience.c - what an audience may not see or hear leaves no trace in its pack: not in the text, the
 * tags, the links, the bookmarks or the metadata.
 *
 * Every audience is tried with every answer that a teller can have given, and with the measure's item public
 * and private. What should be there follows from the rules in words, not from the code under test.
 */
#include "reading.h"
#include "sample.h"

/* Words that stand nowhere else. */
#define ITEM_TITLE "Quarrelsome title"
#define ITEM_LEAD "Director of Zephyrs"
#define ITEM_REQUEST "Xylophone request"
#define ITEM_ANSWER "Yonderly answered"
#define ITEM_REASON "Vexed reasons"
#define ITEM_PAPER "Wombat enclosure"
#define MEASURE "Umbrellas counted"
#define STORY_TITLE "Kestrel tale"
#define STORY_WORDS "Juniper words"
#define STORY_EXCERPT "Iguana excerpt"
#define STORY_ALIAS "Hyacinth"
#define STORY_REAL_NAME "Gertrude Realname"
#define STORY_NOTE "Flamingo warning"
#define STORY_REASON "Elderberry reason"
#define STORY_MARKER "Dromedary marker"
#define STORY_COMMITMENT "Cormorant commitment"

static const char *const item_words[] = {ITEM_TITLE,  ITEM_LEAD,  ITEM_REQUEST, ITEM_ANSWER,
                                         ITEM_REASON, ITEM_PAPER, MEASURE};
static const char *const story_words[] = {STORY_TITLE, STORY_WORDS,  STORY_EXCERPT, STORY_ALIAS,
                                          STORY_NOTE,  STORY_REASON, STORY_MARKER,  STORY_COMMITMENT};

typedef enum
{
  NOT_ASKED,
  AGREED_BY_MEMBERS,
  AGREED_BY_PUBLIC,
  REFUSED_TO_MEMBERS, /* and agreed to the public */
  EXPIRED,            /* agreed to the public, up to the day before the meeting */
  LAST_DAY,           /* agreed to the public, up to the day of the meeting */
  CONSENT_WITHDRAWN,  /* agreed to the public, and taken back */
  STORY_WITHDRAWN,    /* agreed to the public */
  N_ANSWERS,
} Answer;

static const char *const answer_names[] = {"not asked",          "agreed by members", "agreed by public",
                                           "refused to members", "expired",           "last day",
                                           "consent withdrawn",  "story withdrawn"};

static gboolean
may_hear (SampleAudience audience, Answer answer)
{
  switch (answer)
    {
    case AGREED_BY_MEMBERS:
      return audience == MEMBERS;
    case AGREED_BY_PUBLIC:
    case LAST_DAY:
      return TRUE;
    case REFUSED_TO_MEMBERS:
      return audience != MEMBERS;
    default:
      return FALSE;
    }
}

static void
give_answer (BwContent *content, gint64 story, Answer answer)
{
  const BwDate meeting = bw_date_new (2026, 11, 26);
  BwConsent *consent = NULL;

  if (answer == NOT_ASKED)
    return;
  consent = sample_consent (content, story, answer == AGREED_BY_MEMBERS ? MEMBERS : PUBLIC, TRUE);
  if (answer == REFUSED_TO_MEMBERS)
    sample_consent (content, story, MEMBERS, FALSE);
  if (answer == EXPIRED || answer == LAST_DAY)
    g_object_set (consent, "review", answer == EXPIRED ? meeting - BW_DAY : meeting, NULL);
  if (answer == CONSENT_WITHDRAWN)
    g_object_set (consent, "withdrawn", bw_date_new (2026, 11, 1), NULL);
  if (answer == STORY_WITHDRAWN)
    g_object_set (sample_get_story (content, story), "withdrawn", bw_date_new (2026, 11, 1), NULL);
}

static gint64
add_story (BwContent *content)
{
  return sample_story (content, STORY_TITLE, "words", STORY_WORDS, "excerpt", STORY_EXCERPT, "alias",
                       STORY_ALIAS, "real-name", STORY_REAL_NAME, "content-note", STORY_NOTE, "commitment",
                       STORY_COMMITMENT, NULL);
}

static gint64
add_measure (BwContent *content, gint64 story)
{
  static const double values[] = {5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 5, 6, 7, 6};
  gint64 measure = sample_measure (content, MEASURE, "improvement", BW_DIRECTION_DECREASE, NULL);

  sample_readings (content, measure, 2025, 9, values, G_N_ELEMENTS (values));
  sample_marker (content, measure, bw_date_new (2026, 3, 1), STORY_MARKER, story);
  return measure;
}

/* An item with everything an item can have, and a story that stands with another item beside its measure. */
static BwContent *
make_content (Answer answer, gboolean is_private)
{
  BwContent *content = sample_new ();
  gint64 lead = sample_person (content, "Zora", ITEM_LEAD), story = add_story (content);
  gint64 measure = add_measure (content, story), open, item;

  open = sample_item (content, BW_ITEM_NUMBERED, "Open business", "minutes", (gint64) 10, NULL);
  item = sample_item (content, BW_ITEM_NUMBERED, ITEM_TITLE, "purpose", BW_PURPOSE_APPROVE, "lead", lead,
                      "recommendation", ITEM_REQUEST, "is-private", is_private, "private-reason", ITEM_REASON,
                      "minutes", (gint64) 77, NULL);
  sample_answer (content, item, sample_field (content, "Summary", TRUE), ITEM_ANSWER);
  sample_paper (content, item, ITEM_PAPER, 2, 595.28, 841.89);
  sample_with_measure (content, item, measure);
  sample_with_story (content, open, story);
  sample_pair (content, story, measure, BW_PAIRING_CONTRADICTS, STORY_REASON);
  give_answer (content, story, answer);
  return content;
}

static void
check_item (const char *everything, gboolean is_seen, gboolean is_private)
{
  for (guint i = 0; i < G_N_ELEMENTS (item_words); i++)
    if (!is_seen)
      assert_lacks (everything, item_words[i]);
    else if (is_private || item_words[i] != (const char *) ITEM_REASON)
      assert_has (everything, item_words[i]);
  if (is_seen)
    return;
  assert_has (everything, "2 Private item");
  assert_lacks (everything, "10:57"); /* when it ends */
  assert_lacks (everything, "Enclosure B");
  assert_lacks (everything, "Encl. B");
}

/* Beside a measure that is not seen there is nothing to say of it. */
static void
check_story (const char *everything, gboolean is_heard, gboolean is_measure_seen)
{
  for (guint i = 0; i < G_N_ELEMENTS (story_words); i++)
    {
      const char *word = story_words[i];
      gboolean is_beside_measure = g_str_equal (word, STORY_EXCERPT) || g_str_equal (word, STORY_MARKER) ||
                                   g_str_equal (word, STORY_REASON);

      if (is_heard && (is_measure_seen || !is_beside_measure))
        assert_has (everything, word);
      else
        assert_lacks (everything, word);
    }
  assert_lacks (everything, STORY_REAL_NAME);
  if (!is_heard)
    {
      assert_lacks (everything, "story");
      assert_lacks (everything, "told us about this");
      assert_lacks (everything, "What people told us");
    }
}

static void
check_pack (SampleAudience audience, Answer answer, gboolean is_private)
{
  g_autoptr (BwContent) content = make_content (answer, is_private);
  g_autoptr (Pack) pack = pack_make (content, sample_audience (content, audience));
  g_autofree char *everything = pack_read_everything (pack);
  gboolean is_seen = !is_private || audience == PART_2 || audience == WHOLE;

  g_test_message ("audience %d, %s, item %s", audience, answer_names[answer],
                  is_private ? "private" : "public");
  check_item (everything, is_seen, is_private);
  check_story (everything, may_hear (audience, answer), is_seen);
}

static void
test_answer (gconstpointer answer)
{
  for (SampleAudience audience = PUBLIC; audience <= N_AUDIENCES; audience++)
    for (gboolean is_private = FALSE; is_private <= TRUE; is_private++)
      check_pack (audience, GPOINTER_TO_INT (answer), is_private);
}

static void
test_nobody_told_us (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  sample_with_measure (content, item, sample_measure (content, "Falls", NULL));
  pack = pack_make (content, sample_audience (content, PUBLIC));
  text = pack_read (pack, 4);
  assert_has (text, "What people told us");
  assert_has (text, "Nobody has told us about this.");
}

/* A measure of a private item, drawn beside one of a public item. */
static void
test_comparator_of_a_private_item_is_not_published (void)
{
  static const double values[] = {5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 5, 6, 7, 6};
  g_autoptr (BwContent) content = sample_new ();
  gint64 open = sample_item (content, BW_ITEM_NUMBERED, "Open business", NULL);
  gint64 closed = sample_item (content, BW_ITEM_NUMBERED, "Closed business", "is-private", TRUE, NULL);
  gint64 shown = sample_measure (content, "Falls", NULL), secret = sample_measure (content, MEASURE, NULL);
  g_autoptr (Pack) whole = NULL, published = NULL;
  g_autofree char *whole_text = NULL, *published_text = NULL;

  sample_readings (content, shown, 2025, 9, values, G_N_ELEMENTS (values));
  sample_readings (content, secret, 2025, 9, values, G_N_ELEMENTS (values));
  sample_with_measure (content, open, shown);
  sample_with_measure (content, closed, secret);
  bw_content_get_series (content, shown)->comparator =
      bw_series_ref (bw_content_get_series (content, secret));
  g_object_set (bw_content_get_series (content, shown)->measure, "comparator", secret, NULL);
  whole = pack_make (content, sample_audience (content, WHOLE));
  published = pack_make (content, sample_audience (content, PUBLIC));
  whole_text = pack_read_everything (whole);
  published_text = pack_read_everything (published);
  assert_has (whole_text, "Other figures are shown to learn from and not judged: " MEASURE);
  assert_lacks (published_text, MEASURE);
}

/* If one measure's page said that nobody told of it, silence on another's would say that somebody did. */
static void
test_silence_tells_nothing (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  gint64 told = sample_measure (content, "Falls", NULL), untold = sample_measure (content, "Waits", NULL);
  gint64 story = sample_story (content, STORY_TITLE, "words", STORY_WORDS, NULL);
  g_autoptr (Pack) members = NULL, published = NULL;
  g_autofree char *members_text = NULL, *published_text = NULL;

  sample_with_measure (content, item, told);
  sample_with_measure (content, item, untold);
  sample_pair (content, story, told, BW_PAIRING_CONFIRMS, STORY_REASON);
  sample_consent (content, story, MEMBERS, TRUE);
  members = pack_make (content, sample_audience (content, MEMBERS));
  published = pack_make (content, sample_audience (content, PUBLIC));
  members_text = pack_read_everything (members);
  published_text = pack_read_everything (published);
  assert_has (members_text, "Nobody has told us about this.");
  assert_lacks (published_text, "told us");
}

/* A link for those who join from elsewhere is not for everybody. */
static void
test_link_to_join_is_not_published (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (Pack) members = NULL, published = NULL;
  g_autofree char *members_text = NULL, *published_text = NULL;

  sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  g_object_set (content->meeting, "link", "https://meet.example/42", NULL);
  members = pack_make (content, sample_audience (content, MEMBERS));
  published = pack_make (content, sample_audience (content, PUBLIC));
  members_text = pack_read_everything (members);
  published_text = pack_read_everything (published);
  assert_has (members_text, "meet.example");
  assert_lacks (published_text, "meet.example");
}

int
main (int argc, char **argv)
{
  /* No time of day or checksum of today may look like what is sought. */
  g_setenv ("SOURCE_DATE_EPOCH", "1795600000", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (int answer = 0; answer < N_ANSWERS; answer++)
    {
      g_autofree char *path = g_strdup_printf ("/audience/%s", answer_names[answer]);

      g_test_add_data_func (path, GINT_TO_POINTER (answer), test_answer);
    }
  g_test_add_func ("/audience/nobody-told-us", test_nobody_told_us);
  g_test_add_func ("/audience/comparator-of-a-private-item-is-not-published",
                   test_comparator_of_a_private_item_is_not_published);
  g_test_add_func ("/audience/silence-tells-nothing", test_silence_tells_nothing);
  g_test_add_func ("/audience/link-to-join-is-not-published", test_link_to_join_is_not_published);
  return g_test_run ();
}
