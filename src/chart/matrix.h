// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * matrix.h - the variation-by-assurance matrix of "Making Data Count": every measure in the cell of its two
 * icons. Its columns are the assurances, its rows the kinds of variation, high and low together.
 */
#pragma once

#include "chart/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  BW_MATRIX_CONCERN,
  BW_MATRIX_COMMON,
  BW_MATRIX_IMPROVEMENT,
  BW_MATRIX_NEUTRAL,
  BW_MATRIX_CHANGED, /* not by chance alone, and no reading is singled out */
  BW_MATRIX_UNKNOWN, /* there is nothing to judge */
} BwMatrixRow;

#define BW_N_MATRIX_ROWS (BW_MATRIX_UNKNOWN + 1)
#define BW_N_MATRIX_COLUMNS (BW_SPC_ASSURANCE_INCONSISTENT + 1)

BwMatrixRow bw_matrix_row_of (const BwAnalysis *analysis);

/* "Concern". (transfer none) */
const char *bw_matrix_row_name (BwMatrixRow row);

/* The columns from left to right, from what fails to what was not judged. */
BwSpcAssurance bw_matrix_column (guint place);

G_END_DECLS
