// SPDX-License-Identifier: GPL-3.0-or-later
/* trouble.c - what SQLite says, as an error that a person can act upon. */
#include "store/trouble.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "model/nouns.h"
#include "model/words.h"
#include "store/library.h"

GQuark
bw_store_error_quark (void)
{
  return g_quark_from_static_string ("bw-store-error-quark");
}

/* A code stands for itself, or with its low byte for all that share it: the first line that fits counts. Each
 * sentence has the file's name. */
static const struct
{
  int code;
  BwStoreError error;
  const char *sentence;
} meanings[] = {
    /* Translators: %1$s is the name of a file here and below. */
    {SQLITE_CONSTRAINT_FOREIGNKEY, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: it refers to something that is not there any more.")},
    {SQLITE_CONSTRAINT, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: it breaks a rule of the library.")},
    {SQLITE_TOOBIG, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: a text is too long for the library.")},
    {SQLITE_MISMATCH, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: a value is of the wrong kind.")},
    {SQLITE_READONLY_DBMOVED, BW_STORE_ERROR_FAILED,
     N_ ("“%1$s” was moved, replaced or deleted while it was open. Put it back, or save a copy.")},
    {SQLITE_READONLY_ROLLBACK, BW_STORE_ERROR_READ_ONLY,
     N_ ("The last change to “%1$s” was interrupted, and can be mended only where the file and its folder "
         "can be "
         "written. Copy the file and the one ending in “-journal” to such a folder and open it there.")},
    {SQLITE_READONLY, BW_STORE_ERROR_READ_ONLY,
     N_ ("“%1$s” cannot be written: the file or its folder is read-only.")},
    {SQLITE_FULL, BW_STORE_ERROR_FAILED, N_ ("The disk that holds “%1$s” is full. Make room on it.")},
    {SQLITE_BUSY, BW_STORE_ERROR_FAILED, N_ ("Another program is using “%1$s”. Close it there.")},
    {SQLITE_LOCKED, BW_STORE_ERROR_FAILED, N_ ("Another program is using “%1$s”. Close it there.")},
    {SQLITE_CANTOPEN, BW_STORE_ERROR_FAILED,
     N_ ("“%1$s” cannot be reached. Check that its disk or share is there and that its folder can be "
         "written.")},
    {SQLITE_ERROR, BW_STORE_ERROR_DAMAGED, /* our SQL is sound: a table or column is not there */
     N_ ("“%1$s” is damaged. Nothing in it was changed. Keep it as it is, and go back to an earlier "
         "copy.")},
    {SQLITE_CORRUPT, BW_STORE_ERROR_DAMAGED,
     N_ ("“%1$s” is damaged. Nothing in it was changed. Keep it as it is, and go back to an earlier "
         "copy.")},
    {SQLITE_NOTADB, BW_STORE_ERROR_FOREIGN, N_ ("“%1$s” is not a Boardwright library.")},
};

static gboolean
fits (int meaning, int code)
{
  return meaning == code || meaning == (code & 0xff);
}

/* "UNIQUE constraint failed: consent.story, consent.audience": what a person calls the first column, and what
 * it is a column of. FALSE: it names none that a person knows. */
static gboolean
read_column (const char *detail, const char **field_word, const char **noun_word)
{
  const char *colon = strrchr (detail, ':');
  g_auto (GStrv) names = g_strsplit_set (colon != NULL ? colon + 1 : "", " .,", 4);
  const BwNoun *noun = g_strv_length (names) >= 3 ? bw_nouns_find (names[1]) : NULL;
  const BwField *field = noun != NULL ? bw_noun_find (noun, names[2]) : NULL;

  if (field == NULL)
    return FALSE;
  *noun_word = bw_noun_get_word (noun);
  *field_word = field->kind == BW_REF ? bw_noun_get_word (bw_nouns_find (field->target))
                                      : bw_field_get_word (noun, field);
  return *field_word != NULL;
}

/* What is there twice, or not at all; FALSE: it is another trouble. */
static gboolean
set_by_column (GError **error, int code, const char *detail, const char *name)
{
  const char *field, *noun;

  if ((code != SQLITE_CONSTRAINT_UNIQUE && code != SQLITE_CONSTRAINT_NOTNULL) ||
      !read_column (detail, &field, &noun))
    return FALSE;
  if (code == SQLITE_CONSTRAINT_UNIQUE)
    g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
                 /* Translators: the name of a file, and what there can be but one of ("consent"). */
                 _ ("“%1$s” refuses this change: there is one of these already (%2$s)."), name, noun);
  else
    g_set_error (
        error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
        /* Translators: the name of a file, what is missing ("meeting"), and of what ("agenda item"). */
        _ ("“%1$s” refuses this change: “%2$s” is needed and is missing (%3$s)."), name, field, noun);
  return TRUE;
}

/* SQLite's own message is in English and speaks of SQL: it is for who looks for a mistake in this program. */
void
bw_trouble_set (GError **error, int code, const char *detail, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_info ("%s: %s", path, detail);
  if (set_by_column (error, code, detail, name))
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (fits (meanings[i].code, code))
      {
        g_set_error (error, BW_STORE_ERROR, meanings[i].error, _ (meanings[i].sentence), name);
        return;
      }
#pragma GCC diagnostic pop
  g_set_error (
      error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED,
      /* Translators: the name of a file. */
      _ ("The disk or share that holds “%s” did not do what it was asked. Check that it is connected."),
      name);
}

void
bw_trouble_set_impossible (GError **error, const BwNoun *noun, const BwField *field)
{
  const char *word = bw_field_get_word (noun, field);

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
               /* Translators: the name of a field ("Purpose"), and what has it ("agenda item"). */
               _ ("The library refuses this change: it cannot take this value for “%1$s” (%2$s)."),
               word != NULL ? word : field->name, bw_noun_get_word (noun));
}

void
bw_trouble_set_gone (GError **error)
{
  g_set_error_literal (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED,
                       _ ("The library refuses this change: what it changes is not there any more."));
}

gboolean
bw_trouble_is_refusal (const GError *error)
{
  return g_error_matches (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED) ||
         g_error_matches (error, BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY);
}
