// SPDX-License-Identifier: GPL-3.0-or-later
/* figure.c - the sentences of every refusal of a figure stand here. */
#include "intake/figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "intake/date-choice.h"

/* Refused rows, or notes: whoever has more has another problem than each of them. */
#define MOST_LISTED 10000

void
bw_figure_note (BwReadingsFile *file, const BwPlacedCell *cell, char *reason)
{
  if (file->notes->len < MOST_LISTED)
    g_ptr_array_add (file->notes, bw_refused_row_new (cell->line, cell->column, reason));
  else
    g_free (reason);
}

void
bw_figure_refuse (BwReadingsFile *file, const BwPlacedCell *cell, char *reason)
{
  if (file->refused->len < MOST_LISTED)
    g_ptr_array_add (file->refused, bw_refused_row_new (cell->line, cell->column, reason));
  else
    g_free (reason);
  if (file->refused->len == MOST_LISTED - 1)
    g_ptr_array_add (
        file->refused,
        bw_refused_row_new (cell->line, NULL, g_strdup (_ ("More rows are refused than are listed here."))));
}

/* --- how they are written --------------------------------------------------------------------------------
 */

void
bw_figure_reader_decide (BwFigureReader *self, const BwGrid *grid, const BwChoices *said,
                         const BwTestimony *dates, const BwTestimony *numbers)
{
  BwReadingsFile *file = self->file;

  bw_date_weigh (dates, said->date_order, self->dates);
  file->date_order = self->dates[BW_DATE_ORDER];
  file->decimal = bw_testimony_weigh (numbers, (int) said->decimal);
  if (file->decimal.ground == BW_VERDICT_OPEN &&
      (grid->noticed.is_workbook || grid->noticed.separator == ','))
    file->decimal = (BwVerdict){BW_VERDICT_SETTLED, 1};
}

/* --- dates -----------------------------------------------------------------------------------------------
 */

/* Takes over @reason. */
static void
doubt (BwFigureReader *self, BwDoubt *of, const BwPlacedCell *cell, char *reason)
{
  g_autofree char *taken = reason;

  if (of->row != NULL)
    {
      of->n_more++;
      return;
    }
  of->row = bw_refused_row_new (cell->line, cell->column, g_steal_pointer (&taken));
  g_ptr_array_add (self->file->refused, of->row);
}

BwDate
bw_figure_read_date (BwFigureReader *self, const BwPlacedCell *cell)
{
  BwDateCell date = bw_date_cell_read (cell->text);
  BwDateReason reason = {0};
  BwDate chosen = bw_date_choose (&date, self->dates, cell->text, &reason);

  self->file->has_serials = self->file->has_serials || date.is_serial;
  if (reason.sentence && reason.is_doubt)
    doubt (self, &self->date_doubts[date.question], cell, reason.sentence);
  else if (reason.sentence)
    bw_figure_refuse (self->file, cell, reason.sentence);
  return chosen;
}

/* --- numbers ---------------------------------------------------------------------------------------------
 */

static char *
no_number_reason (const char *cell)
{
  g_autofree char *quoted = bw_intake_quote (cell);

  /* Translators: what a file has where a number should be. */
  return g_strdup_printf (_ ("“%s” is no number such as 1234.5, or too large for one."), quoted);
}

