// SPDX-License-Identifier: GPL-3.0-or-later
/* noun-row.c - an AdwActionRow that describes itself anew when its library changes. */
#include "ui/noun-row.h"

struct _BwNounRow
{
  AdwActionRow parent_instance;

  BwLibrary *library;
  BwRecord *record;
  BwNounRowDescribe describe;
};

G_DEFINE_FINAL_TYPE (BwNounRow, bw_noun_row, ADW_TYPE_ACTION_ROW)

static void
library_changed_cb (BwNounRow *self)
{
  self->describe (self, self->record, self->library);
}

static void
activated_cb (BwNounRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", bw_record_get_noun (self->record)->name,
                              bw_record_get_id (self->record));
}

static void
bw_noun_row_finalize (GObject *object)
{
  BwNounRow *self = BW_NOUN_ROW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (bw_noun_row_parent_class)->finalize (object);
}

static void
bw_noun_row_class_init (BwNounRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_noun_row_finalize;
}

static void
bw_noun_row_init (BwNounRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
}

GtkWidget *
bw_noun_row_new (BwLibrary *library, BwRecord *record, BwNounRowDescribe describe)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_RECORD (record), NULL);

  BwNounRow *self = g_object_new (BW_TYPE_NOUN_ROW, NULL);

  self->library = g_object_ref (library);
  self->record = g_object_ref (record);
  self->describe = describe;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  describe (self, record, library);
  return GTK_WIDGET (self);
}

gpointer
bw_noun_row_get_record (BwNounRow *self)
{
  g_return_val_if_fail (BW_IS_NOUN_ROW (self), NULL);

  return self->record;
}

GtkWidget *
bw_noun_row_add_icon (BwNounRow *self, const char *icon_name)
{
  g_return_val_if_fail (BW_IS_NOUN_ROW (self), NULL);

  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (self), image);
  return image;
}

GtkWidget *
bw_noun_row_add_button (BwNounRow *self, const char *icon_name, const char *label)
{
  g_return_val_if_fail (BW_IS_NOUN_ROW (self), NULL);

  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

void
bw_noun_row_say (BwNounRow *self, const char *title, const char *subtitle)
{
  g_return_if_fail (BW_IS_NOUN_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle ? subtitle : "");
}

void
bw_noun_row_lead_to (BwNounRow *self)
{
  g_return_if_fail (BW_IS_NOUN_ROW (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}
