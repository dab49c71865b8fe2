// SPDX-License-Identifier: GPL-3.0-or-later
/* words.c - every icon has words, and sentences say what the figures bear out. */
#include "chart/words.h"

#include "chart/description.h"
#include "chart/finding.h"
#include "chart/horizon.h"
#include "fixture.h"

#include <math.h>

static char *
with_plain_spaces (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);

  return g_strjoinv (" ", parts);
}

/* Takes @actual. No-break spaces count as spaces here. */
static void
assert_says (char *actual, const char *expected)
{
  g_autofree char *owned = actual, *plain = with_plain_spaces (actual);

  g_assert_cmpstr (plain, ==, expected);
}

static void
assert_mentions (char *actual, const char *part)
{
  g_autofree char *owned = actual, *plain = with_plain_spaces (actual);

  if (!strstr (plain, part))
    g_error ("'%s' does not say '%s'", plain, part);
}

static void
assert_does_not_mention (char *actual, const char *part)
{
  g_autofree char *owned = actual, *plain = with_plain_spaces (actual);

  if (strstr (plain, part))
    g_error ("'%s' says '%s'", plain, part);
}

static BwAnalysis *
analysis_of (const char *name)
{
  g_autoptr (BwSeries) series = fixture_make (name);

  return bw_analysis_new (series);
}

static void
test_each_variation_icon_has_its_own_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (BwSpcVariation v = BW_SPC_VARIATION_NONE; v <= BW_SPC_VARIATION_NEUTRAL_LOW; v++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) bw_words_variation (v)));
      g_assert_cmpstr (bw_words_variation_detail (v), !=, "");
    }
}

static void
test_each_assurance_icon_has_its_own_words (void)
{
  g_assert_cmpstr (bw_words_assurance (BW_SPC_ASSURANCE_NONE), ==, "Not judged");
  g_assert_cmpstr (bw_words_assurance (BW_SPC_ASSURANCE_PASS), ==, "Passing");
  g_assert_cmpstr (bw_words_assurance (BW_SPC_ASSURANCE_FAIL), ==, "Failing");
  g_assert_cmpstr (bw_words_assurance (BW_SPC_ASSURANCE_INCONSISTENT), ==, "Hit or miss");
}

static void
test_words_say_which_way_is_better (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls"), share = analysis_of ("share"),
                         neutral = analysis_of ("neutral");

  g_assert_cmpstr (bw_words_direction (falls->measure), ==, "lower is better");
  assert_says (bw_words_assurance_detail (falls), "target 5.0 or less");
  assert_says (bw_words_target (falls), "≤ 5.0");
  assert_says (bw_words_assurance_detail (share), "target 95.0% or more");
  assert_says (bw_words_target (share), "≥ 95.0%");
  assert_says (bw_words_assurance_detail (neutral), "no target");
  assert_says (bw_words_target (neutral), "–");
}

static void
test_latest (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls"), none = analysis_of ("none"),
                         gaps = analysis_of ("gaps");

  assert_says (bw_words_latest (falls), "4.9");
  assert_says (bw_words_latest_period (falls), "Oct 2026");
  assert_says (bw_words_latest (none), "–");
  assert_says (bw_words_latest_period (none), "");
  assert_says (bw_words_latest_period (gaps), "Sep 2026");
}

static void
test_point_is_spoken (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls"), share = analysis_of ("share"),
                         gaps = analysis_of ("gaps");

  assert_says (bw_words_point (falls, 0), "November 2023: 6.4, common cause");
  assert_says (bw_words_point (falls, 2), "January 2024: 9.0, above the upper limit");
  assert_says (bw_words_point (share, 29), "October 2026: 67.3%, below the lower limit");
  assert_says (bw_words_point (gaps, 8), "July 2025: no figure");
}

