// SPDX-License-Identifier: GPL-3.0-or-later
/* stories-page.c - the list of stories: teller, when it was heard, and who may hear it. */
#include "ui/stories-page.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/noun-row.h"
#include "ui/story-words.h"

struct _BwStoriesPage
{
  BwPage parent_instance;

  GListModel *stories;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkFilterListModel *shown;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkStack *results;
  GtkSearchEntry *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwStoriesPage, bw_stories_page, BW_TYPE_PAGE)

/* --- rows */

static char *
dup_caption (BwStory *story, BwLibrary *library)
{
  g_autofree char *told = bw_story_words_told (story);
  g_autofree char *hearing = bw_story_words_hearing (library, story);
  g_autofree char *heard = bw_format_date (story->heard_on);

  if (story->heard_on != BW_NO_DATE)
    /* Translators: of a story in a list: who told it, when the board heard it, and (in a line of its own) who
     * may hear it. */
    return g_strdup_printf (_ ("%s · heard %s\n%s"), told, heard, hearing);
  /* Translators: of a story in a list: who told it, and (in a line of its own) who may hear it. */
  return g_strdup_printf (_ ("%s · not heard yet\n%s"), told, hearing);
}

static void
describe (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwStory *story = record;
  g_autofree char *caption = dup_caption (story, library);

  bw_noun_row_say (row, bw_story_get_title (story), caption);
}

static GtkWidget *
make_row (gpointer story, gpointer user_data)
{
  GtkWidget *row = bw_noun_row_new (bw_page_get_library (user_data), story, describe);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  bw_noun_row_add_icon (BW_NOUN_ROW (row), "bw-story-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  bw_noun_row_lead_to (BW_NOUN_ROW (row));
  return row;
}

/* --- what is in the list */

static int
compare_titles (gconstpointer one, gconstpointer other, gpointer unused)
{
  const char *a = BW_STORY ((gpointer) one)->title, *b = BW_STORY ((gpointer) other)->title;

  return g_utf8_collate (a ? a : "", b ? b : "");
}

static gboolean
has_words (const char *text, const char *words)
{
  return text && g_str_match_string (words, text, TRUE);
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  BwStory *story = item;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (BW_STORIES_PAGE (user_data)->search));

  return *words == '\0' || has_words (story->title, words) || has_words (story->words, words) ||
         has_words (story->alias, words) || has_words (story->service, words);
}

static void
show_state (BwStoriesPage *self)
{
  guint n = g_list_model_get_n_items (self->stories);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u story", "%u stories", n), n);

  adw_window_title_set_subtitle (self->title, n > 0 ? subtitle : "");
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : "stories");
  gtk_stack_set_visible_child_name (self->results, n_shown == 0 ? "none" : "list");
}

static void
library_changed_cb (BwStoriesPage *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
search_changed_cb (BwStoriesPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
clear_cb (BwStoriesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* --- commands */

static void
add_story_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwPage *page = user_data;
  BwStory *story = bw_desk_add_story (bw_page_get_library (page), _ ("Untitled story"));

  gtk_widget_activate_action (GTK_WIDGET (page), "win.go", "(sx)", bw_story_noun.name,
                              bw_record_get_id (BW_RECORD (story)));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (BW_STORIES_PAGE (user_data)->search));
}

static const GActionEntry commands[] = {
    {"add-story", add_story_cb},
    {"find-story", find_cb},
};
static const char *const reading[] = {"find-story", NULL};

/* --- the page */

static void
bw_stories_page_constructed (GObject *object)
{
  BwStoriesPage *self = BW_STORIES_PAGE (object);
  BwLibrary *library;

  G_OBJECT_CLASS (bw_stories_page_parent_class)->constructed (object);
  library = bw_page_get_library (BW_PAGE (self));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_titles, NULL, NULL));
  self->stories = G_LIST_MODEL (gtk_sort_list_model_new (
      g_object_ref (bw_library_list (library, BW_TYPE_STORY)), g_object_ref (self->sorter)));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (self->stories), g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  show_state (self);
}

static void
bw_stories_page_dispose (GObject *object)
{
  BwStoriesPage *self = BW_STORIES_PAGE (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->stories);
  g_clear_object (&self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_STORIES_PAGE);
  G_OBJECT_CLASS (bw_stories_page_parent_class)->dispose (object);
}

static void
bw_stories_page_class_init (BwStoriesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  object_class->constructed = bw_stories_page_constructed;
  object_class->dispose = bw_stories_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->reading = reading;

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "stories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, results);
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, search);
  gtk_widget_class_bind_template_child (widget_class, BwStoriesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
bw_stories_page_init (BwStoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
