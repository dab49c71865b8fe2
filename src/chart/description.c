// SPDX-License-Identifier: GPL-3.0-or-later
/* description.c - a chart for those who do not see it, and how it was made. */
#include "chart/description.h"

#include "chart/absences.h"
#include "chart/finding.h"
#include "chart/horizon.h"
#include "chart/sentences.h"
#include "chart/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
what_is_shown (const BwAnalysis *analysis)
{
  const char *name = analysis->measure->name ? analysis->measure->name : "";

  if (analysis->n == 0)
    /* Translators: %s is the name of a measure. */
    return g_strdup_printf (_ ("%s: a chart without readings."), name);

  g_autofree char *first = bw_format_period (analysis->dates[0], analysis->period);
  g_autofree char *last = bw_format_period (analysis->dates[analysis->n - 1], analysis->period);

  if (bw_analysis_shows_differences (analysis))
    return g_strdup_printf (
        /* Translators: %1$s is the name of a measure, %2$u how many readings, %3$s and %4$s months or days.
         */
        g_dngettext (
            GETTEXT_PACKAGE,
            "%1$s: a chart of how far %2$u reading differs from the one before it, from %3$s to %4$s.",
            "%1$s: a chart of how far each of %2$u readings differs from the one before it, from %3$s "
            "to %4$s.",
            analysis->n),
        name, analysis->n, first, last);
  return g_strdup_printf (
      /* Translators: %1$s is the name of a measure, %2$u how many readings, %3$s and %4$s months or days. */
      g_dngettext (GETTEXT_PACKAGE, "%1$s: a chart of %2$u reading, from %3$s to %4$s.",
                   "%1$s: a chart of %2$u readings, from %3$s to %4$s.", analysis->n),
      name, analysis->n, first, last);
}

static char *
present_levels (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!phase || isnan (bw_analysis_has_limits (analysis) ? phase->upl : phase->mean))
    return NULL;

  g_autofree char *centre = bw_format_value (analysis->limit_format, phase->mean);
  g_autofree char *lower = bw_format_value (analysis->limit_format, phase->lpl);
  g_autofree char *upper = bw_format_value (analysis->limit_format, phase->upl);

  if (!bw_analysis_has_limits (analysis))
    /* Translators: the value that half of a chart's readings lie above. */
    return g_strdup_printf (_ ("The median is %s."), centre);
  if (phase->is_stepped)
    /* Translators: values of the present mean, and of the limits that belong to the last reading alone. */
    return g_strdup_printf (_ ("The mean is %1$s, the limits of the last reading are %2$s and %3$s."), centre,
                            lower, upper);
  switch (bw_analysis_get_centre (analysis))
    {
    case BW_CENTRE_MEAN:
      break;
    case BW_CENTRE_MEDIAN:
      /* Translators: values of the present median and limits. */
      return g_strdup_printf (_ ("The median is %1$s, the limits are %2$s and %3$s."), centre, lower, upper);
    case BW_CENTRE_OTHER:
      /* Translators: values of the present centre line and limits. */
      return g_strdup_printf (_ ("The centre line is %1$s, the limits are %2$s and %3$s."), centre, lower,
                              upper);
    }
  /* Translators: values of the present mean and limits. */
  return g_strdup_printf (_ ("The mean is %1$s, the limits are %2$s and %3$s."), centre, lower, upper);
}

