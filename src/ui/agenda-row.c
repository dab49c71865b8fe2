// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda-row.c - puts a computed line into words and labels; it decides nothing and changes nothing. */
#include "ui/agenda-row.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "ui/application.h"

#define SECTION_MARGIN 12 /* where no handle keeps it from the edge */

struct _BwAgendaRow
{
  GtkListBoxRow parent_instance;

  BwItem *item;
  guint index;

  GtkWidget *mark;
  GtkWidget *handle;
  GtkLabel *time;
  GtkLabel *number;
  GtkImage *lock;
  GtkBox *title_box;
  GtkLabel *title;
  GtkText *title_editor; /* there while the title is written */
  GtkWidget *caption_box;
  GtkLabel *caption;
  GtkWidget *measure_icon;
  GtkWidget *story_icon;
  GtkLabel *purpose;
  GtkLabel *minutes;
};

enum
{
  RENAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwAgendaRow, bw_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_class (gpointer widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* --- renaming */

static void
take_editor_away (BwAgendaRow *self)
{
  g_autoptr (GtkWidget) editor = g_object_ref (GTK_WIDGET (self->title_editor));
  gboolean had_focus = gtk_widget_has_focus (editor);

  self->title_editor = NULL;
  gtk_box_remove (self->title_box, editor);
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static char *
dup_written (BwAgendaRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_editor))));
}

static void
end_renaming (BwAgendaRow *self, gboolean keep)
{
  if (self->title_editor == NULL)
    return;

  g_autofree char *title = dup_written (self);
  take_editor_away (self);
  g_signal_emit (self, signals[RENAMED], 0, keep ? title : NULL);
}

static void
editor_activated_cb (BwAgendaRow *self)
{
  end_renaming (self, TRUE);
}

static gboolean
take_left_editor_away_cb (gpointer user_data)
{
  BwAgendaRow *self = user_data;

  if (self->title_editor)
    take_editor_away (self);
  return G_SOURCE_REMOVE;
}

/* GTK is still on its way through the parents of the editor, and would not find its way out if they were
 * taken apart now. */
static void
editor_left_cb (BwAgendaRow *self)
{
  if (self->title_editor == NULL)
    return;

  g_autofree char *title = dup_written (self);
  g_idle_add_full (G_PRIORITY_HIGH, take_left_editor_away_cb, g_object_ref (self), g_object_unref);
  g_signal_emit (self, signals[RENAMED], 0, title);
}

static gboolean
editor_key_cb (BwAgendaRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_renaming (self, FALSE);
  return GDK_EVENT_STOP;
}

/* --- words */

/* (transfer full) */
static char *
describe_minutes (const BwAgendaLine *line)
{
  if (line->minutes == BW_UNSET || line->minutes <= 0)
    return NULL;
  /* Translators: how long an item of an agenda takes. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d min", "%d min", (gulong) line->minutes),
                          (int) line->minutes);
}

static char *
describe_delivery (const BwAgendaLine *line)
{
  if (line->enclosure)
    /* Translators: %s is the letter of an enclosure, "F". */
    return g_strdup_printf (_ ("Enclosure %s"), line->enclosure);
  return g_strdup (bw_enum_get_word (bw_delivery_get_type (), line->item->delivery));
}

