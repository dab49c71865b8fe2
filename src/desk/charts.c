// SPDX-License-Identifier: GPL-3.0-or-later
/* charts.c - how a measure is charted. */
#include "desk/charts.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"

void
bw_desk_choose_chart (BwLibrary *library, BwMeasure *measure, BwChartKind chart)
{
  if (measure->chart == (int) chart)
    return;
  bw_library_begin (library, _ ("Choose Chart"));
  g_object_set (measure, "chart", chart, NULL);
  if (chart == BW_CHART_P || chart == BW_CHART_PP)
    g_object_set (measure, "is-share", TRUE, NULL);
  else if (chart == BW_CHART_U || chart == BW_CHART_UP)
    g_object_set (measure, "is-share", FALSE, NULL);
  bw_library_end (library);
}

void
bw_desk_choose_run_length (BwLibrary *library, BwMeasure *measure, gint64 run_length)
{
  g_return_if_fail (run_length == 6 || run_length == 7 || run_length == BW_UNSET);

  if (measure->run_length == run_length)
    return;
  bw_library_begin (library, _ ("Choose Rules"));
  g_object_set (measure, "run-length", run_length, NULL);
  bw_library_end (library);
}

void
bw_desk_compare_measure (BwLibrary *library, BwMeasure *measure, BwMeasure *other, const char *name)
{
  g_return_if_fail (other != measure);

  bw_library_begin (library, _ ("Compare Measure"));
  g_object_set (measure, "comparator", bw_id_of (other), "comparator-name", name, NULL);
  bw_library_end (library);
}

/* A copy in an array of one, as the library takes readings; NULL: there is none of @date. */
static GPtrArray *
dup_reading (BwLibrary *library, BwMeasure *measure, BwDate date)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

  for (guint i = 0; i < series->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (series->readings, i);
      GPtrArray *copies;

      if (reading->date != date)
        continue;
      copies = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
      g_ptr_array_add (copies, bw_reading_copy (reading));
      return copies;
    }
  return NULL;
}

static gboolean
set_excluded (BwLibrary *library, BwMeasure *measure, BwDate date, const char *reason, const char *command)
{
  g_autoptr (GPtrArray) readings = dup_reading (library, measure, date);
  BwReading *reading;

  if (readings == NULL)
    return FALSE;
  reading = g_ptr_array_index (readings, 0);
  g_free (reading->excluded);
  reading->excluded = g_strdup (reason);
  bw_library_begin (library, command);
  bw_library_put_readings (library, measure, readings);
  bw_library_end (library);
  return TRUE;
}

gboolean
bw_desk_exclude_reading (BwLibrary *library, BwMeasure *measure, BwDate date, const char *reason)
{
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  return set_excluded (library, measure, date, reason, _ ("Leave Reading Out"));
}

void
bw_desk_include_reading (BwLibrary *library, BwMeasure *measure, BwDate date)
{
  set_excluded (library, measure, date, NULL, _ ("Count Reading Again"));
}
