// SPDX-License-Identifier: GPL-3.0-or-later
/* value-line.c - the line from reading to reading, broken where nothing is known. */
#include "chart/value-line.h"

/* A lonely reading has a point but no line. */
static void
flush (BwDrawing *drawing, GArray *path, const BwStroke *stroke)
{
  if (path->len > 1)
    bw_drawing_polyline (drawing, (const BwPoint *) (void *) path->data, path->len, stroke);
  g_array_set_size (path, 0);
}

void
bw_value_line_draw (BwDrawing *drawing, const BwAnalysis *analysis, const BwTimeAxis *times,
                    BwPlaceReading place, gpointer data, const BwStroke *stroke)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BwPoint));

  for (guint i = 0; i < analysis->n; i++)
    {
      if (i > 0 && !bw_time_axis_joins (times, analysis, i))
        flush (drawing, path, stroke);
      if (!analysis->points[i].missing)
        {
          BwPoint point = place (data, i);

          g_array_append_val (path, point);
        }
    }
  flush (drawing, path, stroke);
}
