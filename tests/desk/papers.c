// SPDX-License-Identifier: GPL-3.0-or-later
/* A paper is examined in a child process and taken, or refused with a sentence that names it. */
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "desk-fixture.h"

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  double latest;
  BwExported *exported;
  GError *error;
  const char *process_path; /* where the child says its number, if it is cancelled when it is gone */
} Waiting;

/* A PDF by hand: one page with a line of text; no byte of it is checked by anything here. @more: in its
 * catalogue, or "". @title: as its Info dictionary has it; NULL for none. */
static char *
write_whole_pdf (Desk *desk, const char *name, const char *more, const char *title)
{
  g_autofree char *catalogue = g_strdup_printf ("<< /Type /Catalog /Pages 2 0 R %s >>", more);
  const char *const objects[] = {
      catalogue,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R "
      ">> >> >>",
      "<< /Length 48 >>\nstream\nBT /F 12 Tf 72 700 Td (Quarterly marmalade) Tj ET    \nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  };
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.4\n");
  gsize offsets[G_N_ELEMENTS (objects)], xref;

  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      offsets[i] = pdf->len;
      g_string_append_printf (pdf, "%zu 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  xref = pdf->len;
  g_string_append (pdf, "xref\n0 6\n0000000000 65535 f \n");
  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    g_string_append_printf (pdf, "%010zu 00000 n \n", offsets[i]);
  g_string_append (pdf, "trailer << /Size 6 /Root 1 0 R");
  if (title != NULL)
    g_string_append_printf (pdf, " /Info << /Title (%s) >>", title);
  g_string_append_printf (pdf, " >>\nstartxref\n%zu\n%%%%EOF\n", xref);
  return desk_write (desk, name, pdf->str);
}

static char *
write_titled_pdf (Desk *desk, const char *name, const char *title)
{
  return write_whole_pdf (desk, name, "", title);
}

static char *
write_pdf (Desk *desk, const char *name)
{
  return write_titled_pdf (desk, name, NULL);
}

static void
test_attach (Desk *desk, gconstpointer data)
{
  g_autofree char *path = write_pdf (desk, "Jam report.pdf"), *summary = NULL, *original = NULL;
  g_autoptr (GError) error = NULL;
  BwPaper *paper = bw_desk_attach_paper (desk->library, desk->one, path, &error);
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  g_assert_no_error (error);
  g_assert_cmpint (desk->one->delivery, ==, BW_DELIVERY_PAPER);
  g_assert_cmpstr (paper->title, ==, "Jam report");
  g_assert_cmpint (paper->pages, ==, 1);
  g_assert_true (paper->has_text);
  summary = bw_desk_paper_summary (paper);
  g_assert_true (g_str_has_prefix (summary, "1 page · not tagged · text searchable"));
  bytes = bw_library_get_bytes (desk->library, paper->original, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &original, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), original, length);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Attach Paper");
}

/* One script when the file is opened; two files embedded, each a name and what it names. */
static void
test_what_was_removed_is_counted (Desk *desk, gconstpointer data)
{
  g_autofree char *path = write_whole_pdf (desk, "lively.pdf",
                                           "/OpenAction << /S /JavaScript /JS (app.beep()) >> "
                                           "/Names << /EmbeddedFiles << /Names [(a) null (b) null] >> >>",
                                           NULL);
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;
  BwPaper *paper = bw_desk_attach_paper (desk->library, desk->one, path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (paper->scripts_removed, ==, 1);
  g_assert_cmpint (paper->actions_removed, ==, 0);
  g_assert_cmpint (paper->files_removed, ==, 2);
  summary = bw_desk_paper_summary (paper);
  g_assert_nonnull (strstr (summary, "removed: 1 script, 2 embedded files"));
}

static void
test_title (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *in_file, *taken;
  } cases[] = {
      {"Learning from deaths", "Learning from deaths"},
      {"Untitled", "Encl 7"},
      {"Microsoft Word - Encl 7 FINAL v2", "Encl 7"},
      {"board paper.docx", "Encl 7"},
      {"Report 2.1", "Report 2.1"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_titled_pdf (desk, "Encl 7.pdf", cases[i].in_file);
      g_autoptr (GError) error = NULL;
      BwPaper *paper = bw_desk_attach_paper (desk->library, desk->one, path, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (paper->title, ==, cases[i].taken);
    }
}

static void
test_words_are_found (Desk *desk, gconstpointer data)
{
  g_autofree char *path = write_pdf (desk, "report.pdf");
  g_autoptr (GError) error = NULL;
  BwPaper *paper = bw_desk_attach_paper (desk->library, desk->one, path, &error);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (bw_library_flush (desk->library, &error));
  found = bw_library_search (desk->library, "marmal", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((BwFound *) g_ptr_array_index (found, 0))->id, ==, bw_record_get_id (BW_RECORD (paper)));
}

static void
test_order (Desk *desk, gconstpointer data)
{
  g_autofree char *path = write_pdf (desk, "a.pdf");
  BwPaper *first = bw_desk_attach_paper (desk->library, desk->one, path, NULL);
  BwPaper *second = bw_desk_attach_paper (desk->library, desk->one, path, NULL);

  g_assert_cmpint (second->position, ==, 1);
  bw_desk_remove_paper (desk->library, first);
  g_assert_cmpint (second->position, ==, 0);
}

static void
attached_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  g_assert_null (bw_desk_attach_paper_finish (BW_LIBRARY (library), result, &waiting->error));
  g_main_loop_quit (waiting->loop);
}

static void
test_item_goes (Desk *desk, gconstpointer data)
{
  g_autofree char *path = write_pdf (desk, "late.pdf");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = {.loop = loop};

  bw_desk_attach_paper_async (desk->library, desk->one, path, NULL, attached_cb, &waiting);
  bw_desk_remove_item (desk->library, desk->one);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
  g_clear_error (&waiting.error);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_PAPER)), ==, 0);
}