/* Takes @text, and nothing if that is empty. */
static void
take_part (GPtrArray *parts, char *text)
{
  if (text && *text)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

/* Who leads it and how it is delivered; where there are no columns, what would stand in them. */
static char *
describe (const BwAgendaLine *line, const BwAgendaRowFacts *facts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (facts->is_narrow)
    {
      take_part (parts, describe_minutes (line));
      if (line->item->purpose != BW_PURPOSE_NONE)
        take_part (parts, g_strdup (bw_enum_get_word (bw_purpose_get_type (), line->item->purpose)));
    }
  take_part (parts, g_strdup (facts->lead));
  if (!facts->is_narrow)
    take_part (parts, describe_delivery (line));
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between facts of an item, as in "Chief Nurse · Enclosure F". */
  return g_strjoinv (C_ ("item", " · "), (GStrv) parts->pdata);
}

static void
set_caption (BwAgendaRow *self, const BwAgendaLine *line, const BwAgendaRowFacts *facts)
{
  g_autofree char *caption = describe (line, facts);

  gtk_label_set_label (self->caption, caption);
  gtk_widget_set_visible (self->caption_box, bw_item_is_business (line->item));
  gtk_widget_set_visible (self->measure_icon, facts->has_measure);
  gtk_widget_set_visible (self->story_icon, facts->has_story);
}

/* Narrow, the columns of an item go: its caption has what they say. */
static void
set_columns (BwAgendaRow *self, const BwAgendaLine *line, const BwAgendaRowFacts *facts)
{
  gboolean is_business = bw_item_is_business (line->item);
  g_autofree char *minutes = describe_minutes (line);

  gtk_label_set_label (self->purpose, bw_enum_get_word (bw_purpose_get_type (), line->item->purpose));
  gtk_widget_set_opacity (GTK_WIDGET (self->purpose), line->item->purpose == BW_PURPOSE_NONE ? 0 : 1);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), is_business && !facts->is_narrow);
  set_class (self->purpose, "decide", bw_purpose_is_decision (line->item->purpose));
  gtk_label_set_label (self->minutes, minutes ? minutes : "");
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), !is_business || !facts->is_narrow);
  set_class (self->minutes, "cap", line->item->kind == BW_ITEM_SECTION);
  gtk_widget_set_visible (self->handle, !facts->is_narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->title_box),
                               line->item->kind == BW_ITEM_SECTION && facts->is_narrow ? SECTION_MARGIN : 0);
}

/* The colour of quality and safety, and greys of falling strength: the domain's nick is the style's name. */
static void
set_mark (BwAgendaRow *self)
{
  const char *classes[] = {"domain-mark", NULL, NULL};

  if (self->item->domain != BW_DOMAIN_NONE)
    classes[1] = bw_enum_to_nick (bw_domain_get_type (), self->item->domain);
  gtk_widget_set_css_classes (self->mark, classes);
}

/* What a screen reader says of the row: "Item 6.1, Falls in hospital, Assure, 10:05, 10 minutes, Chief
 * Nurse". */
static void
set_accessible_name (BwAgendaRow *self, const BwAgendaLine *line, const BwAgendaRowFacts *facts)
{
  g_autofree char *time = bw_clock_dup_text (line->start);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  if (line->number)
    /* Translators: %s is the number of an item, "6.1". */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Item %s"), line->number));
  g_ptr_array_add (parts, g_strdup (gtk_label_get_label (self->title)));
  if (line->item->purpose != BW_PURPOSE_NONE)
    g_ptr_array_add (parts, g_strdup (bw_enum_get_word (bw_purpose_get_type (), line->item->purpose)));
  if (time)
    g_ptr_array_add (parts, g_strdup (time));
  if (line->minutes != BW_UNSET && line->minutes > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes",
                                                          (gulong) line->minutes),
                                             (int) line->minutes));
  if (*facts->lead)
    g_ptr_array_add (parts, g_strdup (facts->lead));
  if (line->item->is_private)
    g_ptr_array_add (parts, g_strdup (_ ("Private")));
  g_ptr_array_add (parts, NULL);

  g_auto (GStrv) words = (GStrv) g_ptr_array_free (parts, FALSE);
  g_autofree char *name = g_strjoinv (", ", words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bw_agenda_row_dispose (GObject *object)
{
  BwAgendaRow *self = BW_AGENDA_ROW (object);

  self->title_editor = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_AGENDA_ROW);
  G_OBJECT_CLASS (bw_agenda_row_parent_class)->dispose (object);
}

