// SPDX-License-Identifier: GPL-3.0-or-later
/* dates.c - the shape that the parts of a text make says how it is read. */
#include "intake/dates.h"

#include <string.h>

#include "intake/clock.h"
#include "intake/date-parts.h"

#define LONGEST 48 /* bytes of a date */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define FIRST_OF_THIS_CENTURY 69 /* of years of two digits: 68 is 2068, 69 is 1969, as in POSIX */

/* Before a date: the day that is written is meant. What begins with another comes before it. */
static const char *const prefixes[] = {
    "week ending", "week commencing", "week beginning", "w/ending", "w/e", "w/c", "w/b", "we ", "wc "};

/* --- days ------------------------------------------------------------------------------------------------
 */

static int
full_year (int year)
{
  return year >= 100 ? year : year < FIRST_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
}

static BwDateCell
plain_date (int year, int month, int day)
{
  BwDate date = bw_date_new (year, month, day);

  return (BwDateCell){
      .fault = date == BW_NO_DATE ? BW_DATE_FAULT_NO_DAY : BW_DATE_FAULT_NONE, .first = date, .second = date};
}

static BwDateCell
open_date (BwDateQuestion question, BwDate first, BwDate second)
{
  return (BwDateCell){.question = question,
                      .fault = first == BW_NO_DATE && second == BW_NO_DATE ? BW_DATE_FAULT_NO_DAY
                                                                           : BW_DATE_FAULT_NONE,
                      .first = first,
                      .second = second};
}

static BwDateCell
no_date (BwDateFault fault)
{
  return (BwDateCell){.fault = fault};
}

/* The financial year of the public sector: from 1 April. BW_NO_DATE if @end is not the year after @start. */
static BwDate
financial_year (int start, int end, int quarter)
{
  int year = full_year (start);

  if (end != (end >= 100 ? year + 1 : (year + 1) % 100) || quarter < 1 || quarter > 4)
    return BW_NO_DATE;
  return quarter == 4 ? bw_date_new (year + 1, 1, 1) : bw_date_new (year, 1 + 3 * quarter, 1);
}

static BwDateCell
financial_date (int start, int end, int quarter)
{
  BwDate date = financial_year (start, end, quarter);

  return open_date (BW_DATE_PLAIN, date, date);
}

/* --- shapes ----------------------------------------------------------------------------------------------
 */

typedef BwDateCell (*ReadParts) (const int *parts);

static BwDateCell
read_ymd (const int *p)
{
  return plain_date (p[0], p[1], p[2]);
}

static BwDateCell
read_in_some_order (const int *p)
{
  int year = full_year (p[2]);

  return open_date (BW_DATE_ORDER, bw_date_new (year, p[1], p[0]), bw_date_new (year, p[0], p[1]));
}

static BwDateCell
read_dmy (const int *p)
{
  return plain_date (full_year (p[2]), p[1], p[0]);
}

static BwDateCell
read_mdy (const int *p)
{
  return plain_date (full_year (p[2]), p[0], p[1]);
}

static BwDateCell
read_my (const int *p)
{
  return plain_date (full_year (p[1]), p[0], 1);
}

static BwDateCell
read_ym (const int *p)
{
  return plain_date (p[0], p[1], 1);
}

static BwDateCell
read_year_and_more (const int *p)
{
  return open_date (BW_DATE_YEARS, bw_date_new (p[0], p[1], 1), financial_year (p[0], p[1], 1));
}

static BwDateCell
read_two_years (const int *p)
{
  return financial_date (p[0], p[1], 1);
}

static BwDateCell
read_quarter_last (const int *p)
{
  return financial_date (p[0], p[1], p[2]);
}

static BwDateCell
read_quarter_first (const int *p)
{
  return financial_date (p[1], p[2], p[0]);
}

static BwDateCell
read_quarter_of_year (const int *p)
{
  return no_date (BW_DATE_FAULT_QUARTER);
}

static BwDateCell
read_without_year (const int *p)
{
  return no_date (BW_DATE_FAULT_NO_YEAR);
}

/* 16-04-01 is as often the sixteenth year as the sixteenth day. */
static BwDateCell
read_with_short_year (const int *p)
{
  return no_date (BW_DATE_FAULT_SHORT_YEAR);
}

static BwDateCell
read_eight_digits (const int *p)
{
  return plain_date (p[0] / 10000, p[0] / 100 % 100, p[0] % 100);
}

static BwDateCell
read_six_digits (const int *p)
{
  return plain_date (p[0] / 100, p[0] % 100, 1);
}

/* Spreadsheets count from 30 December 1899, as if 1900 had been a leap year; five digits are past that. */
static BwDateCell
read_serial (const int *p)
{
  BwDate date = bw_date_new (1899, 12, 30) + p[0] * BW_DAY;

  if (p[0] < 10000)
    return no_date (BW_DATE_FAULT_FOREIGN);
  return (BwDateCell){.is_serial = TRUE, .first = date, .second = date};
}

