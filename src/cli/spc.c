// SPDX-License-Identifier: GPL-3.0-or-later
/* spc.c - the verb spc: a CSV of figures in, the point table of a chart out. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/spc-series.h"
#include "cli/spc-table.h"
#include "cli/verb.h"
#include "intake/table.h"

typedef struct
{
  char *date, *value, *size;
  GStrv where;
  char *date_format, *chart, *rules, *points, *improvement, *rebase, *part, *exclude, *screen, *target;
  int baseline, freeze;
  gboolean summary;
} Options;

/* What was asked for, read. Either of the settings counts. */
typedef struct
{
  gboolean is_xmr;
  const char *chart_name;
  BwDateOrder date_order;
  BwSpcSettings xmr;
  BwSpcControlSettings control;
} Order;

/* Flags of the points of a series. */
typedef struct
{
  bool *starts, *excluded;
} Marks;

static void
options_clear (Options *self)
{
  g_free (self->date);
  g_free (self->date_format);
  g_free (self->value);
  g_free (self->size);
  g_strfreev (self->where);
  g_free (self->chart);
  g_free (self->rules);
  g_free (self->points);
  g_free (self->improvement);
  g_free (self->rebase);
  g_free (self->part);
  g_free (self->exclude);
  g_free (self->screen);
  g_free (self->target);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
marks_clear (Marks *self)
{
  g_free (self->starts);
  g_free (self->excluded);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marks, marks_clear)

/* --- options ---------------------------------------------------------------------------------------------
 */

/* @index keeps its value if the option was not given. */
static gboolean
read_word (const BwVerb *self, const char *option, const char *text, const char *const *words, int *index)
{
  g_autofree char *known = NULL;

  for (int i = 0; text != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      {
        *index = i;
        return TRUE;
      }
  if (text == NULL)
    return TRUE;
  known = g_strjoinv (", ", (char **) words);
  bw_cli_wrong_word (self, option, known, text);
  return FALSE;
}

static gboolean
read_target (const BwVerb *self, const char *text, double *target)
{
  *target = NAN;
  if (text == NULL || bw_number_parse (text, target))
    return TRUE;
  /* Translators: what was given for the option --target. */
  bw_cli_wrong (self, g_strdup_printf (_ ("--target takes a number such as 0.95, not “%s”."), text));
  return FALSE;
}

/* An option that a chart has no use for was meant for another. */
static gboolean
check_options (const BwVerb *self, const Options *options, const Order *order)
{
  const struct
  {
    const char *name;
    gboolean is_given, is_of_xmr;
  } some[] = {
      {"--rules", options->rules != NULL, TRUE},    {"--points", options->points != NULL, TRUE},
      {"--baseline", options->baseline != 0, TRUE}, {"--improvement", options->improvement != NULL, TRUE},
      {"--target", options->target != NULL, TRUE},  {"--summary", options->summary, TRUE},
      {"--freeze", options->freeze != 0, FALSE},    {"--size", options->size != NULL, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    if (some[i].is_given && some[i].is_of_xmr != order->is_xmr)
      {
        bw_cli_wrong (self, g_strdup_printf (
                                /* Translators: the kind of chart, and an option that it has no use for. */
                                _ ("--chart %s takes no %s."), order->chart_name, some[i].name));
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_counts (const BwVerb *self, const Options *options, Order *order)
{
  if (options->baseline != 0 && options->baseline < BW_SPC_SHORTEST_BASELINE)
    {
      bw_cli_wrong (self, g_strdup (_ ("--baseline takes 12 points or more.")));
      return FALSE;
    }
  if (options->freeze < 0)
    {
      bw_cli_wrong (self, g_strdup (_ ("--freeze takes 1 point or more.")));
      return FALSE;
    }
  order->xmr.baseline = (size_t) options->baseline;
  order->control.freeze = (size_t) options->freeze;
  return TRUE;
}

static gboolean
read_order (const BwVerb *self, const Options *options, Order *order)
{
  /* As the enums of the room spc are numbered; xmr, which is not among its control charts, last. */
  static const char *const charts[] = {"run", "i", "mr", "p", "pp", "u", "up", "c", "g", "t", "xmr", NULL};
  static const char *const rules[] = {"mdc", "plotthedots", NULL};
  static const char *const points[] = {"6", "7", NULL};
  static const char *const ways[] = {"neutral", "increase", "decrease", NULL};
  static const char *const answers[] = {"no", "yes", NULL};
  static const char *const orders[] = {"dmy", "mdy", NULL};
  int xmr = G_N_ELEMENTS (charts) - 2, chart = xmr;
  int rule = BW_SPC_RULES_MDC, point = 1, way = BW_SPC_INCREASE, date_order = -1, screen;

  if (!read_word (self, "--date-format", options->date_format, orders, &date_order) ||
      !read_word (self, "--chart", options->chart, charts, &chart) ||
      !read_word (self, "--rules", options->rules, rules, &rule) ||
      !read_word (self, "--points", options->points, points, &point) ||
      !read_word (self, "--improvement", options->improvement, ways, &way))
    return FALSE;
  order->date_order = (BwDateOrder) (date_order + BW_DATE_ORDER_DMY);
  order->is_xmr = chart == xmr;
  order->chart_name = charts[chart];
  screen = !(order->is_xmr && rule == BW_SPC_RULES_MDC);
  if (!read_word (self, "--screen", options->screen, answers, &screen) ||
      !read_target (self, options->target, &order->xmr.target) || !read_counts (self, options, order) ||
      !check_options (self, options, order))
    return FALSE;
  order->xmr.rules = (BwSpcRules) rule;
  order->xmr.run = point == 0 ? 6 : 7;
  order->xmr.improvement = (BwSpcImprovement) way;
  order->xmr.screen = order->control.screen = screen != 0;
  order->control.chart = order->is_xmr ? BW_SPC_CHART_RUN : (BwSpcChart) chart;
  return TRUE;
}

/* --- marks -----------------------------------------------------------------------------------------------
 */

/* A date without a reading begins nothing, and is said. */
static gboolean
mark_dates (const BwVerb *self, const char *rebase, const BwSeriesFile *file, bool *starts)
{
  g_auto (GStrv) dates = g_strsplit (rebase != NULL ? rebase : "", ";", -1);

  for (gsize i = 0; dates[i] != NULL; i++)
    {
      gint64 time = 0;
      gsize j = 0;

      if (!bw_series_parse_time (g_strstrip (dates[i]), &time))
        {
          bw_cli_wrong (self, g_strdup_printf (
                                  /* Translators: an option of a command, and what was given for it. */
                                  _ ("%s takes a date such as 2026-11-26, not “%s”."), "--rebase", dates[i]));
          return FALSE;
        }
      while (j < file->n && file->times[j] != time)
        j++;
      if (j < file->n)
        {
          starts[j] = true;
          continue;
        }
      /* Translators: a date. */
      fprintf (stderr, _ ("There is no reading on %s, so no phase begins there."), dates[i]);
      fputc ('\n', stderr);
    }
  return TRUE;
}

/* Marks the points that @list names, counted from 1, or those that come @after. */
static gboolean
mark_points (const BwVerb *self, const char *option, const char *list, gsize after, gsize n, bool *marks)
{
  g_auto (GStrv) words = g_strsplit (list != NULL ? list : "", ";", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint64 number = 0;

      if (!g_ascii_string_to_unsigned (g_strstrip (words[i]), 10, 1, G_MAXUINT32, &number, NULL))
        {
          bw_cli_wrong (self, g_strdup_printf (
                                  /* Translators: an option of a command, and what was given for it. */
                                  _ ("%s takes numbers of points such as 12;24, not “%s”."), option, list));
          return FALSE;
        }
      if (number - 1 + after < n)
        {
          marks[number - 1 + after] = true;
          continue;
        }
      /* Translators: an option of a command, and the number of a point. */
      fprintf (stderr, _ ("%s %s has no effect: the series ends before."), option, words[i]);
      fputc ('\n', stderr);
    }
  return TRUE;
}

static gboolean
read_marks (const BwVerb *self, const Options *options, const BwSeriesFile *file, Marks *marks)
{
  marks->starts = g_new0 (bool, file->n);
  marks->excluded = g_new0 (bool, file->n);
  return mark_dates (self, options->rebase, file, marks->starts) &&
         mark_points (self, "--part", options->part, 1, file->n, marks->starts) &&
         mark_points (self, "--exclude", options->exclude, 0, file->n, marks->excluded);
}

/* --- the verb --------------------------------------------------------------------------------------------
 */

/* Why the icon does not speak of the last point; NULL: it does. */
static char *
dup_why_earlier (const BwSeriesFile *file, const BwSpcSettings *settings, const BwSpcSummary *summary)
{
  const char *shown;

  if (summary->shown == BW_SPC_NO_POINT)
    return NULL;
  shown = g_ptr_array_index (file->stamps, summary->shown);
  if (summary->last_excluded)
    /* Translators: a date. */
    return g_strdup_printf (_ ("The last value is left out: the variation icon speaks of %s."), shown);
  if (settings->rules == BW_SPC_RULES_MDC && summary->last_missing)
    /* Translators: a date. */
    return g_strdup_printf (_ ("The last value is missing: the variation icon speaks of %s."), shown);
  return NULL;
}

/* What the table cannot say. */
static void
say_about (const BwSeriesFile *file, const BwSpcSettings *settings, const BwSpcSummary *summary)
{
  g_autofree char *sentence = dup_why_earlier (file, settings, summary);

  if (sentence != NULL)
    fprintf (stderr, "%s\n", sentence);
  if (summary->any_unscreened)
    {
      fputs (_ ("Screening would leave limits without width, so all moving ranges of that phase are kept."),
             stderr);
      fputc ('\n', stderr);
    }
}

static void
judge_xmr (const Order *order, const BwSeriesFile *file, const Marks *marks, gboolean summary_only)
{
  g_autofree BwSpcPoint *points = g_new (BwSpcPoint, file->n);
  const BwSpcSeries series = {
      .n = file->n, .values = file->figures, .starts = marks->starts, .excluded = marks->excluded};
  BwSpcSummary summary = bw_spc_xmr (&order->xmr, &series, points);

  say_about (file, &order->xmr, &summary);
  if (summary_only)
    bw_spc_print_icons (&summary);
  else
    bw_spc_print_xmr (file, &order->xmr, points);
}

static void
judge_control_chart (const Order *order, const BwSeriesFile *file, const Marks *marks)
{
  g_autofree BwSpcControlPoint *points = g_new (BwSpcControlPoint, file->n);
  const BwSpcControlSeries series = {.n = file->n,
                                     .figures = file->figures,
                                     .sizes = file->sizes,
                                     .starts = marks->starts,
                                     .excluded = marks->excluded};

  bw_spc_control_chart (&order->control, &series, points);
  bw_spc_print_control_chart (file, order->control.chart, points);
}

static int
read_and_judge (const BwVerb *self, const char *path, const Options *options, const Order *order)
{
  g_autoptr (GArray) filters = bw_cli_read_filters (self, options->where);
  BwSeriesForm form = {.date = options->date,
                       .value = options->value,
                       .size = options->size,
                       .merge = order->is_xmr                            ? BW_SERIES_REFUSE
                                : order->control.chart == BW_SPC_CHART_C ? BW_SERIES_SUM
                                                                         : BW_SERIES_MEAN,
                       .date_order = order->date_order,
                       .has_chart = !order->is_xmr,
                       .chart = order->control.chart,
                       .chart_name = order->chart_name};
  g_auto (Marks) marks = {0};
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSeriesFile) file = NULL;

  if (filters == NULL)
    return BW_CLI_WRONG;
  form.filters = (const BwRowFilter *) filters->data;
  form.n_filters = filters->len;
  file = bw_series_file_read (path, &form, &error);
  if (file == NULL)
    return bw_cli_no (error);
  if (!read_marks (self, options, file, &marks))
    return BW_CLI_WRONG;
  if (order->is_xmr)
    judge_xmr (order, file, &marks, options->summary);
  else
    judge_control_chart (order, file, &marks);
  return BW_CLI_DONE;
}

int
bw_cli_spc (const BwVerb *self, char **argv)
{
  g_auto (Options) options = {0};
  const GOptionEntry entries[] = {
      {"chart", 0, 0, G_OPTION_ARG_STRING, &options.chart,
       N_ ("xmr, run, i, mr, p, pp, u, up, c, g or t; xmr, unless said otherwise"), N_ ("CHART")},
      {"date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("The column with the dates: “date”"),
       N_ ("COLUMN")},
      {"date-format", 0, 0, G_OPTION_ARG_STRING, &options.date_format,
       N_ ("Whether 01/04/2016 begins with the day or the month, if the file does not say"), N_ ("dmy|mdy")},
      {"value", 0, 0, G_OPTION_ARG_STRING, &options.value, N_ ("The column with the figures: “value” or “y”"),
       N_ ("COLUMN")},
      {"size", 0, 0, G_OPTION_ARG_STRING, &options.size,
       N_ ("The column with what each figure is a part of: “n”"), N_ ("COLUMN")},
      {"where", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.where, N_ ("Only rows that say so"),
       N_ ("COLUMN=VALUE")},
      {"rules", 0, 0, G_OPTION_ARG_STRING, &options.rules,
       N_ ("xmr: mdc or plotthedots; mdc, unless said otherwise"), N_ ("RULES")},
      {"points", 0, 0, G_OPTION_ARG_STRING, &options.points,
       N_ ("xmr: so many in a row make a shift or a trend; 7, unless said otherwise"), "6|7"},
      {"improvement", 0, 0, G_OPTION_ARG_STRING, &options.improvement,
       N_ ("Which way is better: increase, decrease or neutral; increase, unless said otherwise"),
       N_ ("WAY")},
      {"baseline", 0, 0, G_OPTION_ARG_INT, &options.baseline,
       N_ ("Limits from the first so many points of each phase, 12 or more"), N_ ("N")},
      {"freeze", 0, 0, G_OPTION_ARG_INT, &options.freeze,
       N_ ("Not xmr: limits from the first so many points, unless there are parts"), N_ ("N")},
      {"rebase", 0, 0, G_OPTION_ARG_STRING, &options.rebase, N_ ("Dates with which a phase begins"),
       N_ ("DATE;DATE")},
      {"part", 0, 0, G_OPTION_ARG_STRING, &options.part, N_ ("Points, from 1, after which a phase begins"),
       "I;I"},
      {"exclude", 0, 0, G_OPTION_ARG_STRING, &options.exclude,
       N_ ("Points, from 1, that limits and runs leave out"), "I;I"},
      {"target", 0, 0, G_OPTION_ARG_STRING, &options.target, N_ ("The target"), N_ ("NUMBER")},
      {"screen", 0, 0, G_OPTION_ARG_STRING, &options.screen,
       N_ ("Leave outlying moving ranges out of the limits; no with the rules mdc, otherwise yes, unless "
           "said "
           "otherwise"),
       N_ ("yes|no")},
      {"summary", 0, 0, G_OPTION_ARG_NONE, &options.summary,
       N_ ("Only both icons, and whether a phase is short"), NULL},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);
  Order order = {0};

  if (arguments == NULL || !read_order (self, &options, &order))
    return BW_CLI_WRONG;
  return read_and_judge (self, arguments[0], &options, &order);
}
