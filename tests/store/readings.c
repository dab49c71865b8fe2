// SPDX-License-Identifier: GPL-3.0-or-later
/* readings.c - readings of a measure are put by their dates. */
#include "fixture.h"

#include <math.h>

#include "model/measure.h"

static GPtrArray *
make_readings (BwDate first, guint n, double value)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);

  for (guint i = 0; i < n; i++)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = first + i * BW_HOUR;
      reading->value = value + i;
      g_ptr_array_add (readings, reading);
    }
  return readings;
}

static void
test_readings_of_a_known_date_are_changed_and_others_added (Fixture *self, gconstpointer data)
{
  const BwDate first = bw_date_new (2025, 1, 1);
  g_autoptr (GPtrArray) some = make_readings (first, 3, 10),
                        more = make_readings (first + 2 * BW_HOUR, 2, 50);
  BwMeasure *measure;

  bw_library_begin (self->library, "Import");
  measure = bw_library_add (self->library, BW_TYPE_MEASURE);
  bw_library_put_readings (self->library, measure, some);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, more);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Remove Reading");
  bw_library_remove_reading (self->library, measure, first);
  bw_library_end (self->library);
  fixture_reopen (self);
  {
    g_autoptr (BwMeasure) held = g_list_model_get_item (bw_library_list (self->library, BW_TYPE_MEASURE), 0);
    g_autoptr (BwSeries) series = bw_library_dup_series (self->library, held);
    const double expected[] = {11, 50, 51};

    g_assert_cmpuint (series->readings->len, ==, 3);
    for (guint i = 0; i < 3; i++)
      {
        BwReading *reading = g_ptr_array_index (series->readings, i);

        g_assert_cmpuint (reading->date, ==, first + (1 + i) * BW_HOUR);
        g_assert_cmpfloat (reading->value, ==, expected[i]);
      }
  }
}

static void
test_an_empty_note_is_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) readings = make_readings (bw_date_new (2025, 1, 1), 1, 10);
  BwMeasure *measure;

  ((BwReading *) g_ptr_array_index (readings, 0))->note = g_strdup ("");
  bw_library_begin (self->library, "Import");
  measure = bw_library_add (self->library, BW_TYPE_MEASURE);
  bw_library_put_readings (self->library, measure, readings);
  bw_library_end (self->library);
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM reading WHERE note IS NULL"), ==, 1);
}

/* --- readings as one field of their measure */

static BwDate
hour (guint n)
{
  return bw_date_new (2025, 1, 1) + n * BW_HOUR;
}

/* What a text, a number or their lack may come to on the way through the log. */
static GPtrArray *
make_odd_readings (void)
{
  const struct
  {
    double value, numerator, denominator;
    const char *note, *excluded;
  } odd[] = {{0.1 + 0.2, NAN, NAN, NULL, NULL},
             {NAN, NAN, NAN, "a\ttab, a\nline and a \\ backslash\\n", NULL},
             {-1e-300, 1.0 / 3, 1e22, NULL, "Norovirus closed four wards"},
             {4503599627370497.5, NAN, 7, "\\", "tŷ"}};
  GPtrArray *readings = make_readings (hour (0), G_N_ELEMENTS (odd), 0);

  for (guint i = 0; i < readings->len; i++)
    {
      BwReading *reading = g_ptr_array_index (readings, i);

      reading->value = odd[i].value;
      reading->numerator = odd[i].numerator;
      reading->denominator = odd[i].denominator;
      reading->note = g_strdup (odd[i].note);
      reading->excluded = g_strdup (odd[i].excluded);
    }
  return readings;
}

static BwMeasure *
add_measure (Fixture *self, GPtrArray *readings)
{
  BwMeasure *measure;

  bw_library_begin (self->library, "Import");
  measure = bw_library_add (self->library, BW_TYPE_MEASURE);
  bw_library_put_readings (self->library, measure, readings);
  bw_library_end (self->library);
  return measure;
}

static void
assert_readings (BwLibrary *library, GPtrArray *expected)
{
  g_autoptr (BwMeasure) measure = g_list_model_get_item (bw_library_list (library, BW_TYPE_MEASURE), 0);
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

  g_assert_cmpuint (series->readings->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      BwReading *reading = g_ptr_array_index (expected, i);

      reading->measure = bw_record_get_id (BW_RECORD (measure));
      g_assert_true (
          bw_noun_equal_fields (&bw_reading_noun, reading, g_ptr_array_index (series->readings, i)));
    }
}

static void
test_readings_come_back_from_undo_and_the_file_bit_by_bit (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) odd = make_odd_readings ();
  g_autoptr (GPtrArray) plain = make_readings (hour (1), 7, 1);
  BwMeasure *measure = add_measure (self, odd);
  g_autofree char *before = NULL, *after = NULL;

  fixture_flush (self);
  before = fixture_dump (self);
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, plain);
  bw_library_remove_reading (self->library, measure, hour (0));
  bw_library_end (self->library);
  assert_readings (self->library, plain);
  bw_library_undo (self->library);
  assert_readings (self->library, odd);
  fixture_flush (self);
  after = fixture_dump (self);
  g_assert_cmpstr (before, ==, after);
  fixture_reopen (self);
  assert_readings (self->library, odd);
}

