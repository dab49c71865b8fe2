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

void
bw_content_reader_init (BwContentReader *reader, const char *content, gsize length)
{
  /* qpdf gives no content as NULL. */
  const char *at = content != NULL ? content : "";

  *reader = (BwContentReader){.at = at, .end = at + length};
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
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

      if (c == '\\')
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
  end = MIN (end, at + LOOK_AHEAD);
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
  gboolean is_number = strchr ("+-.0123456789", *reader->at) != NULL;

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

static gboolean
is_one_of (const BwContentReader *reader, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (bw_content_is (reader, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
bw_content_shows_text (const BwContentReader *reader)
{
  static const char *const operators[] = {"Tj", "TJ", "'", "\"", NULL};

  return is_one_of (reader, operators);
}

static gboolean
paints_path (const BwContentReader *reader)
{
  static const char *const operators[] = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", NULL};

  return is_one_of (reader, operators);
}

gboolean
bw_content_paints (const BwContentReader *reader)
{
  static const char *const operators[] = {"Do", "sh", "EI", NULL};

  return paints_path (reader) || bw_content_shows_text (reader) || is_one_of (reader, operators);
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
weigh_operator (const BwContentReader *reader, BwContentBalance *balance)
{
  static const char *const begins_path[] = {"m", "re", NULL};
  static const char *const begins_mark[] = {"BDC", "BMC", NULL};

  if (bw_content_is (reader, "q"))
    balance->open_saves++;
  else if (bw_content_is (reader, "Q"))
    close_one (&balance->open_saves, &balance->surplus_restores);
  else if (is_one_of (reader, begins_mark))
    balance->open_marks++;
  else if (bw_content_is (reader, "EMC"))
    close_one (&balance->open_marks, &balance->surplus_ends);
  else if (bw_content_is (reader, "BT"))
    balance->in_text = TRUE;
  else if (bw_content_is (reader, "ET"))
    balance->in_text = FALSE;
  else if (is_one_of (reader, begins_path))
    balance->in_path = TRUE;
  else if (paints_path (reader) || bw_content_is (reader, "n"))
    balance->in_path = FALSE;
  balance->paints = balance->paints || bw_content_paints (reader);
  balance->shows_text = balance->shows_text || bw_content_shows_text (reader);
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
        weigh_operator (&reader, balance);
      else if (token == BW_CONTENT_NUMBER && mcid_follows)
        {
          g_autofree char *number = g_strndup (reader.word, reader.length);

          balance->highest_mcid = MAX (balance->highest_mcid, atoi (number));
        }
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
