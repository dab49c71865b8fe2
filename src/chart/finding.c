// SPDX-License-Identifier: GPL-3.0-or-later
/* finding.c - what a board should take from a series. */
#include "chart/finding.h"

#include "chart/judgement.h"
#include "chart/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A phase whose readings are all the same has limits without width, which say no more than its mean. */
static gboolean
is_constant (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  for (guint i = phase->first; i < phase->end; i++)
    if (!analysis->points[i].missing && !analysis->points[i].excluded && analysis->values[i] != phase->mean)
      return FALSE;
  return phase->n_values > 1;
}

const char *
bw_finding_get_headline (const BwAnalysis *analysis)
{
  guint latest;

  if (!bw_analysis_get_latest (analysis, &latest))
    return analysis->n_unfit > 0 ? _ ("This kind of chart cannot show these figures.")
                                 : _ ("There are no figures yet.");
  if (bw_analysis_is_on_trial (analysis))
    return _ ("Too little is known to tell a change from chance.");
  switch (bw_analysis_get_type (analysis, (guint) analysis->summary.shown))
    {
    case BW_SPC_POINT_COMMON:
      break;
    case BW_SPC_POINT_IMPROVEMENT:
      return _ ("A change for the better that chance alone would not explain.");
    case BW_SPC_POINT_CONCERN:
      return _ ("A change for the worse that chance alone would not explain.");
    case BW_SPC_POINT_NEUTRAL_HIGH:
    case BW_SPC_POINT_NEUTRAL_LOW:
      return _ ("A change that chance alone would not explain.");
    }
  if (bw_analysis_has_odd_runs (analysis))
    return _ ("The readings do not vary by chance alone.");
  if (is_constant (analysis))
    return _ ("No change at all.");
  if (bw_analysis_has_limits (analysis) && !analysis->points[latest].judged)
    return _ ("Too little is known to tell a change from chance.");
  return _ ("No change that chance would not explain.");
}

/* The values that sentences about the latest reading name. */
typedef struct
{
  char *period, *value, *mean, *lpl, *upl;
} Figures;

static void
figures_clear (Figures *figures)
{
  g_free (figures->period);
  g_free (figures->value);
  g_free (figures->mean);
  g_free (figures->lpl);
  g_free (figures->upl);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static Figures
figures_of (const BwAnalysis *analysis, guint reading)
{
  const BwSpcPoint *point = &analysis->points[reading];

  return (Figures){
      .period = bw_format_reading (analysis->dates[reading], analysis->period),
      .value = bw_format_value (analysis->format, analysis->values[reading]),
      .mean = bw_format_value (analysis->limit_format, point->mean),
      .lpl = bw_format_value (analysis->limit_format, point->lpl),
      .upl = bw_format_value (analysis->limit_format, point->upl),
  };
}

static char *
no_change_at_all (const BwAnalysis *analysis, const Figures *f)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);
  g_autofree char *since = bw_format_period (analysis->dates[phase->first], analysis->period);

  if (analysis->n_phases == 1)
    /* Translators: %1$s is a month or day, %2$s a value. */
    return g_strdup_printf (_ ("%1$s was %2$s, like every reading before it."), f->period, f->value);
  /* Translators: %1$s and %3$s are months or days, %2$s a value. */
  return g_strdup_printf (_ ("%1$s was %2$s, like every reading from %3$s on."), f->period, f->value, since);
}

