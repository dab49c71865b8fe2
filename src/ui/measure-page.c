// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-page.c - the sentence and the chart at the top, the parts below; name and rules in a popover. */
#include "ui/measure-page.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "chart/description.h"
#include "chart/finding.h"
#include "chart/icons.h"
#include "chart/words.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/chart-choice.h"
#include "ui/chart-notes.h"
#include "ui/chart-view.h"
#include "ui/drawing-view.h"
#include "ui/field-link.h"
#include "ui/figures-drop.h"
#include "ui/folding-bin.h"
#include "ui/history.h"
#include "ui/import-question.h"
#include "ui/readings-table.h"
#include "ui/told.h"

#define ICON_SIZE 25.5 /* points */

struct _BwMeasurePage
{
  BwPage parent_instance;

  BwFigure *figure; /* NULL: no measure is shown */

  AdwWindowTitle *title;
  BwFoldingBin *fold;
  GtkOrientable *below; /* under each other where there is little width */
  GtkStack *state;
  BwDrawingView *variation;
  BwDrawingView *assurance;
  GtkLabel *headline;
  GtkLabel *evidence;
  GtkLabel *method;
  BwChartView *chart;

  GtkMenuButton *facts;
  AdwEntryRow *name;
  AdwEntryRow *unit;
  AdwComboRow *improvement;
  AdwEntryRow *importance;
  GtkSwitch *is_share;
  AdwEntryRow *decimals;
  AdwEntryRow *source_note;
};

G_DEFINE_FINAL_TYPE (BwMeasurePage, bw_measure_page, BW_TYPE_PAGE)

static void
show_title (BwMeasurePage *self, BwMeasure *measure)
{
  const char *direction = bw_words_direction (measure);
  g_autofree char *subtitle = NULL;

  if (measure->importance == BW_UNSET)
    subtitle = g_strdup (direction);
  else
    /* Translators: under a measure's name: its rank by importance, and which way is better. */
    subtitle = g_strdup_printf (_ ("Rank %" PRId64 " · %s"), measure->importance, direction);
  adw_window_title_set_title (self->title, measure->name ? measure->name : _ ("Unnamed measure"));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
show_finding (BwMeasurePage *self, const BwAnalysis *analysis)
{
  BwSpcVariation variation = analysis->summary.variation;
  BwSpcAssurance assurance = analysis->summary.assurance;
  g_autofree char *evidence = bw_finding_dup_evidence (analysis);
  g_autofree char *target = bw_finding_dup_target (analysis);
  g_autofree char *planned = bw_description_dup_planned (analysis);
  g_autofree char *both = g_strjoin (" ", evidence, target ? target : planned, target ? planned : NULL, NULL);
  g_autofree char *method = bw_description_dup_method (analysis);

  bw_drawing_view_show (self->variation, bw_icon_variation (variation, ICON_SIZE),
                        bw_words_verdict (analysis));
  bw_drawing_view_show (self->assurance, bw_icon_assurance (assurance, ICON_SIZE),
                        bw_words_assurance (assurance));
  gtk_label_set_label (self->headline, bw_finding_get_headline (analysis));
  gtk_label_set_label (self->evidence, both);
  gtk_label_set_label (self->method, method);
}

static void
show (BwMeasurePage *self)
{
  const BwAnalysis *analysis = bw_figure_get_analysis (self->figure);

  show_title (self, bw_figure_get_measure (self->figure));
  gtk_stack_set_visible_child_name (self->state, analysis->n > 0 ? "chart" : "empty");
  if (analysis->n > 0)
    show_finding (self, analysis);
}

static void
record_changed_cb (BwMeasurePage *self)
{
  BwMeasure *measure = bw_page_get_record (BW_PAGE (self));

  g_clear_object (&self->figure);
  if (measure)
    {
      self->figure = bw_figure_new (bw_page_get_library (BW_PAGE (self)), measure);
      g_signal_connect_object (self->figure, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
      show (self);
    }
  bw_chart_view_set_figure (self->chart, self->figure);
}

static void
narrow_changed_cb (BwMeasurePage *self)
{
  gboolean narrow = FALSE;

  g_object_get (self->fold, "narrow", &narrow, NULL);
  gtk_orientable_set_orientation (self->below,
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* --- commands */

static void
delete_measure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwPage *page = user_data;
  BwMeasure *measure = bw_page_get_record (page);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page)));
  /* Translators: %s is the name of a measure. */
  g_autofree char *text =
      g_strdup_printf (_ ("“%s” deleted"), measure->name ? measure->name : _ ("Unnamed measure"));

  bw_desk_remove_measure (bw_page_get_library (page), measure);
  bw_told_toast (window, text, TRUE);
}

static void
rename_measure_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwMeasurePage *self = user_data;

  gtk_menu_button_popup (self->facts);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
paste_readings_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BwPage *page = user_data;

  bw_import_question_paste (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), bw_page_get_library (page),
                            bw_page_get_record (page));
}

static const GActionEntry commands[] = {
    {"delete-measure", delete_measure_cb},
    {"rename-measure", rename_measure_cb},
    {"paste-readings", paste_readings_cb},
};

static gboolean
bw_measure_page_allows (BwPage *page, const char *command)
{
  return bw_page_get_record (page) != NULL;
}

static void
link_fields (BwMeasurePage *self)
{
  GObject *holder = G_OBJECT (self);

  bw_field_link_entry (holder, "name", self->name);
  bw_field_link_entry (holder, "unit", self->unit);
  bw_field_link_choice (holder, "improvement", self->improvement);
  bw_field_link_entry (holder, "importance", self->importance);
  bw_field_link_switch (holder, "is_share", self->is_share);
  bw_field_link_entry (holder, "decimals", self->decimals);
  bw_field_link_entry (holder, "source_note", self->source_note);
}

static void
bw_measure_page_constructed (GObject *object)
{
  BwMeasurePage *self = BW_MEASURE_PAGE (object);

  G_OBJECT_CLASS (bw_measure_page_parent_class)->constructed (object);
  link_fields (self);
  g_signal_connect (self, "notify::record", G_CALLBACK (record_changed_cb), NULL);
}

static void
bw_measure_page_dispose (GObject *object)
{
  BwMeasurePage *self = BW_MEASURE_PAGE (object);

  g_clear_object (&self->figure);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURE_PAGE);
  G_OBJECT_CLASS (bw_measure_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, title);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, fold);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, below);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, state);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, variation);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, assurance);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, headline);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, evidence);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, method);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, chart);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, facts);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, name);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, unit);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, improvement);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, importance);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, is_share);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, decimals);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, source_note);
}

static void
bw_measure_page_class_init (BwMeasurePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  object_class->constructed = bw_measure_page_constructed;
  object_class->dispose = bw_measure_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->allows = bw_measure_page_allows;

  g_type_ensure (BW_TYPE_CHART_CHOICE);
  g_type_ensure (BW_TYPE_CHART_NOTES);
  g_type_ensure (BW_TYPE_CHART_VIEW);
  g_type_ensure (BW_TYPE_READINGS_TABLE);
  g_type_ensure (BW_TYPE_DRAWING_VIEW);
  g_type_ensure (BW_TYPE_FOLDING_BIN);
  bw_history_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measure-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
bw_measure_page_init (BwMeasurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_figures_drop_add (BW_PAGE (self));
}
