/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tokenizer for content streams (ISO 32000-1, 7.2 and 7.8.2) that never reads past the end, whatever it is
 * given.
 */
#include "paper/content.h"

#include "paper/document.h"

#include <stdlib.h>
#include <string.h>

/* Bytes after an inline image's EI that must look like content again, since EI may occur in its data. */
#define LOOK_AHEAD 12

/* In one page's content. */
#define MOST_MARKS 100000

void
bw_content_reader_init (BwContentReader *reader, const char *content, gsize length)
{
  /* qpdf gives no content as NULL. */
  const char *at = content != NULL ? content : "";

  *reader = (BwContentReader){.at = at, .end = at + length};
}

/* What a byte is (ISO 32000-1, tables 1 and 2); 0 is regular. */
enum
{
  SPACE = 1,
  DELIMITER,
  NUMERIC,
};

static const guint8 kinds[256] = {
    ['\0'] = SPACE,    ['\t'] = SPACE,    ['\n'] = SPACE,    ['\f'] = SPACE,    ['\r'] = SPACE,
    [' '] = SPACE,     ['('] = DELIMITER, [')'] = DELIMITER, ['<'] = DELIMITER, ['>'] = DELIMITER,
    ['['] = DELIMITER, [']'] = DELIMITER, ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER,
    ['%'] = DELIMITER, ['+'] = NUMERIC,   ['-'] = NUMERIC,   ['.'] = NUMERIC,   ['0'] = NUMERIC,
    ['1'] = NUMERIC,   ['2'] = NUMERIC,   ['3'] = NUMERIC,   ['4'] = NUMERIC,   ['5'] = NUMERIC,
    ['6'] = NUMERIC,   ['7'] = NUMERIC,   ['8'] = NUMERIC,   ['9'] = NUMERIC,
};

static guint8
kind_of (char c)
{
  return kinds[(guint8) c];
}

static gboolean
is_space (char c)
{
  return kind_of (c) == SPACE;
}

static gboolean
is_delimiter (char c)
{
  return kind_of (c) == DELIMITER;
}

static gboolean
is_regular (char c)
{
  return !is_space (c) && !is_delimiter (c);
}

static void
skip_space (BwContentReader *reader)
{
  gboolean in_comment = FALSE;

  for (; reader->at < reader->end; reader->at++)
    {
      char c = *reader->at;

      if (in_comment)
        in_comment = c != '\n' && c != '\r';
      else if (c == '%')
        in_comment = TRUE;
      else if (!is_space (c))
        return;
    }
  /* What follows would be a comment too. */
  if (in_comment)
    reader->unfinished = "\n";
}

static void
skip_string (BwContentReader *reader)
{
  guint depth = 0;

  for (; reader->at < reader->end; reader->at++)
    {
      char c = *reader->at;

      if (c == '\\' && reader->at + 1 < reader->end)
        reader->at++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          reader->at++;
          return;
        }
    }
  reader->at = reader->end;
  reader->open_strings = depth;
}

static void
skip_hex_string (BwContentReader *reader)
{
  const char *close = memchr (reader->at, '>', (gsize) (reader->end - reader->at));

  reader->at = close != NULL ? close + 1 : reader->end;
  if (close == NULL)
    reader->unfinished = ">";
}

/* Content is text; image data that happens to hold an EI goes on with bytes that are not. */
static gboolean
looks_like_content (const char *at, const char *end)
{
  end = end - at > LOOK_AHEAD ? at + LOOK_AHEAD : end;
  for (; at < end; at++)
    if ((*at < ' ' && !is_space (*at)) || *at == '\x7f' || *at == '\0')
      return FALSE;
  return TRUE;
}

/* From after ID to after EI. */
static void
skip_image (BwContentReader *reader)
{
  for (const char *p = reader->at; p + 3 <= reader->end; p++)
    {
      gboolean ends = p + 3 == reader->end || !is_regular (p[3]);

      if (is_space (p[0]) && p[1] == 'E' && p[2] == 'I' && ends && looks_like_content (p + 3, reader->end))
        {
          reader->at = p + 3;
          reader->word = p + 1;
          reader->length = 2;
          return;
        }
    }
  reader->at = reader->end;
  reader->word = "EI";
  reader->length = 2;
  reader->unfinished = "\nEI";
}

static BwContentToken
read_word (BwContentReader *reader)
{
  gboolean is_number = kind_of (*reader->at) == NUMERIC;

  while (reader->at < reader->end && is_regular (*reader->at))
    reader->at++;
  reader->length = (gsize) (reader->at - reader->word);
  if (is_number)
    return BW_CONTENT_NUMBER;
  if (bw_content_is (reader, "ID"))
    skip_image (reader);
  return BW_CONTENT_OPERATOR;
}

static BwContentToken
read_name (BwContentReader *reader)
{
  reader->at++;
  while (reader->at < reader->end && is_regular (*reader->at))
    reader->at++;
  reader->length = (gsize) (reader->at - reader->word);
  return BW_CONTENT_NAME;
}

BwContentToken
bw_content_reader_next (BwContentReader *reader)
{
  skip_space (reader);
  reader->word = reader->at;
  reader->length = 0;
  if (reader->at >= reader->end)
    return BW_CONTENT_END;
  if (*reader->at == '/')
    return read_name (reader);
  if (!is_delimiter (*reader->at))
    return read_word (reader);
  if (*reader->at == '(')
    skip_string (reader);
  else if (*reader->at == '<' && reader->at + 1 < reader->end && reader->at[1] != '<')
    skip_hex_string (reader);
  else if (reader->at + 1 < reader->end && *reader->at == reader->at[1] && strchr ("<>", *reader->at) != NULL)
    reader->at += 2;
  else
    reader->at++;
  return BW_CONTENT_OTHER;
}

