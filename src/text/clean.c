// SPDX-License-Identifier: GPL-3.0-or-later
/* clean.c - takes out of a text what a person cannot see but a layout would obey. */
#include "text/clean.h"

#include <string.h>

/* A substitute of the same length, so that byte offsets hold; NULL if @c may stay. */
static const char *
substitute (gunichar c)
{
  if (c < 0x20 && c != '\n' && c != '\t')
    return " ";
  if (c == 0x7F)
    return " ";
  if (c >= 0x80 && c < 0xA0)
    return "\u00A0";
  if (c >= 0x202A && c <= 0x202E) /* LRE, RLE, PDF, LRO, RLO */
    return "\u2060";
  return NULL;
}

char *
bw_clean_text (const char *text)
{
  char *clean = g_utf8_make_valid (text, -1);

  for (char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *instead = substitute (g_utf8_get_char (p));

      if (instead != NULL)
        memcpy (p, instead, strlen (instead));
    }
  return clean;
}
