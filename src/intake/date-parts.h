// SPDX-License-Identifier: GPL-3.0-or-later
/* date-parts.h - a date's text cut into numbers, months, quarters and what stands between them. For intake
 * alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_MOST_DATE_PARTS 4

/* The shape of 01/04/2016 is "d/d/Y". Y is a number of four digits, d one of two, s of a single one; 5, 6 and
 * 8 are numbers of so many digits; M is a month, Q a quarter. Between them stands '/', '-', '.', ' ' or
 * nothing. */
typedef struct
{
  char shape[2 * BW_MOST_DATE_PARTS + 1];
  int parts[BW_MOST_DATE_PARTS];
  int n;
} BwDateParts;

/* @text: in small letters. FALSE if it has a part that no date has. */
gboolean bw_date_parts_cut (BwDateParts *self, const char *text);

G_END_DECLS
