// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * papers.c - attaching papers.
 *
 * A paper is examined in a child process of its own, which writes a cleaned copy and the paper's words into a
 * private folder and its findings to standard output. Nothing here opens the PDF.
 */
#include "desk/papers.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "desk/agenda.h"
#include "desk/child.h"
#include "desk/error.h"
#include "desk/line.h"
#include "desk/rows.h"
#include "paper/facts.h"

/* Examining has ten seconds of processor time; a paper that sleeps has no more than this. */
#define SECONDS 15
#define PDF ".pdf"

/* A paper on its way into the library. */
typedef struct
{
  BwLibrary *library;
  BwItem *item;
  char *path, *name;
  char *folder; /* private, removed with what is in it */
  char *cleaned_path, *text_path;
  GString *lines; /* what the child said */
  BwPaperFacts facts;
  gint64 size;
  char *text;     /* the paper's words */
  char *original; /* SHA-256 */
} Attachment;

static void
attachment_free (Attachment *self)
{
  if (self->cleaned_path != NULL)
    g_unlink (self->cleaned_path);
  if (self->text_path != NULL)
    g_unlink (self->text_path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_object_unref (self->library);
  g_object_unref (self->item);
  g_free (self->path);
  g_free (self->name);
  g_free (self->folder);
  g_free (self->cleaned_path);
  g_free (self->text_path);
  g_string_free (self->lines, TRUE);
  bw_paper_facts_clear (&self->facts);
  g_free (self->text);
  g_free (self->original);
  g_free (self);
}

static Attachment *
attachment_new (BwLibrary *library, BwItem *item, const char *path)
{
  Attachment *self = g_new0 (Attachment, 1);

  self->library = g_object_ref (library);
  self->item = g_object_ref (item);
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->lines = g_string_new (NULL);
  return self;
}

/* --- the noun --------------------------------------------------------------------------------------------
 */

/* Whether @title ends as the name of a file does: ".docx". Many programs leave that there. */
static gboolean
is_file_name (const char *title)
{
  const char *suffix = strrchr (title, '.');
  gboolean has_letter = FALSE;

  if (suffix == NULL || strlen (suffix) < 3 || strlen (suffix) > 6)
    return FALSE;
  for (suffix++; *suffix != '\0'; suffix++)
    {
      if (!g_ascii_isalnum (*suffix))
        return FALSE;
      has_letter |= g_ascii_isalpha (*suffix);
    }
  return has_letter;
}

/* Titles that nobody gave: what programs write when they are asked for none. */
static gboolean
is_left_by_program (const char *title)
{
  static const char *const beginnings[] = {
      "Untitled", "Microsoft Word - ", "Microsoft PowerPoint - ", "PowerPoint Presentation", "Document1",
      NULL};

  for (guint i = 0; beginnings[i] != NULL; i++)
    if (g_ascii_strncasecmp (title, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The file's own title if it is one, or its name without the suffix. */
static char *
title_of (const Attachment *self)
{
  const char *own = self->facts.title;
  gsize length = strlen (self->name);

  if (own != NULL && *own != '\0' && bw_desk_check_line (own, NULL) && !is_file_name (own) &&
      !is_left_by_program (own))
    return bw_desk_one_line (own);
  if (length > strlen (PDF) && g_ascii_strcasecmp (self->name + length - strlen (PDF), PDF) == 0)
    length -= strlen (PDF);
  return g_strndup (self->name, length);
}

static BwPaper *
add_paper (const Attachment *self, const char *cleaned)
{
  const BwPaperFacts *facts = &self->facts;
  gint64 item = bw_id_of (self->item);
  g_autoptr (GPtrArray) others = bw_rows_of (self->library, BW_TYPE_PAPER, "item", item);
  g_autofree char *title = title_of (self);
  BwPaper *paper;

  bw_library_begin (self->library, _ ("Attach Paper"));
  paper = bw_library_add (self->library, BW_TYPE_PAPER);
  g_object_set (paper, "item", item, "position", (gint64) others->len, "title", title, "file-name",
                self->name, "version", (gint64) 1, "original", self->original, "cleaned", cleaned, "size",
                self->size, "pages", (gint64) facts->pages, "language", facts->language, "is-tagged",
                facts->tagged, "has-text", facts->pages_without_text == 0, "was-mended", facts->repaired,
                "scripts-removed", (gint64) facts->scripts_removed, "actions-removed",
                (gint64) facts->actions_removed, "files-removed", (gint64) facts->files_removed, NULL);
  bw_agenda_enclose (self->item);
  bw_library_end (self->library);
  return paper;
}

/* --- the task: examine, put both files, add the noun -----------------------------------------------------
 */

static void
cleaned_put_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Attachment *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *cleaned = bw_library_put_file_finish (BW_LIBRARY (library), result, &error);

  if (cleaned == NULL)
    g_task_return_error (task, error);
  else if (bw_library_get (self->library, BW_TYPE_ITEM, bw_id_of (self->item)) == NULL)
    g_task_return_new_error (task, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                             /* Translators: the name of a file. */
                             _ ("“%s” was not attached, because its item was removed meanwhile."),
                             self->name);
  else
    g_task_return_pointer (task, add_paper (self, cleaned), NULL);
}

static void
original_put_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Attachment *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->original = bw_library_put_file_finish (BW_LIBRARY (library), result, &error);
  if (self->original == NULL)
    g_task_return_error (task, error);
  else
    bw_library_put_file_async (self->library, self->cleaned_path, self->text, g_task_get_cancellable (task),
                               cleaned_put_cb, g_object_ref (task));
}

/* The child's own sentence names the file and says why; without one it did not survive the file. */
static GError *
refusal (const Attachment *self, GError *error)
{
  g_autoptr (GError) told = error;

  if (g_error_matches (told, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      (*told->message != '\0' && told->domain == BW_DESK_ERROR))
    return g_steal_pointer (&told);
  return g_error_new (BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
                      /* Translators: the name of a file. */
                      _ ("“%s” could not be examined within its limits of time and memory, so it is not "
                         "taken; print it to a new PDF and attach that."),
                      self->name);
}

static gboolean
take_findings (Attachment *self, GError **error)
{
  GStatBuf about;

  if (!bw_paper_facts_from_text (&self->facts, self->lines->str) || g_stat (self->path, &about) != 0)
    {
      g_propagate_error (error, refusal (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "")));
      return FALSE;
    }
  self->size = about.st_size;
  return g_file_get_contents (self->text_path, &self->text, NULL, error);
}

static void
examined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Attachment *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!bw_child_run_finish (result, &error))
    g_task_return_error (task, refusal (self, error));
  else if (!take_findings (self, &error))
    g_task_return_error (task, error);
  else
    bw_library_put_file_async (self->library, self->path, NULL, g_task_get_cancellable (task),
                               original_put_cb, g_object_ref (task));
}

