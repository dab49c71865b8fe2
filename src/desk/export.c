// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * export.c - making a pack: in this process, or in a child that runs the same verb of the command line.
 *
 * The child opens the library for reading only and reports on standard output: "progress 0.42" and, at the
 * end, "unshown 12 story 5 …" (unshown.h), "content FINGERPRINT" and "pages 118".
 */
#include "desk/export.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "desk/child.h"
#include "desk/error.h"
#include "desk/fields.h"
#include "desk/language.h"
#include "desk/rows.h"
#include "desk/unshown.h"
#include "model/issued.h"
#include "model/language.h"
#include "pack/pack.h"
#include "paper/bind.h"

#define BLOCK (64 * 1024)

typedef struct
{
  BwMeeting *meeting;
  BwAudience *audience;
  gboolean is_draft;
  char *language;
  char *output;
  BwDeskProgress progress;
  gpointer progress_data;
  BwLibrary *library;
  BwExported *exported;
} Export;

void
bw_exported_free (BwExported *self)
{
  g_ptr_array_unref (self->unshown);
  g_free (self->content);
  g_free (self);
}

static BwExported *
exported_new (void)
{
  BwExported *self = g_new0 (BwExported, 1);

  self->unshown = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_unshown_free);
  return self;
}

static void
export_free (Export *self)
{
  g_object_unref (self->meeting);
  g_object_unref (self->audience);
  g_object_unref (self->library);
  g_clear_pointer (&self->exported, bw_exported_free);
  g_free (self->language);
  g_free (self->output);
  g_free (self);
}

gboolean
bw_desk_exports_draft (BwMeeting *meeting, BwExportStanding standing)
{
  if (standing == BW_EXPORT_AS_IT_STANDS)
    return meeting->state < BW_MEETING_ISSUED;
  return standing == BW_EXPORT_DRAFT;
}

char *
bw_desk_export_name (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing)
{
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  g_autofree char *date = bw_date_to_iso (meeting->date);
  g_autofree char *name =
      g_strdup_printf ("%s %s %s", body != NULL && body->name != NULL ? body->name : "",
                       date != NULL ? date : "", audience->name != NULL ? audience->name : "");
  gboolean is_draft = bw_desk_exports_draft (meeting, standing);
  char *file_name =
      /* Translators: the name of a file; %s is whose pack it is. */
      is_draft ? g_strdup_printf (_ ("%s draft.pdf"), name) : g_strdup_printf ("%s.pdf", name);

  return g_strstrip (g_strdelimit (file_name, "/\\:*?\"<>|\n", '-'));
}

/* --- the record of a pack --------------------------------------------------------------------------------
 */

/* NULL if the file cannot be read. Not through GFile, whose first use loads all of GIO's modules. */
static char *
sha256_of_file (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *block = g_malloc (BLOCK);
  FILE *file = g_fopen (path, "rbe");
  gboolean is_read;
  gsize n;

  if (file == NULL)
    return NULL;
  while ((n = fread (block, 1, BLOCK, file)) > 0)
    g_checksum_update (checksum, block, (gssize) n);
  is_read = ferror (file) == 0;
  fclose (file);
  return is_read ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static char *
now_iso (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = epoch != NULL
                                  ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                                  : g_date_time_new_now_utc ();

  return g_date_time_format_iso8601 (now);
}

/* The meeting may have been removed meanwhile: then nobody would find the record. */
static gboolean
can_record (BwLibrary *library, BwMeeting *meeting)
{
  return !bw_library_is_read_only (library) &&
         bw_library_get (library, BW_TYPE_MEETING, bw_id_of (meeting)) != NULL;
}

static void
record_issue (BwLibrary *library, const Export *export)
{
  g_autofree char *sha256 = NULL, *name = NULL, *issued_at = NULL;

  if (!can_record (library, export->meeting))
    return;
  sha256 = sha256_of_file (export->output);
  name = g_filename_display_basename (export->output);
  issued_at = now_iso ();
  bw_library_begin (library, _ ("Export Pack"));
  g_object_set (bw_library_add (library, BW_TYPE_ISSUE), "meeting", bw_id_of (export->meeting), "audience",
                bw_id_of (export->audience), "language", export->language, "issued-at", issued_at,
                "file-name", name, "sha256", sha256, "pages", (gint64) export->exported->n_pages, "is-final",
                !export->is_draft, "content", export->exported->content, NULL);
  bw_library_set_not_undoable (library);
  bw_library_end (library);
  if (!export->is_draft && export->meeting->state < BW_MEETING_ISSUED)
    {
      bw_library_begin (library, _ ("Issue Meeting"));
      bw_desk_set_enum (library, BW_RECORD (export->meeting), "state", BW_MEETING_ISSUED);
      bw_library_end (library);
    }
}

/* --- in this process -------------------------------------------------------------------------------------
 */

/* What stands where a pack is to go: nothing, an empty file or an older PDF. Anything else, a library first
 * of all, was named by mistake. */
static gboolean
may_be_replaced (const char *path)
{
  static const char magic[] = {'%', 'P', 'D', 'F', '-'};
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[sizeof magic] = {0};
  gsize n = 0;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return TRUE;
  if (!S_ISREG (status.st_mode))
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n, NULL, NULL) &&
         (n == 0 || memcmp (head, magic, sizeof magic) == 0);
}

