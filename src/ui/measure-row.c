// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-row.c - shows a standing; says nothing that the chart's own words do not say. */
#include "ui/measure-row.h"

#include <glib/gi18n-lib.h>

#include "chart/icons.h"
#include "chart/sparkline.h"
#include "chart/words.h"
#include "ui/application.h"
#include "ui/drawing-view.h"

#define SPARKLINE_WIDTH 112.0
#define SPARKLINE_HEIGHT 30.0
#define ICON_SIZE 21.0

struct _BwMeasureRow
{
  GtkListBoxRow parent_instance;

  BwLibrary *library;
  BwMeasureStanding *standing;

  GtkLabel *rank;
  GtkWidget *name_box;
  GtkLabel *name;
  GtkLabel *caption;
  BwDrawingView *sparkline;
  GtkWidget *icons;
  BwDrawingView *variation;
  BwDrawingView *assurance;
  GtkWidget *latest_box;
  GtkLabel *latest;
  GtkLabel *latest_period;
  GtkLabel *target;
};

G_DEFINE_FINAL_TYPE (BwMeasureRow, bw_measure_row, GTK_TYPE_LIST_BOX_ROW)

/* What the first story beside the measure says of it; NULL if there is none. */
static const char *
get_pairing_words (BwMeasureRow *self, BwMeasure *measure)
{
  g_autoptr (GListModel) pairings =
      bw_library_list_of (self->library, BW_TYPE_PAIRING, "measure", bw_record_get_id (BW_RECORD (measure)));
  g_autoptr (BwPairing) first = g_list_model_get_item (pairings, 0);

  if (first == NULL)
    return NULL;
  switch ((BwPairingKind) first->kind)
    {
    case BW_PAIRING_CONFIRMS:
      return _ ("a story confirms");
    case BW_PAIRING_CONTRADICTS:
      return _ ("a story contradicts");
    case BW_PAIRING_NOT_MEASURED:
      return _ ("a story says what it does not measure");
    }
  return NULL;
}

static void
show_names (BwMeasureRow *self, BwMeasure *measure)
{
  const char *pairing = get_pairing_words (self, measure);
  g_autofree char *rank =
      measure->importance == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, measure->importance);
  g_autofree char *caption = NULL;

  if (pairing && measure->unit)
    /* Translators: the unit of a measure, and what a story says of it. */
    caption = g_strdup_printf (C_ ("measure", "%1$s · %2$s"), measure->unit, pairing);
  else
    caption = g_strdup (pairing ? pairing : measure->unit);
  gtk_label_set_label (self->rank, rank ? rank : "–");
  gtk_label_set_label (self->name, measure->name ? measure->name : _ ("Unnamed measure"));
  gtk_label_set_label (self->caption, caption ? caption : "");
}

static void
show (BwMeasureRow *self)
{
  const BwAnalysis *analysis = bw_measure_standing_get_analysis (self->standing);
  const BwSpcSummary *summary = &analysis->summary;
  g_autofree char *latest = bw_words_latest (analysis);
  g_autofree char *period = bw_words_latest_period (analysis);
  g_autofree char *target = bw_words_target (analysis);

  show_names (self, bw_measure_standing_get_measure (self->standing));
  bw_drawing_view_show (
      self->sparkline,
      bw_sparkline_draw (analysis, SPARKLINE_WIDTH, SPARKLINE_HEIGHT, BW_NO_DATE, BW_NO_DATE), NULL);
  bw_drawing_view_show (self->variation, bw_icon_variation (summary->variation, ICON_SIZE),
                        bw_words_variation (summary->variation));
  bw_drawing_view_show (self->assurance, bw_icon_assurance (summary->assurance, ICON_SIZE),
                        bw_words_assurance (summary->assurance));
  gtk_label_set_label (self->latest, latest);
  gtk_label_set_label (self->latest_period, period);
  gtk_label_set_label (self->target, target);

  /* Translators: a measure for a screen reader: its name, its latest value and when, the words of its two
   * icons. */
  g_autofree char *words =
      g_strdup_printf (_ ("%1$s, %2$s in %3$s, %4$s, %5$s"), gtk_label_get_label (self->name), latest, period,
                       bw_words_variation (summary->variation), bw_words_assurance (summary->assurance));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bw_measure_row_dispose (GObject *object)
{
  BwMeasureRow *self = BW_MEASURE_ROW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->standing);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_MEASURE_ROW);
  G_OBJECT_CLASS (bw_measure_row_parent_class)->dispose (object);
}

static void
bw_measure_row_class_init (BwMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_measure_row_dispose;
  g_type_ensure (BW_TYPE_DRAWING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, rank);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, name_box);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, name);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, caption);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, sparkline);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, icons);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, variation);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, assurance);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, latest_box);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, latest);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, latest_period);
  gtk_widget_class_bind_template_child (widget_class, BwMeasureRow, target);
}

static void
bw_measure_row_init (BwMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_measure_row_new (BwLibrary *library, BwMeasureStanding *standing, GtkSizeGroup *const *columns)
{
  g_return_val_if_fail (BW_IS_MEASURE_STANDING (standing), NULL);

  BwMeasureRow *self = g_object_new (BW_TYPE_MEASURE_ROW, NULL);
  GtkWidget *cells[BW_MEASURE_COLUMNS] = {
      GTK_WIDGET (self->rank), self->name_box,           GTK_WIDGET (self->sparkline), self->icons,
      self->latest_box,        GTK_WIDGET (self->target)};

  self->library = g_object_ref (library);
  self->standing = g_object_ref (standing);
  for (gsize i = 0; i < BW_MEASURE_COLUMNS; i++)
    gtk_size_group_add_widget (columns[i], cells[i]);
  g_signal_connect_object (standing, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

GtkWidget *
bw_measure_row_make_captions (GtkSizeGroup *const *columns)
{
  static const struct
  {
    const char *text;
    float xalign;
  } captions[BW_MEASURE_COLUMNS] = {{N_ ("Rank"), 0.5F}, {N_ ("Measure"), 0},
                                    {N_ ("Course"), 0},  {N_ ("Variation, assurance"), 0},
                                    {N_ ("Latest"), 1},  {N_ ("Target"), 1}};
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  gtk_widget_set_margin_start (box, 14);
  gtk_widget_set_margin_end (box, 14);
  for (gsize i = 0; i < BW_MEASURE_COLUMNS; i++)
    {
      GtkWidget *label = gtk_label_new (_ (captions[i].text));
      gtk_label_set_xalign (GTK_LABEL (label), captions[i].xalign);
      gtk_widget_add_css_class (label, "colhead");
      gtk_widget_set_hexpand (label, i == 1);
      gtk_size_group_add_widget (columns[i], label);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

BwMeasure *
bw_measure_row_get_measure (BwMeasureRow *self)
{
  g_return_val_if_fail (BW_IS_MEASURE_ROW (self), NULL);

  return bw_measure_standing_get_measure (self->standing);
}
