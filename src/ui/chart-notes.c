// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.c - one boxed list over four kinds of nouns; a story leads to its page, the others can be taken
 * away. */
#include "ui/chart-notes.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "chart/words.h"
#include "desk/desk.h"
#include "ui/read-only.h"
#include "ui/noun-row.h"
#include "ui/told.h"

struct _BwChartNotes
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwMeasure *measure;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwChartNotes, bw_chart_notes, ADW_TYPE_BIN)

/* --- words */

static void
describe_target (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwTarget *target = record;
  BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, target->measure);
  BwValueFormat format = {measure && measure->is_share,
                          measure && measure->decimals != BW_UNSET ? (int) measure->decimals : 1};
  g_autofree char *value = bw_format_value (format, target->value);
  g_autofree char *since = bw_format_date (target->since);
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;

  if (measure && measure->improvement == BW_DIRECTION_INCREASE)
    title = g_strdup_printf (_ ("At least %s"), value);
  else if (measure && measure->improvement == BW_DIRECTION_DECREASE)
    title = g_strdup_printf (_ ("At most %s"), value);
  else
    title = g_strdup_printf (_ ("Target %s"), value);
  if (target->since == BW_NO_DATE)
    caption = target->name ? g_strdup_printf (_ ("Target (%s)"), target->name) : g_strdup (_ ("Target"));
  else if (target->name)
    /* Translators: whose target, and since when. */
    caption = g_strdup_printf (_ ("Target (%1$s) since %2$s"), target->name, since);
  else
    caption = g_strdup_printf (_ ("Target since %s"), since);
  bw_noun_row_say (row, title, caption);
}

static void
describe_phase (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPhase *phase = record;
  g_autofree char *start = bw_format_date (phase->start);
  g_autofree char *title = g_strdup_printf (_ ("Limits begin anew on %s"), start);

  bw_noun_row_say (row, title, phase->reason ? phase->reason : _ ("No reason given"));
}

static void
describe_marker (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwMarker *marker = record;
  g_autofree char *date = bw_format_date (marker->date);
  g_autofree char *caption = g_strdup_printf (_ ("Marker, %s"), date);

  bw_noun_row_say (row, marker->text, caption);
}

static void
describe_pairing (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPairing *pairing = record;
  BwStory *story = bw_library_get (library, BW_TYPE_STORY, pairing->story);
  g_autofree char *title = g_strdup_printf (_ ("“%s”"), story && story->title ? story->title : "");

  bw_noun_row_say (row, title, bw_words_pairing (pairing->kind));
}

/* --- rows */

static void
remove_cb (GtkButton *button, BwNounRow *row)
{
  BwChartNotes *self = BW_CHART_NOTES (gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_CHART_NOTES));

  bw_desk_remove_from_chart (self->library, bw_noun_row_get_record (row));
  bw_told_toast (GTK_WIDGET (self), _ ("Taken off the chart"), TRUE);
}

static void
story_activated_cb (BwNounRow *row)
{
  BwPairing *pairing = bw_noun_row_get_record (row);

  gtk_widget_activate_action (GTK_WIDGET (row), "win.go", "(sx)", "story", pairing->story);
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *icon;
    BwNounRowDescribe describe;
  } kinds[] = {
      {bw_target_get_type, "bw-target-symbolic", describe_target},
      {bw_phase_get_type, "bw-phase-symbolic", describe_phase},
      {bw_marker_get_type, "bw-marker-symbolic", describe_marker},
      {bw_pairing_get_type, "bw-story-symbolic", describe_pairing},
  };
  BwChartNotes *self = user_data;
  gsize kind = 0;

  while (kinds[kind].get_type () != G_OBJECT_TYPE (record))
    kind++;
  GtkWidget *row = bw_noun_row_new (self->library, record, kinds[kind].describe);
  bw_noun_row_add_icon (BW_NOUN_ROW (row), kinds[kind].icon);
  if (BW_IS_PAIRING (record))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (story_activated_cb), NULL);
      return row;
    }
  GtkWidget *button =
      bw_noun_row_add_button (BW_NOUN_ROW (row), "list-remove-symbolic", _ ("Take off the chart"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), row, 0);
  bw_read_only_guard (self->library, button);
  return row;
}

static void
bw_chart_notes_dispose (GObject *object)
{
  BwChartNotes *self = BW_CHART_NOTES (object);

  g_clear_object (&self->library);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (bw_chart_notes_parent_class)->dispose (object);
}

static void
bw_chart_notes_class_init (BwChartNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_chart_notes_dispose;
}

static void
bw_chart_notes_init (BwChartNotes *self)
{
  GtkWidget *nothing = gtk_label_new (_ ("No target, phase, marker or story yet"));

  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_top (nothing, 12);
  gtk_widget_set_margin_bottom (nothing, 12);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("On this chart"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
bw_chart_notes_set_measure (BwChartNotes *self, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_CHART_NOTES (self));

  GType types[] = {BW_TYPE_TARGET, BW_TYPE_PHASE, BW_TYPE_MARKER, BW_TYPE_PAIRING};

  if (self->library == NULL)
    self->library = g_object_ref (library);
  if (!g_set_object (&self->measure, measure) || measure == NULL)
    return;

  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GListModel) list =
          bw_library_list_of (library, types[i], "measure", bw_record_get_id (BW_RECORD (measure)));
      g_list_store_append (lists, list);
    }
  g_autoptr (GtkFlattenListModel) all = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (lists)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (all), make_row, self, NULL);
}
