// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings-page.c - a boxed list of meetings; a row leads to its meeting. */
#include "ui/meetings-page.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "ui/application.h"
#include "ui/changes.h"
#include "ui/full-date.h"
#include "ui/meeting-form.h"
#include "ui/meeting-when.h"
#include "ui/noun-row.h"

struct _BwMeetingsPage
{
  BwPage parent_instance;

  GtkSorter *sorter;

  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwMeetingsPage, bw_meetings_page, BW_TYPE_PAGE)

static void
describe_meeting (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwMeeting *meeting = record;
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  g_autoptr (GListModel) items =
      bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_record_get_id (record));
  guint n_items = g_list_model_get_n_items (items);
  g_autofree char *date = bw_full_date (meeting->date);
  g_autofree char *when = bw_meeting_when (library, meeting, date);
  const char *state = bw_enum_get_word (bw_meeting_state_get_type (), meeting->state);
  /* Translators: a meeting in a list: its date, its state, and how many lines its agenda has. */
  g_autofree char *caption = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%1$s · %2$s · %3$u line", "%1$s · %2$s · %3$u lines", n_items), when,
      state, n_items);

  bw_noun_row_say (row, body && body->name ? body->name : _ ("Meeting"), caption);
}

static GtkWidget *
make_row (gpointer meeting, gpointer user_data)
{
  GtkWidget *row = bw_noun_row_new (bw_page_get_library (user_data), meeting, describe_meeting);

  bw_noun_row_add_icon (BW_NOUN_ROW (row), "bw-meeting-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  bw_noun_row_lead_to (BW_NOUN_ROW (row));
  return row;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return bw_meeting_compare (b, a);
}

static void
count_changed_cb (BwMeetingsPage *self, guint position, guint removed, guint added, GListModel *meetings)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (meetings) > 0 ? "list" : "empty");
}

static void
library_changed_cb (BwMeetingsPage *self, GPtrArray *changes)
{
  if (bw_changes_touch (changes, &bw_meeting_noun))
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
new_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_meeting_form_add (user_data, bw_page_get_library (user_data));
}

static const GActionEntry commands[] = {
    {"new-meeting", new_meeting_cb},
};

static void
bw_meetings_page_constructed (GObject *object)
{
  BwMeetingsPage *self = BW_MEETINGS_PAGE (object);

  G_OBJECT_CLASS (bw_meetings_page_parent_class)->constructed (object);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));
  GListModel *meetings = bw_library_list (library, BW_TYPE_MEETING);
  g_autoptr (GtkSortListModel) sorted =
      gtk_sort_list_model_new (g_object_ref (meetings), g_object_ref (self->sorter));

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (sorted), make_row, self, NULL);
  g_signal_connect_object (meetings, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self, 0, 0, 0, meetings);
}

static void
bw_meetings_page_dispose (GObject *object)
{
  BwMeetingsPage *self = BW_MEETINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEETINGS_PAGE);
  g_clear_object (&self->sorter);
  G_OBJECT_CLASS (bw_meetings_page_parent_class)->dispose (object);
}

static void
bw_meetings_page_class_init (BwMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_meetings_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = bw_meetings_page_dispose;
  BW_PAGE_CLASS (klass)->commands = commands;
  BW_PAGE_CLASS (klass)->n_commands = G_N_ELEMENTS (commands);

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingsPage, list);
}

static void
bw_meetings_page_init (BwMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_newest_first, NULL, NULL));
}
