// SPDX-License-Identifier: GPL-3.0-or-later
/* matrix-table.c - every measure in the cell of its two icons. */
#include "pack/matrix-table.h"

#include <glib/gi18n-lib.h>

#include "chart/icons.h"
#include "chart/matrix.h"
#include "chart/words.h"
#include "pack/motif.h"
#include "pack/ranking.h"

#define LABEL_WIDTH 84.0
#define CELL_GAP 10.0
#define ICON_SIZE 18.0
#define ICON_GAP 6.0
#define ROW_PADDING 4.0
/* The first line stands in the middle of the row's icon. */
#define CELL_TOP 3.5

typedef struct
{
  const GPtrArray *ranking;
  const char *tongue;
  BwTypesetter *typesetter;
  BwSpcAssurance columns[BW_N_MATRIX_COLUMNS];
  guint n_columns;
} BwMatrixTable;

static const BwAnalysis *
get_analysis (const BwMatrixTable *self, guint index)
{
  return ((BwRanked *) g_ptr_array_index (self->ranking, index))->analysis;
}

static gboolean
has_assurance (const BwMatrixTable *self, BwSpcAssurance assurance)
{
  for (guint i = 0; i < self->ranking->len; i++)
    if (get_analysis (self, i)->summary.assurance == assurance)
      return TRUE;
  return FALSE;
}

static gboolean
has_row (const BwMatrixTable *self, BwMatrixRow row)
{
  for (guint i = 0; i < self->ranking->len; i++)
    if (bw_matrix_row_of (get_analysis (self, i)) == row)
      return TRUE;
  return FALSE;
}

static void
choose_columns (BwMatrixTable *self)
{
  for (guint place = 0; place < BW_N_MATRIX_COLUMNS; place++)
    {
      BwSpcAssurance assurance = bw_matrix_column (place);

      if (assurance != BW_SPC_ASSURANCE_NONE || has_assurance (self, assurance))
        self->columns[self->n_columns++] = assurance;
    }
}

static double
get_cell_width (const BwMatrixTable *self)
{
  return (BW_TEXT_WIDTH - LABEL_WIDTH) / self->n_columns - CELL_GAP;
}

static double
get_cell_x (const BwMatrixTable *self, guint column)
{
  return LABEL_WIDTH + CELL_GAP + column * (get_cell_width (self) + CELL_GAP);
}

/* An icon and its words, as a header cell for its row or column. */
static BwBlock *
make_header (const BwMatrixTable *self, BwPdfScope scope, BwDrawing *icon, const char *words, double width)
{
  BwBlock *cell = bw_block_stack (BW_PDF_TH), *row = bw_block_row (BW_NO_ROLE, BW_ROW_MIDDLE);
  double text_x = icon != NULL ? ICON_SIZE + ICON_GAP : 0;

  bw_block_set_scope (cell, scope);
  if (icon != NULL)
    bw_block_row_add (row, 0, bw_block_picture (icon, NULL));
  bw_block_row_add (row, text_x,
                    bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note_bold, width - text_x, words));
  bw_block_stack_add (cell, row);
  return cell;
}

static BwBlock *
make_head (const BwMatrixTable *self)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_MIDDLE);

  bw_block_row_add (row, 0, make_header (self, BW_PDF_SCOPE_COLUMN, NULL, _ ("Variation"), LABEL_WIDTH));
  for (guint i = 0; i < self->n_columns; i++)
    bw_block_row_add (row, get_cell_x (self, i),
                      make_header (self, BW_PDF_SCOPE_COLUMN, bw_icon_assurance (self->columns[i], ICON_SIZE),
                                   bw_words_assurance (self->columns[i]), get_cell_width (self)));
  bw_block_row_pad (row, 0, BW_SPACE_2);
  bw_block_row_underline (row, BW_RULE_SECTION, BW_TEXT_WIDTH);
  return row;
}

/* Its name, and the page that it leads to. */
static BwBlock *
make_measure (const BwMatrixTable *self, const BwRanked *ranked)
{
  const char *name = ranked->analysis->measure->name != NULL ? ranked->analysis->measure->name : "";
  g_autofree char *words = bw_mark_tongue (self->tongue, name);
  g_autofree char *text = g_strconcat (words, " ", BW_TO_BOLD_LINK BW_PAGE_NUMBER, NULL);
  BwBlock *block =
      bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note_ink, get_cell_width (self), text);

  bw_block_text_obey_marks (block);
  bw_block_text_lead_to (block, ranked->leaf, name);
  return block;
}

static BwBlock *
make_cell (const BwMatrixTable *self, BwMatrixRow row, BwSpcAssurance assurance)
{
  BwBlock *cell = bw_block_stack (BW_PDF_TD);
  guint n = 0;

  bw_block_stack_add (cell, bw_block_space (CELL_TOP));
  for (guint i = 0; i < self->ranking->len; i++)
    {
      const BwAnalysis *analysis = get_analysis (self, i);

      if (bw_matrix_row_of (analysis) == row && analysis->summary.assurance == assurance)
        bw_block_stack_add_after (cell, n++ > 0 ? BW_SPACE_1 : 0,
                                  make_measure (self, g_ptr_array_index (self->ranking, i)));
    }
  if (n == 0)
    bw_block_stack_add (cell, bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note,
                                             get_cell_width (self), "\342\200\223"));
  return cell;
}

static BwDrawing *
draw_row_icon (BwMatrixRow row)
{
  static const BwSpcVariation variations[] = {
      [BW_MATRIX_CONCERN] = BW_SPC_VARIATION_CONCERN_HIGH,
      [BW_MATRIX_COMMON] = BW_SPC_VARIATION_COMMON,
      [BW_MATRIX_IMPROVEMENT] = BW_SPC_VARIATION_IMPROVEMENT_HIGH,
      [BW_MATRIX_NEUTRAL] = BW_SPC_VARIATION_NEUTRAL_HIGH,
      [BW_MATRIX_CHANGED] = BW_SPC_VARIATION_NONE,
      [BW_MATRIX_UNKNOWN] = BW_SPC_VARIATION_NONE,
  };

  return bw_icon_variation (variations[row], ICON_SIZE);
}

static BwBlock *
make_row (const BwMatrixTable *self, BwMatrixRow row)
{
  BwBlock *block = bw_block_row (BW_PDF_TR, BW_ROW_TOP);

  bw_block_row_add (
      block, 0,
      make_header (self, BW_PDF_SCOPE_ROW, draw_row_icon (row), bw_matrix_row_name (row), LABEL_WIDTH));
  for (guint i = 0; i < self->n_columns; i++)
    bw_block_row_add (block, get_cell_x (self, i), make_cell (self, row, self->columns[i]));
  bw_block_row_pad (block, ROW_PADDING, ROW_PADDING);
  bw_block_row_underline (block, BW_RULE_ROW, BW_TEXT_WIDTH);
  return block;
}

BwBlock *
bw_matrix_table_make (const GPtrArray *ranking, const char *tongue, BwTypesetter *typesetter)
{
  BwMatrixTable self = {.ranking = ranking, .tongue = tongue, .typesetter = typesetter};
  BwBlock *table = bw_block_stack (BW_PDF_TABLE);

  choose_columns (&self);
  bw_block_stack_set_head (table, make_head (&self));
  for (BwMatrixRow row = 0; row < BW_N_MATRIX_ROWS; row++)
    if (row <= BW_MATRIX_IMPROVEMENT || has_row (&self, row))
      bw_block_stack_add (table, make_row (&self, row));
  return table;
}
