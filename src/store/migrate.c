// SPDX-License-Identifier: GPL-3.0-or-later
/* migrate.c - whether a file is a library, of which version, and how it comes up to date. */
#include "store/migrate.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/library.h"
#include "store/schema-resources.h"
#include "store/whole-file.h"

#define APPLICATION_ID 0x42577274 /* "BWrt", as in the first step */

static const char *const step_files[] = {"0001.sql"};

const char *const *
bw_migration_steps (void)
{
  static const char *steps[G_N_ELEMENTS (step_files) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (step_files); i++)
        {
          g_autofree char *path = g_strconcat ("/org/boardwright/store/schema/", step_files[i], NULL);
          g_autoptr (GBytes) bytes = g_resource_lookup_data (store_schema_get_resource (), path, 0, NULL);

          /* It stays, being part of the program, and ends in a zero byte. */
          steps[i] = g_bytes_get_data (bytes, NULL);
        }
      g_once_init_leave (&once, 1);
    }
  return steps;
}

gboolean
bw_migration_identify (BwConnection *connection, const char *const *steps, gint64 *version, GError **error)
{
  const gint64 known = g_strv_length ((char **) steps);
  g_autofree char *name = g_filename_display_basename (bw_connection_get_path (connection));
  gint64 application;

  if (!bw_connection_ask (connection, "PRAGMA application_id", &application, error) ||
      !bw_connection_ask (connection, "PRAGMA user_version", version, error))
    return FALSE;
  if (application != APPLICATION_ID || *version < 1)
    {
      /* Translators: %s is the name of a file. */
      g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FOREIGN, _ ("“%s” is not a Boardwright library."),
                   name);
      return FALSE;
    }
  if (*version > known)
    {
      g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_NEWER,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” was made by a newer version of Boardwright. Update Boardwright to open it."),
                   name);
      return FALSE;
    }
  return TRUE;
}

/* "Trust (format 1).boardwright", or with a number where there is one already. */
static char *
name_backup (const char *path, gint64 version)
{
  g_autofree char *stem = g_str_has_suffix (path, BW_LIBRARY_SUFFIX)
                              ? g_strndup (path, strlen (path) - strlen (BW_LIBRARY_SUFFIX))
                              : g_strdup (path);
  g_autofree char *name = g_strdup_printf ("%s (format %d)" BW_LIBRARY_SUFFIX, stem, (int) version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (format %d, %d)" BW_LIBRARY_SUFFIX, stem, (int) version, i);
    }
  return g_steal_pointer (&name);
}

static gboolean
list_backup (BwConnection *connection, const char *path, gint64 version, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format_iso8601 (now);
  g_autoptr (BwStatement) insert = bw_statement_new (
      connection, "INSERT OR REPLACE INTO backup (path, version, made_at) VALUES (?1, ?2, ?3)", error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_text (insert, 1, path);
  bw_statement_bind_int (insert, 2, version);
  bw_statement_bind_text (insert, 3, made_at);
  return bw_statement_run (insert, error);
}

static gboolean
back_up (BwConnection *connection, gint64 version, GError **error)
{
  g_autofree char *path = name_backup (bw_connection_get_path (connection), version);
  g_auto (BwWholeFile) backup = {0};

  return bw_whole_file_begin (&backup, path, error) &&
         bw_connection_copy (connection, backup.unfinished, error) && bw_whole_file_finish (&backup, error) &&
         list_backup (connection, path, version, error);
}

static gboolean
take_step (BwConnection *connection, const char *sql, gint64 version, GError **error)
{
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", (int) version);
  g_auto (BwTransaction) transaction = {0};

  return bw_transaction_begin (&transaction, connection, TRUE, error) &&
         bw_connection_run (connection, sql, error) && bw_connection_run (connection, number, error) &&
         bw_transaction_commit (&transaction, error);
}

gboolean
bw_migrate (BwConnection *connection, const char *const *steps, GError **error)
{
  gint64 version;

  if (!bw_connection_ask (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > 0 && steps[version] != NULL && !back_up (connection, version, error))
    return FALSE;
  for (; steps[version] != NULL; version++)
    if (!take_step (connection, steps[version], version + 1, error))
      return FALSE;
  return TRUE;
}
