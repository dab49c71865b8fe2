// SPDX-License-Identifier: GPL-3.0-or-later
/* figures.c - measures and their readings. */
#include "desk/figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "desk/error.h"
#include "desk/find.h"
#include "desk/line.h"
#include "desk/rows.h"

/* After all that there are: one may have been removed between them. */
static gint64
find_last_importance (BwLibrary *library)
{
  g_autoptr (GPtrArray) measures = bw_rows (library, BW_TYPE_MEASURE);
  gint64 last = 0;

  for (guint i = 0; i < measures->len; i++)
    last = MAX (last, ((BwMeasure *) g_ptr_array_index (measures, i))->importance);
  return last;
}

BwMeasure *
bw_desk_add_measure (BwLibrary *library, const char *name, BwDirection improvement)
{
  gint64 importance = find_last_importance (library) + 1;
  BwMeasure *measure;

  bw_library_begin (library, _ ("Add Measure"));
  measure = bw_library_add (library, BW_TYPE_MEASURE);
  g_object_set (measure, "name", name, "improvement", improvement, "importance", importance, NULL);
  bw_library_end (library);
  return measure;
}

BwMeasure *
bw_desk_find_measure (BwLibrary *library, const char *name)
{
  g_autoptr (GPtrArray) measures = bw_rows (library, BW_TYPE_MEASURE);

  for (guint i = 0; i < measures->len; i++)
    {
      BwMeasure *measure = g_ptr_array_index (measures, i);

      if (bw_desk_same_name (measure->name, name))
        return measure;
    }
  return NULL;
}

void
bw_desk_remove_measure (BwLibrary *library, BwMeasure *measure)
{
  bw_library_begin (library, _ ("Remove Measure"));
  bw_library_remove (library, BW_RECORD (measure));
  bw_library_end (library);
}

/* --- readings --------------------------------------------------------------------------------------------
 */

static gboolean
same_number (double one, double other)
{
  return one == other || (isnan (one) && isnan (other));
}

gboolean
bw_desk_same_reading (const BwReading *one, const BwReading *other)
{
  return same_number (one->value, other->value) && same_number (one->numerator, other->numerator) &&
         same_number (one->denominator, other->denominator);
}

const BwReading *
bw_desk_seek_reading (const BwSeries *series, guint *place, BwDate date)
{
  const BwReading *reading;

  while (*place < series->readings->len &&
         ((BwReading *) g_ptr_array_index (series->readings, *place))->date < date)
    ++*place;
  if (*place == series->readings->len)
    return NULL;
  reading = g_ptr_array_index (series->readings, *place);
  return reading->date == date ? reading : NULL;
}

BwImportEffect
bw_desk_preview_readings (BwLibrary *library, BwMeasure *measure, const BwMeasureReadings *found)
{
  g_autoptr (BwSeries) series = NULL;
  BwImportEffect effect = {0};
  guint j = 0;

  if (measure == NULL)
    return (BwImportEffect){.n_new = found->readings->len};
  series = bw_library_dup_series (library, measure);
  /* Both are by date. */
  for (guint i = 0; i < found->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (found->readings, i);
      const BwReading *there = bw_desk_seek_reading (series, &j, reading->date);

      if (there == NULL)
        effect.n_new++;
      else if (bw_desk_same_reading (there, reading))
        effect.n_same++;
      else
        effect.n_changed++;
    }
  return effect;
}

/* What was counted of a whole, or written in per cent: at least once, and never more than the whole. */
static gboolean
are_shares (const BwMeasureReadings *found)
{
  guint n_values = 0;

  for (guint i = 0; i < found->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (found->readings, i);

      if (isnan (reading->value))
        continue;
      if ((isnan (reading->denominator) && !found->is_per_cent) || reading->value > 1)
        return FALSE;
      n_values++;
    }
  return n_values > 0;
}

/* A plain number that can be no share, such as one in per cent; NULL if there is none. */
static const BwReading *
find_more_than_whole (GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (readings, i);

      if (isnan (reading->denominator) && reading->value > 1)
        return reading;
    }
  return NULL;
}

