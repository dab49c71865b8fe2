// SPDX-License-Identifier: GPL-3.0-or-later
/* import.c - the verb import. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/verb.h"
#include "desk/desk.h"

typedef struct
{
  char *measure, *improvement, *date, *value, *numerator, *denominator;
  gboolean failed;
  GStrv where;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->measure);
  g_free (self->improvement);
  g_free (self->date);
  g_free (self->value);
  g_free (self->numerator);
  g_free (self->denominator);
  g_strfreev (self->where);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check_options (const BwVerb *self, const Options *options)
{
  gboolean as_share = options->numerator != NULL && options->denominator != NULL;

  if (options->measure == NULL || *options->measure == '\0')
    bw_cli_wrong (self, g_strdup (_ ("--measure is missing: the name of the measure.")));
  else if (options->date == NULL)
    bw_cli_wrong (self, g_strdup (_ ("--date is missing: the column with the dates.")));
  else if ((options->value != NULL) == as_share || (options->value != NULL && options->numerator != NULL) ||
           (options->value != NULL && options->denominator != NULL))
    bw_cli_wrong (self, g_strdup (_ ("Give either --value, or --numerator and --denominator.")));
  else if (options->failed && !as_share)
    bw_cli_wrong (self, g_strdup (_ ("--failed goes with --numerator and --denominator.")));
  else
    return TRUE;
  return FALSE;
}

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

static int
import (const char *path, const Options *options, int improvement, const BwReadingsFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_cli_open_to_write (path, &error);
  BwMeasure *measure;
  BwImportEffect effect;

  if (library == NULL)
    return bw_cli_no (error);
  measure = bw_desk_find_measure (library, options->measure);
  effect = bw_desk_preview_readings (library, measure, file);
  if (measure != NULL)
    bw_desk_import_readings (library, measure, file, &error);
  else
    bw_desk_import_measure (library, options->measure, improvement, file, &error);
  if (error != NULL)
    return bw_cli_no (error);
  if (bw_cli_close (library) != BW_CLI_DONE)
    return BW_CLI_NO;
  printf ("new\t%u\nchanged\t%u\nsame\t%u\n", effect.n_new, effect.n_changed, effect.n_same);
  return BW_CLI_DONE;
}

static int
read_and_import (const BwVerb *self, GStrv arguments, const Options *options)
{
  g_autoptr (GArray) filters = bw_cli_read_filters (self, options->where);
  g_autoptr (BwReadingsFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int improvement = BW_DIRECTION_NEUTRAL;
  BwReadingsMapping mapping = {
      options->date, options->value, options->numerator, options->denominator, options->failed, NULL, 0};

  if (filters == NULL || !read_improvement (self, options->improvement, &improvement))
    return BW_CLI_WRONG;
  mapping.filters = (const BwRowFilter *) filters->data;
  mapping.n_filters = filters->len;
  file = bw_readings_read (arguments[1], &mapping, &error);
  if (file == NULL)
    return bw_cli_no (error);
  bw_cli_list_refused (file->refused);
  return import (arguments[0], options, improvement, file);
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
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);

  if (arguments == NULL || !check_options (self, &options))
    return BW_CLI_WRONG;
  return read_and_import (self, arguments, &options);
}