static char *
common_cause (const BwAnalysis *analysis, const BwSpcPoint *point, const Figures *f)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (is_constant (analysis))
    return no_change_at_all (analysis, f);
  if (!bw_analysis_has_limits (analysis))
    /* Translators: %1$s is a month or day, %2$s its value, %3$s the median of all. */
    return g_strdup_printf (_ ("%1$s was %2$s; the median is %3$s."), f->period, f->value, f->mean);
  if (!point->judged)
    /* Translators: %1$s is a month or day, %2$s a value. */
    return g_strdup_printf (_ ("%1$s was %2$s; there are no limits to hold it against."), f->period,
                            f->value);
  if (phase->cause)
    {
      g_autofree char *since = bw_format_event (phase->cause->start, analysis->period);

      /* Translators: %1$s and %5$s are months or days, %2$s the value of the first, %3$s and %4$s the limits.
       */
      return g_strdup_printf (_ ("%1$s was %2$s, within the %3$s to %4$s expected since the change of %5$s."),
                              f->period, f->value, f->lpl, f->upl, since);
    }
  /* Translators: %1$s is a month or day, %2$s its value, %3$s and %4$s the limits. */
  return g_strdup_printf (_ ("%1$s was %2$s, within the expected %3$s to %4$s."), f->period, f->value, f->lpl,
                          f->upl);
}

static char *
sentence_for (const BwAnalysis *analysis, const BwSpcPoint *point, const Figures *f)
{
  switch (point->special_cause)
    {
    case BW_SPC_COMMON_CAUSE:
      break;
    case BW_SPC_ABOVE_LIMIT:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s a limit. */
      return g_strdup_printf (_ ("%1$s was %2$s, above the upper limit of %3$s."), f->period, f->value,
                              f->upl);
    case BW_SPC_BELOW_LIMIT:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s a limit. */
      return g_strdup_printf (_ ("%1$s was %2$s, below the lower limit of %3$s."), f->period, f->value,
                              f->lpl);
    case BW_SPC_TREND_INCREASING:
      /* Translators: %1$s is a month or day, %2$s its value, %3$u is 6 or 7. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, the last of %3$u or more readings that rose one after the other."), f->period,
          f->value, analysis->settings.run);
    case BW_SPC_TREND_DECREASING:
      /* Translators: %1$s is a month or day, %2$s its value, %3$u is 6 or 7. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, the last of %3$u or more readings that fell one after the other."), f->period,
          f->value, analysis->settings.run);
    case BW_SPC_TWO_IN_THREE_ABOVE:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s a limit. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, one of two out of three readings in a row close to the upper limit of %3$s."),
          f->period, f->value, f->upl);
    case BW_SPC_TWO_IN_THREE_BELOW:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s a limit. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, one of two out of three readings in a row close to the lower limit of %3$s."),
          f->period, f->value, f->lpl);
    case BW_SPC_SHIFT_ABOVE:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s the mean, %4$u is 6 or 7. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, the last of %4$u or more readings in a row above the mean of %3$s."), f->period,
          f->value, f->mean, analysis->settings.run);
    case BW_SPC_SHIFT_BELOW:
      /* Translators: %1$s is a month or day, %2$s its value, %3$s the mean, %4$u is 6 or 7. */
      return g_strdup_printf (
          _ ("%1$s was %2$s, the last of %4$u or more readings in a row below the mean of %3$s."), f->period,
          f->value, f->mean, analysis->settings.run);
    }
  return common_cause (analysis, point, f);
}

/* Limits that rest on few readings move with each new one, and tell nothing yet. */
static char *
on_trial (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!bw_analysis_has_limits (analysis))
    /* Translators: %1$u is how many readings there are since the last rebase, %2$d how many a median needs.
     */
    return g_strdup_printf (
        g_dngettext (
            GETTEXT_PACKAGE, "The median is on trial: it rests on %1$u of the %2$d readings it needs.",
            "The median is on trial: it rests on %1$u of the %2$d readings it needs.", phase->n_values),
        phase->n_values, BW_SPC_ENOUGH);
  /* Translators: %1$u is how many readings there are since the last rebase, %2$d how many limits need. */
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "The limits are on trial: they rest on %1$u of the %2$d readings they need.",
          "The limits are on trial: they rest on %1$u of the %2$d readings they need.", phase->n_values),
      phase->n_values, BW_SPC_ENOUGH);
}

/* Whether the phase before the latest was rebased, and ended before there was enough of it, too: so it goes
 * on with a rebase each year. */
static gboolean
begins_anew_too_often (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *before;

  if (!bw_analysis_is_on_trial (analysis) || analysis->n_phases < 2)
    return FALSE;
  before = &analysis->phases[analysis->n_phases - 2];
  return before->cause != NULL && before->is_trial;
}

