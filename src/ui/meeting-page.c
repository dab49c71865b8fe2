// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-page.c - the commands of an agenda, and what its header says. */
#include "ui/meeting-page.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "model/words.h"
#include "ui/agenda-list.h"
#include "ui/application.h"
#include "ui/export-dialog.h"
#include "ui/folding-bin.h"
#include "ui/full-date.h"
#include "ui/item-lens.h"
#include "ui/meeting-form.h"
#include "ui/meeting-status.h"
#include "ui/planned-end.h"
#include "ui/told.h"

#define LENS_WIDTH 392
#define LENS_WIDTH_ALONE 640 /* with the agenda folded away */

struct _BwMeetingPage
{
  BwPage parent_instance;

  AdwLeaflet *leaflet;
  BwFoldingBin *agenda_fold;
  GtkActionBar *bar;
  AdwSplitButton *add;
  AdwSplitButton *add_below; /* in the bar */
  AdwWindowTitle *title;
  BwMeetingStatus *status;
  GMenu *status_menu;
  GtkInfoBar *notice;
  GtkLabel *notice_text;
  GtkStack *stack;
  BwAgendaList *agenda;
  GtkLabel *end;
  AdwWindowTitle *lens_title;
  AdwClamp *lens_clamp;
  BwItemLens *lens;
};

G_DEFINE_FINAL_TYPE (BwMeetingPage, bw_meeting_page, BW_TYPE_PAGE)

static BwLibrary *
get_library (BwMeetingPage *self)
{
  return bw_page_get_library (BW_PAGE (self));
}

static BwMeeting *
get_meeting (BwMeetingPage *self)
{
  return bw_page_get_record (BW_PAGE (self));
}

static BwItem *
get_item (BwMeetingPage *self)
{
  return bw_agenda_list_get_item (self->agenda);
}

/* --- commands */

static void
add_item (BwMeetingPage *self, BwItemKind kind)
{
  BwItem *item = bw_desk_add_item (get_library (self), get_meeting (self), get_item (self), kind, NULL);

  bw_agenda_list_rename (self->agenda, item);
}

static void
add_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_item (user_data, BW_ITEM_NUMBERED);
}

static void
add_unnumbered_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_item (user_data, BW_ITEM_UNNUMBERED);
}

static void
add_section_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_item (user_data, BW_ITEM_SECTION);
}

static void
add_break_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  add_item (user_data, BW_ITEM_BREAK);
}

static void
add_sub_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;
  BwItem *item = bw_desk_add_sub_item (get_library (self), get_item (self), NULL);

  bw_agenda_list_rename (self->agenda, item);
}

static void
rename_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;

  bw_agenda_list_rename (self->agenda, get_item (self));
}

static void
remove_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;
  BwItem *item = get_item (self);
  /* Translators: %s is the title of an item. */
  g_autofree char *told = g_strdup_printf (_ ("“%s” was deleted"), bw_item_get_title (item));

  bw_desk_remove_item (get_library (self), item);
  bw_told_toast (GTK_WIDGET (self), told, TRUE);
}

static void
move_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;

  bw_desk_shift_item (get_library (self), get_item (self), -1);
}

static void
move_down_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;

  bw_desk_shift_item (get_library (self), get_item (self), 1);
}

/* The sibling before @item, under which it would go; NULL if there is none that takes sub-items. */
static BwItem *
find_new_parent (BwMeetingPage *self, BwItem *item)
{
  GPtrArray *lines = bw_agenda_list_get_lines (self->agenda);
  BwItem *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const BwAgendaLine *line = g_ptr_array_index (lines, i);
      if (line->item == item)
        return before && bw_item_is_business (before) ? before : NULL;
      if (line->item->parent == item->parent)
        before = line->item;
    }
  return NULL;
}

static void
indent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;

  bw_desk_move_item (get_library (self), get_item (self), find_new_parent (self, get_item (self)), G_MAXUINT);
}

static void
outdent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;
  BwLibrary *library = get_library (self);
  BwItem *parent = bw_library_get (library, BW_TYPE_ITEM, get_item (self)->parent);

  bw_desk_move_item (library, get_item (self), bw_library_get (library, BW_TYPE_ITEM, parent->parent),
                     (guint) parent->position + 1);
}

static void
attach_paper_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_item_lens_ask_for_paper (BW_MEETING_PAGE (user_data)->lens);
}

static void
meeting_details_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_meeting_form_edit (user_data, get_library (user_data), get_meeting (user_data));
}

