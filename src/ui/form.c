// SPDX-License-Identifier: GPL-3.0-or-later
/* form.c - rows of a boxed list, each known by a key, and a line for what is wrong. */
#include "ui/form.h"

#include <glib/gi18n-lib.h>

#include "model/body.h"
#include "ui/application.h"
#include "ui/picker.h"

#define PROSE_HEIGHT 96

typedef struct
{
  char *key;
  GtkWidget *row;   /* the list owns it */
  GtkWidget *input; /* what is written in or chosen with: the row itself, or a text or switch in it */
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
  Field field = {g_strdup (key), g_object_new (type, "title", title, NULL), NULL};

  field.input = field.row;
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
  gtk_editable_set_enable_undo (GTK_EDITABLE (field->row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (field->row), text ? text : "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (field->row), TRUE);
}

/* A button at the end of a row that offers what could be written there; @name says what it does. */
static void
finish_choice_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
}

/* --- dates */

static void
day_selected_cb (GtkCalendar *calendar, GtkEditable *row)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (row, iso);
  bw_form_close_popover (GTK_WIDGET (calendar));
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
  finish_choice_button (button, _ ("Choose a day"));
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

/* --- people */

static char *
get_name (gpointer person, gpointer user_data)
{
  return g_strdup (bw_person_get_name (person));
}

static void
person_picked_cb (BwPicker *picker, BwPerson *person, GtkEditable *row)
{
  gtk_editable_set_text (row, bw_person_get_name (person));
}

void
bw_form_add_person (BwForm *self, const char *key, const char *title, GListModel *people, const char *text)
{
  g_return_if_fail (BW_IS_FORM (self));

  bw_form_add_text (self, key, title, text);
  GtkWidget *row = find (self, key)->row, *button = gtk_menu_button_new ();
  BwPicker *picker = bw_picker_new (people, get_name, NULL, _ ("Find somebody"));
  g_signal_connect_object (picker, "picked", G_CALLBACK (person_picked_cb), row, 0);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (picker));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "system-users-symbolic");
  finish_choice_button (button, _ ("Choose somebody"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

/* --- texts of some lines, and switches */

static GtkWidget *
make_prose (const char *title, const char *text)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text ? text : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return view;
}

void
bw_form_add_prose (BwForm *self, const char *key, const char *title, const char *text)
{
  g_return_if_fail (BW_IS_FORM (self));

  Field *field = add_row (self, key, ADW_TYPE_PREFERENCES_ROW, title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = gtk_label_new (title), *scrolled = gtk_scrolled_window_new ();

  field->input = make_prose (title, text);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "cap");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), PROSE_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), field->input);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_add_css_class (box, "prose-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (field->row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (field->row), FALSE);
  gtk_widget_set_focusable (field->row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
bw_form_add_flag (BwForm *self, const char *key, const char *title, const char *subtitle, gboolean is_on)
{
  g_return_if_fail (BW_IS_FORM (self));

  Field *field = add_row (self, key, ADW_TYPE_ACTION_ROW, title);

  field->input = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (field->input), is_on);
  gtk_widget_set_valign (field->input, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->input), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (field->row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (field->row), field->input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (field->row), field->input);
}

/* --- one of several */

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

/* --- what was written */

char *
bw_form_dup_text (BwForm *self, const char *key)
{
  g_return_val_if_fail (BW_IS_FORM (self), NULL);

  const Field *field = find (self, key);
  g_return_val_if_fail (field != NULL, NULL);
  char *text = NULL;

  if (GTK_IS_TEXT_VIEW (field->input))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field->input)), "text", &text, NULL);
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->input)));
  return g_strstrip (text);
}

gboolean
bw_form_get_flag (BwForm *self, const char *key)
{
  g_return_val_if_fail (BW_IS_FORM (self), FALSE);

  const Field *field = find (self, key);
  g_return_val_if_fail (field != NULL, FALSE);

  return gtk_switch_get_active (GTK_SWITCH (field->input));
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
  gtk_widget_grab_focus (wrong->input);
}

void
bw_form_close_popover (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}