static gboolean
check_output (const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (may_be_replaced (path))
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               /* Translators: a path. */
               _ ("“%s” is there already and is no PDF that a pack could replace; choose another name."),
               name);
  return FALSE;
}

BwExported *
bw_desk_export (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing,
                const char *output, BwDeskProgress progress, gpointer progress_data, GError **error)
{
  Export export = {.meeting = meeting,
                   .audience = audience,
                   .is_draft = bw_desk_exports_draft (meeting, standing),
                   .language = (char *) bw_language_spoken (),
                   .output = (char *) output};
  g_autoptr (BwContent) content = NULL;
  g_autoptr (BwPackMade) made = NULL;

  if (!check_output (output, error))
    return NULL;
  content = bw_library_read_content (library, bw_id_of (meeting), TRUE, error);
  if (content == NULL)
    return NULL;
  content->is_draft = export.is_draft;
  made = bw_pack_make (content, bw_content_get_audience (content, bw_id_of (audience)), output, progress,
                       progress_data, error);
  if (made == NULL)
    return NULL;
  export.exported = g_new0 (BwExported, 1);
  export.exported->n_pages = made->n_pages;
  export.exported->unshown = g_ptr_array_ref (made->unshown);
  export.exported->content = bw_content_fingerprint (content, bw_id_of (audience));
  record_issue (library, &export);
  return export.exported;
}

/* --- in a child process ----------------------------------------------------------------------------------
 */

static void
child_said_cb (const char *line, gpointer data)
{
  Export *self = data;
  BwUnshown *unshown = NULL;

  if (g_str_has_prefix (line, "progress ") && self->progress != NULL)
    self->progress (CLAMP (g_ascii_strtod (line + strlen ("progress "), NULL), 0, 1), self->progress_data);
  else if (g_str_has_prefix (line, "pages "))
    self->exported->n_pages = (guint) g_ascii_strtoull (line + strlen ("pages "), NULL, 10);
  else if (g_str_has_prefix (line, "content "))
    {
      g_free (self->exported->content);
      self->exported->content = g_strdup (line + strlen ("content "));
    }
  else if (g_str_has_prefix (line, "unshown "))
    unshown = bw_unshown_from_line (self->library, line + strlen ("unshown "));
  if (unshown != NULL)
    g_ptr_array_add (self->exported->unshown, unshown);
}

static void
remove_part (const Export *self)
{
  g_autofree char *part = bw_paper_part_path (self->output);

  g_unlink (part);
}

static void
child_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (bw_child_run_finish (result, &error))
    {
      record_issue (g_task_get_source_object (task), self);
      g_task_return_boolean (task, TRUE);
      return;
    }
  remove_part (self);
  if (*error->message == '\0')
    {
      g_clear_error (&error);
      error = g_error_new (BW_DESK_ERROR, BW_DESK_ERROR_CHILD,
                           /* Translators: the name of a file. */
                           _ ("“%s” was not made: the export ended before it was done. Try again."),
                           self->output);
    }
  g_task_return_error (task, error);
}

/* The organisation's if there is a catalogue of it, else what this process speaks. (transfer full) */
static char *
choose_language (BwLibrary *library)
{
  g_autoptr (BwOrganisation) organisation =
      g_list_model_get_item (bw_library_list (library, BW_TYPE_ORGANISATION), 0);
  const char *wanted = organisation != NULL ? bw_organisation_get_language (organisation) : NULL;

  return g_strdup (bw_desk_can_speak (wanted) ? wanted : bw_language_spoken ());
}

void
bw_desk_export_async (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing,
                      const char *output, BwDeskProgress progress, gpointer progress_data,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  g_autofree char *meeting_id = g_strdup_printf ("%" G_GINT64_FORMAT, bw_id_of (meeting));
  g_autofree char *audience_id = g_strdup_printf ("%" G_GINT64_FORMAT, bw_id_of (audience));
  Export *self = g_new0 (Export, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, bw_desk_export_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, (GDestroyNotify) export_free);
  *self = (Export){.library = g_object_ref (library),
                   .exported = exported_new (),
                   .meeting = g_object_ref (meeting),
                   .audience = g_object_ref (audience),
                   .is_draft = bw_desk_exports_draft (meeting, standing),
                   .language = choose_language (library),
                   .output = g_strdup (output),
                   .progress = progress,
                   .progress_data = progress_data};
  if (!bw_library_flush (library, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  bw_child_run_async ((const char *const[]){"export", "--read-only", "--progress", "--meeting-id", meeting_id,
                                            "--audience-id", audience_id, "--language", self->language,
                                            self->is_draft ? "--draft" : "--final", "--output", output, "--",
                                            bw_library_get_path (library), NULL},
                      0, child_said_cb, self, cancellable, child_ended_cb, g_object_ref (task));
}

BwExported *
bw_desk_export_finish (BwLibrary *library, GAsyncResult *result, GError **error)
{
  Export *self;

  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  self = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_steal_pointer (&self->exported);
}
