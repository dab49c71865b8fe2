// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.c - one list of four kinds of noun; each row has a popover that changes or removes what it
 * tells of. */
#include "ui/chart-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/format.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/chart-note-form.h"
#include "ui/edit-button.h"
#include "ui/pairing-form.h"
#include "ui/noun-row.h"

#define MOST_DECIMALS 4

struct _BwChartNotes
{
  BwPart parent_instance;

  GtkStack *forms; /* in the popover of the button that adds */
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (BwChartNotes, bw_chart_notes, BW_TYPE_PART)

/* --- in words */

/* As many decimals as it was entered with. */
static int
decimals_of (double value)
{
  double scaled = value;
  int decimals = 0;

  while (decimals < MOST_DECIMALS && fabs (scaled - round (scaled)) > 1e-6)
    {
      scaled *= 10;
      decimals++;
    }
  return decimals;
}

static char *
dup_target_words (BwTarget *target, BwMeasure *measure)
{
  BwValueFormat format = {measure->is_share,
                          decimals_of (measure->is_share ? target->value * 100 : target->value)};
  g_autofree char *value = bw_format_value (format, target->value);

  switch ((BwDirection) measure->improvement)
    {
    case BW_DIRECTION_INCREASE:
      /* Translators: a target. */
      return g_strdup_printf (_ ("At least %s"), value);
    case BW_DIRECTION_DECREASE:
      /* Translators: a target. */
      return g_strdup_printf (_ ("At most %s"), value);
    case BW_DIRECTION_NEUTRAL:
      break;
    }
  return g_steal_pointer (&value);
}

static void
describe_target (BwNounRow *row, BwTarget *target, BwLibrary *library)
{
  BwMeasure *measure = bw_library_get (library, BW_TYPE_MEASURE, target->measure);
  g_autofree char *date = bw_format_date (target->since);
  g_autofree char *title = NULL, *subtitle = NULL;

  if (measure == NULL)
    return;
  title = dup_target_words (target, measure);
  if (target->kind == BW_TARGET_TRAJECTORY)
    /* Translators: where a measure is meant to be on the way to its target; %s is a date. */
    subtitle = g_strdup_printf (_ ("Trajectory, %s"), date);
  else if (target->kind == BW_TARGET_SHOWN && target->since == BW_NO_DATE)
    subtitle = g_strdup (_ ("Target, shown and not judged"));
  else if (target->kind == BW_TARGET_SHOWN)
    /* Translators: %s is a date. */
    subtitle = g_strdup_printf (_ ("Target from %s, shown and not judged"), date);
  else if (target->since == BW_NO_DATE)
    subtitle = g_strdup (_ ("Target"));
  else
    /* Translators: %s is a date. */
    subtitle = g_strdup_printf (_ ("Target from %s"), date);
  if (target->name)
    {
      g_autofree char *whose = g_strdup_printf ("%s · %s", subtitle, target->name);
      bw_noun_row_say (row, title, whose);
    }
  else
    bw_noun_row_say (row, title, subtitle);
}

static void
describe_phase (BwNounRow *row, BwPhase *phase)
{
  g_autofree char *date = bw_format_date (phase->start);
  /* Translators: %s is a date. */
  g_autofree char *subtitle = g_strdup_printf (_ ("New limits from %s"), date);

  bw_noun_row_say (row, phase->reason ? phase->reason : _ ("No reason given"), subtitle);
}

static void
describe_marker (BwNounRow *row, BwMarker *marker, BwLibrary *library)
{
  BwStory *story = marker->story ? bw_library_get (library, BW_TYPE_STORY, marker->story) : NULL;
  g_autofree char *date = bw_format_date (marker->date);
  g_autofree char *subtitle = NULL;

  if (story && story->title)
    /* Translators: of a note on a chart: its date, and the title of a story. */
    subtitle = g_strdup_printf (_ ("Marker, %s · because of “%s”"), date, story->title);
  else
    /* Translators: of a note on a chart: its date. */
    subtitle = g_strdup_printf (_ ("Marker, %s"), date);
  bw_noun_row_say (row, marker->text ? marker->text : "", subtitle);
}

static void
describe_pairing (BwNounRow *row, BwPairing *pairing, BwLibrary *library)
{
  BwStory *story = bw_library_get (library, BW_TYPE_STORY, pairing->story);
  const char *words = bw_enum_get_word (bw_pairing_kind_get_type (), pairing->kind);
  g_autofree char *title = NULL, *subtitle = NULL;

  if (story == NULL)
    return;
  /* Translators: the title of a story. */
  title = g_strdup_printf (_ ("“%s”"), bw_story_get_title (story));
  if (pairing->reason)
    /* Translators: of a story: what it says of a measure ("Confirms the measure"), and why. */
    subtitle = g_strdup_printf (C_ ("pairing", "%s: %s"), words, pairing->reason);
  bw_noun_row_say (row, title, subtitle ? subtitle : words);
}

static void
describe (BwNounRow *row, gpointer record, BwLibrary *library)
{
  if (BW_IS_TARGET (record))
    describe_target (row, record, library);
  else if (BW_IS_PHASE (record))
    describe_phase (row, record);
  else if (BW_IS_MARKER (record))
    describe_marker (row, record, library);
  else
    describe_pairing (row, record, library);
}

/* --- rows */

static GtkWidget *
make_form (GtkWidget *button, gpointer record, BwLibrary *library)
{
  BwChartNoteKind kind = BW_CHART_NOTE_MARKER;
  gint64 measure = BW_NOBODY;

  if (BW_IS_PAIRING (record))
    return bw_pairing_form_new_for (library, record);
  if (BW_IS_TARGET (record))
    kind = BW_CHART_NOTE_TARGET;
  else if (BW_IS_PHASE (record))
    kind = BW_CHART_NOTE_PHASE;
  g_object_get (record, "measure", &measure, NULL);
  return bw_chart_note_form_new (library, bw_library_get (library, BW_TYPE_MEASURE, measure), kind, record);
}

static const char *
icon_of (gpointer record)
{
  if (BW_IS_TARGET (record))
    return "bw-target-symbolic";
  if (BW_IS_PHASE (record))
    return "bw-phase-symbolic";
  if (BW_IS_MARKER (record))
    return "bw-marker-symbolic";
  return "bw-story-symbolic";
}

static void
story_activated_cb (GtkWidget *row, gpointer user_data)
{
  BwPairing *pairing = bw_noun_row_get_record (BW_NOUN_ROW (row));

  gtk_widget_activate_action (row, "win.go", "(sx)", bw_story_noun.name, pairing->story);
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  BwLibrary *library = bw_part_get_library (BW_PART (user_data));
  GtkWidget *row = bw_noun_row_new (library, record, describe);
  GtkWidget *edit = bw_edit_button_add (ADW_ACTION_ROW (row), library, record, make_form);

  bw_noun_row_add_icon (BW_NOUN_ROW (row), icon_of (record));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (BW_IS_PAIRING (record))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (story_activated_cb), NULL);
    }
  else
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), edit);
  return row;
}

