// SPDX-License-Identifier: GPL-3.0-or-later
/* file-question.c - one native file chooser a question; the task owns it until there is an answer. */
#include "ui/file-question.h"

#include <glib/gi18n-lib.h>

#define MOST_SUFFIXES 8

static void
add_filters (GtkFileChooser *chooser, BwFileKind kind)
{
  static const struct
  {
    const char *name;
    const char *suffixes[MOST_SUFFIXES];
  } kinds[] = {
      [BW_FILE_LIBRARY] = {N_ ("Boardwright Libraries"), {"boardwright"}},
      [BW_FILE_PDF] = {N_ ("PDF Files"), {"pdf"}},
      [BW_FILE_FIGURES] = {N_ ("Tables and Workbooks"), {"csv", "tsv", "txt", "xlsx", "xls", "ods", "fods"}},
  };
  g_autoptr (GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, _ (kinds[kind].name));
  for (gsize i = 0; i < MOST_SUFFIXES && kinds[kind].suffixes[i]; i++)
    gtk_file_filter_add_suffix (wanted, kinds[kind].suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, wanted);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_pointer (
      task, response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL,
      g_object_unref);
}

void
bw_file_question_ask_async (GtkWidget *near, const char *title, BwFileKind kind, const char *save_as,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (near));

  GTask *task = g_task_new (near, NULL, callback, user_data);
  g_autoptr (GtkFileChooserNative) dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (near)),
      save_as ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  add_filters (GTK_FILE_CHOOSER (dialog), kind);
  if (save_as)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), save_as);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  g_task_set_task_data (task, g_object_ref (dialog), g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

GFile *
bw_file_question_ask_finish (GtkWidget *near, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, near), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
