// SPDX-License-Identifier: GPL-3.0-or-later
/* Nouns are found by what a person calls them. */
#include <string.h>

#include "desk-fixture.h"

static void
test_finding (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL, twice = NULL, nowhere = NULL;

  g_assert_true (bw_desk_find_item (desk->library, desk->meeting, "2.1", &error) == desk->sub);
  g_assert_true (bw_desk_find_item (desk->library, desk->meeting, "THREE", &error) == desk->three);
  bw_desk_add_item (desk->library, desk->meeting, NULL, BW_ITEM_NUMBERED, "Three");
  g_assert_null (bw_desk_find_item (desk->library, desk->meeting, "three", &twice));
  g_assert_error (twice, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
  g_assert_null (bw_desk_find_meeting (desk->library,
                                       &(BwMeetingName){bw_date_new (2026, 1, 1), BW_UNSET, NULL}, &nowhere));
  g_assert_error (nowhere, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
}

/* The fixture's meeting is that of 09:30. */
static void
test_meetings_of_one_day (Desk *desk, gconstpointer data)
{
  BwMeetingName name = {.body = NULL};
  g_autoptr (GError) error = NULL;
  BwMeeting *afternoon;

  g_assert_false (bw_desk_shares_day (desk->library, desk->meeting));
  afternoon = bw_desk_add_meeting (desk->library, desk->body, desk->meeting->date, 14 * 60);
  g_assert_true (bw_desk_shares_day (desk->library, desk->meeting));
  g_assert_true (bw_desk_read_when ("2026-11-26 14:00", &name));
  g_assert_true (bw_desk_find_meeting (desk->library, &name, &error) == afternoon);
  g_assert_true (bw_desk_read_when ("2026-11-26 9:30", &name));
  g_assert_true (bw_desk_find_meeting (desk->library, &name, &error) == desk->meeting);
  g_assert_true (bw_desk_read_when ("2026-11-26", &name));
  g_assert_null (bw_desk_find_meeting (desk->library, &name, &error));
  g_assert_nonnull (strstr (error->message, "Board at 09:30, Board at 14:00;"));
  for (const char *const *wrong =
           (const char *const[]){"2026-11-26 24:00", "2026-11-26 9:60", "2026-11-26T09:30", "2026-11-26 9",
                                 "2026-11-26 ", "2026-11-2", "", "2026-11-26 09:30 x", NULL};
       *wrong != NULL; wrong++)
    g_assert_false (bw_desk_read_when (*wrong, &name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/find/meetings-of-one-day-by-their-start", test_meetings_of_one_day);
  ADD ("/find/an-item-by-number-or-title", test_finding);
  return g_test_run ();
}
