// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands on a chart is set, changed and moved. */
#include <math.h>

#include "desk-fixture.h"

static guint
count (Desk *desk, GType type)
{
  return g_list_model_get_n_items (bw_library_list (desk->library, type));
}

static void
test_target_is_replaced (Desk *desk, gconstpointer data)
{
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, 5, NULL);
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, 4, NULL);
  bw_desk_set_target (desk->library, desk->measure, bw_date_new (2026, 2, 1), 3, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 2);
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, NAN, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 1);
}

static void
test_a_target_can_begin_on_another_day (Desk *desk, gconstpointer data)
{
  const BwDate february = bw_date_new (2026, 2, 1), march = bw_date_new (2026, 3, 1);
  g_autoptr (BwTarget) target = NULL, moved = NULL;

  bw_desk_set_target (desk->library, desk->measure, february, 5, "trust");
  target = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  bw_desk_change_target (desk->library, target, february, 4, "trust");
  g_assert_cmpfloat (target->value, ==, 4);
  bw_desk_change_target (desk->library, target, march, 3, NULL);
  g_assert_cmpuint (count (desk, BW_TYPE_TARGET), ==, 1);
  moved = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  g_assert_cmpuint (moved->since, ==, march);
  g_assert_cmpfloat (moved->value, ==, 3);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Target");
  bw_library_undo (desk->library);
  g_assert_nonnull (bw_library_get (desk->library, BW_TYPE_TARGET, bw_record_get_id (BW_RECORD (target))));
}

static void
test_a_rebase_is_changed (Desk *desk, gconstpointer data)
{
  BwPhase *phase = bw_desk_add_phase (desk->library, desk->measure, bw_date_new (2026, 2, 1), "New wards");

  bw_desk_change_phase (desk->library, phase, bw_date_new (2026, 1, 1), "New ward");
  g_assert_cmpuint (phase->start, ==, bw_date_new (2026, 1, 1));
  g_assert_cmpstr (phase->reason, ==, "New ward");
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Rebase");
}

static void
test_a_marker_is_changed (Desk *desk, gconstpointer data)
{
  BwMarker *marker =
      bw_desk_add_marker (desk->library, desk->measure, bw_date_new (2026, 2, 1), "Rounds", desk->story);

  bw_desk_change_marker (desk->library, marker, bw_date_new (2026, 1, 1), "Rounds begin", NULL);
  g_assert_cmpuint (marker->date, ==, bw_date_new (2026, 1, 1));
  g_assert_cmpstr (marker->text, ==, "Rounds begin");
  g_assert_cmpint (marker->story, ==, BW_NOBODY);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Marker");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/chart-notes/a-target-of-one-day-is-replaced", test_target_is_replaced);
  ADD ("/chart-notes/a-target-can-begin-on-another-day", test_a_target_can_begin_on_another_day);
  ADD ("/chart-notes/a-rebase-is-changed", test_a_rebase_is_changed);
  ADD ("/chart-notes/a-marker-is-changed", test_a_marker_is_changed);
  return g_test_run ();
}
