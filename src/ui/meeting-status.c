// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-status.c - the state of a meeting; and, while it is issued, whether that is still what was issued.
 */
#include "ui/meeting-status.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "model/issued.h"
#include "model/words.h"
#include "ui/read-only.h"

/* After a change: typing goes on, and the answer is not urgent. */
#define PAUSE 500 /* ms */

struct _BwMeetingStatus
{
  BwPart parent_instance;

  GSimpleActionGroup *actions;
  GSimpleAction *action; /* not owned: one of the group */
  char *notice;
  guint waiting; /* source; 0: none */
  GCancellable *cancellable;

  GtkWidget *button;
};

typedef enum
{
  PROP_NOTICE = 1,
} BwMeetingStatusProperty;

static GParamSpec *properties[PROP_NOTICE + 1];

G_DEFINE_FINAL_TYPE (BwMeetingStatus, bw_meeting_status, BW_TYPE_PART)

/* --- changed since it was issued */

/* Takes over @notice. */
static void
set_notice (BwMeetingStatus *self, char *notice)
{
  g_autofree char *taken = notice;

  if (g_strcmp0 (self->notice, taken) == 0)
    return;
  g_free (self->notice);
  self->notice = g_steal_pointer (&taken);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static char *
describe_change (const BwContent *content)
{
  BwIssue *replaced = bw_content_get_replaced (content, BW_NOBODY);
  g_autofree char *day = replaced ? bw_format_date (bw_issue_get_day (replaced)) : NULL;

  if (day == NULL)
    return NULL;
  /* Translators: %s is a date, as in "26 November 2026". */
  return g_strdup_printf (_ ("Changed since its pack was issued on %s"), day);
}

/* What cannot be read now is asked again with the next change; the library tells of its troubles itself. */
static void
content_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwMeetingStatus) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwContent) content = bw_library_read_content_finish (BW_LIBRARY (source), result, &error);
  BwRecord *shown = bw_part_get_record (BW_PART (self));

  if (content && shown && bw_record_get_id (BW_RECORD (content->meeting)) == bw_record_get_id (shown))
    set_notice (self, describe_change (content));
}

static gboolean
ask_cb (gpointer user_data)
{
  BwMeetingStatus *self = user_data;
  gint64 meeting = bw_record_get_id (bw_part_get_record (BW_PART (self)));

  self->waiting = 0;
  self->cancellable = g_cancellable_new ();
  bw_library_read_content_async (bw_part_get_library (BW_PART (self)), meeting, self->cancellable,
                                 content_read_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
forget_question (BwMeetingStatus *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask_soon (BwMeetingStatus *self, BwMeeting *meeting)
{
  forget_question (self);
  if (meeting->state == BW_MEETING_ISSUED)
    self->waiting = g_timeout_add (PAUSE, ask_cb, self);
  else
    set_notice (self, NULL);
}

static void
library_changed_cb (BwMeetingStatus *self)
{
  BwMeeting *meeting = bw_part_get_record (BW_PART (self));

  if (meeting)
    ask_soon (self, meeting);
}

/* --- the state */

static void
chosen_cb (GSimpleAction *action, GVariant *state, BwMeetingStatus *self)
{
  BwMeeting *meeting = bw_part_get_record (BW_PART (self));
  int value = 0;

  if (meeting && bw_enum_from_nick (bw_meeting_state_get_type (), g_variant_get_string (state, NULL), &value))
    bw_desk_set_enum (bw_part_get_library (BW_PART (self)), BW_RECORD (meeting), "state", value);
}

static void
bw_meeting_status_show (BwPart *part, BwLibrary *library, gpointer record)
{
  BwMeetingStatus *self = BW_MEETING_STATUS (part);
  BwMeeting *meeting = record;
  const char *word = bw_enum_get_word (bw_meeting_state_get_type (), meeting->state);
  /* Translators: the name of a button; %s is the state of a meeting, such as "Draft". */
  g_autofree char *name = g_strdup_printf (_ ("Status: %s"), word);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_simple_action_set_state (
      self->action, g_variant_new_string (bw_enum_to_nick (bw_meeting_state_get_type (), meeting->state)));
}

static void
bw_meeting_status_turn (BwPart *part, BwLibrary *library, gpointer meeting)
{
  set_notice (BW_MEETING_STATUS (part), NULL);
  ask_soon (BW_MEETING_STATUS (part), meeting);
}

static void
bw_meeting_status_clear (BwPart *part)
{
  forget_question (BW_MEETING_STATUS (part));
}

static void
bw_meeting_status_open (BwPart *part, BwLibrary *library)
{
  BwMeetingStatus *self = BW_MEETING_STATUS (part);

  bw_read_only_guard (library, self->button);
  g_object_bind_property (library, "writable", self->action, "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
bw_meeting_status_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((BwMeetingStatusProperty) id)
    {
    case PROP_NOTICE:
      g_value_set_string (value, BW_MEETING_STATUS (object)->notice);
      break;
    }
}

static void
bw_meeting_status_dispose (GObject *object)
{
  forget_question (BW_MEETING_STATUS (object));
  G_OBJECT_CLASS (bw_meeting_status_parent_class)->dispose (object);
}

static void
bw_meeting_status_finalize (GObject *object)
{
  BwMeetingStatus *self = BW_MEETING_STATUS (object);

  g_object_unref (self->actions);
  g_free (self->notice);
  G_OBJECT_CLASS (bw_meeting_status_parent_class)->finalize (object);
}

static void
bw_meeting_status_class_init (BwMeetingStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  object_class->get_property = bw_meeting_status_get_property;
  object_class->dispose = bw_meeting_status_dispose;
  object_class->finalize = bw_meeting_status_finalize;
  part_class->open = bw_meeting_status_open;
  part_class->turn = bw_meeting_status_turn;
  part_class->clear = bw_meeting_status_clear;
  part_class->show = bw_meeting_status_show;
  properties[PROP_NOTICE] =
      g_param_spec_string ("notice", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bw_meeting_status_init (BwMeetingStatus *self)
{
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful ("state", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_autoptr (GMenuModel) menu = bw_meeting_status_make_menu ();

  self->action = action;
  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (action, "change-state", G_CALLBACK (chosen_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  /* Before there are children: those that look for actions earlier never see these. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meeting", G_ACTION_GROUP (self->actions));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  gtk_widget_set_tooltip_text (self->button, _ ("Draft, with the chair, issued or held"));
  gtk_widget_add_css_class (self->button, "flat");
  adw_bin_set_child (ADW_BIN (self), self->button);
}

GActionGroup *
bw_meeting_status_get_actions (BwMeetingStatus *self)
{
  g_return_val_if_fail (BW_IS_MEETING_STATUS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
bw_meeting_status_make_menu (void)
{
  GType type = bw_meeting_state_get_type ();
  g_autoptr (GEnumClass) states = g_type_class_ref (type);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < states->n_values; i++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (bw_enum_get_word (type, states->values[i].value), NULL);
      g_menu_item_set_action_and_target (entry, "meeting.state", "s", states->values[i].value_nick);
      g_menu_append_item (menu, entry);
    }
  return G_MENU_MODEL (menu);
}
