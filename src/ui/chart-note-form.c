// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-note-form.c - reads what was entered for a target, a rebase or a marker, and takes it to the desk at
 * once. */
#include "ui/chart-note-form.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "desk/desk.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/form.h"

struct _BwChartNoteForm
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwMeasure *measure;
  BwChartNoteKind kind;
  BwRecord *record; /* NULL: a new one */
  GListModel *stories;

  AdwEntryRow *value;
  AdwEntryRow *date;
  AdwEntryRow *words;
  AdwComboRow *target_kind;
  AdwComboRow *story;
  GtkLabel *problem;
  GtkButton *remove;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (BwChartNoteForm, bw_chart_note_form, ADW_TYPE_BIN)

/* What the form asks for. @words_field: the field that its words are. */
static const struct
{
  const char *date, *words, *words_field, *date_field;
} titles[] = {
    [BW_CHART_NOTE_TARGET] = {N_ ("From (YYYY-MM-DD; empty: always)"), N_ ("Whose target it is"), "name",
                              "since"},
    [BW_CHART_NOTE_PHASE] = {N_ ("First reading of the new limits (YYYY-MM-DD)"), N_ ("Reason"), "reason",
                             "start"},
    [BW_CHART_NOTE_MARKER] = {N_ ("Date (YYYY-MM-DD)"), N_ ("What happened"), "text", "date"},
};

/* --- reading the form */

static char *
dup_entered (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
refuse (BwChartNoteForm *self, AdwEntryRow *row, const char *why)
{
  gtk_label_set_label (self->problem, why);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static BwTargetKind
get_target_kind (BwChartNoteForm *self)
{
  return (BwTargetKind) adw_combo_row_get_selected (self->target_kind);
}

static gboolean
read_date (BwChartNoteForm *self, BwDate *date)
{
  g_autofree char *text = dup_entered (self->date);

  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return (self->kind == BW_CHART_NOTE_TARGET && get_target_kind (self) != BW_TARGET_TRAJECTORY) ||
           refuse (self, self->date, _ ("It needs a date, such as 2026-11-26."));
  return bw_desk_read_date (text, date, &error) || refuse (self, self->date, error->message);
}

/* A share is entered in per cent, with or without the sign. */
static gboolean
read_value (BwChartNoteForm *self, double *value)
{
  g_autofree char *number = dup_entered (self->value);
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (number, "%"))
    number[strlen (number) - 1] = '\0';
  if (!bw_desk_read_number (g_strstrip (number), value, &error))
    return refuse (self, self->value, error->message);
  if (self->measure->is_share)
    *value /= 100;
  return TRUE;
}

static BwStory *
get_story (BwChartNoteForm *self)
{
  guint place = adw_combo_row_get_selected (self->story);
  g_autoptr (BwStory) story = NULL;

  if (place == 0 || place == GTK_INVALID_LIST_POSITION)
    return NULL;
  story = g_list_model_get_item (self->stories, place - 1);
  return story; /* the library keeps it */
}

/* --- to the desk */

static void
take_target (BwChartNoteForm *self, BwDate since, double value, const char *words)
{
  const BwTargetWords target = {get_target_kind (self), since, value, *words ? words : NULL};

  if (self->record)
    bw_desk_change_target (self->library, BW_TARGET (self->record), &target);
  else
    bw_desk_set_target (self->library, self->measure, &target);
}

static void
take_phase (BwChartNoteForm *self, BwDate start, const char *reason)
{
  if (self->record)
    bw_desk_change_phase (self->library, BW_PHASE (self->record), start, reason);
  else
    bw_desk_add_phase (self->library, self->measure, start, reason);
}

static void
take_marker (BwChartNoteForm *self, BwDate date, const char *text)
{
  if (self->record)
    bw_desk_change_marker (self->library, BW_MARKER (self->record), date, text, get_story (self));
  else
    bw_desk_add_marker (self->library, self->measure, date, text, get_story (self));
}

static gboolean
save (BwChartNoteForm *self)
{
  g_autofree char *words = dup_entered (self->words);
  g_autoptr (GError) error = NULL;
  BwDate date = BW_NO_DATE;
  double value = NAN;

  if (self->kind == BW_CHART_NOTE_TARGET && !read_value (self, &value))
    return FALSE;
  if (!read_date (self, &date))
    return FALSE;
  if (self->kind != BW_CHART_NOTE_TARGET && *words == '\0')
    return refuse (self, self->words, _ ("It needs words: the chart says them."));
  if (!bw_desk_check_line (words, &error))
    return refuse (self, self->words, error->message);
  switch (self->kind)
    {
    case BW_CHART_NOTE_TARGET:
      take_target (self, date, value, words);
      break;
    case BW_CHART_NOTE_PHASE:
      take_phase (self, date, words);
      break;
    case BW_CHART_NOTE_MARKER:
      take_marker (self, date, words);
      break;
    }
  return TRUE;
}

static void
clear (BwChartNoteForm *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), "");
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  adw_combo_row_set_selected (self->target_kind, BW_TARGET_JUDGED);
  adw_combo_row_set_selected (self->story, 0);
}

