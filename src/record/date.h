// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * date.h - a calendar day as a number, and as ISO 8601 text for the file and the command line.
 *
 * Dates for people are worded where they are shown.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* GDate's Julian day: 1 is 1 January of the year 1. 0 is no date. */
typedef guint32 BwDate;

#define BW_NO_DATE 0

/* Exactly YYYY-MM-DD and a day that exists, years 1 to 9999; anything else is BW_NO_DATE. */
BwDate bw_date_parse (const char *iso);

/* BW_NO_DATE for a day that does not exist. @month and @day count from 1. */
BwDate bw_date_new (int year, int month, int day);

/* NULL for BW_NO_DATE. */
char *bw_date_to_iso (BwDate self);

/* The day in the machine's time zone, or that of SOURCE_DATE_EPOCH (UTC) where it is set. */
BwDate bw_date_today (void);

void bw_date_split (BwDate self, int *year, int *month, int *day);

G_END_DECLS
