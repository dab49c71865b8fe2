// SPDX-License-Identifier: GPL-3.0-or-later
/* imports.c - measure by measure, in one command around all. */
#include "desk/imports.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
#include "desk/find.h"
#include "desk/line.h"

BwImportAim *
bw_import_aim_new (BwLibrary *library, const BwMeasureReadings *found, const char *name)
{
  BwImportAim *self = g_new0 (BwImportAim, 1);

  self->found = found;
  self->name = g_strstrip (g_strdup (name));
  self->measure = bw_desk_find_measure (library, self->name);
  return self;
}

void
bw_import_aim_free (BwImportAim *self)
{
  g_free (self->name);
  g_free (self->unit);
  g_free (self);
}

void
bw_reading_change_free (BwReadingChange *self)
{
  bw_reading_free (self->before);
  bw_reading_free (self->after);
  g_free (self);
}

GPtrArray *
bw_desk_list_changes (BwLibrary *library, BwMeasure *measure, const BwMeasureReadings *found)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_change_free);
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);
  guint j = 0;

  /* Both are by date. */
  for (guint i = 0; i < found->readings->len; i++)
    {
      const BwReading *after = g_ptr_array_index (found->readings, i);
      const BwReading *before = bw_desk_seek_reading (series, &j, after->date);

      if (before != NULL && !bw_desk_same_reading (before, after))
        {
          BwReadingChange *change = g_new0 (BwReadingChange, 1);

          change->before = bw_reading_copy (before);
          change->after = bw_reading_copy (after);
          g_ptr_array_add (changes, change);
        }
    }
  return changes;
}

BwImportEffect
bw_desk_preview_aims (BwLibrary *library, GPtrArray *aims)
{
  BwImportEffect effect = {0};

  for (guint i = 0; i < aims->len; i++)
    {
      const BwImportAim *aim = g_ptr_array_index (aims, i);
      BwImportEffect of_one = bw_desk_preview_readings (library, aim->measure, aim->found);

      effect.n_new += of_one.n_new;
      effect.n_changed += of_one.n_changed;
      effect.n_same += of_one.n_same;
    }
  return effect;
}

/* --- where it goes ---------------------------------------------------------------------------------------
 */

static gboolean
check_new_name (BwLibrary *library, const char *name, GError **error)
{
  BwMeasure *known = bw_desk_find_measure (library, name);

  if (*name == '\0')
    return bw_desk_refuse (BW_DESK_ERROR_REFUSED, g_strdup (_ ("The new measure needs a name.")), error);
  if (known != NULL)
    return bw_desk_refuse (
        BW_DESK_ERROR_REFUSED,
        /* Translators: %s is the name of a measure. */
        g_strdup_printf (
            _ ("There is a measure “%s” already: import into it, or call the new one otherwise."),
            known->name),
        error);
  return bw_desk_check_line (name, error);
}

gboolean
bw_desk_check_aims (BwLibrary *library, GPtrArray *aims, GError **error)
{
  g_autoptr (GHashTable) measures = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < aims->len; i++)
    {
      const BwImportAim *aim = g_ptr_array_index (aims, i);

      if (aim->measure == NULL && !check_new_name (library, aim->name, error))
        return FALSE;
      if (aim->measure == NULL && !g_hash_table_add (names, bw_desk_fold_name (aim->name)))
        return bw_desk_refuse (
            BW_DESK_ERROR_REFUSED,
            /* Translators: %s is a name. */
            g_strdup_printf (_ ("Two new measures are called “%s”: call one of them otherwise."), aim->name),
            error);
      if (aim->measure != NULL && !g_hash_table_add (measures, aim->measure))
        return bw_desk_refuse (
            BW_DESK_ERROR_REFUSED,
            /* Translators: %s is the name of a measure of the library. */
            g_strdup_printf (_ ("Two measures of the file go into “%s”: only one can."),
                             aim->measure->name != NULL ? aim->measure->name : _ ("Unnamed measure")),
            error);
    }
  return TRUE;
}

/* --- taking ----------------------------------------------------------------------------------------------
 */

static BwMeasure *
add_measure (BwLibrary *library, const BwImportAim *aim)
{
  BwMeasure *measure = bw_desk_add_measure (library, aim->name, aim->improvement);

  g_object_set (measure, "unit", aim->unit, "chart", aim->chart, "rules", aim->rules, NULL);
  return measure;
}

/* NULL: it was not taken. */
static BwMeasure *
take_aim (BwLibrary *library, const BwReadingsFile *file, const BwImportAim *aim, GError **error)
{
  BwMeasure *measure = aim->measure;

  if (measure == NULL)
    measure = add_measure (library, aim);
  return bw_desk_import_readings (library, measure, file, aim->found, error) ? measure : NULL;
}

gboolean
bw_desk_import_aims (BwLibrary *library, const BwReadingsFile *file, GPtrArray *aims,
                     const BwSourceDraft *source, GError **error)
{
  g_autoptr (GPtrArray) measures = g_ptr_array_new ();

  if (!bw_desk_check_figures (file, error) || !bw_desk_check_aims (library, aims, error))
    return FALSE;
  bw_library_begin (library, _ ("Import Readings"));
  for (guint i = 0; i < aims->len; i++)
    {
      BwMeasure *measure = take_aim (library, file, g_ptr_array_index (aims, i), error);

      if (measure == NULL)
        {
          bw_library_cancel (library);
          return FALSE;
        }
      g_ptr_array_add (measures, measure);
    }
  if (source != NULL)
    bw_desk_remember_source (library, source, file, measures);
  bw_library_end (library);
  return TRUE;
}
