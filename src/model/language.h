// SPDX-License-Identifier: GPL-3.0-or-later
/* language.h - which language the program speaks, and which one a text of a library is in. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The language that the process's sentences are really in, as BCP 47: what the catalogue in use says of
 * itself. "en-GB" if it speaks its own words. (transfer none) */
const char *bw_language_spoken (void);

/* What a story or an item is written in. The nicks are BCP 47, but for the first. */
typedef enum
{
  BW_LANGUAGE_OF_LIBRARY, /* as everything of which nobody said otherwise: the organisation's */
  BW_LANGUAGE_ENGLISH,
  BW_LANGUAGE_WELSH,
  BW_LANGUAGE_GAELIC,
  BW_LANGUAGE_IRISH,
  BW_LANGUAGE_ARABIC,
  BW_LANGUAGE_BENGALI,
  BW_LANGUAGE_CHINESE,
  BW_LANGUAGE_FRENCH,
  BW_LANGUAGE_GUJARATI,
  BW_LANGUAGE_ITALIAN,
  BW_LANGUAGE_PANJABI,
  BW_LANGUAGE_POLISH,
  BW_LANGUAGE_PORTUGUESE,
  BW_LANGUAGE_ROMANIAN,
  BW_LANGUAGE_SOMALI,
  BW_LANGUAGE_SPANISH,
  BW_LANGUAGE_TAMIL,
  BW_LANGUAGE_TURKISH,
  BW_LANGUAGE_UKRAINIAN,
  BW_LANGUAGE_URDU,
  BW_N_LANGUAGES,
} BwLanguage;

GType bw_language_get_type (void);

/* The one that @tag (BCP 47) is of, wherever it is spoken: "en-GB" is English. BW_LANGUAGE_OF_LIBRARY: none
 * of them. */
BwLanguage bw_language_of_tag (const char *tag);

G_END_DECLS
