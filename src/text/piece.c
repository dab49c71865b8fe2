// SPDX-License-Identifier: GPL-3.0-or-later
/* piece.c - where a long text may be cut. */
#include "text/piece.h"

#include <string.h>

BwPiece
bw_piece_find (const char *text, gsize length, gsize start, gboolean goes_on, gsize most)
{
  BwPiece piece = {start, length, goes_on, FALSE};
  gsize n = MIN (most, length - start);
  gboolean reaches_end = n == length - start;
  const char *feed = NULL;

  if (goes_on)
    feed = memchr (text + start, '\n', n);
  else if (!reaches_end)
    feed = memrchr (text + start, '\n', n);
  if (feed != NULL)
    piece.end = (gsize) (feed - text);
  else if (!reaches_end)
    {
      const char *end = g_utf8_find_prev_char (text + start, text + start + n + 1);

      piece.end = (gsize) (end - text);
      piece.is_cut = TRUE;
    }
  return piece;
}
