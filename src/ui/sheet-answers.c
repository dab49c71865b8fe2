// SPDX-License-Identifier: GPL-3.0-or-later
/* sheet-answers.c - one editor for each field in use. A field that was only just added has no answer yet. */
#include "ui/sheet-answers.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/changes.h"
#include "ui/picker.h"
#include "ui/read-only.h"
#include "ui/titled-prose.h"

struct _BwSheetAnswers
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwItem *item;
  GHashTable *editors; /* BwSheetField -> BwTitledProse, which `box` owns */

  GtkBox *box;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (BwSheetAnswers, bw_sheet_answers, ADW_TYPE_BIN)

static BwSheetAnswer *
find_answer (BwSheetAnswers *self, BwSheetField *field)
{
  g_autoptr (GListModel) answers = bw_library_list_of (self->library, BW_TYPE_SHEET_ANSWER, "item",
                                                       bw_record_get_id (BW_RECORD (self->item)));

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
  BwSheetAnswers *self =
      BW_SHEET_ANSWERS (gtk_widget_get_ancestor (GTK_WIDGET (editor), BW_TYPE_SHEET_ANSWERS));

  bw_desk_answer_sheet (self->library, self->item, field, text);
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
list_fields (BwSheetAnswers *self)
{
  BwMeeting *meeting =
      self->item ? bw_library_get (self->library, BW_TYPE_MEETING, self->item->meeting) : NULL;

  return bw_library_list_of (self->library, BW_TYPE_SHEET_FIELD, "body", meeting ? meeting->body : BW_NOBODY);
}

/* Editors that are there stay, in the order in which they came; their words follow the library. */
static void
show_answers (BwSheetAnswers *self)
{
  g_autoptr (GListModel) fields = list_fields (self);

  for (guint i = 0; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (BwSheetField) field = g_list_model_get_item (fields, i);
      BwSheetAnswer *answer = find_answer (self, field);
      BwTitledProse *editor =
          answer ? require_editor (self, field) : g_hash_table_lookup (self->editors, field);
      if (editor)
        bw_titled_prose_set_text (editor, answer ? answer->text : NULL);
    }
}

static void
library_changed_cb (BwSheetAnswers *self, GPtrArray *changes)
{
  static const BwNoun *const shown[] = {&bw_sheet_answer_noun, &bw_sheet_field_noun, NULL};

  if (self->item && bw_changes_touch_any (changes, shown))
    show_answers (self);
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
make_picker (BwSheetAnswers *self)
{
  g_autoptr (GListModel) fields = list_fields (self);
  BwPicker *picker = bw_picker_new (fields, get_label, NULL, _ ("Find a field"));

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->add, GTK_WIDGET (picker));
}

static void
bw_sheet_answers_dispose (GObject *object)
{
  BwSheetAnswers *self = BW_SHEET_ANSWERS (object);

  g_clear_object (&self->library);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (bw_sheet_answers_parent_class)->dispose (object);
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
  G_OBJECT_CLASS (klass)->dispose = bw_sheet_answers_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_sheet_answers_finalize;
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

void
bw_sheet_answers_set_item (BwSheetAnswers *self, BwLibrary *library, BwItem *item)
{
  g_return_if_fail (BW_IS_SHEET_ANSWERS (self));

  if (self->library == NULL)
    {
      self->library = g_object_ref (library);
      bw_read_only_guard (library, GTK_WIDGET (self->add));
      g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (!g_set_object (&self->item, item))
    return;
  remove_editors (self);
  if (item == NULL)
    return;
  make_picker (self);
  show_answers (self);
}
