// SPDX-License-Identifier: GPL-3.0-or-later
/* evidence-list.c - a boxed list, and a button to add any measure or story of the library. */
#include "ui/evidence-list.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/measure-glance.h"
#include "ui/picker.h"
#include "ui/read-only.h"
#include "ui/noun-row.h"

#define SPARKLINE_WIDTH 48.0

struct _BwEvidenceList
{
  BwPart parent_instance;

  GtkMenuButton *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwEvidenceList, bw_evidence_list, BW_TYPE_PART)

static BwRecord *
get_subject (BwEvidence *evidence, BwLibrary *library)
{
  if (evidence->measure != BW_NOBODY)
    return bw_library_get (library, BW_TYPE_MEASURE, evidence->measure);
  return bw_library_get (library, BW_TYPE_STORY, evidence->story);
}

static char *
describe_story (BwStory *story)
{
  const char *relation = bw_enum_get_word (bw_relation_get_type (), story->relation);

  if (story->service)
    /* Translators: who told a story, and where the care was: "Carer · Ward 6". */
    return g_strdup_printf (C_ ("story", "%1$s · %2$s"), relation, story->service);
  return g_strdup (relation);
}

static void
describe_evidence (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwRecord *subject = get_subject (record, library);

  if (BW_IS_MEASURE (subject))
    bw_noun_row_say (row, BW_MEASURE (subject)->name, BW_MEASURE (subject)->unit);
  else if (BW_IS_STORY (subject))
    {
      BwStory *story = BW_STORY (subject);
      /* Translators: the title of a story, in quotation marks. */
      g_autofree char *title = g_strdup_printf (_ ("“%s”"), bw_story_get_title (story));
      g_autofree char *caption = describe_story (story);
      bw_noun_row_say (row, title, caption);
    }
}

static void
row_activated_cb (BwNounRow *row, BwEvidenceList *self)
{
  BwRecord *subject = get_subject (bw_noun_row_get_record (row), bw_part_get_library (BW_PART (self)));

  if (subject)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "(sx)", bw_record_get_noun (subject)->name,
                                bw_record_get_id (subject));
}

static void
take_away_cb (GtkButton *button, BwNounRow *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_EVIDENCE_LIST);

  bw_desk_take_from_item (bw_part_get_library (BW_PART (list)), bw_noun_row_get_record (row));
}

static GtkWidget *
make_row (gpointer evidence, gpointer user_data)
{
  BwEvidenceList *self = user_data;
  BwLibrary *library = bw_part_get_library (BW_PART (self));
  GtkWidget *row = bw_noun_row_new (library, evidence, describe_evidence);
  BwRecord *subject = get_subject (evidence, library);
  gboolean is_measure = BW_IS_MEASURE (subject);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  bw_noun_row_add_icon (BW_NOUN_ROW (row), is_measure ? "bw-measure-symbolic" : "bw-story-symbolic");
  if (is_measure)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               bw_measure_glance_new (library, BW_MEASURE (subject), SPARKLINE_WIDTH));
  GtkWidget *button =
      bw_noun_row_add_button (BW_NOUN_ROW (row), "list-remove-symbolic", _ ("Take away from this item"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_away_cb), row, 0);
  bw_read_only_guard (library, button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  return row;
}

static void
count_changed_cb (BwEvidenceList *self, guint position, guint removed, guint added, GListModel *evidence)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), g_list_model_get_n_items (evidence) > 0);
}

/* --- adding */

static char *
get_choice_text (gpointer choice, gpointer user_data)
{
  if (BW_IS_MEASURE (choice))
    return g_strdup (BW_MEASURE (choice)->name ? BW_MEASURE (choice)->name : "");
  return g_strdup_printf (_ ("“%s”"), BW_STORY (choice)->title ? BW_STORY (choice)->title : "");
}

static void
picked_cb (BwEvidenceList *self, BwRecord *choice)
{
  bw_desk_put_with_item (bw_part_get_library (BW_PART (self)), bw_part_get_record (BW_PART (self)), choice);
}

static GListModel *
list_choices (BwLibrary *library)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (lists, bw_library_list (library, BW_TYPE_MEASURE));
  g_list_store_append (lists, bw_library_list (library, BW_TYPE_STORY));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}

static void
make_picker (BwEvidenceList *self, BwLibrary *library)
{
  g_autoptr (GListModel) choices = list_choices (library);
  BwPicker *picker = bw_picker_new (choices, get_choice_text, NULL, _ ("Find a measure or a story"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add, GTK_WIDGET (picker));
}

static void
bw_evidence_list_open (BwPart *part, BwLibrary *library)
{
  BwEvidenceList *self = BW_EVIDENCE_LIST (part);

  make_picker (self, library);
  bw_read_only_guard (library, GTK_WIDGET (self->add));
}

static void
bw_evidence_list_turn (BwPart *part, BwLibrary *library, gpointer item)
{
  BwEvidenceList *self = BW_EVIDENCE_LIST (part);
  g_autoptr (GListModel) evidence =
      bw_library_list_of (library, BW_TYPE_EVIDENCE, "item", bw_record_get_id (item));

  gtk_list_box_bind_model (self->list, evidence, make_row, self, NULL);
  g_signal_connect_object (evidence, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self, 0, 0, 0, evidence);
}

static void
bw_evidence_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_EVIDENCE_LIST);
  G_OBJECT_CLASS (bw_evidence_list_parent_class)->dispose (object);
}

static void
bw_evidence_list_class_init (BwEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_evidence_list_dispose;
  BW_PART_CLASS (klass)->open = bw_evidence_list_open;
  BW_PART_CLASS (klass)->turn = bw_evidence_list_turn;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BwEvidenceList, add);
  gtk_widget_class_bind_template_child (widget_class, BwEvidenceList, list);
}

static void
bw_evidence_list_init (BwEvidenceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