static void
remove_meeting_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeetingPage *self = user_data;

  bw_desk_remove_meeting (get_library (self), get_meeting (self));
  bw_told_toast (GTK_WIDGET (self), _ ("The meeting and its agenda were deleted"), TRUE);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_export_dialog_present (user_data, get_library (user_data), get_meeting (user_data));
}

static const GActionEntry commands[] = {
    {"add-item", add_item_cb},
    {"add-unnumbered", add_unnumbered_cb},
    {"add-section", add_section_cb},
    {"add-break", add_break_cb},
    {"add-sub-item", add_sub_item_cb},
    {"rename-item", rename_item_cb},
    {"remove-item", remove_item_cb},
    {"move-item-up", move_up_cb},
    {"move-item-down", move_down_cb},
    {"indent-item", indent_cb},
    {"outdent-item", outdent_cb},
    {"attach-paper", attach_paper_cb},
    {"meeting-details", meeting_details_cb},
    {"remove-meeting", remove_meeting_cb},
    {"export", export_cb},
};

static gboolean
bw_meeting_page_allows (BwPage *page, const char *command)
{
  static const char *const needs_item[] = {"rename-item",    "remove-item",  "move-item-up",
                                           "move-item-down", "attach-paper", NULL};
  BwMeetingPage *self = BW_MEETING_PAGE (page);
  BwItem *item = get_item (self);

  if (get_meeting (self) == NULL)
    return FALSE;
  if (g_str_equal (command, "export"))
    return bw_agenda_list_get_lines (self->agenda)->len > 0;
  if (g_str_equal (command, "add-sub-item"))
    return item && bw_item_is_business (item);
  if (g_str_equal (command, "indent-item"))
    return item && item->kind != BW_ITEM_SECTION && find_new_parent (self, item);
  if (g_str_equal (command, "outdent-item"))
    return item && item->parent != BW_NOBODY;
  return item || !g_strv_contains (needs_item, command);
}

static void
bw_meeting_page_list_panes (BwPage *page, GPtrArray *panes)
{
  g_ptr_array_add (panes, BW_MEETING_PAGE (page)->stack);
  g_ptr_array_add (panes, BW_MEETING_PAGE (page)->lens);
}

/* --- what is shown */

/* Where the last line ends; BW_UNSET if nobody said when the meeting begins, or how long any line takes. */
static gint64
find_end (BwMeetingPage *self)
{
  GPtrArray *lines = bw_agenda_list_get_lines (self->agenda);
  const BwAgendaLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;
  gint64 end = last && last->start != BW_UNSET ? last->start + MAX (last->minutes, 0) : BW_UNSET;

  return end != get_meeting (self)->start ? end : BW_UNSET;
}

static void
show_title (BwMeetingPage *self)
{
  BwMeeting *meeting = get_meeting (self);
  BwBody *body = bw_library_get (get_library (self), BW_TYPE_BODY, meeting->body);
  g_autofree char *date = bw_full_date (meeting->date);
  g_autofree char *from = bw_clock_dup_text (meeting->start);
  g_autofree char *to = bw_clock_dup_text (find_end (self));
  g_autofree char *subtitle = NULL;

  if (from && to)
    /* Translators: the date of a meeting, and the clock times from which and to which its agenda goes. */
    subtitle = g_strdup_printf (_ ("%1$s · %2$s–%3$s"), date, from, to);
  else if (from)
    /* Translators: the date of a meeting, and the clock time at which it begins. */
    subtitle = g_strdup_printf (C_ ("meeting", "%1$s · %2$s"), date, from);
  adw_window_title_set_title (self->title, body && body->name ? body->name : _ ("Meeting"));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : date);
}

static void
show_lens_title (BwMeetingPage *self, BwItem *item, const BwAgendaLine *line)
{
  g_autofree char *title = NULL;
  g_autofree char *time = line ? bw_clock_dup_text (line->start) : NULL;

  if (line && line->number)
    title = g_strdup_printf (_ ("Item %s"), line->number);
  else if (item)
    title = g_strdup (item->kind == BW_ITEM_SECTION ? _ ("Section")
                      : item->kind == BW_ITEM_BREAK ? _ ("Break")
                                                    : _ ("Item"));
  adw_window_title_set_title (self->lens_title, title ? title : "");
  adw_window_title_set_subtitle (self->lens_title, time ? time : "");
}

static void
show_item (BwMeetingPage *self)
{
  BwItem *item = get_item (self);
  const BwAgendaLine *line = bw_agenda_list_get_line (self->agenda, item);

  g_object_set (self->lens, "record", item, NULL);
  bw_item_lens_set_line (self->lens, line);
  show_lens_title (self, item, line);
  bw_page_refresh_commands (BW_PAGE (self));
}

