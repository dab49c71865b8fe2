// SPDX-License-Identifier: GPL-3.0-or-later
/* sidebar.c - three lists under each other (places, meetings to come, meetings past) that act as one. */
#include "ui/sidebar.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/changes.h"
#include "ui/meeting-when.h"
#include "ui/read-only.h"
#include "ui/noun-row.h"
#include "ui/search-results.h"

struct _BwSidebar
{
  AdwBin parent_instance;

  BwLibrary *library;
  GPtrArray *filters; /* GtkFilter and ... */
  GPtrArray *sorters; /* ... GtkSorter of the meetings: asked again when a meeting changes */

  GtkLabel *title;
  GtkSearchEntry *search;
  GtkStack *stack;
  AdwBin *results_bin;
  BwSearchResults *results;
  GtkListBox *places;
  GtkLabel *upcoming_heading;
  GtkListBox *upcoming;
  GtkLabel *past_heading;
  GtkListBox *past;
  GtkLabel *n_meetings;
  GtkLabel *n_measures;
  GtkLabel *n_stories;
  AdwActionRow *holder;
};

G_DEFINE_FINAL_TYPE (BwSidebar, bw_sidebar, ADW_TYPE_BIN)

/* In the order of the rows of `places`. */
static const char *const wheres[] = {"meetings", "measures", "stories", "organisation"};

/* --- meetings */

static gboolean
is_upcoming (gpointer item, gpointer user_data)
{
  return BW_MEETING (item)->date >= bw_date_today ();
}

static gboolean
is_past (gpointer item, gpointer user_data)
{
  return !is_upcoming (item, user_data);
}

static int
compare_by_date (gconstpointer a, gconstpointer b, gpointer newest_first)
{
  int order = bw_meeting_compare (a, b);

  return newest_first ? -order : order;
}

static void
describe_meeting (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwMeeting *meeting = record;
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  g_autofree char *day = bw_format_day_short (meeting->date);
  g_autofree char *when = bw_meeting_when (library, meeting, day);
  /* Translators: a meeting in the list of meetings: its day, and its state such as "Draft". */
  g_autofree char *caption = g_strdup_printf (
      C_ ("meeting", "%s · %s"), when, bw_enum_get_word (bw_meeting_state_get_type (), meeting->state));

  bw_noun_row_say (row, body && body->name ? body->name : _ ("Meeting"), caption);
}

static GtkWidget *
make_meeting_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = bw_noun_row_new (BW_SIDEBAR (user_data)->library, item, describe_meeting);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* By date; heading and list are hidden while there are none. */
static void
fill_meetings (BwSidebar *self, GtkListBox *box, GtkLabel *heading, GtkCustomFilterFunc wanted,
               gboolean newest_first)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (wanted, NULL, NULL));
  GtkSorter *sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_by_date, GINT_TO_POINTER (newest_first), NULL));
  GListModel *meetings = bw_library_list (self->library, BW_TYPE_MEETING);
  GtkFilterListModel *filtered = gtk_filter_list_model_new (g_object_ref (meetings), filter);
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter);

  g_ptr_array_add (self->filters, g_object_ref (filter));
  g_ptr_array_add (self->sorters, g_object_ref (sorter));
  g_object_bind_property (sorted, "n-items", heading, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (sorted, "n-items", box, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_bind_model (box, G_LIST_MODEL (sorted), make_meeting_row, self, NULL);
}

static void
count (BwSidebar *self, GType type, GtkLabel *label)
{
  g_autofree char *text =
      g_strdup_printf ("%u", g_list_model_get_n_items (bw_library_list (self->library, type)));

  gtk_label_set_label (label, text);
}

static void
count_all (BwSidebar *self)
{
  count (self, BW_TYPE_MEETING, self->n_meetings);
  count (self, BW_TYPE_MEASURE, self->n_measures);
  count (self, BW_TYPE_STORY, self->n_stories);
}

/* Whose library it is, or what its file is called while that has no name. */
static void
show_title (BwSidebar *self)
{
  BwOrganisation *trust = bw_desk_get_organisation (self->library);
  const char *name = trust ? trust->name : NULL;

  gtk_label_set_label (self->title, name ? name : bw_library_get_name (self->library));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), bw_library_get_path (self->library));
}

