// SPDX-License-Identifier: GPL-3.0-or-later
/* consent-form.c - one of three answers, when it was given, and until when it stands. */
#include "ui/consent-form.h"

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/form.h"

struct _BwConsentForm
{
  AdwBin parent_instance;

  BwLibrary *library;
  BwStory *story;
  BwAudience *audience;

  GtkLabel *heading;
  GtkCheckButton *answers[3]; /* by BwAnswer */
  AdwEntryRow *given_on;
  AdwEntryRow *review;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (BwConsentForm, bw_consent_form, ADW_TYPE_BIN)

static BwAnswer
get_answer (BwConsentForm *self)
{
  for (guint answer = BW_ANSWER_AGREED; answer <= BW_ANSWER_NOT_AGREED; answer++)
    if (gtk_check_button_get_active (self->answers[answer]))
      return (BwAnswer) answer;
  return BW_ANSWER_NOT_ASKED;
}

static void
answer_changed_cb (BwConsentForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->given_on), get_answer (self) != BW_ANSWER_NOT_ASKED);
  gtk_widget_set_visible (GTK_WIDGET (self->review), get_answer (self) == BW_ANSWER_AGREED);
}

/* FALSE: something else than a date was entered, and that is said. */
static gboolean
read_date (BwConsentForm *self, AdwEntryRow *row, BwDate *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  g_autoptr (GError) error = NULL;

  if (*text == '\0' || bw_desk_read_date (text, date, &error))
    return TRUE;
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
save_cb (BwConsentForm *self)
{
  g_autoptr (BwConsentForm) alive = g_object_ref (self);
  BwDate given_on = BW_NO_DATE, review = BW_NO_DATE;

  if (!read_date (self, self->given_on, &given_on) || !read_date (self, self->review, &review))
    return;
  bw_desk_set_consent (self->library, self->story, self->audience, get_answer (self), given_on, review);
  bw_form_close_popover (GTK_WIDGET (self));
}

static void
show_date (AdwEntryRow *row, BwDate date)
{
  g_autofree char *iso = bw_date_to_iso (date);

  gtk_editable_set_text (GTK_EDITABLE (row), iso ? iso : "");
}

static void
bw_consent_form_dispose (GObject *object)
{
  BwConsentForm *self = BW_CONSENT_FORM (object);

  g_clear_object (&self->library);
  g_clear_object (&self->story);
  g_clear_object (&self->audience);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_CONSENT_FORM);
  G_OBJECT_CLASS (bw_consent_form_parent_class)->dispose (object);
}

static void
bw_consent_form_class_init (BwConsentFormClass *klass)
{
  static const char *const answers[] = {[BW_ANSWER_NOT_ASKED] = "not_asked",
                                        [BW_ANSWER_AGREED] = "agreed",
                                        [BW_ANSWER_NOT_AGREED] = "not_agreed"};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_consent_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "consent-form.ui");
  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    gtk_widget_class_bind_template_child_full (widget_class, answers[i], FALSE,
                                               G_STRUCT_OFFSET (BwConsentForm, answers) +
                                                   (gssize) (i * sizeof (GtkCheckButton *)));
  gtk_widget_class_bind_template_child (widget_class, BwConsentForm, heading);
  gtk_widget_class_bind_template_child (widget_class, BwConsentForm, given_on);
  gtk_widget_class_bind_template_child (widget_class, BwConsentForm, review);
  gtk_widget_class_bind_template_child (widget_class, BwConsentForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, answer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
bw_consent_form_init (BwConsentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_consent_form_new (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_STORY (story), NULL);
  g_return_val_if_fail (BW_IS_AUDIENCE (audience), NULL);

  BwConsentForm *self = g_object_new (BW_TYPE_CONSENT_FORM, NULL);
  BwConsent *consent = bw_desk_get_consent (library, story, audience);

  self->library = g_object_ref (library);
  self->story = g_object_ref (story);
  self->audience = g_object_ref (audience);
  gtk_label_set_label (self->heading, audience->name ? audience->name : "");
  gtk_check_button_set_active (self->answers[bw_desk_get_answer (library, story, audience)], TRUE);
  show_date (self->given_on, consent ? consent->given_on : bw_date_today ());
  show_date (self->review, consent ? consent->review : BW_NO_DATE);
  answer_changed_cb (self);
  return GTK_WIDGET (self);
}
