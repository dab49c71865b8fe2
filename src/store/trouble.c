// SPDX-License-Identifier: GPL-3.0-or-later
/* trouble.c - what SQLite says, as an error that a person can act upon. */
#include "store/trouble.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "store/library.h"

GQuark
bw_store_error_quark (void)
{
  return g_quark_from_static_string ("bw-store-error-quark");
}

/* A code stands for itself, or with its low byte for all that share it: the first line that fits counts. Each
 * sentence has the file's name first and SQLite's message second. */
static const struct
{
  int code;
  BwStoreError error;
  const char *sentence;
} meanings[] = {
    /* Translators: %1$s is the name of a file here and below; %2$s is the database's own message in English.
     */
    {SQLITE_CONSTRAINT_FOREIGNKEY, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: it refers to something that is not there any more.")},
    {SQLITE_CONSTRAINT_UNIQUE, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: there is one of these already (%2$s).")},
    {SQLITE_CONSTRAINT_NOTNULL, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: something that is needed is missing (%2$s).")},
    {SQLITE_CONSTRAINT, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: it breaks a rule of the library (%2$s).")},
    {SQLITE_TOOBIG, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: a text is too long for the library.")},
    {SQLITE_MISMATCH, BW_STORE_ERROR_REFUSED,
     N_ ("“%1$s” refuses this change: a value is of the wrong kind (%2$s).")},
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
     N_ ("“%1$s” is damaged (%2$s). Nothing in it was changed. Keep it as it is, and go back to an earlier "
         "copy.")},
    {SQLITE_CORRUPT, BW_STORE_ERROR_DAMAGED,
     N_ ("“%1$s” is damaged (%2$s). Nothing in it was changed. Keep it as it is, and go back to an earlier "
         "copy.")},
    {SQLITE_NOTADB, BW_STORE_ERROR_FOREIGN, N_ ("“%1$s” is not a Boardwright library.")},
};

static gboolean
fits (int meaning, int code)
{
  return meaning == code || meaning == (code & 0xff);
}

void
bw_trouble_set (GError **error, int code, const char *detail, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (fits (meanings[i].code, code))
      {
        g_set_error (error, BW_STORE_ERROR, meanings[i].error, _ (meanings[i].sentence), name, detail);
        return;
      }
#pragma GCC diagnostic pop
  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED,
               _ ("The disk or share that holds “%1$s” did not do what it was asked (%2$s). Check that it is "
                  "connected."),
               name, detail);
}

gboolean
bw_trouble_is_refusal (const GError *error)
{
  return g_error_matches (error, BW_STORE_ERROR, BW_STORE_ERROR_REFUSED) ||
         g_error_matches (error, BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY);
}
