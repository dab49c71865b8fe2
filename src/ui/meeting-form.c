// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-form.c - asks for the details of a meeting, and takes them to the desk. */
#include "ui/meeting-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "model/words.h"
#include "ui/form-subject.h"

static gboolean
save (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  g_autofree char *date = bw_form_dup_text (form, "date"), *start = bw_form_dup_text (form, "start");
  g_autofree char *end = bw_form_dup_text (form, "end"), *place = bw_form_dup_text (form, "place");
  g_autofree char *link = bw_form_dup_text (form, "link"), *chair = bw_form_dup_text (form, "chair");
  const BwMeetingDetails details = {bw_form_get_record (form, "body"), date, start, end, place, link, chair};
  BwMeeting *before = subject->record ? BW_MEETING (subject->record) : NULL;
  const char *wrong = NULL;
  BwMeeting *meeting = bw_desk_write_meeting (subject->library, before, &details, &wrong, error);

  bw_form_mark_wrong (form, wrong);
  if (meeting == NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (form))), "win.go", "(sx)",
                              "meeting", bw_record_get_id (BW_RECORD (meeting)));
  return TRUE;
}

static void
present (GtkWidget *near, BwLibrary *library, BwMeeting *meeting)
{
  BwForm *form = bw_form_new (near, meeting ? _ ("Meeting Details") : _ ("New Meeting"),
                              meeting ? _ ("Save") : _ ("Add"), save, bw_form_subject_new (library, meeting),
                              bw_form_subject_free);
  g_autofree char *start = meeting ? bw_clock_dup_text (meeting->start) : g_strdup ("09:30");
  g_autofree char *end = meeting ? bw_clock_dup_text (meeting->end) : NULL;
  BwPerson *chair = meeting ? bw_library_get (library, BW_TYPE_PERSON, meeting->chair) : NULL;

  bw_form_add_record (form, "body", _ ("Board or committee"), bw_library_list (library, BW_TYPE_BODY), "name",
                      meeting ? meeting->body : BW_NOBODY);
  bw_form_add_date (form, "date", _ ("Date, such as 2026-11-26"), meeting ? meeting->date : bw_date_today ());
  bw_form_add_text (form, "start", _ ("Begins at"), start);
  bw_form_add_text (form, "end", _ ("Planned end"), end);
  bw_form_add_person (form, "chair", _ ("Chair"), bw_library_list (library, BW_TYPE_PERSON),
                      chair ? bw_person_get_name (chair) : NULL);
  bw_form_add_text (form, "place", _ ("Place"), meeting ? meeting->place : NULL);
  bw_form_add_text (form, "link", _ ("Link for those who join from elsewhere"),
                    meeting ? meeting->link : NULL);
  gtk_window_present (GTK_WINDOW (form));
}

void
bw_meeting_form_add (GtkWidget *near, BwLibrary *library)
{
  g_return_if_fail (BW_IS_LIBRARY (library));

  present (near, library, NULL);
}

void
bw_meeting_form_edit (GtkWidget *near, BwLibrary *library, BwMeeting *meeting)
{
  g_return_if_fail (BW_IS_LIBRARY (library));
  g_return_if_fail (BW_IS_MEETING (meeting));

  present (near, library, meeting);
}
