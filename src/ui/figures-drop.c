// SPDX-License-Identifier: GPL-3.0-or-later
/* figures-drop.c - one dialog for each file, one after the other: what an import does depends on those
 * before. */
#include "ui/figures-drop.h"

#include "ui/import-dialog.h"

/* Files that wait. */
typedef struct
{
  GtkWindow *window; /* weak: NULL when it is gone */
  BwLibrary *library;
  BwMeasure *measure; /* NULL: none is shown */
  GPtrArray *paths;   /* the next one last */
} Queue;

static void
queue_free (gpointer data)
{
  Queue *queue = data;

  g_clear_weak_pointer (&queue->window);
  g_object_unref (queue->library);
  g_clear_object (&queue->measure);
  g_ptr_array_unref (queue->paths);
  g_free (queue);
}

static gboolean open_next_cb (gpointer data);

/* The window is told of the dialog's end before it has ended. */
static void
ended_cb (GtkWidget *dialog, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, open_next_cb, data, NULL);
}

static void
open_next (Queue *queue)
{
  g_autofree char *path = NULL;
  GtkWidget *dialog;

  if (queue->paths->len == 0 || queue->window == NULL)
    {
      queue_free (queue);
      return;
    }
  path = g_ptr_array_steal_index (queue->paths, queue->paths->len - 1);
  dialog = bw_import_dialog_open (queue->window, queue->library, queue->measure, path, FALSE);
  g_signal_connect (dialog, "destroy", G_CALLBACK (ended_cb), queue);
}

static gboolean
open_next_cb (gpointer data)
{
  open_next (data);
  return G_SOURCE_REMOVE;
}

gboolean
bw_figures_drop_take (BwPage *page, GSList *files)
{
  g_return_val_if_fail (BW_IS_PAGE (page), FALSE);

  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  BwRecord *record = bw_page_get_record (page);
  Queue *queue;

  for (GSList *link = files; link; link = link->next)
    if (g_file_peek_path (link->data))
      g_ptr_array_insert (paths, 0, g_strdup (g_file_peek_path (link->data)));
  if (paths->len == 0 || bw_library_is_read_only (bw_page_get_library (page)))
    return FALSE;
  queue = g_new0 (Queue, 1);
  g_set_weak_pointer (&queue->window, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  queue->library = g_object_ref (bw_page_get_library (page));
  g_set_object (&queue->measure, (BwMeasure *) record);
  queue->paths = g_steal_pointer (&paths);
  open_next (queue);
  return TRUE;
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
