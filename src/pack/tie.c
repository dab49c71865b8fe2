// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * tie.c - keeping together on a line what is read together. It knows the shapes of dates, not the calendar: a
 * number, a capitalised word and a year.
 */
#include "pack/tie.h"

#include <glib/gi18n-lib.h>

#define NO_BREAK_SPACE "\u00a0"

static char *
replace (GRegex *pattern, const char *text, const char *replacement)
{
  char *replaced = g_regex_replace (pattern, text, -1, 0, replacement, 0, NULL);

  return replaced != NULL ? replaced : g_strdup (text);
}

static GRegex *
compile (const char *pattern)
{
  return g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static GRegex *
compile_words (void)
{
  /* Translators: words that a number follows, from which it should not be parted, with | between them. */
  g_autofree char *pattern =
      g_strdup_printf ("\\b((?i:%s)) (?=[0-9])", _ ("page|pages|item|items|ward|wards"));
  GRegex *words = compile (pattern);

  /* A translation that is no pattern ties nothing. */
  return words != NULL ? words : compile ("(?!)()");
}

char *
bw_tie (const char *text)
{
  static GRegex *days, *months, *words;
  g_autofree char *with_days = NULL, *with_months = NULL;

  if (g_once_init_enter (&words))
    {
      days = compile ("\\b([0-9]{1,2}) (?=\\p{Lu}\\p{L}{2,}\\s[0-9]{4}\\b)");
      months = compile ("\\b(\\p{Lu}\\p{L}{2,}) (?=(?:19|20)[0-9]{2}\\b)");
      g_once_init_leave (&words, compile_words ());
    }
  with_days = replace (days, text, "\\1" NO_BREAK_SPACE);
  with_months = replace (months, with_days, "\\1" NO_BREAK_SPACE);
  return replace (words, with_months, "\\1" NO_BREAK_SPACE);
}