/* However many there are, so that a million readings are no million changes. */
static void
test_an_import_is_one_change_of_a_measure (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) readings = make_readings (hour (0), 1000, 1);

  add_measure (self, readings);
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM reading"), ==, 1000);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM change WHERE field = 'readings'"), ==, 1);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM change WHERE noun = 'reading'"), ==, 0);
}

static void
test_what_is_put_and_put_back_within_a_command_is_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) some = make_readings (hour (0), 3, 1);
  g_autoptr (GPtrArray) others = make_readings (hour (2), 3, 50);
  BwMeasure *measure = add_measure (self, some);

  bw_library_begin (self->library, "There and Back");
  bw_library_put_readings (self->library, measure, others);
  bw_library_put_readings (self->library, measure, some);
  bw_library_remove_reading (self->library, measure, hour (3));
  bw_library_remove_reading (self->library, measure, hour (4));
  bw_library_end (self->library);
  g_assert_cmpstr (bw_library_get_undo_name (self->library), ==, "Import");
  assert_readings (self->library, some);
}

static void
test_a_cancelled_import_leaves_what_was_there (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) some = make_readings (hour (0), 3, 1);
  g_autoptr (GPtrArray) others = make_readings (hour (2), 3, 50);
  BwMeasure *measure = add_measure (self, some);

  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, others);
  bw_library_cancel (self->library);
  assert_readings (self->library, some);
}

static void
test_a_refused_import_is_put_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) some = make_readings (hour (0), 3, 1);
  g_autoptr (GPtrArray) impossible = make_readings (hour (2), 3, 50);
  BwMeasure *measure = add_measure (self, some);
  g_autoptr (GError) error = NULL;

  ((BwReading *) g_ptr_array_index (impossible, 1))->value = INFINITY;
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, impossible);
  bw_library_end (self->library);
  g_assert_false (bw_library_flush (self->library, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED);
  assert_readings (self->library, some);
}

static guint
count_readings (BwLibrary *library)
{
  g_autoptr (BwMeasure) measure = g_list_model_get_item (bw_library_list (library, BW_TYPE_MEASURE), 0);
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

  return series->readings->len;
}

/* Who follows, and has seen all that was done so far. */
static BwLibrary *
open_reader (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  BwLibrary *reader;

  fixture_flush (self);
  reader = bw_library_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  return reader;
}

static void
test_who_follows_sees_what_was_imported (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) some = make_readings (hour (0), 3, 1);
  g_autoptr (GPtrArray) others = make_readings (hour (1), 4, 50);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) reader = NULL;
  BwMeasure *measure = add_measure (self, some);

  reader = open_reader (self);
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, others);
  bw_library_remove_reading (self->library, measure, hour (0));
  bw_library_end (self->library);
  fixture_flush (self);
  wait_until (count_readings (reader) == 4);
  assert_readings (reader, others);
  bw_library_close (reader, &error);
  g_assert_no_error (error);
}

/* As no library writes it, but somebody else may. */
static void
test_what_no_library_logs_of_readings_tells_who_follows_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) some = make_readings (hour (0), 3, 1);
  g_autoptr (GPtrArray) one_more = make_readings (hour (3), 1, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) reader = NULL;
  BwMeasure *measure = add_measure (self, some);

  reader = open_reader (self);
  fixture_run (self->path,
               "INSERT INTO change (command, noun, id, field, old, new)"
               " VALUES ((SELECT max(seq) FROM command), 'reading', 1, NULL, NULL, 1),"
               " ((SELECT max(seq) FROM command), 'reading', 1, 'value', NULL, 5.0),"
               " ((SELECT max(seq) FROM command), 'measure', (SELECT id FROM measure), 'readings',"
               "  NULL, char(9) || '5' || char(10))");
  bw_library_begin (self->library, "Import");
  bw_library_put_readings (self->library, measure, one_more);
  bw_library_end (self->library);
  fixture_flush (self);
  wait_until (count_readings (reader) == 4);
  bw_library_close (reader, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/readings/known-date", test_readings_of_a_known_date_are_changed_and_others_added);
  test ("/store/readings/note", test_an_empty_note_is_none);
  test ("/store/readings/bit-by-bit", test_readings_come_back_from_undo_and_the_file_bit_by_bit);
  test ("/store/readings/one-change", test_an_import_is_one_change_of_a_measure);
  test ("/store/readings/there-and-back", test_what_is_put_and_put_back_within_a_command_is_nothing);
  test ("/store/readings/cancelled", test_a_cancelled_import_leaves_what_was_there);
  test ("/store/readings/refused", test_a_refused_import_is_put_back);
  test ("/store/readings/followed", test_who_follows_sees_what_was_imported);
  test ("/store/readings/hostile-log", test_what_no_library_logs_of_readings_tells_who_follows_nothing);
  return g_test_run ();
}