static void
arranged_cb (BwMeetingPage *self)
{
  if (get_meeting (self) == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack,
                                    bw_agenda_list_get_lines (self->agenda)->len > 0 ? "agenda" : "empty");
  show_title (self);
  bw_planned_end_show (self->end, find_end (self), get_meeting (self)->end);
  show_item (self);
}

/* What it says stays while it goes out of sight. */
static void
notice_cb (BwMeetingPage *self)
{
  g_autofree char *notice = NULL;

  g_object_get (self->status, "notice", &notice, NULL);
  if (notice)
    gtk_label_set_label (self->notice_text, notice);
  gtk_info_bar_set_revealed (self->notice, notice != NULL);
}

static void
item_changed_cb (BwMeetingPage *self)
{
  show_item (self);
  if (adw_leaflet_get_folded (self->leaflet) && get_item (self) == NULL)
    adw_leaflet_set_visible_child_name (self->leaflet, "agenda");
}

/* The bar below takes what the header has no room for, and leads to the lens where that is not beside. */
static void
folded_cb (BwMeetingPage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  int lens_width = folded ? LENS_WIDTH_ALONE : LENS_WIDTH;
  gboolean narrow = FALSE;

  g_object_get (self->agenda_fold, "narrow", &narrow, NULL);
  gtk_action_bar_set_revealed (self->bar, folded || narrow);
  adw_clamp_set_maximum_size (self->lens_clamp, lens_width);
  adw_clamp_set_tightening_threshold (self->lens_clamp, lens_width);
}

static void
show_item_folded_cb (BwMeetingPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
show_agenda_folded_cb (BwMeetingPage *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
paper_dropped_cb (BwMeetingPage *self, BwItem *item, GFile *file)
{
  bw_agenda_list_select (self->agenda, item);
  bw_item_lens_attach (self->lens, item, file);
}

static void
record_changed_cb (BwMeetingPage *self)
{
  BwItem *first = NULL;

  GPtrArray *lines = bw_agenda_list_get_lines (self->agenda);
  for (guint i = 0; i < lines->len && first == NULL; i++)
    {
      BwItem *item = ((const BwAgendaLine *) g_ptr_array_index (lines, i))->item;
      first = item->kind == BW_ITEM_SECTION ? NULL : item;
    }
  bw_agenda_list_select (self->agenda, first);
}

static void
bw_meeting_page_dispose (GObject *object)
{
  /* The child is one of the template's too; AdwBin must let go of it first. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_MEETING_PAGE);
  G_OBJECT_CLASS (bw_meeting_page_parent_class)->dispose (object);
}

static void
bw_meeting_page_class_init (BwMeetingPageClass *klass)
{
  static const char *const reading[] = {"export", NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_meeting_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->allows = bw_meeting_page_allows;
  page_class->reading = reading;
  page_class->list_panes = bw_meeting_page_list_panes;

  g_type_ensure (BW_TYPE_AGENDA_LIST);
  g_type_ensure (BW_TYPE_FOLDING_BIN);
  g_type_ensure (BW_TYPE_ITEM_LENS);
  g_type_ensure (BW_TYPE_MEETING_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, agenda_fold);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, add);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, add_below);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, status);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, status_menu);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, notice);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, notice_text);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, end);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, lens_title);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, lens_clamp);
  gtk_widget_class_bind_template_child (widget_class, BwMeetingPage, lens);
  gtk_widget_class_bind_template_callback (widget_class, arranged_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_item_folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_agenda_folded_cb);
}

/* The label of a split button does not reach the two buttons that it is made of. */
static void
name_parts (AdwSplitButton *button)
{
  GtkWidget *action = gtk_widget_get_first_child (GTK_WIDGET (button));
  GtkWidget *menu = gtk_widget_get_last_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (action), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (button)), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_split_button_get_dropdown_tooltip (button), -1);
}

static void
add_status_menu (BwMeetingPage *self)
{
  g_autoptr (GMenuModel) states = bw_meeting_status_make_menu ();

  g_menu_append_section (self->status_menu, NULL, states);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meeting", bw_meeting_status_get_actions (self->status));
}

static void
bw_meeting_page_init (BwMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_status_menu (self);
  name_parts (self->add);
  name_parts (self->add_below);
  folded_cb (self);
  g_signal_connect (self, "notify::record", G_CALLBACK (record_changed_cb), NULL);
}

void
bw_meeting_page_select (BwMeetingPage *self, BwItem *item)
{
  g_return_if_fail (BW_IS_MEETING_PAGE (self));

  bw_agenda_list_select (self->agenda, item);
}
