// SPDX-License-Identifier: GPL-3.0-or-later
/* field-link.c - shows a field in a widget, and takes what is entered there to the desk. */
#include "ui/field-link.h"

#include "desk/desk.h"
#include "ui/enum-choice.h"
#include "ui/told.h"

typedef struct _FieldLink FieldLink;

struct _FieldLink
{
  GtkWidget *widget; /* not owned: it owns us */
  GObject *holder;   /* not owned: it contains the widget */
  const char *field;
  BwLibrary *library;
  BwRecord *record;
  gulong changed;
  gboolean is_showing; /* the widget changes because the noun did */
  void (*show) (FieldLink *link);
};

static void
field_link_free (gpointer data)
{
  FieldLink *link = data;

  /* The handler on the record went with the widget. */
  g_clear_object (&link->record);
  g_clear_object (&link->library);
  g_free (link);
}

static const BwField *
find_field (FieldLink *link)
{
  return bw_noun_find (bw_record_get_noun (link->record), link->field);
}

/* As a person would enter it; "" if unset. */
static char *
dup_text (FieldLink *link)
{
  g_auto (BwValue) value = {BW_VALUE_NULL};
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (link->record == NULL)
    return g_strdup ("");
  bw_record_get_field (link->record, find_field (link), &value);
  switch (value.type)
    {
    case BW_VALUE_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
    case BW_VALUE_REAL:
      return g_strdup (g_ascii_dtostr (number, sizeof number, value.real));
    case BW_VALUE_TEXT:
      return g_strdup (value.text);
    case BW_VALUE_NULL:
      break;
    }
  return g_strdup ("");
}

static void
show (FieldLink *link)
{
  link->is_showing = TRUE;
  link->show (link);
  link->is_showing = FALSE;
}

static void
record_changed_cb (GtkWidget *widget)
{
  show (g_object_get_data (G_OBJECT (widget), "bw-field-link"));
}

/* The name of a property has '-' where that of a field has '_'. */
static char *
dup_signal (const char *field)
{
  return g_strdelimit (g_strconcat ("notify::", field, NULL), "_", '-');
}

static void
holder_turned_cb (GtkWidget *widget)
{
  FieldLink *link = g_object_get_data (G_OBJECT (widget), "bw-field-link");
  g_autofree char *signal = dup_signal (link->field);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwRecord) record = NULL;

  g_object_get (link->holder, "library", &library, "record", &record, NULL);
  g_set_object (&link->library, library);
  if (link->record)
    g_clear_signal_handler (&link->changed, link->record);
  g_set_object (&link->record, record);
  if (record)
    link->changed =
        g_signal_connect_object (record, signal, G_CALLBACK (record_changed_cb), widget, G_CONNECT_SWAPPED);
  show (link);
}

static FieldLink *
tie (GObject *holder, const char *field, GtkWidget *widget, void (*show_field) (FieldLink *))
{
  FieldLink *link = g_new0 (FieldLink, 1);

  link->widget = widget;
  link->holder = holder;
  link->field = g_intern_string (field);
  link->show = show_field;
  g_object_set_data_full (G_OBJECT (widget), "bw-field-link", link, field_link_free);
  g_signal_connect_object (holder, "notify::record", G_CALLBACK (holder_turned_cb), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (holder, "notify::library", G_CALLBACK (holder_turned_cb), widget,
                           G_CONNECT_SWAPPED);
  return link;
}

static gboolean
can_take (FieldLink *link)
{
  return !link->is_showing && link->record && link->library;
}

static gboolean
take (FieldLink *link, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (bw_desk_set_text (link->library, link->record, link->field, text, &error))
    return TRUE;
  gtk_widget_set_tooltip_text (link->widget, error->message);
  bw_told_toast (link->widget, error->message, FALSE);
  return FALSE;
}

/* --- entries */

static void
mark_wrong (GtkWidget *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (row, "error");
  else
    {
      gtk_widget_remove_css_class (row, "error");
      gtk_widget_set_tooltip_text (row, NULL);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is in the library is the library's to take back, and no longer the row's. */
static void
forget_typing (GtkEditable *row)
{
  gtk_editable_set_enable_undo (row, FALSE);
  gtk_editable_set_enable_undo (row, TRUE);
}

static void
show_entry (FieldLink *link)
{
  g_autofree char *text = dup_text (link);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (link->widget)), text))
    gtk_editable_set_text (GTK_EDITABLE (link->widget), text);
  forget_typing (GTK_EDITABLE (link->widget));
  mark_wrong (link->widget, FALSE);
}

