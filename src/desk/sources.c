// SPDX-License-Identifier: GPL-3.0-or-later
/* sources.c - a mapping as nouns of the library, and back. */
#include "desk/sources.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
#include "desk/rows.h"

static const struct
{
  BwChoice choice;
  const char *field;
} choice_fields[] = {{BW_CHOICE_ENCODING, "encoding"},
                     {BW_CHOICE_SEPARATOR, "separator"},
                     {BW_CHOICE_DATE_ORDER, "date-order"},
                     {BW_CHOICE_DECIMAL, "decimal"}};

/* --- recognising -----------------------------------------------------------------------------------------
 */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What the columns of such a file are called. (transfer full) */
static char *
dup_signature (const BwGlance *glance)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < glance->columns->len; i++)
    {
      const BwColumnGlance *column = bw_glance_get (glance, i);

      if (*column->name != '\0' && !column->name_is_date)
        g_ptr_array_add (names, column->name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **) names->pdata);
}

/* NULL where there is nothing to choose from. */
static const char *
get_telling_sheet (const BwGlance *glance)
{
  return glance->sheets != NULL && glance->sheets->len > 1 ? glance->sheet : NULL;
}

BwSource *
bw_desk_find_source (BwLibrary *library, const BwGlance *glance)
{
  g_autoptr (GPtrArray) sources = bw_rows (library, BW_TYPE_SOURCE);
  g_autofree char *signature = dup_signature (glance);

  for (guint i = 0; i < sources->len; i++)
    {
      BwSource *source = g_ptr_array_index (sources, i);

      if (g_strcmp0 (source->columns, signature) == 0 &&
          g_strcmp0 (source->sheet, get_telling_sheet (glance)) == 0)
        return source;
    }
  return NULL;
}

GPtrArray *
bw_desk_list_source_sheets (BwLibrary *library)
{
  g_autoptr (GPtrArray) sources = bw_rows (library, BW_TYPE_SOURCE);
  GPtrArray *sheets = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const BwSource *source = g_ptr_array_index (sources, i);

      if (source->sheet != NULL)
        g_ptr_array_add (sheets, g_strdup (source->sheet));
    }
  return sheets;
}

BwSourceMeasure *
bw_desk_find_source_measure (BwLibrary *library, BwSource *source, const char *label, const char *column)
{
  g_autoptr (GPtrArray) rows = bw_rows_of (library, BW_TYPE_SOURCE_MEASURE, "source", bw_id_of (source));

  for (guint i = 0; i < rows->len; i++)
    {
      BwSourceMeasure *row = g_ptr_array_index (rows, i);
      const char *row_column = row->value != NULL ? row->value : row->numerator;

      if (g_strcmp0 (row->label, label) == 0 && (label != NULL || g_strcmp0 (row_column, column) == 0))
        return row;
    }
  return NULL;
}

/* --- to a mapping ----------------------------------------------------------------------------------------
 */

static void
add_measure (BwMapping *mapping, const BwSourceMeasure *row, const BwMeasure *measure)
{
  BwMappedMeasure *mapped = bw_mapping_add_measure (mapping);

  mapped->name = g_strdup (measure->name);
  mapped->label = g_strdup (row->label);
  mapped->value = g_strdup (row->value);
  mapped->numerator = g_strdup (row->numerator);
  mapped->denominator = g_strdup (row->denominator);
  mapped->counts_failures = row->counts_failures;
}

/* What the file does not hold to any more was said in the words of another version of the program: then it is
 * left to be found out. */
static void
fill_choices (BwChoices *choices, BwSource *source)
{
  bw_choices_set (choices, BW_CHOICE_SHEET, source->sheet != NULL ? source->sheet : "");
  choices->header_line = source->header_line != BW_UNSET ? (guint) source->header_line : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (choice_fields); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (source, choice_fields[i].field, &text, NULL);
      if (text != NULL)
        bw_choices_set (choices, choice_fields[i].choice, text);
    }
}

BwMapping *
bw_desk_dup_source_mapping (BwLibrary *library, BwSource *source)
{
  g_autoptr (GPtrArray) filters = bw_rows_of (library, BW_TYPE_SOURCE_FILTER, "source", bw_id_of (source));
  g_autoptr (GPtrArray) rows = bw_rows_of (library, BW_TYPE_SOURCE_MEASURE, "source", bw_id_of (source));
  BwMapping *mapping = bw_mapping_new ();

  fill_choices (&mapping->choices, source);
  mapping->is_wide = source->is_wide;
  mapping->date = g_strdup (source->date_column);
  mapping->measure_column = g_strdup (source->measure_column);
  for (guint i = 0; i < filters->len; i++)
    {
      const BwSourceFilter *filter = g_ptr_array_index (filters, i);

      bw_row_filters_add (mapping->filters, filter->column, filter->value != NULL ? filter->value : "");
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const BwSourceMeasure *row = g_ptr_array_index (rows, i);
      const BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, row->measure);

      if (!row->is_left_out && measure != NULL && measure->name != NULL)
        add_measure (mapping, row, measure);
    }
  return mapping;
}

