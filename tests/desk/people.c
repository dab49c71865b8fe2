// SPDX-License-Identifier: GPL-3.0-or-later
/* Who meets: boards and committees, people, and who chairs a meeting. */
#include "desk-fixture.h"

static void
assert_undone (Desk *desk, const char *before)
{
  g_autofree char *after = NULL;

  bw_library_undo (desk->library);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_committee_is_written_at_once (Desk *desk, gconstpointer data)
{
  const BwBodyDetails details = {"Quality Committee", TRUE, "Three members.", "That the public leave."};
  g_autofree char *before = desk_snapshot (desk->library);
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  BwBody *body = bw_desk_write_body (desk->library, NULL, &details, &wrong, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (body->name, ==, "Quality Committee");
  g_assert_true (body->is_private);
  g_assert_cmpstr (body->quorum, ==, "Three members.");
  g_assert_cmpstr (body->exclusion, ==, "That the public leave.");
  g_assert_cmpint (body->organisation, ==, desk->body->organisation);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Add Body");
  assert_undone (desk, before);
}

static void
test_a_body_needs_a_name_of_its_own (Desk *desk, gconstpointer data)
{
  const BwBodyDetails nameless = {"", FALSE, "", ""};
  g_autofree char *taken = g_utf8_strup (desk->body->name, -1);
  const BwBodyDetails same = {taken, FALSE, "", ""};
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_null (bw_desk_write_body (desk->library, NULL, &nameless, &wrong, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
  g_assert_cmpstr (wrong, ==, "name");
  g_assert_null (bw_desk_write_body (desk->library, NULL, &same, &wrong, &other));
  g_assert_error (other, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (bw_desk_write_body (desk->library, desk->body, &same, &wrong, NULL));
}

static void
test_a_body_with_meetings_stays (Desk *desk, gconstpointer data)
{
  BwBody *other = bw_desk_add_body (desk->library, "Quality Committee");
  g_autoptr (GError) error = NULL, last = NULL;

  g_assert_false (bw_desk_remove_body (desk->library, desk->body, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_true (bw_desk_remove_body (desk->library, other, NULL));
  g_assert_null (bw_desk_find_body (desk->library, "Quality Committee"));
  bw_library_undo (desk->library);
  g_assert_nonnull (bw_desk_find_body (desk->library, "Quality Committee"));
  bw_library_redo (desk->library);
  bw_desk_remove_meeting (desk->library, desk->meeting);
  g_assert_false (bw_desk_remove_body (desk->library, desk->body, &last));
  g_assert_error (last, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
}

static void
test_a_person_has_a_name_or_a_role (Desk *desk, gconstpointer data)
{
  const BwPersonDetails nobody = {"", ""}, nurse = {"", "Chief Nurse"}, named = {"Asha Rao", "Chief Nurse"};
  g_autofree char *before = desk_snapshot (desk->library);
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  BwPerson *person;

  g_assert_null (bw_desk_write_person (desk->library, NULL, &nobody, &wrong, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
  g_assert_cmpstr (wrong, ==, "name");
  person = bw_desk_write_person (desk->library, NULL, &nurse, &wrong, NULL);
  g_assert_cmpstr (bw_person_get_name (person), ==, "Chief Nurse");
  g_assert_true (bw_desk_write_person (desk->library, person, &named, &wrong, NULL) == person);
  g_assert_cmpstr (bw_person_get_name (person), ==, "Asha Rao");
  bw_library_undo (desk->library);
  g_assert_null (person->name);
  assert_undone (desk, before);
}

static BwMeeting *
write_chair (Desk *desk, const char *who)
{
  const BwMeetingDetails details = {desk->body, "2027-01-28", "", "", "", "", who};
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  BwMeeting *meeting = bw_desk_write_meeting (desk->library, desk->meeting, &details, &wrong, &error);

  g_assert_no_error (error);
  return meeting;
}

static void
test_a_chair_is_known_by_name (Desk *desk, gconstpointer data)
{
  BwMeeting *meeting = write_chair (desk, "Dr Helen Oyelaran");
  BwPerson *chair = bw_library_get (desk->library, BW_TYPE_PERSON, meeting->chair);
  guint n = g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_PERSON));

  g_assert_cmpstr (chair->name, ==, "Dr Helen Oyelaran");
  g_assert_null (chair->role);
  write_chair (desk, "dr helen oyelaran");
  g_assert_cmpint (meeting->chair, ==, bw_record_get_id (BW_RECORD (chair)));
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_PERSON)), ==, n);
  write_chair (desk, "");
  g_assert_cmpint (meeting->chair, ==, BW_NOBODY);
}

/* Two may have one name: whoever chairs goes on, and is not taken for the first of that name. */
static void
test_a_chair_stays_who_it_is (Desk *desk, gconstpointer data)
{
  BwPerson *first = bw_desk_add_person (desk->library, "Jo Hill", "Governor");
  BwPerson *second = bw_desk_add_person (desk->library, "Jo Hill", "Vice-chair");

  bw_desk_set_reference (desk->library, BW_RECORD (desk->meeting), "chair", second);
  write_chair (desk, "Jo Hill");
  g_assert_cmpint (desk->meeting->chair, ==, bw_record_get_id (BW_RECORD (second)));
  g_assert_cmpint (desk->meeting->chair, !=, bw_record_get_id (BW_RECORD (first)));
}

static void
test_a_meeting_goes_on_without_somebody_removed (Desk *desk, gconstpointer data)
{
  BwMeeting *meeting = write_chair (desk, "Asha Rao");
  gint64 chair = meeting->chair;

  bw_desk_remove_person (desk->library, bw_library_get (desk->library, BW_TYPE_PERSON, chair));
  g_assert_cmpint (meeting->chair, ==, BW_NOBODY);
  bw_library_undo (desk->library);
  g_assert_cmpint (meeting->chair, ==, chair);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/people/a-committee-is-written-at-once", test_a_committee_is_written_at_once);
  ADD ("/people/a-body-needs-a-name-of-its-own", test_a_body_needs_a_name_of_its_own);
  ADD ("/people/a-body-with-meetings-stays", test_a_body_with_meetings_stays);
  ADD ("/people/a-person-has-a-name-or-a-role", test_a_person_has_a_name_or_a_role);
  ADD ("/people/a-chair-is-known-by-name", test_a_chair_is_known_by_name);
  ADD ("/people/a-chair-stays-who-it-is", test_a_chair_stays_who_it_is);
  ADD ("/people/a-meeting-goes-on-without-somebody", test_a_meeting_goes_on_without_somebody_removed);
  return g_test_run ();
}
