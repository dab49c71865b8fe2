// SPDX-License-Identifier: GPL-3.0-or-later
/* body-form.c - asks for the details of a board or committee, and takes them to the desk. */
#include "ui/body-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/form-subject.h"

static gboolean
save (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  g_autofree char *name = bw_form_dup_text (form, "name"), *quorum = bw_form_dup_text (form, "quorum");
  g_autofree char *exclusion = bw_form_dup_text (form, "exclusion");
  const BwBodyDetails details = {name, bw_form_get_flag (form, "is_private"), quorum, exclusion};
  BwBody *before = subject->record ? BW_BODY (subject->record) : NULL;
  const char *wrong = NULL;
  BwBody *body = bw_desk_write_body (subject->library, before, &details, &wrong, error);

  bw_form_mark_wrong (form, wrong);
  return body != NULL;
}

void
bw_body_form_present (GtkWidget *near, BwLibrary *library, BwBody *body)
{
  g_return_if_fail (BW_IS_LIBRARY (library));

  BwForm *form = bw_form_new (near, body ? _ ("Board or Committee") : _ ("New Board or Committee"),
                              body ? _ ("Save") : _ ("Add"), save, bw_form_subject_new (library, body),
                              bw_form_subject_free);

  bw_form_add_text (form, "name", _ ("Name"), body ? body->name : NULL);
  bw_form_add_flag (form, "is_private", _ ("Meets in private"), _ ("Every item of its agendas is private"),
                    body && body->is_private);
  bw_form_add_prose (form, "quorum", _ ("Quorum, as its standing orders say it"), body ? body->quorum : NULL);
  bw_form_add_prose (form, "exclusion", _ ("Resolution that excludes press and public"),
                     body ? body->exclusion : NULL);
  gtk_window_present (GTK_WINDOW (form));
}
