// SPDX-License-Identifier: GPL-3.0-or-later
/* picker.c - a search over a list; Return takes the first that is left. */
#include "ui/picker.h"

#include <glib/gi18n-lib.h>

struct _BwPicker
{
  GtkPopover parent_instance;

  BwPickerText text;
  gpointer user_data;
  gboolean is_writable;
  char *words; /* typed, casefolded */

  GtkSearchEntry *search;
  GtkFilterListModel *choices;
  GtkListBox *list;
  GtkButton *write;
};

enum
{
  PICKED,
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwPicker, bw_picker, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer choice, gpointer user_data)
{
  BwPicker *self = user_data;
  g_autofree char *text = self->text (choice, self->user_data);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, self->words) != NULL;
}

static GtkWidget *
make_row (gpointer choice, gpointer user_data)
{
  BwPicker *self = user_data;
  g_autofree char *text = self->text (choice, self->user_data);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
refilter (BwPicker *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  /* Translators: a button that takes what was typed as it stands. */
  g_autofree char *label = g_strdup_printf (_ ("Use “%s”"), typed);

  g_free (self->words);
  self->words = g_utf8_casefold (typed, -1);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->choices), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_button_set_label (self->write, label);
  gtk_widget_set_visible (GTK_WIDGET (self->write), self->is_writable && *typed);
}

static void
row_activated_cb (BwPicker *self, GtkListBoxRow *row)
{
  g_autoptr (GObject) choice =
      g_list_model_get_item (G_LIST_MODEL (self->choices), (guint) gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, choice);
}

static void
write_cb (BwPicker *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (*text)
    g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
activate_cb (BwPicker *self)
{
  /* The search waits a moment before it tells of what was typed. */
  refilter (self);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first)
    row_activated_cb (self, first);
  else if (self->is_writable)
    write_cb (self);
}

static void
bw_picker_show (GtkWidget *widget)
{
  BwPicker *self = BW_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  refilter (self);
  /* Names may have changed since. */
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->choices), make_row, self, NULL);
  GTK_WIDGET_CLASS (bw_picker_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
bw_picker_dispose (GObject *object)
{
  g_clear_object (&BW_PICKER (object)->choices);
  G_OBJECT_CLASS (bw_picker_parent_class)->dispose (object);
}

static void
bw_picker_finalize (GObject *object)
{
  g_free (BW_PICKER (object)->words);
  G_OBJECT_CLASS (bw_picker_parent_class)->finalize (object);
}

static void
bw_picker_class_init (BwPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_picker_finalize;
  GTK_WIDGET_CLASS (klass)->show = bw_picker_show;
  signals[PICKED] = g_signal_new ("picked", BW_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[WRITTEN] = g_signal_new ("written", BW_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bw_picker_init (BwPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_ ("None"));

  self->words = g_strdup ("");
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->write = GTK_BUTTON (gtk_button_new ());

  gtk_widget_set_size_request (box, 280, -1);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->write));
  gtk_popover_set_child (GTK_POPOVER (self), box);

  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->write, "clicked", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
}

BwPicker *
bw_picker_new (GListModel *choices, BwPickerText text, gpointer user_data, const char *placeholder)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  BwPicker *self = g_object_new (BW_TYPE_PICKER, NULL);

  self->text = text;
  self->user_data = user_data;
  self->choices = gtk_filter_list_model_new (g_object_ref (choices),
                                             GTK_FILTER (gtk_custom_filter_new (matches, self, NULL)));
  g_object_set (self->search, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder,
                                  -1);
  return self;
}

void
bw_picker_set_writable (BwPicker *self, gboolean writable)
{
  g_return_if_fail (BW_IS_PICKER (self));

  self->is_writable = writable;
}
