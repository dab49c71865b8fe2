// SPDX-License-Identifier: GPL-3.0-or-later
/* date-choice.c - a day, or a sentence that says why there is none. */
#include "intake/date-choice.h"

#include <glib/gi18n-lib.h>

#include "intake/error.h"

void
bw_date_weigh (const BwTestimony *testimonies, BwDateOrder said, BwVerdict *verdicts)
{
  verdicts[BW_DATE_PLAIN] = (BwVerdict){BW_VERDICT_NOT_NEEDED, 0};
  verdicts[BW_DATE_ORDER] = bw_testimony_weigh (&testimonies[BW_DATE_ORDER], (int) said);
  verdicts[BW_DATE_YEARS] = bw_testimony_weigh (&testimonies[BW_DATE_YEARS], 0);
}

/* Why @cell is no date. (transfer full) */
static char *
no_date_reason (const char *cell, BwDateFault fault)
{
  g_autofree char *text = bw_intake_quote (cell);

  switch (fault)
    {
    case BW_DATE_FAULT_EMPTY:
      return g_strdup (_ ("There is no date."));
    case BW_DATE_FAULT_NO_DAY:
      /* Translators: a date as a file has it, such as 2025-02-30. */
      return g_strdup_printf (_ ("There is no day “%s”."), text);
    case BW_DATE_FAULT_NO_YEAR:
      /* Translators: a date as a file has it, such as 16-Apr. */
      return g_strdup_printf (_ ("“%s” does not say the year."), text);
    case BW_DATE_FAULT_SHORT_YEAR:
      /* Translators: a date as a file has it, such as 16-04-01. */
      return g_strdup_printf (_ ("“%s” does not say which number is the year; write it with four digits."),
                              text);
    case BW_DATE_FAULT_QUARTER:
      /* Translators: a quarter as a file has it, such as Q3 2024. */
      return g_strdup_printf (_ ("“%s” does not say whether the year begins in January or in April; write "
                                 "2024/25 Q3, or a date."),
                              text);
    case BW_DATE_FAULT_FAR:
      /* Translators: a date as a file has it, such as 9999-12-31. */
      return g_strdup_printf (_ ("“%s” is before 1900 or after 2199, and so no date of a reading."), text);
    case BW_DATE_FAULT_NO_TIME:
      /* Translators: a date and a time as a file has them, such as 2025-02-28 25:00. */
      return g_strdup_printf (_ ("“%s” has a time that no clock shows."), text);
    case BW_DATE_FAULT_ZONE:
      /* Translators: a date and a time as a file has them, such as 2025-06-30T14:00Z. */
      return g_strdup_printf (_ ("“%s” has a time zone, and the board reads times as the clocks of the place "
                                 "showed them; write those, without a zone."),
                              text);
    case BW_DATE_FAULT_NONE:
    case BW_DATE_FAULT_FOREIGN:
    default:
      /* Translators: what a file has where a date should be. */
      return g_strdup_printf (_ ("“%s” is no date such as 2016-04-01, 01/04/2016 or Apr-16."), text);
    }
}

/* What leaves a cell in doubt. (transfer full) */
static char *
date_doubt_reason (const char *cell, const BwDateCell *date, BwVerdictGround ground)
{
  g_autofree char *text = bw_intake_quote (cell), *first = bw_date_to_iso (date->first),
                  *second = bw_date_to_iso (date->second);

  if (date->question == BW_DATE_YEARS)
    return g_strdup_printf (
        /* Translators: a date as a file has it, such as 2011-12, and the two days that it may mean. */
        _ ("“%s” may be the month from %s or the financial year from %s, and no date of the column settles "
           "it; write "
           "whole dates."),
        text, first, second);
  if (ground == BW_VERDICT_MIXED)
    return g_strdup_printf (
        /* Translators: a date as a file has it, such as 01/04/2016, and the two days that it may mean. */
        _ ("“%s” may be %s or %s, and the column has dates of both orders; say whether the day or the month "
           "comes first."),
        text, first, second);
  return g_strdup_printf (
      /* Translators: a date as a file has it, such as 01/04/2016, and the two days that it may mean. */
      _ ("“%s” may be %s or %s, and no date of the column settles it; say whether the day or the month comes "
         "first."),
      text, first, second);
}

BwDate
bw_date_choose (const BwDateCell *cell, const BwVerdict *verdicts, const char *text, BwDateReason *reason)
{
  BwVerdict verdict = verdicts[cell->question];
  BwDate chosen = verdict.answer == 2 ? cell->second : cell->first;

  if (cell->fault != BW_DATE_FAULT_NONE)
    {
      *reason = (BwDateReason){no_date_reason (text, cell->fault), FALSE};
      return BW_NO_DATE;
    }
  if (cell->first == cell->second)
    return cell->first;
  if (verdict.answer == 0 && cell->first != BW_NO_DATE && cell->second != BW_NO_DATE)
    {
      *reason = (BwDateReason){date_doubt_reason (text, cell, verdict.ground), TRUE};
      return BW_NO_DATE;
    }
  if (verdict.answer == 0)
    return cell->first != BW_NO_DATE ? cell->first : cell->second;
  if (chosen == BW_NO_DATE)
    *reason = (BwDateReason){no_date_reason (text, BW_DATE_FAULT_NO_DAY), FALSE};
  return chosen;
}
