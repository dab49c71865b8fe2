// SPDX-License-Identifier: GPL-3.0-or-later
/* language.c - asks the catalogue of translations what it is; the languages that a text may be in. */
#include "model/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "record/field.h"

G_DEFINE_ENUM_TYPE (
    BwLanguage, bw_language, G_DEFINE_ENUM_VALUE (BW_LANGUAGE_OF_LIBRARY, "of-library"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_ENGLISH, "en"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_WELSH, "cy"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_GAELIC, "gd"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_IRISH, "ga"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_ARABIC, "ar"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_BENGALI, "bn"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_CHINESE, "zh"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_FRENCH, "fr"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_GUJARATI, "gu"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_ITALIAN, "it"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_PANJABI, "pa"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_POLISH, "pl"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_PORTUGUESE, "pt"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_ROMANIAN, "ro"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_SOMALI, "so"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_SPANISH, "es"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_TAMIL, "ta"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_TURKISH, "tr"),
    G_DEFINE_ENUM_VALUE (BW_LANGUAGE_UKRAINIAN, "uk"), G_DEFINE_ENUM_VALUE (BW_LANGUAGE_URDU, "ur"))

const char *
bw_language_spoken (void)
{
  /* Translators: the tag (BCP 47) of the language of this catalogue, such as "cy". */
  return C_ ("language of this catalogue", "en-GB");
}

BwLanguage
bw_language_of_tag (const char *tag)
{
  g_autofree char *language = g_strndup (tag, strcspn (tag, "-"));
  g_autofree char *nick = g_ascii_strdown (language, -1);
  int value = BW_LANGUAGE_OF_LIBRARY;

  bw_enum_from_nick (bw_language_get_type (), nick, &value);
  return (BwLanguage) value;
}
