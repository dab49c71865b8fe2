// SPDX-License-Identifier: GPL-3.0-or-later
/* story-loop.c - five steps from a table; the first that is open carries the only button with words. */
#include "ui/story-loop.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "ui/application.h"
#include "ui/edit-button.h"
#include "ui/field-link.h"
#include "ui/person-row.h"

#define MOST_FIELDS 3

typedef struct
{
  const char *title;
  const char *date;  /* the field that says when it was taken */
  const char *words; /* the field that says it in words; NULL: none */
  struct
  {
    const char *field, *title;
  } fields[MOST_FIELDS]; /* to enter; up to the first without a name */
} Step;

static const Step steps[] = {
    {NC_ ("step", "Heard"),
     "heard-on",
     "heard",
     {{"heard_on", N_ ("Heard on (YYYY-MM-DD)")}, {"heard", N_ ("What the board heard")}}},
    {NC_ ("step", "Committed"),
     "committed-on",
     "commitment",
     {{"committed_on", N_ ("Committed on (YYYY-MM-DD)")}, {"commitment", N_ ("What the board will do")}}},
    {NC_ ("step", "Begun"),
     "begun-on",
     NULL,
     {{"begun_on", N_ ("Begun on (YYYY-MM-DD)")}, {"owner", N_ ("Owner")}, {"due", N_ ("Due (YYYY-MM-DD)")}}},
    {NC_ ("step", "Changed"),
     "changed-on",
     "changed",
     {{"changed_on", N_ ("Changed on (YYYY-MM-DD)")}, {"changed", N_ ("What changed")}}},
    {NC_ ("step", "Teller told"), "told-on", NULL, {{"told_on", N_ ("Told on (YYYY-MM-DD)")}}},
};

struct _BwStoryLoop
{
  BwPart parent_instance;

  GtkListBox *list;
  AdwActionRow *rows[G_N_ELEMENTS (steps)];
  GtkImage *icons[G_N_ELEMENTS (steps)];
  GtkWidget *buttons[G_N_ELEMENTS (steps)];
};

G_DEFINE_FINAL_TYPE (BwStoryLoop, bw_story_loop, BW_TYPE_PART)

/* --- in words */

static char *
dup_owner (BwLibrary *library, BwStory *story)
{
  BwPerson *owner = story->owner ? bw_library_get (library, BW_TYPE_PERSON, story->owner) : NULL;
  g_autofree char *due = bw_format_date (story->due);

  if (owner && story->due != BW_NO_DATE)
    /* Translators: who keeps a promise, and by when. */
    return g_strdup_printf (_ ("owner: %s; due %s"), bw_person_get_title (owner), due);
  if (owner)
    /* Translators: who keeps a promise. */
    return g_strdup_printf (_ ("owner: %s"), bw_person_get_title (owner));
  /* Translators: by when a promise is to be kept. */
  return story->due != BW_NO_DATE ? g_strdup_printf (_ ("due %s"), due) : NULL;
}

static gboolean
is_taken (BwStory *story, const Step *step)
{
  g_autofree char *words = NULL;
  BwDate date = BW_NO_DATE;

  g_object_get (story, step->date, &date, NULL);
  if (step->words)
    g_object_get (story, step->words, &words, NULL);
  return date != BW_NO_DATE || words != NULL;
}

static char *
dup_step_words (BwLibrary *library, BwStory *story, const Step *step)
{
  g_autofree char *words = NULL, *when = NULL;
  BwDate date = BW_NO_DATE;

  g_object_get (story, step->date, &date, NULL);
  if (step->words)
    g_object_get (story, step->words, &words, NULL);
  else if (g_str_equal (step->date, "begun-on"))
    words = dup_owner (library, story);
  when = date != BW_NO_DATE ? bw_format_date (date) : NULL;
  if (when && words)
    /* Translators: of a step that was taken: its date, and what it was. */
    return g_strdup_printf (C_ ("step", "%s: %s"), when, words);
  if (when)
    return g_steal_pointer (&when);
  if (words)
    return g_steal_pointer (&words);
  return g_strdup (C_ ("step", "Not yet"));
}

/* --- rows */

static void
show_button (GtkWidget *button, gboolean is_next)
{
  if (is_next)
    {
      gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (_ ("Record…")));
      gtk_widget_remove_css_class (button, "flat");
    }
  else
    {
      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
      gtk_widget_add_css_class (button, "flat");
    }
}

static void
show_step (BwStoryLoop *self, guint i, gboolean taken, gboolean is_next)
{
  gtk_image_set_from_icon_name (self->icons[i], taken ? "emblem-ok-symbolic" : "radio-symbolic");
  if (taken)
    gtk_widget_add_css_class (GTK_WIDGET (self->icons[i]), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icons[i]), "done");
  show_button (self->buttons[i], is_next);
}

static void
bw_story_loop_show (BwPart *part, BwLibrary *library, gpointer story)
{
  BwStoryLoop *self = BW_STORY_LOOP (part);
  gboolean all_before = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean taken = is_taken (story, &steps[i]);
      g_autofree char *words = dup_step_words (library, story, &steps[i]);

      adw_action_row_set_subtitle (self->rows[i], words);
      show_step (self, i, taken, all_before && !taken);
      all_before = all_before && taken;
    }
}

static GtkWidget *
make_field (BwStoryLoop *self, const char *field, const char *title)
{
  GtkWidget *row;

  if (g_str_equal (field, "owner"))
    return bw_person_row_new (G_OBJECT (self), field, title);
  row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  bw_field_link_entry (G_OBJECT (self), field, ADW_ENTRY_ROW (row));
  return row;
}

static GtkWidget *
make_form (GtkWidget *button, gpointer story, BwLibrary *library)
{
  BwStoryLoop *self = BW_STORY_LOOP (gtk_widget_get_ancestor (button, BW_TYPE_STORY_LOOP));
  GtkWidget *list = gtk_list_box_new ();
  guint place = 0;

  while (self->buttons[place] != button)
    place++;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < MOST_FIELDS && steps[place].fields[i].field; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_field (self, steps[place].fields[i].field, _ (steps[place].fields[i].title)));
  return list;
}

static void
add_step (BwStoryLoop *self, BwLibrary *library, BwRecord *story, guint i)
{
  const char *title = g_dpgettext2 (NULL, "step", steps[i].title);

  self->rows[i] = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rows[i]), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), title);
  adw_action_row_set_subtitle_lines (self->rows[i], 3);
  self->icons[i] = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (self->rows[i], GTK_WIDGET (self->icons[i]));
  self->buttons[i] = bw_edit_button_add (self->rows[i], library, story, make_form);
  adw_action_row_set_activatable_widget (self->rows[i], self->buttons[i]);
  gtk_list_box_append (self->list, GTK_WIDGET (self->rows[i]));
}

/* The rows stay from story to story: what they change is that of the part. */
static void
bw_story_loop_turn (BwPart *part, BwLibrary *library, gpointer story)
{
  BwStoryLoop *self = BW_STORY_LOOP (part);

  for (guint i = 0; i < G_N_ELEMENTS (steps) && self->rows[i] == NULL; i++)
    add_step (self, library, story, i);
}

static void
bw_story_loop_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_STORY_LOOP);
  G_OBJECT_CLASS (bw_story_loop_parent_class)->dispose (object);
}

static void
bw_story_loop_class_init (BwStoryLoopClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_person_noun, NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_story_loop_dispose;
  part_class->turn = bw_story_loop_turn;
  part_class->show = bw_story_loop_show;
  part_class->nouns = nouns;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "story-loop.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoryLoop, list);
}

static void
bw_story_loop_init (BwStoryLoop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
