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
  bw_desk_set_target (desk->library, desk->measure, &(BwTargetWords){BW_TARGET_JUDGED, BW_NO_DATE, 5, NULL});
  bw_desk_set_target (desk->library, desk->measure, &(BwTargetWords){BW_TARGET_JUDGED, BW_NO_DATE, 4, NULL});
  bw_desk_set_target (desk->library, desk->measure,
                      &(BwTargetWords){BW_TARGET_JUDGED, bw_date_new (2026, 2, 1), 3, NULL});
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 2);
  bw_desk_set_target (desk->library, desk->measure,
                      &(BwTargetWords){BW_TARGET_JUDGED, BW_NO_DATE, NAN, NULL});
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 1);
}

static void
test_a_target_can_begin_on_another_day (Desk *desk, gconstpointer data)
{
  const BwDate february = bw_date_new (2026, 2, 1), march = bw_date_new (2026, 3, 1);
  g_autoptr (BwTarget) target = NULL, moved = NULL;

  bw_desk_set_target (desk->library, desk->measure, &(BwTargetWords){BW_TARGET_JUDGED, february, 5, "trust"});
  target = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  bw_desk_change_target (desk->library, target, &(BwTargetWords){BW_TARGET_JUDGED, february, 4, "trust"});
  g_assert_cmpfloat (target->value, ==, 4);
  bw_desk_change_target (desk->library, target, &(BwTargetWords){BW_TARGET_JUDGED, march, 3, NULL});
  g_assert_cmpuint (count (desk, BW_TYPE_TARGET), ==, 1);
  moved = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  g_assert_cmpuint (moved->since, ==, march);
  g_assert_cmpfloat (moved->value, ==, 3);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Target");
  bw_library_undo (desk->library);
  g_assert_nonnull (bw_library_get (desk->library, BW_TYPE_TARGET, bw_record_get_id (BW_RECORD (target))));
}

/* The national target and the trust's own stand beside each other, as two national ones of a day do not. */
static void
test_targets_that_are_shown_leave_the_judged_one (Desk *desk, gconstpointer data)
{
  const BwTargetWords judged = {BW_TARGET_JUDGED, BW_NO_DATE, 5, "trust"},
                      national = {BW_TARGET_SHOWN, BW_NO_DATE, 4, "national"},
                      corrected = {BW_TARGET_SHOWN, BW_NO_DATE, 4.5, "national"},
                      regional = {BW_TARGET_SHOWN, BW_NO_DATE, 6, "region"};
  g_autoptr (BwSeries) series = NULL;

  bw_desk_set_target (desk->library, desk->measure, &judged);
  bw_desk_set_target (desk->library, desk->measure, &national);
  bw_desk_set_target (desk->library, desk->measure, &corrected);
  bw_desk_set_target (desk->library, desk->measure, &regional);
  g_assert_cmpuint (count (desk, BW_TYPE_TARGET), ==, 3);
  series = bw_library_dup_series (desk->library, desk->measure);
  g_assert_cmpfloat (bw_series_get_target (series, bw_date_new (2026, 1, 1)), ==, 5);
}

static void
test_a_target_becomes_one_that_is_shown (Desk *desk, gconstpointer data)
{
  const BwTargetWords judged = {BW_TARGET_JUDGED, BW_NO_DATE, 5, "trust"},
                      shown = {BW_TARGET_SHOWN, BW_NO_DATE, 5, "trust"};
  g_autoptr (BwTarget) before = NULL, after = NULL;

  bw_desk_set_target (desk->library, desk->measure, &judged);
  before = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  bw_desk_change_target (desk->library, before, &shown);
  g_assert_cmpuint (count (desk, BW_TYPE_TARGET), ==, 1);
  after = g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_TARGET), 0);
  g_assert_cmpint (after->kind, ==, BW_TARGET_SHOWN);
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
  ADD ("/chart-notes/targets-that-are-shown", test_targets_that_are_shown_leave_the_judged_one);
  ADD ("/chart-notes/a-target-becomes-one-that-is-shown", test_a_target_becomes_one_that_is_shown);
  ADD ("/chart-notes/a-rebase-is-changed", test_a_rebase_is_changed);
  ADD ("/chart-notes/a-marker-is-changed", test_a_marker_is_changed);
  return g_test_run ();
}
