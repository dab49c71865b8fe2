// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * numbers.h - a cell as a number, with what it would be if points, or if commas, stood before the decimals.
 *
 * Which of the two it is cannot be seen in every cell: "1,234" and "1.234" are both. It is decided over a
 * column.
 */
#pragma once

#include "intake/testimony.h"

G_BEGIN_DECLS

typedef enum
{
  BW_DECIMAL_UNKNOWN,
  BW_DECIMAL_POINT,
  BW_DECIMAL_COMMA,
} BwDecimal;

typedef enum
{
  BW_CELL_NUMBER,
  BW_CELL_EMPTY,
  BW_CELL_MISSING,    /* "-", "n/a": it says that there is none */
  BW_CELL_SUPPRESSED, /* "*", "<5": too few to be told */
  BW_CELL_FOREIGN,    /* none of these */
} BwCellKind;

typedef struct
{
  BwCellKind kind;
  gboolean is_per_cent;      /* "93.4%", which is 0.934 */
  double by_point, by_comma; /* NaN if it is none that way */
} BwNumberCell;

/* Signs for thousands, a sign of currency, per cent, and parentheses for what is below nought are understood.
 * What is larger than any count or amount that a board looks at (1e15) is foreign. */
BwNumberCell bw_number_cell_read (const char *text);

/* Adds what the cell says of points (the first answer) and commas. */
void bw_number_cell_testify (const BwNumberCell *self, BwTestimony *testimony, guint line);

/* A real number as programs write it: digits with at most one point, a sign, an exponent; nothing else. FALSE
 * for anything else, and for what is larger than 1e15. */
gboolean bw_number_parse (const char *text, double *number);

G_END_DECLS
