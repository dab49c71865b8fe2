// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * dates.c - a text is cut into numbers, months, quarters and what stands between them; the shape that they
 * make says how it is read.
 */
#include "intake/dates.h"

#include <string.h>

#define LONGEST 48 /* bytes of a date */
#define MOST_PARTS 4
#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define FIRST_OF_THIS_CENTURY 69 /* of years of two digits: 68 is 2068, 69 is 1969, as in POSIX */

typedef struct
{
  char shape[2 * MOST_PARTS + 1]; /* "d/d/Y": see add_number() */
  int parts[MOST_PARTS];
  int n_parts;
} Cut;

/* English and Welsh; three letters or the whole. */
static const char *const months[][12] = {{"january", "february", "march", "april", "may", "june", "july",
                                          "august", "september", "october", "november", "december"},
                                         {"ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
                                          "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"}};

/* Shorter, and not by cutting after three letters. */
static const struct
{
  const char *name;
  int month;
} short_months[] = {{"sept", 9}, {"tach", 11}, {"rhag", 12}, {"gorff", 7}, {"chwef", 2}};

static const char *const weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                       "sunday", "tues",    "weds",      "thur",     "thurs"};

/* Before a date, and after a number: they say nothing more of the day. The longer come first. */
static const char *const prefixes[] = {
    "week ending", "week commencing", "week beginning", "w/ending", "w/e", "w/c", "w/b", "we ", "wc "};
static const char *const fillers[] = {"st", "nd", "rd", "th", "of", "fy"};
static const char *const quarters[] = {"q", "qtr", "quarter"};

/* --- words -----------------------------------------------------------------------------------------------
 */

static gboolean
is_name (const char *word, gsize n, const char *name)
{
  return (n == 3 || n == strlen (name)) && strncmp (word, name, n) == 0;
}

/* 0 if it is none. */
static int
month_of (const char *word, gsize n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (short_months); i++)
    if (n == strlen (short_months[i].name) && strncmp (word, short_months[i].name, n) == 0)
      return short_months[i].month;
  for (gsize language = 0; language < G_N_ELEMENTS (months); language++)
    for (int month = 0; month < 12; month++)
      if (is_name (word, n, months[language][month]))
        return month + 1;
  return 0;
}

static gboolean
is_weekday (const char *word, gsize n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (is_name (word, n, weekdays[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_among (const char *word, gsize n, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (n == strlen (words[i]) && strncmp (word, words[i], n) == 0)
      return TRUE;
  return FALSE;
}

/* --- cutting ---------------------------------------------------------------------------------------------
 */

static gboolean
add_part (Cut *cut, char shape, int part)
{
  gsize n = strlen (cut->shape);

  if (cut->n_parts == MOST_PARTS)
    return FALSE;
  cut->parts[cut->n_parts++] = part;
  cut->shape[n] = shape;
  cut->shape[n + 1] = '\0';
  return TRUE;
}

/* Y: four digits; d: two; s: a single one; and 5, 6, 8 for so many. */
static gboolean
add_number (Cut *cut, const char *digits, gsize n)
{
  static const char shapes[] = {0, 's', 'd', 0, 'Y', '5', '6', 0, '8'};
  g_autofree char *number = g_strndup (digits, n);

  return n < G_N_ELEMENTS (shapes) && shapes[n] != 0 && add_part (cut, shapes[n], atoi (number));
}

/* A quarter is the word and the digit after it. */
static gboolean
add_word (Cut *cut, const char **at, gsize n)
{
  const char *word = *at;
  int month = month_of (word, n);

  *at += n;
  if (is_among (word, n, fillers, G_N_ELEMENTS (fillers)) || is_weekday (word, n))
    return TRUE;
  if (month > 0)
    return add_part (cut, 'M', month);
  if (!is_among (word, n, quarters, G_N_ELEMENTS (quarters)))
    return FALSE;
  while (**at == ' ')
    ++*at;
  if (!g_ascii_isdigit (**at) || g_ascii_isdigit ((*at)[1]))
    return FALSE;
  return add_part (cut, 'Q', *(*at)++ - '0');
}

/* Between parts only, and one of them: a dash with blanks around it is a dash; the point of "Sept." is none.
 */
static gboolean
add_between (Cut *cut, const char **at)
{
  gsize n = strspn (*at, " ,/.-'"), end = strlen (cut->shape);
  char sign = ' ';

  for (gsize i = 0; i < n; i++)
    if (strchr ("/.-", (*at)[i]) != NULL)
      {
        if (sign != ' ')
          return FALSE;
        sign = (*at)[i];
      }
  *at += n;
  if (end > 0 && cut->shape[end - 1] == 'M' && sign == '.')
    sign = ' ';
  if (end == 0 || **at == '\0')
    return n > 0 && sign == ' ';
  if (strchr (" /.-", cut->shape[end - 1]) == NULL)
    {
      cut->shape[end] = sign;
      cut->shape[end + 1] = '\0';
    }
  return n > 0;
}

static gboolean
cut_up (const char *text, Cut *cut)
{
  const char *at = text;

  *cut = (Cut){0};
  while (*at != '\0')
    {
      gsize n_digits = strspn (at, "0123456789"), n_letters = strspn (at, "abcdefghijklmnopqrstuvwxyz");

      if (n_digits > 0)
        {
          if (!add_number (cut, at, n_digits))
            return FALSE;
          at += n_digits;
        }
      else if (n_letters > 0 ? !add_word (cut, &at, n_letters) : !add_between (cut, &at))
        return FALSE;
    }
  return cut->n_parts > 0;
}

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
  BwDate date = bw_date_new (1899, 12, 30) + (BwDate) p[0];

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
    {"n?n?d", read_in_some_order},
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
read_parts (const Cut *cut)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (fits (shapes[i].shape, cut->shape))
      return shapes[i].read (cut->parts);
  return no_date (BW_DATE_FAULT_FOREIGN);
}

/* --- the text --------------------------------------------------------------------------------------------
 */

/* Takes the time of day off, with what follows it. FALSE if what has a colon is no time. */
static gboolean
cut_time (char *text)
{
  char *colon = strchr (text, ':'), *start = colon;

  if (colon == NULL)
    return TRUE;
  while (start > text && g_ascii_isdigit (start[-1]))
    start--;
  if (start == text || start == colon || strchr (" t", start[-1]) == NULL ||
      start[strspn (start, "0123456789:.z+- apm")] != '\0')
    return FALSE;
  start[-1] = '\0';
  g_strchomp (text);
  return TRUE;
}

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

/* A day with a fraction, as a spreadsheet counts a time of day. */
static void
cut_fraction (char *text)
{
  gsize n = strspn (text, "0123456789");

  if (n == 5 && text[n] == '.' && text[n + 1] != '\0' &&
      text[n + 1 + strspn (text + n + 1, "0123456789")] == '\0')
    text[n] = '\0';
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

BwDateCell
bw_date_cell_read (const char *text)
{
  char lower[LONGEST + 1];
  gsize n = 0;
  Cut cut;
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
  cut_fraction (lower);
  if (!cut_time (lower) || !cut_up (lower, &cut))
    return no_date (BW_DATE_FAULT_FOREIGN);
  cell = read_parts (&cut);
  return is_far (cell.first) || is_far (cell.second) ? no_date (BW_DATE_FAULT_FAR) : cell;
}

void
bw_date_cell_testify (const BwDateCell *self, BwTestimony *testimonies, guint line)
{
  if (self->question != BW_DATE_PLAIN && self->first != self->second)
    bw_testimony_add (&testimonies[self->question], self->first != BW_NO_DATE, self->second != BW_NO_DATE,
                      line);
}
