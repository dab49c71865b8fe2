// SPDX-License-Identifier: GPL-3.0-or-later
/* measure.c - how wide a text is on one line. */
#include "text/paragraph.h"

#include <string.h>

#include "text/piece.h"

/* Piece by piece: beyond what Pango counts up to, a width would come out negative. */
static double
measure_long_text (BwTypesetter *typesetter, const BwTextStyle *style, const char *text, gsize length)
{
  double width = 0;

  for (BwPiece piece = {0}; piece.end < length;)
    {
      g_autofree char *part = NULL;

      piece = bw_piece_find (text, length, piece.end, piece.end > 0, BW_PIECE);
      part = g_strndup (text + piece.start, piece.end - piece.start);
      width += bw_text_width (typesetter, style, part);
      piece.end += text[piece.end] == '\n';
    }
  return width;
}

double
bw_text_width (BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  g_return_val_if_fail (typesetter != NULL && style != NULL && text != NULL, 0);
  if (strlen (text) > BW_PIECE)
    return measure_long_text (typesetter, style, text, strlen (text));
  return bw_paragraph_get_text_width (bw_paragraph_borrow (typesetter, style, text));
}
