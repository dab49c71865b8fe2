// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings.c - meetings. */
#include "desk/meetings.h"

#include <glib/gi18n-lib.h>

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

void
bw_desk_remove_meeting (BwLibrary *library, BwMeeting *meeting)
{
  bw_library_begin (library, _ ("Remove Meeting"));
  bw_library_remove (library, BW_RECORD (meeting));
  bw_library_end (library);
}
