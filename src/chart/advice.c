// SPDX-License-Identifier: GPL-3.0-or-later
/* advice.c - which kinds of chart suit a series. */
#include "chart/advice.h"

#include "chart/analysis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From so many on, a p or u chart takes differences for special causes that no process is free of (Laney
 * 2002). */
#define MANY 1000
/* Where sizes differ by no more than a quarter either way, so do the limits, by an eighth. */
#define DIFFERENT 1.25
/* Up to so many, a c chart's own lower limit is nought: three times the root of nine is nine. */
#define SMALL 9

/* What the figures of a series are like. */
typedef struct
{
  guint n;            /* readings with a value */
  guint n_sizes;      /* those of them with a denominator */
  gboolean are_parts; /* no numerator is more than its denominator */
  gboolean are_whole; /* values are whole, and not less than nought */
  gboolean are_positive;
  double sum;         /* of values */
  double least, most; /* denominators */
} Nature;

static void
look_at (Nature *self, const BwReading *reading)
{
  if (isnan (reading->value))
    return;
  self->n++;
  self->sum += reading->value;
  self->are_whole &= reading->value >= 0 && reading->value == floor (reading->value);
  self->are_positive &= reading->value > 0;
  if (isnan (reading->numerator) || !(reading->denominator > 0))
    return;
  self->are_parts &= reading->numerator <= reading->denominator;
  self->least = self->n_sizes == 0 ? reading->denominator : fmin (self->least, reading->denominator);
  self->most = fmax (self->most, reading->denominator);
  self->n_sizes++;
}

static Nature
nature_of (const BwSeries *series)
{
  Nature self = {.are_parts = TRUE, .are_whole = TRUE, .are_positive = TRUE};

  for (guint i = 0; i < series->readings->len; i++)
    look_at (&self, g_ptr_array_index (series->readings, i));
  return self;
}

gboolean
bw_advice_fits (const BwSeries *series, BwChartKind chart)
{
  const Nature nature = nature_of (series);
  gboolean have_sizes = nature.n > 0 && nature.n_sizes == nature.n;

  switch (chart)
    {
    case BW_CHART_XMR:
    case BW_CHART_RUN:
    case BW_CHART_I:
    case BW_CHART_MR:
      break;
    case BW_CHART_P:
    case BW_CHART_PP:
      return have_sizes && nature.are_parts;
    case BW_CHART_U:
    case BW_CHART_UP:
      return have_sizes;
    case BW_CHART_C:
    case BW_CHART_G:
      return nature.n > 0 && nature.n_sizes == 0 && nature.are_whole;
    case BW_CHART_T:
      return nature.n > 0 && nature.n_sizes == 0 && nature.are_positive;
    }
  return TRUE;
}

/* Whether the present XmR chart has a limit where no count can be. */
static gboolean
reaches_below_nought (BwSeries *series)
{
  g_autoptr (BwAnalysis) analysis = NULL;
  const BwAnalysisPhase *phase;

  if (series->measure->chart != BW_CHART_XMR)
    return FALSE;
  analysis = bw_analysis_new (series);
  phase = bw_analysis_get_last_phase (analysis);
  return phase != NULL && phase->lpl < 0;
}

static char *
advise_on_shares (const Nature *nature, const char *least, const char *most)
{
  if (nature->most >= MANY)
    /* Translators: numbers of what readings are shares of, the smallest and the largest. */
    return g_strdup_printf (_ ("Each reading is a share of many, %1$s to %2$s: a p chart would take small "
                               "differences for special causes, a p′ chart or an XmR chart does not."),
                            least, most);
  if (nature->most > nature->least * DIFFERENT)
    /* Translators: numbers of what readings are shares of, the smallest and the largest. */
    return g_strdup_printf (
        _ ("Readings are shares of numbers that differ much, %1$s to %2$s: the limits of a p "
           "chart take that into account."),
        least, most);
  /* Translators: numbers of what readings are shares of, the smallest and the largest. */
  return g_strdup_printf (
      _ ("Readings are shares of about as many each time, %1$s to %2$s: an XmR chart does as "
         "well as a p chart."),
      least, most);
}

static char *
advise_on_rates (BwSeries *series, const Nature *nature, const char *least, const char *most)
{
  if (nature->most > nature->least * DIFFERENT)
    /* Translators: the smallest and the largest denominator of a rate. */
    return g_strdup_printf (
        _ ("Readings are counts in an exposure that differs much, %1$s to %2$s: the limits of "
           "a u chart take that into account."),
        least, most);
  if (reaches_below_nought (series))
    /* Translators: the smallest and the largest denominator of a rate. */
    return g_strdup_printf (
        _ ("Readings are counts in an exposure of %1$s to %2$s, and the lower limit of an "
           "XmR chart is below nought, where no count can be: that of a u chart is not."),
        least, most);
  /* Translators: the smallest and the largest denominator of a rate. */
  return g_strdup_printf (_ ("Readings are counts in about the same exposure each time, %1$s to %2$s: an XmR "
                             "chart does as well as a u chart."),
                          least, most);
}

static char *
advise_on_counts (BwSeries *series, double mean)
{
  if (mean >= MANY)
    return g_strdup (_ ("Readings are large counts: a c chart would take small differences for special "
                        "causes, an XmR chart does not."));
  if (mean <= SMALL && reaches_below_nought (series))
    return g_strdup (
        _ ("Readings are small counts, and the lower limit of an XmR chart is below nought, where no count "
           "can be: a c chart suits them where they come from about the same number of patients each time."));
  return g_strdup (_ ("Readings are counts: a c chart suits them where they come from about the same number "
                      "of patients each time."));
}

char *
bw_advice_dup_reason (BwSeries *series)
{
  const Nature nature = nature_of (series);
  g_autofree char *least = bw_format_number (nature.least, 0), *most = bw_format_number (nature.most, 0);

  if (nature.n == 0)
    return NULL;
  if (nature.n_sizes == nature.n)
    return nature.are_parts && series->measure->is_share ? advise_on_shares (&nature, least, most)
                                                         : advise_on_rates (series, &nature, least, most);
  if (nature.n_sizes == 0 && nature.are_whole)
    return advise_on_counts (series, nature.sum / nature.n);
  return NULL;
}
