// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda-drag.c - one drag source and one drop target for the whole list, so that rows stay light. */
#include "ui/agenda-drag.h"

typedef struct
{
  GtkListBox *box; /* not owned: it owns the controllers, which own this */
  const BwAgendaDragHandler *handler;
  gpointer user_data;
  GtkWidget *marked; /* not owned: the row that shows where a drop would go; only compared and unmarked while
                        inside */
} Drag;

static const char *const marks[] = {"drop-before", "drop-after", "drop-paper"};

static void
unmark (Drag *drag)
{
  if (drag->marked && gtk_widget_get_parent (drag->marked) == GTK_WIDGET (drag->box))
    for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
      gtk_widget_remove_css_class (drag->marked, marks[i]);
  g_clear_weak_pointer (&drag->marked);
}

static void
mark (Drag *drag, GtkListBoxRow *row, const char *name)
{
  unmark (drag);
  g_set_weak_pointer (&drag->marked, GTK_WIDGET (row));
  gtk_widget_add_css_class (GTK_WIDGET (row), name);
}

static void
drag_free (gpointer data, GClosure *closure)
{
  Drag *drag = data;

  g_clear_weak_pointer (&drag->marked);
  g_free (drag);
}

static gboolean
is_upper_half (Drag *drag, GtkListBoxRow *row, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (drag->box), &bounds) &&
         y < bounds.origin.y + bounds.size.height / 2;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, Drag *drag)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (drag->box, (int) y);
  gboolean is_written = row && GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (row))));

  if (row == NULL || is_written || !drag->handler->can_drop (drag->user_data))
    return NULL;
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));
  gtk_drag_source_set_icon (source, picture, 24, 20);
  return gdk_content_provider_new_typed (BW_TYPE_ITEM, bw_agenda_row_get_item (BW_AGENDA_ROW (row)));
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, Drag *drag)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (drag->box, (int) y);
  const GValue *value = gtk_drop_target_get_value (target);

  if (row == NULL || !drag->handler->can_drop (drag->user_data))
    {
      unmark (drag);
      return 0;
    }
  if (value && !G_VALUE_HOLDS (value, BW_TYPE_ITEM))
    {
      mark (drag, row, "drop-paper");
      return GDK_ACTION_COPY;
    }
  mark (drag, row, is_upper_half (drag, row, y) ? "drop-before" : "drop-after");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, Drag *drag)
{
  unmark (drag);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drag *drag)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (drag->box, (int) y);

  unmark (drag);
  if (row == NULL)
    return FALSE;

  BwItem *there = bw_agenda_row_get_item (BW_AGENDA_ROW (row));
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
      drag->handler->files_dropped (files, there, drag->user_data);
      return TRUE;
    }
  BwItem *item = g_value_get_object (value);
  if (item == there)
    return FALSE;
  drag->handler->item_dropped (item, there, is_upper_half (drag, row, y), drag->user_data);
  return TRUE;
}

void
bw_agenda_drag_add (GtkListBox *box, const BwAgendaDragHandler *handler, gpointer user_data)
{
  g_return_if_fail (GTK_IS_LIST_BOX (box));

  Drag *drag = g_new0 (Drag, 1);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  GType types[] = {BW_TYPE_ITEM, GDK_TYPE_FILE_LIST};

  drag->box = box;
  drag->handler = handler;
  drag->user_data = user_data;
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), drag);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), drag);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), drag);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drag, drag_free, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (box), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (box), GTK_EVENT_CONTROLLER (target));
}
