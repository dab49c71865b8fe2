// SPDX-License-Identifier: GPL-3.0-or-later
/* measures-page.c - the list of measures: found by their words, chosen by what they show, and a new one
 * begun. */
#include "ui/measures-page.h"

#include <glib/gi18n-lib.h>

#include "chart/standing.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/enum-choice.h"
#include "ui/figures-drop.h"
#include "ui/folding-bin.h"
#include "ui/measure-row.h"
#include "ui/told.h"

/* Rows that are there at once: more than a screen shows. A row costs a millisecond, and the rest follow, some
 * between two frames. */
#define FIRST_ROWS 24
#define MORE_ROWS 4

/* What the list can be cut down to. */
typedef enum
{
  SHOW_ALL,
  SHOW_CONCERN,
  SHOW_FAILING,
  SHOW_WITHOUT_STORY,
  N_SHOWS,
} Show;

struct _BwMeasuresPage
{
  BwPage parent_instance;

  GListModel *figures; /* BwFigure, by rule */
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkFilterListModel *shown;
  GtkSliceListModel *begun; /* those of @shown that have a row already */
  guint growth;             /* an idle source, or 0 */
  BwColumns *columns;
  guint recount; /* an idle source, or 0 */

  AdwWindowTitle *title;
  BwFoldingBin *fold;
  GtkOrientable *filters; /* under each other where there is little width */
  GtkStack *stack;
  GtkStack *results;
  GtkSearchEntry *search;
  GtkToggleButton *chips[N_SHOWS];
  GtkWidget *captions;
  GtkListBox *list;
  GtkMenuButton *add;
  GtkPopover *add_popover;
  AdwEntryRow *new_name;
  AdwComboRow *new_direction;
  GtkWidget *create;
};

G_DEFINE_FINAL_TYPE (BwMeasuresPage, bw_measures_page, BW_TYPE_PAGE)

/* --- what is in the list */

static gpointer
measure_to_figure (gpointer measure, gpointer user_data)
{
  g_autoptr (BwMeasure) owned = measure;

  return bw_figure_new (bw_page_get_library (BW_PAGE (user_data)), owned);
}

static gboolean
has_story (BwMeasuresPage *self, BwFigure *figure)
{
  g_autoptr (GListModel) pairings =
      bw_library_list_of (bw_page_get_library (BW_PAGE (self)), BW_TYPE_PAIRING, "measure",
                          bw_record_get_id (BW_RECORD (bw_figure_get_measure (figure))));

  return g_list_model_get_n_items (pairings) > 0;
}

static gboolean
is_of (BwMeasuresPage *self, BwFigure *figure, Show show)
{
  switch (show)
    {
    case SHOW_CONCERN:
      return bw_standing_is_concern (bw_figure_get_analysis (figure));
    case SHOW_FAILING:
      return bw_standing_is_failing (bw_figure_get_analysis (figure));
    case SHOW_WITHOUT_STORY:
      return !has_story (self, figure);
    case SHOW_ALL:
    case N_SHOWS:
      break;
    }
  return TRUE;
}

static gboolean
has_words (BwFigure *figure, const char *words)
{
  BwMeasure *measure = bw_figure_get_measure (figure);

  return g_str_match_string (words, measure->name ? measure->name : "", TRUE) ||
         g_str_match_string (words, measure->unit ? measure->unit : "", TRUE);
}

static gboolean
is_wanted (gpointer figure, gpointer user_data)
{
  BwMeasuresPage *self = user_data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  for (Show show = SHOW_CONCERN; show < N_SHOWS; show++)
    if (gtk_toggle_button_get_active (self->chips[show]) && !is_of (self, figure, show))
      return FALSE;
  return *words == '\0' || has_words (figure, words);
}

/* --- what is said about it */

static guint
count (BwMeasuresPage *self, Show show)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->figures); i++)
    {
      g_autoptr (BwFigure) figure = g_list_model_get_item (self->figures, i);
      n += is_of (self, figure, show);
    }
  return n;
}

static void
label_chips (BwMeasuresPage *self)
{
  static const char *const words[] = {
      [SHOW_CONCERN] = NC_ ("measures", "Concern"),
      [SHOW_FAILING] = NC_ ("measures", "Failing target"),
      [SHOW_WITHOUT_STORY] = NC_ ("measures", "Without a story"),
  };

  for (Show show = SHOW_CONCERN; show < N_SHOWS; show++)
    {
      /* Translators: what measures are, such as "Concern", and how many. */
      g_autofree char *label = g_strdup_printf (
          C_ ("measures", "%s  %u"), g_dpgettext2 (NULL, "measures", words[show]), count (self, show));
      gtk_button_set_label (GTK_BUTTON (self->chips[show]), label);
    }
}

static void
show_state (BwMeasuresPage *self)
{
  guint n = g_list_model_get_n_items (self->figures);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *subtitle =
      /* Translators: under "Measures": how many, and the rule by which they are ordered. */
      g_strdup_printf (ngettext ("%u measure", "%u measures, concern first", n), n);

  adw_window_title_set_subtitle (self->title, n > 0 ? subtitle : "");
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : "measures");
  gtk_stack_set_visible_child_name (self->results, n_shown == 0 ? "none" : "list");
  label_chips (self);
}

static gboolean
recount_cb (gpointer user_data)
{
  BwMeasuresPage *self = user_data;

  self->recount = 0;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
  return G_SOURCE_REMOVE;
}

/* Once for all changes of a command, after every figure has heard of them. */
static void
library_changed_cb (BwMeasuresPage *self)
{
  if (self->recount == 0)
    self->recount = g_idle_add (recount_cb, self);
}