static void
test_names (Desk *desk, gconstpointer data)
{
  BwAudience *members = bw_desk_get_default_audience (desk->library);
  g_autofree char *name = bw_desk_export_name (desk->library, desk->meeting, members, BW_EXPORT_FINAL),
                  *odd = NULL, *draft = NULL;

  g_assert_cmpstr (name, ==, "Board 2026-11-26 Part 1 members.pdf");
  draft = bw_desk_export_name (desk->library, desk->meeting, members, BW_EXPORT_AS_IT_STANDS);
  g_assert_cmpstr (draft, ==, "Board 2026-11-26 Part 1 members draft.pdf");
  g_object_set (desk->body, "name", "../Board: A/B", NULL);
  odd = bw_desk_export_name (desk->library, desk->meeting, members, BW_EXPORT_FINAL);
  g_assert_null (strpbrk (odd, "/:"));
}

static void
test_refused (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_write (desk, "letter.pdf", "Dear Board");
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  g_autoptr (GError) error = NULL, absent = NULL;

  g_assert_null (bw_desk_attach_paper (desk->library, desk->one, path, &error));
  g_assert_nonnull (strstr (error->message, "letter.pdf"));
  g_assert_null (bw_desk_attach_paper (desk->library, desk->one, "/nowhere/at-all.pdf", &absent));
  g_assert_nonnull (strstr (absent->message, "at-all.pdf"));
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

/* A child that falls on the file, or does not come back, costs the paper and says so. */
static void
test_child_dies (Desk *desk, gconstpointer data)
{
  g_autofree char *paper = write_pdf (desk, "report.pdf"), *was = g_strdup (g_getenv ("BW_CLI"));
  g_autofree char *script = desk_write (desk, "dies", "#!/bin/sh\nkill -SEGV $$\n");
  g_autoptr (GError) error = NULL, missing = NULL;

  g_chmod (script, 0700);
  g_setenv ("BW_CLI", script, TRUE);
  g_assert_null (bw_desk_attach_paper (desk->library, desk->one, paper, &error));
  g_setenv ("BW_CLI", "/nowhere/boardwright-cli", TRUE);
  g_assert_null (bw_desk_attach_paper (desk->library, desk->one, paper, &missing));
  g_setenv ("BW_CLI", was, TRUE);
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "report.pdf"));
  g_assert_error (missing, BW_DESK_ERROR, BW_DESK_ERROR_CHILD);
}

/* --- export ----------------------------------------------------------------------------------------------
 */

/* Somebody cancels when the child has ended well and nobody has heard of it yet. */
static void
cancel_when_gone (const Waiting *waiting)
{
  g_autofree char *process = NULL;

  g_assert_true (g_file_get_contents (waiting->process_path, &process, NULL, NULL));
  while (kill (atoi (process), 0) == 0)
    g_usleep (1000);
  g_cancellable_cancel (waiting->cancellable);
}

