// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-cursor.c - an empty widget: its style draws the ring, its chart puts it in its place and names it. */
#include "ui/chart-cursor.h"

struct _BwChartCursor
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BwChartCursor, bw_chart_cursor, GTK_TYPE_WIDGET)

static void
bw_chart_cursor_class_init (BwChartCursorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "point");
}

static void
bw_chart_cursor_init (BwChartCursor *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bw_chart_cursor_new (void)
{
  return g_object_new (BW_TYPE_CHART_CURSOR, NULL);
}
