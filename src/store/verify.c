// SPDX-License-Identifier: GPL-3.0-or-later
/* verify.c - whether a library file is sound. */
#include "store/verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/bytes.h"
#include "store/library.h"

static gboolean
fail (BwConnection *connection, const char *finding, GError **error)
{
  g_autofree char *name = g_filename_display_basename (bw_connection_get_path (connection));

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED,
               /* Translators: the name of a file, and what the database found, in English. */
               _ ("“%s” is damaged (%s). Keep it as it is, and go back to an earlier copy."), name, finding);
  return FALSE;
}

/* What a finding says, without the line above it that only names the database. One line: it stands in a
 * sentence. (transfer full) */
static char *
name_finding (const char *finding)
{
  const char *below = g_str_has_prefix (finding, "***") ? strchr (finding, '\n') : NULL;

  if (below != NULL)
    finding = below + 1;
  return g_strndup (finding, strcspn (finding, "\n"));
}

/* One row that says "ok", or one for each thing that is not. */
static gboolean
check_integrity (BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) check = bw_statement_new (connection, "PRAGMA integrity_check (1)", error);
  g_autofree char *finding = NULL;

  if (check == NULL || bw_statement_step (check, error) == BW_STEP_FAILED)
    return FALSE;
  finding = name_finding (bw_statement_get_text (check, 0));
  return g_str_equal (finding, "ok") || fail (connection, finding, error);
}

static gboolean
check_references (BwConnection *connection, GError **error)
{
  g_autoptr (BwStatement) check = bw_statement_new (connection, "PRAGMA foreign_key_check", error);
  g_autofree char *finding = NULL;
  BwStep step = check != NULL ? bw_statement_step (check, error) : BW_STEP_FAILED;

  if (step != BW_STEP_ROW)
    return step == BW_STEP_DONE;
  finding =
      g_strdup_printf ("%s %" G_GINT64_FORMAT " refers to a missing %s", bw_statement_get_text (check, 0),
                       bw_statement_get_int (check, 1), bw_statement_get_text (check, 2));
  return fail (connection, finding, error);
}

gboolean
bw_verify (BwConnection *connection, GError **error)
{
  return check_integrity (connection, error) && check_references (connection, error) &&
         bw_bytes_verify (connection, error);
}
