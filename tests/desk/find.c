// SPDX-License-Identifier: GPL-3.0-or-later
/* Nouns are found by what a person calls them. */
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
  g_assert_null (bw_desk_find_meeting (desk->library, bw_date_new (2026, 1, 1), NULL, &nowhere));
  g_assert_error (nowhere, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/find/an-item-by-number-or-title", test_finding);
  return g_test_run ();
}
