// SPDX-License-Identifier: GPL-3.0-or-later
/* consent-row.c - three answers to choose from; one that is chosen is given today. */
#include "ui/consent-row.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "ui/changes.h"
#include "ui/read-only.h"

struct _BwConsentRow
{
  AdwComboRow parent_instance;

  BwLibrary *library;
  BwStory *story;
  BwAudience *audience;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (BwConsentRow, bw_consent_row, ADW_TYPE_COMBO_ROW)

/* In the order of BwAnswer. */
static const struct
{
  const char *label;
  const char *icon;
} answers[] = {
    {N_ ("Not asked"), "content-loading-symbolic"},
    {N_ ("Agreed"), "emblem-ok-symbolic"},
    {N_ ("Not agreed"), "action-unavailable-symbolic"},
};

static char *
describe_agreed (BwConsent *consent)
{
  g_autofree char *given = bw_format_date (consent->given_on);
  g_autofree char *review = bw_format_date (consent->review);

  if (consent->given_on == BW_NO_DATE)
    return g_strdup (_ ("May hear it"));
  if (consent->review == BW_NO_DATE)
    /* Translators: %s is the day on which the teller of a story agreed. */
    return g_strdup_printf (_ ("Since %s"), given);
  /* Translators: the day on which the teller of a story agreed, and the day until which that stands. */
  return g_strdup_printf (_ ("Since %1$s, until %2$s"), given, review);
}

static void
show (BwConsentRow *self)
{
  BwAnswer answer = bw_desk_get_answer (self->library, self->story, self->audience);
  BwConsent *consent = bw_desk_get_consent (self->library, self->story, self->audience);
  g_autofree char *caption = answer == BW_ANSWER_AGREED && consent ? describe_agreed (consent)
                                                                   : g_strdup (_ ("Left out of its pack"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 self->audience->name ? self->audience->name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), caption);
  gtk_image_set_from_icon_name (self->icon, answers[answer].icon);
  if (answer == BW_ANSWER_AGREED)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "done");
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), answer);
}

static void
chosen_cb (BwConsentRow *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->library && chosen != (guint) bw_desk_get_answer (self->library, self->story, self->audience))
    bw_desk_set_consent (self->library, self->story, self->audience, (BwAnswer) chosen, bw_date_today (),
                         BW_NO_DATE);
}

static void
library_changed_cb (BwConsentRow *self, GPtrArray *changes)
{
  static const BwNoun *const shown[] = {&bw_consent_noun, &bw_audience_noun, NULL};

  if (bw_changes_touch_any (changes, shown))
    show (self);
}

static void
bw_consent_row_dispose (GObject *object)
{
  BwConsentRow *self = BW_CONSENT_ROW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->story);
  g_clear_object (&self->audience);
  G_OBJECT_CLASS (bw_consent_row_parent_class)->dispose (object);
}

static void
bw_consent_row_class_init (BwConsentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_consent_row_dispose;
}

static void
bw_consent_row_init (BwConsentRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_string_list_append (labels, _ (answers[i].label));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  g_signal_connect (self, "notify::selected", G_CALLBACK (chosen_cb), NULL);
}

GtkWidget *
bw_consent_row_new (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_STORY (story), NULL);
  g_return_val_if_fail (BW_IS_AUDIENCE (audience), NULL);

  BwConsentRow *self = g_object_new (BW_TYPE_CONSENT_ROW, NULL);

  self->library = g_object_ref (library);
  self->story = g_object_ref (story);
  self->audience = g_object_ref (audience);
  show (self);
  bw_read_only_guard (library, GTK_WIDGET (self));
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