/* As bw_glance_new() with the sheet that is remembered, of those that the file has, if none is said. */
static BwGlance *
glance_at (BwLibrary *library, const char *path, const char *sheet, GError **error)
{
  g_autoptr (GPtrArray) sheets = bw_desk_list_source_sheets (library);
  BwChoices choices = {.sheet = (char *) sheet};
  g_autoptr (GError) of_none = NULL;
  BwGlance *glance = bw_glance_new (path, &choices, 1, NULL, &of_none);

  for (guint i = 0; glance == NULL && sheet == NULL && i < sheets->len &&
                    g_error_matches (of_none, BW_INTAKE_ERROR, BW_INTAKE_ERROR_SHEET);
       i++)
    {
      choices.sheet = g_ptr_array_index (sheets, i);
      glance = bw_glance_new (path, &choices, 1, NULL, NULL);
    }
  if (glance == NULL)
    g_propagate_error (error, g_steal_pointer (&of_none));
  return glance;
}

BwMapping *
bw_desk_recall_mapping (BwLibrary *library, const char *path, const char *sheet, GError **error)
{
  g_autoptr (BwGlance) glance = glance_at (library, path, sheet, error);
  g_autofree char *name = g_filename_display_basename (path);
  BwSource *source = glance != NULL ? bw_desk_find_source (library, glance) : NULL;
  g_autoptr (BwMapping) mapping = source != NULL ? bw_desk_dup_source_mapping (library, source) : NULL;

  if (mapping != NULL && bw_mapping_find_lack (mapping) == BW_MAPPING_COMPLETE)
    {
      bw_choices_set (&mapping->choices, BW_CHOICE_SHEET, glance->sheet != NULL ? glance->sheet : "");
      return g_steal_pointer (&mapping);
    }
  if (glance != NULL)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: the name of a file. */
                 _ ("No file with the columns of “%s” is remembered; say what they mean."), name);
  return NULL;
}

/* --- remembering -----------------------------------------------------------------------------------------
 */

static BwSource *
add_source (BwLibrary *library, const BwSourceDraft *draft)
{
  const BwMapping *mapping = draft->mapping;
  g_autofree char *signature = dup_signature (draft->glance);
  BwSource *source = bw_library_add (library, BW_TYPE_SOURCE);

  g_object_set (source, "name", draft->name, "columns", signature, "sheet", get_telling_sheet (draft->glance),
                "is-wide", mapping->is_wide, "date-column", mapping->date, "measure-column",
                mapping->measure_column, NULL);
  if (mapping->choices.header_line > 0)
    g_object_set (source, "header-line", (gint64) mapping->choices.header_line, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (choice_fields); i++)
    {
      g_autofree char *text = bw_choices_dup_text (&mapping->choices, choice_fields[i].choice);

      g_object_set (source, choice_fields[i].field, text, NULL);
    }
  return source;
}

static BwSourceMeasure *
add_row (BwLibrary *library, BwSource *source, guint position, const char *label)
{
  BwSourceMeasure *row = bw_library_add (library, BW_TYPE_SOURCE_MEASURE);

  g_object_set (row, "source", bw_id_of (source), "position", (gint64) position, "label", label, NULL);
  return row;
}

/* Those of a measure column were read by one mapped measure or by one each; the others by one each. */
static void
add_rows (BwLibrary *library, BwSource *source, const BwSourceDraft *draft, const BwReadingsFile *file,
          GPtrArray *measures)
{
  const BwMapping *mapping = draft->mapping;

  for (guint i = 0; i < measures->len; i++)
    {
      const BwMappedMeasure *mapped =
          g_ptr_array_index (mapping->measures, MIN (i, mapping->measures->len - 1));
      const char *label = mapping->measure_column != NULL ? bw_readings_file_get (file, i)->name : NULL;
      BwSourceMeasure *row = add_row (library, source, i, label);

      g_object_set (row, "measure", bw_id_of (g_ptr_array_index (measures, i)), "counts-failures",
                    mapped->counts_failures, NULL);
      g_object_set (row, "value", mapped->value, "numerator", mapped->numerator, "denominator",
                    mapped->denominator, NULL);
    }
  for (guint i = 0; draft->left_out != NULL && i < draft->left_out->len; i++)
    g_object_set (add_row (library, source, measures->len + i, g_ptr_array_index (draft->left_out, i)),
                  "is-left-out", TRUE, NULL);
}

void
bw_desk_remember_source (BwLibrary *library, const BwSourceDraft *draft, const BwReadingsFile *file,
                         GPtrArray *measures)
{
  BwSource *source;

  if (draft->replaced != NULL)
    bw_library_remove (library, BW_RECORD (draft->replaced));
  if (draft->name == NULL)
    return;
  source = add_source (library, draft);
  for (guint i = 0; i < draft->mapping->filters->len; i++)
    {
      const BwRowFilter *filter = &g_array_index (draft->mapping->filters, BwRowFilter, i);

      g_object_set (bw_library_add (library, BW_TYPE_SOURCE_FILTER), "source", bw_id_of (source), "column",
                    filter->column, "value", filter->value, NULL);
    }
  add_rows (library, source, draft, file, measures);
}
