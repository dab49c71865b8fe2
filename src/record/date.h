// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * date.h - a day, or a minute of one, as a number, and as ISO 8601 text for the file and the command line.
 *
 * What lasts is known by how it begins: a month by its first day, a day by its first minute. So days and
 * times of a day are one kind of number, in one order, and midnight is the day itself. A time is what the
 * clocks of the place show: there are no zones, and the hour that comes twice in October is one hour.
 *
 * Dates for people are worded where they are shown.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Minutes; a multiple of BW_DAY is a whole day, and as many of them as GDate's Julian day counts. */
typedef gint64 BwDate;

#define BW_NO_DATE ((BwDate) 0)
#define BW_HOUR ((BwDate) 60)
#define BW_DAY (24 * BW_HOUR)

/* Exactly YYYY-MM-DD and a day that exists, years 1 to 9999; anything else is BW_NO_DATE. */
BwDate bw_date_parse (const char *iso);

/* The same, or YYYY-MM-DDTHH:MM. */
BwDate bw_date_parse_time (const char *iso);

/* BW_NO_DATE for a day that does not exist. @month and @day count from 1. */
BwDate bw_date_new (int year, int month, int day);

/* YYYY-MM-DD of a whole day, else YYYY-MM-DDTHH:MM; NULL for BW_NO_DATE. */
char *bw_date_to_iso (BwDate self);

/* The day in the machine's time zone, or that of SOURCE_DATE_EPOCH (UTC) where it is set. */
BwDate bw_date_today (void);

/* The day of a moment that is written with its zone, as "2026-06-30T23:30:00Z", where bw_date_today() has its
 * days from. BW_NO_DATE if it is none. */
BwDate bw_date_of_moment (const char *iso);

/* Of none of these may @self be BW_NO_DATE. */
void bw_date_split (BwDate self, int *year, int *month, int *day);

/* The whole day that it lies in. */
BwDate bw_date_get_day (BwDate self);

/* Since the day began: 0 to 1439. */
int bw_date_get_minute (BwDate self);

/* 0 is Monday. */
int bw_date_get_weekday (BwDate self);

/* Whether it lies in the hour that clocks never show in spring, or show twice in autumn: from 01:00 on the
 * last Sunday of March and of October (Summer Time Order 2002). */
gboolean bw_date_is_never_shown (BwDate self);
gboolean bw_date_is_shown_twice (BwDate self);

G_END_DECLS
