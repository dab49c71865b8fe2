// SPDX-License-Identifier: GPL-3.0-or-later
/* labels.c - no word on a chart covers another or leaves the picture, at any size and number of points. */
#include "chart/chart.h"
#include "chart/notes.h"
#include "fixture.h"
#include "text/paragraph.h"

static BwTypesetter *typesetter;

/* From the top of a capital to the baseline, which is what ink in figures and most letters covers. */
static BwRectangle
box_of (const BwLabel *label)
{
  BwTextStyle style = bw_label_get_style (label, FALSE);
  double width = bw_text_width (typesetter, &style, label->string);
  double height = bw_typesetter_get_cap_height (typesetter, &style);
  double before = label->anchor == BW_ANCHOR_LEFT ? 0 : label->anchor == BW_ANCHOR_MIDDLE ? width / 2 : width;

  return (BwRectangle){label->x - before, label->baseline - height, width, height};
}

static gboolean
overlap (const BwRectangle *a, const BwRectangle *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/* The boxes of all labels; their strings by the same index. */
static GArray *
boxes_of (const BwDrawing *drawing, GPtrArray *strings)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (BwRectangle));
  guint n;
  const BwMark *marks = bw_drawing_get_marks (drawing, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == BW_MARK_TEXT)
      {
        BwRectangle box = box_of (&marks[i].text);

        g_array_append_val (boxes, box);
        g_ptr_array_add (strings, (char *) marks[i].text.string);
      }
  return boxes;
}

static void
assert_labels_apart_and_inside (const BwDrawing *drawing)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autoptr (GArray) boxes = boxes_of (drawing, strings);

  for (guint i = 0; i < boxes->len; i++)
    {
      const BwRectangle *a = &g_array_index (boxes, BwRectangle, i);

      if (a->x < 0 || a->y < 0 || a->x + a->width > bw_drawing_get_width (drawing) ||
          a->y + a->height > bw_drawing_get_height (drawing))
        g_error ("'%s' leaves the picture", (char *) g_ptr_array_index (strings, i));
      for (guint j = i + 1; j < boxes->len; j++)
        if (overlap (a, &g_array_index (boxes, BwRectangle, j)))
          g_error ("'%s' covers '%s'", (char *) g_ptr_array_index (strings, i),
                   (char *) g_ptr_array_index (strings, j));
    }
}

static void
assert_good (BwSeries *series, double width, double height)
{
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) drawing = bw_chart_draw (analysis, &(BwChartBox){width, height, typesetter});

  assert_labels_apart_and_inside (drawing);
}

static void
test_every_number_of_points (void)
{
  for (guint n = 0; n <= 130; n++)
    {
      g_autoptr (BwSeries) series = fixture_months (n);

      assert_good (series, BW_CHART_WIDTH, BW_CHART_HEIGHT);
      assert_good (series, 900, 264);
      assert_good (series, 340, 240);
      assert_good (series, 210, 198);
    }
}

static void
test_fixture (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (BwSeries) series = fixture->make ();

  for (double width = 240; width <= 1200; width += 30)
    assert_good (series, width, 240);
}

/* Any two rebases, at any distance, with words of any length. */
static void
test_rebases_anywhere (void)
{
  for (guint first = 1; first < 35; first += 3)
    for (guint second = first + 1; second < 36; second += 2)
      {
        g_autoptr (BwSeries) series = fixture_months (36);
        const BwReading *one = g_ptr_array_index (series->readings, first);
        const BwReading *other = g_ptr_array_index (series->readings, second);
        g_autofree char *from = bw_date_to_iso (one->date), *again = bw_date_to_iso (other->date);

        fixture_add_rebase (series, from, "A ward was closed");
        fixture_add_rebase (series, again, "And opened again");
        assert_good (series, BW_CHART_WIDTH, BW_CHART_HEIGHT);
      }
}

