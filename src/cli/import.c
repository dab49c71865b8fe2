// SPDX-License-Identifier: GPL-3.0-or-later
/* import.c - the verb import: what was said of a file becomes a mapping, and its readings are taken. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/verb.h"
#include "desk/desk.h"

#define MOST_NOTES 20 /* that are listed */

typedef struct
{
  char *measure, *improvement, *measure_column, *date, *value, *numerator, *denominator;
  char *sheet, *encoding, *separator, *header, *date_format, *decimal;
  gboolean failed, wide, progress, remember, remembered;
  GStrv where;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->measure);
  g_free (self->improvement);
  g_free (self->measure_column);
  g_free (self->date);
  g_free (self->value);
  g_free (self->numerator);
  g_free (self->denominator);
  g_free (self->sheet);
  g_free (self->encoding);
  g_free (self->separator);
  g_free (self->header);
  g_free (self->date_format);
  g_free (self->decimal);
  g_strfreev (self->where);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- options ---------------------------------------------------------------------------------------------
 */

static gboolean
read_improvement (const BwVerb *self, const char *text, int *improvement)
{
  *improvement = BW_DIRECTION_NEUTRAL;
  if (text == NULL || bw_enum_from_nick (bw_direction_get_type (), text, improvement))
    return TRUE;
  bw_cli_wrong (self, g_strdup_printf (
                          /* Translators: what was given for the option --improvement. */
                          _ ("--improvement is increase, decrease or neutral, not “%s”."), text));
  return FALSE;
}

/* A word that is none was given for @option. */
static void
say_wrong_choice (const BwVerb *self, const char *option, BwChoice choice, const char *text)
{
  if (bw_choice_words (choice) != NULL)
    bw_cli_wrong (self, g_strdup_printf (
                            /* Translators: an option of a command, the words it takes, and what was given. */
                            _ ("%s takes one of %s, not “%s”."), option, bw_choice_words (choice), text));
  else
    /* Translators: an option of a command, and what was given. */
    bw_cli_wrong (self, g_strdup_printf (_ ("%s takes the number of a line, not “%s”."), option, text));
}

static gboolean
read_choices (const BwVerb *self, const Options *options, BwChoices *choices)
{
  const struct
  {
    BwChoice choice;
    const char *option, *text;
  } said[] = {{BW_CHOICE_SHEET, "--sheet", options->sheet},
              {BW_CHOICE_ENCODING, "--encoding", options->encoding},
              {BW_CHOICE_SEPARATOR, "--separator", options->separator},
              {BW_CHOICE_HEADER, "--header", options->header},
              {BW_CHOICE_DATE_ORDER, "--date-format", options->date_format},
              {BW_CHOICE_DECIMAL, "--decimal", options->decimal}};

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i].text != NULL && !bw_choices_set (choices, said[i].choice, said[i].text))
      {
        say_wrong_choice (self, said[i].option, said[i].choice, said[i].text);
        return FALSE;
      }
  return TRUE;
}

static gboolean
has_name (const Options *options)
{
  return options->measure != NULL && *options->measure != '\0';
}

/* What the mapping lacks, in words of this verb. */
static gboolean
check_mapping (const BwVerb *self, const Options *options, const BwMapping *mapping)
{
  if (options->failed && (options->numerator == NULL || options->denominator == NULL))
    {
      bw_cli_wrong (self, g_strdup (_ ("--failed goes with --numerator and --denominator.")));
      return FALSE;
    }
  switch (bw_mapping_find_lack (mapping))
    {
    case BW_MAPPING_COMPLETE:
      return TRUE;
    case BW_MAPPING_LACKS_DATE:
      bw_cli_wrong (self, g_strdup (_ ("--date is missing: the column with the dates.")));
      return FALSE;
    case BW_MAPPING_LACKS_MEASURE_COLUMN:
      bw_cli_wrong (self, g_strdup (_ ("--measure-column is missing: the column that names the rows.")));
      return FALSE;
    case BW_MAPPING_LACKS_FIGURES:
    default:
      bw_cli_wrong (self, g_strdup (_ ("Give either --value, or --numerator and --denominator.")));
      return FALSE;
    }
}