static char *
dup_way_out (const BwAnalysis *analysis)
{
  if (!begins_anew_too_often (analysis))
    return NULL;
  /* Translators: %d is how many readings limits need. */
  return g_strdup_printf (
      _ ("With fewer than %d readings from one rebase to the next, nothing is ever judged: "
         "keep only rebases where the process was changed."),
      BW_SPC_ENOUGH);
}

/* What is odd about the runs, which is never one reading's doing. */
static void
say_runs (GPtrArray *sentences, const BwSpcRuns *runs)
{
  guint longest = (guint) runs->longest_run, crossings = (guint) runs->crossings;

  if (longest > runs->longest_max)
    /* Translators: %1$u is how many readings in a row, %2$u how many at most by chance. */
    bw_sentences_say (sentences,
                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                    "The longest run on one side of the centre line is %1$u "
                                                    "reading long; chance allows %2$u.",
                                                    "The longest run on one side of the centre line is %1$u "
                                                    "readings long; chance allows %2$u.",
                                                    longest),
                                       longest, (guint) runs->longest_max));
  if (crossings < runs->crossings_min)
    /* Translators: %1$u is how many times, %2$u how many times at least by chance. */
    bw_sentences_say (
        sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                 "The centre line is crossed %1$u time; by chance it would "
                                                 "be at least %2$u.",
                                                 "The centre line is crossed %1$u times; by chance it would "
                                                 "be at least %2$u.",
                                                 crossings),
                                    crossings, (guint) runs->crossings_min));
}

static char *
dup_exclusion (const BwAnalysis *analysis, guint reading)
{
  g_auto (Figures) figures = figures_of (analysis, reading);
  g_autofree char *reason = bw_format_clause (bw_analysis_get_exclusion (analysis, reading));

  if (bw_analysis_shows_differences (analysis))
    /* Translators: %1$s is a month or day, %2$s why, in the secretary's own words. */
    return g_strdup_printf (_ ("%1$s is left out of limits and rules: %2$s."), figures.period, reason);
  /* Translators: %1$s is a month or day, %2$s its value, %3$s why, in the secretary's own words. */
  return g_strdup_printf (_ ("%1$s was %2$s and is left out of limits and rules: %3$s."), figures.period,
                          figures.value, reason);
}

/* What a chart of differences shows at a reading is not its value. */
static char *
difference (const BwAnalysis *analysis, const BwSpcPoint *point, gboolean is_held, const Figures *f)
{
  if (is_held && point->special_cause == BW_SPC_ABOVE_LIMIT)
    /* Translators: %1$s is a month or day, %2$s a difference, %3$s a limit. */
    return g_strdup_printf (
        _ ("%1$s differed from the reading before it by %2$s, above the upper limit of %3$s."), f->period,
        f->value, f->upl);
  if (is_held && point->judged && !is_constant (analysis))
    /* Translators: %1$s is a month or day, %2$s a difference, %3$s and %4$s limits. */
    return g_strdup_printf (
        _ ("%1$s differed from the reading before it by %2$s, within the expected %3$s to %4$s."), f->period,
        f->value, f->lpl, f->upl);
  /* Translators: %1$s is a month or day, %2$s a difference. */
  return g_strdup_printf (_ ("%1$s differed from the reading before it by %2$s."), f->period, f->value);
}

/* The latest reading, held against the limits where they hold. */
static char *
latest_reading (const BwAnalysis *analysis, guint latest)
{
  g_auto (Figures) figures = figures_of (analysis, latest);
  gboolean is_held = !bw_analysis_is_on_trial (analysis) && analysis->summary.shown == latest;

  /* All are. */
  if (bw_analysis_get_exclusion (analysis, latest) != NULL)
    return dup_exclusion (analysis, latest);
  if (bw_analysis_shows_differences (analysis))
    return difference (analysis, &analysis->points[latest], is_held, &figures);
  if (is_held)
    return sentence_for (analysis, &analysis->points[latest], &figures);
  /* Translators: %1$s is a month or day, %2$s its value. */
  return g_strdup_printf (_ ("%1$s was %2$s."), figures.period, figures.value);
}

