// SPDX-License-Identifier: GPL-3.0-or-later
/* search-results.c - asks the library in the background and lists the answer; a row leads to what it found.
 */
#include "ui/search-results.h"

#include <glib/gi18n-lib.h>

#include "model/nouns.h"
#include "ui/told.h"

#define MOST_RESULTS 50

struct _BwSearchResults
{
  AdwBin parent_instance;

  BwLibrary *library;
  GCancellable *cancellable;
  GtkListBox *list;
  GtkLabel *nothing; /* what is said where nothing was found; empty before the answer */
  char *words;
  GPtrArray *found; /* BwFound, in the order of the rows; NULL before the first answer */
};

G_DEFINE_FINAL_TYPE (BwSearchResults, bw_search_results, ADW_TYPE_BIN)

/* The words that were found stand between isolates (see BwFound); on screen they are bold. */
static char *
mark_up (const char *excerpt)
{
  g_autofree char *escaped = g_markup_escape_text (excerpt, -1);
  GString *text = g_string_new (escaped);

  g_string_replace (text, "\u2068", "<b>", 0);
  g_string_replace (text, "\u2069", "</b>", 0);
  return g_string_free (text, FALSE);
}

static const char *
get_icon (const BwNoun *noun)
{
  static const struct
  {
    const BwNoun *noun;
    const char *icon;
  } icons[] = {
      {&bw_measure_noun, "bw-measure-symbolic"},
      {&bw_story_noun, "bw-story-symbolic"},
      {&bw_paper_noun, "bw-paper-symbolic"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (icons); i++)
    if (icons[i].noun == noun)
      return icons[i].icon;
  return "bw-meeting-symbolic";
}

static GtkWidget *
make_row (const BwFound *found)
{
  g_autofree char *title = g_markup_escape_text (found->title ? found->title : "", -1);
  g_autofree char *excerpt = mark_up (found->excerpt ? found->excerpt : "");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", excerpt, "subtitle-lines",
                                 2, "title-lines", 1, "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (found->noun));

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_tooltip_text (row, bw_noun_get_word (found->noun));
  return row;
}

static void
empty (BwSearchResults *self)
{
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL;)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  gtk_label_set_label (self->nothing, "");
}

static void
say_nothing_found (BwSearchResults *self)
{
  /* Translators: what was looked for. */
  g_autofree char *text = g_strdup_printf (_ ("Nothing in the library or its papers has “%s”"), self->words);

  gtk_label_set_label (self->nothing, text);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwSearchResults) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = bw_library_search_finish (BW_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  empty (self);
  if (found == NULL)
    {
      bw_told_error (GTK_WIDGET (self), _ ("The Library Cannot Be Searched"), error);
      return;
    }
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (found, i)));
  if (found->len == 0)
    say_nothing_found (self);
  self->found = g_steal_pointer (&found);
}

static void
row_activated_cb (BwSearchResults *self, GtkListBoxRow *row)
{
  const BwFound *found = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", found->noun->name, found->id);
}

static void
bw_search_results_dispose (GObject *object)
{
  BwSearchResults *self = BW_SEARCH_RESULTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  G_OBJECT_CLASS (bw_search_results_parent_class)->dispose (object);
}

static void
bw_search_results_finalize (GObject *object)
{
  BwSearchResults *self = BW_SEARCH_RESULTS (object);

  g_clear_object (&self->cancellable);
  g_free (self->words);
  G_OBJECT_CLASS (bw_search_results_parent_class)->finalize (object);
}

static void
bw_search_results_class_init (BwSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_search_results_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_search_results_finalize;
}

static void
bw_search_results_init (BwSearchResults *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  self->nothing = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                           "valign", GTK_ALIGN_START, "margin-top", 18, "margin-start", 12,
                                           "margin-end", 12, "justify", GTK_JUSTIFY_CENTER, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "dim-label");
  gtk_list_box_set_placeholder (self->list, GTK_WIDGET (self->nothing));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search results"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

BwSearchResults *
bw_search_results_new (BwLibrary *library)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  BwSearchResults *self = g_object_new (BW_TYPE_SEARCH_RESULTS, NULL);

  self->library = g_object_ref (library);
  return self;
}

void
bw_search_results_look_for (BwSearchResults *self, const char *words)
{
  g_return_if_fail (BW_IS_SEARCH_RESULTS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*words == '\0')
    {
      empty (self);
      return;
    }
  g_free (self->words);
  self->words = g_strdup (words);
  self->cancellable = g_cancellable_new ();
  bw_library_search_async (self->library, words, MOST_RESULTS, self->cancellable, found_cb,
                           g_object_ref (self));
}

void
bw_search_results_go_to_first (BwSearchResults *self)
{
  g_return_if_fail (BW_IS_SEARCH_RESULTS (self));

  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first)
    row_activated_cb (self, first);
}
