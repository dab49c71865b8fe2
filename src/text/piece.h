// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * piece.h - a long text is set piece by piece. Pango counts how wide a paragraph is in 32 bits of 1/1024 pt
 * and loses words beyond that, and the time it takes to break one into lines grows with its square.
 */
#pragma once

#include <glib.h>

/* Bytes: far from what Pango counts up to, and some dozens of lines. */
#define BW_PIECE 2048

/* Bytes: beyond what any line of a column has, letters on one another apart. */
#define BW_LONGEST_PIECE (2 * BW_PIECE)

/* Bytes @start to @end of a text. */
typedef struct
{
  gsize start, end;
  gboolean goes_on; /* begins inside a paragraph */
  gboolean is_cut;  /* ends inside one: its last line may lack words and is to be set with the next piece */
} BwPiece;

/* The piece of about @most bytes that begins at @start: paragraphs without the line feed that ends the last
 * of them, or a part of one. @goes_on: begins inside a paragraph; then it holds no other. */
BwPiece bw_piece_find (const char *text, gsize length, gsize start, gboolean goes_on, gsize most);
