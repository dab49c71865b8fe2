// SPDX-License-Identifier: GPL-3.0-or-later
/* line.c - how long a text of one line may be. */
#include "desk/line.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
#include "record/field.h"

/* Characters of a text that is too long, by which it is known again. */
#define BEGINNING 40

gboolean
bw_desk_check_line (const char *text, GError **error)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *beginning = NULL;

  if (length <= BW_LONGEST_LINE)
    return TRUE;
  beginning = g_utf8_substring (text, 0, BEGINNING);
  g_set_error (
      error, BW_DESK_ERROR, BW_DESK_ERROR_VALUE,
      /* Translators: how a text begins, how many characters it has, and how many it may have. */
      _ ("“%1$s…” has %2$ld characters, and a name or title at most %3$d, since it stands in lists and "
         "at the foot of pages: shorten it, and say the rest in a text."),
      beginning, length, BW_LONGEST_LINE);
  return FALSE;
}

char *
bw_desk_one_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (text);

  g_string_replace (line, "\r\n", " ", 0);
  g_string_replace (line, "\u2028", " ", 0);
  g_string_replace (line, "\u2029", " ", 0);
  return g_strdelimit (g_string_free (g_steal_pointer (&line), FALSE), "\r\n", ' ');
}
