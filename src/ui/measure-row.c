// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-row.c - a row that follows its figure and the stories that stand beside it. */
#include "ui/measure-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/icons.h"
#include "chart/sparkline.h"
#include "chart/words.h"
#include "ui/application.h"
#include "ui/changes.h"
#include "ui/drawing-view.h"

#define SPARKLINE_WIDTH 112 /* points */
#define SPARKLINE_HEIGHT 30
#define ICON_SIZE 21

struct _BwMeasureRow
{
  GtkListBoxRow parent_instance;

  BwLibrary *library;
  BwFigure *figure;
  GListModel *pairings;
  gboolean narrow;

  GtkLabel *rank;
  GtkLabel *name;
  GtkOrientable *under_name;
  GtkLabel *caption;
  GtkLabel *stories;
  BwDrawingView *sparkline;
  BwDrawingView *variation;
  BwDrawingView *assurance;
  GtkLabel *latest;
  GtkLabel *period;
  GtkLabel *target;
};

typedef enum
{
  PROP_NARROW = 1,
} BwMeasureRowProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (BwMeasureRow, bw_measure_row, GTK_TYPE_LIST_BOX_ROW)

/* What stories say of the measure: the one that contradicts it is the one to know of. */
static const char *
words_of_stories (BwMeasureRow *self)
{
  BwPairingKind said = BW_PAIRING_NOT_MEASURED;
  guint n = g_list_model_get_n_items (self->pairings);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwPairing) pairing = g_list_model_get_item (self->pairings, i);
      if (pairing->kind == BW_PAIRING_CONTRADICTS ||
          (pairing->kind == BW_PAIRING_CONFIRMS && said != BW_PAIRING_CONTRADICTS))
        said = (BwPairingKind) pairing->kind;
    }
  if (n == 0)
    return NULL;
  switch (said)
    {
    case BW_PAIRING_CONFIRMS:
      return C_ ("measure", "a story confirms");
    case BW_PAIRING_CONTRADICTS:
      return C_ ("measure", "a story contradicts");
    case BW_PAIRING_NOT_MEASURED:
      break;
    }
  return C_ ("measure", "a story says what it does not measure");
}

/* Under the name: the unit, which may be cut, and what stories say, which may not. */
static void
show_caption (BwMeasureRow *self, const BwAnalysis *analysis)
{
  const char *unit = bw_figure_get_measure (self->figure)->unit;
  const char *said = words_of_stories (self);
  g_autofree char *target = bw_words_target (analysis);
  gboolean adds_target = self->narrow && !isnan (analysis->settings.target);
  /* Translators: a measure's unit and its target. */
  g_autofree char *both =
      adds_target ? g_strdup_printf (C_ ("measure", "%s · %s"), unit ? unit : "", target) : NULL;
  /* Translators: joins what stories say of a measure to its unit, which stands before it. */
  g_autofree char *stories =
      said ? g_strdup_printf (unit && !self->narrow ? C_ ("measure", " · %s") : "%s", said) : NULL;

  gtk_label_set_label (self->caption, both ? both : unit ? unit : "");
  gtk_label_set_label (self->stories, stories ? stories : "");
  gtk_widget_set_visible (GTK_WIDGET (self->stories), stories != NULL);
}

/* The row's words for those who do not see its columns. */
static void
name_row (BwMeasureRow *self, const BwAnalysis *analysis)
{
  g_autofree char *latest = bw_words_latest (analysis);
  g_autofree char *period = bw_words_latest_period (analysis);
  g_autofree char *target = bw_words_assurance_detail (analysis);
  const char *stories = words_of_stories (self);
  /* Translators: a measure read out: its name, unit, latest value and month, variation, assurance, target and
   * what stories say of it. */
  g_autofree char *label = g_strdup_printf (
      _ ("%s, %s: %s in %s, %s, %s, %s, %s"), gtk_label_get_label (self->name),
      gtk_label_get_label (self->caption), latest, period, bw_words_verdict (analysis),
      bw_words_assurance (analysis->summary.assurance), target, stories ? stories : _ ("no story"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
draw (BwMeasureRow *self, const BwAnalysis *analysis)
{
  BwSpcVariation variation = analysis->summary.variation;
  BwSpcAssurance assurance = analysis->summary.assurance;

  bw_drawing_view_show (
      self->sparkline,
      bw_sparkline_draw (analysis, SPARKLINE_WIDTH, SPARKLINE_HEIGHT, BW_NO_DATE, BW_NO_DATE), NULL);
  bw_drawing_view_show (self->variation, bw_icon_variation (variation, ICON_SIZE),
                        bw_words_verdict (analysis));
  bw_drawing_view_show (self->assurance, bw_icon_assurance (assurance, ICON_SIZE),
                        bw_words_assurance (assurance));
}

static void
show (BwMeasureRow *self)
{
  BwMeasure *measure = bw_figure_get_measure (self->figure);
  const BwAnalysis *analysis = bw_figure_get_analysis (self->figure);
  g_autofree char *rank =
      measure->importance == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, measure->importance);
  g_autofree char *latest = bw_words_latest (analysis);
  g_autofree char *period = bw_words_latest_period (analysis);
  g_autofree char *target = bw_words_target (analysis);

  gtk_label_set_label (self->rank, rank ? rank : "–");
  gtk_label_set_label (self->name, measure->name ? measure->name : _ ("Unnamed measure"));
  gtk_label_set_label (self->latest, latest);
  gtk_label_set_label (self->period, period);
  gtk_label_set_label (self->target, target);
  draw (self, analysis);
  show_caption (self, analysis);
  name_row (self, analysis);
}

static void
library_changed_cb (BwMeasureRow *self, GPtrArray *changes)
{
  if (bw_changes_touch (changes, &bw_pairing_noun))
    show (self);
}

static void
bw_measure_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, BW_MEASURE_ROW (object)->narrow);
}

static void
bw_measure_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwMeasureRow *self = BW_MEASURE_ROW (object);

  self->narrow = g_value_get_boolean (value);
  gtk_orientable_set_orientation (self->under_name,
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_wrap (self->stories, self->narrow);
  if (self->figure)
    show (self);
}

static void
bw_measure_row_dispose (GObject *object)
{
  BwMeasureRow *self = BW_MEASURE_ROW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->figure);
  g_clear_object (&self->pairings);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURE_ROW);
  G_OBJECT_CLASS (bw_measure_row_parent_class)->dispose (object);
}

static void
bw_measure_row_class_init (BwMeasureRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_measure_row_get_property;
  object_class->set_property = bw_measure_row_set_property;
  object_class->dispose = bw_measure_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BW_TYPE_DRAWING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, rank);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, name);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, under_name);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, caption);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, stories);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, variation);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, assurance);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, latest);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, period);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, target);
}

static void
bw_measure_row_init (BwMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_measure_row_new (BwLibrary *library, BwFigure *figure, BwColumns *columns)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_FIGURE (figure), NULL);

  BwMeasureRow *self = g_object_new (BW_TYPE_MEASURE_ROW, NULL);

  self->library = g_object_ref (library);
  self->figure = g_object_ref (figure);
  self->pairings = bw_library_list_of (library, BW_TYPE_PAIRING, "measure",
                                       bw_record_get_id (BW_RECORD (bw_figure_get_measure (figure))));
  bw_columns_add (columns, gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));
  g_signal_connect_object (figure, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

BwFigure *
bw_measure_row_get_figure (BwMeasureRow *self)
{
  g_return_val_if_fail (BW_IS_MEASURE_ROW (self), NULL);

  return self->figure;
}
