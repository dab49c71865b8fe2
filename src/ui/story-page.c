// SPDX-License-Identifier: GPL-3.0-or-later
/* story-page.c - the words on the left, everything about them on the right. */
#include "ui/story-page.h"

#include <glib/gi18n-lib.h>

#include "chart/words.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/consent-row.h"
#include "ui/measure-glance.h"
#include "ui/picker.h"
#include "ui/prose.h"
#include "ui/read-only.h"
#include "ui/noun-row.h"
#include "ui/story-form.h"
#include "ui/told.h"

struct _BwStoryPage
{
  BwPage parent_instance;

  AdwWindowTitle *title;
  GtkStack *title_stack;
  GtkLabel *story_title;
  GtkEditable *title_editor;
  GtkLabel *told_by;
  BwProse *words;
  GtkInfoBar *withdrawn;
  GtkListBox *consents;
  GtkListBox *pairings;
  GtkMenuButton *add_pairing;
  GtkWidget *withdraw;
  GtkLabel *content_note;
};

G_DEFINE_FINAL_TYPE (BwStoryPage, bw_story_page, BW_TYPE_PAGE)

static BwStory *
get_story (gpointer self)
{
  return bw_page_get_record (BW_PAGE (self));
}

/* --- commands */

static void
details_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_story_form_edit (user_data, bw_page_get_library (user_data), get_story (user_data));
}

static void
withdraw_confirmed_cb (BwStoryPage *self)
{
  bw_desk_withdraw_story (bw_page_get_library (BW_PAGE (self)), get_story (self));
}

static void
withdraw_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (user_data)), _ ("Withdraw This Story?"),
      _ ("It will be in no pack from now on, whoever agreed before. It can be given again. "
         "Packs that were issued before still have it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "withdraw",
                                    _ ("Withdraw"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "withdraw",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response::withdraw", G_CALLBACK (withdraw_confirmed_cb), user_data,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
give_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_desk_give_story_again (bw_page_get_library (user_data), get_story (user_data));
}

static void
pair_unmeasured_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_story_form_pair (user_data, bw_page_get_library (user_data), get_story (user_data), NULL);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_told_toast (user_data, _ ("The story was deleted"), TRUE);
  bw_desk_remove_story (bw_page_get_library (user_data), get_story (user_data));
}

static const GActionEntry commands[] = {
    {"story-details", details_cb},       {"withdraw-story", withdraw_cb},
    {"give-story-again", give_again_cb}, {"pair-unmeasured", pair_unmeasured_cb},
    {"remove-story", remove_cb},
};

static gboolean
bw_story_page_allows (BwPage *page, const char *command)
{
  BwStory *story = get_story (page);

  if (story == NULL)
    return FALSE;
  if (g_str_equal (command, "withdraw-story"))
    return story->withdrawn == BW_NO_DATE;
  if (g_str_equal (command, "give-story-again"))
    return story->withdrawn != BW_NO_DATE;
  return TRUE;
}

/* --- pairing */

static void
describe_pairing (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPairing *pairing = record;
  BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, pairing->measure);
  const char *words = bw_words_pairing (pairing->kind);
  g_autofree char *caption = NULL;

  if (pairing->reason)
    /* Translators: how a story stands to a measure, and why: "Contradicts the measure: the clock, not the way
     * home". */
    caption = g_strdup_printf (C_ ("pairing", "%1$s: %2$s"), words, pairing->reason);
  bw_noun_row_say (row, measure ? measure->name : _ ("Not measured by us"), caption ? caption : words);
}

static void
pairing_activated_cb (BwNounRow *row, BwStoryPage *self)
{
  BwPairing *pairing = bw_noun_row_get_record (row);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));

  if (!bw_library_is_read_only (library))
    bw_story_form_pair (GTK_WIDGET (self), library, get_story (self),
                        bw_library_get (library, BW_TYPE_MEASURE, pairing->measure));
}

static void
unpair_cb (GtkButton *button, BwNounRow *row)
{
  BwPage *page = BW_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_PAGE));

  bw_desk_unpair (bw_page_get_library (page), bw_noun_row_get_record (row));
}

static GtkWidget *
make_pairing_row (gpointer pairing, gpointer user_data)
{
  BwLibrary *library = bw_page_get_library (user_data);
  BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, BW_PAIRING (pairing)->measure);
  GtkWidget *row = bw_noun_row_new (library, pairing, describe_pairing);
  GtkWidget *button;

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (measure)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), bw_measure_glance_new (library, measure, 0));
  button = bw_noun_row_add_button (BW_NOUN_ROW (row), "list-remove-symbolic", _ ("Take apart"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (unpair_cb), row, 0);
  bw_read_only_guard (library, button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (pairing_activated_cb), user_data, 0);
  return row;
}

static char *
get_measure_name (gpointer measure, gpointer user_data)
{
  return g_strdup (BW_MEASURE (measure)->name ? BW_MEASURE (measure)->name : "");
}

static void
measure_picked_cb (BwStoryPage *self, BwMeasure *measure)
{
  bw_story_form_pair (GTK_WIDGET (self), bw_page_get_library (BW_PAGE (self)), get_story (self), measure);
}