gboolean
bw_content_is (const BwContentReader *reader, const char *word)
{
  return strlen (word) == reader->length && memcmp (reader->word, word, reader->length) == 0;
}

/* Operators have one to three letters, so each is a number, and telling them apart costs little even where
 * there are millions. */
#define LETTERS(a, b, c) ((guint32) (a) | (guint32) (b) << 8 | (guint32) (c) << 16)

/* 0 for a word that is too long to be one. */
static guint32
operator_of (const BwContentReader *reader)
{
  const char *word = reader->word;

  switch (reader->length)
    {
    case 1:
      return LETTERS ((guint8) word[0], 0, 0);
    case 2:
      return LETTERS ((guint8) word[0], (guint8) word[1], 0);
    case 3:
      return LETTERS ((guint8) word[0], (guint8) word[1], (guint8) word[2]);
    default:
      return 0;
    }
}

static gboolean
shows_text (guint32 letters)
{
  return letters == LETTERS ('T', 'j', 0) || letters == LETTERS ('T', 'J', 0) ||
         letters == LETTERS ('\'', 0, 0) || letters == LETTERS ('"', 0, 0);
}

static gboolean
paints_path (guint32 letters)
{
  switch (letters)
    {
    case LETTERS ('f', 0, 0):
    case LETTERS ('F', 0, 0):
    case LETTERS ('f', '*', 0):
    case LETTERS ('B', 0, 0):
    case LETTERS ('B', '*', 0):
    case LETTERS ('b', 0, 0):
    case LETTERS ('b', '*', 0):
    case LETTERS ('S', 0, 0):
    case LETTERS ('s', 0, 0):
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
paints (guint32 letters)
{
  return paints_path (letters) || shows_text (letters) || letters == LETTERS ('D', 'o', 0) ||
         letters == LETTERS ('s', 'h', 0) || letters == LETTERS ('E', 'I', 0);
}

gboolean
bw_content_paints (const BwContentReader *reader)
{
  return paints (operator_of (reader));
}

/* Something closes: what is open, or what was never opened. */
static void
close_one (guint *open, guint *surplus)
{
  if (*open > 0)
    (*open)--;
  else
    (*surplus)++;
}

static void
weigh_operator (guint32 letters, BwContentBalance *balance)
{
  switch (letters)
    {
    case LETTERS ('q', 0, 0):
      balance->open_saves++;
      break;
    case LETTERS ('Q', 0, 0):
      close_one (&balance->open_saves, &balance->surplus_restores);
      break;
    case LETTERS ('B', 'D', 'C'):
    case LETTERS ('B', 'M', 'C'):
      balance->open_marks++;
      break;
    case LETTERS ('E', 'M', 'C'):
      close_one (&balance->open_marks, &balance->surplus_ends);
      break;
    case LETTERS ('B', 'T', 0):
    case LETTERS ('E', 'T', 0):
      balance->in_text = letters == LETTERS ('B', 'T', 0);
      break;
    case LETTERS ('m', 0, 0):
    case LETTERS ('r', 'e', 0):
      balance->in_path = TRUE;
      break;
    default:
      if (paints_path (letters) || letters == LETTERS ('n', 0, 0))
        balance->in_path = FALSE;
    }
  balance->paints = balance->paints || paints (letters);
  balance->shows_text = balance->shows_text || shows_text (letters);
}

/* A number above MOST_MARKS is no content's own: nobody has so many, and whoever counts up to it would not
 * end. */
static void
note_mcid (const BwContentReader *reader, BwContentBalance *balance)
{
  g_autofree char *number = g_strndup (reader->word, reader->length);
  gint64 mcid = g_ascii_strtoll (number, NULL, 10);

  if (mcid > balance->highest_mcid && mcid <= MOST_MARKS)
    balance->highest_mcid = (int) mcid;
}

void
bw_content_balance_text (const char *content, gsize length, BwContentBalance *balance)
{
  BwContentReader reader;
  BwContentToken token;
  gboolean mcid_follows = FALSE;

  *balance = (BwContentBalance){.highest_mcid = -1};
  bw_content_reader_init (&reader, content, length);
  while ((token = bw_content_reader_next (&reader)) != BW_CONTENT_END)
    {
      if (token == BW_CONTENT_OPERATOR)
        weigh_operator (operator_of (&reader), balance);
      else if (token == BW_CONTENT_NUMBER && mcid_follows)
        note_mcid (&reader, balance);
      mcid_follows = token == BW_CONTENT_NAME && bw_content_is (&reader, "/MCID");
    }
  balance->open_strings = reader.open_strings;
  balance->unfinished = reader.unfinished;
}

gboolean
bw_content_balance (BwObject page, BwContentBalance *balance)
{
  unsigned char *content = NULL;
  size_t length = 0;

  *balance = (BwContentBalance){.highest_mcid = -1};
  if (!bw_object_has (page, "/Contents"))
    return TRUE;
  if (qpdf_oh_get_page_content_data (page.document, page.handle, &content, &length) & QPDF_ERRORS)
    {
      bw_document_forgive (page.document);
      free (content);
      return FALSE;
    }
  bw_content_balance_text ((const char *) content, length, balance);
  free (content);
  return TRUE;
}
