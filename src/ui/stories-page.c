// SPDX-License-Identifier: GPL-3.0-or-later
/* stories-page.c - a boxed list of stories; a row leads to its story. */
#include "ui/stories-page.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/changes.h"
#include "ui/noun-row.h"

struct _BwStoriesPage
{
  BwPage parent_instance;

  GtkSorter *sorter;

  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwStoriesPage, bw_stories_page, BW_TYPE_PAGE)

static void
describe_story (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwStory *story = record;
  const char *relation = bw_desk_enum_word (bw_relation_get_type (), story->relation);
  g_autofree char *caption = NULL;

  if (story->withdrawn != BW_NO_DATE)
    /* Translators: who told a story; it may not be used any more. */
    caption = g_strdup_printf (_ ("%s · withdrawn: in no pack"), relation);
  else if (story->service)
    caption = g_strdup_printf (C_ ("story", "%1$s · %2$s"), relation, story->service);
  else
    caption = g_strdup (relation);
  bw_noun_row_say (row, story->title ? story->title : _ ("Untitled"), caption);
}

static GtkWidget *
make_row (gpointer story, gpointer user_data)
{
  GtkWidget *row = bw_noun_row_new (bw_page_get_library (user_data), story, describe_story);

  bw_noun_row_add_icon (BW_NOUN_ROW (row), "bw-story-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  bw_noun_row_lead_to (BW_NOUN_ROW (row));
  return row;
}

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const BwStory *one = a, *other = b;

  return g_utf8_collate (one->title ? one->title : "", other->title ? other->title : "");
}

static void
count_changed_cb (BwStoriesPage *self, guint position, guint removed, guint added, GListModel *stories)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (stories) > 0 ? "list" : "empty");
}

static void
library_changed_cb (BwStoriesPage *self, GPtrArray *changes)
{
  if (bw_changes_touch (changes, &bw_story_noun))
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
new_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwStory *story = bw_desk_add_story (bw_page_get_library (user_data), _ ("New story"));

  gtk_widget_activate_action (user_data, "win.go", "(sx)", "story", bw_record_get_id (BW_RECORD (story)));
}

static const GActionEntry commands[] = {
    {"new-story", new_story_cb},
};

static void
bw_stories_page_constructed (GObject *object)
{
  BwStoriesPage *self = BW_STORIES_PAGE (object);

  G_OBJECT_CLASS (bw_stories_page_parent_class)->constructed (object);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));
  GListModel *stories = bw_library_list (library, BW_TYPE_STORY);
  g_autoptr (GtkSortListModel) sorted =
      gtk_sort_list_model_new (g_object_ref (stories), g_object_ref (self->sorter));

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (sorted), make_row, self, NULL);
  g_signal_connect_object (stories, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self, 0, 0, 0, stories);
}

static void
bw_stories_page_dispose (GObject *object)
{
  BwStoriesPage *self = BW_STORIES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_STORIES_PAGE);
  g_clear_object (&self->sorter);
  G_OBJECT_CLASS (bw_stories_page_parent_class)->dispose (object);
}

static void
bw_stories_page_class_init (BwStoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_stories_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = bw_stories_page_dispose;
  BW_PAGE_CLASS (klass)->commands = commands;
  BW_PAGE_CLASS (klass)->n_commands = G_N_ELEMENTS (commands);

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "stories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, list);
}

static void
bw_stories_page_init (BwStoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_titles, NULL, NULL));
}