static void
take_entry (FieldLink *link)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (link->widget))));
  g_autofree char *before = dup_text (link);

  if (can_take (link) && !g_str_equal (text, before))
    mark_wrong (link->widget, !take (link, text));
}

void
bw_field_link_entry (GObject *holder, const char *field, AdwEntryRow *row)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  FieldLink *link = tie (holder, field, GTK_WIDGET (row), show_entry);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (take_entry), link);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_entry), link);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  holder_turned_cb (GTK_WIDGET (row));
}

/* --- choices */

static void
show_choice (FieldLink *link)
{
  int value = 0;

  if (link->record == NULL)
    return;
  if (adw_combo_row_get_model (ADW_COMBO_ROW (link->widget)) == NULL)
    bw_enum_choice_fill (ADW_COMBO_ROW (link->widget), find_field (link)->enum_type ());
  g_object_get (link->record, link->field, &value, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (link->widget), (guint) value);
}

static void
choice_made_cb (AdwComboRow *row, GParamSpec *pspec, FieldLink *link)
{
  if (can_take (link) && adw_combo_row_get_selected (row) != GTK_INVALID_LIST_POSITION)
    bw_desk_set_enum (link->library, link->record, link->field, (int) adw_combo_row_get_selected (row));
}

void
bw_field_link_choice (GObject *holder, const char *field, AdwComboRow *row)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  FieldLink *link = tie (holder, field, GTK_WIDGET (row), show_choice);

  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_made_cb), link);
  holder_turned_cb (GTK_WIDGET (row));
}

/* --- flags */

static void
show_switch (FieldLink *link)
{
  gboolean is_on = FALSE;

  if (link->record)
    g_object_get (link->record, link->field, &is_on, NULL);
  gtk_switch_set_active (GTK_SWITCH (link->widget), is_on);
}

static void
switched_cb (GtkSwitch *widget, GParamSpec *pspec, FieldLink *link)
{
  if (can_take (link))
    bw_desk_set_flag (link->library, link->record, link->field, gtk_switch_get_active (widget));
}

void
bw_field_link_switch (GObject *holder, const char *field, GtkSwitch *widget)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (GTK_IS_SWITCH (widget));

  FieldLink *link = tie (holder, field, GTK_WIDGET (widget), show_switch);

  g_signal_connect (widget, "notify::active", G_CALLBACK (switched_cb), link);
  holder_turned_cb (GTK_WIDGET (widget));
}

/* --- texts */

static void
show_text (FieldLink *link)
{
  g_autofree char *text = dup_text (link);

  bw_prose_set_text (BW_PROSE (link->widget), text);
}

static void
written_cb (BwProse *view, const char *text, FieldLink *link)
{
  if (can_take (link))
    bw_desk_type_text (link->library, link->record, link->field, text);
}

/* Whether the text is short enough with @more; if not, says so. */
static gboolean
has_room (FieldLink *link, GtkTextBuffer *buffer, const char *more)
{
  g_autofree char *text = NULL, *longer = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (buffer, "text", &text, NULL);
  longer = g_strconcat (text, more, NULL);
  if (bw_desk_check_line (longer, &error))
    return TRUE;
  bw_told_toast (link->widget, error->message, FALSE);
  return FALSE;
}

/* What is pasted into one line stays one line. */
static void
text_inserted_cb (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length, FieldLink *link)
{
  g_autofree char *inserted = g_strndup (text, (gsize) length);

  if (can_take (link) && !has_room (link, buffer, inserted))
    g_signal_stop_emission_by_name (buffer, "insert-text");
  else if (strpbrk (inserted, "\r\n") != NULL)
    {
      g_autofree char *line = bw_desk_one_line (g_strchomp (inserted));

      g_signal_stop_emission_by_name (buffer, "insert-text");
      gtk_text_buffer_insert (buffer, place, line, -1);
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (view)), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
keep_to_one_line (GtkTextView *view, FieldLink *link)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (gtk_text_view_get_buffer (view), "insert-text", G_CALLBACK (text_inserted_cb), link);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

void
bw_field_link_text (GObject *holder, const char *field, BwProse *view, gboolean one_line)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (BW_IS_PROSE (view));

  FieldLink *link = tie (holder, field, GTK_WIDGET (view), show_text);

  g_signal_connect (view, "written", G_CALLBACK (written_cb), link);
  if (one_line)
    keep_to_one_line (GTK_TEXT_VIEW (view), link);
  holder_turned_cb (GTK_WIDGET (view));
}
