// SPDX-License-Identifier: GPL-3.0-or-later
/* figures-drop.c - one dialog for each file. */
#include "ui/figures-drop.h"

#include "ui/import-dialog.h"

gboolean
bw_figures_drop_take (BwPage *page, GSList *files)
{
  g_return_val_if_fail (BW_IS_PAGE (page), FALSE);

  gpointer record = bw_page_get_record (page);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page)));
  gboolean is_taken = FALSE;

  if (bw_library_is_read_only (bw_page_get_library (page)))
    return FALSE;
  for (GSList *link = files; link; link = link->next)
    if (g_file_peek_path (link->data))
      {
        bw_import_dialog_open (window, bw_page_get_library (page), record, g_file_peek_path (link->data),
                               FALSE);
        is_taken = TRUE;
      }
  return is_taken;
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, BwPage *page)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  return bw_figures_drop_take (page, files);
}

void
bw_figures_drop_add (BwPage *page)
{
  g_return_if_fail (BW_IS_PAGE (page));

  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), page);
  gtk_widget_add_controller (GTK_WIDGET (page), GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_css_class (GTK_WIDGET (page), "takes-figures");
}
