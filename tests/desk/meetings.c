// SPDX-License-Identifier: GPL-3.0-or-later
/* A meeting is written as somebody wrote it, or not at all. */
#include "desk-fixture.h"

static void
test_a_new_meeting_is_written_at_once (Desk *desk, gconstpointer data)
{
  const BwMeetingDetails details = {desk->body, "2027-01-28", "", "", "", "https://example.org/board", ""};
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  BwMeeting *meeting = bw_desk_write_meeting (desk->library, NULL, &details, &wrong, &error);

  g_assert_no_error (error);
  g_assert_cmpint (meeting->body, ==, bw_record_get_id (BW_RECORD (desk->body)));
  g_assert_cmpuint (meeting->date, ==, bw_date_new (2027, 1, 28));
  g_assert_cmpint (meeting->start, ==, BW_UNSET);
  g_assert_cmpstr (meeting->link, ==, "https://example.org/board");
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Add Meeting");
}

static void
test_what_cannot_be_read_changes_nothing (Desk *desk, gconstpointer data)
{
  const BwMeetingDetails late = {desk->body, "2027-01-28", "09:30", "noon", "", "", ""};
  const BwMeetingDetails never = {desk->body, "", "", "", "", "", ""};
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL, other = NULL;

  g_assert_null (bw_desk_write_meeting (desk->library, desk->meeting, &late, &wrong, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
  g_assert_cmpstr (wrong, ==, "end");
  g_assert_null (bw_desk_write_meeting (desk->library, NULL, &never, &wrong, &other));
  g_assert_error (other, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
  g_assert_cmpstr (wrong, ==, "date");
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/meetings/a-new-one-is-written-at-once", test_a_new_meeting_is_written_at_once);
  ADD ("/meetings/what-cannot-be-read-changes-nothing", test_what_cannot_be_read_changes_nothing);
  return g_test_run ();
}
