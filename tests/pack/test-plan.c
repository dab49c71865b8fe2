// SPDX-License-Identifier: GPL-3.0-or-later
/* test-plan.c - which leaves a pack has, in which order, on which pages. */
#include "pack/pack.h"
#include "pack/plan.h"
#include "sample.h"

static char *
dump (BwContent *content, SampleAudience audience)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPlan) plan = bw_plan_new (content, sample_audience (content, audience), &error);

  g_assert_no_error (error);
  bw_plan_number (plan);
  return bw_plan_dump (plan);
}

static void
assert_plan (BwContent *content, SampleAudience audience, const char *expected)
{
  g_autofree char *found = dump (content, audience);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_whole_meeting (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();

  assert_plan (content, WHOLE,
               "1-1 cover\n"
               "2-2 agenda\n"
               "3-3 private agenda private\n"
               "4-4 verbal 1\n"
               "5-5 sheet 2 A 1/3\n"
               "6-7 paper 2 A 2/3: Register of interests\n"
               "8-11 paper 3 B 1/4: Minutes of 24 September 2026\n"
               "12-12 sheet 4 C 1/2\n"
               "13-13 paper 4 C 2/2: Action log\n"
               "14-14 story 5: She rang, and nobody came\n"
               "15-15 sheet 6 D 1/5\n"
               "16-16 measure 6 D 2/5: Falls with harm\n"
               "17-19 paper 6 D 3/5: Safer Footing: report for April to October 2026\n"
               "20-20 sheet 7 E 1/2\n"
               "21-21 measure 7 E 2/2: Waits over 12 hours for a bed\n"
               "22-22 sheet 8\n"
               "23-23 verbal 9 10\n"
               "24-24 sheet 11 F 1/3 private\n"
               "25-26 paper 11 F 2/3 private: Investigation report\n"
               "27-27 sheet 12 G 1/1 private\n"
               "28-28 verbal 13 private\n");
}

static void
test_without_private_session (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autofree char *whole = dump (content, WHOLE), *members = dump (content, MEMBERS);
  g_autofree char *public_plan = dump (content, PUBLIC);

  g_assert_cmpstr (members, ==, public_plan);
  g_assert_null (strstr (members, "private"));
  g_assert_nonnull (strstr (members, "22-22 verbal 9 10\n"));
  g_assert_true (g_str_has_suffix (members, "verbal 9 10\n"));
  g_assert_nonnull (strstr (whole, "verbal 9 10\n"));
}

/* At most three to a page, and never the two sessions on one. */
static void
test_verbal_items_share_pages (void)
{
  g_autoptr (BwContent) content = sample_new ();

  for (guint i = 0; i < 5; i++)
    sample_item (content, BW_ITEM_NUMBERED, "Spoken", "delivery", BW_DELIVERY_VERBAL, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Spoken", "delivery", BW_DELIVERY_VERBAL, "is-private", TRUE, NULL);
  assert_plan (content, WHOLE,
               "1-1 cover\n2-2 agenda\n3-3 private agenda private\n"
               "4-4 verbal 1 2 3\n5-5 verbal 4 5\n6-6 verbal 6 private\n");
}

static void
test_spoken_item_with_words_has_a_sheet (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "Spoken", "delivery", BW_DELIVERY_VERBAL, NULL);

  sample_answer (content, item, sample_field (content, "Summary", TRUE), "Something to read.");
  assert_plan (content, WHOLE, "1-1 cover\n2-2 agenda\n3-3 sheet 1\n");
}

/* Private items may stand between others: they come last, with the numbers that they have. */
static void
test_private_items_come_last (void)
{
  g_autoptr (BwContent) content = sample_new ();

  sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Two", "is-private", TRUE, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Three", NULL);
  assert_plan (content, WHOLE,
               "1-1 cover\n2-2 agenda\n3-3 private agenda private\n"
               "4-4 sheet 1 A 1/1\n5-5 sheet 3 C 1/1\n6-6 sheet 2 B 1/1 private\n");
  assert_plan (content, MEMBERS, "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/1\n4-4 sheet 3 C 1/1\n");
}

