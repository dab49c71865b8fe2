// SPDX-License-Identifier: GPL-3.0-or-later
/* words.c - short words for icons, points and labels. */
#include "chart/words.h"

#include "chart/horizon.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *
bw_words_variation (BwSpcVariation variation)
{
  switch (variation)
    {
    case BW_SPC_VARIATION_NONE:
      break;
    case BW_SPC_VARIATION_COMMON:
      return _ ("Common cause");
    case BW_SPC_VARIATION_IMPROVEMENT_HIGH:
      return _ ("Improvement, high");
    case BW_SPC_VARIATION_IMPROVEMENT_LOW:
      return _ ("Improvement, low");
    case BW_SPC_VARIATION_CONCERN_HIGH:
      return _ ("Concern, high");
    case BW_SPC_VARIATION_CONCERN_LOW:
      return _ ("Concern, low");
    case BW_SPC_VARIATION_NEUTRAL_HIGH:
      return _ ("Change, high");
    case BW_SPC_VARIATION_NEUTRAL_LOW:
      return _ ("Change, low");
    }
  return _ ("Not judged");
}

const char *
bw_words_variation_detail (BwSpcVariation variation)
{
  switch (variation)
    {
    case BW_SPC_VARIATION_NONE:
      break;
    case BW_SPC_VARIATION_COMMON:
      return _ ("ordinary variation");
    case BW_SPC_VARIATION_IMPROVEMENT_HIGH:
    case BW_SPC_VARIATION_IMPROVEMENT_LOW:
      return _ ("change for the better");
    case BW_SPC_VARIATION_CONCERN_HIGH:
    case BW_SPC_VARIATION_CONCERN_LOW:
      return _ ("change for the worse");
    case BW_SPC_VARIATION_NEUTRAL_HIGH:
    case BW_SPC_VARIATION_NEUTRAL_LOW:
      return _ ("neither good nor bad");
    }
  return _ ("too few figures");
}

const char *
bw_words_verdict (const BwAnalysis *analysis)
{
  return bw_analysis_has_odd_runs (analysis) ? _ ("Not chance alone")
                                             : bw_words_variation (analysis->summary.variation);
}

const char *
bw_words_verdict_detail (const BwAnalysis *analysis)
{
  return bw_analysis_has_odd_runs (analysis) ? _ ("runs too long or too few")
                                             : bw_words_variation_detail (analysis->summary.variation);
}

const char *
bw_words_assurance (BwSpcAssurance assurance)
{
  switch (assurance)
    {
    case BW_SPC_ASSURANCE_NONE:
      break;
    case BW_SPC_ASSURANCE_PASS:
      return _ ("Passing");
    case BW_SPC_ASSURANCE_FAIL:
      return _ ("Failing");
    case BW_SPC_ASSURANCE_INCONSISTENT:
      return _ ("Hit or miss");
    }
  return _ ("Not judged");
}

/* Where none is in force yet. */
static char *
planned_target (const BwAnalysis *analysis)
{
  const BwTarget *planned = bw_horizon_next_planned (analysis, NULL);

  if (!planned)
    return g_strdup (_ ("no target"));

  g_autofree char *value = bw_format_value (analysis->format, planned->value);
  g_autofree char *since = bw_format_event (planned->since, analysis->period);

  /* Translators: the caption of an icon; %1$s is a value, %2$s a month or day to come. */
  return g_strdup_printf (_ ("target %1$s from %2$s"), value, since);
}

char *
bw_words_assurance_detail (const BwAnalysis *analysis)
{
  g_autofree char *target = bw_format_value (analysis->format, analysis->settings.target);

  if (!isfinite (analysis->settings.target))
    return planned_target (analysis);
  switch (analysis->settings.improvement)
    {
    case BW_SPC_INCREASE:
      /* Translators: the caption of an icon; %s is a value. */
      return g_strdup_printf (_ ("target %s or more"), target);
    case BW_SPC_DECREASE:
      /* Translators: the caption of an icon; %s is a value. */
      return g_strdup_printf (_ ("target %s or less"), target);
    case BW_SPC_NEUTRAL:
      break;
    }
  /* Translators: the caption of an icon; %s is a value. */
  return g_strdup_printf (_ ("target %s"), target);
}

const char *
bw_words_direction (const BwMeasure *measure)
{
  switch ((BwDirection) measure->improvement)
    {
    case BW_DIRECTION_INCREASE:
      return _ ("higher is better");
    case BW_DIRECTION_DECREASE:
      return _ ("lower is better");
    case BW_DIRECTION_NEUTRAL:
      break;
    }
  return _ ("neither high nor low is better");
}

/* "common cause", "above the upper limit" … */
static char *
dup_cause (const BwAnalysis *analysis, BwSpcSpecialCause cause)
{
  guint run = analysis->settings.run;

  switch (cause)
    {
    case BW_SPC_COMMON_CAUSE:
      break;
    case BW_SPC_ABOVE_LIMIT:
      return g_strdup (_ ("above the upper limit"));
    case BW_SPC_BELOW_LIMIT:
      return g_strdup (_ ("below the lower limit"));
    case BW_SPC_TREND_INCREASING:
      /* Translators: of a reading; %u is 6 or 7. */
      return g_strdup_printf (_ ("one of %u or more that rise in a row"), run);
    case BW_SPC_TREND_DECREASING:
      /* Translators: of a reading; %u is 6 or 7. */
      return g_strdup_printf (_ ("one of %u or more that fall in a row"), run);
    case BW_SPC_TWO_IN_THREE_ABOVE:
      return g_strdup (_ ("one of two out of three in a row close to the upper limit"));
    case BW_SPC_TWO_IN_THREE_BELOW:
      return g_strdup (_ ("one of two out of three in a row close to the lower limit"));
    case BW_SPC_SHIFT_ABOVE:
      /* Translators: of a reading; %u is 6 or 7. */
      return g_strdup_printf (_ ("one of %u or more in a row above the mean"), run);
    case BW_SPC_SHIFT_BELOW:
      /* Translators: of a reading; %u is 6 or 7. */
      return g_strdup_printf (_ ("one of %u or more in a row below the mean"), run);
    }
  return g_strdup (_ ("common cause"));
}

