// SPDX-License-Identifier: GPL-3.0-or-later
/* method.c - how a chart was made, for those who ask. */
#include "chart/absences.h"
#include "chart/description.h"
#include "chart/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the lines of the chart are. */
static const char *
lines_of (BwChartKind chart)
{
  switch (chart)
    {
    case BW_CHART_XMR:
      break;
    case BW_CHART_RUN:
      return _ ("Run chart: the line in the middle is the median; it has no limits.");
    case BW_CHART_I:
      return _ ("I chart: mean ± 2.66 × mean moving range.");
    case BW_CHART_MR:
      return _ ("MR chart: how far each reading lies from the one before; upper limit 3.267 × their mean.");
    case BW_CHART_P:
      return _ ("p chart: pooled share ± three standard deviations, by each reading’s own denominator.");
    case BW_CHART_PP:
      return _ (
          "p′ chart (Laney): pooled share ± three standard deviations, by each reading’s own denominator "
          "and by how much readings vary beyond it.");
    case BW_CHART_U:
      return _ ("u chart: pooled rate ± three standard deviations, by each reading’s own denominator.");
    case BW_CHART_UP:
      return _ (
          "u′ chart (Laney): pooled rate ± three standard deviations, by each reading’s own denominator "
          "and by how much readings vary beyond it.");
    case BW_CHART_C:
      return _ ("c chart: mean count ± three times its square root.");
    case BW_CHART_G:
      return _ ("g chart: cases between rare events; the line in the middle is the median, the limits are "
                "those of a geometric distribution.");
    case BW_CHART_T:
      return _ ("t chart: times between rare events, judged by their 3.6th root as on an I chart.");
    }
  return _ ("XmR chart: mean ± 2.66 × mean moving range.");
}

static gboolean
screens (const BwAnalysis *analysis)
{
  switch ((BwChartKind) analysis->measure->chart)
    {
    case BW_CHART_XMR:
    case BW_CHART_I:
    case BW_CHART_PP:
    case BW_CHART_UP:
    case BW_CHART_T:
      return analysis->settings.screen;
    case BW_CHART_RUN:
    case BW_CHART_MR:
    case BW_CHART_P:
    case BW_CHART_U:
    case BW_CHART_C:
    case BW_CHART_G:
      break;
    }
  return FALSE;
}

static char *
xmr_rules (const BwAnalysis *analysis)
{
  if (analysis->settings.rules == BW_SPC_RULES_PLOTTHEDOTS)
    /* Translators: %1$u is 6 or 7. */
    return g_strdup_printf (_ ("Rules: one reading outside the limits; %1$u in a row on one side of the "
                               "mean; %1$u in a row rising "
                               "or falling; two out of three on one side, close to a limit and within it "
                               "(NHSRplotthedots 0.2.2)."),
                            analysis->settings.run);
  /* Translators: %1$u is 6 or 7. */
  return g_strdup_printf (
      _ ("Rules: one reading outside the limits; %1$u in a row on one side of the mean; %1$u in a row rising "
         "or falling; two out of three on one side, close to a limit or beyond it (Making Data Count)."),
      analysis->settings.run);
}

static char *
rules_of (const BwAnalysis *analysis)
{
  switch ((BwChartKind) analysis->measure->chart)
    {
    case BW_CHART_XMR:
      return xmr_rules (analysis);
    case BW_CHART_RUN:
      return g_strdup (
          _ ("Rules: a run on one side of the median longer than chance allows; fewer crossings of "
             "it than by chance (Anhøj). They single no reading out."));
    case BW_CHART_MR:
      return g_strdup (_ ("Rule: one reading outside the limits."));
    case BW_CHART_I:
    case BW_CHART_P:
    case BW_CHART_PP:
    case BW_CHART_U:
    case BW_CHART_UP:
    case BW_CHART_C:
    case BW_CHART_G:
    case BW_CHART_T:
      break;
    }
  return g_strdup (
      _ ("Rules: one reading outside the limits; a run on one side of the centre line longer than "
         "chance allows; fewer crossings of it than by chance (Anhøj), which single no reading out."));
}

/* What the present limits rest on; NULL without limits. */
static char *
basis (const BwAnalysis *analysis)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!phase || isnan (phase->mean) || (bw_analysis_has_limits (analysis) && isnan (phase->upl)))
    return NULL;
  if (!bw_analysis_has_limits (analysis))
    /* Translators: %u is how many readings the median was taken of. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The present median rests on %u reading.",
                                         "The present median rests on %u readings.", phase->n_used),
                            phase->n_used);
  if (!phase->cause)
    /* Translators: %u is how many readings mean and limits were computed from. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The limits rest on %u reading.",
                                         "The limits rest on %u readings.", phase->n_used),
                            phase->n_used);

  g_autofree char *since = bw_format_event (phase->cause->start, analysis->period);

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

  if (!phase || isnan (phase->mean) || analysis->settings.baseline == 0)
    return NULL;
  if (analysis->measure->chart != BW_CHART_XMR && analysis->n_phases > 1)
    return g_strdup (_ ("A baseline has no effect on this chart where limits begin anew."));
  if (phase->end - phase->first <= analysis->settings.baseline)
    return NULL;
  return g_strdup (_ ("Later readings do not move them."));
}

static void
say_exclusions (GPtrArray *sentences, const BwAnalysis *analysis)
{
  for (guint i = 0; i < analysis->n; i++)
    {
      g_autofree char *period = bw_format_reading (analysis->dates[i], analysis->period);
      g_autofree char *reason = bw_format_clause (bw_analysis_get_exclusion (analysis, i));

      if (bw_analysis_get_exclusion (analysis, i))
        bw_sentences_say (
            sentences,
            /* Translators: %1$s is a month or day, %2$s why its reading does not count, in the
             * secretary's own words. */
            g_strdup_printf (_ ("%1$s is left out of limits and rules: %2$s."), period, reason));
    }
}

static char *
unfit (const BwAnalysis *analysis)
{
  if (analysis->n_unfit == 0)
    return NULL;
  /* Translators: %u is how many of a measure's readings. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reading cannot be shown on a chart of this kind.",
                                       "%u readings cannot be shown on a chart of this kind.",
                                       analysis->n_unfit),
                          analysis->n_unfit);
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
      bw_sentences_say (
          sentences,
          /* Translators: %s is a date. */
          g_strdup_printf (_ ("The rebase of %s falls on the date of no reading and has no effect."), date));
    }
}

char *
bw_description_dup_method (const BwAnalysis *analysis)
{
  g_autoptr (GPtrArray) sentences = bw_sentences_new ();
  g_autofree char *source = bw_format_clause (analysis->measure->source_note);

  bw_sentences_say (sentences, g_strdup (lines_of (analysis->measure->chart)));
  bw_sentences_say (sentences, basis (analysis));
  bw_sentences_say (sentences, baseline (analysis));
  if (screens (analysis))
    bw_sentences_say (sentences,
                      g_strdup (_ ("Moving ranges of 3.267 times their mean and more are left out, "
                                   "unless that would leave limits without width.")));
  bw_sentences_say (sentences, rules_of (analysis));
  say_exclusions (sentences, analysis);
  bw_absences_say (sentences, analysis);
  bw_sentences_say (sentences, unfit (analysis));
  say_rebases_without_effect (sentences, analysis);
  if (*source)
    /* Translators: %s says where figures come from, in the secretary's own words. */
    bw_sentences_say (sentences, g_strdup_printf (_ ("Source: %s."), source));
  return bw_sentences_join (sentences);
}