static void
set_more_than_whole (const BwMeasure *measure, const BwReading *reading, GError **error)
{
  g_autofree char *date = bw_date_to_iso (reading->date);
  char value[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (value, sizeof value, "%.10g", reading->value);
  g_set_error (
      error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
      /* Translators: the name of a measure, a date, and the number that a file has for it. */
      _ ("Nothing was imported, because “%s” is a share of a whole and the reading of %s is %s, more "
         "than the whole; import numerators and denominators, or shares from 0 to 1."),
      measure->name, date, value);
}

static void
set_none_chosen (const BwReadingsFile *file, GError **error)
{
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               /* Translators: how many rows a file has. */
               ngettext ("Nothing was imported: of the file’s %u row none was chosen.",
                         "Nothing was imported: of the file’s %u rows none was chosen.", file->n_rows),
               file->n_rows);
}

static void
set_refused (GPtrArray *refused, GError **error)
{
  const BwRefusedRow *first = g_ptr_array_index (refused, 0);
  guint n = bw_refused_count_rows (refused);

  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               /* Translators: how many rows of a file; the line of the first, and what is wrong there. */
               ngettext ("Nothing was imported, because %u row cannot be read: line %u: %s",
                         "Nothing was imported, because %u rows cannot be read; the first is line %u: %s", n),
               n, first->line, first->reason);
}

gboolean
bw_desk_check_figures (const BwReadingsFile *file, GError **error)
{
  if (file->refused->len > 0)
    set_refused (file->refused, error);
  else if (file->measures->len == 0)
    set_none_chosen (file, error);
  else
    return TRUE;
  return FALSE;
}

/* Whether @found can be imported as it is. */
static gboolean
check_file (const BwMeasure *measure, const BwReadingsFile *file, const BwMeasureReadings *found,
            GError **error)
{
  const BwReading *impossible = measure->is_share ? find_more_than_whole (found->readings) : NULL;

  if (file->refused->len > 0)
    set_refused (file->refused, error);
  else if (found->readings->len == 0)
    set_none_chosen (file, error);
  else if (impossible != NULL)
    set_more_than_whole (measure, impossible, error);
  else
    return TRUE;
  return FALSE;
}

/* What somebody left out of the limits stays out when its figure comes anew. (element-type BwReading), owned
 * by the caller. */
static GPtrArray *
with_exclusions (const BwSeries *there, GPtrArray *found)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  guint j = 0;

  /* Both are by date. */
  for (guint i = 0; i < found->len; i++)
    {
      BwReading *reading = bw_reading_copy (g_ptr_array_index (found, i));
      const BwReading *old = NULL;

      g_ptr_array_add (readings, reading);
      while (j < there->readings->len &&
             ((BwReading *) g_ptr_array_index (there->readings, j))->date < reading->date)
        j++;
      if (j < there->readings->len)
        old = g_ptr_array_index (there->readings, j);
      if (old != NULL && old->date == reading->date && reading->excluded == NULL)
        reading->excluded = g_strdup (old->excluded);
    }
  return readings;
}

/* Its denominators are exposure, such as bed days, and not what the numerator is a part of. */
static gboolean
is_rate (const BwMeasure *measure)
{
  return bw_measure_get_scale (measure) > 1 || measure->chart == BW_CHART_U || measure->chart == BW_CHART_UP;
}

/* A measure's first readings say whether it is a share: parts of a whole, shown in per cent. */
gboolean
bw_desk_import_readings (BwLibrary *library, BwMeasure *measure, const BwReadingsFile *file,
                         const BwMeasureReadings *found, GError **error)
{
  g_autoptr (BwSeries) series = NULL;
  g_autoptr (GPtrArray) readings = NULL;

  if (!check_file (measure, file, found, error))
    return FALSE;
  series = bw_library_dup_series (library, measure);
  readings = with_exclusions (series, found->readings);
  bw_library_begin (library, _ ("Import Readings"));
  if (series->readings->len == 0 && !is_rate (measure) && are_shares (found))
    g_object_set (measure, "is-share", TRUE, NULL);
  bw_library_put_readings (library, measure, readings);
  bw_library_end (library);
  return TRUE;
}

BwMeasure *
bw_desk_import_measure (BwLibrary *library, const char *name, BwDirection improvement,
                        const BwReadingsFile *file, const BwMeasureReadings *found, GError **error)
{
  BwMeasure *measure;

  if (!bw_desk_check_line (name, error))
    return NULL;
  bw_library_begin (library, _ ("Import Readings"));
  measure = bw_desk_add_measure (library, name, improvement);
  if (!bw_desk_import_readings (library, measure, file, found, error))
    {
      bw_library_cancel (library);
      return NULL;
    }
  bw_library_end (library);
  return measure;
}
