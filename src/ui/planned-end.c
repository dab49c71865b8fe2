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

/* NULL if one of the two is not known. */
static char *
tell (gint64 end, gint64 planned)
{
  g_autofree char *is = bw_clock_dup_text (end), *should = bw_clock_dup_text (planned);
  gulong by;

  if (is == NULL || should == NULL)
    return NULL;
  by = (gulong) ABS (end - planned);
  if (by == 0)
    /* Translators: %s is a clock time. */
    return g_strdup_printf (_ ("Ends at %s, as planned"), is);
  if (end > planned)
    /* Translators: when an agenda ends, by how much that is too late, and when it should end. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Ends at %1$s: %2$lu minute after the planned end, %3$s",
                                         "Ends at %1$s: %2$lu minutes after the planned end, %3$s", by),
                            is, by, should);
  /* Translators: when an agenda ends, how much time is left then, and when it should end. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Ends at %1$s: %2$lu minute before the planned end, %3$s",
                                       "Ends at %1$s: %2$lu minutes before the planned end, %3$s", by),
                          is, by, should);
}

/* Late is told as the lines are that begin too late. */
void
bw_planned_end_show (GtkLabel *label, gint64 end, gint64 planned)
{
  g_autofree char *text = tell (end, planned);

  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  if (text && end > planned)
    gtk_widget_add_css_class (GTK_WIDGET (label), "over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "over");
}