static void
n_changed_cb (BwChartNotes *self, guint position, guint removed, guint added, GListModel *notes)
{
  gboolean is_empty = g_list_model_get_n_items (notes) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
}

static void
add_form (BwChartNotes *self, const char *name, const char *title, GtkWidget *form)
{
  gtk_stack_add_titled (self->forms, form, name, title);
}

static void
fill_forms (BwChartNotes *self, BwLibrary *library, BwMeasure *measure)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->forms))))
    gtk_stack_remove (self->forms, child);
  add_form (self, "target", _ ("Target"),
            bw_chart_note_form_new (library, measure, BW_CHART_NOTE_TARGET, NULL));
  add_form (self, "marker", _ ("Marker"),
            bw_chart_note_form_new (library, measure, BW_CHART_NOTE_MARKER, NULL));
  add_form (self, "phase", _ ("Rebase"),
            bw_chart_note_form_new (library, measure, BW_CHART_NOTE_PHASE, NULL));
  add_form (self, "story", _ ("Story"), bw_pairing_form_new (library, BW_RECORD (measure)));
}

static void
bw_chart_notes_turn (BwPart *part, BwLibrary *library, gpointer record)
{
  BwChartNotes *self = BW_CHART_NOTES (part);
  GType types[] = {BW_TYPE_TARGET, BW_TYPE_PHASE, BW_TYPE_MARKER, BW_TYPE_PAIRING};
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) notes = gtk_flatten_list_model_new (G_LIST_MODEL (lists));

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GListModel) list =
          bw_library_list_of (library, types[i], "measure", bw_record_get_id (record));
      g_list_store_append (lists, list);
    }
  fill_forms (self, library, record);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (notes), make_row, self, NULL);
  g_signal_connect_object (notes, "items-changed", G_CALLBACK (n_changed_cb), self, G_CONNECT_SWAPPED);
  n_changed_cb (self, 0, 0, 0, G_LIST_MODEL (notes));
}

static void
bw_chart_notes_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_CHART_NOTES);
  G_OBJECT_CLASS (bw_chart_notes_parent_class)->dispose (object);
}

static void
bw_chart_notes_class_init (BwChartNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_chart_notes_dispose;
  BW_PART_CLASS (klass)->turn = bw_chart_notes_turn;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "chart-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, BwChartNotes, forms);
  gtk_widget_class_bind_template_child (widget_class, BwChartNotes, list);
  gtk_widget_class_bind_template_child (widget_class, BwChartNotes, empty);
}

static void
bw_chart_notes_init (BwChartNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
