// SPDX-License-Identifier: GPL-3.0-or-later
/* readings.c - readings of a measure are put by their dates. */
#include "fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/readings/known-date", test_readings_of_a_known_date_are_changed_and_others_added);
  test ("/store/readings/note", test_an_empty_note_is_none);
  return g_test_run ();
}