static void
bw_agenda_row_finalize (GObject *object)
{
  BwAgendaRow *self = BW_AGENDA_ROW (object);

  g_clear_object (&self->item);
  G_OBJECT_CLASS (bw_agenda_row_parent_class)->finalize (object);
}

static void
bw_agenda_row_class_init (BwAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_agenda_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_agenda_row_finalize;
  signals[RENAMED] = g_signal_new ("renamed", BW_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, mark);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, handle);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, time);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, number);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, lock);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, title_box);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, caption_box);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, caption);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, measure_icon);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, story_icon);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, purpose);
  gtk_widget_class_bind_template_child (widget_class, BwAgendaRow, minutes);
}

static void
bw_agenda_row_init (BwAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

BwAgendaRow *
bw_agenda_row_new (BwItem *item, GtkSizeGroup *purposes)
{
  g_return_val_if_fail (BW_IS_ITEM (item), NULL);

  BwAgendaRow *self = g_object_new (BW_TYPE_AGENDA_ROW, NULL);

  self->item = g_object_ref (item);
  gtk_size_group_add_widget (purposes, GTK_WIDGET (self->purpose));
  return self;
}

void
bw_agenda_row_show (BwAgendaRow *self, const BwAgendaLine *line, const BwAgendaRowFacts *facts)
{
  g_return_if_fail (BW_IS_AGENDA_ROW (self));
  g_return_if_fail (line->item == self->item);

  BwItem *item = self->item;
  gboolean is_section = item->kind == BW_ITEM_SECTION;
  gboolean is_break = item->kind == BW_ITEM_BREAK;
  g_autofree char *time = is_section ? NULL : bw_clock_dup_text (line->start);

  self->index = facts->index;
  set_class (self, "section", is_section);
  set_class (self, "private-part", item->is_private);
  set_mark (self);
  gtk_widget_set_visible (self->mark, !is_section);
  gtk_widget_set_visible (GTK_WIDGET (self->time), !is_section);
  gtk_widget_set_visible (GTK_WIDGET (self->number), !is_section);
  gtk_label_set_label (self->time, time ? time : "");
  set_class (self->time, "over", facts->is_over);
  set_class (self->time, "dim-label", !facts->is_over);
  gtk_label_set_label (self->number, line->number ? line->number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lock), item->is_private);
  gtk_label_set_label (self->title, bw_item_get_title (item));
  set_class (self->title, "heading", is_section);
  set_class (self->title, "dim-label", is_break || item->title == NULL);
  set_caption (self, line, facts);
  set_columns (self, line, facts);
  set_accessible_name (self, line, facts);
}

BwItem *
bw_agenda_row_get_item (BwAgendaRow *self)
{
  g_return_val_if_fail (BW_IS_AGENDA_ROW (self), NULL);

  return self->item;
}

guint
bw_agenda_row_get_index (BwAgendaRow *self)
{
  g_return_val_if_fail (BW_IS_AGENDA_ROW (self), 0);

  return self->index;
}

void
bw_agenda_row_rename (BwAgendaRow *self)
{
  g_return_if_fail (BW_IS_AGENDA_ROW (self));

  if (self->title_editor)
    return;

  /* What the title was before is not among what undo takes back. */
  self->title_editor = g_object_new (GTK_TYPE_TEXT, "enable-undo", FALSE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_text (GTK_EDITABLE (self->title_editor), self->item->title ? self->item->title : "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title_editor), TRUE);
  gtk_text_set_placeholder_text (self->title_editor, _ ("Title"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_editor), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title_editor), "title");
  g_signal_connect_object (self->title_editor, "activate", G_CALLBACK (editor_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (editor_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (editor_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->title_editor), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->title_editor), keys);

  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  gtk_box_append (self->title_box, GTK_WIDGET (self->title_editor));
  gtk_widget_grab_focus (GTK_WIDGET (self->title_editor));
}