static char *
number_doubt_reason (const char *cell, const BwNumberCell *number, BwVerdictGround ground)
{
  g_autofree char *quoted = bw_intake_quote (cell);
  char by_point[G_ASCII_DTOSTR_BUF_SIZE], by_comma[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (by_point, sizeof by_point, "%.10g", number->by_point);
  g_ascii_formatd (by_comma, sizeof by_comma, "%.10g", number->by_comma);
  if (ground == BW_VERDICT_MIXED)
    return g_strdup_printf (
        /* Translators: a number as a file has it, such as 1,234, and the two that it may mean. */
        _ ("“%s” may be %s or %s, and the figures have decimals after points and after commas; say which is "
           "right."),
        quoted, by_point, by_comma);
  return g_strdup_printf (
      /* Translators: a number as a file has it, such as 1,234, and the two that it may mean. */
      _ ("“%s” may be %s or %s, and no figure settles it; say whether decimals follow a point or a comma."),
      quoted, by_point, by_comma);
}

/* NaN, and refused. */
static double
choose_number (BwFigureReader *self, const BwPlacedCell *cell, const BwNumberCell *number)
{
  BwVerdict answer = self->file->decimal;
  double chosen = answer.answer == 2 ? number->by_comma : number->by_point;

  if (answer.answer == 0 && !isnan (number->by_point) && !isnan (number->by_comma))
    {
      doubt (self, &self->number_doubt, cell, number_doubt_reason (cell->text, number, answer.ground));
      return NAN;
    }
  if (answer.answer == 0)
    return !isnan (number->by_point) ? number->by_point : number->by_comma;
  if (isnan (chosen))
    bw_figure_refuse (self->file, cell, no_number_reason (cell->text));
  return chosen;
}

/* FALSE, and refused; NaN if the cell has no number, and @number says why. */
static gboolean
read_number (BwFigureReader *self, const BwPlacedCell *cell, BwNumberCell *number, double *value)
{
  *number = bw_number_cell_read (cell->text);
  *value = NAN;
  if (number->kind == BW_CELL_FOREIGN)
    bw_figure_refuse (self->file, cell, no_number_reason (cell->text));
  if (number->kind != BW_CELL_NUMBER)
    return number->kind != BW_CELL_FOREIGN;
  *value = number->by_point == number->by_comma ? number->by_point : choose_number (self, cell, number);
  return !isnan (*value);
}

/* Takes @sentence: on the reading and in the file, why there is no figure. */
static void
note_on_both (BwFigureReader *self, BwReading *reading, const BwPlacedCell *cell, char *sentence)
{
  bw_figure_note (self->file, cell, g_strdup (sentence));
  g_free (reading->note);
  reading->note = sentence;
}

static void
note_missing (BwFigureReader *self, BwReading *reading, const BwPlacedCell *cell, BwCellKind kind)
{
  g_autofree char *quoted = bw_intake_quote (cell->text);
  char *sentence = kind == BW_CELL_SUPPRESSED
                       /* Translators: what a file has where a number should be, such as <5. */
                       ? g_strdup_printf (_ ("The file has “%s” here: the figure is suppressed."), quoted)
                       /* Translators: what a file has where a number should be, such as n/a. */
                       : g_strdup_printf (_ ("The file has “%s” here: there is no figure."), quoted);

  note_on_both (self, reading, cell, sentence);
}

static gboolean
is_said_missing (const BwNumberCell *number)
{
  return number->kind == BW_CELL_MISSING || number->kind == BW_CELL_SUPPRESSED;
}

/* --- readings --------------------------------------------------------------------------------------------
 */

static gboolean
read_value (BwFigureReader *self, const BwPlacedCell *cell, BwReading *reading, BwPerCent *per_cent)
{
  BwNumberCell number;
  BwPlacedCell *first;

  if (!read_number (self, cell, &number, &reading->value))
    return FALSE;
  if (is_said_missing (&number))
    note_missing (self, reading, cell, number.kind);
  first = number.is_per_cent ? &per_cent->with : &per_cent->without;
  if (number.kind == BW_CELL_NUMBER && first->text == NULL)
    *first = *cell;
  return TRUE;
}

/* Why a numerator and a denominator do not make a share, and in which cell; NULL if they do. (transfer full)
 */
static char *
share_reason (double numerator, double denominator, gboolean counts_failures, gboolean *in_first)
{
  *in_first = FALSE;
  if (isnan (denominator))
    return isnan (numerator) ? NULL : g_strdup (_ ("There is a numerator but no denominator."));
  *in_first = TRUE;
  if (isnan (numerator))
    return g_strdup (_ ("There is a denominator but no numerator."));
  *in_first = denominator > 0;
  if (denominator <= 0)
    return g_strdup (_ ("The denominator must be more than 0."));
  if (numerator < 0)
    return g_strdup (_ ("The numerator must not be less than 0."));
  if (counts_failures && numerator > denominator)
    return g_strdup (_ ("More failed than there were in all."));
  return NULL;
}

static gboolean
refuse_per_cent (BwFigureReader *self, const BwPlacedCell *cell, const BwNumberCell *number)
{
  if (number->is_per_cent)
    bw_figure_refuse (self->file, cell, g_strdup (_ ("A count is wanted here, and this is in per cent.")));
  return number->is_per_cent;
}

static gboolean
read_share (BwFigureReader *self, const BwMappedMeasure *measure, const BwPlacedCell *first,
            const BwPlacedCell *second, BwReading *reading)
{
  BwNumberCell numerator, denominator;
  gboolean is_read = read_number (self, first, &numerator, &reading->numerator), in_first;
  char *reason;

  is_read = read_number (self, second, &denominator, &reading->denominator) && is_read;
  if (!is_read || refuse_per_cent (self, first, &numerator) || refuse_per_cent (self, second, &denominator))
    return FALSE;
  if (is_said_missing (&numerator) || is_said_missing (&denominator))
    {
      gboolean is_first = is_said_missing (&numerator);

      note_missing (self, reading, is_first ? first : second, is_first ? numerator.kind : denominator.kind);
      reading->numerator = reading->denominator = NAN;
      return TRUE;
    }
  /* Not a share of nothing, but a month in which there was nothing to measure. */
  if (reading->numerator == 0 && reading->denominator == 0)
    {
      note_on_both (self, reading, second, g_strdup (_ ("The file has 0 of 0 here: nothing was measured.")));
      reading->numerator = reading->denominator = NAN;
      return TRUE;
    }
  reason = share_reason (reading->numerator, reading->denominator, measure->counts_failures, &in_first);
  if (reason != NULL)
    {
      bw_figure_refuse (self->file, in_first ? first : second, reason);
      return FALSE;
    }
  reading->value = reading->numerator / reading->denominator;
  if (measure->counts_failures)
    reading->value = 1 - reading->value;
  return TRUE;
}

BwReading *
bw_figure_read (BwFigureReader *self, const BwMappedMeasure *measure, BwDate date, const BwPlacedCell *first,
                const BwPlacedCell *second, BwPerCent *per_cent)
{
  g_autoptr (BwReading) reading = bw_reading_new ();

  reading->date = date;
  if (second != NULL ? !read_share (self, measure, first, second, reading)
                     : !read_value (self, first, reading, per_cent))
    return NULL;
  return g_steal_pointer (&reading);
}

/* --- all of them -----------------------------------------------------------------------------------------
 */

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const BwFoundReading *one = a, *other = b;

  if (one->reading->date != other->reading->date)
    return one->reading->date < other->reading->date ? -1 : 1;
  return (one->line > other->line) - (one->line < other->line);
}