/* NULL: it was called wrongly, and that was said. */
static BwMapping *
read_mapping (const BwVerb *self, const Options *options)
{
  g_autoptr (BwMapping) mapping = bw_mapping_new ();
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
  GArray *filters;

  mapping->is_wide = options->wide;
  mapping->date = g_strdup (options->date);
  mapping->measure_column = g_strdup (options->measure_column);
  measure->name = has_name (options) ? g_strdup (options->measure) : NULL;
  measure->value = g_strdup (options->value);
  measure->numerator = g_strdup (options->numerator);
  measure->denominator = g_strdup (options->denominator);
  measure->counts_failures = options->failed;
  if (!has_name (options) && options->measure_column == NULL)
    {
      bw_cli_wrong (self, g_strdup (_ ("--measure is missing: the name of the measure.")));
      return NULL;
    }
  if (!check_mapping (self, options, mapping) || !read_choices (self, options, &mapping->choices))
    return NULL;
  filters = bw_cli_read_filters (self, options->where);
  if (filters == NULL)
    return NULL;
  bw_mapping_take_filters (mapping, filters);
  return g_steal_pointer (&mapping);
}

/* --- what was found out ----------------------------------------------------------------------------------
 */

static const char *
separator_name (char separator)
{
  return separator == '\t'  ? _ ("tabs")
         : separator == ';' ? _ ("semicolons")
         : separator == '|' ? _ ("pipes")
                            : _ ("commas");
}

/* On standard error, what was supposed and can be said otherwise. */
static void
say_noticed (const BwReadingsFile *file)
{
  const BwNoticed *noticed = &file->noticed;

  if (!noticed->is_workbook && !noticed->encoding_is_certain)
    /* Translators: an encoding such as Windows-1252. */
    g_printerr (_ ("The file is taken to be %s; --encoding can say otherwise.\n"),
                bw_encoding_name (noticed->encoding));
  if (!noticed->is_workbook && !noticed->separator_is_certain)
    /* Translators: commas, semicolons, tabs or pipes. */
    g_printerr (_ ("Cells are taken to be parted by %s; --separator can say otherwise.\n"),
                separator_name (noticed->separator));
  if (!noticed->header_is_certain)
    /* Translators: a line of a file. */
    g_printerr (_ ("Line %u is taken to name the columns; --header can say otherwise.\n"),
                noticed->header_line);
  if (file->has_serials)
    g_printerr (_ ("Dates that are numbers are taken to be counted from 1900, as spreadsheets do.\n"));
}

static void
say_notes (const BwReadingsFile *file)
{
  for (guint i = 0; i < MIN (file->notes->len, MOST_NOTES); i++)
    {
      g_autofree char *sentence = bw_cli_dup_refused (g_ptr_array_index (file->notes, i));

      g_printerr ("%s\n", sentence);
    }
  if (file->notes->len > MOST_NOTES)
    g_printerr (ngettext ("and %u more\n", "and %u more\n", file->notes->len - MOST_NOTES),
                file->notes->len - MOST_NOTES);
}

/* Which option settles what nothing in the file does. */
static void
say_remedy (const BwReadingsFile *file)
{
  if (file->date_order.ground == BW_VERDICT_OPEN || file->date_order.ground == BW_VERDICT_MIXED)
    g_printerr (_ (
        "If 01/04/2016 is the first of April in this file, as in Britain, give --date-format dmy; if it is "
        "the fourth of January, mdy.\n"));
  if (file->decimal.ground == BW_VERDICT_OPEN || file->decimal.ground == BW_VERDICT_MIXED)
    g_printerr (
        _ ("If 1,234 is more than a thousand in this file, as in Britain, give --decimal point; if it is "
           "between 1 and 2, comma.\n"));
}

/* --- the verb --------------------------------------------------------------------------------------------
 */

static void
print_progress (double done, gpointer data)
{
  g_autofree char *share = bw_cli_number (done);

  printf ("progress %s\n", share);
  fflush (stdout);
}