static void
progress_cb (double fraction, gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpfloat (fraction, >=, waiting->latest);
  waiting->latest = fraction;
  if (waiting->process_path != NULL)
    cancel_when_gone (waiting);
}

static void
exported_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->exported = bw_desk_export_finish (BW_LIBRARY (library), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
export_and_wait (Desk *desk, Waiting *waiting, const char *output)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  waiting->loop = loop;
  bw_desk_export_async (desk->library, desk->meeting, bw_desk_get_default_audience (desk->library),
                        BW_EXPORT_AS_IT_STANDS, output, progress_cb, waiting, waiting->cancellable,
                        exported_cb, waiting);
  g_main_loop_run (loop);
}

static void
test_export (Desk *desk, gconstpointer data)
{
  g_autofree char *output = g_build_filename (desk->folder, "pack.pdf", NULL), *begins = NULL;
  g_autofree char *last = g_strdup (bw_library_get_undo_name (desk->library));
  GListModel *issues = bw_library_list (desk->library, BW_TYPE_ISSUE);
  g_autoptr (BwIssue) issue = NULL;
  Waiting waiting = {0};

  export_and_wait (desk, &waiting, output);
  g_assert_no_error (waiting.error);
  g_assert_nonnull (waiting.exported);
  g_assert_cmpuint (waiting.exported->n_pages, >, 0);
  g_assert_cmpuint (waiting.exported->unshown->len, ==, 0);
  g_assert_cmpfloat (waiting.latest, >, 0);
  g_assert_true (g_file_get_contents (output, &begins, NULL, NULL));
  g_assert_true (g_str_has_prefix (begins, "%PDF-"));
  g_assert_cmpuint (g_list_model_get_n_items (issues), ==, 1);
  issue = g_list_model_get_item (issues, 0);
  g_assert_cmpstr (issue->file_name, ==, "pack.pdf");
  g_assert_cmpint (issue->pages, ==, waiting.exported->n_pages);
  g_assert_false (issue->is_final);
  g_assert_cmpuint (strlen (issue->content), ==, 64);
  bw_exported_free (waiting.exported);
  g_assert_nonnull (last);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, last);
}

/* U+0378 is not assigned: no font has it. The child says so, and the library knows what it speaks of. */
static void
test_export_tells_what_no_font_has (Desk *desk, gconstpointer data)
{
  g_autofree char *output = g_build_filename (desk->folder, "pack.pdf", NULL), *sentence = NULL;
  g_autoptr (BwExported) exported = NULL;
  const BwUnshown *last;
  Waiting waiting = {0};

  bw_desk_set_enum (desk->library, BW_RECORD (desk->one), "delivery", BW_DELIVERY_PAPER);
  g_assert_true (
      bw_desk_set_text (desk->library, BW_RECORD (desk->one), "recommendation", "Note \u0378.", NULL));
  export_and_wait (desk, &waiting, output);
  g_assert_no_error (waiting.error);
  exported = waiting.exported;
  g_assert_cmpuint (exported->unshown->len, ==, 1);
  last = g_ptr_array_index (exported->unshown, 0);
  g_assert_true (last->record == BW_RECORD (desk->one));
  sentence = bw_unshown_tell (last);
  g_assert_nonnull (strstr (sentence, bw_item_get_title (desk->one)));
  g_assert_nonnull (strstr (sentence, "\u0378 (U+0378)"));
}

static BwIssue *
export_as (Desk *desk, BwExportStanding standing)
{
  g_autofree char *output = g_build_filename (desk->folder, "pack.pdf", NULL);
  GListModel *issues = bw_library_list (desk->library, BW_TYPE_ISSUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwIssue) issue = NULL;
  g_autoptr (BwExported) exported = NULL;

  exported = bw_desk_export (desk->library, desk->meeting, bw_desk_get_default_audience (desk->library),
                             standing, output, NULL, NULL, &error);
  g_assert_no_error (error);
  issue = g_list_model_get_item (issues, g_list_model_get_n_items (issues) - 1);
  return issue;
}

