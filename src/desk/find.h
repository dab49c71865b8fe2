// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * find.h - nouns by what a person calls them.
 *
 * Names are compared without regard to case. What is returned is (transfer none); what is not there, or is
 * there twice, is an error with one sentence that says what there is.
 */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* A meeting as a person names it. */
typedef struct
{
  BwDate date;
  gint64 start;     /* minutes of the day; BW_UNSET if it need not be said */
  const char *body; /* its name; NULL likewise */
} BwMeetingName;

/* "2026-11-26" or "2026-11-26 09:30". FALSE, and @name as it was, if @text is neither. */
gboolean bw_desk_read_when (const char *text, BwMeetingName *name);

BwMeeting *bw_desk_find_meeting (BwLibrary *library, const BwMeetingName *name, GError **error);

/* Whether another meeting is on the day of @meeting. */
gboolean bw_desk_shares_day (BwLibrary *library, BwMeeting *meeting);

/* By number ("6.1"), or else by title. */
BwItem *
bw_desk_find_item (BwLibrary *library, BwMeeting *meeting, const char *number_or_title, GError **error);

BwAudience *bw_desk_find_audience (BwLibrary *library, const char *name, GError **error);
BwStory *bw_desk_find_story (BwLibrary *library, const char *title, GError **error);

/* NULL if there is none: the only two that are asked for in order to be made. */
BwBody *bw_desk_find_body (BwLibrary *library, const char *name);
BwPerson *bw_desk_find_person (BwLibrary *library, const char *role_or_name);

/* The same for names that are the same to a person, whatever their case and the blanks around them; for
 * comparing only. (transfer full) */
char *bw_desk_fold_name (const char *name);
/* Whether two names are the same to a person. */
gboolean bw_desk_same_name (const char *one, const char *other);
/* Whether @name, as it stands or as the program says it in the language it speaks, is the same as @kept: for
 * what the program itself names, audiences and the fields of cover sheets. */
gboolean bw_desk_is_called (const char *kept, const char *name);

G_END_DECLS