/* As read by @mapping, with what is to be known of it said. */
static BwReadingsFile *
read_file (const char *path, const BwMapping *mapping, const Options *options, GError **error)
{
  BwWatch watch = {.tell = options->progress ? print_progress : NULL};
  BwReadingsFile *file = bw_readings_read (path, mapping, &watch, error);

  if (file == NULL)
    return NULL;
  say_noticed (file);
  say_notes (file);
  bw_cli_list_refused (file->refused);
  if (file->refused->len > 0)
    say_remedy (file);
  return file;
}

/* Of a file that is remembered, not all measures come every time. */
static void
drop_absent (BwReadingsFile *file)
{
  for (guint i = file->measures->len; i > 0 && file->refused->len == 0; i--)
    if (bw_readings_file_get (file, i - 1)->readings->len == 0)
      {
        /* Translators: the name of a measure. */
        g_printerr (_ ("The file has nothing for “%s”.\n"), bw_readings_file_get (file, i - 1)->name);
        g_ptr_array_remove_index (file->measures, i - 1);
      }
}

/* Inside the command that imports @file. */
static gboolean
remember (BwLibrary *library, const char *path, const BwMapping *mapping, const BwReadingsFile *file,
          GError **error)
{
  BwChoices sheet_only = {.sheet = mapping->choices.sheet};
  g_autoptr (BwGlance) glance = bw_glance_new (path, &sheet_only, 1, NULL, error);
  g_autoptr (GPtrArray) measures = g_ptr_array_new ();
  g_autofree char *name = g_filename_display_basename (path);
  BwSourceDraft draft = {.name = name, .glance = glance, .mapping = mapping};

  if (glance == NULL)
    return FALSE;
  draft.replaced = bw_desk_find_source (library, glance);
  for (guint i = 0; i < file->measures->len; i++)
    g_ptr_array_add (measures, bw_desk_find_measure (library, bw_readings_file_get (file, i)->name));
  bw_desk_remember_source (library, &draft, file, measures);
  return TRUE;
}

static int
import (BwLibrary *library, const char *path, const BwMapping *mapping, const BwReadingsFile *file,
        int improvement, gboolean is_remembered)
{
  g_autoptr (GError) error = NULL;
  BwImportEffect effect;

  bw_library_begin (library, _ ("Import Readings"));
  if (!bw_desk_import_file (library, file, (BwDirection) improvement, &effect, &error))
    return bw_cli_no (error); /* which has put all back */
  if (is_remembered && !remember (library, path, mapping, file, &error))
    {
      bw_library_cancel (library);
      return bw_cli_no (error);
    }
  bw_library_end (library);
  if (bw_cli_close (library) != BW_CLI_DONE)
    return BW_CLI_NO;
  if (file->measures->len > 1)
    printf ("measures\t%u\n", file->measures->len);
  printf ("new\t%u\nchanged\t%u\nsame\t%u\n", effect.n_new, effect.n_changed, effect.n_same);
  return BW_CLI_DONE;
}