static void
library_changed_cb (BwSidebar *self, GPtrArray *changes)
{
  count_all (self);
  show_title (self);
  if (!bw_changes_touch (changes, &bw_meeting_noun))
    return;
  for (guint i = 0; i < self->filters->len; i++)
    gtk_filter_changed (g_ptr_array_index (self->filters, i), GTK_FILTER_CHANGE_DIFFERENT);
  for (guint i = 0; i < self->sorters->len; i++)
    gtk_sorter_changed (g_ptr_array_index (self->sorters, i), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
holder_changed_cb (BwSidebar *self)
{
  g_autofree char *reason = bw_read_only_dup_reason (self->library);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->holder), reason ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holder), reason != NULL);
}

/* --- going and marking */

static void
place_activated_cb (BwSidebar *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", wheres[gtk_list_box_row_get_index (row)],
                              (gint64) 0);
}

static void
meeting_activated_cb (BwSidebar *self, BwNounRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", "meeting",
                              bw_record_get_id (bw_noun_row_get_record (row)));
}

static void
mark_meeting (GtkListBox *box, gint64 id)
{
  gtk_list_box_unselect_all (box);
  for (int i = 0; gtk_list_box_get_row_at_index (box, i); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, i);
      if (bw_record_get_id (bw_noun_row_get_record (BW_NOUN_ROW (row))) == id)
        gtk_list_box_select_row (box, row);
    }
}

/* --- search */

static void
search_changed_cb (BwSidebar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean has_words = *words != '\0';

  bw_search_results_look_for (self->results, words);
  gtk_stack_set_visible_child_name (self->stack, has_words ? "results" : "places");
}

static void
search_activated_cb (BwSidebar *self)
{
  bw_search_results_go_to_first (self->results);
}

static void
search_stopped_cb (BwSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
bw_sidebar_dispose (GObject *object)
{
  BwSidebar *self = BW_SIDEBAR (object);

  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_SIDEBAR);
  G_OBJECT_CLASS (bw_sidebar_parent_class)->dispose (object);
}

static void
bw_sidebar_finalize (GObject *object)
{
  BwSidebar *self = BW_SIDEBAR (object);

  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->sorters);
  G_OBJECT_CLASS (bw_sidebar_parent_class)->finalize (object);
}

static void
bw_sidebar_class_init (BwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_sidebar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, results_bin);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, upcoming_heading);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, upcoming);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, past_heading);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, past);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, n_meetings);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, n_measures);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, n_stories);
  gtk_widget_class_bind_template_child (widget_class, BwSidebar, holder);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
bw_sidebar_init (BwSidebar *self)
{
  self->filters = g_ptr_array_new_with_free_func (g_object_unref);
  self->sorters = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

BwSidebar *
bw_sidebar_new (BwLibrary *library)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);

  BwSidebar *self = g_object_new (BW_TYPE_SIDEBAR, NULL);

  self->library = g_object_ref (library);
  self->results = bw_search_results_new (library);
  adw_bin_set_child (self->results_bin, GTK_WIDGET (self->results));
  show_title (self);
  count_all (self);
  fill_meetings (self, self->upcoming, self->upcoming_heading, is_upcoming, FALSE);
  fill_meetings (self, self->past, self->past_heading, is_past, TRUE);
  holder_changed_cb (self);
  g_signal_connect_object (library, "notify::holder", G_CALLBACK (holder_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
bw_sidebar_mark (BwSidebar *self, const char *where, gint64 id)
{
  static const struct
  {
    const char *where;
    int row;
  } marked[] = {{"meetings", 0}, {"measures", 1}, {"measure", 1},
                {"stories", 2},  {"story", 2},    {"organisation", 3}};

  g_return_if_fail (BW_IS_SIDEBAR (self));

  gtk_list_box_unselect_all (self->places);
  for (gsize i = 0; i < G_N_ELEMENTS (marked); i++)
    if (g_strcmp0 (marked[i].where, where) == 0)
      gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, marked[i].row));
  mark_meeting (self->upcoming, g_strcmp0 (where, "meeting") == 0 ? id : 0);
  mark_meeting (self->past, g_strcmp0 (where, "meeting") == 0 ? id : 0);
}

void
bw_sidebar_search (BwSidebar *self)
{
  g_return_if_fail (BW_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

GtkWidget *
bw_sidebar_get_pane (BwSidebar *self)
{
  g_return_val_if_fail (BW_IS_SIDEBAR (self), NULL);

  return GTK_WIDGET (self->stack);
}
