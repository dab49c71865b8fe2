// SPDX-License-Identifier: GPL-3.0-or-later
/* import-question.c - keeps what was wished for until there is an answer. */
#include "ui/import-question.h"

#include <glib/gi18n-lib.h>

#include "ui/file-question.h"
#include "ui/import-dialog.h"
#include "ui/import-paste.h"
#include "ui/told.h"

typedef struct
{
  GtkWindow *window;
  BwLibrary *library;
  BwMeasure *measure;
} Wish;

static Wish *
wish_new (GtkWindow *window, BwLibrary *library, BwMeasure *measure)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->window = g_object_ref (window);
  wish->library = g_object_ref (library);
  g_set_object (&wish->measure, measure);
  return wish;
}

static void
wish_free (Wish *self)
{
  g_object_unref (self->window);
  g_object_unref (self->library);
  g_clear_object (&self->measure);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

/* --- a file */

static void
file_chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Wish) wish = user_data;
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (window), result);

  if (file && g_file_peek_path (file))
    bw_import_dialog_open (wish->window, wish->library, wish->measure, g_file_peek_path (file), FALSE);
}

void
bw_import_question_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (BW_IS_LIBRARY (library));

  bw_file_question_ask_async (GTK_WIDGET (window), _ ("Import Readings"), BW_FILE_FIGURES, NULL,
                              file_chosen_cb, wish_new (window, library, measure));
}

/* --- the clipboard */

static gboolean
has_anything (const char *text)
{
  for (; text && *text; text++)
    if (!g_ascii_isspace (*text))
      return TRUE;
  return FALSE;
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Wish) wish = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *cells = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autofree char *path = NULL;

  if (!has_anything (cells))
    {
      bw_told_toast (GTK_WIDGET (wish->window), _ ("There are no cells to paste"), FALSE);
      return;
    }
  path = bw_import_paste_write (cells, &error);
  if (path)
    bw_import_dialog_open (wish->window, wish->library, wish->measure, path, TRUE);
  else
    bw_told_error (GTK_WIDGET (wish->window), _ ("This Cannot Be Pasted"), error);
}

void
bw_import_question_paste (GtkWindow *window, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (BW_IS_LIBRARY (library));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, pasted_cb,
                                 wish_new (window, library, measure));
}