/* --- words */

static void
words_written_cb (BwStoryPage *self, const char *text)
{
  bw_desk_type_text (bw_page_get_library (BW_PAGE (self)), BW_RECORD (get_story (self)), "words", text);
}

/* Ends writing the title, if it is being written. */
static void
title_left_cb (BwStoryPage *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_editor)));

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->title_stack), "edit"))
    return;
  gtk_stack_set_visible_child_name (self->title_stack, "show");
  if (get_story (self) && *title && g_strcmp0 (title, get_story (self)->title) != 0)
    bw_desk_set_text (bw_page_get_library (BW_PAGE (self)), BW_RECORD (get_story (self)), "title", title,
                      NULL);
}

static void
rename_clicked_cb (BwStoryPage *self)
{
  gtk_editable_set_text (self->title_editor, get_story (self)->title ? get_story (self)->title : "");
  gtk_stack_set_visible_child_name (self->title_stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->title_editor));
}

static void
describe_telling (BwStoryPage *self, BwStory *story)
{
  const char *relation = bw_desk_enum_word (bw_relation_get_type (), story->relation);
  const char *telling = bw_desk_enum_word (bw_telling_get_type (), story->telling);
  g_autofree char *text = NULL;

  if (story->alias && story->service)
    /* Translators: a story's teller by the name in the papers, who that is, how it was told, where the care
     * was. */
    text =
        g_strdup_printf (_ ("“%1$s”, %2$s · %3$s · %4$s"), story->alias, relation, telling, story->service);
  else if (story->alias)
    text = g_strdup_printf (_ ("“%1$s”, %2$s · %3$s"), story->alias, relation, telling);
  else
    text = g_strdup_printf (C_ ("telling", "%1$s · %2$s"), relation, telling);
  gtk_label_set_label (self->told_by, text);
  gtk_label_set_label (self->content_note, story->content_note ? story->content_note : _ ("None"));
}

static void
show (BwStoryPage *self)
{
  BwStory *story = get_story (self);

  if (story == NULL)
    return;
  const char *title = story->title ? story->title : _ ("Untitled");
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, bw_desk_enum_word (bw_relation_get_type (), story->relation));
  gtk_label_set_label (self->story_title, title);
  describe_telling (self, story);
  bw_prose_set_text (self->words, story->words);
  gtk_info_bar_set_revealed (self->withdrawn, story->withdrawn != BW_NO_DATE);
  gtk_widget_set_visible (self->withdraw, story->withdrawn == BW_NO_DATE);
  bw_page_refresh_commands (BW_PAGE (self));
}

static void
show_consents (BwStoryPage *self)
{
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));
  GListModel *audiences = bw_library_list (library, BW_TYPE_AUDIENCE);

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->consents, 0)) != NULL;)
    gtk_list_box_remove (self->consents, GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (audiences); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (audiences, i);
      gtk_list_box_append (self->consents, bw_consent_row_new (library, get_story (self), audience));
    }
}

static void
record_changed_cb (BwStoryPage *self)
{
  BwStory *story = get_story (self);

  if (story == NULL)
    return;
  g_autoptr (GListModel) pairings = bw_library_list_of (bw_page_get_library (BW_PAGE (self)), BW_TYPE_PAIRING,
                                                        "story", bw_record_get_id (BW_RECORD (story)));
  gtk_stack_set_visible_child_name (self->title_stack, "show");
  gtk_list_box_bind_model (self->pairings, pairings, make_pairing_row, self, NULL);
  show_consents (self);
  show (self);
}

static void
bw_story_page_constructed (GObject *object)
{
  BwStoryPage *self = BW_STORY_PAGE (object);

  G_OBJECT_CLASS (bw_story_page_parent_class)->constructed (object);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));
  BwPicker *picker = bw_picker_new (bw_library_list (library, BW_TYPE_MEASURE), get_measure_name, NULL,
                                    _ ("Find a measure"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (measure_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add_pairing, GTK_WIDGET (picker));
  bw_read_only_guard (library, GTK_WIDGET (self->add_pairing));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->words), !bw_library_is_read_only (library));
  g_signal_connect_object (library, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

static void
bw_story_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_STORY_PAGE);
  G_OBJECT_CLASS (bw_story_page_parent_class)->dispose (object);
}

static void
bw_story_page_class_init (BwStoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_story_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = bw_story_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->allows = bw_story_page_allows;

  g_type_ensure (BW_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "story-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, story_title);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, title_editor);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, told_by);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, words);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, withdrawn);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, consents);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, pairings);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, add_pairing);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, withdraw);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, content_note);
  gtk_widget_class_bind_template_callback (widget_class, words_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_clicked_cb);
}

static void
bw_story_page_init (BwStoryPage *self)
{
  GtkWidget *nothing = gtk_label_new (_ ("Beside no measure yet"));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_top (nothing, 12);
  gtk_widget_set_margin_bottom (nothing, 12);
  gtk_list_box_set_placeholder (self->pairings, nothing);
  g_signal_connect (self, "notify::record", G_CALLBACK (record_changed_cb), NULL);
}