/* Three financial years of months, rebased each April: twelve readings a phase. */
static void
test_rebases_that_come_too_often_are_told_of (void)
{
  g_autoptr (BwSeries) series = fixture_months (0);
  const char *often = "With fewer than 13 readings from one rebase to the next, nothing is ever judged";

  for (int i = 0; i < 36; i++)
    fixture_add_reading (series, bw_date_new (2023 + (i + 3) / 12, (i + 3) % 12 + 1, 1), 10 + i % 2);
  fixture_add_rebase (series, "2025-04-01", NULL);

  g_autoptr (BwAnalysis) once = bw_analysis_new (series);

  assert_does_not_mention (bw_finding_dup_evidence (once), often);
  fixture_add_rebase (series, "2024-04-01", NULL);

  g_autoptr (BwAnalysis) each_year = bw_analysis_new (series);

  assert_mentions (bw_finding_dup_evidence (each_year), often);
}

static void
test_periods_without_a_row_are_named (void)
{
  g_autoptr (BwAnalysis) gaps = analysis_of ("gaps"), falls = analysis_of ("falls");
  g_autoptr (BwSeries) series = fixture_months (24);

  /* The seventeenth month from November 2024 on. */
  assert_mentions (bw_description_dup_method (gaps), "There is no reading for March 2026.");
  assert_mentions (bw_description_dup_alt (gaps), "There is no reading for March 2026.");
  assert_does_not_mention (bw_description_dup_method (falls), "no reading");
  g_ptr_array_remove_range (series->readings, 2, 3);

  g_autoptr (BwAnalysis) quarter = bw_analysis_new (series);

  assert_mentions (bw_description_dup_method (quarter),
                   "There are no readings from January 2025 to March 2025.");
  for (guint i = 4; i < 10; i += 2)
    g_ptr_array_remove_index (series->readings, i);

  g_autoptr (BwAnalysis) many = bw_analysis_new (series);

  assert_mentions (bw_description_dup_method (many),
                   "6 periods between the first reading and the last have no reading.");
  /* Of events it is good news. */
  g_object_set (series->measure, "chart", BW_CHART_T, NULL);

  g_autoptr (BwAnalysis) events = bw_analysis_new (series);

  assert_does_not_mention (bw_description_dup_method (events), "have no reading");
}

static void
test_finding (void)
{
  static const struct
  {
    const char *series, *expected;
  } cases[] = {
      {"none", "There are no figures yet. Nothing can be said of this measure until it has readings."},
      {"one", "Too little is known to tell a change from chance. October 2026 was 83.6. The limits are on "
              "trial: they rest on 1 of the 13 readings they need."},
      {"six", "Too little is known to tell a change from chance. October 2026 was 84.0. The limits are on "
              "trial: they rest on 6 of the 13 readings they need."},
      {"falls", "No change that chance would not explain. October 2026 was 4.9, within the 4.0 to 6.8 "
                "expected since the "
                "change of April 2025."},
      {"share", "A change for the worse that chance alone would not explain. October 2026 was 67.3%, below "
                "the lower limit "
                "of 75.4%."},
      {"neutral",
       "A change that chance alone would not explain. October 2026 was 127, above the upper limit of 120."},
      {"sixty", "A change for the better that chance alone would not explain. October 2026 was 85.5, the "
                "last of 7 or "
                "more readings in a row above the mean of 83.4."},
      {"constant", "No change at all. October 2026 was 5, like every reading before it."},
      {"gaps",
       "No change that chance would not explain. September 2026 was 83.7, within the expected 76.9 to "
       "88.4. The latest figure is missing."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwAnalysis) analysis = analysis_of (cases[i].series);

      assert_says (bw_finding_dup_text (analysis), cases[i].expected);
    }
}

