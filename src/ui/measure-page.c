// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-page.c - one standing, shown as a sentence, a chart and a table. The sentence comes first. */
#include "ui/measure-page.h"

#include <glib/gi18n-lib.h>

#include "chart/description.h"
#include "chart/finding.h"
#include "chart/icons.h"
#include "chart/words.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/chart-notes.h"
#include "ui/chart-view.h"
#include "ui/drawing-view.h"
#include "ui/measure-form.h"
#include "ui/measure-standing.h"
#include "ui/reading-table.h"
#include "ui/told.h"

#define ICON_SIZE 26.0

struct _BwMeasurePage
{
  BwPage parent_instance;

  BwMeasureStanding *standing; /* NULL: no measure is shown */

  AdwWindowTitle *title;
  BwDrawingView *variation;
  BwDrawingView *assurance;
  GtkLabel *finding;
  GtkLabel *method;
  BwChartView *chart;
  BwReadingTable *readings;
  BwChartNotes *notes;
};

G_DEFINE_FINAL_TYPE (BwMeasurePage, bw_measure_page, BW_TYPE_PAGE)

static BwMeasure *
get_measure (gpointer self)
{
  return bw_page_get_record (BW_PAGE (self));
}

/* --- commands */

static void
details_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_measure_form_edit (user_data, bw_page_get_library (user_data), get_measure (user_data));
}

static void
add_target_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_measure_form_add_target (user_data, bw_page_get_library (user_data), get_measure (user_data));
}

static void
add_phase_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_measure_form_add_phase (user_data, bw_page_get_library (user_data), get_measure (user_data));
}

static void
add_marker_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_measure_form_add_marker (user_data, bw_page_get_library (user_data), get_measure (user_data));
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_told_toast (user_data, _ ("The measure and its readings were deleted"), TRUE);
  bw_desk_remove_measure (bw_page_get_library (user_data), get_measure (user_data));
}

static const GActionEntry commands[] = {
    {"measure-details", details_cb}, {"add-target", add_target_cb}, {"add-phase", add_phase_cb},
    {"add-marker", add_marker_cb},   {"remove-measure", remove_cb},
};

static gboolean
bw_measure_page_allows (BwPage *page, const char *command)
{
  return get_measure (page) != NULL;
}

/* --- showing */

static void
show_title (BwMeasurePage *self, const BwAnalysis *analysis)
{
  BwMeasure *measure = analysis->measure;
  const char *direction = bw_words_direction (measure);
  g_autofree char *subtitle = NULL;

  if (measure->importance != BW_UNSET)
    /* Translators: the rank of a measure by importance, and which way is better. */
    subtitle = g_strdup_printf (_ ("Rank %1$d · %2$s"), (int) measure->importance, direction);
  else
    subtitle = g_strdup (direction);
  adw_window_title_set_title (self->title, measure->name ? measure->name : _ ("Unnamed measure"));
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
show (BwMeasurePage *self)
{
  const BwAnalysis *analysis = bw_measure_standing_get_analysis (self->standing);
  const BwSpcSummary *summary = &analysis->summary;
  g_autofree char *finding = bw_finding_dup_text (analysis);
  g_autofree char *target = bw_finding_dup_target (analysis);
  g_autofree char *method = bw_description_dup_method (analysis);
  g_autofree char *small = target ? g_strdup_printf ("%s\n%s", target, method) : g_strdup (method);

  show_title (self, analysis);
  bw_drawing_view_show (self->variation, bw_icon_variation (summary->variation, ICON_SIZE),
                        bw_words_variation (summary->variation));
  bw_drawing_view_show (self->assurance, bw_icon_assurance (summary->assurance, ICON_SIZE),
                        bw_words_assurance (summary->assurance));
  gtk_label_set_label (self->finding, finding);
  gtk_label_set_label (self->method, small);
  bw_chart_view_show (self->chart, analysis);
  bw_reading_table_show (self->readings, analysis);
}

static void
record_changed_cb (BwMeasurePage *self)
{
  BwMeasure *measure = get_measure (self);
  BwLibrary *library = bw_page_get_library (BW_PAGE (self));

  if (self->standing)
    g_signal_handlers_disconnect_by_func (self->standing, show, self);
  bw_chart_view_show (self->chart, NULL);
  g_clear_object (&self->standing);
  if (measure == NULL)
    return;
  self->standing = bw_measure_standing_new (library, measure);
  g_signal_connect_object (self->standing, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  bw_chart_notes_set_measure (self->notes, library, measure);
  show (self);
}

static void
bw_measure_page_dispose (GObject *object)
{
  BwMeasurePage *self = BW_MEASURE_PAGE (object);

  if (self->chart)
    bw_chart_view_show (self->chart, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURE_PAGE);
  g_clear_object (&self->standing);
  G_OBJECT_CLASS (bw_measure_page_parent_class)->dispose (object);
}

static void
bw_measure_page_class_init (BwMeasurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPageClass *page_class = BW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_measure_page_dispose;
  page_class->commands = commands;
  page_class->n_commands = G_N_ELEMENTS (commands);
  page_class->allows = bw_measure_page_allows;

  g_type_ensure (BW_TYPE_DRAWING_VIEW);
  g_type_ensure (BW_TYPE_CHART_VIEW);
  g_type_ensure (BW_TYPE_READING_TABLE);
  g_type_ensure (BW_TYPE_CHART_NOTES);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, title);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, variation);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, assurance);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, finding);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, method);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, chart);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, readings);
  gtk_widget_class_bind_template_child (widget_class, BwMeasurePage, notes);
}

static void
bw_measure_page_init (BwMeasurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::record", G_CALLBACK (record_changed_cb), NULL);
}
