// SPDX-License-Identifier: GPL-3.0-or-later
/* story-page.c - the words in the middle and the parts beside them, which F11 puts away. */
#include "ui/story-page.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/field-link.h"
#include "ui/folding-bin.h"
#include "ui/history.h"
#include "ui/prose.h"
#include "ui/story-hearing.h"
#include "ui/story-loop.h"
#include "ui/story-pairings.h"
#include "ui/story-words.h"
#include "ui/told.h"

#define SIDE_WIDTH 373

struct _BwStoryPage
{
  BwPage parent_instance;

  BwStory *story; /* the one whose changes we follow; NULL: none */
  gulong story_changed;
  gboolean hid_places; /* the places are out of sight because of us */

  AdwWindowTitle *window_title;
  BwFoldingBin *fold;
  GtkBox *halves; /* under each other where there is little width */
  BwProse *title;
  GtkLabel *told;
  BwProse *words;
  GtkWidget *placeholder;
  GtkWidget *side;

  AdwEntryRow *alias;
  AdwComboRow *language;
  AdwComboRow *relation;
  AdwEntryRow *real_name;
  AdwComboRow *telling;
  AdwEntryRow *service;
  AdwEntryRow *presenter;
  AdwEntryRow *support;
  AdwEntryRow *content_note;
};

G_DEFINE_FINAL_TYPE (BwStoryPage, bw_story_page, BW_TYPE_PAGE)

/* --- what the headings say */

static char *
dup_subtitle (BwStory *story)
{
  const char *relation = bw_enum_get_word (bw_relation_get_type (), story->relation);
  g_autofree char *heard = bw_format_date (story->heard_on);

  if (story->withdrawn != BW_NO_DATE)
    return g_strdup (_ ("Withdrawn"));
  if (story->heard_on != BW_NO_DATE)
    /* Translators: of a story: who told it ("Patient"), and when the board heard it. */
    return g_strdup_printf (C_ ("story", "%s · heard %s"), relation, heard);
  /* Translators: of a story: who told it ("Patient"). */
  return g_strdup_printf (C_ ("story", "%s · not heard yet"), relation);
}

static void
show (BwStoryPage *self)
{
  g_autofree char *subtitle = dup_subtitle (self->story);
  g_autofree char *told = bw_story_words_told (self->story);
  g_autofree char *length = bw_story_words_length (self->story);
  /* Translators: of a story: who told it, and how long it is. */
  g_autofree char *both = length ? g_strdup_printf (C_ ("story", "%s · %s"), told, length) : NULL;

  adw_window_title_set_title (self->window_title, bw_story_get_title (self->story));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_label (self->told, both ? both : told);
  gtk_widget_set_visible (self->placeholder, self->story->words == NULL);
}

static void
story_changed_cb (BwStoryPage *self)
{
  show (self);
  bw_page_refresh_commands (BW_PAGE (self));
}