char *
bw_words_point (const BwAnalysis *analysis, guint reading)
{
  g_return_val_if_fail (reading < analysis->n, NULL);

  g_autofree char *period = bw_format_reading (analysis->dates[reading], analysis->period);
  g_autofree char *value = bw_format_value (analysis->format, analysis->values[reading]);

  if (analysis->points[reading].missing)
    /* Translators: a point of a chart, spoken; %s is its month or day. */
    return g_strdup_printf (_ ("%s: no figure"), period);

  g_autofree char *cause = dup_cause (analysis, bw_analysis_get_cause (analysis, reading));
  const char *exclusion = bw_analysis_get_exclusion (analysis, reading);

  if (exclusion)
    /* Translators: a point of a chart, spoken: as in "March 2026: 78.4%, left out of limits and rules: strike
     * days". The reason is in the secretary's own words. */
    return g_strdup_printf (_ ("%1$s: %2$s, left out of limits and rules: %3$s"), period, value, exclusion);
  if (!bw_analysis_has_limits (analysis))
    return g_strdup_printf (_ ("%1$s: %2$s"), period, value);
  /* Translators: as in "March 2026: 78.4%, common cause". */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), period, value, cause);
}

char *
bw_words_latest (const BwAnalysis *analysis)
{
  guint latest;

  return bw_format_value (analysis->format,
                          bw_analysis_get_latest (analysis, &latest) ? analysis->values[latest] : NAN);
}

char *
bw_words_latest_period (const BwAnalysis *analysis)
{
  guint latest;

  return bw_format_period_short (
      bw_analysis_get_latest (analysis, &latest) ? analysis->dates[latest] : BW_NO_DATE, analysis->period);
}

char *
bw_words_latest_period_in_lines (const BwAnalysis *analysis)
{
  guint latest;

  if (analysis->period != BW_PERIOD_HOUR || !bw_analysis_get_latest (analysis, &latest))
    return bw_words_latest_period (analysis);

  BwDate date = analysis->dates[latest];
  g_autofree char *time = bw_format_time (date), *day = bw_format_period_short (date, BW_PERIOD_DAY);

  return g_strjoin ("\n", time, day, NULL);
}

char *
bw_words_target (const BwAnalysis *analysis)
{
  g_autofree char *target = bw_format_value (analysis->format, analysis->settings.target);

  if (!isfinite (analysis->settings.target) || analysis->settings.improvement == BW_SPC_NEUTRAL)
    return g_steal_pointer (&target);
  return g_strconcat (analysis->settings.improvement == BW_SPC_INCREASE ? "\342\211\245" : "\342\211\244",
                      "\302\240", target, NULL);
}

const char *
bw_words_unit (const BwAnalysis *analysis)
{
  const BwMeasure *measure = analysis->measure;

  if (measure->unit && *measure->unit)
    return measure->unit;
  return measure->is_share ? _ ("per cent") : "";
}

static char *
trial_median (const BwAnalysisPhase *phase, const char *unit)
{
  if (!*unit)
    /* Translators: over a chart. %1$u is how many readings there are, %2$d how many a median needs. */
    return g_strdup_printf (_ ("trial median, %1$u of %2$d readings"), phase->n_values, BW_SPC_ENOUGH);
  /* Translators: over a chart, as in "falls per 1,000 bed days; trial median, 6 of 13 readings". */
  return g_strdup_printf (_ ("%1$s; trial median, %2$u of %3$d readings"), unit, phase->n_values,
                          BW_SPC_ENOUGH);
}

char *
bw_words_unit_line (const BwAnalysis *analysis, const char *unit)
{
  const BwAnalysisPhase *phase = bw_analysis_get_last_phase (analysis);

  if (!phase || !phase->is_trial)
    return g_strdup (unit);
  if (!bw_analysis_has_limits (analysis))
    return trial_median (phase, unit);
  if (!*unit)
    /* Translators: over a chart. %1$u is how many readings there are, %2$d how many limits need. */
    return g_strdup_printf (_ ("trial limits, %1$u of %2$d readings"), phase->n_values, BW_SPC_ENOUGH);
  /* Translators: over a chart, as in "falls per 1,000 bed days; trial limits, 6 of 13 readings". */
  return g_strdup_printf (_ ("%1$s; trial limits, %2$u of %3$d readings"), unit, phase->n_values,
                          BW_SPC_ENOUGH);
}

char *
bw_words_note (const BwAnalysis *analysis, const BwNote *note, const char *text)
{
  g_autofree char *period = bw_format_event (note->marker->date, analysis->period);

  if (note->marker->story != BW_NOBODY)
    /* Translators: a note beside a chart. %1$s is a month or day, %2$s what happened, in somebody's own
     * words. */
    return g_strdup_printf (_ ("%1$s, from a story. %2$s"), period, text);
  /* Translators: a note beside a chart; %1$s is a month or day, %2$s what happened. */
  return g_strdup_printf (_ ("%1$s. %2$s"), period, text);
}
