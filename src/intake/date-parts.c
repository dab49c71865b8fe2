// SPDX-License-Identifier: GPL-3.0-or-later
/* date-parts.c - the words of dates, in English and in Welsh. */
#include "intake/date-parts.h"

#include <stdlib.h>
#include <string.h>

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

/* Beside a number: they say nothing more of the day. */
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
add_part (BwDateParts *self, char shape, int part)
{
  gsize n = strlen (self->shape);

  if (self->n == BW_MOST_DATE_PARTS)
    return FALSE;
  self->parts[self->n++] = part;
  self->shape[n] = shape;
  self->shape[n + 1] = '\0';
  return TRUE;
}

/* Y: four digits; d: two; s: a single one; and 5, 6, 8 for so many. */
static gboolean
add_number (BwDateParts *self, const char *digits, gsize n)
{
  static const char shapes[] = {0, 's', 'd', 0, 'Y', '5', '6', 0, '8'};
  g_autofree char *number = g_strndup (digits, n);

  return n < G_N_ELEMENTS (shapes) && shapes[n] != 0 && add_part (self, shapes[n], atoi (number));
}

/* A quarter is the word and the digit after it. */
static gboolean
add_word (BwDateParts *self, const char **at, gsize n)
{
  const char *word = *at;
  int month = month_of (word, n);

  *at += n;
  if (is_among (word, n, fillers, G_N_ELEMENTS (fillers)) || is_weekday (word, n))
    return TRUE;
  if (month > 0)
    return add_part (self, 'M', month);
  if (!is_among (word, n, quarters, G_N_ELEMENTS (quarters)))
    return FALSE;
  while (**at == ' ')
    ++*at;
  if (!g_ascii_isdigit (**at) || g_ascii_isdigit ((*at)[1]))
    return FALSE;
  return add_part (self, 'Q', *(*at)++ - '0');
}

/* Between parts only, and one of them: a dash with blanks around it is a dash; the point of "Sept." is none.
 */
static gboolean
add_between (BwDateParts *self, const char **at)
{
  gsize n = strspn (*at, " ,/.-'"), end = strlen (self->shape);
  char sign = ' ';

  for (gsize i = 0; i < n; i++)
    if (strchr ("/.-", (*at)[i]) != NULL)
      {
        if (sign != ' ')
          return FALSE;
        sign = (*at)[i];
      }
  *at += n;
  if (end > 0 && self->shape[end - 1] == 'M' && sign == '.')
    sign = ' ';
  if (end == 0 || **at == '\0')
    return n > 0 && sign == ' ';
  if (strchr (" /.-", self->shape[end - 1]) == NULL)
    {
      self->shape[end] = sign;
      self->shape[end + 1] = '\0';
    }
  return n > 0;
}

gboolean
bw_date_parts_cut (BwDateParts *self, const char *text)
{
  const char *at = text;

  *self = (BwDateParts){0};
  while (*at != '\0')
    {
      gsize n_digits = strspn (at, "0123456789"), n_letters = strspn (at, "abcdefghijklmnopqrstuvwxyz");

      if (n_digits > 0)
        {
          if (!add_number (self, at, n_digits))
            return FALSE;
          at += n_digits;
        }
      else if (n_letters > 0 ? !add_word (self, &at, n_letters) : !add_between (self, &at))
        return FALSE;
    }
  return self->n > 0;
}