static void
child_said_cb (const char *line, gpointer data)
{
  Attachment *self = data;

  g_string_append (self->lines, line);
  g_string_append_c (self->lines, '\n');
}

/* A pipe would be waited for, and a device read without end. What is not there is told by who reads it. */
static gboolean
check_is_file (const Attachment *self, GError **error)
{
  GStatBuf about;

  if (g_stat (self->path, &about) != 0 || S_ISREG (about.st_mode))
    return TRUE;
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
               /* Translators: the name of what was to be attached. */
               _ ("“%s” is not a file but a folder, a pipe or a device: attach a PDF file."), self->name);
  return FALSE;
}

void
bw_desk_attach_paper_async (BwLibrary *library, BwItem *item, const char *path, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Attachment *self = attachment_new (library, item, path);
  GError *error = NULL;

  g_task_set_source_tag (task, bw_desk_attach_paper_async);
  g_task_set_task_data (task, self, (GDestroyNotify) attachment_free);
  if (check_is_file (self, &error))
    self->folder = g_dir_make_tmp ("boardwright-XXXXXX", &error);
  if (self->folder == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->cleaned_path = g_build_filename (self->folder, "cleaned.pdf", NULL);
  self->text_path = g_build_filename (self->folder, "words.txt", NULL);
  bw_child_run_async (
      (const char *const[]){"examine", "--", path, self->name, self->cleaned_path, self->text_path, NULL},
      SECONDS, child_said_cb, self, cancellable, examined_cb, g_object_ref (task));
}

BwPaper *
bw_desk_attach_paper_finish (BwLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
attached_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

BwPaper *
bw_desk_attach_paper (BwLibrary *library, BwItem *item, const char *path, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  bw_desk_attach_paper_async (library, item, path, NULL, attached_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return bw_desk_attach_paper_finish (library, result, error);
}

/* --- other verbs -----------------------------------------------------------------------------------------
 */

BwPaper *
bw_desk_find_same_paper (BwLibrary *library, BwPaper *paper)
{
  BwItem *item = bw_library_get (library, BW_TYPE_ITEM, paper->item);
  g_autoptr (GPtrArray) papers = bw_rows (library, BW_TYPE_PAPER);

  for (guint i = 0; i < papers->len; i++)
    {
      BwPaper *other = g_ptr_array_index (papers, i);
      BwItem *its_item = bw_library_get (library, BW_TYPE_ITEM, other->item);

      if (other != paper && its_item->meeting == item->meeting &&
          g_strcmp0 (other->original, paper->original) == 0)
        return other;
    }
  return NULL;
}

void
bw_desk_remove_paper (BwLibrary *library, BwPaper *paper)
{
  gint64 item = paper->item;

  bw_library_begin (library, _ ("Remove Paper"));
  bw_library_remove (library, BW_RECORD (paper));
  bw_rows_close_gap (library, BW_TYPE_PAPER, "item", item);
  bw_library_end (library);
}

/* Takes over @words. */
static void
add_words (GString *sentence, guint n, char *words)
{
  g_autofree char *taken = words;

  if (n > 0)
    g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", taken);
}

/* "removed: 2 scripts, 1 embedded file"; NULL if nothing was. */
static char *
describe_removed (const BwPaper *paper)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint scripts = (guint) MAX (paper->scripts_removed, 0), actions = (guint) MAX (paper->actions_removed, 0),
        files = (guint) MAX (paper->files_removed, 0);

  add_words (words, scripts, g_strdup_printf (ngettext ("%u script", "%u scripts", scripts), scripts));
  add_words (words, actions, g_strdup_printf (ngettext ("%u action", "%u actions", actions), actions));
  add_words (words, files,
             g_strdup_printf (ngettext ("%u embedded file", "%u embedded files", files), files));
  /* Translators: what was taken out of a paper: "2 scripts, 1 embedded file". */
  return words->len > 0 ? g_strdup_printf (_ ("removed: %s"), words->str) : NULL;
}

char *
bw_desk_paper_summary (BwPaper *paper)
{
  guint pages = (guint) MAX (paper->pages, 0);
  g_autofree char *length = g_strdup_printf (ngettext ("%u page", "%u pages", pages), pages);
  g_autofree char *removed = describe_removed (paper);
  const char *parts[] = {length,
                         paper->is_tagged ? _ ("tagged") : _ ("not tagged"),
                         paper->has_text ? _ ("text searchable") : _ ("some pages are pictures only"),
                         paper->was_mended ? _ ("damaged, and mended") : removed,
                         paper->was_mended ? removed : NULL,
                         NULL};

  return g_strjoinv (" · ", (char **) parts);
}