/* A story that was just begun waits for its title. */
static void
offer_title (BwStoryPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->title));
  GtkTextIter start, end;

  if (self->story->words || !bw_page_is_editable (BW_PAGE (self)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
record_changed_cb (BwStoryPage *self)
{
  BwStory *story = bw_page_get_record (BW_PAGE (self));

  if (self->story)
    g_clear_signal_handler (&self->story_changed, self->story);
  g_set_object (&self->story, story);
  if (story == NULL)
    return;
  self->story_changed =
      g_signal_connect_object (story, "notify", G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  offer_title (self);
}

static void
narrow_changed_cb (BwStoryPage *self)
{
  gboolean narrow = FALSE;

  g_object_get (self->fold, "narrow", &narrow, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->halves, narrow);
  gtk_widget_set_size_request (self->side, narrow ? -1 : SIDE_WIDTH, -1);
}

/* --- commands */

static void
withdraw_confirmed_cb (BwPage *page)
{
  bw_desk_withdraw_story (bw_page_get_library (page), bw_page_get_record (page));
  bw_told_toast (GTK_WIDGET (page), _ ("Story withdrawn"), TRUE);
}

static void
give_confirmed_cb (BwPage *page)
{
  bw_desk_give_story_again (bw_page_get_library (page), bw_page_get_record (page));
  bw_told_toast (GTK_WIDGET (page), _ ("Story given again"), TRUE);
}

static void
ask (BwPage *page, const char *heading, const char *body, const char *yes, gboolean is_destructive,
     GCallback confirmed)
{
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (
      ADW_MESSAGE_DIALOG (dialog), "yes", is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response::yes", confirmed, page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
withdraw_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask (user_data, _ ("Withdraw This Story?"),
       _ ("From now on no pack has it, whatever was agreed. Packs that were issued before stay as they are. "
          "It can be "
          "given again."),
       _ ("Withdraw"), TRUE, G_CALLBACK (withdraw_confirmed_cb));
}

static void
give_story_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask (user_data, _ ("Give This Story Again?"),
       _ ("Packs have it again for those who may hear it. Do this only if the teller wants it."),
       _ ("Give Again"), FALSE, G_CALLBACK (give_confirmed_cb));
}

static void
delete_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwPage *page = user_data;
  BwStory *story = bw_page_get_record (page);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page)));
  /* Translators: %s is the title of a story. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” deleted"), bw_story_get_title (story));

  bw_desk_remove_story (bw_page_get_library (page), story);
  bw_told_toast (window, text, TRUE);
}

static gboolean
are_places_hidden (BwStoryPage *self)
{
  gboolean hidden = FALSE;

  g_object_get (self, "sidebar-button", &hidden, NULL);
  return hidden;
}

/* Only the words, or all: the places come back if it was us who put them away. */
static void
write_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  BwStoryPage *self = user_data;
  gboolean only_words = g_variant_get_boolean (state);

  g_simple_action_set_state (action, state);
  gtk_widget_set_visible (self->side, !only_words);
  if (only_words != are_places_hidden (self) && (only_words || self->hid_places))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.sidebar", NULL);
      self->hid_places = only_words;
    }
  if (only_words)
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static const GActionEntry commands[] = {
    {"withdraw-story", withdraw_story_cb},
    {"give-story-again", give_story_again_cb},
    {"delete-story", delete_story_cb},
    {"write", NULL, NULL, "false", write_cb},
};
static const char *const reading[] = {"write", NULL};

static gboolean
bw_story_page_allows (BwPage *page, const char *command)
{
  BwStory *story = bw_page_get_record (page);

  if (story == NULL)
    return FALSE;
  if (g_str_equal (command, "withdraw-story"))
    return story->withdrawn == BW_NO_DATE;
  if (g_str_equal (command, "give-story-again"))
    return story->withdrawn != BW_NO_DATE;
  return TRUE;
}

/* --- the page */

static void
link_fields (BwStoryPage *self)
{
  GObject *holder = G_OBJECT (self);

  bw_field_link_text (holder, "title", self->title, TRUE);
  bw_field_link_text (holder, "words", self->words, FALSE);
  bw_field_link_entry (holder, "alias", self->alias);
  bw_field_link_choice (holder, "language", self->language);
  bw_field_link_choice (holder, "relation", self->relation);
  bw_field_link_entry (holder, "real_name", self->real_name);
  bw_field_link_choice (holder, "telling", self->telling);
  bw_field_link_entry (holder, "service", self->service);
  bw_field_link_entry (holder, "presenter", self->presenter);
  bw_field_link_entry (holder, "support", self->support);
  bw_field_link_entry (holder, "content_note", self->content_note);
}

static void
bw_story_page_constructed (GObject *object)
{
  BwStoryPage *self = BW_STORY_PAGE (object);

  G_OBJECT_CLASS (bw_story_page_parent_class)->constructed (object);
  link_fields (self);
  g_signal_connect (self, "notify::record", G_CALLBACK (record_changed_cb), NULL);
}

static void
bw_story_page_dispose (GObject *object)
{
  BwStoryPage *self = BW_STORY_PAGE (object);

  if (self->story)
    g_clear_signal_handler (&self->story_changed, self->story);
  g_clear_object (&self->story);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_STORY_PAGE);
  G_OBJECT_CLASS (bw_story_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, fold);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, halves);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, told);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, words);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, placeholder);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, side);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, alias);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, language);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, relation);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, real_name);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, telling);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, service);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, presenter);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, support);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPage, content_note);
}

static void
bw_story_page_class_init (BwStoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  object_class->constructed = bw_story_page_constructed;
  object_class->dispose = bw_story_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->allows = bw_story_page_allows;
  page_class->reading = reading;

  g_type_ensure (BW_TYPE_PROSE);
  g_type_ensure (BW_TYPE_STORY_HEARING);
  g_type_ensure (BW_TYPE_STORY_LOOP);
  g_type_ensure (BW_TYPE_STORY_PAIRINGS);
  g_type_ensure (BW_TYPE_FOLDING_BIN);
  bw_history_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "story-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_story_page_init (BwStoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  narrow_changed_cb (self);
}
