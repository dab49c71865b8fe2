// SPDX-License-Identifier: GPL-3.0-or-later
/* story-hearing.c - says of each audience what the teller answered and what follows from it for its packs. */
#include "ui/story-hearing.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/consent-form.h"
#include "ui/edit-button.h"
#include "ui/noun-row.h"
#include "ui/story-words.h"

struct _BwStoryHearing
{
  BwPart parent_instance;

  GtkListBox *list;
  GtkLabel *withdrawn;
  GtkWidget *withdraw;
  GtkWidget *give_again;
};

G_DEFINE_FINAL_TYPE (BwStoryHearing, bw_story_hearing, BW_TYPE_PART)

/* --- a row an audience */

static char *
dup_agreed (BwConsent *consent, BwHearing hearing)
{
  g_autofree char *given = bw_format_period_short (consent->given_on, BW_PERIOD_DAY);
  g_autofree char *review = bw_format_period_short (consent->review, BW_PERIOD_DAY);

  if (hearing == BW_HEARING_EXPIRED)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Agreed, but only until %s: left out of its packs"), review);
  if (consent->given_on == BW_NO_DATE && consent->review == BW_NO_DATE)
    return g_strdup (_ ("Agreed"));
  if (consent->review == BW_NO_DATE)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Agreed %s"), given);
  if (consent->given_on == BW_NO_DATE)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Agreed until %s"), review);
  /* Translators: two dates. */
  return g_strdup_printf (_ ("Agreed %s, until %s"), given, review);
}

static char *
dup_answer (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  BwConsent *consent = bw_desk_get_consent (library, story, audience);
  BwHearing hearing = bw_story_words_may_hear (library, story, audience);

  switch (bw_desk_get_answer (library, story, audience))
    {
    case BW_ANSWER_AGREED:
      return dup_agreed (consent, hearing);
    case BW_ANSWER_NOT_AGREED:
      return g_strdup (_ ("Not agreed: left out of its packs"));
    case BW_ANSWER_NOT_ASKED:
      break;
    }
  return g_strdup (hearing == BW_HEARING_ALLOWED ? _ ("Not asked; may hear it because the public may")
                                                 : _ ("Not asked: left out of its packs"));
}

static void
show_icon (GtkImage *icon, BwHearing hearing, BwAnswer answer)
{
  const char *name = "content-loading-symbolic";

  if (hearing == BW_HEARING_ALLOWED)
    name = "emblem-ok-symbolic";
  else if (answer != BW_ANSWER_NOT_ASKED)
    name = "action-unavailable-symbolic";
  gtk_image_set_from_icon_name (icon, name);
  if (hearing == BW_HEARING_ALLOWED)
    gtk_widget_add_css_class (GTK_WIDGET (icon), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (icon), "done");
}

static void
describe_for (BwNounRow *row, BwAudience *audience, BwLibrary *library, BwStory *story)
{
  g_autofree char *words = dup_answer (library, story, audience);

  bw_noun_row_say (row, audience->name ? audience->name : _ ("Unnamed audience"), words);
  show_icon (g_object_get_data (G_OBJECT (row), "icon"), bw_story_words_may_hear (library, story, audience),
             bw_desk_get_answer (library, story, audience));
}

/* The story is known to the part alone; it describes its rows itself. */
static void
describe (BwNounRow *row, gpointer audience, BwLibrary *library)
{
}

static GtkWidget *
make_form (GtkWidget *button, gpointer audience, BwLibrary *library)
{
  GtkWidget *part = gtk_widget_get_ancestor (button, BW_TYPE_STORY_HEARING);

  return bw_consent_form_new (library, bw_part_get_record (BW_PART (part)), audience);
}

static GtkWidget *
make_row (gpointer audience, gpointer user_data)
{
  BwLibrary *library = bw_part_get_library (BW_PART (user_data));
  GtkWidget *row = bw_noun_row_new (library, audience, describe);
  GtkWidget *edit = bw_edit_button_add (ADW_ACTION_ROW (row), library, audience, make_form);

  g_object_set_data (G_OBJECT (row), "icon",
                     bw_noun_row_add_icon (BW_NOUN_ROW (row), "content-loading-symbolic"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), edit);
  return row;
}

static void
show_withdrawn (BwStoryHearing *self, BwStory *story)
{
  gboolean is_withdrawn = story->withdrawn != BW_NO_DATE;
  g_autofree char *date = bw_format_date (story->withdrawn);
  /* Translators: %s is a date. */
  g_autofree char *text =
      g_strdup_printf (_ ("Withdrawn on %s: it is in no pack, whatever is agreed below."), date);

  gtk_label_set_label (self->withdrawn, text);
  gtk_widget_set_visible (GTK_WIDGET (self->withdrawn), is_withdrawn);
  gtk_widget_set_visible (self->withdraw, !is_withdrawn);
  gtk_widget_set_visible (self->give_again, is_withdrawn);
}

static void
bw_story_hearing_show (BwPart *part, BwLibrary *library, gpointer story)
{
  BwStoryHearing *self = BW_STORY_HEARING (part);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    describe_for (BW_NOUN_ROW (row), bw_noun_row_get_record (BW_NOUN_ROW (row)), library, story);
  show_withdrawn (self, story);
}

static void
bw_story_hearing_turn (BwPart *part, BwLibrary *library, gpointer story)
{
  BwStoryHearing *self = BW_STORY_HEARING (part);

  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    gtk_list_box_bind_model (self->list, bw_library_list (library, BW_TYPE_AUDIENCE), make_row, self, NULL);
}

static void
bw_story_hearing_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_STORY_HEARING);
  G_OBJECT_CLASS (bw_story_hearing_parent_class)->dispose (object);
}

static void
bw_story_hearing_class_init (BwStoryHearingClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_consent_noun, &bw_audience_noun, NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_story_hearing_dispose;
  part_class->turn = bw_story_hearing_turn;
  part_class->show = bw_story_hearing_show;
  part_class->nouns = nouns;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "story-hearing.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoryHearing, list);
  gtk_widget_class_bind_template_child (widget_class, BwStoryHearing, withdrawn);
  gtk_widget_class_bind_template_child (widget_class, BwStoryHearing, withdraw);
  gtk_widget_class_bind_template_child (widget_class, BwStoryHearing, give_again);
}

static void
bw_story_hearing_init (BwStoryHearing *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