/* In a shape, '?' stands for '/', '-' or ' '; 'n' for one digit or two. */
static const struct
{
  const char *shape;
  ReadParts read;
} shapes[] = {
    {"Y-d-d", read_ymd},
    {"Y/d/d", read_ymd},
    {"Y.d.d", read_ymd},
    {"n?n?Y", read_in_some_order},
    {"n/n/d", read_in_some_order},
    {"n n d", read_in_some_order},
    {"n-n-d", read_with_short_year},
    {"n.n.Y", read_dmy},
    {"n.n.d", read_dmy},
    {"n?M?Y", read_dmy},
    {"n?M?d", read_dmy},
    {"nMY", read_dmy},
    {"nMd", read_dmy},
    {"M?n?Y", read_mdy},
    {"M?Y", read_my},
    {"M?d", read_my},
    {"MY", read_my},
    {"Md", read_my},
    {"Y?M", read_ym},
    {"n/Y", read_my},
    {"n-Y", read_my},
    {"Y-d", read_year_and_more},
    {"Y/d", read_year_and_more},
    {"Y/Y", read_two_years},
    {"Y-Y", read_two_years},
    {"Y/d?Q", read_quarter_last},
    {"Y-d?Q", read_quarter_last},
    {"Y/dQ", read_quarter_last},
    {"Y-dQ", read_quarter_last},
    {"Y/Y?Q", read_quarter_last},
    {"Y-Y?Q", read_quarter_last},
    {"d/d?Q", read_quarter_last},
    {"d-d?Q", read_quarter_last},
    {"Q?Y/d", read_quarter_first},
    {"Q?Y-d", read_quarter_first},
    {"Q?Y/Y", read_quarter_first},
    {"Q?Y-Y", read_quarter_first},
    {"Q?d/d", read_quarter_first},
    {"Q?d-d", read_quarter_first},
    {"Q?Y", read_quarter_of_year},
    {"Y?Q", read_quarter_of_year},
    {"YQ", read_quarter_of_year},
    {"n?M", read_without_year},
    {"8", read_eight_digits},
    {"6", read_six_digits},
    {"5", read_serial},
};

static gboolean
fits (const char *pattern, const char *shape)
{
  gsize i = 0;

  for (; pattern[i] != '\0' && shape[i] != '\0'; i++)
    if (pattern[i] == '?'   ? strchr ("/- ", shape[i]) == NULL
        : pattern[i] == 'n' ? strchr ("sd", shape[i]) == NULL
                            : pattern[i] != shape[i])
      return FALSE;
  return pattern[i] == shape[i];
}

static BwDateCell
read_parts (const BwDateParts *parts)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (fits (shapes[i].shape, parts->shape))
      return shapes[i].read (parts->parts);
  return no_date (BW_DATE_FAULT_FOREIGN);
}

/* --- the text --------------------------------------------------------------------------------------------
 */

static const char *
skip_prefix (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (text, prefixes[i]))
      {
        const char *rest = text + strlen (prefixes[i]);

        return rest + strspn (rest, " :.-");
      }
  return text;
}

static gboolean
is_far (BwDate date)
{
  int year = 0, month = 0, day = 0;

  if (date == BW_NO_DATE)
    return FALSE;
  bw_date_split (date, &year, &month, &day);
  return year < FIRST_YEAR || year > LAST_YEAR;
}

static BwDateCell
at_time (BwDateCell cell, BwClockKind clock, int minute)
{
  if (cell.fault == BW_DATE_FAULT_NONE && clock != BW_CLOCK_TIME)
    return no_date (clock == BW_CLOCK_ZONED ? BW_DATE_FAULT_ZONE : BW_DATE_FAULT_NO_TIME);
  cell.first += cell.first != BW_NO_DATE ? minute : 0;
  cell.second += cell.second != BW_NO_DATE ? minute : 0;
  return cell;
}

BwDateCell
bw_date_cell_read (const char *text)
{
  char lower[LONGEST + 1];
  gsize n = 0;
  int fraction, minute;
  BwClockKind clock;
  BwDateParts parts;
  BwDateCell cell;

  while (g_ascii_isspace (*text))
    text++;
  for (; text[n] != '\0' && n <= LONGEST; n++)
    lower[n] = g_ascii_isspace (text[n]) ? ' ' : g_ascii_tolower (text[n]);
  if (n > LONGEST)
    return no_date (BW_DATE_FAULT_FOREIGN);
  lower[n] = '\0';
  g_strchomp (lower);
  if (*lower == '\0')
    return no_date (BW_DATE_FAULT_EMPTY);
  memmove (lower, skip_prefix (lower), strlen (skip_prefix (lower)) + 1);
  fraction = bw_clock_cut_fraction (lower);
  clock = bw_clock_cut (lower, &minute);
  if (clock == BW_CLOCK_FOREIGN || !bw_date_parts_cut (&parts, lower))
    return no_date (BW_DATE_FAULT_FOREIGN);
  cell = read_parts (&parts);
  return is_far (cell.first) || is_far (cell.second) ? no_date (BW_DATE_FAULT_FAR)
                                                     : at_time (cell, clock, fraction + minute);
}

void
bw_date_cell_testify (const BwDateCell *self, BwTestimony *testimonies, guint line)
{
  if (self->question != BW_DATE_PLAIN && self->first != self->second)
    bw_testimony_add (&testimonies[self->question], self->first != BW_NO_DATE, self->second != BW_NO_DATE,
                      line);
}
