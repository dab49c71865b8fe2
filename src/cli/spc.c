// SPDX-License-Identifier: GPL-3.0-or-later
/* spc.c - the verb spc: a CSV of figures in, the point table of its XmR chart out. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/verb.h"
#include "intake/readings.h"
#include "intake/table.h"
#include "spc/labels.h"
#include "spc/xmr.h"

/* Limits from fewer points would move with each. */
#define SHORTEST_BASELINE 12

typedef struct
{
  char *date, *value, *improvement, *rebase, *screen, *target;
  int baseline;
  gboolean summary;
  GStrv where;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->date);
  g_free (self->value);
  g_free (self->improvement);
  g_free (self->rebase);
  g_free (self->screen);
  g_free (self->target);
  g_strfreev (self->where);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- options ---------------------------------------------------------------------------------------------
 */

static gboolean
read_word (const BwVerb *self, const char *option, const char *text, const char *const *words, int *index)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      {
        *index = i;
        return TRUE;
      }
  {
    g_autofree char *known = g_strjoinv (", ", (char **) words);

    bw_cli_wrong (self, g_strdup_printf (
                            /* Translators: an option of a command, the words it takes, and what was given. */
                            _ ("%s takes one of %s, not “%s”."), option, known, text));
  }
  return FALSE;
}

static gboolean
read_target (const BwVerb *self, const char *text, double *target)
{
  *target = NAN;
  if (text == NULL || bw_table_parse_number (text, target))
    return TRUE;
  /* Translators: what was given for the option --target. */
  bw_cli_wrong (self, g_strdup_printf (_ ("--target takes a number such as 0.95, not “%s”."), text));
  return FALSE;
}

static gboolean
read_settings (const BwVerb *self, const Options *options, BwSpcSettings *settings)
{
  static const char *const ways[] = {"neutral", "increase", "decrease", NULL};
  static const char *const answers[] = {"no", "yes", NULL};
  int improvement = BW_SPC_INCREASE, screen = 1;

  if ((options->improvement != NULL &&
       !read_word (self, "--improvement", options->improvement, ways, &improvement)) ||
      (options->screen != NULL && !read_word (self, "--screen", options->screen, answers, &screen)) ||
      !read_target (self, options->target, &settings->target))
    return FALSE;
  if (options->baseline != 0 && options->baseline < SHORTEST_BASELINE)
    {
      bw_cli_wrong (self, g_strdup (_ ("--baseline takes 12 points or more.")));
      return FALSE;
    }
  settings->rules = BW_SPC_RULES_PLOTTHEDOTS;
  settings->improvement = (BwSpcImprovement) improvement;
  settings->screen = screen != 0;
  settings->baseline = (size_t) options->baseline;
  return TRUE;
}

/* Marks in @starts the readings with which a phase begins. A date without a reading begins none, and is said.
 */
static gboolean
read_starts (const BwVerb *self, const char *rebase, GPtrArray *readings, bool *starts)
{
  g_auto (GStrv) dates = g_strsplit (rebase != NULL ? rebase : "", ";", -1);

  for (gsize i = 0; dates[i] != NULL; i++)
    {
      BwDate date = BW_NO_DATE;
      guint j = 0;

      if (!bw_cli_read_date (self, "--rebase", g_strstrip (dates[i]), &date))
        return FALSE;
      while (j < readings->len && ((BwReading *) g_ptr_array_index (readings, j))->date != date)
        j++;
      if (j < readings->len)
        starts[j] = true;
      else
        {
          /* Translators: a date. */
          fprintf (stderr, _ ("There is no reading on %s, so no phase begins there."), dates[i]);
          fputc ('\n', stderr);
        }
    }
  return TRUE;
}

/* --- output ----------------------------------------------------------------------------------------------
 */

/* As the reference does: empty if it is missing. */
static void
print_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  putchar (',');
  if (!isnan (number))
    fputs (g_ascii_formatd (text, sizeof text, "%.17g", number), stdout);
}

/* A mean, and limits that rest on one: "NaN" if there was nothing to take it of. */
static void
print_mean (double number)
{
  if (isnan (number))
    fputs (",NaN", stdout);
  else
    print_number (number);
}

static void
print_flag (bool is_known, int flag)
{
  if (is_known)
    printf (",%d", flag);
  else
    putchar (',');
}

static void
print_point (const BwReading *reading, const BwSpcSettings *settings, const BwSpcPoint *point)
{
  g_autofree char *date = bw_date_to_iso (reading->date);

  printf ("%s,%u", date, point->phase);
  print_number (reading->value);
  print_flag (true, point->used_in_limits);
  print_mean (point->mean);
  print_number (point->mr);
  print_mean (point->amr);
  print_mean (point->lpl);
  print_mean (point->upl);
  print_mean (point->nlpl);
  print_mean (point->nupl);
  print_flag (point->judged, point->outside);
  print_flag (!point->missing, point->side);
  print_flag (point->judged, point->close);
  printf (",%s,%d,%s", bw_spc_special_cause_label (settings, point->special_cause),
          point->special_cause != BW_SPC_COMMON_CAUSE, bw_spc_point_type_label (point->type));
  print_number (settings->target);
  printf (",,%d\n", point->short_phase);
}

