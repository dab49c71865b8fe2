// SPDX-License-Identifier: GPL-3.0-or-later
/* measures-page.c - measures become standings, standings are sorted, and each has its row. */
#include "ui/measures-page.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/changes.h"
#include "ui/measure-row.h"

struct _BwMeasuresPage
{
  BwPage parent_instance;

  GtkSorter *sorter;
  GtkSizeGroup *columns[BW_MEASURE_COLUMNS];

  AdwWindowTitle *title;
  GtkStack *stack;
  AdwBin *captions;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwMeasuresPage, bw_measures_page, BW_TYPE_PAGE)

static gpointer
make_standing (gpointer item, gpointer library)
{
  g_autoptr (BwMeasure) measure = item;

  return bw_measure_standing_new (library, measure);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return bw_measure_standing_compare ((gpointer) a, (gpointer) b);
}

static GtkWidget *
make_row (gpointer standing, gpointer user_data)
{
  BwMeasuresPage *self = user_data;

  return bw_measure_row_new (bw_page_get_library (BW_PAGE (self)), standing, self->columns);
}

static void
count_changed_cb (BwMeasuresPage *self, guint position, guint removed, guint added, GListModel *measures)
{
  guint n = g_list_model_get_n_items (measures);
  /* Translators: how many measures there are, and in which order they are listed. */
  g_autofree char *subtitle = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u measure, concern first", "%u measures, concern first", n), n);

  adw_window_title_set_subtitle (self->title, n > 0 ? subtitle : "");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
}

static void
library_changed_cb (BwMeasuresPage *self, GPtrArray *changes)
{
  static const BwNoun *const sorted_by[] = {&bw_measure_noun, &bw_reading_noun, &bw_target_noun,
                                            &bw_phase_noun, NULL};

  if (bw_changes_touch_any (changes, sorted_by))
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
row_activated_cb (BwMeasuresPage *self, BwMeasureRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", "measure",
                              bw_record_get_id (BW_RECORD (bw_measure_row_get_measure (row))));
}

static void
new_measure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeasure *measure =
      bw_desk_add_measure (bw_page_get_library (user_data), _ ("New measure"), BW_DIRECTION_NEUTRAL);

  gtk_widget_activate_action (user_data, "win.go", "(sx)", "measure", bw_record_get_id (BW_RECORD (measure)));
}

static const GActionEntry commands[] = {
    {"new-measure", new_measure_cb},
};

static void
bw_measures_page_constructed (GObject *object)
{
  BwMeasuresPage *self = BW_MEASURES_PAGE (object);

  G_OBJECT_CLASS (bw_measures_page_parent_class)->constructed (object);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));
  GListModel *measures = bw_library_list (library, BW_TYPE_MEASURE);
  GtkMapListModel *standings =
      gtk_map_list_model_new (g_object_ref (measures), make_standing, g_object_ref (library), g_object_unref);
  g_autoptr (GtkSortListModel) sorted =
      gtk_sort_list_model_new (G_LIST_MODEL (standings), g_object_ref (self->sorter));

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (sorted), make_row, self, NULL);
  adw_bin_set_child (self->captions, bw_measure_row_make_captions (self->columns));
  g_signal_connect_object (measures, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  count_changed_cb (self, 0, 0, 0, measures);
}

static void
bw_measures_page_dispose (GObject *object)
{
  BwMeasuresPage *self = BW_MEASURES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURES_PAGE);
  g_clear_object (&self->sorter);
  for (gsize i = 0; i < BW_MEASURE_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  G_OBJECT_CLASS (bw_measures_page_parent_class)->dispose (object);
}

static void
bw_measures_page_class_init (BwMeasuresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_measures_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = bw_measures_page_dispose;
  BW_PAGE_CLASS (klass)->commands = commands;
  BW_PAGE_CLASS (klass)->n_commands = G_N_ELEMENTS (commands);

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, title);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, captions);
  gtk_widget_class_bind_template_child (widget_class, BwMeasuresPage, list);
}

static void
bw_measures_page_init (BwMeasuresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  for (gsize i = 0; i < BW_MEASURE_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}
