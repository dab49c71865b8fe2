// SPDX-License-Identifier: GPL-3.0-or-later
/* description.c - a chart for those who do not see it, and how it was made. */
#include "chart/description.h"

#include "chart/finding.h"
#include "chart/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static GPtrArray *
new_sentences (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Takes @sentence; NULL says nothing. */
static void
say (GPtrArray *sentences, char *sentence)
{
  if (sentence)
    g_ptr_array_add (sentences, sentence);
}

static char *
join (GPtrArray *sentences)
{
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (GStrv) sentences->pdata);
}

static char *
what_is_shown (const BwAnalysis *analysis)
{
  const char *name = analysis->measure->name ? analysis->measure->name : "";

  if (analysis->n == 0)
    /* Translators: %s is the name of a measure. */
    return g_strdup_printf (_ ("%s: a chart without readings."), name);

  g_autofree char *first = bw_format_period (analysis->dates[0], analysis->period);
  g_autofree char *last = bw_format_period (analysis->dates[analysis->n - 1], analysis->period);

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

  if (!phase || isnan (phase->upl))
    return NULL;

  g_autofree char *mean = bw_format_value (analysis->limit_format, phase->mean);
  g_autofree char *lower = bw_format_value (analysis->limit_format, phase->lpl);
  g_autofree char *upper = bw_format_value (analysis->limit_format, phase->upl);

  /* Translators: values of the present mean and limits. */
  return g_strdup_printf (_ ("The mean is %1$s, the limits are %2$s and %3$s."), mean, lower, upper);
}

static char *
special_causes (const BwAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < analysis->n; i++)
    n += bw_analysis_get_cause (analysis, i) != BW_SPC_COMMON_CAUSE;
  if (n == 0)
    return analysis->summary.n > 0 ? g_strdup (_ ("No reading shows a special cause.")) : NULL;
  /* Translators: %u is how many of a chart's readings. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading shows a special cause.",
                                       "%u readings show a special cause.", n),
                          n);
}

char *
bw_description_dup_alt (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = new_sentences ();

  say (sentences, what_is_shown (analysis));
  say (sentences, bw_finding_dup_text (analysis));
  say (sentences, present_levels (analysis));
  say (sentences, bw_finding_dup_target (analysis));
  say (sentences, special_causes (analysis));
  say (sentences, bw_description_dup_phases (analysis));
  return join (sentences);
}

char *
bw_description_dup_figures (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = new_sentences ();

  say (sentences, what_is_shown (analysis));
  say (sentences, present_levels (analysis));
  say (sentences, special_causes (analysis));
  return join (sentences);
}

/* What the present limits rest on; NULL without limits. */
static char *
basis (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!phase || isnan (phase->upl))
    return NULL;
  if (!phase->cause)
    /* Translators: %u is how many readings mean and limits were computed from. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The limits rest on %u reading.",
                                         "The limits rest on %u readings.", phase->n_used),
                            phase->n_used);

  g_autofree char *since = bw_format_period (phase->cause->start, analysis->period);

  return g_strdup_printf (
      /* Translators: %1$u is how many readings mean and limits were computed from, %2$s a month or day. */
      g_dngettext (GETTEXT_PACKAGE, "The present limits rest on %1$u reading from %2$s on.",
                   "The present limits rest on %1$u readings from %2$s on.", phase->n_used),
      phase->n_used, since);
}

static char *
baseline (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!phase || isnan (phase->upl) || phase->n_used == phase->end - phase->first ||
      analysis->settings.baseline == 0)
    return NULL;
  return g_strdup (_ ("Later readings do not move them."));
}

static gboolean
is_in_force (const BwAnalysis *analysis, const BwPhase *rebase)
{
  for (guint i = 0; i < analysis->n_phases; i++)
    if (analysis->phases[i].cause == rebase)
      return TRUE;
  return FALSE;
}

/* Where the arithmetic silently passes over a date that no reading has, people are told. */
static void
say_rebases_without_effect (GPtrArray *sentences, const BwAnalysis *analysis)
{
  const GPtrArray *phases = analysis->series->phases;

  for (guint i = 0; i < phases->len; i++)
    {
      BwPhase *rebase = g_ptr_array_index (phases, i);
      g_autofree char *date = bw_format_date (rebase->start);

      if (is_in_force (analysis, rebase))
        continue;
      say (sentences,
           /* Translators: %s is a date. */
           g_strdup_printf (_ ("The rebase of %s falls on the date of no reading and has no effect."), date));
    }
}

char *
bw_description_dup_method (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = new_sentences ();
  g_autofree char *source = bw_format_clause (analysis->measure->source_note);

  say (sentences, g_strdup (_ ("XmR chart: mean ± 2.66 × mean moving range.")));
  say (sentences, basis (analysis));
  say (sentences, baseline (analysis));
  if (analysis->settings.screen)
    say (sentences, g_strdup (_ ("Moving ranges of 3.267 times their mean and more are left out, unless "
                                 "that would leave limits without width.")));
  say (sentences,
       g_strdup (_ (
           "Rules: one reading outside the limits; seven in a row on one side of the mean; seven in a "
           "row rising or falling; two out of three on one side, close to a limit or beyond it (Making Data "
           "Count).")));
  say_rebases_without_effect (sentences, analysis);
  if (*source)
    /* Translators: %s says where figures come from, in the secretary's own words. */
    say (sentences, g_strdup_printf (_ ("Source: %s."), source));
  return join (sentences);
}

static char *
describe_phase (const BwAnalysis *analysis, guint phase)
{
  const BwPhase *cause = analysis->phases[phase].cause;
  g_autofree char *period = bw_format_period (cause->start, analysis->period);
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
  g_autoptr (GPtrArray) sentences = new_sentences ();

  for (guint i = 1; i < analysis->n_phases; i++)
    say (sentences, describe_phase (analysis, i));
  return sentences->len > 0 ? join (sentences) : NULL;
}
