// SPDX-License-Identifier: GPL-3.0-or-later
/* Readings are imported all or none. */
#include <string.h>

#include "desk-fixture.h"

static void
test_import_again (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      desk_read_figures (desk, "date,value\n2026-01-01,1\n2026-02-01,2.5\n2026-03-01,3\n");
  BwImportEffect effect =
      bw_desk_preview_readings (desk->library, desk->measure, bw_readings_file_get (file, 0));
  g_autoptr (BwSeries) series = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (effect.n_same, ==, 1);
  g_assert_cmpuint (effect.n_changed, ==, 1);
  g_assert_cmpuint (effect.n_new, ==, 1);
  g_assert_true (
      bw_desk_import_readings (desk->library, desk->measure, file, bw_readings_file_get (file, 0), &error));
  series = bw_library_dup_series (desk->library, desk->measure);
  g_assert_cmpuint (series->readings->len, ==, 3);
  g_assert_cmpfloat (((BwReading *) g_ptr_array_index (series->readings, 1))->value, ==, 2.5);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Import Readings");
}

static void
test_import_nothing (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      desk_read_figures (desk, "date,value\n2026-03-01,3\n2026-04-01,x\n2026-05-01,y\n");
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
      bw_desk_import_readings (desk->library, desk->measure, file, bw_readings_file_get (file, 0), &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "2 rows"));
  g_assert_nonnull (strstr (error->message, "line 3"));
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_new_measure_comes_with_its_readings_or_not_at_all (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = desk_read_figures (desk, "date,value\n2026-03-01,3\n2026-04-01,x\n");
  BwImportEffect effect = bw_desk_preview_readings (desk->library, NULL, bw_readings_file_get (file, 0));
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (effect.n_new, ==, 1);
  g_assert_cmpuint (effect.n_changed + effect.n_same, ==, 0);
  g_assert_null (bw_desk_import_measure (desk->library, "Waits", BW_DIRECTION_DECREASE, file,
                                         bw_readings_file_get (file, 0), &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

/* Two counted rows, neither of which was counted yet. */
static void
test_gaps_make_no_share (Desk *desk, gconstpointer data)
{
  BwMeasure *measure = bw_desk_add_measure (desk->library, "Waits", BW_DIRECTION_DECREASE);
  g_autofree char *path = desk_write (desk, "gaps.csv", "date,late,all\n2026-01-01,,\n2026-02-01,,\n");
  g_autoptr (BwMapping) mapping = bw_mapping_new_long ("Late", "date", NULL);
  BwMappedMeasure *late = g_ptr_array_index (mapping->measures, 0);
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;

  late->numerator = g_strdup ("late");
  late->denominator = g_strdup ("all");
  file = bw_readings_read (path, mapping, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (
      bw_desk_import_readings (desk->library, measure, file, bw_readings_file_get (file, 0), &error));
  g_assert_false (measure->is_share);
}

static void
test_no_share_is_more_than_the_whole (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = desk_read_figures (desk, "date,value\n2026-03-01,0.8\n2026-04-01,85.2\n");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (desk->measure, "is-share", TRUE, NULL);
  before = desk_snapshot (desk->library);
  g_assert_false (
      bw_desk_import_readings (desk->library, desk->measure, file, bw_readings_file_get (file, 0), &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, desk->measure->name));
  g_assert_nonnull (strstr (error->message, "2026-04-01"));
  g_assert_nonnull (strstr (error->message, "85.2"));
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_each_measure_has_a_rank_of_its_own (Desk *desk, gconstpointer data)
{
  BwMeasure *falls = bw_desk_add_measure (desk->library, "Falls", BW_DIRECTION_DECREASE);
  BwMeasure *waits = bw_desk_add_measure (desk->library, "Waits", BW_DIRECTION_DECREASE);

  bw_desk_remove_measure (desk->library, falls);
  g_assert_cmpint (bw_desk_add_measure (desk->library, "Sepsis", BW_DIRECTION_DECREASE)->importance, >,
                   waits->importance);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/figures/importing-again-changes-what-changed", test_import_again);
  ADD ("/figures/an-import-with-a-bad-row-imports-nothing", test_import_nothing);
  ADD ("/figures/a-new-measure-comes-with-its-readings-or-not-at-all",
       test_a_new_measure_comes_with_its_readings_or_not_at_all);
  ADD ("/figures/gaps-alone-make-no-share", test_gaps_make_no_share);
  ADD ("/figures/no-share-is-more-than-the-whole", test_no_share_is_more_than_the_whole);
  ADD ("/figures/each-measure-has-a-rank-of-its-own", test_each_measure_has_a_rank_of_its_own);
  return g_test_run ();
}
