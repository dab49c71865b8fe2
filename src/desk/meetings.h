// SPDX-License-Identifier: GPL-3.0-or-later
/* meetings.h - meetings of a board or committee. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* A new meeting of @body. (transfer none) */
BwMeeting *bw_desk_add_meeting (BwLibrary *library, BwBody *body, BwDate date, gint64 start);

/* What somebody wrote of a meeting; the texts as bw_desk_set_text() reads them, and the chair as
 * bw_desk_set_person() does. */
typedef struct
{
  BwBody *body;
  const char *date, *start, *end, *place, *link, *chair;
} BwMeetingDetails;

/* Brings @meeting (NULL: a new one) to @details, in one command. NULL: nothing is changed, @error says what
 * cannot be read, and @wrong is the field that it was for. (transfer none) */
BwMeeting *bw_desk_write_meeting (BwLibrary *library, BwMeeting *meeting, const BwMeetingDetails *details,
                                  const char **wrong, GError **error);

void bw_desk_remove_meeting (BwLibrary *library, BwMeeting *meeting);

G_END_DECLS