static void
test_steady_phase_speaks_for_itself_alone (void)
{
  g_autoptr (BwSeries) series = fixture_months (24);

  for (guint i = 10; i < 24; i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->value = 100;
  fixture_add_rebase (series, "2025-09-01", "Counted by machine");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  assert_says (bw_finding_dup_text (analysis),
               "No change at all. October 2026 was 100.0, like every reading from September 2025 on.");
}

static void
test_target_sentence (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls"), share = analysis_of ("share"),
                         neutral = analysis_of ("neutral");

  assert_mentions (bw_finding_dup_target (falls), "5.0 lies between the limits");
  assert_mentions (bw_finding_dup_target (share), "95.0% lies out of reach");
  g_assert_null (bw_finding_dup_target (neutral));
}

/* Limits of 5 and 5: there is nothing for a target to lie between. */
static void
test_constant_meets_its_target_or_does_not (void)
{
  g_autoptr (BwSeries) met = fixture_make ("constant"), missed = fixture_make ("constant");

  fixture_add_target (met, NULL, 5);
  fixture_add_target (missed, NULL, 4);

  g_autoptr (BwAnalysis) passing = bw_analysis_new (met), failing = bw_analysis_new (missed);

  assert_says (bw_finding_dup_target (passing), "Every reading meets the target of 5.");
  assert_says (bw_finding_dup_target (failing), "No reading meets the target of 4.");
}

static void
test_trial_limits_are_said (void)
{
  g_autoptr (BwAnalysis) six = analysis_of ("six"), thirteen = analysis_of ("thirteen");

  assert_says (bw_words_unit_line (six, bw_words_unit (six)),
               "per cent of doses; trial limits, 6 of 13 readings");
  assert_says (bw_words_unit_line (thirteen, bw_words_unit (thirteen)), "per cent of doses");
}

static void
test_alt_text_tells_the_picture (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls");

  assert_mentions (bw_description_dup_alt (falls),
                   "Falls with harm: a chart of 36 readings, from November 2023 to October 2026.");
  assert_mentions (bw_description_dup_alt (falls), "No change that chance would not explain.");
  assert_mentions (bw_description_dup_alt (falls), "The mean is 5.4, the limits are 4.0 and 6.8.");
  assert_mentions (bw_description_dup_alt (falls), "1 reading shows a special cause.");
  assert_mentions (bw_description_dup_alt (falls), "Phase 2, rebased April 2025: Wards 21 and 22 moved");
}

static void
test_method_names_its_basis (void)
{
  g_autoptr (BwSeries) series = fixture_months (30);

  g_object_set (series->measure, "baseline", (gint64) 24, "source_note", "incident system, read 5 November.",
                "is_screened", TRUE, NULL);
  fixture_add_rebase (series, "2025-06-02", "A day late");

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  assert_mentions (bw_description_dup_method (analysis),
                   "The limits rest on 24 readings. Later readings do not move them.");
  assert_mentions (bw_description_dup_method (analysis),
                   "Moving ranges of 3.267 times their mean and more are left out, unless");
  assert_mentions (bw_description_dup_method (analysis),
                   "The rebase of 2 June 2025 falls on the date of no reading and has no effect.");
  assert_mentions (bw_description_dup_method (analysis), "Source: incident system, read 5 November.");
}

static void
test_note_names_its_month (void)
{
  g_autoptr (BwAnalysis) falls = analysis_of ("falls");
  g_autoptr (GArray) notes = bw_notes_list (falls);
  const BwNote *plain = &g_array_index (notes, BwNote, 0), *told = &g_array_index (notes, BwNote, 1);

  assert_says (bw_words_note (falls, plain, plain->marker->text),
               "January 2024. Norovirus closed four wards.");
  assert_says (bw_words_note (falls, told, told->marker->text),
               "April 2026, from a story. Comfort rounds begin at night, as promised to Ruth.");
}

/* 48 hours from 14:00 on 5 October, and 24 weeks from 24 November 2025: the last are of 13:00 on 7 October
 * and of 4 May. */
static void
test_periods_are_spoken_of_as_what_they_are (void)
{
  g_autoptr (BwAnalysis) hourly = analysis_of ("hourly"), weeks = analysis_of ("weeks"),
                         quarterly = analysis_of ("quarterly"), yearly = analysis_of ("yearly");

  assert_mentions (bw_words_point (hourly, 0), "The reading at 14:00 on 5 October 2026: ");
  assert_mentions (bw_finding_dup_evidence (hourly), "The reading at 13:00 on 7 October 2026 was ");
  assert_mentions (bw_description_dup_alt (hourly),
                   "a chart of 48 readings, from 14:00 on 5 October 2026 to 13:00 on 7 October 2026.");
  assert_says (bw_words_latest_period (hourly), "13:00, 7 Oct 2026");
  assert_mentions (bw_finding_dup_evidence (weeks), "The week of 4 May 2026 was ");
  assert_mentions (bw_description_dup_alt (weeks), "from 24 November 2025 to 4 May 2026.");
  assert_mentions (bw_finding_dup_evidence (quarterly), "July–September 2026 was ");
  assert_mentions (bw_description_dup_alt (quarterly), "from July–September 2023 to July–September 2026.");
  assert_mentions (bw_finding_dup_evidence (yearly), "2026/27 was ");
  assert_mentions (bw_description_dup_alt (yearly), "from 2014/15 to 2026/27.");
}

static void
test_plans_are_told (void)
{
  g_autoptr (BwAnalysis) planned = analysis_of ("planned");
  g_autoptr (BwSeries) days = fixture_times (bw_date_new (2026, 3, 1), 20, BW_DAY);

  assert_mentions (bw_description_dup_alt (planned), "From April 2027 on the target is 90.0.");
  assert_mentions (bw_description_dup_alt (planned),
                   "A trajectory is shown and not judged: 92.0 in March 2027.");
  fixture_add_other_target (days, BW_TARGET_TRAJECTORY, "2026-03-10", 1400, NULL);
  fixture_add_other_target (days, BW_TARGET_TRAJECTORY, "2026-03-28", 1600, NULL);

  g_autoptr (BwAnalysis) daily = bw_analysis_new (days);

  assert_mentions (bw_description_dup_alt (daily),
                   "A trajectory is shown and not judged: 1,600 on 28 March 2026.");
}

/* Two days of hours from 5 October 2026 on: 1 December is more than a day of chart ahead, and not drawn. */
static void
test_a_target_too_far_ahead_to_draw_is_said (void)
{
  g_autoptr (BwSeries) series = fixture_make ("hourly");

  fixture_add_target (series, "2026-12-01", 90);

  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);

  g_assert_null (bw_horizon_next_target (analysis, NULL));
  assert_mentions (bw_words_assurance_detail (analysis), "target 90 from 1 December 2026");
  assert_mentions (bw_description_dup_planned (analysis), "From 1 December 2026 on the target is 90.");
  assert_mentions (bw_description_dup_alt (analysis), "From 1 December 2026 on the target is 90.");
  assert_mentions (bw_description_dup_figures (analysis), "From 1 December 2026 on the target is 90.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/variation", test_each_variation_icon_has_its_own_words);
  g_test_add_func ("/chart/words/assurance", test_each_assurance_icon_has_its_own_words);
  g_test_add_func ("/chart/words/which-way-is-better", test_words_say_which_way_is_better);
  g_test_add_func ("/chart/words/latest", test_latest);
  g_test_add_func ("/chart/words/point", test_point_is_spoken);
  g_test_add_func ("/chart/words/finding", test_finding);
  g_test_add_func ("/chart/words/rebases-too-often", test_rebases_that_come_too_often_are_told_of);
  g_test_add_func ("/chart/words/periods-without-row", test_periods_without_a_row_are_named);
  g_test_add_func ("/chart/words/steady-phase", test_steady_phase_speaks_for_itself_alone);
  g_test_add_func ("/chart/words/target", test_target_sentence);
  g_test_add_func ("/chart/words/target-of-constant", test_constant_meets_its_target_or_does_not);
  g_test_add_func ("/chart/words/trial", test_trial_limits_are_said);
  g_test_add_func ("/chart/words/alt", test_alt_text_tells_the_picture);
  g_test_add_func ("/chart/words/method", test_method_names_its_basis);
  g_test_add_func ("/chart/words/periods", test_periods_are_spoken_of_as_what_they_are);
  g_test_add_func ("/chart/words/plans", test_plans_are_told);
  g_test_add_func ("/chart/words/note", test_note_names_its_month);
  g_test_add_func ("/chart/words/target-ahead", test_a_target_too_far_ahead_to_draw_is_said);
  return g_test_run ();
}