/* Who issues a pack has issued the meeting; a draft is none. */
static void
test_a_final_pack_issues_its_meeting (Desk *desk, gconstpointer data)
{
  BwIssue *draft = export_as (desk, BW_EXPORT_AS_IT_STANDS), *final, *again;

  g_assert_false (draft->is_final);
  g_assert_cmpint (desk->meeting->state, ==, BW_MEETING_DRAFT);
  final = export_as (desk, BW_EXPORT_FINAL);
  g_assert_true (final->is_final);
  g_assert_cmpstr (final->content, ==, draft->content);
  g_assert_cmpint (desk->meeting->state, ==, BW_MEETING_ISSUED);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Issue Meeting");
  bw_desk_set_text (desk->library, BW_RECORD (desk->one), "title", "One more", NULL);
  again = export_as (desk, BW_EXPORT_AS_IT_STANDS);
  g_assert_true (again->is_final);
  g_assert_cmpstr (again->content, !=, final->content);
  bw_library_undo (desk->library);
  bw_library_undo (desk->library);
  g_assert_cmpint (desk->meeting->state, ==, BW_MEETING_DRAFT);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* The child would go on for a minute, and so does one of its own that holds on to what we read from. */
static void
test_cancel (Desk *desk, gconstpointer data)
{
  g_autofree char *output = desk_write (desk, "pack.pdf", "old"), *text = NULL;
  g_autofree char *script = desk_write (desk, "slow", "#!/bin/sh\necho progress 0.1\nsleep 60\n");
  g_autofree char *was = g_strdup (g_getenv ("BW_CLI"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = {.cancellable = cancellable};
  gint64 began = g_get_monotonic_time ();

  g_chmod (script, 0700);
  g_setenv ("BW_CLI", script, TRUE);
  g_timeout_add (100, cancel_cb, cancellable);
  export_and_wait (desk, &waiting, output);
  g_setenv ("BW_CLI", was, TRUE);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 30 * G_USEC_PER_SEC);
  g_assert_true (g_file_get_contents (output, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_ISSUE)), ==, 0);
}

static void
test_cancelled_too_late (Desk *desk, gconstpointer data)
{
  g_autofree char *output = g_build_filename (desk->folder, "pack.pdf", NULL);
  g_autofree char *process = g_build_filename (desk->folder, "process", NULL);
  g_autofree char *words =
      g_strdup_printf ("#!/bin/sh\necho $$ > '%s'\necho progress 1\necho pages 7\n", process);
  g_autofree char *script = desk_write (desk, "quick", words);
  g_autofree char *was = g_strdup (g_getenv ("BW_CLI"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = {.cancellable = cancellable, .process_path = process};

  g_chmod (script, 0700);
  g_setenv ("BW_CLI", script, TRUE);
  export_and_wait (desk, &waiting, output);
  g_setenv ("BW_CLI", was, TRUE);
  g_assert_no_error (waiting.error);
  g_assert_cmpuint (waiting.exported->n_pages, ==, 7);
  bw_exported_free (waiting.exported);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_ISSUE)), ==, 1);
}

/* Nobody writes into the pipe. */
static void
test_no_files (Desk *desk, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (desk->folder, "pipe.pdf", NULL);
  const char *const paths[] = {pipe, desk->folder, "/dev/zero"};

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bw_desk_attach_paper (desk->library, desk->one, paths[i], &error));
      g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "is not a file but"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/papers/a-paper-is-examined-and-kept-as-it-came", test_attach);
  ADD ("/papers/its-own-title-if-somebody-gave-it-one", test_title);
  ADD ("/papers/what-was-removed-is-counted", test_what_was_removed_is_counted);
  ADD ("/papers/its-words-are-found", test_words_are_found);
  ADD ("/papers/papers-of-an-item-have-an-order", test_order);
  ADD ("/papers/what-is-no-pdf-is-refused-by-name", test_refused);
  ADD ("/papers/what-is-no-file-is-refused-at-once", test_no_files);
  ADD ("/papers/an-examination-that-dies-costs-the-paper-only", test_child_dies);
  ADD ("/papers/an-item-that-goes-meanwhile-gets-no-paper", test_item_goes);
  ADD ("/export/makes-a-pack-in-a-child-and-records-it", test_export);
  ADD ("/export/a-final-pack-issues-its-meeting", test_a_final_pack_issues_its_meeting);
  ADD ("/export/tells-what-no-font-has", test_export_tells_what_no_font_has);
  ADD ("/export/a-pack-is-named-for-body-day-and-audience", test_names);
  ADD ("/export/cancelled-leaves-the-old-pack", test_cancel);
  ADD ("/export/cancelled-too-late-is-recorded", test_cancelled_too_late);
  return g_test_run ();
}