static void
test_words_without_room_become_numbers (void)
{
  g_autoptr (BwSeries) wide = fixture_make ("stress"), narrow = fixture_make ("crowded");
  g_autoptr (BwAnalysis) clear = bw_analysis_new (wide), crowded = bw_analysis_new (narrow);
  BwChartBox box = {BW_CHART_WIDTH, BW_CHART_HEIGHT, typesetter};

  g_assert_false (bw_chart_numbers_phases (clear, &box));
  g_assert_true (bw_chart_numbers_phases (crowded, &box));
}

/* Takes over @series. */
static void
assert_good_at_any_width (BwSeries *series)
{
  g_autoptr (BwSeries) taken = series;

  for (double width = 210; width <= 1200; width += 45)
    assert_good (taken, width, 240);
}

static void
test_every_period (void)
{
  static const guint numbers[] = {1, 2, 3, 6, 13, 24, 36, 60, 120, 400};
  static const char *const starts[] = {"2026-10-05", "2026-10-05T14:00", "2026-12-30T22:30",
                                       "2026-02-27T23:59"};
  static const BwDate aparts[] = {1, 15, BW_HOUR, 8 * BW_HOUR, BW_DAY, 7 * BW_DAY};
  static const int months[] = {3, 12};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (starts); j++)
        for (guint k = 0; k < G_N_ELEMENTS (aparts); k++)
          assert_good_at_any_width (fixture_times (bw_date_parse_time (starts[j]), numbers[i], aparts[k]));
      for (guint j = 0; j < 12; j += 3)
        for (guint k = 0; k < G_N_ELEMENTS (months); k++)
          assert_good_at_any_width (fixture_long_periods (1600, (int) j + 1, numbers[i], months[k]));
    }
}

