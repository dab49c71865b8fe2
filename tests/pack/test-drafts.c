// SPDX-License-Identifier: GPL-3.0-or-later
/* test-drafts.c - a pack that may still change says so on each page, and one that replaces another on its
 * cover. */
#include "model/issued.h"
#include "reading.h"
#include "sample.h"

static void
test_a_draft_says_so_on_each_page (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autoptr (Pack) pack = NULL;

  content->is_draft = TRUE;
  pack = pack_make (content, sample_audience (content, WHOLE));
  for (guint page = 1; page <= pack->n_pages; page++)
    {
      g_autofree char *text = pack_read (pack, page), *upper = g_utf8_strup (text, -1);

      assert_has (upper, "DRAFT");
    }
  pack_check (pack);
}

/* Page 25 is one of an attached paper, which has no head. */
static void
test_an_attached_page_says_both (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  content->is_draft = TRUE;
  pack = pack_make (content, sample_audience (content, WHOLE));
  text = pack_read (pack, 25);
  assert_has (text, "Draft · Private · Item 11 · Encl. F, 2 of 3 Investigation report");
}

static void
test_a_final_pack_does_not (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autoptr (Pack) pack = pack_make (content, sample_audience (content, WHOLE));
  g_autofree char *all = pack_read_everything (pack);

  assert_lacks (all, "DRAFT");
  assert_lacks (all, "replaces");
}

/* --- what was issued before */

static BwContent *
make_issued (const char *fingerprint, SampleAudience audience)
{
  BwContent *content = sample_northmoor ();
  gint64 of = bw_record_get_id (BW_RECORD (sample_audience (content, audience)));
  g_autofree char *own = fingerprint == NULL ? bw_content_fingerprint (content, of) : NULL;

  g_ptr_array_add (content->issues,
                   g_object_new (BW_TYPE_ISSUE, "is-final", TRUE, "issued-at", "2026-11-19T09:30:00Z",
                                 "audience", of, "content", own ? own : fingerprint, NULL));
  return content;
}

static char *
read_cover (BwContent *content)
{
  g_autoptr (Pack) pack = pack_make (content, sample_audience (content, MEMBERS));

  return pack_read (pack, 1);
}

static void
test_a_changed_pack_names_the_one_before (void)
{
  g_autoptr (BwContent) content = make_issued ("something else", MEMBERS);
  g_autofree char *cover = read_cover (content);

  assert_has (cover, "It replaces the pack issued on 19 November 2026.");
}

static void
test_the_same_pack_again_replaces_nothing (void)
{
  g_autoptr (BwContent) content = make_issued (NULL, MEMBERS);
  g_autofree char *cover = read_cover (content);

  assert_lacks (cover, "replaces");
}

static void
test_what_others_got_is_not_replaced (void)
{
  g_autoptr (BwContent) content = make_issued ("something else", PUBLIC);
  g_autofree char *cover = read_cover (content);

  assert_lacks (cover, "replaces");
}

/* --- fingerprints */

static void
assert_same (BwContent *content, gint64 audience, const char *fingerprint, gboolean is_same)
{
  g_autofree char *now = bw_content_fingerprint (content, audience);

  g_assert_true (g_str_equal (now, fingerprint) == is_same);
}

static void
test_a_fingerprint_knows_what_shows (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "Falls", NULL);
  gint64 measure = sample_measure (content, "Falls with harm", NULL);
  g_autofree char *before = NULL, *place = g_strdup (content->meeting->place);
  BwReading *reading;

  sample_readings (content, measure, 2026, 1, (const double[]){4, 5, 6}, 3);
  sample_with_measure (content, item, measure);
  before = bw_content_fingerprint (content, BW_NOBODY);
  g_object_set (content->meeting, "place", "Elsewhere", NULL);
  assert_same (content, BW_NOBODY, before, FALSE);
  g_object_set (content->meeting, "place", place, "state", BW_MEETING_HELD, NULL);
  assert_same (content, BW_NOBODY, before, TRUE);
  sample_person (content, "Somebody Else", "Governor");
  assert_same (content, BW_NOBODY, before, TRUE);
  reading = g_ptr_array_index (bw_content_get_series (content, measure)->readings, 0);
  reading->value += 1;
  assert_same (content, BW_NOBODY, before, FALSE);
}

static void
test_a_fingerprint_knows_its_own_audience_only (void)
{
  g_autoptr (BwContent) content = sample_new ();
  BwAudience *own = sample_audience (content, MEMBERS), *other = sample_audience (content, PUBLIC);
  gint64 members = bw_record_get_id (BW_RECORD (own));
  g_autofree char *before = bw_content_fingerprint (content, members);

  g_object_set (other, "name", "Governors", NULL);
  assert_same (content, members, before, TRUE);
  g_object_set (own, "name", "Non-executives", NULL);
  assert_same (content, members, before, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/say-so-on-each-page", test_a_draft_says_so_on_each_page);
  g_test_add_func ("/drafts/an-attached-page-says-both", test_an_attached_page_says_both);
  g_test_add_func ("/drafts/a-final-pack-does-not", test_a_final_pack_does_not);
  g_test_add_func ("/drafts/a-changed-pack", test_a_changed_pack_names_the_one_before);
  g_test_add_func ("/drafts/the-same-pack-again", test_the_same_pack_again_replaces_nothing);
  g_test_add_func ("/drafts/what-others-got", test_what_others_got_is_not_replaced);
  g_test_add_func ("/drafts/own-audience", test_a_fingerprint_knows_its_own_audience_only);
  g_test_add_func ("/drafts/a-fingerprint", test_a_fingerprint_knows_what_shows);
  return g_test_run ();
}
