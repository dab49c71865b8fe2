// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * motif.h - the shapes that return on several kinds of pages: a kicker, a heading under its rule, a label
 * beside a text, a line that leads to a page.
 */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

/* "Item 7  Enclosure E · Public": what comes first is bold. Either may be NULL; both may have marks. */
BwBlock *bw_motif_kicker (BwTypesetter *typesetter, const char *first, const char *rest);

/* A rule, a heading under it, and the space to what follows, with which it stays. */
BwBlock *bw_motif_section (BwTypesetter *typesetter, BwPdfRole role, double width, const char *heading);

/* A bold heading that runs into its text, which may have marks. */
BwBlock *bw_motif_run_in (BwTypesetter *typesetter, const BwTextStyle *style, double width,
                          const char *heading, const char *text);

/* "page 22", to the right of @width, as a link to @leaf called @words. @role as for bw_block_text(). */
BwBlock *
bw_motif_page (BwTypesetter *typesetter, int role, double width, const BwLeaf *leaf, const char *words);

/* "page 22", with marks, inside a sentence that leads there. (transfer full) */
char *bw_motif_dup_page (void);

/* A header cell for the row it begins. */
BwBlock *
bw_motif_row_header (BwTypesetter *typesetter, const BwTextStyle *style, double width, const char *text);

/* A column of a table that is as wide as the text. */
typedef struct
{
  double x, width;
  BwAlignment alignment;
  const char *heading;
} BwColumn;

/* The head of such a table: a header cell over each column, and a rule. */
BwBlock *bw_motif_table_head (BwTypesetter *typesetter, const BwColumn *columns, guint n);

/* Name and role of somebody; NULL for nobody. (transfer full) */
char *bw_motif_dup_person (BwPerson *person);

G_END_DECLS
