// SPDX-License-Identifier: GPL-3.0-or-later
/* form.c - rows of a boxed list, each known by a key, and a line for what is wrong. */
#include "ui/form.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"

typedef struct
{
  char *key;
  GtkWidget *row; /* the list owns it: AdwEntryRow or AdwComboRow */
} Field;

struct _BwForm
{
  AdwWindow parent_instance;

  GArray *fields; /* Field */
  BwFormSave save;
  gpointer data;
  GDestroyNotify free_data;

  GtkButton *save_button;
  GtkListBox *list;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (BwForm, bw_form, ADW_TYPE_WINDOW)

static void
field_clear (gpointer data)
{
  g_free (((Field *) data)->key);
}

static Field *
add_row (BwForm *self, const char *key, GType type, const char *title)
{
  Field field = {g_strdup (key), g_object_new (type, "title", title, NULL)};

  gtk_list_box_append (self->list, field.row);
  if (self->fields->len == 0)
    gtk_window_set_focus (GTK_WINDOW (self), field.row);
  g_array_append_val (self->fields, field);
  return &g_array_index (self->fields, Field, self->fields->len - 1);
}

static Field *
find (BwForm *self, const char *key)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (g_array_index (self->fields, Field, i).key, key))
      return &g_array_index (self->fields, Field, i);
  return NULL;
}

static void
save_cb (BwForm *self)
{
  g_autoptr (GError) error = NULL;

  if (self->save (self, self->data, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->trouble, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
bw_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_FORM);
  G_OBJECT_CLASS (bw_form_parent_class)->dispose (object);
}

static void
bw_form_finalize (GObject *object)
{
  BwForm *self = BW_FORM (object);

  if (self->free_data)
    self->free_data (self->data);
  g_array_unref (self->fields);
  G_OBJECT_CLASS (bw_form_parent_class)->finalize (object);
}

static void
bw_form_class_init (BwFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_form_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "form.ui");
  gtk_widget_class_bind_template_child (widget_class, BwForm, save_button);
  gtk_widget_class_bind_template_child (widget_class, BwForm, list);
  gtk_widget_class_bind_template_child (widget_class, BwForm, trouble);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
bw_form_init (BwForm *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (self->fields, field_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
}

BwForm *
bw_form_new (GtkWidget *near, const char *title, const char *save_label, BwFormSave save, gpointer data,
             GDestroyNotify free_data)
{
  g_return_val_if_fail (GTK_IS_WIDGET (near), NULL);

  BwForm *self =
      g_object_new (BW_TYPE_FORM, "transient-for", gtk_widget_get_root (near), "title", title, NULL);

  self->save = save;
  self->data = data;
  self->free_data = free_data;
  gtk_button_set_label (self->save_button, save_label);
  return self;
}

void
bw_form_add_text (BwForm *self, const char *key, const char *title, const char *text)
{
  g_return_if_fail (BW_IS_FORM (self));

  Field *field = add_row (self, key, ADW_TYPE_ENTRY_ROW, title);

  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (field->row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (field->row), text ? text : "");
}

static void
day_selected_cb (GtkCalendar *calendar, GtkEditable *row)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (row, iso);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
}

/* GTK leaves the arrows over the days without names. */
static void
name_calendar (GtkWidget *calendar)
{
  static const char *const names[] = {N_ ("Previous month"), N_ ("Next month"), N_ ("Previous year"),
                                      N_ ("Next year")};
  GtkWidget *header = gtk_widget_get_first_child (calendar);
  guint n = 0;

  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose a day"), -1);
  for (GtkWidget *part = gtk_widget_get_first_child (header); part; part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_BUTTON (part) && n < G_N_ELEMENTS (names))
      gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (names[n++]),
                                      -1);
}

static GtkWidget *
make_calendar_button (GtkWidget *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  name_calendar (calendar);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), row, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a day"),
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

void
bw_form_add_date (BwForm *self, const char *key, const char *title, BwDate date)
{
  g_return_if_fail (BW_IS_FORM (self));

  g_autofree char *iso = bw_date_to_iso (date);

  bw_form_add_text (self, key, title, iso);
  GtkWidget *row = find (self, key)->row;
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_calendar_button (row));
}

void
bw_form_add_record (BwForm *self, const char *key, const char *title, GListModel *records, const char *field,
                    gint64 selected)
{
  g_return_if_fail (BW_IS_FORM (self));

  AdwComboRow *row = ADW_COMBO_ROW (add_row (self, key, ADW_TYPE_COMBO_ROW, title)->row);
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (g_list_model_get_item_type (records), NULL, field);

  adw_combo_row_set_expression (row, expression);
  adw_combo_row_set_model (row, records);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BwRecord) record = g_list_model_get_item (records, i);
      if (bw_record_get_id (record) == selected)
        adw_combo_row_set_selected (row, i);
    }
}

char *
bw_form_dup_text (BwForm *self, const char *key)
{
  g_return_val_if_fail (BW_IS_FORM (self), NULL);

  const Field *field = find (self, key);
  g_return_val_if_fail (field != NULL, NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->row))));
}

gpointer
bw_form_get_record (BwForm *self, const char *key)
{
  g_return_val_if_fail (BW_IS_FORM (self), NULL);

  const Field *field = find (self, key);
  g_return_val_if_fail (field != NULL, NULL);

  return adw_combo_row_get_selected_item (ADW_COMBO_ROW (field->row));
}

void
bw_form_mark_wrong (BwForm *self, const char *key)
{
  g_return_if_fail (BW_IS_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    gtk_widget_remove_css_class (g_array_index (self->fields, Field, i).row, "error");
  const Field *wrong = key ? find (self, key) : NULL;
  if (wrong == NULL)
    return;
  gtk_widget_add_css_class (wrong->row, "error");
  gtk_widget_grab_focus (wrong->row);
}
