// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * dates.h - a cell as a date, perhaps with a time of day, and every day that it may mean.
 *
 * "01/04/2016" is the first of April or the fourth of January, "2011-12" a month or a financial year: a cell
 * alone does not say. It is decided over a column, or by a person; never supposed. A period is known by its
 * first day, or its first minute where a time of day is written; a week by the day that is written.
 */
#pragma once

#include "intake/testimony.h"
#include "record/date.h"

G_BEGIN_DECLS

/* What a cell leaves open. */
typedef enum
{
  BW_DATE_PLAIN, /* nothing */
  BW_DATE_ORDER, /* whether the day or the month comes first */
  BW_DATE_YEARS, /* whether the second number is a month, or the end of a financial year */
  BW_N_DATE_QUESTIONS,
} BwDateQuestion;

typedef enum
{
  BW_DATE_ORDER_UNKNOWN,
  BW_DATE_ORDER_DMY,
  BW_DATE_ORDER_MDY,
} BwDateOrder;

/* Why a cell is no date. */
typedef enum
{
  BW_DATE_FAULT_NONE,
  BW_DATE_FAULT_EMPTY,
  BW_DATE_FAULT_FOREIGN,    /* nothing that is known */
  BW_DATE_FAULT_NO_DAY,     /* 2025-02-30 */
  BW_DATE_FAULT_NO_YEAR,    /* 16-Apr */
  BW_DATE_FAULT_SHORT_YEAR, /* 16-04-01: which of them is the year? */
  BW_DATE_FAULT_QUARTER,    /* Q3 2024: of which kind of year? */
  BW_DATE_FAULT_FAR,        /* before 1900 or after 2199: a placeholder, or a slip */
  BW_DATE_FAULT_NO_TIME,    /* 2025-02-28 25:00 */
  BW_DATE_FAULT_ZONE,       /* 2025-02-28T14:00Z: as which clock had it? */
} BwDateFault;

typedef struct
{
  BwDateQuestion question;
  BwDateFault fault;
  gboolean is_serial; /* a spreadsheet's number of days, from the end of 1899 */
  BwDate first,
      second; /* by the question's two answers; the same if it leaves nothing open. BW_NO_DATE: not so */
} BwDateCell;

BwDateCell bw_date_cell_read (const char *text);

/* Adds what the cell says to its question's place in @testimonies, which has as many as there are questions.
 */
void bw_date_cell_testify (const BwDateCell *self, BwTestimony *testimonies, guint line);

G_END_DECLS
