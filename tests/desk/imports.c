// SPDX-License-Identifier: GPL-3.0-or-later
/* Whole files of figures are imported into the measures they are meant for, and known when they come again.
 */
#include "desk-fixture.h"

static BwGlance *
glance (Desk *desk, const char *name, const char *text)
{
  g_autofree char *path = desk_write (desk, name, text);
  g_autoptr (GError) error = NULL;
  BwGlance *found = bw_glance_new (path, NULL, 5, NULL, &error);

  g_assert_no_error (error);
  return found;
}

/* Columns "date", "n" and "metric", which names measures. */
static BwMapping *
mapping_new (void)
{
  BwMapping *mapping = bw_mapping_new_long (NULL, "date", "n");

  mapping->measure_column = g_strdup ("metric");
  return mapping;
}

static BwReadingsFile *
read_file (Desk *desk, const BwMapping *mapping, const char *text)
{
  g_autofree char *path = desk_write (desk, "file.csv", text);
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_readings_read (path, mapping, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static void
add_aim (GPtrArray *aims, const BwReadingsFile *file, BwMeasure *measure, const char *name)
{
  BwImportAim *aim = g_new0 (BwImportAim, 1);

  aim->found = bw_readings_file_get (file, aims->len);
  aim->measure = measure;
  aim->name = g_strdup (name);
  aim->improvement = BW_DIRECTION_DECREASE;
  g_ptr_array_add (aims, aim);
}

/* Imports a file with the desk's measure as "falls" and a new one as "sores", and remembers it. */
static void
import (Desk *desk, const BwGlance *found, const BwMapping *mapping)
{
  g_autoptr (BwReadingsFile) file = read_file (
      desk, mapping, "date,metric,n\n2026-02-01,falls,2.5\n2026-03-01,falls,3\n2026-03-01,sores,4\n");
  g_autoptr (GPtrArray) aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  BwSourceDraft draft = {.name = "file.csv", .glance = found, .mapping = mapping, .left_out = left_out};
  g_autoptr (GError) error = NULL;
  BwImportEffect effect;

  g_ptr_array_add (left_out, (char *) "lines");
  add_aim (aims, file, desk->measure, NULL);
  add_aim (aims, file, NULL, "Pressure sores");
  effect = bw_desk_preview_aims (desk->library, aims);
  g_assert_cmpuint (effect.n_new, ==, 2);
  g_assert_cmpuint (effect.n_changed, ==, 1);
  g_assert_true (bw_desk_import_aims (desk->library, file, aims, &draft, &error));
  g_assert_no_error (error);
}

static void
test_changed_history_is_listed (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      desk_read_figures (desk, "date,value\n2026-01-01,1\n2026-02-01,2.5\n2026-03-01,3\n");
  g_autoptr (GPtrArray) changes =
      bw_desk_list_changes (desk->library, desk->measure, bw_readings_file_get (file, 0));
  const BwReadingChange *change;

  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->after->date, ==, bw_date_new (2026, 2, 1));
  g_assert_cmpfloat (change->before->value, ==, 2);
  g_assert_cmpfloat (change->after->value, ==, 2.5);
}

static void
test_a_file_and_what_is_remembered_of_it_are_one_command (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "first.csv", "date,metric,n\n2026-02-01,falls,2.5\n");
  g_autoptr (BwMapping) mapping = mapping_new ();
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;

  import (desk, found, mapping);
  g_assert_nonnull (bw_desk_find_measure (desk->library, "Pressure sores"));
  g_assert_nonnull (bw_desk_find_source (desk->library, found));
  bw_library_undo (desk->library);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

/* Falls are there already; "93%" makes the new one a share. */
static void
test_all_measures_of_a_file_are_one_command (Desk *desk, gconstpointer data)
{
  g_autoptr (BwMapping) mapping = mapping_new ();
  g_autoptr (BwReadingsFile) file =
      read_file (desk, mapping, "date,metric,n\n2026-03-01,falls,3\n2026-03-01,Sores,93%\n");
  g_autoptr (GPtrArray) aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  g_autoptr (GError) error = NULL;
  BwImportAim *made;
  BwMeasure *sores;

  g_ptr_array_add (aims, bw_import_aim_new (desk->library, bw_readings_file_get (file, 0), "falls"));
  g_ptr_array_add (aims, made = bw_import_aim_new (desk->library, bw_readings_file_get (file, 1), " Sores "));
  made->unit = g_strdup ("of patients");
  made->improvement = BW_DIRECTION_DECREASE;
  made->chart = BW_CHART_RUN;
  made->rules = BW_RULES_PLOTTHEDOTS;
  g_assert_cmpuint (bw_desk_preview_aims (desk->library, aims).n_new, ==, 2);
  g_assert_true (bw_desk_import_aims (desk->library, file, aims, NULL, &error));
  sores = bw_desk_find_measure (desk->library, "Sores");
  g_assert_true (sores->is_share);
  g_assert_cmpstr (sores->name, ==, "Sores");
  g_assert_cmpstr (sores->unit, ==, "of patients");
  g_assert_cmpint (sores->improvement, ==, BW_DIRECTION_DECREASE);
  g_assert_cmpint (sores->chart, ==, BW_CHART_RUN);
  g_assert_cmpint (sores->rules, ==, BW_RULES_PLOTTHEDOTS);
  bw_library_undo (desk->library);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

/* @one and @other: names of new measures; NULL: the desk's own. */
static void
assert_refused (Desk *desk, const char *one, const char *other, const char *reason)
{
  g_autoptr (BwMapping) mapping = mapping_new ();
  g_autoptr (BwReadingsFile) file =
      read_file (desk, mapping, "date,metric,n\n2026-03-01,a,3\n2026-03-01,b,4\n");
  g_autoptr (GPtrArray) aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);
  g_autoptr (GError) error = NULL;

  add_aim (aims, file, one == NULL ? desk->measure : NULL, one);
  add_aim (aims, file, other == NULL ? desk->measure : NULL, other);
  g_assert_false (bw_desk_import_aims (desk->library, file, aims, NULL, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_each_goes_into_a_measure_of_its_own (Desk *desk, gconstpointer data)
{
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;

  assert_refused (desk, NULL, NULL, "Two measures of the file go into “Falls”");
  assert_refused (desk, "Sores", "sores ", "Two new measures are called “sores ”");
  assert_refused (desk, "Sores", "FALLS", "There is a measure “Falls” already");
  assert_refused (desk, "Sores", "", "needs a name");
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_file_is_known_by_its_columns (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "a.csv", "date,metric,n\n2026-02-01,falls,2.5\n");
  g_autoptr (BwGlance) other_order = glance (desk, "b.csv", "n;date;metric\n7;2026-04-01;sores\n");
  g_autoptr (BwGlance) other = glance (desk, "c.csv", "date,metric,n,ward\n2026-02-01,falls,2.5,six\n");
  g_autoptr (BwMapping) mapping = mapping_new ();

  g_assert_null (bw_desk_find_source (desk->library, found));
  import (desk, found, mapping);
  g_assert_nonnull (bw_desk_find_source (desk->library, other_order));
  g_assert_null (bw_desk_find_source (desk->library, other));
}

static void
test_columns_called_after_dates_do_not_count (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "a.csv", "metric,Jan 2026,Feb 2026,Mar 2026\nfalls,1,2,3\n");
  g_autoptr (BwGlance) later =
      glance (desk, "b.csv", "metric,Jan 2026,Feb 2026,Mar 2026,Apr 2026\nfalls,1,2,3,4\n");
  g_autoptr (BwMapping) mapping = mapping_new ();

  import (desk, found, mapping);
  g_assert_nonnull (bw_desk_find_source (desk->library, later));
}

static void
test_a_mapping_comes_back_as_it_was (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "a.csv", "date,metric,n\n2026-02-01,falls,2.5\n");
  g_autoptr (BwMapping) mapping = mapping_new (), again = NULL;
  const BwMappedMeasure *first, *second;
  const BwSourceMeasure *left_out;
  BwSource *source;

  bw_choices_set (&mapping->choices, BW_CHOICE_DATE_ORDER, "mdy");
  bw_choices_set (&mapping->choices, BW_CHOICE_HEADER, "1");
  import (desk, found, mapping);
  source = bw_desk_find_source (desk->library, found);
  g_object_set (desk->measure, "name", "Falls again", NULL);
  again = bw_desk_dup_source_mapping (desk->library, source);
  g_assert_cmpint (again->choices.date_order, ==, BW_DATE_ORDER_MDY);
  g_assert_cmpuint (again->choices.header_line, ==, 1);
  g_assert_cmpstr (again->date, ==, "date");
  g_assert_cmpstr (again->measure_column, ==, "metric");
  g_assert_cmpuint (again->measures->len, ==, 2);
  first = g_ptr_array_index (again->measures, 0);
  second = g_ptr_array_index (again->measures, 1);
  g_assert_cmpstr (first->name, ==, "Falls again");
  g_assert_cmpstr (first->label, ==, "falls");
  g_assert_cmpstr (first->value, ==, "n");
  g_assert_cmpstr (second->name, ==, "Pressure sores");
  left_out = bw_desk_find_source_measure (desk->library, source, "lines", NULL);
  g_assert_true (left_out->is_left_out);
  g_assert_null (bw_desk_find_source_measure (desk->library, source, "sepsis", NULL));
}

/* As the window remembers two rows that make one measure. */
static void
test_rows_of_a_share_come_back_as_they_were (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found =
      glance (desk, "a.csv", "metric,Jan 2026,Feb 2026,Mar 2026\nlate,1,2,3\nseen,4,4,4\n");
  g_autoptr (BwMapping) mapping = bw_mapping_new (), back = NULL;
  BwMappedMeasure *mapped = bw_mapping_add_measure (mapping);
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GPtrArray) aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);
  BwSourceDraft draft = {.name = "a.csv", .glance = found, .mapping = mapping};
  g_autoptr (GError) error = NULL;

  mapping->is_wide = TRUE;
  mapping->measure_column = g_strdup ("metric");
  mapped->name = g_strdup ("late");
  mapped->label = g_strdup ("late");
  mapped->numerator = g_strdup ("late");
  mapped->denominator = g_strdup ("seen");
  mapped->counts_failures = TRUE;
  file = read_file (desk, mapping, "metric,Jan 2026,Feb 2026,Mar 2026\nlate,1,2,3\nseen,4,4,4\n");
  add_aim (aims, file, NULL, "In time");
  g_assert_true (bw_desk_import_aims (desk->library, file, aims, &draft, &error));
  back = bw_desk_dup_source_mapping (desk->library, bw_desk_find_source (desk->library, found));
  g_assert_cmpuint (back->measures->len, ==, 1);
  mapped = g_ptr_array_index (back->measures, 0);
  g_assert_cmpstr (mapped->name, ==, "In time");
  g_assert_cmpstr (mapped->numerator, ==, "late");
  g_assert_cmpstr (mapped->denominator, ==, "seen");
  g_assert_true (mapped->counts_failures);
}

