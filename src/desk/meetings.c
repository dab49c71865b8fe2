// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings.c - meetings of a board or committee. */
#include "desk/meetings.h"

#include <glib/gi18n-lib.h>

#include "desk/fields.h"
#include "desk/line.h"
#include "desk/persons.h"
#include "desk/rows.h"

BwMeeting *
bw_desk_add_meeting (BwLibrary *library, BwBody *body, BwDate date, gint64 start)
{
  BwMeeting *meeting;

  g_return_val_if_fail (BW_IS_BODY (body) && date != BW_NO_DATE, NULL);

  bw_library_begin (library, _ ("Add Meeting"));
  meeting = bw_library_add (library, BW_TYPE_MEETING);
  g_object_set (meeting, "body", bw_id_of (body), "date", date, "start", start, NULL);
  bw_library_end (library);
  return meeting;
}

/* Whoever it is stays where the words are the same: two may have one name. */
static gboolean
take_chair (BwLibrary *library, BwMeeting *meeting, const char *who, GError **error)
{
  BwPerson *chair = bw_library_get (library, BW_TYPE_PERSON, meeting->chair);

  if (g_strcmp0 (chair != NULL ? bw_person_get_name (chair) : "", who) == 0)
    return TRUE;
  if (!bw_desk_check_line (who, error))
    return FALSE;
  bw_desk_set_person (library, BW_RECORD (meeting), "chair", who);
  return TRUE;
}

static gboolean
take_details (BwLibrary *library, BwMeeting *meeting, const BwMeetingDetails *details, const char **wrong,
              GError **error)
{
  const BwWrittenField written[] = {
      {"date", details->date},   {"start", details->start}, {"end", details->end},
      {"place", details->place}, {"link", details->link},
  };

  bw_desk_set_reference (library, BW_RECORD (meeting), "body", details->body);
  if (!bw_desk_set_texts (library, BW_RECORD (meeting), written, G_N_ELEMENTS (written), wrong, error))
    return FALSE;
  if (take_chair (library, meeting, details->chair, error))
    return TRUE;
  *wrong = "chair";
  return FALSE;
}

BwMeeting *
bw_desk_write_meeting (BwLibrary *library, BwMeeting *meeting, const BwMeetingDetails *details,
                       const char **wrong, GError **error)
{
  bw_library_begin (library, meeting != NULL ? _ ("Change Meeting") : _ ("Add Meeting"));
  if (meeting == NULL)
    meeting = bw_library_add (library, BW_TYPE_MEETING);
  if (!take_details (library, meeting, details, wrong, error))
    {
      bw_library_cancel (library);
      return NULL;
    }
  bw_library_end (library);
  return meeting;
}

void
bw_desk_remove_meeting (BwLibrary *library, BwMeeting *meeting)
{
  bw_library_begin (library, _ ("Remove Meeting"));
  bw_library_remove (library, BW_RECORD (meeting));
  bw_library_end (library);
}