/* A part of a private item, and an item of a private section, need no mark of their own. */
static void
test_privacy_goes_down (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 parent;

  sample_item (content, BW_ITEM_NUMBERED, "Open", NULL);
  parent = sample_item (content, BW_ITEM_NUMBERED, "Closed", "is-private", TRUE, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Part", "parent", parent, NULL);
  sample_item (content, BW_ITEM_SECTION, "Closed section", "is-private", TRUE, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Under it", NULL);
  assert_plan (content, MEMBERS, "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/1\n");
}

static void
test_meeting_in_private_has_one_agenda (void)
{
  g_autoptr (BwContent) content = sample_new ();

  sample_item (content, BW_ITEM_NUMBERED, "Closed", "is-private", TRUE, NULL);
  assert_plan (content, WHOLE, "1-1 cover\n2-2 private agenda private\n3-3 sheet 1 A 1/1 private\n");
}

/* A committee that meets in private has no public session, whatever its items say, and under every section.
 */
static void
test_body_that_meets_in_private (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (content->body, "name", "Remuneration Committee", "is-private", TRUE, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Pay", NULL);
  sample_item (content, BW_ITEM_SECTION, "Section", NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Under it", NULL);
  assert_plan (
      content, WHOLE,
      "1-1 cover\n2-2 private agenda private\n3-3 sheet 1 A 1/1 private\n4-4 sheet 2 B 1/1 private\n");
  for (SampleAudience audience = PUBLIC; audience <= MEMBERS; audience++)
    {
      g_assert_null (bw_plan_new (content, sample_audience (content, audience), &error));
      g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
      g_assert_nonnull (strstr (error->message, "“Remuneration Committee” meets in private"));
      g_clear_error (&error);
    }
}

static void
test_item_that_only_gathers_has_no_sheet (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 parent = sample_item (content, BW_ITEM_NUMBERED, "Committee reports", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPlan) plan = NULL;

  sample_item (content, BW_ITEM_NUMBERED, "Audit", "parent", parent, NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Finance", "parent", parent, NULL);
  assert_plan (content, MEMBERS, "1-1 cover\n2-2 agenda\n3-3 sheet 1.1 B 1/1\n4-4 sheet 1.2 C 1/1\n");
  plan = bw_plan_new (content, sample_audience (content, MEMBERS), &error);
  bw_plan_number (plan);
  g_assert_cmpuint (bw_plan_get_destination (plan, plan->entries->pdata[0])->first_page, ==, 3);
}

/* A measure or a story that stands with two items has its pages with the first of them. */
static void
test_evidence_has_one_page (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 first = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  gint64 second = sample_item (content, BW_ITEM_NUMBERED, "Two", NULL);
  gint64 measure = sample_measure (content, "Falls", NULL);
  gint64 story = sample_story (content, "She rang", NULL);

  sample_consent (content, story, PUBLIC, TRUE);
  sample_with_measure (content, second, measure);
  sample_with_measure (content, first, measure);
  sample_with_story (content, second, story);
  sample_with_story (content, first, story);
  assert_plan (content, MEMBERS,
               "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/2\n4-4 measure 1 A 2/2: Falls\n"
               "5-5 story 1: She rang\n6-6 sheet 2 B 1/1\n");
}

static void
test_paired_story_follows_its_measure (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  gint64 measure = sample_measure (content, "Falls", NULL);
  gint64 story = sample_story (content, "She rang", NULL);

  sample_consent (content, story, PUBLIC, TRUE);
  sample_with_measure (content, item, measure);
  sample_pair (content, story, measure, BW_PAIRING_CONFIRMS, NULL);
  assert_plan (
      content, MEMBERS,
      "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/2\n4-4 measure 1 A 2/2: Falls\n5-5 story 1: She rang\n");
}

/* "Encl. A, 3" is the same page whether the story is in the pack or not. */
static void
test_story_does_not_move_enclosure_pages (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  gint64 story = sample_story (content, "She rang", NULL);

  sample_consent (content, story, MEMBERS, TRUE);
  sample_with_story (content, item, story);
  sample_paper (content, item, "Report", 2, 595, 842);
  assert_plan (
      content, MEMBERS,
      "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/3\n4-4 story 1: She rang\n5-6 paper 1 A 2/3: Report\n");
  assert_plan (content, PUBLIC, "1-1 cover\n2-2 agenda\n3-3 sheet 1 A 1/3\n4-5 paper 1 A 2/3: Report\n");
}

/* Breaks with nothing after them would say that a private session follows. */
static void
test_last_break_is_left_out_with_the_private_session (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (BwPlan) plan = NULL;

  sample_item (content, BW_ITEM_NUMBERED, "One", NULL);
  sample_item (content, BW_ITEM_BREAK, "Tea", NULL);
  sample_item (content, BW_ITEM_NUMBERED, "Two", "is-private", TRUE, NULL);
  plan = bw_plan_new (content, sample_audience (content, PUBLIC), NULL);
  g_assert_cmpuint (plan->entries->len, ==, 2);
  g_assert_null (((BwEntry *) plan->entries->pdata[1])->item);
  g_assert_cmpstr (((BwEntry *) plan->entries->pdata[1])->number, ==, "2");
}

static void
test_empty_meeting_is_refused (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_plan_new (content, sample_audience (content, MEMBERS), &error));
  g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==,
                   "The agenda of this meeting is empty: add an item before you export it.");
}

static void
test_private_meeting_is_refused_for_the_public (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (GError) error = NULL;

  sample_item (content, BW_ITEM_NUMBERED, "Closed", "is-private", TRUE, NULL);
  g_assert_null (bw_plan_new (content, sample_audience (content, PUBLIC), &error));
  g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "“Part 1 public” does not see the private session"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/whole-meeting", test_whole_meeting);
  g_test_add_func ("/plan/without-private-session", test_without_private_session);
  g_test_add_func ("/plan/verbal-items-share-pages", test_verbal_items_share_pages);
  g_test_add_func ("/plan/spoken-item-with-words-has-a-sheet", test_spoken_item_with_words_has_a_sheet);
  g_test_add_func ("/plan/private-items-come-last", test_private_items_come_last);
  g_test_add_func ("/plan/privacy-goes-down", test_privacy_goes_down);
  g_test_add_func ("/plan/meeting-in-private-has-one-agenda", test_meeting_in_private_has_one_agenda);
  g_test_add_func ("/plan/item-that-only-gathers-has-no-sheet", test_item_that_only_gathers_has_no_sheet);
  g_test_add_func ("/plan/evidence-has-one-page", test_evidence_has_one_page);
  g_test_add_func ("/plan/paired-story-follows-its-measure", test_paired_story_follows_its_measure);
  g_test_add_func ("/plan/story-does-not-move-enclosure-pages", test_story_does_not_move_enclosure_pages);
  g_test_add_func ("/plan/last-break-is-left-out-with-the-private-session",
                   test_last_break_is_left_out_with_the_private_session);
  g_test_add_func ("/plan/body-that-meets-in-private", test_body_that_meets_in_private);
  g_test_add_func ("/plan/empty-meeting-is-refused", test_empty_meeting_is_refused);
  g_test_add_func ("/plan/private-meeting-is-refused-for-the-public",
                   test_private_meeting_is_refused_for_the_public);
  return g_test_run ();
}
