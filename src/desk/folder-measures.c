// SPDX-License-Identifier: GPL-3.0-or-later
/* folder-measures.c - measures.csv, and the files with readings that it names. */
#include <glib/gi18n-lib.h>

#include "desk/charts.h"
#include "desk/figures.h"
#include "desk/folder-row.h"
#include "desk/reading.h"
#include "desk/rows.h"

static const char *const columns[] = {
    "name!",       "unit",          "improvement!", "importance", "share",
    "per",         "decimals",      "chart",        "rules",      "points",
    "baseline",    "screened",      "source",       "target",     "target since",
    "target name", "shown targets", "trajectory",   "comparator", "comparator name",
    "left out",    "phases",        "markers",      "file!",      "date!",
    "value",       "numerator",     "denominator",  "failed",     "where",
    "sheet",       "date format",   "decimal",      NULL};

static const BwFolderColumn fields[] = {
    {"name", "name"},
    {"unit", "unit"},
    {"improvement", "improvement"},
    {"importance", "importance"},
    {"per", "per"},
    {"decimals", "decimals"},
    {"chart", "chart"},
    {"rules", "rules"},
    {"points", "run_length"},
    {"baseline", "baseline"},
    {"screened", "is_screened"},
    {"source", "source_note"},
};

/* After the readings, which say it themselves where they can. */
static const BwFolderColumn said_of_readings[] = {{"share", "is_share"}};

/* --- readings --------------------------------------------------------------------------------------------
 */

static gboolean
read_yes (const BwFolderRow *row, const char *column)
{
  g_autoptr (GError) error = NULL;
  gboolean is_yes = FALSE;

  if (!bw_desk_read_yes (bw_folder_cell (row, column), &is_yes, &error))
    bw_folder_refuse_error (&row->place, column, error);
  return is_yes;
}

static void
read_filters (const BwFolderRow *row, GArray *filters)
{
  g_auto (GStrv) pieces = bw_folder_split (bw_folder_cell (row, "where"));

  for (gsize i = 0; pieces[i] != NULL; i++)
    if (!bw_row_filters_add_text (filters, pieces[i]))
      /* Translators: what a file has there. */
      bw_folder_refuse (&row->place, "where",
                        g_strdup_printf (_ ("“%s” is not “column = value”."), pieces[i]));
}

static void
read_choice (const BwFolderRow *row, BwChoices *choices, BwChoice choice, const char *column)
{
  const char *cell = bw_folder_cell (row, column);

  if (!bw_choices_set (choices, choice, cell))
    bw_folder_refuse (&row->place, column,
                      /* Translators: what a file has there, and the words that it could have. */
                      g_strdup_printf (_ ("“%s” is none of these: %s."), cell, bw_choice_words (choice)));
}

/* NULL and a mistake if the columns do not go together. */
static BwMapping *
read_mapping (const BwFolderRow *row, const BwMeasure *measure)
{
  g_autoptr (BwMapping) mapping = bw_mapping_new ();
  BwMappedMeasure *mapped = bw_mapping_add_measure (mapping);

  mapping->date = g_strdup (bw_folder_cell_or_null (row, "date"));
  mapped->name = g_strdup (measure->name);
  mapped->value = g_strdup (bw_folder_cell_or_null (row, "value"));
  mapped->numerator = g_strdup (bw_folder_cell_or_null (row, "numerator"));
  mapped->denominator = g_strdup (bw_folder_cell_or_null (row, "denominator"));
  mapped->counts_failures = read_yes (row, "failed");
  read_filters (row, mapping->filters);
  read_choice (row, &mapping->choices, BW_CHOICE_SHEET, "sheet");
  read_choice (row, &mapping->choices, BW_CHOICE_DATE_ORDER, "date format");
  read_choice (row, &mapping->choices, BW_CHOICE_DECIMAL, "decimal");
  switch (bw_mapping_find_lack (mapping))
    {
    case BW_MAPPING_COMPLETE:
      return g_steal_pointer (&mapping);
    case BW_MAPPING_LACKS_DATE:
      bw_folder_refuse (&row->place, "date",
                        g_strdup (_ ("It needs the name of the column with the dates.")));
      return NULL;
    case BW_MAPPING_LACKS_FIGURES:
    case BW_MAPPING_LACKS_MEASURE_COLUMN:
    default:
      bw_folder_refuse (
          &row->place, "value",
          g_strdup (_ ("It needs the name of a column here, or of one in “numerator” and one in "
                       "“denominator”.")));
      return NULL;
    }
}

static void
add_readings (const BwFolderRow *row, BwMeasure *measure)
{
  BwFolder *folder = row->place.folder;
  const char *file = bw_folder_cell (row, "file");
  g_autofree char *path = bw_folder_path (&row->place, "file", file);
  g_autoptr (BwMapping) mapping = read_mapping (row, measure);
  g_autoptr (BwReadingsFile) readings = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || mapping == NULL)
    return;
  readings = bw_readings_read (path, mapping, NULL, &error);
  if (readings == NULL)
    {
      bw_folder_refuse_error (&row->place, "file", error);
      return;
    }
  bw_folder_refuse_rows (folder, file, readings->refused);
  if (readings->refused->len == 0 && !bw_desk_import_readings (folder->library, measure, readings,
                                                               bw_readings_file_get (readings, 0), &error))
    bw_folder_refuse_error (&row->place, "file", error);
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static void
add_measure (const BwFolderRow *row)
{
  BwLibrary *library = row->place.folder->library;
  const char *name = bw_folder_cell (row, "name");
  BwMeasure *measure;

  if (*name == '\0' || bw_desk_find_measure (library, name) != NULL)
    {
      bw_folder_refuse (&row->place, "name", g_strdup (_ ("Each measure needs a name of its own.")));
      return;
    }
  measure = bw_desk_add_measure (library, name, BW_DIRECTION_NEUTRAL);
  bw_folder_set_fields (row, BW_RECORD (measure), fields, G_N_ELEMENTS (fields));
  add_readings (row, measure);
  bw_folder_set_fields (row, BW_RECORD (measure), said_of_readings, G_N_ELEMENTS (said_of_readings));
  bw_folder_add_to_chart (row, measure);
}

/* Another measure may be one of a row further down. */
static void
compare_measure (const BwFolderRow *row)
{
  BwLibrary *library = row->place.folder->library;
  const char *other = bw_folder_cell (row, "comparator");
  BwMeasure *measure = bw_desk_find_measure (library, bw_folder_cell (row, "name")), *compared;

  if (*other == '\0' || measure == NULL ||
      !bw_folder_check_line (&row->place, "comparator name", bw_folder_cell (row, "comparator name")))
    return;
  compared = bw_desk_find_measure (library, other);
  if (compared != NULL && compared != measure)
    bw_desk_compare_measure (library, measure, compared, bw_folder_cell_or_null (row, "comparator name"));
  else
    bw_folder_refuse (&row->place, "comparator",
                      /* Translators: what a file has where the name of another measure is expected. */
                      g_strdup_printf (_ ("“%s” is the name of no other measure."), other));
}

void
bw_folder_add_measures (BwFolder *self)
{
  g_autoptr (BwTable) table = bw_folder_read_table (self, "measures.csv", columns, FALSE);

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, "measures.csv", table, i);

      add_measure (&row);
    }
  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, "measures.csv", table, i);

      compare_measure (&row);
    }
}
