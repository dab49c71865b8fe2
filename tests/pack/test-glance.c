// SPDX-License-Identifier: GPL-3.0-or-later
/* test-glance.c - the page that shows all measures of a session in one table. */
#include "reading.h"
#include "sample.h"

/* 10 and 12 in turn: mean 11, moving ranges of 2, limits 11 ∓ 2.66 × 2 = 5.68 and 16.32. */
static const double steady[] = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12};
/* The same, and then far above any limit. */
static const double jumping[] = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 40};

static gint64
add_measure (BwContent *content, gint64 item, const char *name, gint64 importance, const double *values)
{
  gint64 measure =
      sample_measure (content, name, "improvement", BW_DIRECTION_DECREASE, "importance", importance, NULL);

  sample_readings (content, measure, 2025, 9, values, G_N_ELEMENTS (steady));
  sample_with_measure (content, item, measure);
  return measure;
}

static gint64
add_item (BwContent *content, gboolean is_private)
{
  return sample_item (content, BW_ITEM_NUMBERED, "Quality report", "is-private", is_private, NULL);
}

/* A target of 2 lies below the lower limit of 5.68: it cannot be met. */
static void
test_ordered_by_rule (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE), failing;
  g_autoptr (Pack) pack = NULL;
  g_autofree char *links = NULL, *text = NULL;

  add_measure (content, item, "Second in importance", 2, steady);
  add_measure (content, item, "Most important", 1, steady);
  failing = add_measure (content, item, "Out of reach", 3, steady);
  sample_target (content, failing, BW_NO_DATE, 2);
  add_measure (content, item, "Jumping up", 4, jumping);
  pack = pack_make (content, sample_audience (content, PUBLIC));
  links = pack_read_links (pack, 3);
  g_assert_true (
      g_str_has_prefix (links, "Jumping up 8\nOut of reach 7\nMost important 6\nSecond in importance 5\n"));
  text = pack_read (pack, 3);
  assert_has (text, "Measures at a glance");
  assert_has (text, "1 of 4 measures is of concern.");
  assert_has (text, "Sep 2025 to Oct 2026");
  assert_has (text, "Target failing");
  pack_check (pack);
}

/* Steady values between the limits of 5.68 and 16.32: a target of 2 or less is out of reach, one of 20 or
 * less is always met, and one of 10 now and then. */
static void
test_matrix (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  sample_target (content, add_measure (content, item, "Unreachable", 1, steady), BW_NO_DATE, 2);
  sample_target (content, add_measure (content, item, "Reached", 2, steady), BW_NO_DATE, 20);
  sample_target (content, add_measure (content, item, "Now and then", 3, jumping), BW_NO_DATE, 10);
  pack = pack_make (content, sample_audience (content, PUBLIC));
  text = pack_read (pack, 3);
  assert_has (text, "Now and then 7 – Common cause Unreachable 5 – Reached 6 Improvement – – –");
  assert_lacks (text, "Not judged");
}

static void
test_few_need_no_page (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  add_measure (content, item, "One", 1, steady);
  add_measure (content, item, "Two", 2, steady);
  pack = pack_make (content, sample_audience (content, PUBLIC));
  text = pack_read_everything (pack);
  assert_lacks (text, "at a glance");
}

static void
test_private_measures_stand_apart (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 open = add_item (content, FALSE), closed = add_item (content, TRUE);
  g_autoptr (Pack) whole = NULL, published = NULL;
  g_autofree char *bookmarks = NULL, *open_page = NULL, *closed_page = NULL, *everything = NULL;

  for (gint64 i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Open %" G_GINT64_FORMAT, i);
      g_autofree char *secret = g_strdup_printf ("Closed %" G_GINT64_FORMAT, i);

      add_measure (content, open, name, 2 * i, steady);
      add_measure (content, closed, secret, 2 * i + 1, jumping);
    }
  whole = pack_make (content, sample_audience (content, WHOLE));
  bookmarks = pack_read_bookmarks (whole);
  assert_has (bookmarks,
              "Measures at a glance 3\nAgenda: private session 4\nPrivate measures at a glance 5\n");
  open_page = pack_read (whole, 3);
  closed_page = pack_read (whole, 5);
  assert_lacks (open_page, "Closed");
  assert_has (closed_page, "Closed 2");
  assert_has (closed_page, "PRIVATE");
  published = pack_make (content, sample_audience (content, PUBLIC));
  everything = pack_read_everything (published);
  assert_has (everything, "No measure is of concern.");
  assert_lacks (everything, "Closed");
}