static void
print_table (GPtrArray *readings, const BwSpcSettings *settings, const BwSpcPoint *points)
{
  puts (
      "date,rebase_group,value,used_in_limits,mean,mr,amr,lpl,upl,nlpl,nupl,outside_limits,relative_to_mean,"
      "close_to_limits,special_cause_type,special_cause_flag,point_type,target,trajectory,"
      "short_group_warning");
  for (guint i = 0; i < readings->len; i++)
    print_point (g_ptr_array_index (readings, i), settings, &points[i]);
}

static void
print_summary (const BwSpcSummary *summary)
{
  printf ("points\t%zu\nvariation\t%s\nassurance\t%s\n", summary->n,
          bw_spc_variation_label (summary->variation), bw_spc_assurance_label (summary->assurance));
}

/* --- the verb --------------------------------------------------------------------------------------------
 */

static int
judge (const BwVerb *self, const Options *options, const BwSpcSettings *settings, GPtrArray *readings)
{
  guint n = readings->len;
  g_autofree double *values = g_new (double, n);
  g_autofree bool *starts = g_new0 (bool, n);
  g_autofree BwSpcPoint *points = g_new (BwSpcPoint, n);
  BwSpcSummary summary;

  for (guint i = 0; i < n; i++)
    values[i] = ((BwReading *) g_ptr_array_index (readings, i))->value;
  if (!read_starts (self, options->rebase, readings, starts))
    return BW_CLI_WRONG;
  summary = bw_spc_xmr (settings, &(BwSpcSeries){.n = n, .values = values, .starts = starts}, points);
  if (options->summary)
    print_summary (&summary);
  else
    print_table (readings, settings, points);
  return BW_CLI_DONE;
}

static int
read_and_judge (const BwVerb *self, const char *path, const Options *options, const BwSpcSettings *settings)
{
  g_autoptr (GArray) filters = bw_cli_read_filters (self, options->where);
  BwReadingsMapping mapping = {.date = options->date != NULL ? options->date : "date",
                               .value = options->value != NULL ? options->value : "value"};
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = NULL;

  if (filters == NULL)
    return BW_CLI_WRONG;
  mapping.filters = (const BwRowFilter *) filters->data;
  mapping.n_filters = filters->len;
  file = bw_readings_read (path, &mapping, &error);
  if (file == NULL)
    return bw_cli_no (error);
  bw_cli_list_refused (file->refused);
  if (file->refused->len > 0)
    {
      g_set_error (&error, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM,
                   /* Translators: how many rows of a file; the name of the file. */
                   ngettext ("%u row of “%s” cannot be read; it is listed above.",
                             "%u rows of “%s” cannot be read; they are listed above.", file->refused->len),
                   file->refused->len, path);
      return bw_cli_no (error);
    }
  return judge (self, options, settings, file->readings);
}

int
bw_cli_spc (const BwVerb *self, char **argv)
{
  g_auto (Options) options = {0};
  const GOptionEntry entries[] = {
      {"date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("The column with the dates: “date”"),
       N_ ("COLUMN")},
      {"value", 0, 0, G_OPTION_ARG_STRING, &options.value, N_ ("The column with the values: “value”"),
       N_ ("COLUMN")},
      {"where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.where, N_ ("Only rows that say so"),
       N_ ("COLUMN=VALUE")},
      {"improvement", 0, 0, G_OPTION_ARG_STRING, &options.improvement,
       N_ ("Which way is better: increase, decrease or neutral; increase, unless said otherwise"),
       N_ ("WAY")},
      {"baseline", 0, 0, G_OPTION_ARG_INT, &options.baseline,
       N_ ("Limits from the first so many points of each phase, 12 or more"), N_ ("N")},
      {"rebase", 0, 0, G_OPTION_ARG_STRING, &options.rebase, N_ ("Dates with which a phase begins"),
       N_ ("DATE;DATE")},
      {"target", 0, 0, G_OPTION_ARG_STRING, &options.target, N_ ("The target"), N_ ("NUMBER")},
      {"screen", 0, 0, G_OPTION_ARG_STRING, &options.screen,
       N_ ("Leave outlying moving ranges out of the limits; yes, unless said otherwise"), N_ ("yes|no")},
      {"summary", 0, 0, G_OPTION_ARG_NONE, &options.summary, N_ ("Only how many points, and both icons"),
       NULL},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);
  BwSpcSettings settings = {0};

  if (arguments == NULL || !read_settings (self, &options, &settings))
    return BW_CLI_WRONG;
  return read_and_judge (self, arguments[0], &options, &settings);
}
