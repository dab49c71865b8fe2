// SPDX-License-Identifier: GPL-3.0-or-later
/* sheet-answers.c - one editor for each field in use. A field that was only just added has no answer yet. */
#include "ui/sheet-answers.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/picker.h"
#include "ui/read-only.h"
#include "ui/titled-prose.h"

struct _BwSheetAnswers
{
  BwPart parent_instance;

  GHashTable *editors; /* BwSheetField -> BwTitledProse, which `box` owns */

  GtkBox *box;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (BwSheetAnswers, bw_sheet_answers, BW_TYPE_PART)

static BwSheetAnswer *
find_answer (BwLibrary *library, gpointer item, BwSheetField *field)
{
  g_autoptr (GListModel) answers =
      bw_library_list_of (library, BW_TYPE_SHEET_ANSWER, "item", bw_record_get_id (item));

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (BwSheetAnswer) answer = g_list_model_get_item (answers, i);
      if (answer->sheet_field == bw_record_get_id (BW_RECORD (field)))
        return answer;
    }
  return NULL;
}

static void
written_cb (BwTitledProse *editor, const char *text, BwSheetField *field)
{
  BwPart *part = BW_PART (gtk_widget_get_ancestor (GTK_WIDGET (editor), BW_TYPE_SHEET_ANSWERS));

  bw_desk_answer_sheet (bw_part_get_library (part), bw_part_get_record (part), field, text);
}

static BwTitledProse *
require_editor (BwSheetAnswers *self, BwSheetField *field)
{
  GtkWidget *editor = g_hash_table_lookup (self->editors, field);

  if (editor == NULL)
    {
      editor = bw_titled_prose_new (field->label, field->help);
      g_object_bind_property (self->add, "sensitive", editor, "editable", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (editor, "written", G_CALLBACK (written_cb), field, 0);
      g_hash_table_insert (self->editors, g_object_ref (field), editor);
      gtk_box_append (self->box, editor);
    }
  return BW_TITLED_PROSE (editor);
}

static GListModel *
list_fields (BwLibrary *library, BwItem *item)
{
  BwMeeting *meeting = bw_library_get (library, BW_TYPE_MEETING, item->meeting);

  return bw_library_list_of (library, BW_TYPE_SHEET_FIELD, "body", meeting ? meeting->body : BW_NOBODY);
}

/* Editors that are there stay, in the order in which they came; their words follow the library. */
static void
bw_sheet_answers_show (BwPart *part, BwLibrary *library, gpointer item)
{
  BwSheetAnswers *self = BW_SHEET_ANSWERS (part);
  g_autoptr (GListModel) fields = list_fields (library, item);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (BwSheetField) field = g_list_model_get_item (fields, i);
      BwSheetAnswer *answer = find_answer (library, item, field);
      BwTitledProse *editor =
          answer ? require_editor (self, field) : g_hash_table_lookup (self->editors, field);
      if (editor)
        bw_titled_prose_set_text (editor, answer ? answer->text : NULL);
    }
}

static void
remove_editors (BwSheetAnswers *self)
{
  for (GtkWidget *editor; (editor = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL;)
    gtk_box_remove (self->box, editor);
  g_hash_table_remove_all (self->editors);
}

/* --- another field */

static char *
get_label (gpointer field, gpointer user_data)
{
  return g_strdup (BW_SHEET_FIELD (field)->label ? BW_SHEET_FIELD (field)->label : "");
}

static void
picked_cb (BwSheetAnswers *self, BwSheetField *field)
{
  gtk_widget_grab_focus (GTK_WIDGET (require_editor (self, field)));
}

static void
make_picker (BwSheetAnswers *self, BwLibrary *library, BwItem *item)
{
  g_autoptr (GListModel) fields = list_fields (library, item);
  BwPicker *picker = bw_picker_new (fields, get_label, NULL, _ ("Find a field"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add, GTK_WIDGET (picker));
}

static void
bw_sheet_answers_open (BwPart *part, BwLibrary *library)
{
  bw_read_only_guard (library, GTK_WIDGET (BW_SHEET_ANSWERS (part)->add));
}

static void
bw_sheet_answers_turn (BwPart *part, BwLibrary *library, gpointer item)
{
  BwSheetAnswers *self = BW_SHEET_ANSWERS (part);

  remove_editors (self);
  make_picker (self, library, item);
}

static void
bw_sheet_answers_finalize (GObject *object)
{
  g_hash_table_unref (BW_SHEET_ANSWERS (object)->editors);
  G_OBJECT_CLASS (bw_sheet_answers_parent_class)->finalize (object);
}

static void
bw_sheet_answers_class_init (BwSheetAnswersClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_sheet_answer_noun, &bw_sheet_field_noun, NULL};
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_sheet_answers_finalize;
  part_class->open = bw_sheet_answers_open;
  part_class->turn = bw_sheet_answers_turn;
  part_class->show = bw_sheet_answers_show;
  part_class->nouns = nouns;
}

static void
bw_sheet_answers_init (BwSheetAnswers *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *content = adw_button_content_new ();

  self->editors = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Add Field"));
  gtk_menu_button_set_child (self->add, content);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), _ ("Add a field of the cover sheet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a field of the cover sheet"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "pill");
  gtk_widget_set_halign (GTK_WIDGET (self->add), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (whole), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (whole), GTK_WIDGET (self->add));
  adw_bin_set_child (ADW_BIN (self), whole);
}
