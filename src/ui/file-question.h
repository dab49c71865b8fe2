// SPDX-License-Identifier: GPL-3.0-or-later
/* file-question.h - asking a person for a file. The one place that knows GTK's file chooser. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  BW_FILE_LIBRARY,
  BW_FILE_PDF,
  BW_FILE_FIGURES, /* a table in a text or a workbook */
} BwFileKind;

/* Asks which file to open or, if @save_as is a name, where to save one. @near: a widget of the window that
 * asks. */
void bw_file_question_ask_async (GtkWidget *near, const char *title, BwFileKind kind, const char *save_as,
                                 GAsyncReadyCallback callback, gpointer user_data);
/* NULL: the person chose nothing. (transfer full) */
GFile *bw_file_question_ask_finish (GtkWidget *near, GAsyncResult *result);

G_END_DECLS
