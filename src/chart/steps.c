// SPDX-License-Identifier: GPL-3.0-or-later
/* steps.c - limits that each reading has of its own. */
#include "chart/steps.h"

#include <math.h>

/* The next stretch of readings that have limits, from @first on; FALSE: there is no more before @end. */
static gboolean
find_stretch (const BwAnalysis *analysis, guint *first, guint *last, guint end)
{
  while (*first < end && isnan (analysis->points[*first].upl))
    ++*first;
  for (*last = *first; *last < end && !isnan (analysis->points[*last].upl);)
    ++*last;
  return *last > *first;
}

static double
limit_of (const BwSpcPoint *point, gboolean is_upper)
{
  return is_upper ? point->upl : point->lpl;
}

/* From the left; two corners for each step. */
static GArray *
trace (const BwStepPlaces *places, const BwAnalysis *analysis, guint first, guint last, gboolean is_upper)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (BwPoint));

  for (guint i = first; i < last; i++)
    {
      double limit = limit_of (&analysis->points[i], is_upper), y = places->y (places->data, limit);
      BwPoint from = {places->left (places->data, i), y}, to = {places->right (places->data, i), y};

      if (i > first && limit == limit_of (&analysis->points[i - 1], is_upper))
        g_array_set_size (path, path->len - 1);
      else
        g_array_append_val (path, from);
      g_array_append_val (path, to);
    }
  return path;
}

void
bw_steps_draw (const BwStepPlaces *places, BwDrawing *drawing, const BwAnalysis *analysis,
               const BwAnalysisPhase *phase, const BwStroke *stroke)
{
  guint last;

  for (guint first = phase->first; find_stretch (analysis, &first, &last, phase->end); first = last)
    for (int is_upper = 0; is_upper < 2; is_upper++)
      {
        g_autoptr (GArray) path = trace (places, analysis, first, last, is_upper);

        bw_drawing_polyline (drawing, (const BwPoint *) (void *) path->data, path->len, stroke);
      }
}

void
bw_steps_fill (const BwStepPlaces *places, BwDrawing *drawing, const BwAnalysis *analysis,
               const BwAnalysisPhase *phase, const BwFill *fill)
{
  guint last;

  for (guint first = phase->first; find_stretch (analysis, &first, &last, phase->end); first = last)
    {
      g_autoptr (GArray) outline = trace (places, analysis, first, last, TRUE);
      g_autoptr (GArray) below = trace (places, analysis, first, last, FALSE);

      for (guint i = below->len; i > 0; i--)
        g_array_append_val (outline, g_array_index (below, BwPoint, i - 1));
      bw_drawing_polygon (drawing, (const BwPoint *) (void *) outline->data, outline->len, fill, NULL);
    }
}
