// SPDX-License-Identifier: GPL-3.0-or-later
/* notes.c - the numbered notes of a chart. */
#include "chart/notes.h"

#include "chart/axis.h"

/* The reading whose period the day @date lies in: the first of that day, or the last that begins before it,
 * if the next would not have begun. */
static gboolean
find_reading (const BwAnalysis *analysis, BwDate date, guint *reading)
{
  BwTimeAxis times = bw_time_axis_fit (analysis);
  guint after = 0;

  while (after < analysis->n && analysis->dates[after] < date)
    after++;
  *reading = after;
  if (after < analysis->n && bw_date_get_day (analysis->dates[after]) == date)
    return TRUE;
  if (after == 0 || bw_time_axis_is_gap (&times, analysis->dates[after - 1], date))
    return FALSE;
  *reading = after - 1;
  return TRUE;
}

GArray *
bw_notes_list (const BwAnalysis *analysis)
{
  const GPtrArray *markers = analysis->series->markers;
  GArray *notes = g_array_new (FALSE, TRUE, sizeof (BwNote));
  guint n_placed = 0, number = 0;

  for (guint i = 0; i < markers->len; i++)
    {
      BwNote note = {.marker = g_ptr_array_index (markers, i)};

      if (find_reading (analysis, note.marker->date, &note.reading))
        note.number = ++n_placed;
      g_array_append_val (notes, note);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      BwNote *note = &g_array_index (notes, BwNote, i);

      if (note->number + BW_MOST_NOTES > n_placed && note->number > 0)
        note->number = ++number;
      else
        note->number = 0;
    }
  return notes;
}