/* On a run chart: the median of 26 is crossed once where chance crosses it at least 4 times in 13. No reading
 * is singled out, and no page may say that all is well. */
static void
test_odd_runs_are_said (void)
{
  static const double fallen[] = {30, 31, 32, 30, 31, 32, 30, 20, 21, 22, 20, 21, 22, 20};
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE), measure;
  g_autoptr (Pack) pack = NULL;
  g_autofree char *cover = NULL, *text = NULL;

  add_measure (content, item, "One", 1, steady);
  add_measure (content, item, "Two", 2, steady);
  measure = sample_measure (content, "Fallen", "chart", BW_CHART_RUN, "improvement", BW_DIRECTION_INCREASE,
                            "importance", (gint64) 3, NULL);
  sample_readings (content, measure, 2025, 9, fallen, G_N_ELEMENTS (fallen));
  sample_with_measure (content, item, measure);
  pack = pack_make (content, sample_audience (content, PUBLIC));
  cover = pack_read (pack, 1);
  text = pack_read (pack, 3);
  assert_has (cover,
              "No measure in this pack is of concern by its latest reading. 1 measure does not vary by "
              "chance alone.");
  assert_has (text,
              "No measure is of concern by its latest reading. 1 measure does not vary by chance alone.");
  assert_has (text, "Not chance alone");
  assert_lacks (text, "No measure is of concern.");
}

/* Whose latest reading is of September, while the others' are of October. */
static void
test_older_period_is_said (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE), late;
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  add_measure (content, item, "One", 1, steady);
  add_measure (content, item, "Two", 2, steady);
  late = sample_measure (content, "Late", "importance", (gint64) 3, NULL);
  sample_readings (content, late, 2025, 9, steady, G_N_ELEMENTS (steady) - 1);
  sample_with_measure (content, item, late);
  pack = pack_make (content, sample_audience (content, PUBLIC));
  text = pack_read (pack, 3);
  assert_has (text, "A period in bold is older than others of its length.");
}

static void
add_weeks (BwContent *content, gint64 item, const char *name, BwDate first)
{
  gint64 measure = sample_measure (content, name, "importance", (gint64) 9, NULL);
  BwSeries *series = bw_content_get_series (content, measure);

  sample_readings (content, measure, 2025, 9, steady, G_N_ELEMENTS (steady));
  for (guint i = 0; i < series->readings->len; i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->date = first + (BwDate) i * 7 * BW_DAY;
  sample_with_measure (content, item, measure);
}

/* Of 14 weeks from 27 July 2026, a Monday, the last begins 13 weeks later, on 26 October: after 1 October,
 * when the month began that is the latest, but in it. Weeks from the Sunday before end a day before. A week
 * earlier still, one is missing. */
static void
test_long_periods_are_not_older_than_short_ones (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE);
  g_autoptr (Pack) mixed = NULL, late = NULL;
  g_autofree char *mixed_text = NULL, *late_text = NULL;

  add_measure (content, item, "Months", 1, steady);
  add_weeks (content, item, "Weeks from Monday", bw_date_new (2026, 7, 27));
  add_weeks (content, item, "Weeks from Sunday", bw_date_new (2026, 7, 26));
  mixed = pack_make (content, sample_audience (content, PUBLIC));
  mixed_text = pack_read (mixed, 3);
  assert_lacks (mixed_text, "in bold");
  add_weeks (content, item, "Late weeks", bw_date_new (2026, 7, 20));
  late = pack_make (content, sample_audience (content, PUBLIC));
  late_text = pack_read (late, 3);
  assert_has (late_text, "A period in bold is older than others of its length.");
}

