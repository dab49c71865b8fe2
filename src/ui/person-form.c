// SPDX-License-Identifier: GPL-3.0-or-later
/* person-form.c - asks for the name and the role of somebody, and takes them to the desk. */
#include "ui/person-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/form-subject.h"

static gboolean
save (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  g_autofree char *name = bw_form_dup_text (form, "name"), *role = bw_form_dup_text (form, "role");
  const BwPersonDetails details = {name, role};
  BwPerson *before = subject->record ? BW_PERSON (subject->record) : NULL;
  const char *wrong = NULL;
  BwPerson *person = bw_desk_write_person (subject->library, before, &details, &wrong, error);

  bw_form_mark_wrong (form, wrong);
  return person != NULL;
}

void
bw_person_form_present (GtkWidget *near, BwLibrary *library, BwPerson *person)
{
  g_return_if_fail (BW_IS_LIBRARY (library));

  BwForm *form =
      bw_form_new (near, person ? C_ ("form", "Person") : _ ("New Person"), person ? _ ("Save") : _ ("Add"),
                   save, bw_form_subject_new (library, person), bw_form_subject_free);

  bw_form_add_text (form, "name", _ ("Name"), person ? person->name : NULL);
  bw_form_add_text (form, "role", _ ("Role, such as Chief Nurse"), person ? person->role : NULL);
  gtk_window_present (GTK_WINDOW (form));
}
