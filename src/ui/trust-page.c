// SPDX-License-Identifier: GPL-3.0-or-later
/* trust-page.c - fields of the trust where they stand, and two boxed lists whose rows open a form. */
#include "ui/trust-page.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/body-form.h"
#include "ui/field-link.h"
#include "ui/language-row.h"
#include "ui/noun-row.h"
#include "ui/person-form.h"
#include "ui/read-only.h"
#include "ui/told.h"

struct _BwTrustPage
{
  BwPage parent_instance;

  GtkWidget *trust;
  AdwEntryRow *name;
  AdwEntryRow *strapline;
  AdwComboRow *language;
  GtkListBox *bodies;
  GtkStack *people_stack;
  GtkListBox *people;
};

G_DEFINE_FINAL_TYPE (BwTrustPage, bw_trust_page, BW_TYPE_PAGE)

/* --- boards and committees */

static void
describe_body (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwBody *body = record;
  const char *how = body->is_private ? _ ("Meets in private") : _ ("Meets in public");
  g_autofree char *caption = NULL;

  if (body->quorum)
    /* Translators: whether a body meets in public or in private, and the rule of its quorum. */
    caption = g_strdup_printf (C_ ("body", "%1$s · Quorum: %2$s"), how, body->quorum);
  bw_noun_row_say (row, body->name, caption ? caption : how);
}

static void
remove_body_cb (GtkButton *button, BwNounRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_TRUST_PAGE);
  BwBody *body = bw_noun_row_get_record (row);
  /* Translators: %s is the name of a board, a committee or a person. */
  g_autofree char *told = g_strdup_printf (_ ("“%s” was removed"), body->name ? body->name : "");
  g_autoptr (GError) error = NULL;

  if (bw_desk_remove_body (bw_page_get_library (BW_PAGE (page)), body, &error))
    bw_told_toast (page, told, TRUE);
  else
    bw_told_error (page, _ ("The Board or Committee Stays"), error);
}

static void
body_activated_cb (BwNounRow *row, BwPage *page)
{
  if (bw_page_is_editable (page))
    bw_body_form_present (GTK_WIDGET (page), bw_page_get_library (page), bw_noun_row_get_record (row));
}

/* --- people */

static void
describe_person (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPerson *person = record;

  bw_noun_row_say (row, bw_person_get_name (person), person->name ? person->role : NULL);
}

static void
remove_person_cb (GtkButton *button, BwNounRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_TRUST_PAGE);
  BwPerson *person = bw_noun_row_get_record (row);
  g_autofree char *told = g_strdup_printf (_ ("“%s” was removed"), bw_person_get_name (person));

  bw_desk_remove_person (bw_page_get_library (BW_PAGE (page)), person);
  bw_told_toast (page, told, TRUE);
}

static void
person_activated_cb (BwNounRow *row, BwPage *page)
{
  if (bw_page_is_editable (page))
    bw_person_form_present (GTK_WIDGET (page), bw_page_get_library (page), bw_noun_row_get_record (row));
}

/* --- rows of both */

/* A row that opens its form, with a button that takes it away. */
static GtkWidget *
make_row (BwPage *page, gpointer record, BwNounRowDescribe describe, GCallback opened, GCallback removed)
{
  BwLibrary *library = bw_page_get_library (page);
  GtkWidget *row = bw_noun_row_new (library, record, describe);
  GtkWidget *button = bw_noun_row_add_button (BW_NOUN_ROW (row), "list-remove-symbolic", _ ("Remove"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  bw_read_only_guard (library, button);
  g_signal_connect_object (row, "activated", opened, page, 0);
  g_signal_connect_object (button, "clicked", removed, row, 0);
  return row;
}

static GtkWidget *
make_body_row (gpointer body, gpointer page)
{
  return make_row (page, body, describe_body, G_CALLBACK (body_activated_cb), G_CALLBACK (remove_body_cb));
}

static GtkWidget *
make_person_row (gpointer person, gpointer page)
{
  return make_row (page, person, describe_person, G_CALLBACK (person_activated_cb),
                   G_CALLBACK (remove_person_cb));
}

static void
people_changed_cb (BwTrustPage *self, guint position, guint removed, guint added, GListModel *people)
{
  gtk_stack_set_visible_child_name (self->people_stack,
                                    g_list_model_get_n_items (people) > 0 ? "list" : "empty");
}

/* --- commands */

static void
add_body_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_body_form_present (user_data, bw_page_get_library (user_data), NULL);
}

static void
add_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  bw_person_form_present (user_data, bw_page_get_library (user_data), NULL);
}

static const GActionEntry commands[] = {
    {"add-body", add_body_cb},
    {"add-person", add_person_cb},
};

/* --- the page */

static void
bw_trust_page_constructed (GObject *object)
{
  BwTrustPage *self = BW_TRUST_PAGE (object);
  BwLibrary *library;
  GListModel *people;

  G_OBJECT_CLASS (bw_trust_page_parent_class)->constructed (object);
  library = bw_page_get_library (BW_PAGE (self));
  people = bw_library_list (library, BW_TYPE_PERSON);
  bw_field_link_entry (object, "name", self->name);
  bw_field_link_entry (object, "strapline", self->strapline);
  bw_language_row_link (object, "language", self->language);
  gtk_list_box_bind_model (self->bodies, bw_library_list (library, BW_TYPE_BODY), make_body_row, self, NULL);
  gtk_list_box_bind_model (self->people, people, make_person_row, self, NULL);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  people_changed_cb (self, 0, 0, 0, people);
  bw_read_only_guard (library, self->trust);
}

static void
bw_trust_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_TRUST_PAGE);
  G_OBJECT_CLASS (bw_trust_page_parent_class)->dispose (object);
}

static void
bw_trust_page_class_init (BwTrustPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bw_trust_page_constructed;
  object_class->dispose = bw_trust_page_dispose;
  BW_PAGE_CLASS (klass)->commands = commands;
  BW_PAGE_CLASS (klass)->n_commands = G_N_ELEMENTS (commands);

  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "trust-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, trust);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, name);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, strapline);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, language);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, bodies);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, people_stack);
  gtk_widget_class_bind_template_child (widget_class, BwTrustPage, people);
}

static void
bw_trust_page_init (BwTrustPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
