// SPDX-License-Identifier: GPL-3.0-or-later
/* story-pairings.c - a row a pairing, with the icons of its measure; a row leads there. */
#include "ui/story-pairings.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "ui/application.h"
#include "ui/edit-button.h"
#include "ui/measure-glance.h"
#include "ui/pairing-form.h"
#include "ui/noun-row.h"

struct _BwStoryPairings
{
  BwPart parent_instance;

  GtkPopover *adding;
  GtkListBox *list;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (BwStoryPairings, bw_story_pairings, BW_TYPE_PART)

static void
describe (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPairing *pairing = record;
  BwMeasure *measure = pairing->measure ? bw_library_get (library, BW_TYPE_MEASURE, pairing->measure) : NULL;
  const char *words = bw_enum_get_word (bw_pairing_kind_get_type (), pairing->kind);
  g_autofree char *subtitle = NULL;

  if (measure == NULL)
    {
      bw_noun_row_say (row, bw_enum_get_word (bw_pairing_kind_get_type (), BW_PAIRING_NOT_MEASURED),
                       pairing->reason);
      return;
    }
  if (pairing->reason)
    /* Translators: of a story: what it says of a measure ("Confirms the measure"), and why. */
    subtitle = g_strdup_printf (C_ ("pairing", "%s: %s"), words, pairing->reason);
  bw_noun_row_say (row, measure->name ? measure->name : _ ("Unnamed measure"), subtitle ? subtitle : words);
}

static GtkWidget *
make_form (GtkWidget *button, gpointer pairing, BwLibrary *library)
{
  return bw_pairing_form_new_for (library, pairing);
}

static void
activated_cb (GtkWidget *row, gpointer user_data)
{
  BwPairing *pairing = bw_noun_row_get_record (BW_NOUN_ROW (row));

  gtk_widget_activate_action (row, "win.go", "(sx)", bw_measure_noun.name, pairing->measure);
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  BwPairing *pairing = record;
  BwLibrary *library = bw_part_get_library (BW_PART (user_data));
  BwMeasure *measure = pairing->measure ? bw_library_get (library, BW_TYPE_MEASURE, pairing->measure) : NULL;
  GtkWidget *row = bw_noun_row_new (library, record, describe);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  if (measure)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), bw_measure_glance_new (library, measure, 0));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
    }
  bw_edit_button_add (ADW_ACTION_ROW (row), library, record, make_form);
  return row;
}

static void
n_changed_cb (BwStoryPairings *self, guint position, guint removed, guint added, GListModel *pairings)
{
  gboolean is_empty = g_list_model_get_n_items (pairings) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
}

static void
bw_story_pairings_turn (BwPart *part, BwLibrary *library, gpointer story)
{
  BwStoryPairings *self = BW_STORY_PAIRINGS (part);
  g_autoptr (GListModel) pairings =
      bw_library_list_of (library, BW_TYPE_PAIRING, "story", bw_record_get_id (story));

  gtk_popover_set_child (self->adding, bw_pairing_form_new (library, story));
  gtk_list_box_bind_model (self->list, pairings, make_row, self, NULL);
  g_signal_connect_object (pairings, "items-changed", G_CALLBACK (n_changed_cb), self, G_CONNECT_SWAPPED);
  n_changed_cb (self, 0, 0, 0, pairings);
}

static void
bw_story_pairings_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_STORY_PAIRINGS);
  G_OBJECT_CLASS (bw_story_pairings_parent_class)->dispose (object);
}

static void
bw_story_pairings_class_init (BwStoryPairingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_story_pairings_dispose;
  BW_PART_CLASS (klass)->turn = bw_story_pairings_turn;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "story-pairings.ui");
  gtk_widget_class_bind_template_child (widget_class, BwStoryPairings, adding);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPairings, list);
  gtk_widget_class_bind_template_child (widget_class, BwStoryPairings, empty);
}

static void
bw_story_pairings_init (BwStoryPairings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