static void
wish_changed_cb (BwMeasuresPage *self)
{
  if (self->filter == NULL)
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
clear_cb (BwMeasuresPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->chips[SHOW_ALL], TRUE);
}

static gboolean
grow_cb (gpointer user_data)
{
  BwMeasuresPage *self = user_data;
  guint n = gtk_slice_list_model_get_size (self->begun) + MORE_ROWS;

  gtk_slice_list_model_set_size (self->begun, n);
  if (n < g_list_model_get_n_items (self->figures))
    return G_SOURCE_CONTINUE;
  gtk_slice_list_model_set_size (self->begun, G_MAXUINT);
  self->growth = 0;
  return G_SOURCE_REMOVE;
}

static GtkWidget *
make_row (gpointer figure, gpointer user_data)
{
  BwMeasuresPage *self = user_data;
  GtkWidget *row = bw_measure_row_new (bw_page_get_library (BW_PAGE (self)), figure, self->columns);

  g_object_bind_property (self->fold, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  return row;
}

static void
row_activated_cb (BwMeasuresPage *self, BwMeasureRow *row)
{
  BwMeasure *measure = bw_figure_get_measure (bw_measure_row_get_figure (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", bw_measure_noun.name,
                              bw_record_get_id (BW_RECORD (measure)));
}

static void
narrow_changed_cb (BwMeasuresPage *self)
{
  gboolean narrow = FALSE;

  g_object_get (self->fold, "narrow", &narrow, NULL);
  gtk_orientable_set_orientation (self->filters,
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  /* What a caption that is hidden now took is free. */
  bw_columns_forget (self->columns);
}

/* --- commands */

static void
add_measure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeasuresPage *self = user_data;

  gtk_menu_button_popup (self->add);
  gtk_widget_grab_focus (GTK_WIDGET (self->new_name));
}

static char *
dup_new_name (BwMeasuresPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_name))));
}

static void
new_name_changed_cb (BwMeasuresPage *self)
{
  g_autofree char *name = dup_new_name (self);

  gtk_widget_set_sensitive (self->create, *name != '\0');
}

static void
create_cb (BwMeasuresPage *self)
{
  g_autofree char *name = dup_new_name (self);
  g_autoptr (GError) error = NULL;
  BwMeasure *measure;

  if (*name == '\0')
    return;
  if (!bw_desk_check_line (name, &error))
    {
      bw_told_toast (GTK_WIDGET (self), error->message, FALSE);
      return;
    }
  measure = bw_desk_add_measure (bw_page_get_library (BW_PAGE (self)), name,
                                 (BwDirection) adw_combo_row_get_selected (self->new_direction));
  gtk_popover_popdown (self->add_popover);
  gtk_editable_set_text (GTK_EDITABLE (self->new_name), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", bw_measure_noun.name,
                              bw_record_get_id (BW_RECORD (measure)));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (BW_MEASURES_PAGE (user_data)->search));
}

static const GActionEntry commands[] = {
    {"add-measure", add_measure_cb},
    {"find-measure", find_cb},
};
static const char *const reading[] = {"find-measure", NULL};

/* --- the page */

static void
bw_measures_page_constructed (GObject *object)
{
  BwMeasuresPage *self = BW_MEASURES_PAGE (object);
  BwLibrary *library;
  GtkMapListModel *figures;

  G_OBJECT_CLASS (bw_measures_page_parent_class)->constructed (object);
  library = bw_page_get_library (BW_PAGE (self));
  figures = gtk_map_list_model_new (g_object_ref (bw_library_list (library, BW_TYPE_MEASURE)),
                                    measure_to_figure, self, NULL);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (bw_figure_compare, NULL, NULL));
  self->figures =
      G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (figures), g_object_ref (self->sorter)));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (self->figures), g_object_ref (self->filter));
  self->begun = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->shown)), 0, FIRST_ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->begun), make_row, self, NULL);
  self->growth = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  bw_enum_choice_fill (self->new_direction, bw_direction_get_type ());
  show_state (self);
}

/* The size of text is among what fonts and styles can change. */
static void
bw_measures_page_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (bw_measures_page_parent_class)->system_setting_changed (widget, setting);
  bw_columns_forget (BW_MEASURES_PAGE (widget)->columns);
}

static void
bw_measures_page_dispose (GObject *object)
{
  BwMeasuresPage *self = BW_MEASURES_PAGE (object);

  g_clear_handle_id (&self->recount, g_source_remove);
  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_handle_id (&self->growth, g_source_remove);
  g_clear_object (&self->begun);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->figures);
  g_clear_object (&self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURES_PAGE);
  g_clear_object (&self->columns);
  G_OBJECT_CLASS (bw_measures_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const chips[] = {"chip_all", "chip_concern", "chip_failing", "chip_without_story"};

  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, fold);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, filters);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, results);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, search);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, captions);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, list);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, add);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, add_popover);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, new_name);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, new_direction);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, create);
  for (gsize i = 0; i < N_SHOWS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, chips[i], FALSE,
                                               G_STRUCT_OFFSET (BwMeasuresPage, chips) +
                                                   (gssize) (i * sizeof (GtkToggleButton *)));
}

static void
bw_measures_page_class_init (BwMeasuresPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  object_class->constructed = bw_measures_page_constructed;
  object_class->dispose = bw_measures_page_dispose;
  widget_class->system_setting_changed = bw_measures_page_system_setting_changed;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->reading = reading;

  g_type_ensure (BW_TYPE_FOLDING_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measures-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, wish_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
bw_measures_page_init (BwMeasuresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_figures_drop_add (BW_PAGE (self));
  self->columns = bw_columns_new ();
  bw_columns_add (self->columns, self->captions);
}