static void
test_only_the_latest_four_markers_are_numbered (void)
{
  static const guint expected[] = {0, 0, 1, 2, 3, 4};
  g_autoptr (BwSeries) series = fixture_make ("crowded");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (GArray) notes = bw_notes_list (analysis);

  g_assert_cmpuint (notes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpuint (g_array_index (notes, BwNote, i).number, ==, expected[i]);
}

static void
test_marker_belongs_to_the_reading_of_its_month (void)
{
  g_autoptr (BwSeries) series = fixture_months (12);

  fixture_add_marker (series, "2025-06-01", "Before anything was measured.", BW_NOBODY);
  fixture_add_marker (series, "2026-04-14", "In the middle of April.", BW_NOBODY);
  fixture_add_marker (series, "2027-04-14", "Long after.", BW_NOBODY);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (GArray) notes = bw_notes_list (analysis);

  g_assert_cmpuint (g_array_index (notes, BwNote, 0).number, ==, 0);
  g_assert_cmpuint (g_array_index (notes, BwNote, 1).number, ==, 1);
  g_assert_cmpuint (g_array_index (notes, BwNote, 1).reading, ==, 5); /* November is 0, April 5 */
  g_assert_cmpuint (g_array_index (notes, BwNote, 2).number, ==, 0);
}

static void
test_long_unit_loses_words (void)
{
  g_autoptr (BwSeries) series = fixture_months (6);
  g_autofree char *unit = g_strnfill (400, 'm');

  assert_good (series, BW_CHART_WIDTH, BW_CHART_HEIGHT);
  g_object_set (series->measure, "unit",
                "falls with harm, counted by the ward and checked by the safety team, per 1,000 occupied bed "
                "days, as the "
                "national definition of 2019 has it, without those in the community hospitals",
                NULL);
  assert_good (series, BW_CHART_WIDTH, BW_CHART_HEIGHT);
  g_object_set (series->measure, "unit", unit, NULL);
  assert_good (series, BW_CHART_WIDTH, BW_CHART_HEIGHT);
}

static void
test_readings_lie_where_they_are_drawn (void)
{
  g_autoptr (BwSeries) series = fixture_make ("gaps");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autofree BwPoint *places = g_new (BwPoint, analysis->n);
  BwChartBox box = {BW_CHART_WIDTH, BW_CHART_HEIGHT, typesetter};
  g_autoptr (BwDrawing) drawing = bw_chart_draw (analysis, &box);
  guint n, latest;
  const BwMark *marks = bw_drawing_get_marks (drawing, &n);
  gboolean is_ringed = FALSE;

  bw_chart_place_readings (analysis, &box, places);
  g_assert_true (bw_analysis_get_latest (analysis, &latest));
  for (guint i = 0; i < n; i++)
    if (marks[i].kind == BW_MARK_CIRCLE && marks[i].circle.radius > 5)
      is_ringed =
          marks[i].circle.centre.x == places[latest].x && marks[i].circle.centre.y == places[latest].y;
  g_assert_true (is_ringed);
  g_assert_cmpfloat (places[8].y, ==, 246); /* no value: on the axis */
}

/* The words under the plot, left to right. */
static char *
dup_key (BwSeries *series, double width)
{
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) drawing = bw_chart_draw (analysis, &(BwChartBox){width, BW_CHART_HEIGHT, typesetter});
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n;
  const BwMark *marks = bw_drawing_get_marks (drawing, &n);

  for (guint i = 1; i < n; i++)
    if (marks[i].kind == BW_MARK_TEXT && marks[i - 1].kind != BW_MARK_TEXT &&
        marks[i].text.anchor == BW_ANCHOR_LEFT && marks[i].text.baseline > BW_CHART_HEIGHT - 20)
      g_ptr_array_add (words, (char *) marks[i].text.string);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

static void
test_key_names_what_occurs (void)
{
  static const struct
  {
    const char *series, *key;
  } cases[] = {
      {"none", ""},
      {"six", "not judged: too few readings"},
      {"falls", "common cause; concern"},
      {"crowded", "common cause, or not judged"},
      {"neutral", "common cause; special cause, high; special cause, low"},
      {"ghosts", "common cause; improvement; left out"},
      {"run", ""}, /* its readings are not judged one by one */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwSeries) series = fixture_make (cases[i].series);
      g_autofree char *key = dup_key (series, BW_CHART_WIDTH);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_hostile_values_are_drawn_without_harm (void)
{
  static const double values[] = {1e300, -1e300, 0, 1e-300, G_MAXDOUBLE, -G_MAXDOUBLE, 5};
  g_autoptr (BwSeries) series = fixture_months (0);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    fixture_add_reading (series, bw_date_new (1 + 1600 * (int) i, 1, 1), values[i]);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) drawing = bw_chart_draw (analysis, &(BwChartBox){1, 1, typesetter});
  g_autofree char *dump = bw_drawing_dump (drawing);

  g_assert_null (strstr (dump, "nan"));
  g_assert_null (strstr (dump, "inf"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_autoptr (BwTypesetter) own_typesetter = bw_typesetter_new ();

  typesetter = own_typesetter;
  for (const Fixture *fixture = fixtures; fixture->name; fixture++)
    {
      g_autofree char *path = g_strconcat ("/chart/labels/series/", fixture->name, NULL);

      g_test_add_data_func (path, fixture, test_fixture);
    }
  g_test_add_func ("/chart/labels/every-number-of-points", test_every_number_of_points);
  g_test_add_func ("/chart/labels/every-period", test_every_period);
  g_test_add_func ("/chart/labels/rebases-anywhere", test_rebases_anywhere);
  g_test_add_func ("/chart/labels/numbers-for-words", test_words_without_room_become_numbers);
  g_test_add_func ("/chart/labels/latest-four-markers", test_only_the_latest_four_markers_are_numbered);
  g_test_add_func ("/chart/labels/marker-s-month", test_marker_belongs_to_the_reading_of_its_month);
  g_test_add_func ("/chart/labels/long-unit", test_long_unit_loses_words);
  g_test_add_func ("/chart/labels/readings-lie-where-drawn", test_readings_lie_where_they_are_drawn);
  g_test_add_func ("/chart/labels/hostile-values", test_hostile_values_are_drawn_without_harm);
  g_test_add_func ("/chart/labels/key", test_key_names_what_occurs);
  return g_test_run ();
}
