// SPDX-License-Identifier: GPL-3.0-or-later
/* spc-table.c - what the room spc found, as CSV. Names and forms of columns are those of the references. */
#include "cli/spc-table.h"

#include <math.h>
#include <stdio.h>

#include "spc/labels.h"

/* --- cells -----------------------------------------------------------------------------------------------
 */

/* Empty if it is missing. */
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
print_count (bool is_known, size_t count)
{
  if (is_known)
    printf (",%zu", count);
  else
    putchar (',');
}

/* --- XmR -------------------------------------------------------------------------------------------------
 */

static void
print_xmr_point (const BwSeriesFile *file, gsize i, const BwSpcSettings *settings, const BwSpcPoint *point)
{
  printf ("%s,%u", (const char *) g_ptr_array_index (file->stamps, i), point->phase);
  print_number (file->figures[i]);
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
  print_number (file->trajectory != NULL ? file->trajectory[i] : NAN);
  printf (",%d\n", point->short_phase);
}

void
bw_spc_print_xmr (const BwSeriesFile *file, const BwSpcSettings *settings, const BwSpcPoint *points)
{
  puts (
      "date,rebase_group,value,used_in_limits,mean,mr,amr,lpl,upl,nlpl,nupl,outside_limits,relative_to_mean,"
      "close_to_limits,special_cause_type,special_cause_flag,point_type,target,trajectory,"
      "short_group_warning");
  for (gsize i = 0; i < file->n; i++)
    print_xmr_point (file, i, settings, &points[i]);
}

void
bw_spc_print_icons (const BwSpcSummary *summary)
{
  puts ("variation_icon,assurance_icon,short_group_warning");
  printf ("%s,%s,%d\n", bw_spc_variation_label (summary->variation),
          bw_spc_assurance_label (summary->assurance), summary->any_short);
}

/* --- control charts --------------------------------------------------------------------------------------
 */

static void
print_runs (const BwSpcRuns *runs)
{
  bool any = runs->n_useful > 0;

  print_count (true, runs->n_obs);
  print_count (true, runs->n_useful);
  print_count (any, runs->longest_run);
  print_count (any, runs->longest_max);
  print_count (any, runs->crossings);
  print_count (any, runs->crossings_min);
  print_flag (true, runs->signal);
}

/* A mean of nothing is "NaN" in the reference, a median of nothing is empty. What a point shows is the mean
 * of its rows; but a c chart counts them, and the first range of a part was never there. */
static void
print_control_point (const char *stamp, BwSpcChart chart, gboolean is_first, const BwSpcControlPoint *point)
{
  printf ("%s,%u", stamp, point->part);
  if (chart == BW_SPC_CHART_C || (chart == BW_SPC_CHART_MR && is_first))
    print_number (point->y);
  else
    print_mean (point->y);
  print_flag (true, point->baseline);
  print_flag (true, point->included);
  if (chart == BW_SPC_CHART_RUN || chart == BW_SPC_CHART_G)
    print_number (point->cl);
  else
    print_mean (point->cl);
  print_number (point->lcl);
  print_number (point->ucl);
  print_number (point->lcl95);
  print_number (point->ucl95);
  print_runs (&point->runs);
  print_flag (true, point->sigma_signal);
  putchar ('\n');
}

void
bw_spc_print_control_chart (const BwSeriesFile *file, BwSpcChart chart, const BwSpcControlPoint *points)
{
  puts ("date,part,y,baseline,include,cl,lcl,ucl,lcl95,ucl95,n_obs,n_useful,longest_run,longest_run_max,"
        "n_crossings,n_crossings_min,runs_signal,sigma_signal");
  for (gsize i = 0; i < file->n; i++)
    print_control_point (g_ptr_array_index (file->stamps, i), chart,
                         i == 0 || points[i - 1].part != points[i].part, &points[i]);
}
