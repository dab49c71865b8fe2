// SPDX-License-Identifier: GPL-3.0-or-later
/* matrix.c - rows and columns of the variation-by-assurance matrix. */
#include "chart/matrix.h"

#include <glib/gi18n-lib.h>

#include "chart/standing.h"

BwMatrixRow
bw_matrix_row_of (const BwAnalysis *analysis)
{
  switch (analysis->summary.variation)
    {
    case BW_SPC_VARIATION_NONE:
      break;
    case BW_SPC_VARIATION_COMMON:
      return BW_MATRIX_COMMON;
    case BW_SPC_VARIATION_IMPROVEMENT_HIGH:
    case BW_SPC_VARIATION_IMPROVEMENT_LOW:
      return BW_MATRIX_IMPROVEMENT;
    case BW_SPC_VARIATION_CONCERN_HIGH:
    case BW_SPC_VARIATION_CONCERN_LOW:
      return BW_MATRIX_CONCERN;
    case BW_SPC_VARIATION_NEUTRAL_HIGH:
    case BW_SPC_VARIATION_NEUTRAL_LOW:
      return BW_MATRIX_NEUTRAL;
    }
  return bw_standing_is_changed (analysis) ? BW_MATRIX_CHANGED : BW_MATRIX_UNKNOWN;
}

const char *
bw_matrix_row_name (BwMatrixRow row)
{
  switch (row)
    {
    case BW_MATRIX_CONCERN:
      return C_ ("variation", "Concern");
    case BW_MATRIX_COMMON:
      return C_ ("variation", "Common cause");
    case BW_MATRIX_IMPROVEMENT:
      return C_ ("variation", "Improvement");
    case BW_MATRIX_NEUTRAL:
      return C_ ("variation", "Neither good nor bad");
    case BW_MATRIX_CHANGED:
      return C_ ("variation", "Not chance alone");
    case BW_MATRIX_UNKNOWN:
      break;
    }
  return C_ ("variation", "Not judged");
}

BwSpcAssurance
bw_matrix_column (guint place)
{
  static const BwSpcAssurance columns[] = {BW_SPC_ASSURANCE_FAIL, BW_SPC_ASSURANCE_INCONSISTENT,
                                           BW_SPC_ASSURANCE_PASS, BW_SPC_ASSURANCE_NONE};

  g_return_val_if_fail (place < G_N_ELEMENTS (columns), BW_SPC_ASSURANCE_NONE);

  return columns[place];
}
