// SPDX-License-Identifier: GPL-3.0-or-later
/* search.c - the full-text index. */
#include "store/search.h"

#include "model/nouns.h"
#include "model/paper.h"

/* --- keeping it */

/* The text of a paper lies with its bytes. */
static gboolean
names_bytes (const BwNoun *noun, const BwField *field)
{
  return noun == &bw_paper_noun &&
         (g_str_equal (field->name, "original") || g_str_equal (field->name, "cleaned"));
}

gboolean
bw_search_uses (const BwNoun *noun, const BwField *field)
{
  return (field->use & BW_SEARCHED) || names_bytes (noun, field);
}

static char *
select_sql (const BwNoun *noun)
{
  GString *sql = g_string_new ("SELECT \"id\"");

  for (guint i = 0; i < noun->n_fields; i++)
    if (noun->fields[i].use & BW_SEARCHED)
      g_string_append_printf (sql, ", \"%s\"", noun->fields[i].name);
  if (noun == &bw_paper_noun)
    g_string_append (
        sql, ", (SELECT group_concat(text, char(10)) FROM content WHERE sha256 IN (original, cleaned))");
  g_string_append_printf (sql, " FROM \"%s\" WHERE \"id\" = ?1", noun->name);
  return g_string_free (sql, FALSE);
}

static guint
count_columns (const BwNoun *noun)
{
  guint n = noun == &bw_paper_noun ? 1 : 0;

  for (guint i = 0; i < noun->n_fields; i++)
    n += (noun->fields[i].use & BW_SEARCHED) ? 1 : 0;
  return n;
}

/* The first text that is there is the title, the others are the text. */
static gboolean
read_texts (BwConnection *connection, const BwNoun *noun, gint64 id, char **title, GString *text,
            GError **error)
{
  const guint n_columns = count_columns (noun);
  g_autofree char *sql = select_sql (noun);
  g_autoptr (BwStatement) select = bw_statement_new (connection, sql, error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_int (select, 1, id);
  step = bw_statement_step (select, error);
  for (guint i = 0; step == BW_STEP_ROW && i < n_columns; i++)
    {
      const char *column = bw_statement_get_text (select, (int) i + 1);

      if (column == NULL)
        continue;
      if (*title == NULL)
        *title = g_strdup (column);
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", column);
    }
  return step != BW_STEP_FAILED;
}

static gboolean
forget (BwConnection *connection, gint64 id, GError **error)
{
  g_autoptr (BwStatement) statement =
      bw_statement_new (connection, "DELETE FROM search WHERE rowid = ?1", error);

  if (statement == NULL)
    return FALSE;
  bw_statement_bind_int (statement, 1, id);
  return bw_statement_run (statement, error);
}

gboolean
bw_search_index (BwConnection *connection, const BwNoun *noun, gint64 id, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autoptr (BwStatement) insert = NULL;

  if (count_columns (noun) == 0)
    return TRUE;
  if (!read_texts (connection, noun, id, &title, text, error) || !forget (connection, id, error))
    return FALSE;
  if (title == NULL)
    return TRUE;
  insert = bw_statement_new (connection,
                             "INSERT INTO search (rowid, noun, title, text) VALUES (?1, ?2, ?3, ?4)", error);
  if (insert == NULL)
    return FALSE;
  bw_statement_bind_int (insert, 1, id);
  bw_statement_bind_text (insert, 2, noun->name);
  bw_statement_bind_text (insert, 3, title);
  bw_statement_bind_text (insert, 4, text->str);
  return bw_statement_run (insert, error);
}

/* --- asking it */

static gboolean
has_letters (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* More than anybody types: a page that was pasted is looked for by its beginning. */
#define MOST_WORDS 32

/* Each word as a quoted phrase, in which nothing has a meaning of its own; the last as a beginning. NULL if
 * there is nothing to look for. */
static char *
make_query (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (valid, " \t\r\n\f\v", -1);
  g_autoptr (GString) query = g_string_new (NULL);
  guint n_words = 0;

  for (char **part = parts; *part != NULL && n_words < MOST_WORDS; part++)
    {
      g_autoptr (GString) word = g_string_new (*part);

      if (!has_letters (word->str))
        continue;
      n_words++;
      g_string_replace (word, "\"", "\"\"", 0);
      g_string_append_printf (query, "%s\"%s\"", query->len > 0 ? " " : "", word->str);
    }
  if (query->len == 0)
    return NULL;
  g_string_append_c (query, '*');
  return g_string_free (g_steal_pointer (&query), FALSE);
}

void
bw_found_free (BwFound *self)
{
  g_free (self->title);
  g_free (self->excerpt);
  g_free (self);
}

static void
add_found (BwStatement *select, GPtrArray *found)
{
  const char *name = bw_statement_get_text (select, 1);
  const BwNoun *noun = name != NULL ? bw_nouns_find (name) : NULL;
  BwFound *one;

  if (noun == NULL)
    return;
  one = g_new0 (BwFound, 1);
  one->noun = noun;
  one->id = bw_statement_get_int (select, 0);
  one->title = g_strdup (bw_statement_get_text (select, 2));
  one->excerpt = g_strdup (bw_statement_get_text (select, 3));
  g_ptr_array_add (found, one);
}

GPtrArray *
bw_search_find (BwConnection *connection, const char *words, guint limit, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_found_free);
  g_autofree char *query = make_query (words);
  g_autoptr (BwStatement) select = NULL;
  BwStep step;

  if (query == NULL)
    return g_steal_pointer (&found);
  /* The marks are U+2068 and U+2069; a word in the title counts four times. */
  select =
      bw_statement_new (connection,
                        "SELECT rowid, noun, title, snippet(search, -1, char(8296), char(8297), '…', 16)"
                        " FROM search WHERE search MATCH ?1 ORDER BY bm25(search, 0, 4, 1), rowid LIMIT ?2",
                        error);
  if (select == NULL)
    return NULL;
  bw_statement_bind_text (select, 1, query);
  bw_statement_bind_int (select, 2, limit);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    add_found (select, found);
  return step == BW_STEP_DONE ? g_steal_pointer (&found) : NULL;
}
