// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-choice.c - offers the charts that a measure's figures can stand on, and says why one may be better
 * than another; shows the rows that the chosen one needs. */
#include "ui/chart-choice.h"

#include <glib/gi18n-lib.h>

#include "chart/advice.h"
#include "desk/desk.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/field-link.h"

#define N_CHARTS (BW_CHART_T + 1)

struct _BwChartChoice
{
  BwPart parent_instance;

  GtkLabel *advice;
  AdwComboRow *chart_kind;
  AdwComboRow *rules;
  AdwComboRow *run_length;
  AdwEntryRow *per;
  AdwEntryRow *baseline;
  GtkWidget *screening;
  GtkSwitch *is_screened;
  AdwComboRow *comparator;
  AdwEntryRow *comparator_name;

  BwChartKind offered[N_CHARTS]; /* in the order of the rows of @chart_kind */
  guint n_offered;
  GPtrArray *others;   /* BwMeasure, in the order of the rows of @comparator behind "None" */
  gboolean is_showing; /* rows change because the measure did */
};

G_DEFINE_FINAL_TYPE (BwChartChoice, bw_chart_choice, BW_TYPE_PART)

/* --- shown */

/* A row that is being chosen from keeps its words while they are the same. */
static void
offer (AdwComboRow *row, GPtrArray *words, guint chosen)
{
  GtkStringList *offered = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (offered));
  gboolean is_same = n == words->len;

  for (guint i = 0; is_same && i < n; i++)
    is_same = g_str_equal (gtk_string_list_get_string (offered, i), g_ptr_array_index (words, i));
  if (!is_same)
    {
      g_ptr_array_add (words, NULL);
      gtk_string_list_splice (offered, 0, n, (const char *const *) words->pdata);
    }
  adw_combo_row_set_selected (row, chosen);
}

static void
offer_charts (BwChartChoice *self, BwSeries *series)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *reason = bw_advice_dup_reason (series);
  guint chosen = 0;

  self->n_offered = 0;
  for (BwChartKind chart = BW_CHART_XMR; chart <= BW_CHART_T; chart++)
    {
      gboolean is_chosen = (int) chart == series->measure->chart;

      if (!is_chosen && !bw_advice_fits (series, chart))
        continue;
      if (is_chosen)
        chosen = self->n_offered;
      self->offered[self->n_offered++] = chart;
      g_ptr_array_add (words, (gpointer) bw_enum_get_word (bw_chart_kind_get_type (), (int) chart));
    }
  offer (self->chart_kind, words, chosen);
  gtk_label_set_label (self->advice, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), reason != NULL);
}

static const char *
name_of (const BwMeasure *measure)
{
  return measure->name ? measure->name : _ ("Unnamed measure");
}

static void
offer_comparators (BwChartChoice *self, BwLibrary *library, BwMeasure *measure)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GListModel *measures = bw_library_list (library, BW_TYPE_MEASURE);
  guint chosen = 0;

  g_ptr_array_set_size (self->others, 0);
  g_ptr_array_add (names, (gpointer) C_ ("measure", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (BwMeasure) other = g_list_model_get_item (measures, i);

      if (other == measure)
        continue;
      g_ptr_array_add (names, (gpointer) name_of (other));
      if (bw_record_get_id (BW_RECORD (other)) == measure->comparator)
        chosen = self->others->len + 1;
      g_ptr_array_add (self->others, g_steal_pointer (&other));
    }
  offer (self->comparator, names, chosen);
}

/* Limits from moving ranges may leave outlying ones out. */
static gboolean
rests_on_ranges (BwChartKind chart)
{
  return chart == BW_CHART_XMR || chart == BW_CHART_I || chart == BW_CHART_PP || chart == BW_CHART_UP ||
         chart == BW_CHART_T;
}

static void
show_what_matters (BwChartChoice *self, const BwSeries *series)
{
  const BwMeasure *measure = series->measure;
  gboolean is_xmr = measure->chart == BW_CHART_XMR;

  gtk_widget_set_visible (GTK_WIDGET (self->rules), is_xmr);
  gtk_widget_set_visible (GTK_WIDGET (self->run_length), is_xmr);
  gtk_widget_set_visible (GTK_WIDGET (self->per), !measure->is_share && bw_advice_fits (series, BW_CHART_U));
  gtk_widget_set_visible (self->screening, rests_on_ranges (measure->chart));
  gtk_widget_set_visible (GTK_WIDGET (self->comparator_name), measure->comparator != BW_NOBODY);
}

