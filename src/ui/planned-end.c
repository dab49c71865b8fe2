// SPDX-License-Identifier: GPL-3.0-or-later
/* planned-end.c - words between two lines. */
#include "ui/planned-end.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"

GtkWidget *
bw_planned_end_new (gint64 end)
{
  g_autofree char *time = bw_clock_dup_text (end);
  /* Translators: a line across the agenda, where the meeting should end; %s is a clock time. */
  g_autofree char *text = g_strdup_printf (_ ("Planned end %s"), time);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "over");
  gtk_widget_add_css_class (box, "planned-end");
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_set_hexpand (line, TRUE);
      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_box_insert_child_after (GTK_BOX (box), label, gtk_widget_get_first_child (box));
  return box;
}