static void
test_a_measure_that_is_gone_is_not_asked_for (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "a.csv", "date,metric,n\n2026-02-01,falls,2.5\n");
  g_autoptr (BwMapping) mapping = mapping_new (), again = NULL;

  import (desk, found, mapping);
  bw_desk_remove_measure (desk->library, desk->measure);
  again = bw_desk_dup_source_mapping (desk->library, bw_desk_find_source (desk->library, found));
  g_assert_cmpuint (again->measures->len, ==, 1);
}

static void
test_what_is_remembered_is_replaced (Desk *desk, gconstpointer data)
{
  g_autoptr (BwGlance) found = glance (desk, "a.csv", "date,metric,n\n2026-02-01,falls,2.5\n");
  g_autoptr (BwMapping) mapping = mapping_new ();
  BwSourceDraft forgotten = {.mapping = mapping};

  import (desk, found, mapping);
  forgotten.replaced = bw_desk_find_source (desk->library, found);
  bw_library_begin (desk->library, "Forget");
  bw_desk_remember_source (desk->library, &forgotten, NULL, NULL);
  bw_library_end (desk->library);
  g_assert_null (bw_desk_find_source (desk->library, found));
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_SOURCE_MEASURE)), ==,
                    0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/imports/changed-history-is-listed", test_changed_history_is_listed);
  ADD ("/imports/a-file-and-what-is-remembered-of-it-are-one-command",
       test_a_file_and_what_is_remembered_of_it_are_one_command);
  ADD ("/imports/all-measures-of-a-file-are-one-command", test_all_measures_of_a_file_are_one_command);
  ADD ("/imports/each-goes-into-a-measure-of-its-own", test_each_goes_into_a_measure_of_its_own);
  ADD ("/imports/a-file-is-known-by-its-columns", test_a_file_is_known_by_its_columns);
  ADD ("/imports/columns-called-after-dates-do-not-count", test_columns_called_after_dates_do_not_count);
  ADD ("/imports/a-mapping-comes-back-as-it-was", test_a_mapping_comes_back_as_it_was);
  ADD ("/imports/rows-of-a-share-come-back-as-they-were", test_rows_of_a_share_come_back_as_they_were);
  ADD ("/imports/a-measure-that-is-gone-is-not-asked-for", test_a_measure_that_is_gone_is_not_asked_for);
  ADD ("/imports/what-is-remembered-is-replaced", test_what_is_remembered_is_replaced);
  return g_test_run ();
}
