// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * format.h - numbers, dates and notes as people read them, the one way out.
 *
 * Month names, the decimal sign and the order of a date follow the language of the sentences they stand in,
 * which are translated beside them, and not the machine's LC_NUMERIC or LC_TIME: a Welsh pack made on an
 * English machine is Welsh throughout. In a pack no line breaks inside a number or a date. Returned texts are
 * owned by the caller.
 */
#pragma once

#include "chart/period.h"

G_BEGIN_DECLS

/* How the values of a measure are written. */
typedef struct
{
  gboolean is_share; /* fractions of one, shown in per cent */
  int decimals;      /* 0 to BW_MOST_DECIMALS */
} BwValueFormat;

#define BW_MOST_DECIMALS 6

/* "1,234.5", "−0.2". NaN is "–". */
char *bw_format_number (double value, int decimals);

/* "78.4%" of 0.784 if it is a share, else the number. */
char *bw_format_value (BwValueFormat format, double value);

/* "5 October 2026" */
char *bw_format_date (BwDate date);

/* "14:00 on 5 October 2026"; "5 October 2026", by which a week is known too; "October 2026"; "July–September
 * 2026"; "2026", and "2026/27" from April. "" for BW_NO_DATE, as for bw_format_date(). */
char *bw_format_period (BwDate date, BwPeriod period);

/* "14:00, 5 Oct 2026", "5 Oct 2026", "Oct 2026", "Jul–Sep 2026", "2026/27". */
char *bw_format_period_short (BwDate date, BwPeriod period);

/* As a sentence begins that tells of the reading: "The reading at 14:00 on 5 October 2026", "The week of 5
 * October 2026"; any other as bw_format_period(). */
char *bw_format_reading (BwDate date, BwPeriod period);

/* Of what happened on @day, beside readings of @period: "5 October 2026", or "October 2026" among months and
 * longer. */
char *bw_format_event (BwDate day, BwPeriod period);

/* "Oct", of months 1 to 12. */
const char *bw_format_month_short (int month);

/* "Jul–Sep", of the three months from @month on. */
char *bw_format_quarter_short (int month);

/* Somebody's own words, to stand inside a sentence of the program's: people end their notes with a full stop,
 * or do not. "" for NULL. */
char *bw_format_clause (const char *text);

/* "14:00" */
char *bw_format_time (BwDate date);

/* "5 Oct" */
char *bw_format_day_short (BwDate date);

G_END_DECLS
