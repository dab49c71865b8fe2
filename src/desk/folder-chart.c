// SPDX-License-Identifier: GPL-3.0-or-later
/* folder-chart.c - what measures.csv says of a measure's chart: targets, phases, markers, readings left out.
 */
#include <glib/gi18n-lib.h>

#include "desk/chart-notes.h"
#include "desk/charts.h"
#include "desk/folder-row.h"
#include "desk/reading.h"

static gboolean
read_value (const BwFolderRow *row, const char *column, const char *text, double *value)
{
  g_autoptr (GError) error = NULL;

  if (bw_desk_read_number (text, value, &error))
    return TRUE;
  bw_folder_refuse_error (&row->place, column, error);
  return FALSE;
}

static void
add_target (const BwFolderRow *row, BwMeasure *measure)
{
  const char *cell = bw_folder_cell (row, "target");
  BwDate since = bw_folder_date (row, "target since");
  double value = 0;

  if (*cell == '\0' ||
      !bw_folder_check_line (&row->place, "target name", bw_folder_cell (row, "target name")))
    return;
  if (read_value (row, "target", cell, &value))
    bw_desk_set_target (
        row->place.folder->library, measure,
        &(BwTargetWords){BW_TARGET_JUDGED, since, value, bw_folder_cell_or_null (row, "target name")});
}

/* "National = 0.85; Region = 0.8" */
static void
add_shown_targets (const BwFolderRow *row, BwMeasure *measure)
{
  g_auto (GStrv) pieces = bw_folder_split (bw_folder_cell (row, "shown targets"));

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *name = NULL, *text = NULL;
      double value = 0;

      if (!bw_folder_cut (pieces[i], '=', &name, &text))
        bw_folder_refuse (&row->place, "shown targets",
                          /* Translators: what a file has there. */
                          g_strdup_printf (_ ("“%s” is not “whose target = value”."), pieces[i]));
      else if (bw_folder_check_line (&row->place, "shown targets", name) &&
               read_value (row, "shown targets", text, &value))
        bw_desk_set_target (row->place.folder->library, measure,
                            &(BwTargetWords){BW_TARGET_SHOWN, BW_NO_DATE, value, name});
    }
}

/* Readings may have a time; the rest begins with a day. */
typedef gboolean (*ReadDate) (const char *text, BwDate *date, GError **error);
typedef void (*AddDated) (const BwFolderRow *row, BwMeasure *measure, BwDate date, const char *words);

static void
add_phase (const BwFolderRow *row, BwMeasure *measure, BwDate date, const char *words)
{
  bw_desk_add_phase (row->place.folder->library, measure, date, words);
}

static void
add_marker (const BwFolderRow *row, BwMeasure *measure, BwDate date, const char *words)
{
  bw_desk_add_marker (row->place.folder->library, measure, date, words, NULL);
}

static void
add_exclusion (const BwFolderRow *row, BwMeasure *measure, BwDate date, const char *words)
{
  if (*words == '\0')
    bw_folder_refuse (&row->place, "left out", g_strdup (_ ("Leaving a reading out needs a reason.")));
  else if (!bw_desk_exclude_reading (row->place.folder->library, measure, date, words))
    bw_folder_refuse (&row->place, "left out", g_strdup (_ ("There is no reading of this date.")));
}

static void
add_trajectory_point (const BwFolderRow *row, BwMeasure *measure, BwDate date, const char *words)
{
  double value = 0;

  if (read_value (row, "trajectory", words, &value))
    bw_desk_set_target (row->place.folder->library, measure,
                        &(BwTargetWords){BW_TARGET_TRAJECTORY, date, value, NULL});
}

/* "2025-04-01 = Wards 21 and 22 moved; 2026-01-01 = …" */
static void
add_dated (const BwFolderRow *row, BwMeasure *measure, const char *column, ReadDate read, AddDated add)
{
  g_auto (GStrv) pieces = bw_folder_split (bw_folder_cell (row, column));

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *day = NULL, *words = NULL;
      g_autoptr (GError) error = NULL;
      BwDate date = BW_NO_DATE;

      if (!bw_folder_cut (pieces[i], '=', &day, &words))
        /* Translators: what a file has there. */
        bw_folder_refuse (
            &row->place, column,
            g_strdup_printf (_ ("“%s” is not “date = words”, with a date such as 2026-11-26."), pieces[i]));
      else if (!read (day, &date, &error))
        bw_folder_refuse_error (&row->place, column, error);
      else if (bw_folder_check_line (&row->place, column, words))
        add (row, measure, date, words);
    }
}

void
bw_folder_add_to_chart (const BwFolderRow *row, BwMeasure *measure)
{
  add_target (row, measure);
  add_shown_targets (row, measure);
  add_dated (row, measure, "trajectory", bw_desk_read_date, add_trajectory_point);
  add_dated (row, measure, "phases", bw_desk_read_date, add_phase);
  add_dated (row, measure, "markers", bw_desk_read_date, add_marker);
  add_dated (row, measure, "left out", bw_desk_read_time, add_exclusion);
}
