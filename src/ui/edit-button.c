// SPDX-License-Identifier: GPL-3.0-or-later
/* edit-button.c - a menu button whose popover is made when it is opened. */
#include "ui/edit-button.h"

#include <glib/gi18n-lib.h>

#include "ui/read-only.h"

#define FORM_WIDTH 360

typedef struct
{
  BwLibrary *library;
  BwRecord *record;
  BwMakeForm make_form;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_clear_object (&subject->library);
  g_clear_object (&subject->record);
  g_free (subject);
}

static void
fill_popover (GtkMenuButton *button, gpointer user_data)
{
  Subject *subject = user_data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  gtk_popover_set_child (popover,
                         subject->make_form (GTK_WIDGET (button), subject->record, subject->library));
}

/* So that a screen reader tells the buttons of a list apart. */
static void
name_after_row (GtkWidget *button, GParamSpec *pspec, AdwPreferencesRow *row)
{
  /* Translators: the name of a button; %s is what it changes, such as "Target 95 %". */
  g_autofree char *name = g_strdup_printf (_ ("Change “%s”…"), adw_preferences_row_get_title (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
bw_edit_button_add (AdwActionRow *row, BwLibrary *library, BwRecord *record, BwMakeForm make_form)
{
  g_return_val_if_fail (ADW_IS_ACTION_ROW (row), NULL);
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_RECORD (record), NULL);

  GtkWidget *popover = g_object_new (GTK_TYPE_POPOVER, "width-request", FORM_WIDTH, NULL);
  GtkWidget *button =
      g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "document-edit-symbolic", "valign", GTK_ALIGN_CENTER,
                    "popover", popover, "tooltip-text", _ ("Change…"), NULL);
  Subject *subject = g_new0 (Subject, 1);

  subject->library = g_object_ref (library);
  subject->record = g_object_ref (record);
  subject->make_form = make_form;
  gtk_widget_add_css_class (popover, "form");
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_popover, subject, subject_free);
  bw_read_only_guard (library, button);
  g_signal_connect_object (row, "notify::title", G_CALLBACK (name_after_row), button, G_CONNECT_SWAPPED);
  name_after_row (button, NULL, ADW_PREFERENCES_ROW (row));
  adw_action_row_add_suffix (row, button);
  return button;
}
