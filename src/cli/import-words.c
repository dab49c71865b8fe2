// SPDX-License-Identifier: GPL-3.0-or-later
/* import-words.c - sentences on standard error; what programs read, on the other. */
#include "cli/import-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/verb.h"

#define MOST_LISTED 20 /* notes or changes */

static void
say_how_many_more (guint n)
{
  if (n > MOST_LISTED)
    g_printerr (ngettext ("and %u more\n", "and %u more\n", n - MOST_LISTED), n - MOST_LISTED);
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
  for (guint i = 0; i < MIN (file->notes->len, MOST_LISTED); i++)
    {
      g_autofree char *sentence = bw_cli_dup_refused (g_ptr_array_index (file->notes, i));

      g_printerr ("%s\n", sentence);
    }
  say_how_many_more (file->notes->len);
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

void
bw_import_say_file (const BwReadingsFile *file)
{
  say_noticed (file);
  if (file->refused->len == 0)
    {
      say_notes (file);
      return;
    }
  /* Gaps are told when the rows that stop the import are mended: the list goes through the file once. */
  bw_cli_list_refused (file->refused);
  say_remedy (file);
}

/* --- changes of the past ---------------------------------------------------------------------------------
 */

static char *
dup_figure (const BwReading *reading)
{
  g_autofree char *value = bw_cli_number (reading->value), *part = bw_cli_number (reading->numerator),
                  *whole = bw_cli_number (reading->denominator);

  if (!isnan (reading->numerator) && !isnan (reading->denominator))
    /* Translators: counts of which a share is made: "12 of 340". */
    return g_strdup_printf (C_ ("counts", "%1$s of %2$s"), part, whole);
  return *value != '\0' ? g_steal_pointer (&value) : g_strdup (C_ ("reading", "nothing"));
}

static void
say_change (const BwMeasure *measure, const BwReadingChange *change)
{
  g_autofree char *date = bw_date_to_iso (change->before->date);
  g_autofree char *before = dup_figure (change->before), *after = dup_figure (change->after);

  /* Translators: the name of a measure, a date, and its figure in the library and in the file. */
  g_printerr (_ ("%1$s, %2$s: %3$s would become %4$s\n"), measure->name, date, before, after);
}

void
bw_import_say_changes (BwLibrary *library, GPtrArray *aims)
{
  guint n = 0;

  for (guint i = 0; i < aims->len; i++)
    {
      const BwImportAim *aim = g_ptr_array_index (aims, i);
      g_autoptr (GPtrArray) changes =
          aim->measure != NULL ? bw_desk_list_changes (library, aim->measure, aim->found) : NULL;

      for (guint j = 0; changes != NULL && j < changes->len; j++)
        if (n++ < MOST_LISTED)
          say_change (aim->measure, g_ptr_array_index (changes, j));
    }
  say_how_many_more (n);
}

/* --- what it did -----------------------------------------------------------------------------------------
 */

void
bw_import_print_effect (GPtrArray *aims, const BwImportEffect *effect)
{
  for (guint i = 0; i < aims->len; i++)
    {
      const BwImportAim *aim = g_ptr_array_index (aims, i);

      if (aim->measure == NULL)
        bw_cli_print_row ("new measure", aim->name, NULL);
    }
  if (aims->len > 1)
    printf ("measures\t%u\n", aims->len);
  printf ("new\t%u\nchanged\t%u\nsame\t%u\n", effect->n_new, effect->n_changed, effect->n_same);
}
