// SPDX-License-Identifier: GPL-3.0-or-later
/* xmr.c - an XmR chart as numbers: a series cut into phases, each with its limits and rules, and the two
 * icons of the whole. */
#include "spc/xmr.h"

#include "spc/limits.h"
#include "spc/rules.h"

static size_t
phase_end (const BwSpcSeries *series, size_t first)
{
  size_t end = first + 1;

  while (end < series->n && !(series->starts && series->starts[end]))
    end++;
  return end;
}

static void
judge_phases (const BwSpcSettings *settings, const BwSpcSeries *series, BwSpcPoint *points)
{
  unsigned number = 0;

  for (size_t first = 0, end; first < series->n; first = end)
    {
      end = phase_end (series, first);
      if (series->starts && series->starts[first])
        number++;
      for (size_t i = first; i < end; i++)
        points[i] = (BwSpcPoint){.phase = number};

      BwSpcSeries phase = {.n = end - first,
                           .values = series->values + first,
                           .excluded = series->excluded ? series->excluded + first : NULL};

      bw_spc_limits_draw (settings, &phase, points + first);
      bw_spc_rules_apply (settings, &phase, points + first);
    }
}

bool
bw_spc_is_later (const BwSpcPoint *points, size_t i, size_t latest)
{
  return latest == BW_SPC_NO_POINT || !points[i].excluded || points[latest].excluded;
}

static BwSpcSummary
count (size_t n, const BwSpcPoint *points)
{
  BwSpcSummary summary = {.latest = BW_SPC_NO_POINT, .shown = BW_SPC_NO_POINT};

  for (size_t i = 0; i < n; i++)
    {
      summary.any_short |= points[i].short_phase;
      summary.any_unscreened |= points[i].unscreened;
      if (!points[i].missing)
        {
          summary.n++;
          if (bw_spc_is_later (points, i, summary.latest))
            summary.latest = i;
          summary.last_excluded = summary.latest != i;
        }
    }
  summary.last_missing = n > 0 && points[n - 1].missing;
  summary.trial = n > 0 && points[n - 1].short_phase;
  return summary;
}

/* Limits that still move with every point let nothing be said about the latest (mdc). The reference has its
 * icons for whatever stands last. */
static bool
can_tell (const BwSpcSettings *settings, const BwSpcSeries *series, const BwSpcSummary *summary)
{
  return settings->rules == BW_SPC_RULES_PLOTTHEDOTS ? series->n > 0 : summary->n > 0 && !summary->trial;
}

/* The last point that is not left out, whether it has a value or not; the last if all are. */
static size_t
find_last (size_t n, const BwSpcPoint *points)
{
  size_t last = n - 1;

  while (last > 0 && points[last].excluded)
    last--;
  return points[last].excluded ? n - 1 : last;
}

BwSpcSummary
bw_spc_xmr (const BwSpcSettings *settings, const BwSpcSeries *series, BwSpcPoint *points)
{
  judge_phases (settings, series, points);

  BwSpcSummary summary = count (series->n, points);

  if (can_tell (settings, series, &summary))
    {
      summary.shown =
          settings->rules == BW_SPC_RULES_PLOTTHEDOTS ? find_last (series->n, points) : summary.latest;
      summary.variation = bw_spc_variation_of (&points[summary.shown]);
      summary.assurance = bw_spc_assurance_of (settings, &points[series->n - 1]);
    }
  return summary;
}