/* What its columns mean was said now. */
static int
import_told (const BwVerb *self, GStrv arguments, const Options *options, int improvement)
{
  g_autoptr (BwMapping) mapping = read_mapping (self, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (BwLibrary) library = NULL;

  if (mapping == NULL)
    return BW_CLI_WRONG;
  file = read_file (arguments[1], mapping, options, &error);
  library = file != NULL ? bw_cli_open_to_write (arguments[0], &error) : NULL;
  return library != NULL ? import (library, arguments[1], mapping, file, improvement, options->remember)
                         : bw_cli_no (error);
}

/* It was said before. */
static int
import_remembered (GStrv arguments, const Options *options, int improvement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_cli_open_to_write (arguments[0], &error);
  g_autoptr (BwMapping) mapping =
      library != NULL ? bw_desk_recall_mapping (library, arguments[1], options->sheet, &error) : NULL;
  g_autoptr (BwReadingsFile) file =
      mapping != NULL ? read_file (arguments[1], mapping, options, &error) : NULL;

  if (file == NULL)
    return bw_cli_no (error);
  drop_absent (file);
  return import (library, arguments[1], mapping, file, improvement, FALSE);
}

static gboolean
says_columns (const Options *options)
{
  return options->measure != NULL || options->measure_column != NULL || options->date != NULL ||
         options->value != NULL || options->numerator != NULL || options->denominator != NULL ||
         options->where != NULL || options->wide || options->failed || options->remember;
}

static int
run (const BwVerb *self, GStrv arguments, const Options *options)
{
  int improvement = BW_DIRECTION_NEUTRAL;

  if (!read_improvement (self, options->improvement, &improvement))
    return BW_CLI_WRONG;
  if (!options->remembered)
    return import_told (self, arguments, options, improvement);
  if (says_columns (options))
    return bw_cli_wrong (self, g_strdup (_ ("--remembered stands in place of what says what columns mean.")));
  return import_remembered (arguments, options, improvement);
}

int
bw_cli_import (const BwVerb *self, char **argv)
{
  g_auto (Options) options = {0};
  const GOptionEntry entries[] = {
      {"measure", 0, 0, G_OPTION_ARG_STRING, &options.measure, N_ ("The measure; a new one is made"),
       N_ ("NAME")},
      {"improvement", 0, 0, G_OPTION_ARG_STRING, &options.improvement,
       N_ ("Of a new measure: increase, decrease or neutral"), N_ ("WAY")},
      {"date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("The column with the dates"), N_ ("COLUMN")},
      {"value", 0, 0, G_OPTION_ARG_STRING, &options.value, N_ ("The column with the values"), N_ ("COLUMN")},
      {"numerator", 0, 0, G_OPTION_ARG_STRING, &options.numerator, N_ ("Or the column with the part"),
       N_ ("COLUMN")},
      {"denominator", 0, 0, G_OPTION_ARG_STRING, &options.denominator, N_ ("and the column with the whole"),
       N_ ("COLUMN")},
      {"failed", 0, 0, G_OPTION_ARG_NONE, &options.failed, N_ ("The part is what failed"), NULL},
      {"where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.where, N_ ("Only rows that say so"),
       N_ ("COLUMN=VALUE")},
      {"measure-column", 0, 0, G_OPTION_ARG_STRING, &options.measure_column,
       N_ ("The column that names measures; without --measure, each is one"), N_ ("COLUMN")},
      {"wide", 0, 0, G_OPTION_ARG_NONE, &options.wide,
       N_ ("Dates name columns; --value and its like name rows, by the measure column"), NULL},
      {"sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, N_ ("The sheet of a workbook"), N_ ("NAME")},
      {"date-format", 0, 0, G_OPTION_ARG_STRING, &options.date_format,
       N_ ("Whether 01/04/2016 begins with the day or the month, if the file does not say"), N_ ("dmy|mdy")},
      {"decimal", 0, 0, G_OPTION_ARG_STRING, &options.decimal,
       N_ ("What stands before decimals, if the file does not say"), N_ ("point|comma")},
      {"encoding", 0, 0, G_OPTION_ARG_STRING, &options.encoding,
       N_ ("utf-8, utf-16le, utf-16be or windows-1252, instead of what was found"), N_ ("NAME")},
      {"separator", 0, 0, G_OPTION_ARG_STRING, &options.separator,
       N_ ("comma, semicolon, tab or pipe, instead of what was found"), N_ ("NAME")},
      {"header", 0, 0, G_OPTION_ARG_STRING, &options.header,
       N_ ("The line that names the columns, instead of what was found"), N_ ("LINE")},
      {"remember", 0, 0, G_OPTION_ARG_NONE, &options.remember,
       N_ ("Remember what was said here for the next file with the same columns"), NULL},
      {"remembered", 0, 0, G_OPTION_ARG_NONE, &options.remembered,
       N_ ("As a file with the same columns was imported before, here or in the window"), NULL},
      {"progress", 0, 0, G_OPTION_ARG_NONE, &options.progress, N_ ("Say how far it is"), NULL},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);

  if (arguments == NULL)
    return BW_CLI_WRONG;
  return run (self, arguments, &options);
}
