// SPDX-License-Identifier: GPL-3.0-or-later
/* content.c - a tokenizer of content streams that follows marked content, the graphics
 * state and text objects. */
#include "content.h"

#include <stdlib.h>
#include <string.h>

/* A marked-content sequence must not straddle what it was begun in. */
typedef struct
{
  guint q_depth;
  gboolean in_text;
} Mark;

typedef struct
{
  GPtrArray *faults;
  GArray *mcids;
  GArray *marks; /* Mark */
  guint q_depth;
  gboolean in_text;
  gboolean mcid_follows;
  int mcid;
} Reader;

static void
fault (Reader *reader, const char *sentence)
{
  g_ptr_array_add (reader->faults, g_strdup (sentence));
}

static gboolean
is_painting (const char *operator)
{
  static const char *const painting[] = {"Tj", "TJ", "'",  "\"", "Do", "f",  "F",  "f*", "B",
                                         "B*", "b",  "b*", "S",  "s",  "sh", "EI", NULL};

  return g_strv_contains (painting, operator);
}

static void
begin_mark (Reader *reader)
{
  Mark mark = {.q_depth = reader->q_depth, .in_text = reader->in_text};

  g_array_append_val (reader->marks, mark);
  if (reader->mcid >= 0)
    g_array_append_val (reader->mcids, reader->mcid);
  reader->mcid = -1;
}

static void
end_mark (Reader *reader)
{
  const Mark *mark;

  if (reader->marks->len == 0)
    {
      fault (reader, "EMC without BDC");
      return;
    }
  mark = &g_array_index (reader->marks, Mark, reader->marks->len - 1);
  if (mark->q_depth != reader->q_depth || mark->in_text != reader->in_text)
    fault (reader, "marked content straddles q or BT");
  g_array_set_size (reader->marks, reader->marks->len - 1);
}

static void
obey (Reader *reader, const char *operator)
{
  if (g_str_equal (operator, "BDC") || g_str_equal (operator, "BMC"))
    begin_mark (reader);
  else if (g_str_equal (operator, "EMC"))
    end_mark (reader);
  else if (g_str_equal (operator, "q"))
    reader->q_depth++;
  else if (g_str_equal (operator, "Q") && reader->q_depth-- == 0)
    fault (reader, "Q without q");
  else if (g_str_equal (operator, "BT") || g_str_equal (operator, "ET"))
    reader->in_text = operator[0] == 'B';
  else if (is_painting (operator) && reader->marks->len == 0)
    fault (reader, "painting outside marked content");
  if (reader->q_depth > 27)
    fault (reader, "q nested deeper than readers allow");
}

/* Lengths of what begins at @p. */
static gsize
literal_length (const char *p)
{
  const char *start = p;
  int depth = 0;

  do
    {
      if (*p == '\\')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')')
        depth--;
      p++;
    }
  while (depth > 0 && *p != '\0');
  return (gsize) (p - start);
}

static gsize
word_length (const char *p)
{
  return 1 + strcspn (p + 1, " \t\r\n\f()<>[]{}/%");
}

static gsize
read_word (Reader *reader, const char *p)
{
  gsize length = word_length (p);
  g_autofree char *word = g_strndup (p, length);

  if (word[0] == '/')
    reader->mcid_follows = g_str_equal (word, "/MCID");
  else if (reader->mcid_follows)
    {
      reader->mcid = atoi (word);
      reader->mcid_follows = FALSE;
    }
  else if (g_ascii_isalpha (word[0]) || word[0] == '\'' || word[0] == '"')
    obey (reader, word);
  return length;
}

static gsize
read_token (Reader *reader, const char *p)
{
  if (*p == '%')
    return strcspn (p, "\r\n");
  if (*p == '(')
    return literal_length (p);
  if (p[0] == '<' && p[1] != '<')
    return strcspn (p, ">") + 1;
  if (strchr (" \t\r\n\f<>[]{})", *p) != NULL)
    return p[0] == '<' ? 2 : 1;
  return read_word (reader, p);
}

GPtrArray *
content_check (const guchar *content, gsize length, GArray *mcids)
{
  g_autofree char *text = g_strndup ((const char *) content, length);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  Reader reader = {
      .faults = g_ptr_array_new_with_free_func (g_free), .mcids = mcids, .marks = marks, .mcid = -1};

  for (const char *p = text; *p != '\0';)
    p += read_token (&reader, p);
  if (marks->len > 0)
    fault (&reader, "BDC without EMC");
  if (reader.q_depth > 0)
    fault (&reader, "q without Q");
  return reader.faults;
}