static void
save_cb (BwChartNoteForm *self)
{
  g_autoptr (BwChartNoteForm) alive = g_object_ref (self);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (!save (self))
    return;
  bw_form_close_popover (GTK_WIDGET (self));
  if (self->record == NULL)
    clear (self);
}

static void
remove_cb (BwChartNoteForm *self)
{
  g_autoptr (BwChartNoteForm) alive = g_object_ref (self);

  bw_form_close_popover (GTK_WIDGET (self));
  bw_desk_remove_from_chart (self->library, self->record);
}

/* --- what it begins with */

static void
fill_target_kinds (BwChartNoteForm *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (int kind = BW_TARGET_JUDGED; kind <= BW_TARGET_TRAJECTORY; kind++)
    gtk_string_list_append (words, bw_enum_get_word (bw_target_kind_get_type (), kind));
  adw_combo_row_set_model (self->target_kind, G_LIST_MODEL (words));
}

static void
fill_stories (BwChartNoteForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("story", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (self->stories); i++)
    {
      g_autoptr (BwStory) story = g_list_model_get_item (self->stories, i);
      gtk_string_list_append (names, bw_story_get_title (story));
    }
  adw_combo_row_set_model (self->story, G_LIST_MODEL (names));
}

static void
choose_story (BwChartNoteForm *self, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->stories); i++)
    {
      g_autoptr (BwStory) story = g_list_model_get_item (self->stories, i);
      if (bw_record_get_id (BW_RECORD (story)) == id)
        adw_combo_row_set_selected (self->story, i + 1);
    }
}

static void
show_value (BwChartNoteForm *self)
{
  double value = BW_TARGET (self->record)->value;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.10g", self->measure->is_share ? value * 100 : value);
  gtk_editable_set_text (GTK_EDITABLE (self->value), number);
}

static void
show_record (BwChartNoteForm *self)
{
  g_autofree char *words = NULL, *iso = NULL;
  BwDate date = BW_NO_DATE;

  g_object_get (self->record, titles[self->kind].words_field, &words, titles[self->kind].date_field, &date,
                NULL);
  iso = bw_date_to_iso (date);
  gtk_editable_set_text (GTK_EDITABLE (self->words), words ? words : "");
  gtk_editable_set_text (GTK_EDITABLE (self->date), iso ? iso : "");
  if (self->kind == BW_CHART_NOTE_TARGET)
    {
      show_value (self);
      adw_combo_row_set_selected (self->target_kind, (guint) BW_TARGET (self->record)->kind);
    }
  if (self->kind == BW_CHART_NOTE_MARKER)
    choose_story (self, BW_MARKER (self->record)->story);
}

static void
bw_chart_note_form_dispose (GObject *object)
{
  BwChartNoteForm *self = BW_CHART_NOTE_FORM (object);

  g_clear_object (&self->library);
  g_clear_object (&self->measure);
  g_clear_object (&self->record);
  g_clear_object (&self->stories);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_CHART_NOTE_FORM);
  G_OBJECT_CLASS (bw_chart_note_form_parent_class)->dispose (object);
}

static void
bw_chart_note_form_class_init (BwChartNoteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_chart_note_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "chart-note-form.ui");
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, value);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, date);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, words);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, target_kind);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, story);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, problem);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, remove);
  gtk_widget_class_bind_template_child (widget_class, BwChartNoteForm, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
bw_chart_note_form_init (BwChartNoteForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_chart_note_form_new (BwLibrary *library, BwMeasure *measure, BwChartNoteKind kind, BwRecord *record)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_MEASURE (measure), NULL);

  BwChartNoteForm *self = g_object_new (BW_TYPE_CHART_NOTE_FORM, NULL);

  self->library = g_object_ref (library);
  self->measure = g_object_ref (measure);
  self->kind = kind;
  g_set_object (&self->record, record);
  self->stories = g_object_ref (bw_library_list (library, BW_TYPE_STORY));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date), _ (titles[kind].date));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words), _ (titles[kind].words));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value),
                                 measure->is_share ? _ ("Target in per cent") : _ ("Target"));
  gtk_widget_set_visible (GTK_WIDGET (self->value), kind == BW_CHART_NOTE_TARGET);
  gtk_widget_set_visible (GTK_WIDGET (self->target_kind), kind == BW_CHART_NOTE_TARGET);
  gtk_widget_set_visible (GTK_WIDGET (self->story), kind == BW_CHART_NOTE_MARKER);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), record != NULL);
  gtk_button_set_label (self->save, record ? _ ("Change") : _ ("Add"));
  fill_target_kinds (self);
  fill_stories (self);
  if (record)
    show_record (self);
  return GTK_WIDGET (self);
}
