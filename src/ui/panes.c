// SPDX-License-Identifier: GPL-3.0-or-later
/* panes.c - the parts of a window are a ring. */
#include "ui/panes.h"

static gboolean
has_focus (GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (pane));

  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* The number of panes if none has it. */
static guint
find_focused (GPtrArray *panes)
{
  guint i = 0;

  while (i < panes->len && !has_focus (g_ptr_array_index (panes, i)))
    i++;
  return i;
}

void
bw_panes_step (GPtrArray *panes, int by)
{
  guint n = panes->len, at = find_focused (panes);

  if (at == n && by > 0)
    at = n - 1;
  for (guint step = 1; step <= n; step++)
    {
      guint next = by > 0 ? (at + step) % n : (at + n - step) % n;
      GtkWidget *pane = g_ptr_array_index (panes, next);
      if (gtk_widget_get_mapped (pane) && !has_focus (pane) &&
          gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}
