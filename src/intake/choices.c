// SPDX-License-Identifier: GPL-3.0-or-later
/* choices.c - words for each choice. */
#include "intake/choices.h"

#include <string.h>

typedef struct
{
  BwChoice choice;
  const char *word;
  int meaning;
} Word;

static const Word words[] = {
    {BW_CHOICE_ENCODING, "utf-8", BW_ENCODING_UTF_8},
    {BW_CHOICE_ENCODING, "utf-16le", BW_ENCODING_UTF_16LE},
    {BW_CHOICE_ENCODING, "utf-16be", BW_ENCODING_UTF_16BE},
    {BW_CHOICE_ENCODING, "windows-1252", BW_ENCODING_WINDOWS_1252},
    {BW_CHOICE_SEPARATOR, "comma", ','},
    {BW_CHOICE_SEPARATOR, "semicolon", ';'},
    {BW_CHOICE_SEPARATOR, "tab", '\t'},
    {BW_CHOICE_SEPARATOR, "pipe", '|'},
    {BW_CHOICE_DATE_ORDER, "dmy", BW_DATE_ORDER_DMY},
    {BW_CHOICE_DATE_ORDER, "mdy", BW_DATE_ORDER_MDY},
    {BW_CHOICE_DECIMAL, "point", BW_DECIMAL_POINT},
    {BW_CHOICE_DECIMAL, "comma", BW_DECIMAL_COMMA},
};

void
bw_choices_clear (BwChoices *self)
{
  g_free (self->sheet);
  *self = (BwChoices){0};
}

BwChoices
bw_choices_copy (const BwChoices *self)
{
  BwChoices copy = *self;

  copy.sheet = g_strdup (self->sheet);
  return copy;
}

static gboolean
find_meaning (BwChoice choice, const char *text, int *meaning)
{
  *meaning = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].choice == choice && g_ascii_strcasecmp (words[i].word, text) == 0)
      *meaning = words[i].meaning;
  return *meaning != 0 || *text == '\0';
}

static gboolean
set_sheet (BwChoices *self, const char *text)
{
  g_free (self->sheet);
  self->sheet = *text != '\0' ? g_strdup (text) : NULL;
  return TRUE;
}

static gboolean
set_header (BwChoices *self, const char *text)
{
  guint64 line = 0;

  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &line, NULL))
    return FALSE;
  self->header_line = (guint) line;
  return TRUE;
}

gboolean
bw_choices_set (BwChoices *self, BwChoice choice, const char *text)
{
  int meaning = 0;

  if (choice == BW_CHOICE_SHEET)
    return set_sheet (self, text);
  if (choice == BW_CHOICE_HEADER)
    return set_header (self, text);
  if (!find_meaning (choice, text, &meaning))
    return FALSE;
  if (choice == BW_CHOICE_ENCODING)
    self->encoding = (BwEncoding) meaning;
  else if (choice == BW_CHOICE_SEPARATOR)
    self->separator = (char) meaning;
  else if (choice == BW_CHOICE_DATE_ORDER)
    self->date_order = (BwDateOrder) meaning;
  else
    self->decimal = (BwDecimal) meaning;
  return TRUE;
}

static int
get_meaning (const BwChoices *self, BwChoice choice)
{
  switch (choice)
    {
    case BW_CHOICE_ENCODING:
      return self->encoding;
    case BW_CHOICE_SEPARATOR:
      return self->separator;
    case BW_CHOICE_DATE_ORDER:
      return self->date_order;
    case BW_CHOICE_DECIMAL:
      return self->decimal;
    case BW_CHOICE_SHEET:
    case BW_CHOICE_HEADER:
    default:
      return 0;
    }
}

char *
bw_choices_dup_text (const BwChoices *self, BwChoice choice)
{
  int meaning = get_meaning (self, choice);

  if (choice == BW_CHOICE_SHEET)
    return g_strdup (self->sheet);
  if (choice == BW_CHOICE_HEADER)
    return self->header_line > 0 ? g_strdup_printf ("%u", self->header_line) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].choice == choice && words[i].meaning == meaning)
      return g_strdup (words[i].word);
  return NULL;
}

const char *
bw_choice_words (BwChoice choice)
{
  switch (choice)
    {
    case BW_CHOICE_ENCODING:
      return "utf-8, utf-16le, utf-16be, windows-1252";
    case BW_CHOICE_SEPARATOR:
      return "comma, semicolon, tab, pipe";
    case BW_CHOICE_DATE_ORDER:
      return "dmy, mdy";
    case BW_CHOICE_DECIMAL:
      return "point, comma";
    case BW_CHOICE_SHEET:
    case BW_CHOICE_HEADER:
    default:
      return NULL;
    }
}