/* Whether the one at @i has the date of its neighbour at @j, if there is such a neighbour. */
static gboolean
same_date (GArray *found, guint i, guint j)
{
  return j < found->len && g_array_index (found, BwFoundReading, i).reading->date ==
                               g_array_index (found, BwFoundReading, j).reading->date;
}

/* (transfer full) */
static char *
repeated_reason (BwDate date, guint other_line)
{
  g_autofree char *iso = bw_date_to_iso (date);

  if (bw_date_is_shown_twice (date))
    return g_strdup_printf (
        /* Translators: a time in the night when clocks go back, such as 2026-10-25T01:00, and the line of the
         * file that has it too. */
        _ ("Clocks went back and showed %s twice, and it is also on line %u; leave one of the two lines, "
           "or one line for both."),
        iso, other_line);
  /* Translators: a date, and the line of the file that has it too. */
  return g_strdup_printf (_ ("The date %s is also on line %u; choose rows by another column, so that each "
                             "date is left once."),
                          iso, other_line);
}

static void
refuse_repeated (BwReadingsFile *file, const BwFoundReading *one, const BwFoundReading *other,
                 const char *date_column)
{
  bw_figure_refuse (file, &(BwPlacedCell){one->line, date_column, NULL},
                    repeated_reason (one->reading->date, other->line));
}

static void
check_per_cent (BwReadingsFile *file, BwMeasureReadings *measure, const BwPerCent *per_cent)
{
  g_autofree char *with = NULL, *without = NULL;

  measure->is_per_cent = per_cent->with.text != NULL;
  if (per_cent->with.text == NULL || per_cent->without.text == NULL)
    return;
  with = bw_intake_quote (per_cent->with.text);
  without = bw_intake_quote (per_cent->without.text);
  bw_figure_refuse (
      file, &per_cent->without,
      /* Translators: two figures as a file has them, such as 93.4 and 93.4%, and the line of the second. */
      g_strdup_printf (_ ("“%s” is not in per cent, but “%s” on line %u is; write all of them in one way."),
                       without, with, per_cent->with.line));
}

/* Where rows share a date, there may be as many as the file has: they are told apart while the readings live.
 */
void
bw_figure_sort_out (BwReadingsFile *file, BwMeasureReadings *measure, GArray *found, const char *date_column,
                    const BwPerCent *per_cent)
{
  g_autoptr (GPtrArray) repeated = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    {
      BwFoundReading *one = &g_array_index (found, BwFoundReading, i);

      if (i > 0 && same_date (found, i, i - 1))
        refuse_repeated (file, one, one - 1, date_column);
      else if (same_date (found, i, i + 1))
        refuse_repeated (file, one, one + 1, date_column);
      else
        {
          g_ptr_array_add (measure->readings, one->reading);
          continue;
        }
      g_ptr_array_add (repeated, one->reading);
    }
  check_per_cent (file, measure, per_cent);
}

static void
finish_doubt (BwDoubt *self)
{
  g_autofree char *reason = NULL;

  if (self->row == NULL || self->n_more == 0)
    return;
  reason = self->row->reason;
  self->row->reason = g_strdup_printf (
      /* Translators: a sentence on one cell of a file, and how many more are like it. */
      ngettext ("%s The same holds for %u more cell.", "%s The same holds for %u more cells.", self->n_more),
      reason, self->n_more);
}

void
bw_figure_reader_finish (BwFigureReader *self)
{
  for (gsize i = 0; i < BW_N_DATE_QUESTIONS; i++)
    finish_doubt (&self->date_doubts[i]);
  finish_doubt (&self->number_doubt);
}