/* The last of 14 hours from midnight is of 13:00: above its day, which stands in one piece. */
static void
test_no_period_is_broken (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE), hourly;
  GPtrArray *readings;
  g_autoptr (Pack) pack = NULL;
  g_autofree char *text = NULL;

  add_measure (content, item, "One", 1, steady);
  add_measure (content, item, "Two", 2, steady);
  hourly = add_measure (content, item, "Hourly", 3, steady);
  readings = bw_content_get_series (content, hourly)->readings;
  for (guint i = 0; i < readings->len; i++)
    ((BwReading *) g_ptr_array_index (readings, i))->date = bw_date_new (2026, 10, 26) + (BwDate) i * BW_HOUR;
  pack = pack_make (content, sample_audience (content, PUBLIC));
  text = pack_read (pack, 3);
  assert_has (text, "13:00 26 Oct 2026");
}

static void
test_voices_are_those_heard (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE), measure, story;
  g_autoptr (Pack) members = NULL, published = NULL;
  g_autofree char *members_tags = NULL, *published_tags = NULL;

  measure = add_measure (content, item, "One", 1, steady);
  add_measure (content, item, "Two", 2, steady);
  add_measure (content, item, "Three", 3, steady);
  story = sample_story (content, "A story", "words", "It was not so.", NULL);
  sample_pair (content, story, measure, BW_PAIRING_CONTRADICTS, "why");
  sample_consent (content, story, MEMBERS, TRUE);
  members = pack_make (content, sample_audience (content, MEMBERS));
  published = pack_make (content, sample_audience (content, PUBLIC));
  members_tags = pack_read_tags (members);
  published_tags = pack_read_tags (published);
  assert_has (members_tags, "Contradicts the measure");
  assert_lacks (published_tags, "Contradicts the measure");
}

/* More than a page holds: the head stands again, the matrix moves to a page of its own, the key stands once.
 */
static void
test_many_go_on (void)
{
  g_autoptr (BwContent) content = sample_new ();
  gint64 item = add_item (content, FALSE);
  g_autoptr (Pack) pack = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  for (gint64 i = 1; i <= 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Measure %" G_GINT64_FORMAT " of many, with a long name", i);

      add_measure (content, item, name, i, steady);
    }
  pack = pack_make (content, sample_audience (content, PUBLIC));
  first = pack_read (pack, 3);
  second = pack_read (pack, 4);
  third = pack_read (pack, 5);
  assert_has (first, "Variation");
  assert_has (second, "Variation");
  assert_has (second, "Measure 20 of many");
  assert_lacks (first, "ordinary variation");
  assert_lacks (second, "ordinary variation");
  assert_has (third, "Variation by assurance");
  assert_has (third, "ordinary variation");
}

int
main (int argc, char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1795600000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glance/ordered-by-rule", test_ordered_by_rule);
  g_test_add_func ("/glance/matrix", test_matrix);
  g_test_add_func ("/glance/few-need-no-page", test_few_need_no_page);
  g_test_add_func ("/glance/private-measures-stand-apart", test_private_measures_stand_apart);
  g_test_add_func ("/glance/odd-runs-are-said", test_odd_runs_are_said);
  g_test_add_func ("/glance/older-period-is-said", test_older_period_is_said);
  g_test_add_func ("/glance/long-periods-are-not-older", test_long_periods_are_not_older_than_short_ones);
  g_test_add_func ("/glance/no-period-is-broken", test_no_period_is_broken);
  g_test_add_func ("/glance/voices-are-those-heard", test_voices_are_those_heard);
  g_test_add_func ("/glance/many-go-on", test_many_go_on);
  return g_test_run ();
}
