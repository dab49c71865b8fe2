// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-when.c - a day, and the start where the day alone does not tell. */
#include "ui/meeting-when.h"

#include <glib/gi18n-lib.h>

#include "desk/find.h"
#include "model/words.h"

char *
bw_meeting_when (BwLibrary *library, BwMeeting *meeting, const char *day)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_MEETING (meeting), NULL);

  g_autofree char *start = bw_clock_dup_text (meeting->start);

  if (start == NULL || !bw_desk_shares_day (library, meeting))
    return g_strdup (day);
  /* Translators: the day of a meeting and when it starts: "26 Nov 2026, 09:30". */
  return g_strdup_printf (C_ ("meeting", "%1$s, %2$s"), day, start);
}

int
bw_meeting_compare (const BwMeeting *one, const BwMeeting *other)
{
  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (one->start > other->start) - (one->start < other->start);
}
