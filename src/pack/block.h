// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * block.h - what pages are built of: pieces that know their height, can be cut in two between pages, and draw
 * themselves with their tags. Widths are given, heights follow; lengths in points.
 *
 * Blocks are added to others in the order in which they are read. Functions that take a block take it over.
 */
#pragma once

#include "chart/drawing.h"
#include "pack/pen.h"
#include "pack/style.h"

G_BEGIN_DECLS

typedef struct _BwBlock BwBlock;

BwBlock *bw_block_ref (BwBlock *self);
void bw_block_unref (BwBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBlock, bw_block_unref)

double bw_block_get_height (const BwBlock *self);
/* Asks no more of a long block than what fills @room. */
gboolean bw_block_is_higher (const BwBlock *self, double room);
/* Of its first line, from its top; 0 if it has none. */
double bw_block_get_baseline (const BwBlock *self);

/* Leaves in @self what is not higher than @room and returns the rest; NULL if it stays whole because it
 * cannot be cut there. @force: it stands at the top of a page and must be cut, so what else keeps it together
 * does not count. */
BwBlock *bw_block_split (BwBlock *self, double room, gboolean force);

void bw_block_draw (BwBlock *self, BwPen *pen, double x, double y);

/* Stays on a page with the @n blocks that follow it. */
void bw_block_keep_with_next (BwBlock *self, guint n);
/* The last of what it can be cut into stays with the block that follows. */
void bw_block_keep_end_with_next (BwBlock *self);
/* Is not cut. */
void bw_block_keep_whole (BwBlock *self);

/* Its element: which cells a header cell speaks for; how many columns a cell covers. */
void bw_block_set_scope (BwBlock *self, BwPdfScope scope);
void bw_block_set_columns (BwBlock *self, guint n_columns);

/* --- what has no words --- */

BwBlock *bw_block_space (double height);
/* Has no height: stands on the line between its neighbours. */
BwBlock *bw_block_rule (BwRule rule, double width);

/* A solid rectangle. */
BwBlock *bw_block_bar (double width, double height, guint32 rgb);

/* A drawing with words for who cannot see it; NULL if the words stand beside it. */
BwBlock *bw_block_picture (BwDrawing *drawing, const char *alt);

/* --- text (text-block.c) ---
 *
 * Marks are control characters that change how what follows is set, up to BW_TO_PLAIN. Only a text that is
 * said to have marks obeys them; in all others they are as blank as any control character. */
#define BW_TO_PLAIN "\x0f"
#define BW_TO_BOLD "\x0e"
#define BW_TO_LINK "\x11"
#define BW_TO_BOLD_LINK "\x13"
/* The number of the page that the text leads to. */
#define BW_PAGE_NUMBER "\x10"

BwBlock *
bw_block_text (BwTypesetter *typesetter, int role, const BwTextStyle *style, double width, const char *text);
void bw_block_text_align (BwBlock *self, BwAlignment alignment);
/* Obeys the marks in it. Words that somebody else wrote stand in such a text only as bw_unmark() gives them.
 */
void bw_block_text_obey_marks (BwBlock *self);
/* @text with blanks instead of marks. NULL for NULL. (transfer full) */
char *bw_unmark (const char *text);
/* @text as bw_unmark() gives it, for a text with marks that is else in another language than @tongue
 * (tongue.h). (transfer full) */
char *bw_mark_tongue (const char *tongue, const char *text);
/* The whole text is in @tongue. Returns @self. */
BwBlock *bw_block_text_in (BwBlock *self, const char *tongue);
/* The whole text is a link; @words say where to. Does nothing for NULL. */
void bw_block_text_lead_to (BwBlock *self, const BwLeaf *leaf, const char *words);

/* --- one below the other (stack-block.c) --- */

BwBlock *bw_block_stack (int role);
void bw_block_stack_add (BwBlock *self, BwBlock *child);
/* A space and a child. */
void bw_block_stack_add_after (BwBlock *self, double space, BwBlock *child);
/* The head of a table: stands again, as an artifact, on each page that the stack goes on to. */
void bw_block_stack_set_head (BwBlock *self, BwBlock *head);
gboolean bw_block_stack_is_empty (const BwBlock *self);

/* --- side by side (row-block.c) --- */

typedef enum
{
  BW_ROW_BASELINE, /* first lines stand on one line */
  BW_ROW_TOP,
  BW_ROW_MIDDLE,
} BwRowAlignment;

BwBlock *bw_block_row (int role, BwRowAlignment alignment);
void bw_block_row_add (BwBlock *self, double x, BwBlock *child);
void bw_block_row_pad (BwBlock *self, double above, double below);
/* A rule at its foot, inside its height. */
void bw_block_row_underline (BwBlock *self, BwRule rule, double width);
/* A link in it can be touched anywhere in the row. */
void bw_block_row_link_all (BwBlock *self, double width);

G_END_DECLS