static void
bw_chart_choice_show (BwPart *part, BwLibrary *library, gpointer record)
{
  BwChartChoice *self = BW_CHART_CHOICE (part);
  BwMeasure *measure = record;
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

  self->is_showing = TRUE;
  offer_charts (self, series);
  offer_comparators (self, library, measure);
  adw_combo_row_set_selected (self->run_length, measure->run_length == 6 ? 1 : 0);
  show_what_matters (self, series);
  self->is_showing = FALSE;
}

/* --- chosen */

/* NULL: nobody chose. */
static BwMeasure *
get_chooser (BwChartChoice *self)
{
  return self->is_showing ? NULL : bw_part_get_record (BW_PART (self));
}

static void
chart_chosen_cb (BwChartChoice *self)
{
  BwMeasure *measure = get_chooser (self);
  guint place = adw_combo_row_get_selected (self->chart_kind);

  if (measure && place < self->n_offered)
    bw_desk_choose_chart (bw_part_get_library (BW_PART (self)), measure, self->offered[place]);
}

static void
run_length_chosen_cb (BwChartChoice *self)
{
  BwMeasure *measure = get_chooser (self);

  if (measure)
    bw_desk_choose_run_length (bw_part_get_library (BW_PART (self)), measure,
                               adw_combo_row_get_selected (self->run_length) == 1 ? 6 : BW_UNSET);
}

static void
comparator_chosen_cb (BwChartChoice *self)
{
  BwMeasure *measure = get_chooser (self);
  guint place = adw_combo_row_get_selected (self->comparator);

  if (measure && place <= self->others->len)
    bw_desk_compare_measure (bw_part_get_library (BW_PART (self)), measure,
                             place > 0 ? g_ptr_array_index (self->others, place - 1) : NULL, NULL);
}

static void
fill (AdwComboRow *row, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_rows (BwChartChoice *self)
{
  const char *const run_lengths[] = {_ ("Seven"), _ ("Six"), NULL};

  self->is_showing = TRUE;
  fill (self->run_length, run_lengths);
  fill (self->chart_kind, NULL);
  fill (self->comparator, NULL);
  self->is_showing = FALSE;
}

static void
bw_chart_choice_constructed (GObject *object)
{
  BwChartChoice *self = BW_CHART_CHOICE (object);

  G_OBJECT_CLASS (bw_chart_choice_parent_class)->constructed (object);
  fill_rows (self);
  bw_field_link_choice (object, "rules", self->rules);
  bw_field_link_entry (object, "per", self->per);
  bw_field_link_entry (object, "baseline", self->baseline);
  bw_field_link_switch (object, "is_screened", self->is_screened);
  bw_field_link_entry (object, "comparator_name", self->comparator_name);
}

static void
bw_chart_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_CHART_CHOICE);
  G_OBJECT_CLASS (bw_chart_choice_parent_class)->dispose (object);
}

static void
bw_chart_choice_finalize (GObject *object)
{
  g_ptr_array_unref (BW_CHART_CHOICE (object)->others);
  G_OBJECT_CLASS (bw_chart_choice_parent_class)->finalize (object);
}

static void
bw_chart_choice_class_init (BwChartChoiceClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_measure_noun, NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_chart_choice_constructed;
  G_OBJECT_CLASS (klass)->dispose = bw_chart_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_chart_choice_finalize;
  part_class->show = bw_chart_choice_show;
  part_class->nouns = nouns;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "chart-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, advice);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, chart_kind);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, rules);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, run_length);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, per);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, baseline);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, screening);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, is_screened);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, comparator);
  gtk_widget_class_bind_template_child (widget_class, BwChartChoice, comparator_name);
  gtk_widget_class_bind_template_callback (widget_class, chart_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_length_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, comparator_chosen_cb);
}

static void
bw_chart_choice_init (BwChartChoice *self)
{
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
