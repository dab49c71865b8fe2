// SPDX-License-Identifier: GPL-3.0-or-later
/* absences.c - which periods a series has no row for, in words. */
#include "chart/absences.h"

#include "chart/sentences.h"

#include <glib/gi18n-lib.h>

/* More gaps are only counted. */
#define MOST_NAMED 3

static guint
count_before (const BwAnalysis *analysis, guint reading)
{
  return bw_rhythm_count_between (&analysis->rhythm, analysis->dates[reading - 1], analysis->dates[reading]);
}

static char *
name_gap (const BwAnalysis *analysis, guint reading, guint n)
{
  BwDate first = bw_rhythm_step (&analysis->rhythm, analysis->dates[reading - 1]), last = first;

  for (guint i = 1; i < n; i++)
    last = bw_rhythm_step (&analysis->rhythm, last);

  g_autofree char *from = bw_format_period (first, analysis->period);
  g_autofree char *to = bw_format_period (last, analysis->period);

  if (n == 1)
    /* Translators: %s is a month, a quarter, a year, or a day. */
    return g_strdup_printf (_ ("There is no reading for %s."), from);
  /* Translators: %1$s and %2$s are months, quarters, years, or days. */
  return g_strdup_printf (_ ("There are no readings from %1$s to %2$s."), from, to);
}

void
bw_absences_say (GPtrArray *sentences, const BwAnalysis *analysis)
{
  guint n_gaps = 0, n = 0;

  for (guint i = 1; i < analysis->n; i++)
    {
      n_gaps += count_before (analysis, i) > 0;
      n += count_before (analysis, i);
    }
  for (guint i = 1; i < analysis->n && n_gaps <= MOST_NAMED; i++)
    if (count_before (analysis, i) > 0)
      bw_sentences_say (sentences, name_gap (analysis, i, count_before (analysis, i)));
  if (n_gaps > MOST_NAMED)
    bw_sentences_say (
        sentences,
        /* Translators: %u is how many months, quarters, years, or days, four or more. */
        g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "%u period between the first reading and the last has no reading.",
                         "%u periods between the first reading and the last have no reading.", n),
            n));
}