/* What came after the reading that is spoken of. The method names the reason for each. */
static void
say_exclusions (GPtrArray *sentences, const BwAnalysis *analysis, guint latest)
{
  guint n = 0, last = 0;

  for (guint i = latest + 1; i < analysis->n; i++)
    if (!analysis->points[i].missing)
      {
        n++;
        last = i;
      }
  if (n == 1)
    bw_sentences_say (sentences, dup_exclusion (analysis, last));
  else if (n > 1)
    bw_sentences_say (
        sentences,
        /* Translators: %u is how many, two or more. */
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u later reading is left out of limits and rules.",
                                      "%u later readings are left out of limits and rules.", n),
                         n));
}

/* Why the chart has no place for figures that there are. */
static const char *
why_unfit (const BwAnalysis *analysis)
{
  if (bw_judgement_needs_sizes (analysis->measure->chart))
    return _ ("It needs a numerator and a denominator for each reading.");
  return analysis->measure->chart == BW_CHART_T ? _ ("It shows only what is more than nought.")
                                                : _ ("It shows nothing less than nought.");
}

char *
bw_finding_dup_evidence (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();
  guint latest;

  if (!bw_analysis_get_latest (analysis, &latest))
    return g_strdup (analysis->n_unfit > 0
                         ? why_unfit (analysis)
                         : _ ("Nothing can be said of this measure until it has readings."));
  bw_sentences_say (sentences, latest_reading (analysis, latest));
  say_exclusions (sentences, analysis, latest);
  if (analysis->summary.trial)
    {
      bw_sentences_say (sentences, on_trial (analysis));
      bw_sentences_say (sentences, dup_way_out (analysis));
    }
  else if (analysis->runs[latest].signal)
    say_runs (sentences, &analysis->runs[latest]);
  if (bw_analysis_is_last_missing (analysis))
    bw_sentences_say (sentences, g_strdup (_ ("The latest figure is missing.")));
  return bw_sentences_join (sentences);
}

char *
bw_finding_dup_text (const BwAnalysis *analysis)
{
  g_autofree char *evidence = bw_finding_dup_evidence (analysis);

  return g_strjoin (" ", bw_finding_get_headline (analysis), evidence, NULL);
}

static char *
target_of_constant (const BwAnalysis *analysis, const char *target)
{
  if (analysis->summary.assurance == BW_SPC_ASSURANCE_PASS)
    /* Translators: %s is a value. */
    return g_strdup_printf (_ ("Every reading meets the target of %s."), target);
  if (analysis->summary.assurance == BW_SPC_ASSURANCE_FAIL)
    /* Translators: %s is a value. */
    return g_strdup_printf (_ ("No reading meets the target of %s."), target);
  return NULL;
}

char *
bw_finding_dup_target (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);
  g_autofree char *target = bw_format_value (analysis->format, analysis->settings.target);

  if (phase && is_constant (analysis) && analysis->n_phases == 1)
    return target_of_constant (analysis, target);
  if (!phase || isnan (phase->upl))
    return NULL;
  switch (analysis->summary.assurance)
    {
    case BW_SPC_ASSURANCE_NONE:
      break;
    case BW_SPC_ASSURANCE_PASS:
      /* Translators: %s is a value. */
      return g_strdup_printf (_ ("The target of %s lies outside the limits on the safe side: as things are, "
                                 "it can be expected to be met."),
                              target);
    case BW_SPC_ASSURANCE_FAIL:
      /* Translators: %s is a value. */
      return g_strdup_printf (_ ("The target of %s lies out of reach of the limits: it cannot be expected to "
                                 "be met unless something is changed."),
                              target);
    case BW_SPC_ASSURANCE_INCONSISTENT:
      /* Translators: %s is a value. */
      return g_strdup_printf (
          _ ("The target of %s lies between the limits: some readings will meet it and some will miss "
             "it, whatever anybody does."),
          target);
    }
  return NULL;
}
