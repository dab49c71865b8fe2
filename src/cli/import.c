// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import.c - the verb import: what was said of a file becomes a mapping, and its readings are taken; those
 * that change what the library has already only if that was said too.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/import-words.h"
#include "cli/verb.h"
#include "desk/desk.h"

typedef struct
{
  char *measure, *improvement, *measure_column, *date, *value, *numerator, *denominator;
  char *sheet, *encoding, *separator, *header, *date_format, *decimal;
  char *chart, *rules;
  gboolean failed, wide, progress, remember, remembered, accept_changes;
  GStrv where;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->measure);
  g_free (self->improvement);
  g_free (self->chart);
  g_free (self->rules);
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

/* What a measure is that is made. */
typedef struct
{
  int improvement; /* BwDirection */
  int chart;       /* BwChartKind */
  int rules;       /* BwRulesKind */
} NewMeasure;

/* @value stays as it is if nothing was given for @option. */
static gboolean
read_word (const BwVerb *self, const char *option, const char *text, GType type, int *value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  g_autoptr (GString) words = g_string_new (NULL);

  if (text == NULL || bw_enum_from_nick (type, text, value))
    return TRUE;
  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);
  bw_cli_wrong_word (self, option, words->str, text);
  return FALSE;
}

static gboolean
read_new_measure (const BwVerb *self, const Options *options, NewMeasure *made)
{
  if (options->chart != NULL && !g_str_equal (options->chart, "xmr") && options->rules != NULL)
    {
      /* Translators: the kind of chart, and an option that it has no use for. */
      bw_cli_wrong (self, g_strdup_printf (_ ("--chart %s takes no %s."), options->chart, "--rules"));
      return FALSE;
    }
  return read_word (self, "--improvement", options->improvement, bw_direction_get_type (),
                    &made->improvement) &&
         read_word (self, "--chart", options->chart, bw_chart_kind_get_type (), &made->chart) &&
         read_word (self, "--rules", options->rules, bw_rules_kind_get_type (), &made->rules);
}

/* A word that is none was given for @option. */
static void
say_wrong_choice (const BwVerb *self, const char *option, BwChoice choice, const char *text)
{
  if (bw_choice_words (choice) != NULL)
    bw_cli_wrong_word (self, option, bw_choice_words (choice), text);
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

  if (file != NULL)
    bw_import_say_file (file);
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

static GPtrArray *
aim_by_name (BwLibrary *library, const BwReadingsFile *file, const NewMeasure *made)
{
  GPtrArray *aims = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_import_aim_free);

  for (guint i = 0; i < file->measures->len; i++)
    {
      const BwMeasureReadings *found = bw_readings_file_get (file, i);
      BwImportAim *aim = bw_import_aim_new (library, found, found->name);

      aim->improvement = (BwDirection) made->improvement;
      aim->chart = (BwChartKind) made->chart;
      aim->rules = (BwRulesKind) made->rules;
      g_ptr_array_add (aims, aim);
    }
  return aims;
}

/* The past is not rewritten by a slip: whoever means it says so. */
static gboolean
check_changes (BwLibrary *library, GPtrArray *aims, guint n_changed, const Options *options, GError **error)
{
  if (n_changed == 0 || options->accept_changes)
    return TRUE;
  bw_import_say_changes (library, aims);
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               ngettext ("Nothing was imported, because %u reading that the library has already would "
                         "change; --accept-changes takes it as the file has it.",
                         "Nothing was imported, because %u readings that the library has already would "
                         "change; --accept-changes takes them as the file has them.",
                         n_changed),
               n_changed);
  return FALSE;
}

/* @source: what is to be remembered of it; NULL: nothing. */
static int
import (BwLibrary *library, const BwReadingsFile *file, const Options *options, const NewMeasure *made,
        const BwSourceDraft *source)
{
  g_autoptr (GPtrArray) aims = aim_by_name (library, file, made);
  g_autoptr (GError) error = NULL;
  BwImportEffect effect;

  if (!bw_desk_check_figures (file, &error) || !bw_desk_check_aims (library, aims, &error))
    return bw_cli_no (error);
  effect = bw_desk_preview_aims (library, aims);
  if (!check_changes (library, aims, effect.n_changed, options, &error) ||
      !bw_desk_import_aims (library, file, aims, source, &error))
    return bw_cli_no (error);
  if (bw_cli_close (library) != BW_CLI_DONE)
    return BW_CLI_NO;
  bw_import_print_effect (aims, &effect);
  return BW_CLI_DONE;
}

static int
import_and_remember (BwLibrary *library, const char *path, const BwReadingsFile *file,
                     const BwMapping *mapping, const Options *options, const NewMeasure *made)
{
  BwChoices sheet_only = {.sheet = mapping->choices.sheet};
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGlance) glance = bw_glance_new (path, &sheet_only, 1, NULL, &error);
  g_autofree char *name = g_filename_display_basename (path);
  BwSourceDraft draft = {.name = name, .glance = glance, .mapping = mapping};

  if (glance == NULL)
    return bw_cli_no (error);
  draft.replaced = bw_desk_find_source (library, glance);
  return import (library, file, options, made, &draft);
}

/* What its columns mean was said now. */
static int
import_told (const BwVerb *self, GStrv arguments, const Options *options, const NewMeasure *made)
{
  g_autoptr (BwMapping) mapping = read_mapping (self, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (BwLibrary) library = NULL;

  if (mapping == NULL)
    return BW_CLI_WRONG;
  file = read_file (arguments[1], mapping, options, &error);
  library = file != NULL ? bw_cli_open_to_write (arguments[0], &error) : NULL;
  if (library == NULL)
    return bw_cli_no (error);
  return options->remember ? import_and_remember (library, arguments[1], file, mapping, options, made)
                           : import (library, file, options, made, NULL);
}

/* It was said before. */
static int
import_remembered (GStrv arguments, const Options *options, const NewMeasure *made)
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
  return import (library, file, options, made, NULL);
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
  NewMeasure made = {BW_DIRECTION_NEUTRAL, BW_CHART_XMR, BW_RULES_MDC};

  if (!read_new_measure (self, options, &made))
    return BW_CLI_WRONG;
  if (!options->remembered)
    return import_told (self, arguments, options, &made);
  if (says_columns (options))
    return bw_cli_wrong (self, g_strdup (_ ("--remembered stands in place of what says what columns mean.")));
  return import_remembered (arguments, options, &made);
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
      {"chart", 0, 0, G_OPTION_ARG_STRING, &options.chart,
       N_ ("Of a new measure: xmr, run, i, mr, p, pp, u, up, c, g or t; xmr, unless said otherwise"),
       N_ ("CHART")},
      {"rules", 0, 0, G_OPTION_ARG_STRING, &options.rules,
       N_ ("Of a new measure with xmr: mdc or plotthedots; mdc, unless said otherwise"), N_ ("RULES")},
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
      {"accept-changes", 0, 0, G_OPTION_ARG_NONE, &options.accept_changes,
       N_ ("Take figures of the past that the library has otherwise"), NULL},
      {"progress", 0, 0, G_OPTION_ARG_NONE, &options.progress, N_ ("Say how far it is"), NULL},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);

  if (arguments == NULL)
    return BW_CLI_WRONG;
  if (options.measure != NULL)
    g_strstrip (options.measure);
  return run (self, arguments, &options);
}
