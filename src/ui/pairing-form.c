// SPDX-License-Identifier: GPL-3.0-or-later
/* pairing-form.c - asks which measure (or story), what the story says of it, and why. */
#include "ui/pairing-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/enum-choice.h"
#include "ui/form.h"

struct _BwPairingForm
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwRecord *record;   /* the one of the two that is known; NULL: both are */
  BwPairing *pairing; /* NULL: a new one */
  GListModel *others;

  AdwComboRow *other;
  AdwComboRow *kind;
  AdwEntryRow *reason;
  GtkButton *remove;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (BwPairingForm, bw_pairing_form, ADW_TYPE_BIN)

/* With a story, the first choice is something that no measure counts. */
static gboolean
offers_nothing_measured (BwPairingForm *self)
{
  return BW_IS_STORY (self->record);
}

static gpointer
get_other (BwPairingForm *self)
{
  guint place = adw_combo_row_get_selected (self->other);
  guint first = offers_nothing_measured (self) ? 1 : 0;
  g_autoptr (BwRecord) other = NULL;

  if (place == GTK_INVALID_LIST_POSITION || place < first)
    return NULL;
  other = g_list_model_get_item (self->others, place - first);
  return other; /* the library keeps it */
}

static void
other_chosen_cb (BwPairingForm *self)
{
  gboolean is_nothing = self->record && offers_nothing_measured (self) && get_other (self) == NULL;

  if (is_nothing)
    adw_combo_row_set_selected (self->kind, BW_PAIRING_NOT_MEASURED);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), !is_nothing);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason),
                                 is_nothing ? _ ("What is not measured") : _ ("Why"));
}

static void
pair (BwPairingForm *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  BwPairingKind kind = (BwPairingKind) adw_combo_row_get_selected (self->kind);

  if (self->pairing)
    bw_desk_change_pairing (self->library, self->pairing, kind, reason);
  else if (BW_IS_STORY (self->record))
    bw_desk_pair (self->library, BW_STORY (self->record), get_other (self), kind, reason);
  else if (get_other (self))
    bw_desk_pair (self->library, get_other (self), BW_MEASURE (self->record), kind, reason);
}

static void
save_cb (BwPairingForm *self)
{
  g_autoptr (BwPairingForm) alive = g_object_ref (self);

  pair (self);
  bw_form_close_popover (GTK_WIDGET (self));
  if (self->pairing == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
}

static void
remove_cb (BwPairingForm *self)
{
  g_autoptr (BwPairingForm) alive = g_object_ref (self);

  bw_form_close_popover (GTK_WIDGET (self));
  bw_desk_unpair (self->library, self->pairing);
}

static const char *
title_of (gpointer record)
{
  const char *title = BW_IS_MEASURE (record) ? BW_MEASURE (record)->name : BW_STORY (record)->title;

  return title ? title : _ ("Untitled");
}

static void
fill_others (BwPairingForm *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  if (offers_nothing_measured (self))
    gtk_string_list_append (titles, _ ("Nothing that is measured"));
  for (guint i = 0; i < g_list_model_get_n_items (self->others); i++)
    {
      g_autoptr (BwRecord) other = g_list_model_get_item (self->others, i);
      gtk_string_list_append (titles, title_of (other));
    }
  adw_combo_row_set_model (self->other, G_LIST_MODEL (titles));
  if (offers_nothing_measured (self) && g_list_model_get_n_items (self->others) > 0)
    adw_combo_row_set_selected (self->other, 1);
}

/* Measures and stories come and go while the form waits in its popover. */
static void
others_changed_cb (BwPairingForm *self)
{
  fill_others (self);
  other_chosen_cb (self);
}

static void
bw_pairing_form_dispose (GObject *object)
{
  BwPairingForm *self = BW_PAIRING_FORM (object);

  g_clear_object (&self->library);
  g_clear_object (&self->record);
  g_clear_object (&self->pairing);
  g_clear_object (&self->others);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PAIRING_FORM);
  G_OBJECT_CLASS (bw_pairing_form_parent_class)->dispose (object);
}

static void
bw_pairing_form_class_init (BwPairingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_pairing_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "pairing-form.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPairingForm, other);
  gtk_widget_class_bind_template_child (widget_class, BwPairingForm, kind);
  gtk_widget_class_bind_template_child (widget_class, BwPairingForm, reason);
  gtk_widget_class_bind_template_child (widget_class, BwPairingForm, remove);
  gtk_widget_class_bind_template_child (widget_class, BwPairingForm, save);
  gtk_widget_class_bind_template_callback (widget_class, other_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
bw_pairing_form_init (BwPairingForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bw_enum_choice_fill (self->kind, bw_pairing_kind_get_type ());
}

GtkWidget *
bw_pairing_form_new (BwLibrary *library, BwRecord *record)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_STORY (record) || BW_IS_MEASURE (record), NULL);

  BwPairingForm *self = g_object_new (BW_TYPE_PAIRING_FORM, NULL);
  gboolean is_story = BW_IS_STORY (record);

  self->library = g_object_ref (library);
  self->record = g_object_ref (record);
  self->others = g_object_ref (bw_library_list (library, is_story ? BW_TYPE_MEASURE : BW_TYPE_STORY));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->other), is_story ? _ ("Measure") : _ ("Story"));
  gtk_widget_set_visible (GTK_WIDGET (self->remove), FALSE);
  gtk_button_set_label (self->save, _ ("Add"));
  g_signal_connect_object (self->others, "items-changed", G_CALLBACK (others_changed_cb), self,
                           G_CONNECT_SWAPPED);
  others_changed_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
bw_pairing_form_new_for (BwLibrary *library, BwPairing *pairing)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_PAIRING (pairing), NULL);

  BwPairingForm *self = g_object_new (BW_TYPE_PAIRING_FORM, NULL);

  self->library = g_object_ref (library);
  self->pairing = g_object_ref (pairing);
  adw_combo_row_set_selected (self->kind, (guint) pairing->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), pairing->reason ? pairing->reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->other), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), pairing->measure != BW_NOBODY);
  gtk_button_set_label (self->save, _ ("Change"));
  return GTK_WIDGET (self);
}