/* Of what is left out it is said apart, and why. */
static char *
special_causes (const BwAnalysis *analysis)
{
  guint n = 0;

  if (!bw_analysis_has_limits (analysis))
    return NULL;
  for (guint i = 0; i < analysis->n; i++)
    n += !analysis->points[i].excluded && bw_analysis_get_cause (analysis, i) != BW_SPC_COMMON_CAUSE;
  if (n == 0)
    return analysis->summary.n > 0 ? g_strdup (_ ("No reading shows a special cause.")) : NULL;
  /* Translators: %u is how many of a chart's readings. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading shows a special cause.",
                                       "%u readings show a special cause.", n),
                          n);
}

/* What stands at the end of a line that is drawn beside the measure. */
static char *
describe_beside (const BwAnalysis *analysis, const BwBeside *beside)
{
  BwDate last = bw_beside_get_end (beside, analysis->dates[analysis->n - 1], analysis->horizon);
  g_autofree char *when = bw_format_event (last, analysis->period);
  double end = bw_beside_get_value (beside, last);
  g_autofree char *value = bw_format_value (analysis->format, end);

  if (isnan (end))
    return NULL;
  switch (beside->kind)
    {
    case BW_BESIDE_TARGET:
      /* Translators: of a line on a chart. %1$s is whose target it is, such as "National", %2$s its value. */
      return g_strdup_printf (_ ("A target is shown and not judged: %1$s, %2$s."), beside->name, value);
    case BW_BESIDE_TRAJECTORY:
      if (analysis->period < BW_PERIOD_MONTH)
        /* Translators: of a line on a chart. %1$s is its value, %2$s a day. */
        return g_strdup_printf (_ ("A trajectory is shown and not judged: %1$s on %2$s."), value, when);
      /* Translators: of a line on a chart. %1$s is its value, %2$s a month. */
      return g_strdup_printf (_ ("A trajectory is shown and not judged: %1$s in %2$s."), value, when);
    case BW_BESIDE_COMPARATOR:
      /* Translators: of a line on a chart. %1$s is whose figures they are, such as "England", %2$s the
       * latest.
       */
      return g_strdup_printf (_ ("Other figures are shown to learn from and not judged: %1$s, %2$s."),
                              beside->name, value);
    }
  return NULL;
}

static void
say_planned_targets (GPtrArray *sentences, const BwAnalysis *analysis)
{
  for (const BwTarget *target = NULL; (target = bw_horizon_next_planned (analysis, target));)
    {
      g_autofree char *since = bw_format_event (target->since, analysis->period);
      g_autofree char *value = bw_format_value (analysis->format, target->value);

      /* Translators: %1$s is a month or day to come, %2$s a value. */
      bw_sentences_say (sentences, g_strdup_printf (_ ("From %1$s on the target is %2$s."), since, value));
    }
}

char *
bw_description_dup_planned (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();

  say_planned_targets (sentences, analysis);
  return sentences->len > 0 ? bw_sentences_join (sentences) : NULL;
}

static void
say_beside (GPtrArray *sentences, const BwAnalysis *analysis)
{
  for (guint i = 0; analysis->n > 0 && i < analysis->beside->len; i++)
    bw_sentences_say (sentences, describe_beside (analysis, g_ptr_array_index (analysis->beside, i)));
}

static void
say_exclusions (GPtrArray *sentences, const BwAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < analysis->n; i++)
    n += bw_analysis_get_exclusion (analysis, i) != NULL;
  if (n > 0)
    /* Translators: %u is how many of a chart's readings. */
    bw_sentences_say (
        sentences,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading is hollow: limits and rules leave it out.",
                                      "%u readings are hollow: limits and rules leave them out.", n),
                         n));
}

char *
bw_description_dup_alt (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();

  bw_sentences_say (sentences, what_is_shown (analysis));
  bw_sentences_say (sentences, bw_finding_dup_text (analysis));
  bw_sentences_say (sentences, present_levels (analysis));
  bw_sentences_say (sentences, bw_finding_dup_target (analysis));
  bw_sentences_say (sentences, special_causes (analysis));
  say_exclusions (sentences, analysis);
  bw_absences_say (sentences, analysis);
  say_planned_targets (sentences, analysis);
  say_beside (sentences, analysis);
  bw_sentences_say (sentences, bw_description_dup_phases (analysis));
  return bw_sentences_join (sentences);
}

char *
bw_description_dup_figures (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();

  bw_sentences_say (sentences, what_is_shown (analysis));
  bw_sentences_say (sentences, present_levels (analysis));
  bw_sentences_say (sentences, special_causes (analysis));
  say_exclusions (sentences, analysis);
  say_planned_targets (sentences, analysis);
  say_beside (sentences, analysis);
  return bw_sentences_join (sentences);
}

static char *
describe_phase (const BwAnalysis *analysis, guint phase)
{
  const BwPhase *cause = analysis->phases[phase].cause;
  g_autofree char *period = bw_format_event (cause->start, analysis->period);
  g_autofree char *reason = bw_format_clause (cause->reason);

  if (!*reason)
    /* Translators: a stretch of a chart with its own limits; %1$u counts from 2, %2$s is a month or day. */
    return g_strdup_printf (_ ("Phase %1$u, rebased %2$s."), phase + 1, period);
  /* Translators: as above; %3$s is the reason in the secretary's own words. */
  return g_strdup_printf (_ ("Phase %1$u, rebased %2$s: %3$s."), phase + 1, period, reason);
}

char *
bw_description_dup_phases (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();

  for (guint i = 1; i < analysis->n_phases; i++)
    bw_sentences_say (sentences, describe_phase (analysis, i));
  return sentences->len > 0 ? bw_sentences_join (sentences) : NULL;
}
