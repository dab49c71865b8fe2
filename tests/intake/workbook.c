// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A sheet of a workbook gives what its cells hold: dates as days in either system of counting them, all
 * digits of a number, the last result of a formula.
 *
 * books/ holds one workbook in four formats, and once more counted from 1904: April 2016 is day 42461 in the
 * one and day 42461 - 1462 = 40999 in the other. Flat OpenDocument needs nobody else; for the others
 * LibreOffice must be there.
 */
#include <math.h>
#include <string.h>

#include "intake/handed.h"
#include "intake/readings.h"

#include "scratch.h"

static char *
dup_book (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "intake", "books", name, NULL);
}

static BwMapping *
mapping_new (const char *sheet, const char *value)
{
  BwMapping *mapping = bw_mapping_new_long ("Falls", "Month", value);

  bw_choices_set (&mapping->choices, BW_CHOICE_SHEET, sheet);
  return mapping;
}

static void
assert_readings (const char *book, const char *sheet, const char *value, const char *date,
                 const double *values)
{
  g_autofree char *path = dup_book (book);
  g_autoptr (BwMapping) mapping = mapping_new (sheet, value);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = bw_readings_read (path, mapping, NULL, &error);
  GPtrArray *readings;
  g_autofree char *first = NULL;

  g_assert_no_error (error);
  g_assert_true (file->noticed.is_workbook);
  g_assert_cmpuint (file->refused->len, ==, 0);
  readings = bw_readings_file_get (file, 0)->readings;
  first = bw_date_to_iso (((BwReading *) g_ptr_array_index (readings, 0))->date);
  g_assert_cmpstr (first, ==, date);
  for (guint i = 0; i < readings->len; i++)
    {
      double found = ((BwReading *) g_ptr_array_index (readings, i))->value;

      if (isnan (values[i]))
        g_assert_true (isnan (found));
      else
        g_assert_cmpfloat_with_epsilon (found, values[i], 1e-12);
    }
}

static const double falls[] = {1234.5, NAN, 1237}, shares[] = {0.934, 0.05, NAN}, late[] = {7};

static void
test_flat (void)
{
  assert_readings ("wards.fods", "Falls", "Falls all wards", "2016-04-01", falls);
  assert_readings ("wards.fods", "Falls", "Share", "2016-04-01", shares);
  assert_readings ("wards.fods", "Late", "Late", "2024-10-01", late);
}

static void
test_sheets (void)
{
  g_autofree char *path = dup_book ("wards.fods");
  BwChoices other = {.sheet = (char *) "Sepsis"};
  g_autoptr (GError) several = NULL, absent = NULL;

  g_assert_null (bw_grid_open (path, NULL, NULL, &several));
  g_assert_error (several, BW_INTAKE_ERROR, BW_INTAKE_ERROR_SHEET);
  g_assert_nonnull (strstr (several->message, "choose one of these: Falls, Late."));
  g_assert_null (bw_grid_open (path, &other, NULL, &absent));
  g_assert_error (absent, BW_INTAKE_ERROR, BW_INTAKE_ERROR_SHEET);
  g_assert_nonnull (strstr (absent->message, "no sheet “Sepsis”"));
}

static void
test_broken (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = dup_book ("wards.fods"), *bytes = NULL;
  BwChoices choices = {.sheet = (char *) "Late"};
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  scratch_write (scratch, bytes, (gssize) length / 2);
  g_assert_null (bw_grid_open (scratch->path, &choices, NULL, &error));
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM);
}

static void
test_through_office (void)
{
  static const char *const books[] = {"wards.xlsx", "wards-1904.xlsx", "wards.ods", "wards.xls"};
  g_autofree char *office = g_find_program_in_path ("soffice");

  if (office == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    assert_readings (books[i], "Falls", "Falls", "2016-04-01", falls);
  assert_readings (books[0], "Falls", "Share", "2016-04-01", shares);
}

/* It is looked at and read without LibreOffice, once that has made its copy. */
static void
test_handed_in (void)
{
  g_autofree char *office = g_find_program_in_path ("soffice"), *path = dup_book ("wards.xlsx"), *name = NULL;
  g_autofree char *paths = g_strdup (g_getenv ("PATH"));
  g_autoptr (BwMapping) mapping = mapping_new ("Late", "Late");
  g_autoptr (BwHanded) handed = NULL;
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (office == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }
  handed = bw_handed_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bw_handed_get_sheets (handed)->len, ==, 2);
  name = g_path_get_basename (bw_handed_get_path (handed));
  g_assert_cmpstr (name, ==, "wards.xlsx");
  g_setenv ("PATH", "/nowhere", TRUE);
  file = bw_readings_read (bw_handed_get_path (handed), mapping, NULL, &error);
  g_setenv ("PATH", paths, TRUE);
  g_assert_no_error (error);
  g_assert_cmpuint (bw_readings_file_get (file, 0)->readings->len, ==, 1);
}

static void
test_damaged_through_office (Scratch *scratch, gconstpointer data)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autoptr (GError) error = NULL;

  if (office == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return;
    }
  scratch_write (scratch, "PK\x03\x04 and then nothing of the kind", -1);
  g_assert_null (bw_grid_open (scratch->path, NULL, NULL, &error));
  g_assert_true (error->domain == BW_INTAKE_ERROR);
}

static void
test_without_office (Scratch *scratch, gconstpointer data)
{
  g_autofree char *paths = g_strdup (g_getenv ("PATH"));
  g_autoptr (GError) error = NULL;

  scratch_write (scratch, "PK\x03\x04", -1);
  g_setenv ("PATH", "/nowhere", TRUE);
  g_assert_null (bw_grid_open (scratch->path, NULL, NULL, &error));
  g_setenv ("PATH", paths, TRUE);
  g_assert_error (error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "LibreOffice, which is not installed"));
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/cells-are-what-they-hold", test_flat);
  g_test_add_func ("/workbook/a-sheet-is-chosen-by-its-name", test_sheets);
  ADD ("/workbook/a-broken-one-is-refused", test_broken);
  g_test_add_func ("/workbook/of-any-format-is-read-through-libreoffice", test_through_office);
  g_test_add_func ("/workbook/that-was-handed-in-goes-through-libreoffice-once", test_handed_in);
  ADD ("/workbook/a-damaged-one-is-refused", test_damaged_through_office);
  ADD ("/workbook/without-libreoffice-is-refused-with-a-sentence", test_without_office);
  return g_test_run ();
}
